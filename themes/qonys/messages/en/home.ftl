# The front page.

home-title = Living and working in Kazakhstan: the rules for foreigners
home-description = Kazakhstan’s rules on residence and work for foreigners in Kazakh, Russian and English: which way is open, which papers you need, what is missing.
home-heading = Settling in Kazakhstan: the rules in plain words
home-lead = Find out which way is open to you, which papers you need and what is missing. Every line shows the provision it rests on.
home-search-label = Search this site
home-search-button = Search
home-search-hint = A document, an occupation or a code. For example: passport, doctor, 2512
home-door-way = Find my way
home-door-way-text = Answer a few questions. You see which way is open to you, which papers you need, and why. Your answers are not sent to anybody.
home-door-look = Look up
home-door-look-text = Procedures, documents, in-demand occupations and grounds for refusal, in plain words.
home-door-papers = Check my papers
home-door-papers-text = Open the list for your case, tick what you have and print it.
home-major-text = This can change what applies to you. Read it before you apply.
home-case-title = Which papers you need
home-case-text = The list depends on who you are:
home-covered-title = What is covered now
home-not-covered = Visas, temporary residence and citizenship are not covered. Work permits are told only as repealed orders had them.
home-law-title = The acts at a glance
home-changes-title = What has changed since
home-changes-all = All changes
home-acts-all = All acts and their provisions
home-ended-title = No longer in force
