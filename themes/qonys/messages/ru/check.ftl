# The self-assessment. Words of the widget take their arguments as names in
# braces and are filled in the browser; `$n` chooses the plural form, `$shown`
# shows the number.

## Pages

check-index-title = Проверьте свои документы
check-index-description = Самопроверка: какие документы вам нужны, какие уже есть и каких не хватает.
check-index-lead = Ответьте на несколько вопросов. Вы получите список: что еще достать, что уже есть, что не нужно – и почему.
check-index-private = Ваши ответы остаются в вашем браузере. Они никому не отправляются.
check-index-authority = Результат – помощь, а не решение. Решает государственный орган.
check-start = Начать
check-start-what = : { $name }
check-questions = Не больше { $n ->
    [one] { $n } вопроса
    [few] { $n } вопросов
    [many] { $n } вопросов
   *[other] { $n } вопросов
}. Обычно меньше.
check-or-read = Или прочитайте списки:
check-title = Проверка документов: { $name }
check-description = Ответьте на несколько вопросов и узнайте, какие документы нужны, какие есть и каких не хватает. { $name }.
check-description-guide = { $name }: ответьте на несколько вопросов и узнайте, какие пути вам открыты, какие закрыты, а с какими неясно.
check-heading = Проверьте свои документы
check-loading = Первый вопрос уже здесь. Остальное загружается …
check-failed-title = Не удалось загрузить самопроверку
check-failed-text = Проверьте связь и попробуйте еще раз. Можно и просто прочитать список документов для каждой категории заявителей.
check-retry = Попробовать еще раз
check-noscript-title = Для самопроверки нужен JavaScript
check-noscript-text = В вашем браузере он выключен. Все, что знает самопроверка, записано и здесь:
check-lists-link = Документы: { $name }

## The question

check-progress = Вопрос { $current }, всего примерно { $total }
check-privacy = Ваши ответы остаются на этой странице. Они никому не отправляются. Сохраняются они, только если вы попросите об этом ниже. Иначе они пропадут, когда вы закроете или обновите страницу.
check-why-we-ask = Почему мы спрашиваем:
check-new-tab = (откроется в новой вкладке)
check-optional = Отвечать не обязательно
check-or = или
check-yes = Да
check-no = Нет
check-unknown = Не знаю
check-declined = Предпочитаю не отвечать
check-several-hint = Отметьте все, что подходит.
check-documents-hint = Отметьте все, что у вас есть. Здесь только документы, которые вам нужны или могут понадобиться.
check-documents-none = Пока нет ни одного из них
check-documents-again = Вы изменили ответ, и теперь могут понадобиться другие документы. Посмотрите список еще раз.
check-occupation-label = Название или код профессии
check-occupation-hint = Наберите часть названия или кода (2512-1).
check-occupation-nothing = Ничего не найдено. Попробуйте слово короче или первые цифры кода.
check-occupations-found = { $n ->
    [one] Найдена { $shown } профессия
    [few] Найдены { $shown } профессии
    [many] Найдено { $shown } профессий
   *[other] Найдено { $shown } профессии
}
check-occupations-all = { $n ->
    [one] Показать { $shown } профессию
    [few] Показать все { $shown } профессии
    [many] Показать все { $shown } профессий
   *[other] Показать все { $shown } профессии
}
check-date-day = День
check-date-month = Месяц
check-date-year = Год
check-date-hint = Например: 27 3 2027
check-duration-years = Лет
check-duration-months = Месяцев
check-duration-hint = Полные годы и месяцы сверх них. Если ровно десять лет: 10 и 0.
check-held = Одну минуту: остальная часть закона еще загружается …
check-continue = Продолжить
check-back = Назад

## Answers given

check-your-answers = Ваши ответы
check-change = Изменить
check-change-what = ответ: { $question }
check-set-aside-title = Отложено.
check-set-aside-text = Вы дали эти ответы, но из-за других ответов такие вопросы больше не нужны. Сейчас эти ответы не учитываются. Если вопросы появятся снова, ответы вернутся.

