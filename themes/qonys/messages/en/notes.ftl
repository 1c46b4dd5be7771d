# Grounds, contradictions, changes.

grounds-title = Grounds for refusal
grounds-description = All { $n } grounds on which a permanent residence permit is refused or annulled, with their exceptions.
grounds-lead =
    { $n ->
        [one] { $n } ground
       *[other] { $n } grounds
    } on which a permit is refused or annulled, in the order of the act.
grounds-procedures = They concern:
ground-concerns-applicants = For applicants
ground-concerns-holders = For those who already have it
ground-concerns-both = For applicants and for those who already have it
ground-exceptions = Does not apply to:

# Where the acts disagree or say nothing.
contradictions-title = Unclear points in the acts
contradictions-description = Where the acts disagree, can be read in two ways or say nothing, and what this site does about it.
contradictions-lead = There are places where the acts disagree, can be read in two ways or give no answer. We do not hide them.
contradictions-text = Each entry gives the possible readings, what this site does, and what to ask the authority.
contradictions-none = There are no entries yet.
contradiction-kind-contradiction = Contradiction
contradiction-kind-ambiguity = Two readings
contradiction-kind-silence = Silence
contradiction-kind-slip = Slip
contradiction-site = What this site does
contradiction-ask = What to ask the authority
doubts-title = Unclear points
doubts-text = Here the act can be read in two ways or gives no answer. Follow the link for the details.
doubts-one = Unclear
bears-on = What it bears on:

# What happened after the texts.
changes-title = What has changed since
changes-description = What is known to have happened after the texts the site was written from, with sources and how sure it is.
changes-lead = The site was written from certain editions of the acts. This page tells what is known to have happened since.
changes-certainty-title = How sure we are
changes-certainty-text = “Confirmed” was read in an official text or on two independent pages. “One source” is one dated publication. “Not confirmed” is one page without a date, or at odds with others: do not rely on it.
changes-none = There are no entries yet.
changes-checked = The sources were last read on { $date }.
updates-title = What has changed since
update-major = May change a result
update-when-effect = In effect from: { $date }
update-when-adoption = Adopted: { $date }
update-when-report = Reported: { $date }
update-read-in = Read in:
update-checked = Source read on { $date }.

# Grounds by what follows from them, and those of acts that have ended.
effect-refusal = Refusal
effect-refusal-or-annulment = Refusal or annulment
effect-revocation = Revocation
effect-termination = End of validity
count-in-group =
    { $n ->
        [one] { $n } ground
       *[other] { $n } grounds
    }
grounds-of-title = Grounds: { $name }
grounds-of-text = Procedure:
grounds-of-description = On which grounds an act that has ended refused, revoked or ended this: { $name }.

# The page of an unclear point, and of a change.
contradiction-readings = Possible readings
contradiction-description = { $kind }: { $title }. The possible readings, what this site does, and what to ask the authority.
contradictions-all = All unclear points
change-not-confirmed = not confirmed
change-not-confirmed-text = This was read on one page only, without a date or at odds with others. Do not rely on it.
change-description = { $when }. { $title }: what it means, what it bears on, and the sources.
