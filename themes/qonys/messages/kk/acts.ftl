# Acts, their editions and provisions.

acts-title = Құқықтық актілер
acts-description = Сайт негізге алған актілер: қолданыста ма, қандай редакциялары бар, әр нормасы сайтта қалай көрсетілген.
acts-lead = Сайт осы актілер бойынша жазылған. Әр актінің бетінде оның барлық нормасы және олардың сайтта қалай көрсетілгені бар.
act-title = Толық атауы
act-title-kk = Актідегі қазақша атауы
act-title-note = Атаулар туралы
act-issuer = Кім қабылдаған
act-adopted = Қабылданған күні
act-registration = Әділет министрлігінде тіркелген
act-registration-value = № { $number }, { $date }
act-amends = Қай актіні өзгертеді
act-since = Қолданысқа енгізілген күні: { $date }.
act-no-date = Қолданысқа енгізілетін күні актіде жазылмаған.
act-database = Мемлекеттік құқықтық база «Әділет»: ресми мәтін
act-provisions-title = Актінің барлық нормалары
act-provisions-text = Актіде { $n } норма бар деп есептедік. Әрқайсысының тұрақты мекенжайы бар және сайтта қалай көрсетілгені айтылған.
act-used = Қолданылған беттер:
act-used-many = Қолданылған беттер: { $n }
act-described-there = Осы нормаға арналған бет
act-parts-title = Актінің бөліктері
act-itself-title = Актінің өзі
act-part-title = { $act }: { $place }
act-part-of = Бұл – мына актінің бөлігі:
act-part-next = Келесі бөлік:
act-part-description = { $title }: { $n } норма және олардың сайтта қалай көрсетілгені.
act-part-totals = { $n } норма. Ереже ретінде енгізілгені – { $modelled }, сөзбен баяндалғаны – { $described }, бағаланбайтыны – { $left }.
fate-modelled = ереже ретінде енгізілген
fate-described = сөзбен баяндалған
fate-not-assessed = бағаланбайды

# Editions.
editions-title = Редакциялары
edition-first = Бастапқы редакция.
edition-from = Қолданысқа енгізілген күні: { $date }
edition-no-date = Мәтінде нақты күн жоқ
edition-changed-by = Өзгерткен акт:
edition-text = Сайт осы редакция бойынша жазылған
