# The self-assessment. Words of the widget take their arguments as names in
# braces and are filled in the browser; `$n` chooses the plural form (Kazakh
# has one form after a number), `$shown` shows the number.

## Pages

check-index-title = Құжаттарыңызды тексеріңіз
check-index-description = Өзін-өзі тексеру: сізге қандай құжаттар керек, қайсысы бар, қайсысы жетіспейді.
check-index-lead = Бірнеше сұраққа жауап беріңіз. Сонда тізім аласыз: не алу керек, не бар, не керек емес және неліктен.
check-index-private = Жауаптарыңыз браузеріңізде қалады. Олар ешкімге жіберілмейді.
check-index-authority = Нәтиже – көмек, шешім емес. Шешімді мемлекеттік орган қабылдайды.
check-start = Бастау
check-start-what = : { $name }
check-questions = Ең көбі { $n } сұрақ. Әдетте одан аз болады.
check-or-read = Немесе тізімдерді оқыңыз:
check-title = Құжаттарды тексеру: { $name }
check-description = Бірнеше сұраққа жауап беріп, қандай құжаттар керек екенін, қайсысы бар және қайсысы жетіспейтінін біліңіз. { $name }.
check-description-guide = { $name }: бірнеше сұраққа жауап беріп, қай жол сізге ашық, қайсысы жабық, қайсысы анық емес екенін көріңіз.
check-heading = Құжаттарыңызды тексеріңіз
check-loading = Бірінші сұрақ осында. Қалғаны жүктеліп жатыр …
check-failed-title = Тексеруді жүктеу мүмкін болмады
check-failed-text = Байланысты тексеріп, қайталап көріңіз. Өтініш берушілердің әр санатына арналған құжаттар тізімін жай оқып шығуға да болады.
check-retry = Қайталап көру
check-noscript-title = Тексеру үшін JavaScript керек
check-noscript-text = Браузеріңізде ол өшірулі. Тексеру білетін нәрсенің бәрі мына жерде де жазылған:
check-lists-link = Құжаттар: { $name }

## The question

check-progress = { $current }-сұрақ, барлығы шамамен { $total }
check-privacy = Жауаптарыңыз осы бетте қалады. Олар ешкімге жіберілмейді. Төменде өзіңіз сұрасаңыз ғана сақталады. Әйтпесе бетті жапсаңыз немесе жаңартсаңыз, жоғалады.
check-why-we-ask = Неге сұраймыз:
check-new-tab = (жаңа қойындыда ашылады)
check-optional = Жауап беру міндетті емес
check-or = немесе
check-yes = Иә
check-no = Жоқ
check-unknown = Білмеймін
check-declined = Айтқым келмейді
check-several-hint = Сәйкес келетінінің бәрін белгілеңіз.
check-documents-hint = Қолыңызда барының бәрін белгілеңіз. Мұнда сізге керек немесе керек болуы мүмкін құжаттар ғана көрсетілген.
check-documents-none = Бұлардың ешқайсысы әзірге жоқ
check-documents-again = Сіз жауапты өзгерттіңіз, енді басқа құжаттар да керек болуы мүмкін. Тізімді қайта қараңыз.
check-occupation-label = Кәсіптің атауы немесе коды
check-occupation-hint = Атауының немесе кодының бір бөлігін теріңіз (2512-1).
check-occupation-nothing = Ештеңе табылмады. Қысқарақ сөзді немесе кодтың алғашқы цифрларын теріп көріңіз.
check-occupations-found = { $shown } кәсіп табылды
check-occupations-all = Барлық { $shown } кәсіпті көрсету
check-date-day = Күні
check-date-month = Айы
check-date-year = Жылы
check-date-hint = Мысалы: 27 3 2027
check-duration-years = Жыл
check-duration-months = Ай
check-duration-hint = Толық жылдардың және одан артық айлардың саны. Дәл он жыл болса: 10 және 0.
check-held = Сәл күтіңіз: ережелердің қалған бөлігі жүктеліп жатыр …
check-continue = Жалғастыру
check-back = Артқа

## Answers given

check-your-answers = Жауаптарыңыз
check-change = Өзгерту
check-change-what = – сұрақ: { $question }
check-set-aside-title = Әзірге есепке алынбайды.
check-set-aside-text = Сіз бұл жауаптарды бердіңіз, бірақ басқа жауаптарыңызға байланысты бұл сұрақтар енді керек емес. Бұл жауаптар қазір есепке алынбайды. Сұрақтар қайта қойылса, жауаптарыңыз да қайта шығады.

