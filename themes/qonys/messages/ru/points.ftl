# Tables of points.

points-threshold = Пороговое значение: что говорит акт
points-what = За что
points-points = Баллы
points-most-of = Больше всего в этой части
points-most =
    Больше всего возможно, если складывается все, что может складываться: { $n ->
        [one] { $n } балл
        [few] { $n } балла
       *[other] { $n } баллов
    }.
points-adding-sum = Строки складываются
points-adding-highest = Считается наибольшая строка
points-adding-unclear = Неясно, складываются ли строки
