# Occupations: index, list, one occupation.

occupations-title = In-demand occupations
occupations-description = The in-demand occupations for a permanent residence permit in Kazakhstan: { $n } of them, with fields and codes.
occupations-lead =
    { $n ->
        [one] There is { $n } occupation on the list.
       *[other] There are { $n } occupations on the list.
    } Compare yours by name and by code.
occupations-how-made = How the list is made, its editions and notes
occupations-fields = Fields
occupations-filter = Find an occupation
occupations-filter-hint = A name in Kazakh, Russian or English, or the beginning of a code.
occupations-filter-none = No such occupation was found on the list.
occupations-filter-some = Found:
occupations-codes-title = Name or code?
occupations-codes-text = Some occupations have very similar names but different codes. Compare the code too. The Russian and English names are our translation; the Kazakh name is the official one. The act also has an official Russian text; we have not compared our names with it. A name on the list does not mean that a permit will be given.
list-see-all =
    { $n ->
        [one] See the { $n } occupation
       *[other] See all { $n } occupations
    }
list-fields-title = Fields
list-steps-title = How the list is made
list-notes-title = What you should know
fact-act = Act
fact-list = List
fact-field = Field
fact-edition = Edition
fact-occupations = Occupations
occupation-description = { $name }, code { $code }: its place on Kazakhstan’s list of in-demand occupations, similar occupations, and what else a permit takes.
occupation-code = Code of the National Classifier of Occupations
occupation-group-code = Code of a group of occupations
occupation-group-note = This is the code of a whole group of occupations, not of one. The act does not say whether every occupation inside it counts.
occupation-official = Official name (in Kazakh, as in the act)
occupation-correct = Correct spelling (the act has a slip)
occupation-translation-ru = Russian translation
occupation-translation-en = English translation
occupation-similar-title = Similar occupations
occupation-similar-text = The names are close, but the codes differ. Use the code to find the line that fits your diploma and your work.
occupation-opens-title = What this occupation opens
occupation-opens-text = An in-demand occupation opens a separate route in this procedure:
occupation-not-eligible = A matching name is not enough. The sectoral state body must confirm in a petition that you meet the requirements.
occupation-needed-title = What is still needed
occupation-only-here = only on this route
occupation-list-link = The full list with conditions and exemptions: { $name }
occupation-opens-nothing = None of the procedures covered here uses this list.

# Lists with sectors, lists without codes, lists that have ended.
occupations-others = Other lists
occupations-filter-hint-names = A name in Kazakh, Russian or English.
list-sectors-title = Sectors
list-activities-title = Types of economic activity
fact-sector = Sector
fact-activity = Type of economic activity
fact-within = Position in the line
fact-levels = Levels of the National (Sectoral) Qualifications Framework
fact-lines = Numbered lines
fact-positions = Positions inside lines
sector-lead =
    { $n ->
        [one] { $n } occupation in this sector.
       *[other] { $n } occupations in this sector.
    }
sector-of = List:
sector-description = { $name }: a sector of a list of in-demand occupations. Occupations in it: { $n }.
occupation-levels = Levels:
occupation-positions-title = Positions in this line
occupation-similar-text-no-code = The names are close, but the types of activity differ. Look at the sector and the type of activity.
occupation-opens-title-past = What this occupation opened
occupation-served = The list serves this procedure:
occupation-served-past = The list served this procedure:
occupation-description-no-code = { $name } ({ $field }): its place on the list of in-demand occupations of Kazakhstan, and similar lines.
occupation-description-past = { $name } ({ $field }): its place on a list of in-demand occupations of Kazakhstan that is no longer in force.
list-of-act =
    { $kind ->
        [resolution] List of Resolution No { $number }
       *[order] List of Order No { $number }
    }