## Errors

check-error-title = Түзету керек
check-error-prefix = Қате:{ " " }
check-error-choice = Жауапты таңдаңыз. Сенімді болмасаңыз, «Білмеймін» дегенді таңдаңыз.
check-error-several = Сәйкес келетінін белгілеңіз немесе «Ешқайсысы» не «Білмеймін» дегенді таңдаңыз.
check-error-documents = Қолыңызда бар құжаттарды белгілеңіз немесе әзірге ешқайсысы жоқ екенін көрсетіңіз.
check-error-occupation = Тізімнен кәсіпті немесе «Білмеймін» дегенді таңдаңыз.
check-error-date-missing = Күнін, айын және жылын енгізіңіз немесе «Білмеймін» дегенді таңдаңыз.
check-error-date-impossible = Күнтізбеде мұндай күн жоқ. Дұрыс күнді енгізіңіз, жылын төрт цифрмен жазыңыз, мысалы: 27 3 2027.
check-error-length-missing = Жыл немесе ай санын жазыңыз не «Білмеймін» дегенді таңдаңыз.
check-error-length-impossible = Бүтін сан жазыңыз: жыл саны және 11-ден аспайтын ай саны.

## The result: the law and the person

check-result-title = Сіздің құжаттарыңыз
check-result-as-of = Есептелген күні: { $date }. Жауаптарыңыз бойынша.
check-law-in-force = { $act } осы сайтқа белгілі мәлімет бойынша қолданыста. Күні: { $date }.
check-law-not-yet = { $act } әлі қолданысқа енгізілген жоқ. Қолданысқа енгізілетін күні: { $date }.
check-law-repealed = { $act }: күші жойылған. Қай актімен жойылған: { $by }
check-law-expired = { $act }: мерзімі өтті ({ $date }). { $by }
check-law-not-applicable = Төмендегі тізім сол кездегі ережелерді көрсетеді. Оны жаңа өтініш үшін пайдаланбаңыз. Бүгін не қолданылатынын өтініш қабылдайтын органнан сұраңыз.
check-law-earlier = { $date } күні мына актінің бұрынғы редакциясы қолданылған: { $act }. Бұл сайтта ол редакция жоқ. Төмендегінің бәрі кейінгі редакцияға сүйенеді.
check-law-later = { $date } күні мына актінің кейінгі редакциясы қолданылған: { $act }. Бұл сайтта ол редакция жоқ. Төмендегінің бәрі бұрынғы редакцияға сүйенеді.
check-update-major = Бұл нәтижеңізді өзгертуі мүмкін.
check-updates-minor = Осы мәтіннен кейінгі шағын өзгерістер
check-applicant-title = Құжаттардың қай тізбесі сізге арналған
check-applicant-maybe = Жауаптарыңыз бойынша бұл әлі белгісіз. Мына санаттардың біріне жатуыңыз мүмкін:
check-applicant-none = Бұйрықтағы ешбір тізбе жауаптарыңызға сай келмейді. Өтініш қабылдайтын органнан сұраңыз.
check-occupation = Сіздің кәсібіңіз:

## The result: where the guide leads

check-ways-title = Сіздің жолдарыңыз
check-ways-open = Актілердің мәтіні бойынша сізге ашық
check-ways-unclear = Анық емес: біз біле алмайтын жайтқа немесе әлі белгісіз жауапқа байланысты
check-ways-closed = Сізге жабық
check-way-start = Осы жол бойынша құжаттарды тексеру
check-way-repealed = { $act }: күші жойылған.
check-way-expired = { $act }: қолданылу мерзімі өткен.
check-way-not-met = Орындалмаған шарт: { $name }.

## The result: conditions and points

check-gates-title = Құжаттардан басқа шарттар
check-gates-met = Шарттар саны – { $shown }, орындалғаны – { $have }.
check-gate-met = Орындалған
check-gate-not-met = Орындалмаған
check-gate-unknown = Әлі белгісіз
check-gate-unknowable = Мұнда білу мүмкін емес
check-points-title = Балдар
check-points-exact = { $have } балл, ең көбі { $total } болуы мүмкін
check-points-between = { $have }–{ $current } балл, ең көбі { $total } болуы мүмкін
check-points-picture = 0-ден { $total } балға дейінгі шкаладағы жолақ: { $have }–{ $current }
check-reading-all-add = Сәйкес келетін жолдардың бәрі қосылса:
check-reading-highest = Ең жоғары жол ғана есептелсе:
check-reading-included = Жоғарғы шегі жолдың өзіне кірсе:
check-reading-excluded = Жоғарғы шегі жолға кірмесе:
check-length-years = { $shown } жыл
check-length-months = { $shown } ай

