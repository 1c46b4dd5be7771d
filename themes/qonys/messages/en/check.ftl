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
check-description-guide = { $name }: answer a few questions and see which ways are open to you, closed or unclear.
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
check-privacy = Your answers stay on this page. They are not sent. They are saved only if you ask for it below. Otherwise they are gone when you close or reload the page.
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
check-duration-years = Years
check-duration-months = Months
check-duration-hint = Whole years and the months beyond them. For exactly ten years: 10 and 0.
check-held = One moment: the rest of the law is still loading …
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
check-error-length-missing = Enter years or months, or choose “I don’t know”.
check-error-length-impossible = Enter whole numbers: years, and at most 11 months.

## The result: the law and the person

check-result-title = Your papers
check-result-as-of = As of { $date }, from the answers you gave.
check-law-in-force = { $act } is in force on { $date }, as far as this site knows.
check-law-not-yet = { $act } is not in force yet. It begins to apply on { $date }.
check-law-repealed = { $act } was repealed. Repealed by: { $by }
check-law-expired = { $act } expired on { $date }. { $by }
check-law-not-applicable = The list below shows the law as it stood then. Do not use it for a new application. Ask the authority what applies today.
check-law-earlier = On { $date }, an earlier wording of { $act } applied. This site does not have it. What follows rests on the later wording.
check-law-later = On { $date }, a later wording of { $act } applied. This site does not have it. What follows rests on the earlier wording.
check-update-major = This may change your result.
check-updates-minor = Smaller changes since this text
check-applicant-title = Which set of papers is yours
check-applicant-maybe = Your answers leave this open. You may belong to one of these:
check-applicant-none = None of the sets in the order fits your answers. Ask the authority.
check-occupation = Your occupation:

## The result: where the guide leads

check-ways-title = Your ways
check-ways-open = Open to you, by the text of the acts
check-ways-unclear = Unclear: it depends on something we cannot know or on an open answer
check-ways-closed = Closed to you
check-way-start = Check your papers for this
check-way-repealed = { $act } was repealed.
check-way-expired = { $act } expired.
check-way-not-met = Not met: { $name }.

## The result: conditions and points

check-gates-title = Conditions besides papers
check-gates-met = { $n ->
    [one] You meet { $have } of { $shown } condition.
   *[other] You meet { $have } of { $shown } conditions.
}
check-gate-met = Met
check-gate-not-met = Not met
check-gate-unknown = Not settled
check-gate-unknowable = Cannot be known here
check-points-title = Points
check-points-exact = { $have } points of at most { $total }
check-points-between = Between { $have } and { $current } points, of at most { $total }
check-points-picture = A bar from { $have } to { $current } on a scale from 0 to { $total }
check-reading-all-add = If everything that fits adds up:
check-reading-highest = If only the highest line counts:
check-reading-included = If the line ends with the limit included:
check-reading-excluded = If the line ends before the limit:
check-length-years = { $n ->
    [one] { $shown } year
   *[other] { $shown } years
}
check-length-months = { $n ->
    [one] { $shown } month
   *[other] { $shown } months
}

## The result: what if, and the calendar

check-what-if-title = What would change the result
check-what-if-text = The smallest changes that gain points, meet a condition or open a way. We tried each of them like a new answer. The least effort comes first.
check-effort-paper = A paper
check-effort-exam = Study or an exam
check-effort-time = Time
check-effort-none = Cannot be changed
check-move-paper = Get this paper: { $name }.
check-move-answer = { $question } – { $name }.
check-move-wait = Wait until { $date }.
check-brings-gate = Then this is met: { $name }.
check-brings-way = Then this is no longer closed: { $name }.
check-brings-needed = Then you also need: { $name }.
check-brings-not-needed = Then you no longer need: { $name }.
check-fixed-title = We found no change that meets this condition:
check-ahead-title = What time will change
check-calendar-title = When your papers are good together
check-calendar-between = All papers whose dates you gave are good together from { $from } until { $until }, both days included.
check-calendar-until = All papers whose dates you gave are good together until { $until }, that day included.
check-calendar-over = The last day on which all papers whose dates you gave were good together was { $until }.
check-calendar-never = There is no day on which all papers whose dates you gave are good together. Renew the one that runs out first.
check-calendar-paper = { $name }: until { $until }
check-calendar-undated = No date given yet. It may shorten the time: { $name }
check-calendar-event = Last day to hand in: { $name }

## The result: papers

check-papers-between = Counting what is open, you need between { $have } and { $total } papers.
check-settles-most = This answer would settle most:

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
check-data = Law data { $name }. Program { $current }.
check-sheet-note = Tick what you have before you go to the counter.

## Under the check: taking it with you

check-tools-title = Keep, share, take with you
check-tools-private = Nothing here is sent to anybody. A link or a file that you pass on tells what you answered.
check-share = Copy a link with my answers
check-share-label = Link with your answers. They stand behind the # sign, which browsers do not send to any server.
check-share-done = The link is copied.
check-keep = Keep my answers on this device
check-keep-text = Anybody who uses this device can then see them.
check-kept = Your answers are kept on this device until you forget them here.
check-forget = Forget my answers on this device
check-forgotten = Nothing is kept on this device any more.
check-not-kept = This browser does not let us keep anything.
check-receipt = Save a receipt (JSON file)
check-receipt-answers = Put my answers into the receipt
check-receipt-text = The receipt names the day, the data and the program, and every line with its provisions. The command “qonys receipt” can check it years later. Even without your answers, its lines can tell something about you.
check-calendar-file = Save the days as a calendar file (.ics)
check-day = Check for another day
check-day-text = For example the day on which you plan to hand in your papers.
check-day-go = Check for this day
check-wrong-title = Does this look wrong?
check-wrong-text = Please look at three things before you trust it or doubt it:
check-wrong-answers = Your answers, at the end of the result. Change any of them, the others stay.
check-wrong-provision = The provision behind the line. Each line links to it.
check-wrong-unclear = Whether the act is unclear here, or has changed since. See the unclear points and the changes at the result.
check-wrong-ask = If it still looks wrong, go by what the authority says. Show it the printed sheet: the provisions stand on it.
check-qr = This page: { $address }
check-index-guide-title = You do not know which way is yours?
