# The self-assessment. Words of the widget take their arguments as names in
# braces and are filled in the browser; `$n` chooses the plural form, `$shown`
# shows the number.

## Pages

check-index-title = Check your papers
check-index-description = A self-assessment that shows which papers you need, which you have and which you are missing.
check-index-lead = Answer a few questions. You get a list of papers: what to get, what you have, what you do not need, and why.
check-index-private = Your answers stay in your browser. Nothing is sent to anybody.
check-index-authority = The result is help, not a decision. The authority decides.
check-start = Start
check-start-what = : { $name }
check-questions = At most { $n ->
    [one] { $n } question
   *[other] { $n } questions
}. Most people get fewer.
check-or-read = Or read the lists:
check-title = Check your papers: { $name }
check-description = Answer a few questions and see which papers you need, have and are missing. { $name }.
check-heading = Check your papers
check-loading = The first question is here. The rest is loading …
check-failed-title = The self-assessment could not be loaded
check-failed-text = Check your connection and try again. You can also read the list of papers for each applicant category.
check-retry = Try again
check-noscript-title = The self-assessment needs JavaScript
check-noscript-text = It is switched off in your browser. All that the self-assessment knows is also written down here:
check-lists-link = Papers: { $name }

## The question

check-progress = Question { $current } of about { $total }
check-privacy = Your answers stay on this page. They are not sent or saved. If you close or reload the page, they are gone.
check-why-we-ask = Why we ask:
check-new-tab = (opens in a new tab)
check-optional = You do not have to say
check-or = or
check-yes = Yes
check-no = No
check-unknown = I don’t know
check-declined = I’d rather not say
check-several-hint = Choose all that apply.
check-documents-hint = Choose all that you have. The list holds only papers that you need or may need.
check-documents-none = I have none of these yet
check-documents-again = You changed an answer, and more papers may be needed now. Please look at the list again.
check-occupation-label = Name or code of the occupation
check-occupation-hint = Type a part of the name, or of the code (2512-1).
check-occupation-nothing = Nothing found. Try a shorter word, or the first digits of the code.
check-occupations-found = { $n ->
    [one] { $shown } occupation found
   *[other] { $shown } occupations found
}
check-occupations-all = Show all { $shown } occupations
check-date-day = Day
check-date-month = Month
check-date-year = Year
check-date-hint = For example: 27 3 2027
check-continue = Continue
check-back = Back

## Answers given

check-your-answers = Your answers
check-change = Change
check-change-what = the answer: { $question }
check-set-aside-title = Set aside.
check-set-aside-text = You gave these answers, but your other answers make the questions unnecessary. They do not count now, and they come back if the questions do.

## Errors

check-error-title = There is a problem
check-error-prefix = Error:{ " " }
check-error-choice = Choose an answer. If you are not sure, choose “I don’t know”.
check-error-several = Choose what applies, or “None of these”, or “I don’t know”.
check-error-documents = Choose the papers you have, or say that you have none yet.
check-error-occupation = Choose an occupation from the list, or “I don’t know”.
check-error-date-missing = Enter day, month and year, or choose “I don’t know”.
check-error-date-impossible = There is no such day. Enter a real date with a four-digit year, for example 27 3 2027.

## The result: the law and the person

check-result-title = Your papers
check-result-as-of = As of { $date }, from the answers you gave.
check-law-in-force = { $act } is in force on { $date }, as far as this site knows.
check-law-not-yet = { $act } is not in force yet. It begins to apply on { $date }.
check-law-repealed = { $act } was repealed. Repealed by: { $by }
check-law-expired = { $act } expired on { $date }. { $by }
check-law-not-applicable = The list below shows the law as it stood then. Do not use it for a new application. Ask the authority what applies today.
check-update-major = This may change your result.
check-updates-minor = Smaller changes since this text
check-applicant-title = Which set of papers is yours
check-applicant-maybe = Your answers leave this open. You may belong to one of these:
check-applicant-none = None of the sets in the order fits your answers. Ask the authority.
check-occupation = Your occupation:

## The result: papers

check-have-of = You have { $have } of the { $n ->
    [one] { $shown } paper
   *[other] { $shown } papers
} that you need for certain.
check-tally-missing = to get
check-tally-needed = needed, not said if in hand
check-tally-have = in hand
check-tally-depends = open
check-tally-not-needed = not needed
check-papers-missing = To get
check-papers-needed = Needed – you did not say whether you have them
check-papers-have = In hand
check-papers-depends = Open: it depends on an answer
check-papers-not-needed = Not needed
check-badge-missing = Missing
check-badge-unusable = Cannot be used
check-badge-needed = Needed
check-badge-have = In hand
check-badge-depends = Open
check-badge-not-needed = Not needed
check-not-in-set = Your set of papers does not include it ({ $name }).
check-only-if = Needed only in this case: { $condition }.
check-depends-on = Whether you need it depends on this:
check-answer-this = Answer
check-variant-holds = For you:
check-variant-maybe = If this is you:
check-age-until = Good until { $date }.
check-age-issued = Issued on { $date }.
check-age-expired = It is no longer good.
check-age-future = This day has not come yet, so the date cannot be right. Please check it.
check-age-last-day = You can hand it in until { $date }, that day included.
check-age-renew = Get a new one.
check-age-no-date = You gave no date, so we could not check this.
check-days-left = { $n ->
    [0] Today is its last day.
    [one] { $shown } day is left.
   *[other] { $shown } days are left.
}
check-days-old = It was issued { $n ->
    [one] { $shown } day
   *[other] { $shown } days
} ago.
check-behind-this = The answers behind this

## The result: grounds, what is unclear, what to do

check-grounds-touched = Your answers touch these grounds:
check-grounds-check = { $n ->
    [one] { $shown } ground to check yourself
   *[other] { $shown } grounds to check yourself
}
check-grounds-not = { $n ->
    [one] { $shown } ground does not apply to you
   *[other] { $shown } grounds do not apply to you
}
check-grounds-holders = { $n ->
    [one] { $shown } ground concerns only people who already hold the permit
   *[other] { $shown } grounds concern only people who already hold the permit
}
check-grounds-all = All grounds
check-not-assessed-title = What this check cannot know
check-steps-title = What to do next
check-procedure-link = All about this procedure
check-authority = The authority decides. This result is help, not a decision, and it gives you no right to a permit.
check-print = Print
check-change-answers = Change answers
check-start-again = Start again
