# Tables of points.

points-threshold = Шекті мән: актіде не айтылған
points-what = Не үшін
points-points = Балл
points-most-of = Осы бөліктегі ең көбі
points-most = Қосылуы мүмкін жолдардың бәрі қосылғандағы ең көбі: { $n } балл.
points-adding-sum = Жолдардың балдары қосылады
points-adding-highest = Ең жоғары жол ғана есептеледі
points-adding-unclear = Жолдардың балдары қосыла ма, анық емес
