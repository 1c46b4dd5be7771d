//! The evaluation of one line: the very assessment of `qonys-rules`, on a
//! checker cut down to the line. What the line does not look at itself comes
//! in ready: who belongs to which category, and what is not asked.

use std::collections::{BTreeMap, BTreeSet};

use qonys_rules::{
    Answer, Answers, Checker, Condition, Date, OptionId, Question, QuestionId, QuestionKind,
    QuestionOption, Truth,
};

use crate::conditions;
use crate::line::Line;
use crate::outcome::Outcome;
use crate::space::Space;
use crate::support::Support;
use crate::variable::{NOT_ASKED, Part, Variable};

/// The answers a line looks at: for each slot a class.
pub(crate) type Slots = Vec<u8>;

/// Evaluates one line.
pub(crate) struct Evaluator<'a> {
    line: &'a Line,
    space: &'a Space,
    as_of: Date,
    template: Checker<()>,
    /// For each variable of the space its slot. Options that stand in the same
    /// conditions share one.
    slots: Vec<Option<usize>>,
    /// For each slot a variable that stands for it.
    variables: Vec<usize>,
    uses_category: bool,
    /// The template without questions that are not asked, by those questions.
    cuts: BTreeMap<BTreeSet<QuestionId>, Checker<()>>,
    known: BTreeMap<(Slots, u16), u16>,
    pub(crate) outcomes: Vec<Outcome>,
}

/// Ids of questions that nobody asks: they carry what comes in ready.
struct Stand {
    category: QuestionId,
    open: QuestionId,
    papers: QuestionId,
}

fn stand() -> Option<Stand> {
    Some(Stand {
        category: QuestionId::parse("stands-for-the-category").ok()?,
        open: QuestionId::parse("stands-for-what-is-open").ok()?,
        papers: QuestionId::parse("stands-for-the-papers").ok()?,
    })
}

fn numbered(at: usize) -> Option<OptionId> {
    OptionId::parse(&format!("c{at}")).ok()
}

fn choice(id: QuestionId, options: Vec<OptionId>, day: Date) -> Question<()> {
    let options = options
        .into_iter()
        .map(|id| QuestionOption {
            id,
            label: (),
            hint: None,
            effort: None,
            becomes: None,
        })
        .collect();
    Question {
        id,
        kind: QuestionKind::Choice(options),
        text: (),
        help: None,
        ask_when: None,
        effort: None,
        sensitive: false,
        sources: Vec::new(),
        checked_on: day,
    }
}

impl<'a> Evaluator<'a> {
    /// For a checker already cut down to the line.
    pub(crate) fn new(line: &'a Line, cut: &Checker<()>, space: &'a Space, as_of: Date) -> Self {
        let support = line.support(cut);
        let wording = line.conditions(cut);
        let mut slots = Vec::new();
        let mut variables: Vec<usize> = Vec::new();
        let mut shared: Vec<(QuestionId, Vec<bool>, usize)> = Vec::new();
        for (at, variable) in space.variables.iter().enumerate() {
            if !variable.is_in(&support) {
                slots.push(None);
                continue;
            }
            let fresh = variables.len();
            let mut slot = fresh;
            if let Part::Option(option) = &variable.part {
                let stands_in = occurrences(&wording, &variable.question, option);
                let like = shared
                    .iter()
                    .find(|(of, other, _)| *of == variable.question && *other == stands_in);
                match like {
                    Some((_, _, known)) => slot = *known,
                    None => shared.push((variable.question.clone(), stands_in, fresh)),
                }
            }
            if slot == fresh {
                variables.push(at);
            }
            slots.push(Some(slot));
        }
        Self {
            line,
            space,
            as_of,
            template: template(cut, &support, space, as_of),
            slots,
            variables,
            uses_category: support.category,
            cuts: BTreeMap::new(),
            known: BTreeMap::new(),
            outcomes: Vec::new(),
        }
    }

    /// Slots before any answer. An option or a paper is not chosen until it is.
    pub(crate) fn start(&self) -> Slots {
        vec![NOT_ASKED; self.variables.len()]
    }

    /// Takes the class of a variable in.
    pub(crate) fn take(&self, variable: usize, class: u8, slots: &mut Slots) {
        let slot = self.slots.get(variable).copied().flatten();
        let is_option = self
            .space
            .variables
            .get(variable)
            .is_some_and(|variable| matches!(variable.part, Part::Option(_)));
        if let Some(value) = slot.and_then(|slot| slots.get_mut(slot)) {
            // Of options that share a slot one is enough.
            if is_option && *value != NOT_ASKED && class != NOT_ASKED {
                *value = (*value).max(class);
            } else {
                *value = class;
            }
        }
    }

