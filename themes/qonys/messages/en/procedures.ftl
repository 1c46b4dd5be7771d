# Procedures and papers.

procedures-title = Procedures
procedures-description = Procedures for foreigners: who may apply, which papers are needed, when an application is refused.
procedures-lead = What you can ask for, who may ask, and what to bring.
procedures-lists = Lists of papers:
procedure-outcome = What you get
procedure-check-text = Not sure which list is yours? Answer the questions. Your answers are not sent to anybody.
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

# A procedure whose act has ended is told in the past.
procedures-ended-title = Procedures that are no longer in force
procedures-lists-past = Lists of papers, as they were:
procedure-outcome-past = What you got
procedure-check-text-past = The questions work by the old text. The result says nothing about the rules of today.
check-link-past = Answer the questions by the old text
check-description-past = { $name }: the questions by the old text. The act is no longer in force, so do not use the result for an application.
procedure-papers-title-past = Papers that were asked for
procedure-papers-text-past = Each case had its own list.
procedure-rules-title-past = Rules that held for the papers
procedure-steps-title-past = How it went
procedure-grounds-title-past = When it was refused, revoked or ended
procedure-grounds-text-past = All grounds are on one page.
silences-text-past = These are questions the text of the act did not answer. We do not guess.
paper-exempt-past = Who did not have to bring it:
paper-variant-past = When something else was brought instead:
document-needed-title-past = Where it was needed, and for whom
documents-ended-title = Documents of procedures that are no longer in force
documents-others = Other documents

# Steps: who acts, how long, for which case.
procedure-steps-text = Not every step is for every case: look at the mark.
procedure-steps-by-case = The steps of each case stand below its papers.
procedure-steps-page = All steps in full
procedure-case-steps = Steps in this case
procedure-case-steps-past = Steps in this case, as they were
actor-you = Who: you
actor-provider = Who: the service provider
actor-corporation = Who: the State Corporation
actor-commission = Who: the Commission
actor-employer = Who: the employer
point-cases = Case:

# Terms.
term-working-days =
    { $n ->
        [one] { $n } working day
       *[other] { $n } working days
    }
term-calendar-days =
    { $n ->
        [one] { $n } calendar day
       *[other] { $n } calendar days
    }
term-minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
term-months =
    { $n ->
        [one] { $n } month
       *[other] { $n } months
    }

# Everything else an act says about a service, matter by matter.
steps-of = { $name }: steps
steps-description = { $name }: what happens step by step, who acts and how long each step takes by the act.
steps-papers = Papers and all else:
details-of = { $name }: details
details-title = Details of the service
details-text = What else the act says: time limits, ways to apply, obligations, complaints.
details-papers = Papers and steps:
details-description = { $name }: what the act says about time limits, ways to apply, fees, obligations and complaints.
matter-provider = Service provider
matter-channel = Ways to apply
matter-term = Time limits
matter-fee = Fee
matter-result = Result
matter-duration = Validity of the result
matter-check = Checks
matter-commission = Commission
matter-duty = Obligations
matter-change = Changes
matter-loss = Loss or damage
matter-complaint = Complaint
matter-hours = Office hours
matter-contact = Contacts
matter-record = Records
matter-form = Forms
