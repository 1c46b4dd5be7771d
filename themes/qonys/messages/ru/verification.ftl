# The account of the whole site.

verification-title = Как нас проверить
verification-description = Сколько норм актов охватывает сайт и как, сколько в нем данных, когда их сверяли с текстами и как проверить это самому.
verification-lead = Верить нам на слово не нужно. Здесь сказано, что сайт охватывает, что оставил в стороне, насколько свежи его данные и как их проверить.

verification-account-title = Каждая норма актов
verification-account-text = У каждого названия, пункта, подпункта, приложения и строки таблиц в актах есть свой адрес. С каждой нормой произошло одно из трех:
verification-modelled = На ней основаны данные сайта: документ, условие, основание, профессия, мероприятие. Из них складываются страницы и самопроверки.
verification-described = Страница пересказывает ее словами. Ни один ответ самопроверки от нее не зависит.
verification-not-assessed = Оставлена в стороне. Почему – сказано на странице акта.
verification-act = Акт
verification-all = всего норм
verification-sum = Все акты вместе

verification-time-title = Акты во времени

verification-counts-title = Что есть на сайте
verification-questions = Вопросы самопроверок
verification-occupations = Строки списков профессий
verification-grounds = Основания
verification-measures = Мероприятия плана
verification-terms = Термины словаря

verification-freshness-title = Когда мы сверяли в последний раз
verification-freshness-text = В этот день группу данных в последний раз сверили с источником. Самые давние – первыми. Если у частей группы разные дни, считается самый давний.

verification-yourself-title = Проверьте сами
verification-yourself-text = Откройте официальный текст акта:
verification-yourself-page = Выберите норму на нашей странице этого акта. Там сказано, что с ней стало и какие страницы на ней основаны. Сравните эти страницы с текстом.
verification-yourself-files = Возьмите все данные файлами:
verification-file-index = количества, даты и список всех файлов
verification-file-provisions = все нормы и что с ними стало
verification-file-tables = таблицы профессий и документов
verification-yourself-digest = Сравните контрольную сумму. Она стоит в каждом из этих файлов JSON и внизу каждой страницы. Та же сумма – те же данные. Сумма этого выпуска:

search-kind-verification = О сайте
