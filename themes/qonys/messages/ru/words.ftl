# Days, citations, states, limits: the words the law is told in.

# Days. The month is written as it stands in a date.
date-month-1 = января
date-month-2 = февраля
date-month-3 = марта
date-month-4 = апреля
date-month-5 = мая
date-month-6 = июня
date-month-7 = июля
date-month-8 = августа
date-month-9 = сентября
date-month-10 = октября
date-month-11 = ноября
date-month-12 = декабря
date-long = { $day } { $month } { $year } г.
date-month-year-1 = январь { $year } г.
date-month-year-2 = февраль { $year } г.
date-month-year-3 = март { $year } г.
date-month-year-4 = апрель { $year } г.
date-month-year-5 = май { $year } г.
date-month-year-6 = июнь { $year } г.
date-month-year-7 = июль { $year } г.
date-month-year-8 = август { $year } г.
date-month-year-9 = сентябрь { $year } г.
date-month-year-10 = октябрь { $year } г.
date-month-year-11 = ноябрь { $year } г.
date-month-year-12 = декабрь { $year } г.
date-year = { $year } год

# Citations. `$number` is written in the act; it is not counted.
citation-order = приказ № { $number }
citation-resolution = постановление № { $number }
citation-title = название
citation-preamble = преамбула
citation-paragraph = пункт { $number }
citation-item = подпункт { $number })
citation-annex = приложение { $number }
citation-chapter = глава { $number }
citation-row = строка { $number }
citation-part = часть { $number }
citation-passage = абзац { $number }
citation-code = код { $number }
citation-rules = Правила
citation-concept = Концепция
citation-plan = План
citation-note = примечание
citation-section = раздел { $number }
citation-activity = вид деятельности { $number }
citation-subitem = позиция { $number }
citation-indicator = показатель { $number }

# The state of an act on a day. Repealed and expired are different words.
force-in-force = Действует
force-not-yet = Еще не введен в действие
force-repealed = Утратил силу
force-expired = Срок действия истек

# How old a paper may be. The two limits run in opposite directions.
validity-more-than-days-left =
    { $days ->
        [one] В день подачи документ должен действовать еще больше { $days } календарного дня. Ровно { $days } день – мало.
        [few] В день подачи документ должен действовать еще больше { $days } календарных дней. Ровно { $days } дня – мало.
       *[other] В день подачи документ должен действовать еще больше { $days } календарных дней. Ровно { $days } дней – мало.
    }
validity-not-older-than-days =
    { $days ->
        [one] В день подачи документу должно быть не больше { $days } календарного дня с даты выдачи.
       *[other] В день подачи документу должно быть не больше { $days } календарных дней с даты выдачи.
    }

# How sure a fact from outside the acts is.
certainty-high = Подтверждено
certainty-medium = По одному источнику
certainty-low = Не подтверждено

# Counts.
count-occupations =
    { $n ->
        [one] { $n } профессия
        [few] { $n } профессии
       *[other] { $n } профессий
    }
count-documents =
    { $n ->
        [one] { $n } документ
        [few] { $n } документа
       *[other] { $n } документов
    }
count-grounds =
    { $n ->
        [one] { $n } основание для отказа
        [few] { $n } основания для отказа
       *[other] { $n } оснований для отказа
    }
count-provisions =
    { $n ->
        [one] { $n } норма актов
        [few] { $n } нормы актов
       *[other] { $n } норм актов
    }
