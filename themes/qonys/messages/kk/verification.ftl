# The account of the whole site.

verification-title = Бізді тексеріңіз
verification-description = Сайт актілердің қанша нормасын қалай қамтиды, онда қанша дерек бар, олар мәтінмен қашан салыстырылды және мұны өзіңіз қалай тексере аласыз.
verification-lead = Бізге сөзсіз сенудің қажеті жоқ. Мұнда сайт нені қамтитыны, нені қалдырғаны, деректерінің қаншалықты жаңа екені және оларды қалай тексеруге болатыны айтылған.

verification-account-title = Актілердің әр нормасы
verification-account-text = Актілердегі әр атаудың, тармақтың, тармақшаның, қосымшаның және кесте жолының өз мекенжайы бар. Әр норма үш жолдың бірімен берілген:
verification-modelled = Сайттың деректері осы нормаға сүйенеді: құжат, шарт, негіз, кәсіп, іс-шара. Беттер мен өзін-өзі тексеру солардан құралады.
verification-described = Бет оны сөзбен айтып береді. Өзін-өзі тексерудің ешбір жауабы оған тәуелді емес.
verification-not-assessed = Қарастырылмаған. Себебі актінің бетінде айтылған.
verification-act = Акт
verification-all = барлық норма
verification-sum = Барлық акт бірге

verification-time-title = Актілердің қолданылу уақыты

verification-counts-title = Сайтта не бар
verification-questions = Өзін-өзі тексеру сұрақтары
verification-occupations = Кәсіптер тізімдерінің жолдары
verification-grounds = Негіздер
verification-measures = Жоспардың іс-шаралары
verification-terms = Сөздік терминдері

verification-freshness-title = Соңғы рет қашан салыстырдық
verification-freshness-text = Деректердің әр тобы дереккөзімен соңғы рет осы күні салыстырылған. Ең ескісі бірінші тұр. Топтың бөліктері әр күні салыстырылса, ең ескі күн алынады.

verification-yourself-title = Өзіңіз тексеріңіз
verification-yourself-text = Актінің ресми мәтінін ашыңыз:
verification-yourself-page = Сол актінің біздегі бетінен норманы таңдаңыз. Онда норманың қалай берілгені және қай беттер соған сүйенетіні айтылған. Сол беттерді мәтінмен салыстырыңыз.
verification-yourself-files = Барлық деректі файл түрінде алыңыз:
verification-file-index = сандар, күндер және барлық файлдың тізімі
verification-file-provisions = барлық норма және олардың қалай берілгені
verification-file-tables = кәсіптер мен құжаттардың кестелері
verification-yourself-digest = Бақылау сомасын салыстырыңыз. Ол осы JSON файлдарының әрқайсысында және әр беттің төменгі жағында тұр. Сома бірдей болса, деректер де бірдей. Осы шығарылымның сомасы:

search-kind-verification = Сайт туралы
