# What ended, when, by what, and what took its place.

# The notice at the top of a page. Where no source gives the day of the end,
# the day of the repealing act is told, and told as such.
notice-repealed = { $act }: күші жойылған, { $date } күнінен бері қолданылмайды
notice-repealed-by =
    { $act }: күші жойылған. Оның күшін жойған { $kind ->
        [resolution] қаулы
       *[order] бұйрық
    } { $date } күні қабылданған
notice-expired = { $act }: мерзімі өткен, { $date } күнінен бері қолданылмайды
notice-not-yet = { $act }: қолданысқа енгізілетін күні – { $date }
notice-ended-text = Бұл актінің ережелері енді қолданылмайды. Оларға сүйеніп өтініш беруге болмайды.
notice-not-yet-text = Бұл актінің ережелері әлі қолданылмайды.
notice-ended-more = Актінің жай-күйі
notice-not-confirmed = Расталмаған: { $title }
notice-update-more = Толығырақ және дереккөздер

# How an act ended. `$until` is the first day on which it did not apply.
ending-interval = Қолданыста болған уақыты: { $from } күнінен { $until } күніне дейін.
ending-interval-no-end = Қолданыста болған уақыты: { $from } күнінен бастап. Қай күні аяқталғанын біз оқыған дереккөздердің ешқайсысы айтпайды.
ending-interval-no-start = Қабылданған күні: { $adopted }. Қай күннен бастап қолданылғаны мәтінде жазылмаған. { $until } күніне дейін қолданыста болған.
ending-interval-open = Қабылданған күні: { $adopted }. Қай күннен бастап қолданылғаны мәтінде жазылмаған, ал қай күні тоқтағанын біз оқыған дереккөздердің ешқайсысы айтпайды.
ending-by = Қандай актімен жойылды:
ending-day = Аяқталған күні туралы:
ending-successor = Оның орнына келгені:
ending-successor-read = Мәтінін ашу
ending-successor-link = жаңа актінің мәтінін ашу
ending-when = Қолданыста болған уақыты
ending-how = Қалай аяқталды

# The mark of what rests on an act that has ended, and of such an act itself.
ended-repealed = акт күшін жойған
ended-expired = актінің мерзімі өткен
ended-act-repealed = күшін жойған
ended-act-expired = мерзімі өткен
ended-title = { $title } ({ $word })

# Above what is kept of law that has ended.
ended-text = Бұл актілер енді қолданылмайды. Олардың ережелері бұрынғы құжаттар мен шешімдерді түсіну үшін сақталған. Оларға сүйеніп өтініш беруге болмайды.