## Errors

check-error-title = Нужно исправить
check-error-prefix = Ошибка:{ " " }
check-error-choice = Выберите ответ. Если не уверены, выберите «Не знаю».
check-error-several = Отметьте, что подходит, или выберите «Ничего из этого» либо «Не знаю».
check-error-documents = Отметьте документы, которые у вас есть, или укажите, что пока нет ни одного.
check-error-occupation = Выберите профессию из списка или ответ «Не знаю».
check-error-date-missing = Введите день, месяц и год или выберите «Не знаю».
check-error-date-impossible = Такого дня нет. Введите настоящую дату, год – четырьмя цифрами, например 27 3 2027.
check-error-length-missing = Укажите годы или месяцы либо выберите «Не знаю».
check-error-length-impossible = Введите целые числа: годы и не больше 11 месяцев.

## The result: the law and the person

check-result-title = Ваши документы
check-result-as-of = На { $date }, по вашим ответам.
check-law-in-force = { $act } действует, насколько известно этому сайту. Дата: { $date }
check-law-not-yet = { $act } еще не действует. Начало действия: { $date }
check-law-repealed = { $act }: акт утратил силу. Чем отменен: { $by }
check-law-expired = { $act }: срок действия истек ({ $date }). { $by }
check-law-not-applicable = Список ниже показывает прежние правила. Не используйте его для нового заявления. Спросите в органе, который принимает заявления, что действует сегодня.
check-law-earlier = { $date } действовала более ранняя редакция акта: { $act }. На этом сайте ее нет. Все, что ниже, основано на более поздней редакции.
check-law-later = { $date } действовала более поздняя редакция акта: { $act }. На этом сайте ее нет. Все, что ниже, основано на более ранней редакции.
check-update-major = Это может изменить ваш результат.
check-updates-minor = Небольшие изменения после этого текста
check-applicant-title = Какой набор документов ваш
check-applicant-maybe = По вашим ответам это пока неясно. Возможно, вы относитесь к одной из категорий:
check-applicant-none = Ни один набор из приказа не подходит к вашим ответам. Спросите в органе, который принимает заявления.
check-occupation = Ваша профессия:

## The result: where the guide leads

check-ways-title = Ваши пути
check-ways-open = Открыты для вас по тексту актов
check-ways-unclear = Неясно: зависит от того, что нам узнать нельзя, или от ответа, которого пока нет
check-ways-closed = Закрыты для вас
check-way-start = Проверить документы для этого пути
check-way-repealed = { $act }: акт утратил силу.
check-way-expired = { $act }: срок действия истек.
check-way-not-met = Не выполнено: { $name }.

## The result: conditions and points

check-gates-title = Условия помимо документов
check-gates-met = { $n ->
    [one] Выполнено условий: { $have } из { $shown }.
    [few] Выполнено условий: { $have } из { $shown }.
    [many] Выполнено условий: { $have } из { $shown }.
   *[other] Выполнено условий: { $have } из { $shown }.
}
check-gate-met = Выполнено
check-gate-not-met = Не выполнено
check-gate-unknown = Под вопросом
check-gate-unknowable = Здесь узнать нельзя
check-points-title = Баллы
check-points-exact = Баллы: { $have }, наибольшая сумма – { $total }
check-points-between = Баллы: от { $have } до { $current }, наибольшая сумма – { $total }
check-points-picture = Полоса от { $have } до { $current } на шкале от 0 до { $total }
check-reading-all-add = Если складывается все, что подходит:
check-reading-highest = Если считается только наибольшая строка:
check-reading-included = Если верхняя граница входит в строку:
check-reading-excluded = Если верхняя граница в строку не входит:
check-length-years = { $n ->
    [one] { $shown } год
    [few] { $shown } года
    [many] { $shown } лет
   *[other] { $shown } года
}
check-length-months = { $n ->
    [one] { $shown } месяц
    [few] { $shown } месяца
    [many] { $shown } месяцев
   *[other] { $shown } месяца
}

