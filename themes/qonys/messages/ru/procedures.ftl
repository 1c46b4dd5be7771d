# Procedures and papers.

procedures-title = Процедуры
procedures-description = Процедуры для иностранцев: кто может обратиться, какие документы нужны, когда отказывают.
procedures-lead = Чего можно просить, кто может обратиться и что принести.
procedures-lists = Списки документов:
procedure-outcome = Результат
procedure-check-text = Не знаете, какой список ваш? Ответьте на вопросы. Ответы не покидают ваше устройство.
procedure-papers-title = Документы
procedure-papers-text = Выберите список, который подходит вам. Клетки можно отмечать на распечатке.
procedure-who = Для кого:
procedure-rules-title = Правила для всех документов
procedure-steps-title = Что делать
procedure-grounds-title = Когда отказывают
procedure-grounds-text = Все основания – на одной странице. Прочитайте их до того, как собирать документы.
silences-title = О чем акт молчит
silences-text = Здесь вопросы, на которые в тексте акта ответа нет. Мы не додумываем – спросите орган.
paper-when = Только
paper-exempt = Кому не нужно:
paper-variant = Когда вместо этого – другое:

# Papers.
documents-title = Документы
documents-description = Документы, которые нужны в процедурах ({ $n }): что это, кто выдает, сколько действуют, кому нужны.
documents-lead = Что акт говорит о каждом документе и о чем молчит.
document-validity-title = Сколько действует
document-facts-title = Что говорит акт
document-needed-title = Где и кому нужен
document-needed-for = Есть в списках:
document-needed-nowhere = Ни одна из описанных процедур этого документа не требует.
topic-content = Что в нем должно быть
topic-issuer = Кто выдает
topic-form = Форма
topic-copies = Подлинник и копии
topic-notary = Нотариус
topic-validity = Срок
topic-translation = Перевод
topic-legalisation = Легализация
topic-exemption = Кто освобожден
topic-note = Примечание
