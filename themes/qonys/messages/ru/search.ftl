# The search page. Title, description and the words of the form are those of
# the menu and the front page. `$n` chooses the plural form, `$shown` shows
# the number: it is filled in the browser.

search-found = { $n ->
    [one] Найдена { $shown } страница
    [few] Найдены { $shown } страницы
    [many] Найдено { $shown } страниц
   *[other] Найдено { $shown } страницы
}
search-some = Страниц со всеми этими словами нет. Вот страницы с некоторыми из них.
search-none-query = По запросу «{ $query }» ничего не найдено.
# How a query was read, if not as it was typed. `$meant` is filled in the browser.
search-keyboard = Похоже, была включена другая раскладка. Показаны результаты по запросу «{ $meant }».
search-spelling = «{ $query }» нет ни на одной странице. Показаны результаты по запросу «{ $meant }».
search-literal = Искать именно «{ $query }»
search-note-foreign = Найдено в тексте этой страницы на другом языке
search-note-some = Есть только некоторые из слов
search-try = Что можно попробовать
search-try-fewer = Оставьте меньше слов или только начало слова.
search-try-code = Наберите код профессии целиком или его начало: 2512-1-007 или 2512.
search-try-other = Назовите то же самое другим словом, на любом из трех языков.
search-loading = Идет поиск …
search-more = Показать еще
search-section = Раздел:
search-lists = Или посмотрите списки
search-noscript = Для поиска нужен JavaScript, а в вашем браузере он выключен. Все, что можно найти, есть в этих списках:
search-failed-title = Не удалось загрузить поиск
search-failed-text = Проверьте связь и попробуйте еще раз. Все, что можно найти, есть в списках ниже.
search-old-title = Сайт обновлен
search-old-text = Загрузите страницу заново, чтобы искать в новой версии.
search-retry = Попробовать еще раз
search-results = Результаты

# What kind of page a result is.
search-kind-home = Главная страница
search-kind-occupation-index = Список
search-kind-occupation-list = Перечень профессий
search-kind-occupation = Профессия
search-kind-occupation-sector = Отрасль
search-kind-procedure-index = { search-kind-occupation-index }
search-kind-procedure = Процедура
search-kind-procedure-details = { search-kind-procedure }
search-kind-document-index = { search-kind-occupation-index }
search-kind-document = Документ
search-kind-act-index = { search-kind-occupation-index }
search-kind-act = Акт
search-kind-grounds = { grounds-title }
search-kind-contradictions = { contradictions-title }
search-kind-contradiction = Неясное место
search-kind-changes = { changes-title }
search-kind-change = Изменение
search-kind-article = О сайте
search-kind-check-index = Самопроверка
search-kind-check = { search-kind-check-index }
search-kind-act-part = Часть акта

# The groups by which results are filtered.
search-filter = Показать только
search-group-all = Все
search-group-occupations = { nav-occupations }
search-group-procedures = { nav-procedures }
search-group-documents = { nav-documents }
search-group-acts = { nav-acts }
search-group-grounds = { grounds-title }
search-group-glossary = { glossary-title }
search-group-plan = Программа и концепция
search-group-site = О сайте
