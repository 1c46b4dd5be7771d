# Acts, their editions and provisions.

acts-title = Legal acts
acts-description = The acts this site rests on: whether they are in force, their editions, and what became of every provision.
acts-lead = The site was written from these acts. The page of an act lists all its provisions and what became of each here.
act-title = Full title
act-title-kk = Title in Kazakh, as in the act
act-title-note = About the titles
act-issuer = Adopted by
act-adopted = Adopted on
act-registration = Registered with the Ministry of Justice
act-registration-value = No { $number }, { $date }
act-amends = Which act it changes
act-since = In effect since { $date }.
act-no-date = The act gives no date of commencement.
act-database = The official text in the state database Ädilet
act-provisions-title = All provisions of the act
act-provisions-text =
    { $n ->
        [one] We count { $n } provision.
       *[other] We count { $n } provisions.
    } Each has a stable address and says what became of it on this site.
act-used = Used on:
act-used-many = Used on { $n } pages
act-described-there = The page about this provision
act-parts-title = The act part by part
act-itself-title = The act itself
act-part-title = { $act }: { $place }
act-part-of = Part of
act-part-next = Next part:
act-part-description =
    { $title }: { $n ->
        [one] { $n } provision
       *[other] { $n } provisions
    } and what became of each.
act-part-totals =
    { $n ->
        [one] { $n } provision
       *[other] { $n } provisions
    }. Turned into rules: { $modelled }. Told in words: { $described }. Not assessed: { $left }.
fate-modelled = turned into rules
fate-described = told in words
fate-not-assessed = not assessed

# Editions.
editions-title = Editions
edition-first = The first edition.
edition-from = From { $date }
edition-no-date = The text gives no date
edition-changed-by = Changed by:
edition-text = This site was written from this edition
