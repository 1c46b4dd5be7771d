//! What a visitor reads: law, words and answers, and the small pieces all
//! pages of text are made of.

use qonys_rules::widget_data::{Count, WidgetData, Word, Words};
use qonys_rules::{
    Answer, Checker, Date, DocumentId, OccupationId, OptionId, ProvisionId, Question, QuestionId,
    QuestionKind, QuestionOption,
};

use crate::flow::Flow;
use crate::markup::Markup;

/// Law and words, and the answers so far.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    pub(crate) data: &'a WidgetData,
    pub(crate) flow: &'a Flow,
}

impl<'a> Reader<'a> {
    pub(crate) const fn checker(&self) -> &'a Checker<String> {
        &self.data.checker
    }

    pub(crate) const fn words(&self) -> &'a Words {
        &self.data.words
    }

    pub(crate) fn word(&self, word: Word) -> &'a str {
        self.data.words.get(word)
    }

    pub(crate) fn date(&self, day: Date) -> String {
        self.data.words.date(day)
    }

    /// The name of a paper.
    pub(crate) fn paper(&self, id: &DocumentId) -> &'a str {
        self.checker()
            .document(id)
            .map_or("", |document| document.name.as_str())
    }

    /// The names of papers, one after the other.
    pub(crate) fn papers(&self, ids: &[DocumentId]) -> String {
        let names: Vec<_> = ids.iter().map(|id| self.paper(id)).collect();
        names.join("; ")
    }

    /// A link to another page. It opens beside this one: the answers live in
    /// this page only and would be lost with it.
    pub(crate) fn outward(&self, href: &str, text: &str, out: &mut Markup) {
        out.html("<a href=\"")
            .text(href)
            .html("\" target=\"_blank\" rel=\"noopener noreferrer\">")
            .text(text)
            .html("<span class=\"visually-hidden\"> ")
            .text(self.word(Word::NewTab))
            .html("</span></a>");
    }

    /// Links to provisions.
    pub(crate) fn sources(&self, provisions: &[ProvisionId], out: &mut Markup) {
        let rows = &self.data.sources;
        let Some(row) = rows.iter().find(|row| row.provisions == provisions) else {
            return;
        };
        out.html("<p class=\"sources\">")
            .element("span", self.word(Word::Provisions));
        for (at, source) in row.citations.iter().enumerate() {
            out.html(if at > 0 { "; " } else { " " });
            self.outward(&source.href, &source.text, out);
        }
        out.html("</p>");
    }

    /// A button that leads to a question. What is heard after its text, if
    /// anything, tells it from the others.
    pub(crate) fn change(&self, id: &QuestionId, text: &str, heard: &str, out: &mut Markup) {
        out.html("<button type=\"button\" class=\"button-link\" data-change=\"")
            .text(id.as_str())
            .html("\">")
            .text(text);
        if !heard.is_empty() {
            out.html("<span class=\"visually-hidden\"> ")
                .text(heard)
                .html("</span>");
        }
        out.html("</button>");
    }

    /// The questions that would settle an open line.
    pub(crate) fn settles(&self, questions: &[QuestionId], out: &mut Markup) {
        let mut lines = Markup::default();
        for question in questions
            .iter()
            .filter_map(|id| self.checker().question(id))
        {
            lines.html("<li>").text(&question.text).html(" ");
            let word = self.word(Word::AnswerThis);
            self.change(&question.id, word, &question.text, &mut lines);
            lines.html("</li>");
        }
        if !lines.is_empty() {
            out.element("p", self.word(Word::DependsOn))
                .html("<ul>")
                .add(&lines)
                .html("</ul>");
        }
    }

    /// The answers to some questions as a folded list: what a line follows from.
    pub(crate) fn behind(&self, questions: &[QuestionId], out: &mut Markup) {
        let mut lines = Markup::default();
        for id in questions {
            let question = self.checker().question(id);
            if let Some((question, answer)) = question.zip(self.flow.answers().get(id)) {
                lines
                    .html("<li>")
                    .text(&question.text)
                    .html(" – ")
                    .element("b", &self.answer(question, answer))
                    .html("</li>");
            }
        }
        if !lines.is_empty() {
            self.folded(self.word(Word::BehindThis), &lines, out);
        }
    }

    /// A list behind a line that unfolds it.
    pub(crate) fn folded(&self, title: &str, lines: &Markup, out: &mut Markup) {
        out.html("<details class=\"details\">")
            .element("summary", title)
            .html("<ul>")
            .add(lines)
            .html("</ul></details>");
    }

    /// An answer in words.
    pub(crate) fn answer(&self, question: &Question<String>, answer: &Answer) -> String {
        let label = |options: &[QuestionOption<String>], id: &OptionId| {
            options
                .iter()
                .find(|option| option.id == *id)
                .map_or_else(|| id.to_string(), |option| option.label.clone())
        };
        match (answer, &question.kind) {
            (Answer::Unknown, _) => self.word(Word::Unknown).to_owned(),
            (Answer::Declined, _) => self.word(Word::Declined).to_owned(),
            (Answer::Option(id), QuestionKind::Choice(options)) => label(options, id),
            (Answer::Option(id), _) => {
                let yes = id.as_str() == "yes";
                self.word(if yes { Word::Yes } else { Word::No }).to_owned()
            }
            (Answer::Options(chosen), QuestionKind::Several { options, none }) => {
                if chosen.is_empty() {
                    return none.clone();
                }
                let labels: Vec<_> = chosen.iter().map(|id| label(options, id)).collect();
                labels.join("; ")
            }
            (Answer::Options(_), _) => String::new(),
            (Answer::Occupation(code), _) => {
                let known = self
                    .checker()
                    .occupations
                    .iter()
                    .find(|(known, _)| known == code);
                known.map_or_else(
                    || code.to_string(),
                    |(code, name)| match shown_code(code) {
                        Some(code) => [name, " (", code, ")"].concat(),
                        None => name.clone(),
                    },
                )
            }
            (Answer::Documents(papers), _) => {
                if papers.is_empty() {
                    return self.word(Word::DocumentsNone).to_owned();
                }
                let documents = self.checker().documents.iter();
                let names: Vec<&str> = documents
                    .filter(|document| papers.contains(&document.id))
                    .map(|document| document.name.as_str())
                    .collect();
                names.join("; ")
            }
            (Answer::Date(day), _) => self.date(*day),
            (Answer::Length(length), _) => {
                let years = self
                    .words()
                    .count(Count::LengthYears, length.years().into());
                match length.months() {
                    0 => years,
                    months => {
                        let months = self.words().count(Count::LengthMonths, months.into());
                        [years, months].join(" ")
                    }
                }
            }
        }
    }
}

/// The code of an occupation, where its id is one and not a name of ours.
pub(crate) fn shown_code(id: &OccupationId) -> Option<&str> {
    let id = id.as_str();
    id.starts_with(|c: char| c.is_ascii_digit()).then_some(id)
}
