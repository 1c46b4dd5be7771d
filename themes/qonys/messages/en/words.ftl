# Days, citations, states, limits: the words the law is told in.

# Days. The month is written as it stands in a date.
date-month-1 = January
date-month-2 = February
date-month-3 = March
date-month-4 = April
date-month-5 = May
date-month-6 = June
date-month-7 = July
date-month-8 = August
date-month-9 = September
date-month-10 = October
date-month-11 = November
date-month-12 = December
date-long = { $day } { $month } { $year }
date-month-year-1 = January { $year }
date-month-year-2 = February { $year }
date-month-year-3 = March { $year }
date-month-year-4 = April { $year }
date-month-year-5 = May { $year }
date-month-year-6 = June { $year }
date-month-year-7 = July { $year }
date-month-year-8 = August { $year }
date-month-year-9 = September { $year }
date-month-year-10 = October { $year }
date-month-year-11 = November { $year }
date-month-year-12 = December { $year }
date-year = { $year }

# Citations. `$number` is written in the act; it is not counted.
citation-order = Order No { $number }
citation-resolution = Resolution No { $number }
citation-title = title
citation-preamble = preamble
citation-paragraph = paragraph { $number }
citation-item = item { $number }
citation-annex = annex { $number }
citation-chapter = chapter { $number }
citation-row = row { $number }
citation-part = part { $number }
citation-passage = passage { $number }
citation-code = code { $number }
citation-rules = Rules
citation-concept = Concept
citation-plan = Plan
citation-note = note
citation-section = section { $number }
citation-activity = activity { $number }
citation-subitem = subitem { $number }
citation-indicator = indicator { $number }

# The state of an act on a day. Repealed and expired are different words.
force-in-force = In force
force-not-yet = Not yet in force
force-repealed = Repealed
force-expired = Expired

# How old a paper may be. The two limits run in opposite directions.
validity-more-than-days-left =
    { $days ->
        [one] On the day you apply, it must be valid for more than { $days } further calendar day. Exactly { $days } day is too short.
       *[other] On the day you apply, it must be valid for more than { $days } further calendar days. Exactly { $days } days is too short.
    }
validity-not-older-than-days =
    { $days ->
        [one] On the day you apply, it must not be older than { $days } calendar day.
       *[other] On the day you apply, it must not be older than { $days } calendar days.
    }

# How sure a fact from outside the acts is.
certainty-high = Confirmed
certainty-medium = One source
certainty-low = Not confirmed

# Counts.
count-occupations =
    { $n ->
        [one] { $n } occupation
       *[other] { $n } occupations
    }
count-documents =
    { $n ->
        [one] { $n } document
       *[other] { $n } documents
    }
count-grounds =
    { $n ->
        [one] { $n } ground for refusal
       *[other] { $n } grounds for refusal
    }
count-provisions =
    { $n ->
        [one] { $n } provision of the acts
       *[other] { $n } provisions of the acts
    }