## The result: what if, and the calendar

check-what-if-title = Нәтижені не өзгерте алады
check-what-if-text = Балл қосылуы, шарт орындалуы немесе жол ашылуы үшін жеткілікті ең аз өзгерістер. Әрқайсысын жаңа жауап ретінде тексеріп шықтық. Ең жеңілі бірінші тұр.
check-effort-paper = Құжат
check-effort-exam = Оқу немесе емтихан
check-effort-time = Уақыт
check-effort-none = Өзгерту мүмкін емес
check-move-paper = Мына құжатты алыңыз: { $name }.
check-move-answer = { $question } – { $name }.
check-move-wait = { $date } күніне дейін күтіңіз.
check-brings-gate = Сонда мына шарт орындалады: { $name }.
check-brings-way = Сонда мына жол енді жабық болмайды: { $name }.
check-brings-needed = Сонда мыналар да керек болады: { $name }.
check-brings-not-needed = Сонда мыналар енді керек болмайды: { $name }.
check-fixed-title = Мына шарттың орындалуына жеткізетін өзгеріс таппадық:
check-ahead-title = Уақыт өте келе не өзгереді
check-calendar-title = Құжаттарыңыз қай күндері бір мезгілде жарамды
check-calendar-between = Күнін көрсеткен құжаттарыңыздың бәрі бір мезгілде жарамды болатын күндер: { $from } – { $until }, екі күнді де қоса алғанда.
check-calendar-until = Күнін көрсеткен құжаттарыңыздың бәрі бір мезгілде жарамды болатын соңғы күн: { $until }, осы күнді қоса алғанда.
check-calendar-over = Күнін көрсеткен құжаттарыңыздың бәрі бір мезгілде жарамды болған соңғы күн өтіп кетті: { $until }.
check-calendar-never = Күнін көрсеткен құжаттарыңыздың бәрі бір мезгілде жарамды болатын күн жоқ. Мерзімі ең бірінші аяқталатын құжатты жаңартыңыз.
check-calendar-paper = { $name }. Соңғы күні: { $until }
check-calendar-undated = Күні әлі көрсетілмеген, сондықтан мерзім қысқаруы мүмкін: { $name }
check-calendar-event = Тапсыруға болатын соңғы күн: { $name }

## The result: papers

check-papers-between = Әлі белгісіздерін қоса есептегенде, сізге керек құжаттар саны: { $have }–{ $total }.
check-settles-most = Ең көп нәрсені анықтайтын жауап:

check-have-of = Сізге сөзсіз керек құжат саны – { $shown }, қолыңызда бары – { $have }.
check-tally-missing = алу керек
check-tally-needed = керек, бар-жоғы айтылмады
check-tally-have = қолда бар
check-tally-depends = әлі белгісіз
check-tally-not-needed = керек емес
check-papers-missing = Алу керек
check-papers-needed = Керек – бар-жоғын айтпадыңыз
check-papers-have = Қолыңызда бар
check-papers-depends = Әлі белгісіз: жауапқа байланысты
check-papers-not-needed = Керек емес
check-badge-missing = Жоқ
check-badge-unusable = Жарамайды
check-badge-needed = Керек
check-badge-have = Бар
check-badge-depends = Белгісіз
check-badge-not-needed = Керек емес
check-not-in-set = Сіздің тізбеңізде бұл құжат жоқ ({ $name }).
check-only-if = Тек мына жағдайда керек: { $condition }.
check-depends-on = Оның керек болу-болмауы мынаған байланысты:
check-answer-this = Жауап беру
check-variant-holds = Сіз үшін:
check-variant-maybe = Бұл сізге қатысты болса:
check-age-until = Жарамдылық мерзімінің соңғы күні: { $date }.
check-age-issued = Берілген күні: { $date }.
check-age-expired = Мерзімі өтіп кеткен.
check-age-future = Бұл күн әлі келген жоқ, демек, күні қате. Тексеріп көріңіз.
check-age-last-day = Оны тапсыруға болатын соңғы күн: { $date }.
check-age-renew = Жаңасын алыңыз.
check-age-no-date = Күнін көрсетпегендіктен, мұны тексере алмадық.
check-days-left = { $n ->
    [0] Бүгін – соңғы күні.
   *[other] { $shown } күн қалды.
}
check-days-old = Берілгеніне { $shown } күн болды.
check-behind-this = Бұған негіз болған жауаптар

