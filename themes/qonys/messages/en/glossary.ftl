# The glossary.

glossary-title = Glossary
glossary-description = { $n } terms about living and working in Kazakhstan in Kazakh, Russian and English, with the provisions that use them.
glossary-lead =
    { $n ->
        [one] { $n } term.
       *[other] { $n } terms.
    } Choose one to see its names in three languages, the provisions that use it and, where an act gives one, its meaning.
glossary-filter = Find a term
glossary-filter-hint = A word in Kazakh, Russian or English.
glossary-filter-none = No such term was found.
glossary-filter-some = Found:
glossary-letters = Letters
glossary-part = Glossary, part { $n }
glossary-part-description = Terms in Kazakh, Russian and English: what an act says they mean, the provisions that use them, and where the names come from.
glossary-part-lead = This is a part of the terms.
glossary-all = All terms by letter
glossary-also = Also:
glossary-see = Read on:
glossary-origin = Where the names come from:
glossary-origin-law = official texts of the law and the acts
glossary-origin-official-text = official Russian titles or texts
glossary-origin-english-page = English pages of the state
glossary-origin-standard = the acts, with the usual translation, not compared with another source

search-kind-glossary = { glossary-title }
