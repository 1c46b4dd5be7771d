# Procedures and papers.

procedures-title = Процедуры
procedures-description = Процедуры для иностранцев: кто может обратиться, какие документы нужны, когда отказывают.
procedures-lead = Чего можно просить, кто может обратиться и что принести.
procedures-lists = Списки документов:
procedure-outcome = Результат
procedure-check-text = Не знаете, какой список ваш? Ответьте на вопросы. Ответы никому не отправляются.
procedure-papers-title = Документы
procedure-papers-text = Выберите список, который подходит вам. Клетки можно отмечать на распечатке.
procedure-who = Для кого:
procedure-rules-title = Правила для всех документов
procedure-steps-title = Что делать
procedure-grounds-title = Когда отказывают
procedure-grounds-text = Все основания – на одной странице. Прочитайте их до того, как собирать документы.
silences-title = О чем акт молчит
silences-text = Здесь вопросы, на которые в тексте акта ответа нет. Мы не додумываем – спросите орган.
paper-when = Только
paper-exempt = Кому не нужно:
paper-variant = Когда вместо этого – другое:

# Papers.
documents-title = Документы
documents-description = Документы, которые нужны в процедурах ({ $n }): что это, кто выдает, сколько действуют, кому нужны.
documents-lead = Что акт говорит о каждом документе и о чем молчит.
document-validity-title = Сколько действует
document-facts-title = Что говорит акт
document-needed-title = Где и кому нужен
document-needed-for = Есть в списках:
document-needed-nowhere = Ни одна из описанных процедур этого документа не требует.
topic-content = Что в нем должно быть
topic-issuer = Кто выдает
topic-form = Форма
topic-copies = Подлинник и копии
topic-notary = Нотариус
topic-validity = Срок
topic-translation = Перевод
topic-legalisation = Легализация
topic-exemption = Кто освобожден
topic-note = Примечание

# A procedure whose act has ended is told in the past.
procedures-ended-title = Процедуры, которые больше не действуют
procedures-lists-past = Прежние списки документов:
procedure-outcome-past = Что получали
procedure-check-text-past = Вопросы построены на старом тексте. О нынешних правилах результат ничего не говорит.
check-link-past = Ответить на вопросы по старому тексту
check-description-past = { $name }: вопросы по старому тексту. Акт больше не действует, подавать заявление по этому результату нельзя.
procedure-papers-title-past = Какие документы требовались
procedure-papers-text-past = У каждого случая был свой список.
procedure-rules-title-past = Какие правила были для документов
procedure-steps-title-past = Как это проходило
procedure-grounds-title-past = Когда отказывали, отзывали или прекращали
procedure-grounds-text-past = Все основания – на одной странице.
silences-text-past = Здесь вопросы, на которые в тексте акта ответа не было. Мы не додумываем.
paper-exempt-past = Кому было не нужно:
paper-variant-past = Когда вместо этого было другое:
document-needed-title-past = Где и кому был нужен
documents-ended-title = Документы для процедур, которые больше не действуют
documents-others = Другие документы

# Steps: who acts, how long, for which case.
procedure-steps-text = Не все шаги нужны в каждом случае: смотрите на пометку.
procedure-steps-by-case = Шаги каждого случая – под его документами.
procedure-steps-page = Все шаги полностью
procedure-case-steps = Шаги в этом случае
procedure-case-steps-past = Какими были шаги в этом случае
actor-you = Кто: вы
actor-provider = Кто: услугодатель
actor-corporation = Кто: Государственная корпорация
actor-commission = Кто: комиссия
actor-employer = Кто: работодатель
point-cases = Случай:

# Terms.
term-working-days =
    { $n ->
        [one] { $n } рабочий день
        [few] { $n } рабочих дня
       *[other] { $n } рабочих дней
    }
term-calendar-days =
    { $n ->
        [one] { $n } календарный день
        [few] { $n } календарных дня
       *[other] { $n } календарных дней
    }
term-minutes =
    { $n ->
        [one] { $n } минута
        [few] { $n } минуты
       *[other] { $n } минут
    }
term-months =
    { $n ->
        [one] { $n } месяц
        [few] { $n } месяца
       *[other] { $n } месяцев
    }

# Everything else an act says about a service, matter by matter.
steps-of = { $name }: шаги
steps-description = { $name }: что происходит шаг за шагом, кто действует и сколько это длится по акту.
steps-papers = Документы и все остальное:
details-of = { $name }: подробности
details-title = Подробности об услуге
details-text = Что еще говорит акт: сроки, способы обращения, обязанности, обжалование.
details-papers = Документы и шаги:
details-description = { $name }: что акт говорит о сроках, способах обращения, плате, обязанностях и обжаловании.
matter-provider = Услугодатель
matter-channel = Способы обращения
matter-term = Сроки
matter-fee = Плата
matter-result = Результат
matter-duration = Срок действия результата
matter-check = Проверки
matter-commission = Комиссия
matter-duty = Обязанности
matter-change = Изменения
matter-loss = Утеря или порча
matter-complaint = Обжалование
matter-hours = Часы работы
matter-contact = Контакты
matter-record = Учеты
matter-form = Формы