    /// What the line says; the number of the outcome.
    pub(crate) fn outcome(&mut self, slots: &Slots, category: u16) -> u16 {
        let category = if self.uses_category { category } else { 0 };
        if let Some(known) = self.known.get(&(slots.clone(), category)) {
            return *known;
        }
        let outcome = self.evaluate(slots, category);
        let known = self.outcomes.iter().position(|other| *other == outcome);
        let at = known.unwrap_or_else(|| {
            self.outcomes.push(outcome);
            self.outcomes.len() - 1
        });
        let at = u16::try_from(at).unwrap_or(u16::MAX);
        self.known.insert((slots.clone(), category), at);
        at
    }

    fn evaluate(&mut self, slots: &Slots, category: u16) -> Outcome {
        let mut answers = Answers::default();
        let mut not_asked = BTreeSet::new();
        let Some(stand) = stand() else {
            return Outcome::default();
        };
        if self.uses_category
            && let Some(option) = numbered(usize::from(category))
        {
            answers.set(stand.category, Answer::Option(option));
        }
        for (class, at) in slots.iter().zip(&self.variables) {
            let Some(variable) = self.space.variables.get(*at) else {
                continue;
            };
            if variable.part == Part::Completeness {
                if let Some(option) = numbered(usize::from(*class)).filter(|_| *class < 2) {
                    answers.set(stand.papers.clone(), Answer::Option(option));
                }
            } else if *class == NOT_ASKED {
                if !variable.is_part() {
                    not_asked.insert(variable.question.clone());
                }
            } else {
                variable.put(*class, &self.template, &mut answers);
            }
        }
        let template = &self.template;
        let cut = self.cuts.entry(not_asked).or_insert_with_key(|not_asked| {
            let mut cut = template.clone();
            cut.questions
                .retain(|question| !not_asked.contains(&question.id));
            cut
        });
        Outcome::of(self.line, &cut.assess(answers.on(self.as_of)), cut)
    }
}

/// In which conditions about a question an option stands.
fn occurrences(wording: &[&Condition], question: &QuestionId, option: &OptionId) -> Vec<bool> {
    let mut stands_in = Vec::new();
    for condition in wording {
        condition.visit(&mut |part| {
            if let Condition::Includes(about, options) = part
                && about == question
            {
                stands_in.push(options.contains(option));
            }
        });
    }
    stands_in
}

/// The checker cut down to a line, with categories and papers coming in ready
/// and only the questions the line itself looks at, always asked.
fn template(cut: &Checker<()>, support: &Support, space: &Space, as_of: Date) -> Checker<()> {
    let mut template = cut.clone();
    let Some(stand) = stand() else {
        return template;
    };
    template
        .questions
        .retain(|question| support.questions.contains(&question.id));
    for question in &mut template.questions {
        question.ask_when = None;
    }
    // A line that looks at no category has its own, if any.
    let applicants = template.procedure.applicants.iter_mut();
    for (at, applicant) in applicants.enumerate().filter(|_| support.category) {
        let with = |truth: Truth| {
            let vectors = space.categories.iter().enumerate();
            let fitting = vectors.filter(|(_, vector)| vector.get(at) == Some(&truth));
            let options = fitting.filter_map(|(number, _)| numbered(number));
            Condition::Is(stand.category.clone(), options.collect())
        };
        let open = Condition::Answered(stand.open.clone());
        applicant.when = Condition::Any(vec![
            with(Truth::Yes),
            Condition::All(vec![with(Truth::Unknown), open]),
        ]);
    }
    let Some(complete) = numbered(0) else {
        return template;
    };
    let ready = |when: &mut Condition| {
        *when = conditions::with_completeness(when, &stand.papers, &complete);
    };
    let procedure = &mut template.procedure;
    let of_ways = procedure.ways.iter_mut().flat_map(|way| &mut way.gates);
    for gate in procedure.gates.iter_mut().chain(of_ways) {
        gate.applies_when.iter_mut().for_each(ready);
        gate.when.iter_mut().for_each(ready);
    }
    for ground in &mut template.grounds {
        ground.touched_when.iter_mut().for_each(ready);
        let exceptions = ground.exceptions.iter_mut();
        exceptions
            .filter_map(|one| one.when.as_mut())
            .for_each(ready);
    }
    let vectors = (0..space.categories.len()).filter_map(numbered).collect();
    let papers = (0..2).filter_map(numbered).collect();
    template
        .questions
        .push(choice(stand.category, vectors, as_of));
    template
        .questions
        .push(choice(stand.open, Vec::new(), as_of));
    template.questions.push(choice(stand.papers, papers, as_of));
    template
}

/// Variables a reader of a profile can tell apart.
pub(crate) fn name_of(variable: &Variable, class: u8) -> &str {
    variable
        .class(class)
        .map_or("", |class| class.name.as_str())
}
