# Occupations: index, list, one occupation.

occupations-title = Востребованные профессии
occupations-description = Востребованные профессии для разрешения на постоянное проживание в Казахстане: всего { $n }, с областями и кодами.
occupations-lead =
    { $n ->
        [one] В перечне { $n } строка.
        [few] В перечне { $n } строки.
       *[other] В перечне { $n } строк.
    } Сверьте свою профессию и по названию, и по коду.
occupations-how-made = Как составляют перечень, его редакции и примечания
occupations-fields = Области
occupations-filter = Найти профессию
occupations-filter-hint = Название на казахском, русском или английском либо начало кода.
occupations-filter-none = Такой профессии в перечне не нашлось.
occupations-filter-some = Найдено:
occupations-codes-title = Название или код?
occupations-codes-text = У некоторых профессий очень похожие названия, но разные коды. Сверяйте и код. Русские и английские названия – наш перевод, официальное – казахское. У акта есть и официальный русский текст; мы с ним названия не сверяли. То, что название есть в перечне, еще не значит, что разрешение дадут.
list-see-all =
    { $n ->
        [one] Показать { $n } профессию
        [few] Показать все { $n } профессии
       *[other] Показать все { $n } профессий
    }
list-fields-title = Области
list-steps-title = Как составляют перечень
list-notes-title = Важно знать
fact-act = Акт
fact-list = Перечень
fact-field = Область
fact-edition = Редакция
fact-occupations = Профессий
occupation-description = { $name }, код { $code }: место в перечне востребованных профессий Казахстана, похожие профессии и что еще нужно для разрешения.
occupation-code = Код Национального классификатора занятий
occupation-group-code = Код группы занятий
occupation-group-note = Это код целой группы занятий, а не одной профессии. Считается ли каждое занятие внутри группы, акт не говорит.
occupation-official = Официальное название (на казахском, как в акте)
occupation-correct = Правильное написание (в акте ошибка)
occupation-translation-ru = Русский перевод
occupation-translation-en = Английский перевод
occupation-similar-title = Похожие профессии
occupation-similar-text = Названия близки, но коды разные. Определите по коду, какая строка соответствует вашему диплому и работе.
occupation-opens-title = Что дает эта профессия
occupation-opens-text = Востребованная профессия открывает отдельный путь в процедуре:
occupation-not-eligible = Совпадения названия недостаточно. Соответствие требованиям подтверждает отраслевой государственный орган своим ходатайством.
occupation-needed-title = Что еще нужно
occupation-only-here = только на этом пути
occupation-list-link = Полный список с условиями и исключениями: { $name }
occupation-opens-nothing = Ни одна из описанных процедур не опирается на этот перечень.

# Lists with sectors, lists without codes, lists that have ended.
occupations-others = Другие перечни
occupations-filter-hint-names = Название на казахском, русском или английском.
list-sectors-title = Отрасли
list-activities-title = Виды экономической деятельности
fact-sector = Отрасль
fact-activity = Вид экономической деятельности
fact-within = Должность внутри строки
fact-levels = Уровни Национальной (отраслевой) рамки квалификаций
fact-lines = Пронумерованных строк
fact-positions = Должностей внутри строк
sector-lead =
    { $n ->
        [one] { $n } профессия в этой отрасли.
        [few] { $n } профессии в этой отрасли.
       *[other] { $n } профессий в этой отрасли.
    }
sector-of = Перечень:
sector-description = { $name }: отрасль перечня востребованных профессий. Профессий в ней: { $n }.
occupation-levels = Уровни:
occupation-positions-title = Должности внутри этой строки
occupation-similar-text-no-code = Названия близки, но виды деятельности разные. Смотрите на отрасль и вид деятельности.
occupation-opens-title-past = Что давала эта профессия
occupation-served = Перечень нужен в процедуре:
occupation-served-past = Перечень был нужен в процедуре:
occupation-description-no-code = { $name } ({ $field }): место в перечне востребованных профессий Казахстана и похожие строки.
occupation-description-past = { $name } ({ $field }): место в перечне востребованных профессий Казахстана, который больше не действует.
list-of-act =
    { $kind ->
        [resolution] Перечень постановления № { $number }
       *[order] Перечень приказа № { $number }
    }
