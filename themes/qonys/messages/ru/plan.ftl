# The plan of measures and the concept behind it: a programme that ended.

programme-ended = Это была программа государственных органов на { $from }–{ $until } годы. Она закончилась. Прав, льгот или выплат она никому не дает.
programme-runs = Это программа государственных органов на { $from }–{ $until } годы. Прав, льгот или выплат она никому не дает.

plan-title = План миграционной политики 2017–2021
plan-description = План миграционной политики 2017–2021: мероприятия ({ $n }), ответственные, сроки. Программа закончилась и прав никому не дает.

# The picture. `$number` and the years are written, not counted.
plan-time-title = План во времени
plan-time-text = Каждая строка – мероприятие с его номером. Полоса показывает срок. Выберите строку, чтобы прочитать о мероприятии.
plan-picture-title = Мероприятия во времени, { $from }–{ $until }
plan-picture-text = Сроки мероприятий, всего { $n }. То же словами – в таблице ниже.

# The table and its filter.
plan-measures-title = Мероприятия ({ $n })
plan-sections = Разделы плана
plan-number = №
plan-measure = Мероприятие
plan-completion = Форма завершения
plan-bodies = Ответственные органы
plan-lead = (ведущий)
plan-by-agreement = (по согласованию)
plan-deadline = Срок
plan-spending = Расходы и финансирование
plan-no-lead = Ведущий орган не указан
plan-filter = Найти мероприятие
plan-filter-section = Раздел
plan-filter-lead = Ведущий орган
plan-filter-year = Год окончания
plan-filter-all = Все
plan-filter-none = Ничего не подходит. Выберите другое.
plan-filter-some = Показано мероприятий: { $shown } из { $all }
plan-filter-reset = Показать все

# Who is named in it.
plan-bodies-title = Органы и сокращения плана
plan-bodies-description = Сокращения плана миграционной политики 2017–2021 и его мероприятия по ведущим органам и годам.
plan-bodies-lead = Краткие названия из таблицы – полностью. Ниже – какие мероприятия вел каждый орган и в каком году они заканчивались. Сам план:
plan-abbreviations-title = Сокращения ({ $n })
plan-abbreviations-text = Их раскрывает примечание к плану. Там сокращения казахские; русские – наш перевод.
plan-others-title = Кто еще назван в строках
plan-others-text = Строки их называют, но не как ответственных.
plan-by-lead = Мероприятия по ведущим органам
plan-by-deadline = Мероприятия по году окончания

# The concept.
concept-title = Концепция миграционной политики 2017–2021
concept-description = Концепция миграционной политики 2017–2021 простыми словами: разделы, показатели и правовые акты. Программа закончилась и прав никому не дает.
concept-section-description = { $title }: раздел концепции миграционной политики 2017–2021 простыми словами. Программа закончилась и прав никому не дает.
concept-sections-title = О чем в ней говорилось
concept-indicators-title = Показатели ({ $n })
concept-indicators-text = По ним собирались судить, достигнуты ли цели.
concept-indicator = Показатель
concept-target = Каким он должен был стать
concept-acts-title = Правовые акты ({ $n })
concept-acts-text = Концепцию собирались выполнять с помощью этих актов. С тех пор они могли измениться или утратить силу.
concept-next = Дальше:
concept-before = Раньше:
concept-all = Все разделы
concept-to-indicators = Показатели
concept-to-acts = Правовые акты

search-kind-plan = Завершенная программа
search-kind-concept = { search-kind-plan }
