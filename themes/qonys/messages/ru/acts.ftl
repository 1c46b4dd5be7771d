# Acts, their editions and provisions.

acts-title = Правовые акты
acts-description = Акты, на которых основан сайт: действуют ли они, какие у них редакции и что стало с каждой нормой.
acts-lead = Сайт написан по этим актам. На странице акта – все его нормы и то, как каждая отражена на сайте.
act-title = Полное название
act-title-kk = Название на казахском, как в акте
act-title-note = О названиях
act-issuer = Кем принят
act-adopted = Дата принятия
act-registration = Зарегистрирован в Министерстве юстиции
act-registration-value = № { $number }, { $date }
act-amends = Какой акт изменяет
act-since = Введен в действие: { $date }
act-no-date = Даты введения в действие акт не называет.
act-database = Официальный текст в государственной базе «Әділет»
act-provisions-title = Все нормы акта
act-provisions-text =
    { $n ->
        [one] Мы насчитали { $n } норму.
        [few] Мы насчитали { $n } нормы.
       *[other] Мы насчитали { $n } норм.
    } У каждой есть постоянный адрес и сказано, что с ней стало на сайте.
act-used = Где использована:
act-used-many = Где использована: { $n }
act-described-there = Страница об этой норме
act-parts-title = Акт по частям
act-itself-title = Сам акт
act-part-title = { $act }: { $place }
act-part-of = Часть акта:
act-part-next = Следующая часть:
act-part-description =
    { $title }: { $n ->
        [one] { $n } норма
        [few] { $n } нормы
       *[other] { $n } норм
    } и что стало с каждой.
act-part-totals =
    { $n ->
        [one] { $n } норма
        [few] { $n } нормы
       *[other] { $n } норм
    }. Переведены в правила – { $modelled }, пересказаны словами – { $described }, не оцениваются – { $left }.
fate-modelled = переведены в правила
fate-described = пересказаны словами
fate-not-assessed = не оцениваются

# Editions.
editions-title = Редакции
edition-first = Первая редакция.
edition-from = С { $date }
edition-no-date = Дата в тексте не названа
edition-changed-by = Изменено:
edition-text = Сайт написан по этой редакции
