# The search page. Title, description and the words of the form are those of
# the menu and the front page. `$n` chooses the plural form, `$shown` shows
# the number: it is filled in the browser.

search-found = { $n ->
    [one] { $shown } бет табылды
   *[other] { $shown } бет табылды
}
search-some = Осы сөздердің бәрі бар бет жоқ. Төмендегі беттерде олардың кейбірі бар.
search-none-query = «{ $query }» бойынша ештеңе табылмады.
# How a query was read, if not as it was typed. `$meant` is filled in the browser.
search-keyboard = Басқа пернетақта қосулы тұрған сияқты. «{ $meant }» бойынша нәтижелер көрсетілді.
search-spelling = «{ $query }» ешбір бетте жоқ. «{ $meant }» бойынша нәтижелер көрсетілді.
search-literal = Дәл «{ $query }» деп іздеу
search-note-foreign = Осы беттің басқа тілдегі мәтінінен табылды
search-note-some = Сөздердің кейбірі ғана бар
search-try = Мынаны байқап көріңіз
search-try-fewer = Азырақ сөз жазыңыз немесе сөздің басын ғана жазыңыз.
search-try-code = Кәсіптің кодын толық немесе басын ғана жазыңыз: 2512-1-007 немесе 2512.
search-try-other = Сол нәрсені басқа сөзбен, үш тілдің кез келгенінде жазып көріңіз.
search-loading = Іздеп жатыр …
search-more = Тағы көрсету
search-section = Бөлім:
search-lists = Немесе тізімдерді қараңыз
search-noscript = Іздеу үшін JavaScript керек, ал браузеріңізде ол өшірулі. Табуға болатын нәрсенің бәрі мына тізімдерде бар:
search-failed-title = Іздеу жүктелмеді
search-failed-text = Байланысты тексеріп, қайта байқап көріңіз. Табуға болатын нәрсенің бәрі төмендегі тізімдерде бар.
search-old-title = Сайт жаңартылды
search-old-text = Жаңа нұсқасынан іздеу үшін бетті қайта жүктеңіз.
search-retry = Қайта байқап көру
search-results = Нәтижелер

# What kind of page a result is.
search-kind-home = Басты бет
search-kind-occupation-index = Тізім
search-kind-occupation-list = Кәсіптер тізбесі
search-kind-occupation = Кәсіп
search-kind-occupation-sector = Сала
search-kind-procedure-index = { search-kind-occupation-index }
search-kind-procedure = Рәсім
search-kind-procedure-details = { search-kind-procedure }
search-kind-document-index = { search-kind-occupation-index }
search-kind-document = Құжат
search-kind-act-index = { search-kind-occupation-index }
search-kind-act = Акт
search-kind-grounds = { grounds-title }
search-kind-contradictions = { contradictions-title }
search-kind-contradiction = Түсініксіз жер
search-kind-changes = { changes-title }
search-kind-change = Өзгеріс
search-kind-article = Сайт туралы
search-kind-check-index = Өзін-өзі тексеру
search-kind-check = { search-kind-check-index }
search-kind-act-part = Актінің бөлігі

# The groups by which results are filtered.
search-filter = Тек мынаны көрсету
search-group-all = Барлығы
search-group-occupations = { nav-occupations }
search-group-procedures = { nav-procedures }
search-group-documents = { nav-documents }
search-group-acts = { nav-acts }
search-group-grounds = { grounds-title }
search-group-glossary = { glossary-title }
search-group-plan = Бағдарлама және тұжырымдама
search-group-site = Сайт туралы
