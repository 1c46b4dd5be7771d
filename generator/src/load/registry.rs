//! Which ids there are. Filled from the trees before anything is read, so
//! that a record with a fault of its own does not make every mention of it a
//! fault as well.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::FileKind;
use super::fault::{Fault, SourceFile, Span};
use super::node::{Node, Value};

/// What kind of thing an id names. Some ids are unique within another thing only.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Act,
    Provision,
    List,
    Sector(String),
    Field(String),
    Occupation(String),
    Document,
    Question,
    Option(String),
    Procedure,
    Guide,
    Applicant(String),
    Rule(String),
    /// A gate of a procedure, or of a way of a guide.
    Gate(String),
    GroundGroup,
    Ground,
    Points,
    /// A criterion of a table of points, or a line of one.
    Criterion(String),
    Plan,
    Body(String),
    PlanSection(String),
    Measure(String),
    Concept,
    Term,
    Update,
    Contradiction,
    Synonym,
}

impl Kind {
    /// What a lawyer calls it.
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Act => "act",
            Self::Provision => "provision",
            Self::List => "list",
            Self::Sector(_) => "sector",
            Self::Field(_) => "field",
            Self::Occupation(_) => "occupation",
            Self::Document => "document",
            Self::Question => "question",
            Self::Option(_) => "option",
            Self::Procedure => "procedure",
            Self::Guide => "guide",
            Self::Applicant(_) => "applicant category",
            Self::Rule(_) => "rule",
            Self::Gate(_) => "gate",
            Self::GroundGroup => "group of grounds",
            Self::Ground => "ground",
            Self::Points => "table of points",
            Self::Criterion(_) => "criterion",
            Self::Plan => "plan",
            Self::Body(_) => "body",
            Self::PlanSection(_) => "section of the plan",
            Self::Measure(_) => "measure",
            Self::Concept => "concept",
            Self::Term => "term",
            Self::Update => "update",
            Self::Contradiction => "contradiction",
            Self::Synonym => "group of synonyms",
        }
    }

    /// The kind of file that declares it.
    const fn file(&self) -> FileKind {
        match self {
            Self::Act | Self::Provision => FileKind::Act,
            Self::List | Self::Sector(_) | Self::Field(_) | Self::Occupation(_) => {
                FileKind::Occupations
            }
            Self::Document => FileKind::Documents,
            Self::Question | Self::Option(_) => FileKind::Questions,
            Self::Procedure | Self::Applicant(_) | Self::Rule(_) | Self::Gate(_) => {
                FileKind::Procedure
            }
            Self::Guide => FileKind::Guide,
            Self::GroundGroup | Self::Ground => FileKind::Grounds,
            Self::Points | Self::Criterion(_) => FileKind::Points,
            Self::Plan | Self::Body(_) | Self::PlanSection(_) | Self::Measure(_) => FileKind::Plan,
            Self::Concept => FileKind::Concept,
            Self::Term => FileKind::Glossary,
            Self::Update => FileKind::Updates,
            Self::Contradiction => FileKind::Contradictions,
            Self::Synonym => FileKind::Synonyms,
        }
    }

    /// The code of the fault "no such thing".
    pub(super) fn unknown_code(&self) -> &'static str {
        match self {
            Self::Act => "law/unknown-act",
            Self::Provision => "law/unknown-provision",
            Self::List => "law/unknown-list",
            Self::Sector(_) => "law/unknown-sector",
            Self::Field(_) => "law/unknown-field",
            Self::Occupation(_) => "law/unknown-occupation",
            Self::Document => "law/unknown-document",
            Self::Question => "law/unknown-question",
            Self::Option(_) => "law/unknown-option",
            Self::Procedure => "law/unknown-procedure",
            Self::Guide => "law/unknown-guide",
            Self::Applicant(_) => "law/unknown-applicant",
            Self::Rule(_) => "law/unknown-rule",
            Self::Gate(_) => "law/unknown-gate",
            Self::GroundGroup => "law/unknown-group",
            Self::Ground => "law/unknown-ground",
            Self::Points => "law/unknown-points",
            Self::Criterion(_) => "law/unknown-criterion",
            Self::Plan => "law/unknown-plan",
            Self::Body(_) => "law/unknown-body",
            Self::PlanSection(_) => "law/unknown-section",
            Self::Measure(_) => "law/unknown-measure",
            Self::Concept => "law/unknown-concept",
            Self::Term => "law/unknown-term",
            Self::Update => "law/unknown-update",
            Self::Contradiction => "law/unknown-contradiction",
            Self::Synonym => "search/unknown-synonyms",
        }
    }
}

/// Where something was declared.
#[derive(Clone, Debug)]
struct Declared {
    file: Arc<SourceFile>,
    span: Span,
}

