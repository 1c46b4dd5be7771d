# Procedures and papers.

procedures-title = Procedures
procedures-description = Procedures for foreigners: who may apply, which papers are needed, when an application is refused.
procedures-lead = What you can ask for, who may ask, and what to bring.
procedures-lists = Lists of papers:
procedure-outcome = What you get
procedure-check-text = Not sure which list is yours? Answer the questions. Your answers never leave your device.
procedure-papers-title = Papers to bring
procedure-papers-text = Choose the list that fits you. The boxes are for ticking on a printed page.
procedure-who = For whom:
procedure-rules-title = Rules for all papers
procedure-steps-title = What to do
procedure-grounds-title = When an application is refused
procedure-grounds-text = All grounds are on one page. Read them before you collect papers.
silences-title = What the act does not say
silences-text = These are questions the text of the act does not answer. We do not guess: ask the authority.
paper-when = Only
paper-exempt = Who need not bring it:
paper-variant = When something else is brought instead:

# Papers.
documents-title = Documents
documents-description = The documents the procedures ask for ({ $n }): what each is, who issues it, how long it is good for, who needs it.
documents-lead = What the act says about each document, and what it does not say.
document-validity-title = How long it is good for
document-facts-title = What the act says
document-needed-title = Where it is needed, and for whom
document-needed-for = On these lists:
document-needed-nowhere = None of the procedures covered here asks for this document.
topic-content = What it must contain
topic-issuer = Who issues it
topic-form = Form
topic-copies = Original and copies
topic-notary = Notary
topic-validity = Time limit
topic-translation = Translation
topic-legalisation = Legalisation
topic-exemption = Who is exempt
topic-note = Note