## The result: what if, and the calendar

check-what-if-title = Что изменило бы результат
check-what-if-text = Наименьшие изменения, с которыми прибавятся баллы, выполнится условие или откроется путь. Каждое мы проверили как новый ответ. Сначала идет то, что дается легче.
check-effort-paper = Документ
check-effort-exam = Учеба или экзамен
check-effort-time = Время
check-effort-none = Изменить нельзя
check-move-paper = Получите этот документ: { $name }.
check-move-answer = { $question } – { $name }.
check-move-wait = Подождите до { $date }
check-brings-gate = Тогда будет выполнено: { $name }.
check-brings-way = Тогда этот путь больше не будет закрыт: { $name }.
check-brings-needed = Тогда понадобится еще: { $name }.
check-brings-not-needed = Тогда больше не понадобится: { $name }.
check-fixed-title = Мы не нашли изменения, с которым это условие выполнится:
check-ahead-title = Что изменится со временем
check-calendar-title = Когда ваши документы действительны одновременно
check-calendar-between = Все документы, даты которых вы указали, действительны одновременно в эти дни: { $from } – { $until }, оба дня включительно.
check-calendar-until = Последний день, когда все документы, даты которых вы указали, действительны одновременно: { $until }, включительно.
check-calendar-over = Последний день, когда все документы, даты которых вы указали, были действительны одновременно, уже прошел: { $until }
check-calendar-never = Нет ни одного дня, когда все документы, даты которых вы указали, действительны одновременно. Обновите тот, срок которого истекает первым.
check-calendar-paper = { $name }. Последний день: { $until }
check-calendar-undated = Дата пока не указана, и срок из-за нее может сократиться: { $name }
check-calendar-event = Последний день подачи: { $name }

## The result: papers

check-papers-between = С учетом того, что под вопросом, вам нужно документов: от { $have } до { $total }.
check-settles-most = Больше всего прояснит этот ответ:

check-have-of = { $n ->
    [one] У вас есть { $have } из { $shown } документа, который точно нужен.
    [few] У вас есть { $have } из { $shown } документов, которые точно нужны.
    [many] У вас есть { $have } из { $shown } документов, которые точно нужны.
   *[other] У вас есть { $have } из { $shown } документов, которые точно нужны.
}
check-tally-missing = нужно достать
check-tally-needed = нужно, не указано, есть ли
check-tally-have = есть
check-tally-depends = под вопросом
check-tally-not-needed = не нужно
check-papers-missing = Нужно достать
check-papers-needed = Нужны – вы не указали, есть ли они
check-papers-have = Уже есть
check-papers-depends = Под вопросом: зависит от ответа
check-papers-not-needed = Не нужны
check-badge-missing = Нет
check-badge-unusable = Не подходит
check-badge-needed = Нужен
check-badge-have = Есть
check-badge-depends = Под вопросом
check-badge-not-needed = Не нужен
check-not-in-set = Этого документа нет в вашем наборе ({ $name }).
check-only-if = Нужен только в таком случае: { $condition }.
check-depends-on = Нужен ли он, зависит от этого:
check-answer-this = Ответить
check-variant-holds = Для вас:
check-variant-maybe = Если это про вас:
check-age-until = Срок действия: до { $date }
check-age-issued = Дата выдачи: { $date }
check-age-expired = Срок уже истек.
check-age-future = Этот день еще не наступил, значит, в дате ошибка. Проверьте ее.
check-age-last-day = Последний день, когда его можно подать: { $date }
check-age-renew = Получите новый документ.
check-age-no-date = Вы не указали дату, поэтому проверить это нельзя.
check-days-left = { $n ->
    [0] Сегодня последний день.
    [one] Остался { $shown } день.
    [few] Осталось { $shown } дня.
    [many] Осталось { $shown } дней.
   *[other] Осталось { $shown } дня.
}
check-days-old = Со дня выдачи { $n ->
    [one] прошел { $shown } день.
    [few] прошло { $shown } дня.
    [many] прошло { $shown } дней.
   *[other] прошло { $shown } дня.
}
check-behind-this = Ответы, из которых это следует

