# The glossary.

glossary-title = Терминдер сөздігі
glossary-description = Қазақстанда тұру мен жұмыс істеуге қатысты { $n } термин қазақ, орыс және ағылшын тілдерінде, олар кездесетін нормалармен бірге.
glossary-lead = { $n } термин. Біреуін таңдасаңыз, үш тілдегі атауын, кездесетін нормаларын және акт мәнін ашса, сол анықтаманы көресіз.
glossary-filter = Терминді табу
glossary-filter-hint = Қазақ, орыс немесе ағылшын тіліндегі сөз.
glossary-filter-none = Мұндай термин табылмады.
glossary-filter-some = Табылғаны:
glossary-letters = Әріптер
glossary-part = Терминдер сөздігі, { $n }-бөлік
glossary-part-description = Қазақ, орыс және ағылшын тілдеріндегі терминдер: акт бойынша мәні, кездесетін нормалары және атаулары қайдан алынғаны.
glossary-part-lead = Мұнда терминдердің бір бөлігі берілген.
glossary-all = Барлық термин әріп ретімен
glossary-also = Басқа атауы:
glossary-see = Толығырақ:
glossary-origin = Атаулар қайдан алынды:
glossary-origin-law = заң мен актілердің ресми мәтіндері
glossary-origin-official-text = ресми орысша атаулар немесе мәтіндер
glossary-origin-english-page = мемлекеттік сайттардың ағылшынша беттері
glossary-origin-standard = актілер және үйреншікті аударма, басқа дереккөзбен салыстырылмаған

search-kind-glossary = { glossary-title }
