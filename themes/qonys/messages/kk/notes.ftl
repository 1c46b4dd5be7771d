# Grounds, contradictions, changes.

grounds-title = Бас тарту негіздері
grounds-description = Тұрақты тұруға рұқсат беруден бас тартудың немесе рұқсаттың күшін жоюдың барлық { $n } негізі, ерекшеліктерімен.
grounds-lead = Рұқсат беруден бас тартудың немесе оның күшін жоюдың { $n } негізі, актідегі ретімен.
grounds-procedures = Мына рәсімге қатысты:
ground-concerns-applicants = Өтініш берушілерге
ground-concerns-holders = Рұқсаты немесе анықтамасы барларға
ground-concerns-both = Өтініш берушілерге де, рұқсаты немесе анықтамасы барларға да
ground-exceptions = Мыналарға қолданылмайды:

# Where the acts disagree or say nothing.
contradictions-title = Актілердегі түсініксіз жерлер
contradictions-description = Актілер бір-біріне қайшы келетін, екі түрлі оқылатын немесе жауап бермейтін жерлер және оларды осы сайт қалай түсінетіні.
contradictions-lead = Актілер бір-біріне қайшы келетін, екі түрлі оқылатын немесе жауап бермейтін жерлер бар. Біз оларды жасырмаймыз.
contradictions-text = Әр жазбада ықтимал түсініктер, сайттың шешімі және органға қоятын сұрақ бар.
contradictions-none = Әзірге жазба жоқ.
contradiction-kind-contradiction = Қайшылық
contradiction-kind-ambiguity = Екіұшты норма
contradiction-kind-silence = Жауап жоқ
contradiction-kind-slip = Қате жазылған
contradiction-site = Сайт не істейді
contradiction-ask = Органнан не сұрау керек
doubts-title = Түсініксіз жерлер
doubts-text = Мұнда актіні екі түрлі түсінуге болады немесе жауап жоқ. Сілтемеден толық сипаттамасын оқыңыз.
doubts-one = Түсініксіз
bears-on = Неге қатысты:

# What happened after the texts.
changes-title = Мәтіннен кейінгі өзгерістер
changes-description = Сайт негізге алған мәтіндерден кейін болған оқиғалар, олардың дереккөздері және қаншалықты сенімді екені.
changes-lead = Сайт актілердің белгілі бір редакциясы бойынша жазылған. Мұнда содан кейін болғаны белгілі оқиғалар жиналған.
changes-certainty-title = Бұған қаншалықты сенуге болады
changes-certainty-text = «Расталған» – ресми мәтіннен немесе екі тәуелсіз беттен оқылған. «Бір дереккөзде айтылған» – күні көрсетілген бір жарияланымнан. «Расталмаған» – күні жоқ немесе басқаларға қайшы бір беттен; оған сүйенуге болмайды.
changes-none = Әзірге жазба жоқ.
changes-checked = Дереккөздер соңғы рет қаралған күн: { $date }.
updates-title = Содан кейін не өзгерді
update-major = Нәтижені өзгертуі мүмкін
update-when-effect = Қолданыла бастаған күні: { $date }
update-when-adoption = Қабылданған күні: { $date }
update-when-report = Хабарланған уақыты: { $date }
update-read-in = Дереккөз:
update-checked = Дереккөз қаралған күн: { $date }.

# Grounds by what follows from them, and those of acts that have ended.
effect-refusal = Бас тарту
effect-refusal-or-annulment = Бас тарту немесе күшін жою
effect-revocation = Кері қайтарып алу
effect-termination = Қолданысын тоқтату
count-in-group = { $n } негіз
grounds-of-title = Негіздер: { $name }
grounds-of-text = Рәсім:
grounds-of-description = Енді қолданылмайтын акт бойынша бас тарту, кері қайтарып алу немесе тоқтату негіздері: { $name }.

# The page of an unclear point, and of a change.
contradiction-readings = Ықтимал түсініктер
contradiction-description = { $kind }: { $title }. Ықтимал түсініктер, сайттың шешімі және органнан не сұрау керек.
contradictions-all = Барлық түсініксіз жерлер
change-not-confirmed = расталмаған
change-not-confirmed-text = Бұл тек бір беттен оқылған: оның күні жоқ немесе ол басқаларға қайшы. Оған сүйенуге болмайды.
change-description = { $when }. { $title }: мұның мәні, неге қатысты екені және дереккөздері.
