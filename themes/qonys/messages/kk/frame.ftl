# What surrounds every page.

site-name = Qonys
site-line = Шетелдіктерге: Қазақстанда тұру мен жұмыс істеу ережелері
frame-independent = Тәуелсіз анықтамалық. Мемлекеттік сайт емес.
language-name = Қазақша
language-switch = Тіл
skip-link = Негізгі мәтінге өту
nav-label = Басты мәзір
nav-check = Өзіңізді тексеріңіз
nav-procedures = Рәсімдер
nav-documents = Құжаттар
nav-occupations = Кәсіптер
nav-acts = Актілер
nav-search = Іздеу
nav-search-description = Qonys сайтындағы рәсімдер, құжаттар, кәсіптер, актілер және бас тарту негіздері бойынша іздеу.
breadcrumbs-label = Сіз осындасыз
breadcrumb-home = Басты бет
contents-label = Осы бетте
check-link = Сұрақтарға жауап беріп, тексеру
authority-governs = Шешімді мемлекеттік орган қабылдайды. Осы сайттағы ақпарат оны алмастырмайды.
checked-on = Актінің мәтінімен салыстырылған күні:

# Footer.
footer-label = Сайт туралы
footer-not-official = Qonys – мемлекеттік органның ресми сайты емес. Актінің өзі мен органның шешімі ғана күшке ие.
footer-translation = Сайт актілердің қазақша мәтіні бойынша жазылды. Қазақ тіліндегі түсіндірмелер де актінің өзін алмастырмайды.
footer-checked = Деректер актілермен соңғы рет салыстырылған күн: { $date }.
footer-as-of = Беттер мына күнгі жағдай бойынша жасалған: { $date }.
footer-digest = Деректердің бақылау сомасы:

# Sources: what a line rests on.
sources-label = Негізі:
sources-many = Негіздері: { $n }

# The page for addresses that do not exist.
not-found-title = Мұндай бет жоқ
not-found-text = Мекенжай дұрыс терілмеген немесе сілтеме ескірген болуы мүмкін.
not-found-home = Басты бет
