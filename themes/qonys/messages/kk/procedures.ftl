# Procedures and papers.

procedures-title = Рәсімдер
procedures-description = Шетелдіктерге арналған рәсімдер: кім өтініш бере алады, қандай құжаттар керек, қандай жағдайда бас тартады.
procedures-lead = Не сұрауға болады, кім сұрай алады және не әкелу керек.
procedures-lists = Құжаттар тізімдері:
procedure-outcome = Нәтижесі
procedure-check-text = Қай тізім сізге арналғанын білмейсіз бе? Сұрақтарға жауап беріңіз. Жауаптар құрылғыңыздан шықпайды.
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