/// All ids of the data folder.
#[derive(Debug, Default)]
pub(super) struct Registry {
    known: BTreeMap<Kind, BTreeMap<String, Declared>>,
    /// The kind of each question, as written (`choice`, `several` …).
    question_kinds: BTreeMap<String, String>,
    /// The act of each procedure.
    procedure_acts: BTreeMap<String, String>,
    /// Kinds of files of which one could not be read at all: what it declares
    /// is not known, so nothing of that kind can be said to be missing.
    unread: BTreeSet<FileKind>,
}

impl Registry {
    /// Adds all ids of a file. Faults: ids declared twice.
    pub(super) fn declare(
        &mut self,
        kind: FileKind,
        tree: &Node,
        file: &Arc<SourceFile>,
        faults: &mut Vec<Fault>,
    ) {
        let mut acts = Vec::new();
        let mut add = |kind: Kind, id: Option<&Node>, prefix: &str| {
            let Some(Node {
                span,
                value: Value::Text(id),
            }) = id
            else {
                return;
            };
            let id = format!("{prefix}{id}");
            let declared = Declared {
                file: Arc::clone(file),
                span: *span,
            };
            let ids = self.known.entry(kind.clone()).or_default();
            if let Some(first) = ids.get(&id) {
                let (line, column) = first.file.position(first.span.offset);
                let same_file = Arc::ptr_eq(&first.file, file);
                faults.push(Fault {
                    code: "law/duplicate-id",
                    message: format!("the {} `{id}` is declared twice", kind.word()),
                    help: format!(
                        "the first stands in {} line {line} column {column}; an id is an address and can name one thing only",
                        first.file.name
                    ),
                    file: Arc::clone(file),
                    span: *span,
                    related: if same_file {
                        vec![(first.span, "first declared here".to_owned())]
                    } else {
                        Vec::new()
                    },
                });
            } else {
                ids.insert(id, declared);
            }
        };
        match kind {
            FileKind::Act => {
                let act = tree.get("act").and_then(|act| act.get("id"));
                add(Kind::Act, act, "");
                let prefix = text(act).map(|act| format!("{act}/")).unwrap_or_default();
                for provision in items(tree, "provisions") {
                    add(Kind::Provision, provision.get("id"), &prefix);
                }
            }
            FileKind::Occupations => {
                let head = tree.get("list");
                let id = head.and_then(|list| list.get("id"));
                add(Kind::List, id, "");
                let list = text(id).unwrap_or_default().to_owned();
                for sector in head.into_iter().flat_map(|head| items(head, "sectors")) {
                    add(Kind::Sector(list.clone()), sector.get("id"), "");
                }
                for field in head.into_iter().flat_map(|head| items(head, "fields")) {
                    add(Kind::Field(list.clone()), field.get("id"), "");
                }
                for occupation in items(tree, "occupations") {
                    let id = occupation.get("code").or_else(|| occupation.get("id"));
                    add(Kind::Occupation(list.clone()), id, "");
                }
            }
            FileKind::Documents => {
                for document in items(tree, "documents") {
                    add(Kind::Document, document.get("id"), "");
                }
            }
            FileKind::Questions => {
                for question in items(tree, "questions") {
                    let id = question.get("id");
                    add(Kind::Question, id, "");
                    let Some(id) = text(id) else { continue };
                    for option in items(question, "options") {
                        add(Kind::Option(id.to_owned()), option.get("id"), "");
                    }
                }
            }
            FileKind::Procedure => {
                let Some(procedure) = tree.get("procedure") else {
                    return;
                };
                let id = procedure.get("id");
                add(Kind::Procedure, id, "");
                let name = text(id).unwrap_or_default().to_owned();
                if let Some(act) = text(procedure.get("act")) {
                    acts.push((name.clone(), act.to_owned()));
                }
                for gate in items(procedure, "gates") {
                    add(Kind::Gate(name.clone()), gate.get("id"), "");
                }
                for applicant in items(procedure, "applicants") {
                    add(Kind::Applicant(name.clone()), applicant.get("id"), "");
                }
                for requirement in items(procedure, "requirements") {
                    add(Kind::Rule(name.clone()), requirement.get("id"), "");
                    for list in ["exemptions", "variants"] {
                        for rule in items(requirement, list) {
                            add(Kind::Rule(name.clone()), rule.get("id"), "");
                        }
                    }
                }
            }
            FileKind::Guide => {
                let Some(guide) = tree.get("guide") else {
                    return;
                };
                add(Kind::Guide, guide.get("id"), "");
                let name = text(guide.get("id")).unwrap_or_default().to_owned();
                for way in items(guide, "ways") {
                    add(Kind::Rule(name.clone()), way.get("id"), "");
                    let of_way = format!("{name}/{}", text(way.get("id")).unwrap_or_default());
                    for gate in items(way, "gates") {
                        add(Kind::Gate(of_way.clone()), gate.get("id"), "");
                    }
                }
            }
            FileKind::Grounds => {
                for group in items(tree, "groups") {
                    add(Kind::GroundGroup, group.get("id"), "");
                }
                for ground in items(tree, "grounds") {
                    add(Kind::Ground, ground.get("id"), "");
                }
            }
            FileKind::Points => {
                let Some(table) = tree.get("table") else {
                    return;
                };
                add(Kind::Points, table.get("id"), "");
                let name = text(table.get("id")).unwrap_or_default().to_owned();
                for criterion in items(table, "criteria") {
                    add(Kind::Criterion(name.clone()), criterion.get("id"), "");
                    for line in items(criterion, "lines") {
                        add(Kind::Criterion(name.clone()), line.get("id"), "");
                    }
                }
            }
            FileKind::Plan => {
                let Some(plan) = tree.get("plan") else {
                    return;
                };
                add(Kind::Plan, plan.get("id"), "");
                let name = text(plan.get("id")).unwrap_or_default().to_owned();
                for body in items(plan, "bodies") {
                    add(Kind::Body(name.clone()), body.get("id"), "");
                }
                for section in items(plan, "sections") {
                    add(Kind::PlanSection(name.clone()), section.get("id"), "");
                }
                for measure in items(plan, "measures") {
                    add(Kind::Measure(name.clone()), measure.get("id"), "");
                }
            }
            FileKind::Concept => {
                let id = tree.get("concept").and_then(|concept| concept.get("id"));
                add(Kind::Concept, id, "");
            }
            FileKind::Glossary => {
                for term in items(tree, "terms") {
                    add(Kind::Term, term.get("id"), "");
                }
            }
            FileKind::Updates => {
                for update in items(tree, "updates") {
                    add(Kind::Update, update.get("id"), "");
                }
            }
            FileKind::Contradictions => {
                for entry in items(tree, "contradictions") {
                    add(Kind::Contradiction, entry.get("id"), "");
                }
            }
            FileKind::Synonyms => {
                for group in items(tree, "synonyms") {
                    add(Kind::Synonym, group.get("id"), "");
                }
            }
        }
        self.procedure_acts.extend(acts);
        if kind == FileKind::Questions {
            for question in items(tree, "questions") {
                let (Some(id), Some(form)) = (text(question.get("id")), text(question.get("kind")))
                else {
                    continue;
                };
                self.question_kinds.insert(id.to_owned(), form.to_owned());
                if form == "yes-no" {
                    let declared = Declared {
                        file: Arc::clone(file),
                        span: question.span,
                    };
                    let options = self.known.entry(Kind::Option(id.to_owned())).or_default();
                    for option in ["yes", "no"] {
                        options.insert(option.to_owned(), declared.clone());
                    }
                }
            }
        }
    }