## The result: grounds, what is unclear, what to do

check-grounds-touched = Ваши ответы касаются этих оснований:
check-grounds-check = { $n ->
    [one] { $shown } основание проверьте сами
    [few] { $shown } основания проверьте сами
    [many] { $shown } оснований проверьте сами
   *[other] { $shown } основания проверьте сами
}
check-grounds-not = { $n ->
    [one] { $shown } основание к вам не относится
    [few] { $shown } основания к вам не относятся
    [many] { $shown } оснований к вам не относятся
   *[other] { $shown } основания к вам не относятся
}
check-grounds-holders = { $n ->
    [one] { $shown } основание касается только тех, у кого разрешение уже есть
    [few] { $shown } основания касаются только тех, у кого разрешение уже есть
    [many] { $shown } оснований касаются только тех, у кого разрешение уже есть
   *[other] { $shown } основания касаются только тех, у кого разрешение уже есть
}
check-grounds-all = Все основания
check-not-assessed-title = Чего эта проверка знать не может
check-steps-title = Что делать дальше
check-procedure-link = Все об этой процедуре
check-authority = Решает государственный орган. Этот результат – помощь, а не решение, и права на разрешение он не дает.
check-print = Распечатать
check-change-answers = Изменить ответы
check-start-again = Начать заново
check-data = Данные закона: { $name }. Программа: { $current }.
check-sheet-note = Отметьте, что есть, прежде чем идти подавать документы.

## Under the check: taking it with you

check-tools-title = Сохранить, поделиться, взять с собой
check-tools-private = Отсюда никому ничего не отправляется. Но по ссылке или файлу, которые вы передадите сами, видно, что вы ответили.
check-share = Скопировать ссылку с моими ответами
check-share-label = Ссылка с вашими ответами. Они стоят после знака #. Эту часть браузер не отправляет ни на какой сервер.
check-share-done = Ссылка скопирована.
check-keep = Хранить мои ответы на этом устройстве
check-keep-text = Тогда их сможет увидеть каждый, кто пользуется этим устройством.
check-kept = Ваши ответы хранятся на этом устройстве, пока вы не удалите их здесь.
check-forget = Удалить мои ответы с этого устройства
check-forgotten = На этом устройстве больше ничего не хранится.
check-not-kept = Этот браузер не дает ничего сохранить.
check-receipt = Сохранить запись проверки (файл JSON)
check-receipt-answers = Включить в запись мои ответы
check-receipt-text = В записи указаны день, данные и программа, а также каждая строка результата с ее нормами. Командой «qonys receipt» ее можно проверить и через годы. Даже без ответов строки записи могут кое-что сказать о вас.
check-calendar-file = Сохранить дни как файл календаря (.ics)
check-day = Проверить на другую дату
check-day-text = Например, на день, когда вы собираетесь подать документы.
check-day-go = Проверить на эту дату
check-wrong-title = Кажется, что здесь ошибка?
check-wrong-text = Прежде чем поверить или усомниться, посмотрите на три вещи:
check-wrong-answers = Ваши ответы – в конце результата. Любой можно изменить, остальные сохранятся.
check-wrong-provision = Норма, на которой основана строка. На нее ведет ссылка в каждой строке.
check-wrong-unclear = Нет ли здесь неясности в акте и не изменился ли он с тех пор. Смотрите неясные места и изменения в результате.
check-wrong-ask = Если сомнения остались, полагайтесь на то, что скажет государственный орган. Покажите там распечатанный лист: нормы на нем указаны.
check-qr = Эта страница: { $address }
check-index-guide-title = Не знаете, какой путь ваш?
