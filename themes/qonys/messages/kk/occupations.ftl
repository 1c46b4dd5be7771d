# Occupations: index, list, one occupation.

occupations-title = Сұранысқа ие кәсіптер
occupations-description = Қазақстанда тұрақты тұруға рұқсат алуға арналған тізбедегі сұранысқа ие кәсіптер: { $n } кәсіп, салалары мен кодтары.
occupations-lead = Тізбеде { $n } жол бар. Кәсібіңізді атауымен де, кодымен де салыстырыңыз.
occupations-how-made = Тізбе қалай жасалады, редакциялары және ескертпелер
occupations-fields = Салалар
occupations-filter = Кәсіпті табу
occupations-filter-hint = Атауын қазақша, орысша немесе ағылшынша жазыңыз. Кодтың басын жазсаңыз да болады.
occupations-filter-none = Мұндай кәсіп тізбеде табылмады.
occupations-filter-some = Табылғаны:
occupations-codes-title = Атау ма, код па?
occupations-codes-text = Кейбір кәсіптердің атаулары өте ұқсас, бірақ кодтары бөлек. Кодын да салыстырыңыз. Орысша және ағылшынша атаулар – біздің аудармамыз. Ресми атау – қазақшасы. Актінің орысша ресми мәтіні де бар, атауларды онымен салыстырған жоқпыз. Атаудың тізбеде болуы рұқсат берілетінін білдірмейді.
list-see-all = Барлық кәсіп: { $n }
list-fields-title = Салалары
list-steps-title = Тізбе қалай жасалады
list-notes-title = Білу маңызды
fact-act = Акт
fact-list = Тізбе
fact-field = Сала
fact-edition = Редакция
fact-occupations = Кәсіптер саны
occupation-description = { $name }, коды { $code }: Қазақстандағы сұранысқа ие кәсіптер тізбесіндегі орны, ұқсас кәсіптер және рұқсат үшін тағы не керек.
occupation-code = Ұлттық сыныптауыштағы коды
occupation-group-code = Кәсіптер тобының коды
occupation-group-note = Бұл – жеке кәсіптің емес, тұтас топтың коды. Топқа кіретін әр кәсіп есепке алына ма, актіде айтылмаған.
occupation-official = Ресми атауы (қазақша, актідегідей)
occupation-correct = Дұрыс жазылуы (актіде қате кеткен)
occupation-translation-ru = Орысша аудармасы
occupation-translation-en = Ағылшынша аудармасы
occupation-similar-title = Ұқсас кәсіптер
occupation-similar-text = Атаулары жақын, бірақ кодтары бөлек. Дипломыңыз бен жұмысыңызға қайсысы сай екенін код бойынша анықтаңыз.
occupation-opens-title = Бұл кәсіп не береді
occupation-opens-text = Сұранысқа ие кәсіп мына рәсімде бөлек жол ашады:
occupation-not-eligible = Атаудың сәйкес келуі жеткіліксіз. Кәсібіңіздің талаптарға сай екенін салалық мемлекеттік орган қолдаухатпен растауы керек.
occupation-needed-title = Тағы не керек
occupation-only-here = тек осы жолда
occupation-list-link = Толық тізім, шарттары және кімдер босатылатыны: { $name }
occupation-opens-nothing = Сайтта қамтылған рәсімдердің ешқайсысы бұл тізбеге сүйенбейді.

# Lists with sectors, lists without codes, lists that have ended.
occupations-others = Басқа тізбелер
occupations-filter-hint-names = Атауын қазақша, орысша немесе ағылшынша жазыңыз.
list-sectors-title = Салалар
list-activities-title = Экономикалық қызмет түрлері
fact-sector = Сала
fact-activity = Экономикалық қызмет түрі
fact-within = Қай жолдың ішіндегі лауазым
fact-levels = Ұлттық (салалық) біліктілік шеңберінің деңгейлері
fact-lines = Нөмірленген жолдар
fact-positions = Жолдардың ішіндегі лауазымдар
sector-lead = Бұл салада { $n } кәсіп бар.
sector-of = Тізбе:
sector-description = { $name }: сұранысқа ие кәсіптер тізбесіндегі сала. Ондағы кәсіптер саны: { $n }.
occupation-levels = Деңгейлер:
occupation-positions-title = Осы жолдың ішіндегі лауазымдар
occupation-similar-text-no-code = Атаулары жақын, бірақ қызмет түрлері бөлек. Саласы мен қызмет түріне қараңыз.
occupation-opens-title-past = Бұл кәсіп не беретін
occupation-served = Тізбе мына рәсімде керек:
occupation-served-past = Тізбе мына рәсімде керек болған:
occupation-description-no-code = { $name } ({ $field }): Қазақстандағы сұранысқа ие кәсіптер тізбесіндегі орны және ұқсас жолдар.
occupation-description-past = { $name } ({ $field }): Қазақстанның енді қолданылмайтын сұранысқа ие кәсіптер тізбесіндегі орны.
list-of-act =
    { $kind ->
        [resolution] № { $number } қаулының тізбесі
       *[order] № { $number } бұйрықтың тізбесі
    }
