# Tables of points.

points-threshold = The threshold: what the act says
points-what = For what
points-points = Points
points-most-of = The most in this part
points-most =
    The most possible, if everything adds up that may: { $n ->
        [one] { $n } point
       *[other] { $n } points
    }.
points-adding-sum = The lines add up
points-adding-highest = The highest line counts
points-adding-unclear = Unclear whether the lines add up
