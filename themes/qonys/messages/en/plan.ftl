# The plan of measures and the concept behind it: a programme that ended.

programme-ended = This was a programme of state bodies for { $from }–{ $until }. It has ended. It gives nobody a right, a benefit or a payment.
programme-runs = This is a programme of state bodies for { $from }–{ $until }. It gives nobody a right, a benefit or a payment.

plan-title = Migration action plan 2017–2021
plan-description = The migration action plan 2017–2021: its { $n } measures, who was responsible, by when. It has ended and gives nobody a right.

# The picture. `$number` and the years are written, not counted.
plan-time-title = The plan in time
plan-time-text = Each line is a measure with its number. The bar shows its time. Choose a line to read the measure.
plan-picture-title = The measures in time, { $from }–{ $until }
plan-picture-text = The time of { $n } measures. The table below says the same in words.

# The table and its filter.
plan-measures-title = The measures ({ $n })
plan-sections = Sections of the plan
plan-number = No
plan-measure = Measure
plan-completion = Form of completion
plan-bodies = Responsible bodies
plan-lead = (lead)
plan-by-agreement = (by agreement)
plan-deadline = Deadline
plan-spending = Spending and funding
plan-no-lead = No lead body is named
plan-filter = Find a measure
plan-filter-section = Section
plan-filter-lead = Lead body
plan-filter-year = Year in which it ends
plan-filter-all = All
plan-filter-none = No measure fits. Choose something else.
plan-filter-some = Measures shown: { $shown } of { $all }
plan-filter-reset = Show all

# Who is named in it.
plan-bodies-title = Bodies and abbreviations of the plan
plan-bodies-description = The abbreviations of the migration action plan 2017–2021 written out, and its measures by lead body and by year.
plan-bodies-lead = The short names in the table, written out. Below: which measures each lead body had, and in which year they ended. The plan itself:
plan-abbreviations-title = Abbreviations ({ $n })
plan-abbreviations-text = The note of the plan explains them. They are Kazakh abbreviations; the English short names are ours.
plan-others-title = Others named in the rows
plan-others-text = The rows name them, but not as responsible bodies.
plan-by-lead = Measures by lead body
plan-by-deadline = Measures by the year in which they ended

# The concept.
concept-title = Migration policy concept 2017–2021
concept-description = The migration policy concept 2017–2021 in plain words: sections, indicators and legal acts. A programme that has ended and gives nobody a right.
concept-section-description = { $title }: a section of the migration policy concept 2017–2021 in plain words. A programme that has ended and gives nobody a right.
concept-sections-title = What it said
concept-indicators-title = Indicators ({ $n })
concept-indicators-text = These were to show whether the goals were reached.
concept-indicator = Indicator
concept-target = Target
concept-acts-title = Legal acts ({ $n })
concept-acts-text = The concept was to be carried out through these acts. They may have changed or ended since.
concept-next = Next:
concept-before = Before:
concept-all = All sections
concept-to-indicators = Indicators
concept-to-acts = Legal acts

search-kind-plan = Programme that ended
search-kind-concept = { search-kind-plan }