## The result: grounds, what is unclear, what to do

check-grounds-touched = Жауаптарыңыз мына негіздерге қатысты:
check-grounds-check = { $shown } негізді өзіңіз тексеріңіз
check-grounds-not = { $shown } негіз сізге қолданылмайды
check-grounds-holders = { $shown } негіз рұқсаты бар адамдарға ғана қатысты
check-grounds-all = Барлық негіздер
check-not-assessed-title = Бұл тексеру біле алмайтын нәрселер
check-steps-title = Енді не істеу керек
check-procedure-link = Осы рәсім туралы толық
check-authority = Шешімді мемлекеттік орган қабылдайды. Бұл нәтиже – көмек, шешім емес, ол рұқсат алуға құқық бермейді.
check-print = Басып шығару
check-change-answers = Жауаптарды өзгерту
check-start-again = Қайта бастау
check-data = Заң деректері: { $name }. Бағдарлама: { $current }.
check-sheet-note = Құжат тапсыруға барар алдында қолыңызда барын белгілеңіз.

## Under the check: taking it with you

check-tools-title = Сақтау, бөлісу, өзіңізбен алып кету
check-tools-private = Мұнда ештеңе ешкімге жіберілмейді. Өзіңіз басқаға берген сілтемеден немесе файлдан жауаптарыңыз көрінеді.
check-share = Жауаптарым бар сілтемені көшіру
check-share-label = Жауаптарыңыз бар сілтеме. Олар # белгісінен кейін тұрады, браузер ол бөлікті ешқандай серверге жібермейді.
check-share-done = Сілтеме көшірілді.
check-keep = Жауаптарымды осы құрылғыда сақтау
check-keep-text = Сонда осы құрылғыны пайдаланатын кез келген адам оларды көре алады.
check-kept = Жауаптарыңыз өзіңіз өшіргенше осы құрылғыда сақталады.
check-forget = Осы құрылғыдағы жауаптарымды өшіру
check-forgotten = Бұл құрылғыда енді ештеңе сақтаулы емес.
check-not-kept = Бұл браузер ештеңе сақтауға мүмкіндік бермейді.
check-receipt = Тексеру жазбасын сақтау (JSON файлы)
check-receipt-answers = Жазбаға жауаптарымды да қосу
check-receipt-text = Жазбада күн, деректер мен бағдарлама, сондай-ақ нәтиженің әр жолы және оның нормалары көрсетіледі. Оны жылдар өткен соң да «qonys receipt» командасымен тексеруге болады. Жауаптарыңыз қосылмаса да, ондағы жолдар сіз туралы бірдеңе аңғартуы мүмкін.
check-calendar-file = Күндерді күнтізбе файлы ретінде сақтау (.ics)
check-day = Басқа күн бойынша тексеру
check-day-text = Мысалы, құжаттарды тапсырмақ болған күніңіз бойынша.
check-day-go = Осы күн бойынша тексеру
check-wrong-title = Нәтиже дұрыс емес сияқты ма?
check-wrong-text = Сенер немесе күмәнданар алдында үш нәрсені қараңыз:
check-wrong-answers = Нәтиженің соңындағы жауаптарыңыз. Кез келгенін өзгертуге болады, қалғандары өзгермейді.
check-wrong-provision = Нәтиженің әр жолы сүйенетін норма. Оған сілтеме сол жолдың өзінде тұр.
check-wrong-unclear = Акт осы тұста анық па, содан бері өзгерген жоқ па. Нәтижедегі анық емес жайттар мен өзгерістерді қараңыз.
check-wrong-ask = Сонда да дұрыс емес көрінсе, мемлекеттік органның айтқанына сүйеніңіз. Оған басып шығарған парақты көрсетіңіз: нормалар сонда жазылған.
check-qr = Осы бет: { $address }
check-index-guide-title = Қай жол сіздікі екенін білмейсіз бе?
