# Grounds, contradictions, changes.

grounds-title = Основания для отказа
grounds-description = Все основания ({ $n }), по которым отказывают в разрешении на постоянное проживание или аннулируют его, с исключениями.
grounds-lead =
    { $n ->
        [one] { $n } основание, по которому
        [few] { $n } основания, по которым
       *[other] { $n } оснований, по которым
    } отказывают в разрешении или аннулируют его, – в порядке акта.
grounds-procedures = Относятся к процедуре:
ground-concerns-applicants = Для заявителей
ground-concerns-holders = Для тех, кому уже выдано
ground-concerns-both = Для заявителей и для тех, кому уже выдано
ground-exceptions = На кого не распространяется:

# Where the acts disagree or say nothing.
contradictions-title = Неясные места в актах
contradictions-description = Где акты расходятся, читаются двояко или молчат, и как с этим поступает сайт.
contradictions-lead = В актах есть места, где нормы расходятся, читаются двояко или ответа нет. Мы их не прячем.
contradictions-text = В каждой записи – возможные прочтения, как поступает сайт и что спросить у органа.
contradictions-none = Записей пока нет.
contradiction-kind-contradiction = Противоречие
contradiction-kind-ambiguity = Двоякая норма
contradiction-kind-silence = Акт молчит
contradiction-kind-slip = Описка
contradiction-site = Как поступает сайт
contradiction-ask = Что спросить у органа
doubts-title = Неясные места
doubts-text = Здесь акт можно понять двояко или ответа нет. По ссылке – подробности.
doubts-one = Неясно
bears-on = К чему относится:

# What happened after the texts.
changes-title = Что изменилось позже
changes-description = События после текстов, по которым написан сайт: источники и степень уверенности.
changes-lead = Сайт написан по определенным редакциям актов. Здесь – то, что, насколько известно, произошло потом.
changes-certainty-title = Насколько этому верить
changes-certainty-text = «Подтверждено» – прочитано в официальном тексте или на двух независимых страницах. «По одному источнику» – в одной датированной публикации. «Не подтверждено» – на одной странице без даты или в расхождении с другими; полагаться на это нельзя.
changes-none = Записей пока нет.
changes-checked = Источники просмотрены { $date }
updates-title = Что изменилось потом
update-major = Может изменить результат
update-when-effect = Начало действия: { $date }
update-when-adoption = Принято: { $date }
update-when-report = Сообщено: { $date }
update-read-in = Источник:
update-checked = Источник просмотрен { $date }

# Grounds by what follows from them, and those of acts that have ended.
effect-refusal = Отказ
effect-refusal-or-annulment = Отказ или аннулирование
effect-revocation = Отзыв
effect-termination = Прекращение действия
count-in-group =
    { $n ->
        [one] { $n } основание
        [few] { $n } основания
       *[other] { $n } оснований
    }
grounds-of-title = Основания: { $name }
grounds-of-text = Процедура:
grounds-of-description = По каким основаниям акт, который больше не действует, отказывал, отзывал или прекращал: { $name }.

# The page of an unclear point, and of a change.
contradiction-readings = Возможные прочтения
contradiction-description = { $kind }: { $title }. Возможные прочтения, как поступает сайт и что спросить у органа.
contradictions-all = Все неясные места
change-not-confirmed = не подтверждено
change-not-confirmed-text = Прочитано только на одной странице, без даты или в расхождении с другими. Полагаться на это нельзя.
change-description = { $when } { $title }: что это значит, к чему относится и откуда известно.
