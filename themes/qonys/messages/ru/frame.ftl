# What surrounds every page.

site-name = Qonys
site-line = Правила проживания и работы в Казахстане для иностранцев
frame-independent = Независимый справочник. Не государственный сайт.
language-name = Русский
language-switch = Язык
skip-link = Перейти к содержанию
nav-label = Главное меню
nav-check = Проверить себя
nav-procedures = Процедуры
nav-documents = Документы
nav-occupations = Профессии
nav-acts = Акты
nav-search = Поиск
nav-search-description = Поиск по процедурам, документам, профессиям, актам и основаниям для отказа.
breadcrumbs-label = Вы здесь
breadcrumb-home = Главная
contents-label = На этой странице
check-link = Ответить на вопросы и проверить
authority-governs = Решение принимает государственный орган. Этот сайт его не заменяет.
checked-on = Сверено с текстом акта:

# Footer.
footer-label = О сайте
footer-not-official = Qonys – не официальный сайт государственного органа. Силу имеют только сам акт и решение органа.
footer-translation = Сайт написан по казахским текстам актов. Русский текст здесь – наш пересказ и перевод, он не официальный.
footer-checked = Данные сверены с актами { $date }
footer-as-of = Страницы собраны по состоянию на { $date }
footer-digest = Контрольная сумма данных:

# Sources: what a line rests on.
sources-label = Основание:
sources-many = Основания: { $n }

# The page for addresses that do not exist.
not-found-title = Такой страницы нет
not-found-text = Возможно, адрес набран с ошибкой или ссылка устарела.
not-found-home = Главная страница
