# The search page. Title, description and the words of the form are those of
# the menu and the front page. `$n` chooses the plural form, `$shown` shows
# the number: it is filled in the browser.

search-found = { $n ->
    [one] { $shown } page found
   *[other] { $shown } pages found
}
search-some = No page has all of these words. These pages have some of them.
search-none-query = Nothing was found for “{ $query }”.
# How a query was read, if not as it was typed. `$meant` is filled in the browser.
search-keyboard = It looks as if another keyboard was on. Showing results for “{ $meant }”.
search-spelling = “{ $query }” stands on no page. Showing results for “{ $meant }”.
search-literal = Search for exactly “{ $query }”
search-note-foreign = Found in another language of this page
search-note-some = Has only some of the words
search-try = What you can try
search-try-fewer = Use fewer words, or only the beginning of a word.
search-try-code = Type an occupation code, whole or its beginning: 2512-1-007 or 2512.
search-try-other = Use another word for the same thing, in any of the three languages.
search-loading = Searching …
search-more = Show more
search-section = Section:
search-lists = Or look through the lists
search-noscript = Searching needs JavaScript, and it is off in your browser. Everything that can be found is in these lists:
search-failed-title = The search could not be loaded
search-failed-text = Check your connection and try again. Everything that can be found is in the lists below.
search-old-title = The site has been updated
search-old-text = Load this page again to search in its new version.
search-retry = Try again
search-results = Results

# What kind of page a result is.
search-kind-home = Home page
search-kind-occupation-index = List
search-kind-occupation-list = List of occupations
search-kind-occupation = Occupation
search-kind-occupation-sector = Sector
search-kind-procedure-index = { search-kind-occupation-index }
search-kind-procedure = Procedure
search-kind-procedure-details = { search-kind-procedure }
search-kind-document-index = { search-kind-occupation-index }
search-kind-document = Document
search-kind-act-index = { search-kind-occupation-index }
search-kind-act = Act
search-kind-grounds = { grounds-title }
search-kind-contradictions = { contradictions-title }
search-kind-contradiction = Unclear point
search-kind-changes = { changes-title }
search-kind-change = What has changed
search-kind-article = About this site
search-kind-check-index = Self-assessment
search-kind-check = { search-kind-check-index }
search-kind-act-part = Part of an act

# The groups by which results are filtered.
search-filter = Show only
search-group-all = All
search-group-occupations = { nav-occupations }
search-group-procedures = { nav-procedures }
search-group-documents = { nav-documents }
search-group-acts = { nav-acts }
search-group-grounds = { grounds-title }
search-group-glossary = { glossary-title }
search-group-plan = Programme and concept
search-group-site = About this site
