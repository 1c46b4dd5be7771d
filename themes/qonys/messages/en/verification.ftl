# The account of the whole site.

verification-title = Check us
verification-description = How many provisions of the acts the site covers and how, how many data it holds, when they were last compared with the texts, and how you can check it yourself.
verification-lead = You need not believe us. Here is what the site covers, what it leaves out, how fresh its data are, and how to check them.

verification-account-title = Every provision of the acts
verification-account-text = We gave every title, paragraph, item, annex and table row of the acts an address. Each has one of three fates:
verification-modelled = Data of the site rest on it: a document, a condition, a ground, an occupation, a measure. Pages and self-assessments follow from them.
verification-described = A page tells it in words. No answer of a self-assessment depends on it.
verification-not-assessed = Left out. The page of the act says why.
verification-act = Act
verification-all = all provisions
verification-sum = All acts together

verification-time-title = The acts in time

verification-counts-title = What the site holds
verification-questions = Questions of the self-assessments
verification-occupations = Lines of the lists of occupations
verification-grounds = Grounds
verification-measures = Measures of the plan
verification-terms = Terms of the glossary

verification-proofs-title = Every possible answer
verification-proofs-text = A program goes through all ways to answer: every option, both sides of every limit and every “I don’t know”. For each it works out every line of the result. What came out is recorded. If a change of the data alters any result, the site’s tests fail until a person has looked at it. The short code is the digest of all results.
verification-proofs-of = Self-assessment
verification-proofs-questions = questions
verification-proofs-classes = kinds of answers
verification-proofs-profiles = ways to answer
verification-proofs-lines = lines of the result
verification-proofs-hold = This holds for all of them:
verification-proofs-totality = Whoever answers everything belongs to exactly one category and learns of every document whether it is needed.
verification-proofs-refinement = What is said while an answer is open stays true however it turns out. A document in hand counts as good until its date is given.
verification-proofs-matters = Every question and every option changes something for somebody, apart from the question which occupation is yours.
verification-proofs-rules = Every exemption and every exception frees somebody; no document, condition or ground is there in vain.
verification-proofs-points = More experience and more education never give fewer points. Where the act itself leaves a gap, the result says so.
verification-proofs-having = Having a document never adds to what is missing.
verification-proofs-order = The order of the answers changes nothing (checked on a sample).
verification-proofs-limits = This shows that the site agrees with itself, not that it has read the law rightly. Ways to answer count the questions about the person; the state of each document is gone through besides. To repeat it:

verification-freshness-title = When we last compared
verification-freshness-text = On this day each group of data was last compared with its source. The oldest stand first. Where the parts of a group have different days, the oldest counts.

verification-yourself-title = Check it yourself
verification-yourself-text = Open the official text of the act:
verification-yourself-page = Choose a provision on our page of that act. It says what became of the provision and which pages rest on it. Compare those pages with the text.
verification-yourself-files = Take all data as files:
verification-file-index = counts, dates and the list of all files
verification-file-provisions = all provisions and their fates
verification-file-tables = tables of occupations and documents
verification-yourself-digest = Compare the digest. It stands in each of these JSON files and at the foot of every page. The same digest means the same data. The digest of this edition:

search-kind-verification = About this site