    /// The act of a procedure as written, if it could be read.
    pub(super) fn act_of(&self, procedure: &str) -> Option<&str> {
        self.procedure_acts.get(procedure).map(String::as_str)
    }

    /// Notes that a file of a kind could not be read at all.
    pub(super) fn lose(&mut self, kind: FileKind) {
        self.unread.insert(kind);
    }

    /// Whether the thing exists, or may exist in a file that could not be read.
    pub(super) fn has(&self, kind: &Kind, id: &str) -> bool {
        self.unread.contains(&kind.file())
            || self.known.get(kind).is_some_and(|ids| ids.contains_key(id))
    }

    /// All ids of a kind, sorted.
    pub(super) fn all(&self, kind: &Kind) -> impl Iterator<Item = &str> {
        self.known
            .get(kind)
            .into_iter()
            .flat_map(|ids| ids.keys())
            .map(String::as_str)
    }

    /// A fault at the place where a thing was declared.
    pub(super) fn fault_at(
        &self,
        kind: &Kind,
        id: &str,
        code: &'static str,
        message: String,
        help: &str,
    ) -> Option<Fault> {
        let declared = self.known.get(kind)?.get(id)?;
        Some(Fault {
            code,
            message,
            help: help.to_owned(),
            file: Arc::clone(&declared.file),
            span: declared.span,
            related: Vec::new(),
        })
    }

    /// The kind of a question as written, if it could be read.
    pub(super) fn question_kind(&self, id: &str) -> Option<&str> {
        self.question_kinds.get(id).map(String::as_str)
    }
}

fn text(node: Option<&Node>) -> Option<&str> {
    match node {
        Some(Node {
            value: Value::Text(text),
            ..
        }) => Some(text),
        _ => None,
    }
}

fn items<'a>(node: &'a Node, key: &str) -> &'a [Node] {
    match node.get(key) {
        Some(Node {
            value: Value::Sequence(items),
            ..
        }) => items,
        _ => &[],
    }
}
