# What surrounds every page.

site-name = Qonys
site-line = The rules on living and working in Kazakhstan, for foreigners
frame-independent = An independent guide. Not a government site.
language-name = English
language-switch = Language
skip-link = Skip to the content
nav-label = Main menu
nav-check = Check yourself
nav-procedures = Procedures
nav-documents = Documents
nav-occupations = Occupations
nav-acts = Acts
nav-search = Search
nav-search-description = Search the procedures, documents, occupations, acts and grounds on this site.
breadcrumbs-label = You are here
breadcrumb-home = Home
contents-label = On this page
check-link = Answer the questions and check
authority-governs = The authority decides. Nothing on this site replaces its decision.
checked-on = Compared with the text of the act on

# Footer.
footer-label = About this site
footer-not-official = Qonys is not an official state site. Only the act itself and the decision of the authority have legal force.
footer-translation = The site was written from the Kazakh texts of the acts. The English here is our retelling and translation. It is never official.
footer-checked = The data were last compared with the acts on { $date }.
footer-as-of = The pages show the law as of { $date }.
footer-digest = Digest of the data:

# Sources: what a line rests on.
sources-label = Source:
sources-many = Sources: { $n }

# The page for addresses that do not exist.
not-found-title = There is no such page
not-found-text = The address may be mistyped, or the link may be out of date.
not-found-home = Home page
