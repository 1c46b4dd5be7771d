# The glossary.

glossary-title = Словарь терминов
glossary-description = Термины о жизни и работе в Казахстане ({ $n }) на казахском, русском и английском, с нормами, где они встречаются.
glossary-lead =
    { $n ->
        [one] { $n } термин.
        [few] { $n } термина.
       *[other] { $n } терминов.
    } Выберите термин: вы увидите его названия на трех языках, нормы, где он встречается, и значение, если его дает акт.
glossary-filter = Найти термин
glossary-filter-hint = Слово на казахском, русском или английском.
glossary-filter-none = Такого термина не нашлось.
glossary-filter-some = Найдено:
glossary-letters = Буквы
glossary-part = Словарь терминов, часть { $n }
glossary-part-description = Термины на казахском, русском и английском: что они значат по акту, в каких нормах встречаются и откуда взяты названия.
glossary-part-lead = Это часть терминов.
glossary-all = Все термины по буквам
glossary-also = Также:
glossary-see = Читать дальше:
glossary-origin = Откуда названия:
glossary-origin-law = официальные тексты закона и актов
glossary-origin-official-text = официальные русские названия или тексты
glossary-origin-english-page = английские страницы государственных сайтов
glossary-origin-standard = акты и обычный перевод, с другим источником не сверено

search-kind-glossary = { glossary-title }
