# The plan of measures and the concept behind it: a programme that ended.

programme-ended = Бұл – мемлекеттік органдардың { $from }–{ $until } жылдарға арналған бағдарламасы. Оның мерзімі аяқталған. Ол ешкімге құқық, жеңілдік немесе төлем бермейді.
programme-runs = Бұл – мемлекеттік органдардың { $from }–{ $until } жылдарға арналған бағдарламасы. Ол ешкімге құқық, жеңілдік немесе төлем бермейді.

plan-title = Көші-қон саясатының 2017–2021 жылдардағы жоспары
plan-description = Көші-қон саясаты жоспарының { $n } іс-шарасы, 2017–2021: жауаптылары мен мерзімдері. Бағдарлама аяқталған, ешкімге құқық бермейді.

# The picture. `$number` and the years are written, not counted.
plan-time-title = Жоспар уақыт шкаласында
plan-time-text = Әр жолда нөмірі бар бір іс-шара тұр. Жолақ оның мерзімін көрсетеді. Іс-шара туралы оқу үшін жолды таңдаңыз.
plan-picture-title = Іс-шаралардың мерзімі, { $from }–{ $until }
plan-picture-text = { $n } іс-шараның мерзімі. Дәл осы мәлімет төмендегі кестеде сөзбен жазылған.

# The table and its filter.
plan-measures-title = Іс-шаралар ({ $n })
plan-sections = Жоспардың бөлімдері
plan-number = №
plan-measure = Іс-шара
plan-completion = Аяқталу нысаны
plan-bodies = Жауапты органдар
plan-lead = (жетекші)
plan-by-agreement = (келісу бойынша)
plan-deadline = Мерзімі
plan-spending = Шығыстар мен қаржыландыру
plan-no-lead = Жетекші орган көрсетілмеген
plan-filter = Іс-шараны табу
plan-filter-section = Бөлім
plan-filter-lead = Жетекші орган
plan-filter-year = Аяқталатын жылы
plan-filter-all = Барлығы
plan-filter-none = Сәйкес іс-шара жоқ. Басқасын таңдап көріңіз.
plan-filter-some = Көрсетілген іс-шаралар: { $shown } / { $all }
plan-filter-reset = Бәрін көрсету

# Who is named in it.
plan-bodies-title = Жоспардағы органдар мен қысқартулар
plan-bodies-description = Көші-қон саясаты жоспарындағы (2017–2021) қысқартулар толық жазылған, іс-шаралар жетекші орган мен жыл бойынша берілген.
plan-bodies-lead = Кестедегі қысқа атаулар осында толық жазылған. Төменде әр жетекші органның іс-шаралары және олар қай жылы аяқталатыны көрсетілген. Жоспардың өзі:
plan-abbreviations-title = Қысқартулар ({ $n })
plan-abbreviations-text = Бұлардың мәнін жоспардың ескертпесі ашады.
plan-others-title = Жолдарда аталған басқалар
plan-others-text = Жолдар бұларды атайды, бірақ жауапты орган деп көрсетпейді.
plan-by-lead = Іс-шаралар жетекші орган бойынша
plan-by-deadline = Іс-шаралар аяқталатын жылы бойынша

# The concept.
concept-title = Көші-қон саясатының 2017–2021 жылдардағы тұжырымдамасы
concept-description = Көші-қон саясатының 2017–2021 жылдардағы тұжырымдамасы қарапайым тілмен: бөлімдері, көрсеткіштері, құқықтық актілері. Бағдарлама аяқталған, ешкімге құқық бермейді.
concept-section-description = { $title }: көші-қон саясатының 2017–2021 жылдардағы тұжырымдамасынан бір бөлім, қарапайым тілмен. Бағдарлама аяқталған, ешкімге құқық бермейді.
concept-sections-title = Онда не айтылған
concept-indicators-title = Көрсеткіштер ({ $n })
concept-indicators-text = Мақсаттарға қол жеткізілгенін осы көрсеткіштер бойынша бағалау көзделген еді.
concept-indicator = Көрсеткіш
concept-target = Қандай болуы тиіс еді
concept-acts-title = Құқықтық актілер ({ $n })
concept-acts-text = Тұжырымдаманы осы актілер арқылы іске асыру көзделген еді. Содан бері олар өзгеруі немесе күшін жоюы мүмкін.
concept-next = Келесісі:
concept-before = Алдыңғысы:
concept-all = Барлық бөлім
concept-to-indicators = Көрсеткіштер
concept-to-acts = Құқықтық актілер

search-kind-plan = Аяқталған бағдарлама
search-kind-concept = { search-kind-plan }
