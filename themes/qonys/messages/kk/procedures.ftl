# Procedures and papers.

procedures-title = Рәсімдер
procedures-description = Шетелдіктерге арналған рәсімдер: кім өтініш бере алады, қандай құжаттар керек, қандай жағдайда бас тартады.
procedures-lead = Не сұрауға болады, кім сұрай алады және не әкелу керек.
procedures-lists = Құжаттар тізімдері:
procedure-outcome = Нәтижесі
procedure-check-text = Қай тізім сізге арналғанын білмейсіз бе? Сұрақтарға жауап беріңіз. Жауаптарыңыз ешкімге жіберілмейді.
procedure-papers-title = Құжаттар
procedure-papers-text = Өзіңізге сай келетін тізімді таңдаңыз. Ұяшықтарды басып шығарған соң белгілеуге болады.
procedure-who = Кімге арналған:
procedure-rules-title = Барлық құжатқа ортақ ережелер
procedure-steps-title = Не істеу керек
procedure-grounds-title = Қандай жағдайда бас тартады
procedure-grounds-text = Негіздердің бәрі бір бетте берілген. Құжат жинамас бұрын оқып шығыңыз.
silences-title = Актіде айтылмағаны
silences-text = Мұнда актінің мәтінінде жауабы жоқ сұрақтар жиналған. Біз болжам жасамаймыз, органнан сұраңыз.
paper-when = Тек
paper-exempt = Кімге керек емес:
paper-variant = Басқа құжат берілетін жағдай:

# Papers.
documents-title = Құжаттар
documents-description = Рәсімдерде сұралатын құжаттар ({ $n }): не екені, кім беретіні, қанша уақыт жарамды екені, кімге керегі.
documents-lead = Әр құжат туралы актіде не айтылғаны және не айтылмағаны.
document-validity-title = Қанша уақыт жарамды
document-facts-title = Актіде не айтылған
document-needed-title = Қайда және кімге керек
document-needed-for = Мына тізімдерде бар:
document-needed-nowhere = Сайтта қамтылған рәсімдерде бұл құжат сұралмайды.
topic-content = Не жазылуы керек
topic-issuer = Кім береді
topic-form = Нысаны
topic-copies = Түпнұсқа мен көшірме
topic-notary = Нотариус
topic-validity = Мерзімі
topic-translation = Аударма
topic-legalisation = Заңдастыру
topic-exemption = Кім босатылады
topic-note = Ескертпе

# A procedure whose act has ended is told in the past.
procedures-ended-title = Енді қолданылмайтын рәсімдер
procedures-lists-past = Бұрынғы құжаттар тізімдері:
procedure-outcome-past = Не берілетін
procedure-check-text-past = Сұрақтар ескі мәтінге негізделген. Нәтижесі қазіргі ережелер туралы ештеңе айтпайды.
check-link-past = Ескі мәтін бойынша сұрақтарға жауап беру
check-description-past = { $name }: ескі мәтін бойынша сұрақтар. Акт енді қолданылмайды, сондықтан нәтижеге сүйеніп өтініш беруге болмайды.
procedure-papers-title-past = Қандай құжаттар сұралатын
procedure-papers-text-past = Әр жағдайдың өз тізімі болған.
procedure-rules-title-past = Құжаттарға қандай ережелер қолданылған
procedure-steps-title-past = Рәсім қалай өтетін
procedure-grounds-title-past = Қандай жағдайда бас тартылатын, кері қайтарып алынатын немесе тоқтатылатын
procedure-grounds-text-past = Негіздердің бәрі бір бетте берілген.
silences-text-past = Мұнда актінің мәтінінде жауабы болмаған сұрақтар жиналған. Біз болжам жасамаймыз.
paper-exempt-past = Кімге керек болмаған:
paper-variant-past = Басқа құжат берілетін жағдай:
document-needed-title-past = Қайда және кімге керек болған
documents-ended-title = Енді қолданылмайтын рәсімдердің құжаттары
documents-others = Басқа құжаттар

# Steps: who acts, how long, for which case.
procedure-steps-text = Қадамдардың бәрі әр жағдайға бірдей керек емес: белгісіне қараңыз.
procedure-steps-by-case = Әр жағдайдың қадамдары оның құжаттарынан кейін берілген.
procedure-steps-page = Барлық қадам толығымен
procedure-case-steps = Осы жағдайдағы қадамдар
procedure-case-steps-past = Осы жағдайда қадамдар мынадай болған
actor-you = Кім: сіз
actor-provider = Кім: көрсетілетін қызметті беруші
actor-corporation = Кім: Мемлекеттік корпорация
actor-commission = Кім: комиссия
actor-employer = Кім: жұмыс беруші
point-cases = Жағдай:

# Terms. A noun after a number has no plural in Kazakh.
term-working-days = { $n } жұмыс күні
term-calendar-days = күнтізбелік { $n } күн
term-minutes = { $n } минут
term-months = { $n } ай

# Everything else an act says about a service, matter by matter.
steps-of = { $name }: қадамдар
steps-description = { $name }: рәсім қадам-қадаммен қалай өтетіні, кім әрекет ететіні және акт бойынша қанша уақыт алатыны.
steps-papers = Құжаттар және қалғаны:
details-of = { $name }: толық мәлімет
details-title = Қызмет туралы толық мәлімет
details-text = Актіде тағы не айтылған: мерзімдер, өтініш беру жолдары, міндеттер, шағымдану.
details-papers = Құжаттар мен қадамдар:
details-description = { $name }: мерзімдер, өтініш беру жолдары, төлем, міндеттер және шағымдану туралы актіде не айтылғаны.
matter-provider = Көрсетілетін қызметті беруші
matter-channel = Өтініш беру жолдары
matter-term = Мерзімдері
matter-fee = Төлемі
matter-result = Нәтижесі
matter-duration = Нәтиженің қолданылу мерзімі
matter-check = Тексеру
matter-commission = Комиссия
matter-duty = Міндеттер
matter-change = Өзгерістер
matter-loss = Жоғалу немесе бүліну
matter-complaint = Шағымдану
matter-hours = Жұмыс уақыты
matter-contact = Байланыс
matter-record = Есепке алу
matter-form = Нысандар
