# What ended, when, by what, and what took its place.

# The notice at the top of a page. Where no source gives the day of the end,
# the day of the repealing act is told, and told as such.
notice-repealed = { $act } was repealed and has not been in force since { $date }
notice-repealed-by =
    { $act } was repealed by { $kind ->
        [resolution] a resolution
       *[order] an order
    } of { $date }
notice-expired = { $act } has expired and has not been in force since { $date }
notice-not-yet = { $act } takes effect on { $date }
notice-ended-text = The rules of this act are no longer in force. Do not use them for an application.
notice-not-yet-text = The rules of this act do not apply yet.
notice-ended-more = The state of the act
notice-not-confirmed = Not confirmed: { $title }
notice-update-more = More, and the sources

# How an act ended. `$until` is the first day on which it did not apply.
ending-interval = In force from { $from } until { $until }.
ending-interval-no-end = In force from { $from }. No source that we have read gives the day on which this ended.
ending-interval-no-start = Adopted on { $adopted }. The text does not give the day from which it was in force. It was in force until { $until }.
ending-interval-open = Adopted on { $adopted }. The text does not give the day from which it was in force, and no source that we have read gives the day on which this ended.
ending-by = Repealed by:
ending-day = The day of the end:
ending-successor = In its place:
ending-successor-read = Open its text
ending-successor-link = open the text of the new act
ending-when = When it was in force
ending-how = How it ended

# The mark of what rests on an act that has ended, and of such an act itself.
ended-repealed = act repealed
ended-expired = act expired
ended-act-repealed = repealed
ended-act-expired = expired
ended-title = { $title } ({ $word })

# Above what is kept of law that has ended.
ended-text = These acts are no longer in force. What they said is kept here so that old papers and decisions can be understood. Do not use it for an application.
