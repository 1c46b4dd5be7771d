# What ended, when, by what, and what took its place.

# The notice at the top of a page. Where no source gives the day of the end,
# the day of the repealing act is told, and told as such.
notice-repealed = { $act }: акт утратил силу и не действует с { $date }
notice-repealed-by =
    { $act }: акт утратил силу, отменен { $kind ->
        [resolution] постановлением
       *[order] приказом
    } от { $date }
notice-expired = { $act }: срок акта истек, он не действует с { $date }
notice-not-yet = { $act }: вводится в действие { $date }
notice-ended-text = Правила этого акта больше не действуют. Подавать заявление по ним нельзя.
notice-not-yet-text = Правила этого акта еще не действуют.
notice-ended-more = Состояние акта
notice-not-confirmed = Не подтверждено: { $title }
notice-update-more = Подробнее и источники

# How an act ended. `$until` is the first day on which it did not apply.
ending-interval = Время действия: с { $from } до { $until }
ending-interval-no-end = Время действия: с { $from } Дня, когда оно закончилось, не называет ни один прочитанный нами источник.
ending-interval-no-start = Дата принятия: { $adopted } С какого дня акт действовал, в тексте не сказано; он действовал до { $until }
ending-interval-open = Дата принятия: { $adopted } С какого дня акт действовал, в тексте не сказано, а дня, когда он перестал действовать, не называет ни один прочитанный нами источник.
ending-by = Чем отменен:
ending-day = О дне окончания:
ending-successor = Что принято вместо него:
ending-successor-read = Открыть его текст
ending-successor-link = открыть текст нового акта
ending-when = Время действия
ending-how = Чем закончилось

# The mark of what rests on an act that has ended, and of such an act itself.
ended-repealed = акт утратил силу
ended-expired = срок акта истек
ended-act-repealed = утратил силу
ended-act-expired = срок истек
ended-title = { $title } ({ $word })

# Above what is kept of law that has ended.
ended-text = Эти акты больше не действуют. Их правила сохранены здесь, чтобы можно было разобраться в прежних документах и решениях. Подавать по ним заявление нельзя.
