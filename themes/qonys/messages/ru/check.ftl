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
check-privacy = Ваши ответы остаются на этой странице. Они не отправляются и не сохраняются. Если закрыть или обновить страницу, они исчезнут.
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

## The result: the law and the person

check-result-title = Ваши документы
check-result-as-of = На { $date }, по вашим ответам.
check-law-in-force = { $act } действует, насколько известно этому сайту. Дата: { $date }
check-law-not-yet = { $act } еще не действует. Начало действия: { $date }
check-law-repealed = { $act }: акт утратил силу. Чем отменен: { $by }
check-law-expired = { $act }: срок действия истек ({ $date }). { $by }
check-law-not-applicable = Список ниже показывает прежние правила. Не используйте его для нового заявления. Спросите в органе, который принимает заявления, что действует сегодня.
check-update-major = Это может изменить ваш результат.
check-updates-minor = Небольшие изменения после этого текста
check-applicant-title = Какой набор документов ваш
check-applicant-maybe = По вашим ответам это пока неясно. Возможно, вы относитесь к одной из категорий:
check-applicant-none = Ни один набор из приказа не подходит к вашим ответам. Спросите в органе, который принимает заявления.
check-occupation = Ваша профессия:

## The result: papers

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
