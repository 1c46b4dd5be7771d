# Days, citations, states, limits: the words the law is told in.

# Days. The month is written as it stands in a date.
date-month-1 = қаңтар
date-month-2 = ақпан
date-month-3 = наурыз
date-month-4 = сәуір
date-month-5 = мамыр
date-month-6 = маусым
date-month-7 = шілде
date-month-8 = тамыз
date-month-9 = қыркүйек
date-month-10 = қазан
date-month-11 = қараша
date-month-12 = желтоқсан
date-long = { $year } жылғы { $day } { $month }
date-month-year-1 = { $year } жылғы қаңтар
date-month-year-2 = { $year } жылғы ақпан
date-month-year-3 = { $year } жылғы наурыз
date-month-year-4 = { $year } жылғы сәуір
date-month-year-5 = { $year } жылғы мамыр
date-month-year-6 = { $year } жылғы маусым
date-month-year-7 = { $year } жылғы шілде
date-month-year-8 = { $year } жылғы тамыз
date-month-year-9 = { $year } жылғы қыркүйек
date-month-year-10 = { $year } жылғы қазан
date-month-year-11 = { $year } жылғы қараша
date-month-year-12 = { $year } жылғы желтоқсан
date-year = { $year } жыл

# Citations. `$number` is written in the act; it is not counted.
citation-order = № { $number } бұйрық
citation-resolution = № { $number } қаулы
citation-title = атауы
citation-preamble = кіріспе
citation-paragraph = { $number }-тармақ
citation-item = { $number }) тармақша
citation-annex = { $number }-қосымша
citation-chapter = { $number }-тарау
citation-row = { $number }-жол
citation-part = { $number }-бөлік
citation-passage = { $number }-абзац
citation-code = { $number } коды
citation-rules = Қағидалар
citation-concept = Тұжырымдама
citation-plan = Жоспар
citation-note = ескертпе
citation-section = { $number }-бөлім
citation-activity = { $number }-қызмет түрі
citation-subitem = { $number }-лауазым
citation-indicator = { $number }-көрсеткіш

# The state of an act on a day. Repealed and expired are different words.
force-in-force = Қолданыста
force-not-yet = Әлі қолданысқа енгізілмеген
force-repealed = Күші жойылған
force-expired = Мерзімі өткен

# How old a paper may be. The two limits run in opposite directions.
validity-more-than-days-left = Өтініш берген күні құжат мерзімінің бітуіне күнтізбелік { $days } күннен артық уақыт қалуы керек. Дәл { $days } күн жеткіліксіз.
validity-not-older-than-days = Өтініш берген күні құжаттың берілгеніне күнтізбелік { $days } күннен артық уақыт өтпеуі керек.

# How sure a fact from outside the acts is.
certainty-high = Расталған
certainty-medium = Бір дереккөзде айтылған
certainty-low = Расталмаған

# Counts.
count-occupations = { $n } кәсіп
count-documents = { $n } құжат
count-grounds = бас тартудың { $n } негізі
count-provisions = актілердің { $n } нормасы
