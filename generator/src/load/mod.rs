//! Loads the law: YAML files with positions in, a cross-checked
//! [`Lawbook`] out, or every fault at once.
//!
//! The way of a file: text → [`node`] (tree with positions) → [`shape`] (keys
//! and kinds, by JSON Schema) → [`registry`] (which ids there are) → [`read`]
//! (types) → [`resolve`] (ids, dates, texts, sources) → [`account`] (what one
//! file says of another).

mod account;
mod act;
mod answers;
mod concept;
mod condition;
mod documents;
mod fault;
mod gates;
mod glossary;
mod grounds;
mod node;
mod occupations;
mod passage;
mod plan;
mod points;
mod procedure;
mod questions;
mod read;
mod registry;
mod resolve;
mod schema;
mod shape;
mod suggest;
mod synonyms;
mod updates;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use qonys_rules::{Lawbook, ProvisionId};
use rayon::prelude::*;
use serde::de::DeserializeOwned;

pub use answers::read_answers;
pub use fault::{Fault, Faults, SourceFile, Span, Unreadable};

use node::Node;
use registry::Registry;
pub use resolve::Checked;
use resolve::Resolver;
pub use schema::{NamedSchema, schemas};
use shape::Shape;
pub use synonyms::SynonymGroup;

/// What a data file holds; told by its place in `data/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum FileKind {
    Act,
    Occupations,
    Documents,
    Questions,
    Procedure,
    Guide,
    Grounds,
    Points,
    Plan,
    Concept,
    Glossary,
    Updates,
    Contradictions,
    Synonyms,
}

impl FileKind {
    /// The kind of the file at a path relative to `data/`.
    fn of(relative: &str) -> Option<Self> {
        let stem = relative.strip_suffix(".yaml")?;
        let named = |name: &str, single: bool| {
            let mut kinds = Self::ALL.into_iter();
            kinds.find(|kind| kind.is_single() == single && kind.name() == name)
        };
        match stem.split_once('/') {
            None => named(stem, true),
            Some((folder, name)) => named(folder, false).filter(|_| !name.contains('/')),
        }
    }

    /// Whether there is one file of it and not a folder.
    const fn is_single(self) -> bool {
        matches!(self, Self::Glossary | Self::Synonyms)
    }

    /// Whether it says what the law is. Synonyms only lead to it: an assessment
    /// is the same whatever they are.
    const fn is_law(self) -> bool {
        !matches!(self, Self::Synonyms)
    }

    /// All kinds.
    const ALL: [Self; 14] = [
        Self::Act,
        Self::Occupations,
        Self::Documents,
        Self::Questions,
        Self::Procedure,
        Self::Guide,
        Self::Grounds,
        Self::Points,
        Self::Plan,
        Self::Concept,
        Self::Glossary,
        Self::Updates,
        Self::Contradictions,
        Self::Synonyms,
    ];

    /// Where its files stand in `data/`.
    fn place(self) -> String {
        if self.is_single() {
            format!("{}.yaml", self.name())
        } else {
            format!("{}/*.yaml", self.name())
        }
    }

    /// The name of its folder in `data/`, or of its file if there is one only, and of its schema.
    const fn name(self) -> &'static str {
        match self {
            Self::Act => "acts",
            Self::Occupations => "occupations",
            Self::Documents => "documents",
            Self::Questions => "questions",
            Self::Procedure => "procedures",
            Self::Guide => "guides",
            Self::Grounds => "grounds",
            Self::Points => "points",
            Self::Plan => "plans",
            Self::Concept => "concepts",
            Self::Glossary => "glossary",
            Self::Updates => "updates",
            Self::Contradictions => "contradictions",
            Self::Synonyms => "synonyms",
        }
    }

    fn shape(self) -> Shape {
        match self {
            Self::Act => Shape::of::<act::ActFile>(),
            Self::Occupations => Shape::of::<occupations::OccupationsFile>(),
            Self::Documents => Shape::of::<documents::DocumentsFile>(),
            Self::Questions => Shape::of::<questions::QuestionsFile>(),
            Self::Procedure => Shape::of::<procedure::ProcedureFile>(),
            Self::Guide => Shape::of::<gates::GuideFile>(),
            Self::Grounds => Shape::of::<grounds::GroundsFile>(),
            Self::Points => Shape::of::<points::PointsFile>(),
            Self::Plan => Shape::of::<plan::PlanFile>(),
            Self::Concept => Shape::of::<concept::ConceptFile>(),
            Self::Glossary => Shape::of::<glossary::GlossaryFile>(),
            Self::Updates => Shape::of::<updates::UpdatesFile>(),
            Self::Contradictions => Shape::of::<updates::ContradictionsFile>(),
            Self::Synonyms => Shape::of::<synonyms::SynonymsFile>(),
        }
    }
}

/// A page that a provision or a term names, and where. Whether the page exists
/// is known only when all pages are made.
#[derive(Clone, Debug)]
pub struct DescribedOn {
    /// The page's address without language.
    pub page: String,
    /// The file that names it.
    pub file: Arc<SourceFile>,
    /// Where.
    pub span: Span,
}

/// The law and the digest of the files it was read from.
#[derive(Debug)]
pub struct LoadedLaw {
    /// The pages that provisions and terms name.
    pub described_on: Vec<DescribedOn>,
    /// When the groups of data were compared with their sources.
    pub checked: Vec<Checked>,
    /// The law.
    pub lawbook: Lawbook,
    /// Words that mean the same to whoever searches.
    pub synonyms: Vec<SynonymGroup>,
    /// First 16 hex digits of BLAKE3 over the names and contents of all files
    /// that say what the law is.
    pub digest: String,
}

/// Why the law could not be loaded.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
pub enum LoadError {
    /// The folder or a file cannot be read.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Unreadable(#[from] Unreadable),
    /// Something is wrong with what the files say.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Faults(#[from] Faults),
}

/// Loads the law from the folder `data/` of a project.
///
/// # Errors
/// All faults at once, or the file that cannot be read.
pub fn load_law(root: &Path) -> Result<LoadedLaw, LoadError> {
    let files = read_files(&root.join("data"))?;
    let digest = digest(&files);
    let mut faults = Vec::new();
    schema::outdated(&root.join("data"), &mut faults)?;
    let mut sound = Vec::new();
    let parsed: Vec<_> = files.par_iter().map(parse).collect();
    for (outcome, mut found) in parsed {
        faults.append(&mut found);
        sound.extend(outcome);
    }
    let mut registry = Registry::default();
    for (relative, file) in &files {
        let read = sound
            .iter()
            .any(|parsed: &Parsed| Arc::ptr_eq(&parsed.file, file));
        if let Some(kind) = FileKind::of(relative)
            && !read
        {
            registry.lose(kind);
        }
    }
    for parsed in &sound {
        registry.declare(parsed.kind, &parsed.whole, &parsed.file, &mut faults);
    }
    let mut gathered = gather(sound, &registry, &mut faults);
    account::check(&gathered, &registry, &mut faults);
    match Faults::new(faults) {
        Some(faults) => Err(faults.into()),
        None => Ok(LoadedLaw {
            described_on: gathered.described_on(),
            checked: gathered.checked.clone(),
            synonyms: std::mem::take(&mut gathered.synonyms),
            lawbook: gathered.into_lawbook(),
            digest,
        }),
    }
}

/// Reads all files of the folder, sorted by name. The text is `None` if it is not UTF-8.
fn read_files(data: &Path) -> Result<Vec<(String, Arc<SourceFile>)>, Unreadable> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Unreadable> {
        let unreadable = |cause| Unreadable {
            path: folder.to_owned(),
            cause,
        };
        for entry in std::fs::read_dir(folder).map_err(unreadable)? {
            let path = entry.map_err(unreadable)?.path();
            if path.is_dir() {
                walk(&path, found)?;
            } else {
                found.push(path);
            }
        }
        Ok(())
    }
    let mut paths = Vec::new();
    walk(data, &mut paths)?;
    let mut files = Vec::new();
    for path in paths {
        let relative: Vec<_> = path
            .strip_prefix(data)
            .unwrap_or(&path)
            .iter()
            .map(|part| part.to_string_lossy())
            .collect();
        let relative = relative.join("/");
        let bytes = std::fs::read(&path).map_err(|cause| Unreadable {
            path: path.clone(),
            cause,
        })?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        files.push((
            relative.clone(),
            Arc::new(SourceFile {
                name: format!("data/{relative}"),
                text,
            }),
        ));
    }
    files.retain(|(name, _)| !name.starts_with(schema::FOLDER));
    files.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(files)
}

fn digest(files: &[(String, Arc<SourceFile>)]) -> String {
    let mut hasher = blake3::Hasher::new();
    let law = |name: &str| FileKind::of(name).is_none_or(FileKind::is_law);
    for (name, file) in files.iter().filter(|(name, _)| law(name)) {
        hasher.update(name.as_bytes());
        hasher.update(&[0]);
        hasher.update(file.text.as_bytes());
        hasher.update(&[0]);
    }
    hasher.finalize().to_hex()[..16].to_owned()
}

/// A file whose tree could be built.
struct Parsed {
    kind: FileKind,
    file: Arc<SourceFile>,
    /// The whole tree, for its ids.
    whole: Node,
    /// The tree without its broken records; none if no part can be read.
    sound: Option<Node>,
}

fn parse((relative, file): &(String, Arc<SourceFile>)) -> (Option<Parsed>, Vec<Fault>) {
    let mut faults = Vec::new();
    let start = |code, message: String, help: &str| Fault {
        code,
        message,
        help: help.to_owned(),
        file: Arc::clone(file),
        span: Span {
            offset: 0,
            length: file.text.len().min(1),
        },
        related: Vec::new(),
    };
    let Some(kind) = FileKind::of(relative) else {
        faults.push(start(
            "file/unexpected",
            format!("data/{relative} is not a file this program knows"),
            "data/ holds glossary.yaml, synonyms.yaml and the folders acts, occupations, documents, questions, procedures, guides, grounds, points, plans, concepts, updates and contradictions, with *.yaml files in them",
        ));
        return (None, faults);
    };
    if let Some(offset) = file.text.find('\u{fffd}') {
        let mut fault = start(
            "file/not-utf-8",
            "this file is not UTF-8 here".to_owned(),
            "save it again as UTF-8 (in Notepad: Save as, Encoding: UTF-8)",
        );
        fault.span = Span {
            offset,
            length: '\u{fffd}'.len_utf8(),
        };
        faults.push(fault);
        return (None, faults);
    }
    let parsed = Node::parse(file, &mut faults).map(|whole| {
        let sound = kind.shape().check(whole.clone(), file, &mut faults);
        Parsed {
            kind,
            file: Arc::clone(file),
            whole,
            sound,
        }
    });
    (parsed, faults)
}

/// What was read from all files, with the positions that checks across files need.
#[derive(Default)]
struct Gathered {
    acts: Vec<qonys_rules::Act>,
    provisions: Vec<(qonys_rules::Provision, Arc<SourceFile>, Span)>,
    lists: Vec<qonys_rules::OccupationList>,
    documents: Vec<qonys_rules::Document<qonys_rules::LocalizedText>>,
    questions: Vec<qonys_rules::Question<qonys_rules::LocalizedText>>,
    procedures: Vec<(procedure::PlacedProcedure, Arc<SourceFile>)>,
    guides: Vec<(procedure::PlacedProcedure, Arc<SourceFile>)>,
    ground_groups: Vec<qonys_rules::GroundGroup>,
    grounds: Vec<qonys_rules::Ground<qonys_rules::LocalizedText>>,
    points: Vec<qonys_rules::PointsTable<qonys_rules::LocalizedText>>,
    plans: Vec<qonys_rules::Plan>,
    concepts: Vec<qonys_rules::Concept>,
    terms: Vec<(
        qonys_rules::GlossaryTerm,
        Vec<read::At<String>>,
        Arc<SourceFile>,
    )>,
    updates: Vec<qonys_rules::Update<qonys_rules::LocalizedText>>,
    contradictions: Vec<qonys_rules::Contradiction<qonys_rules::LocalizedText>>,
    synonyms: Vec<SynonymGroup>,
    cited: Vec<(ProvisionId, Arc<SourceFile>, Span)>,
    checked: Vec<Checked>,
    /// Whether some record could not be read: then "nobody cites this" proves nothing.
    incomplete: bool,
}

impl Gathered {
    fn described_on(&self) -> Vec<DescribedOn> {
        let pages = self
            .provisions
            .iter()
            .filter_map(|(provision, file, span)| {
                let qonys_rules::Fate::Described(page) = &provision.fate else {
                    return None;
                };
                Some(DescribedOn {
                    page: page.clone(),
                    file: Arc::clone(file),
                    span: *span,
                })
            });
        let seen = self.terms.iter().flat_map(|(_, see, file)| {
            see.iter().map(|page| DescribedOn {
                page: page.value.clone(),
                file: Arc::clone(file),
                span: page.span,
            })
        });
        pages.chain(seen).collect()
    }

    fn into_lawbook(self) -> Lawbook {
        Lawbook {
            acts: self.acts,
            provisions: self
                .provisions
                .into_iter()
                .map(|(provision, ..)| provision)
                .collect(),
            lists: self.lists,
            documents: self.documents,
            questions: self.questions,
            procedures: self
                .procedures
                .into_iter()
                .map(|(placed, _)| placed.procedure)
                .collect(),
            guides: self
                .guides
                .into_iter()
                .map(|(placed, _)| placed.procedure)
                .collect(),
            ground_groups: self.ground_groups,
            grounds: self.grounds,
            points: self.points,
            plans: self.plans,
            concepts: self.concepts,
            terms: self.terms.into_iter().map(|(term, ..)| term).collect(),
            updates: self.updates,
            contradictions: self.contradictions,
        }
    }
}

fn gather(files: Vec<Parsed>, registry: &Registry, faults: &mut Vec<Fault>) -> Gathered {
    let mut all = Gathered {
        incomplete: !faults.is_empty(),
        ..Gathered::default()
    };
    for Parsed {
        kind, file, sound, ..
    } in files
    {
        let Some(tree) = sound else { continue };
        let before = faults.len();
        let mut cited = Vec::new();
        let mut checked = Vec::new();
        let mut cx = Resolver {
            file: &file,
            registry,
            faults,
            cited: &mut cited,
            checked: &mut checked,
        };
        match kind {
            FileKind::Act => {
                if let Some(read) = typed::<act::ActFile>(&tree, &mut cx) {
                    let (act, provisions) = read.resolve(&mut cx);
                    all.acts.extend(act);
                    all.provisions.extend(
                        provisions
                            .into_iter()
                            .map(|(provision, span)| (provision, Arc::clone(&file), span)),
                    );
                }
            }
            FileKind::Occupations => {
                let read = typed::<occupations::OccupationsFile>(&tree, &mut cx);
                all.lists
                    .extend(read.and_then(|read| read.resolve(&mut cx)));
            }
            FileKind::Documents => {
                let read = typed::<documents::DocumentsFile>(&tree, &mut cx);
                all.documents
                    .extend(read.map(|read| read.resolve(&mut cx)).unwrap_or_default());
            }
            FileKind::Questions => {
                let read = typed::<questions::QuestionsFile>(&tree, &mut cx);
                all.questions
                    .extend(read.map(|read| read.resolve(&mut cx)).unwrap_or_default());
            }
            FileKind::Procedure => {
                let read = typed::<procedure::ProcedureFile>(&tree, &mut cx);
                let placed = read.and_then(|read| read.resolve(&mut cx));
                all.procedures
                    .extend(placed.map(|placed| (placed, Arc::clone(&file))));
            }
            FileKind::Guide => {
                let read = typed::<gates::GuideFile>(&tree, &mut cx);
                let placed = read.and_then(|read| read.resolve(&mut cx));
                all.guides
                    .extend(placed.map(|placed| (placed, Arc::clone(&file))));
            }
            FileKind::Grounds => {
                if let Some(read) = typed::<grounds::GroundsFile>(&tree, &mut cx) {
                    let (groups, grounds) = read.resolve(&mut cx);
                    all.ground_groups.extend(groups);
                    all.grounds.extend(grounds);
                }
            }
            FileKind::Points => {
                let read = typed::<points::PointsFile>(&tree, &mut cx);
                all.points
                    .extend(read.and_then(|read| read.resolve(&mut cx)));
            }
            FileKind::Plan => {
                let read = typed::<plan::PlanFile>(&tree, &mut cx);
                all.plans
                    .extend(read.and_then(|read| read.resolve(&mut cx)));
            }
            FileKind::Concept => {
                let read = typed::<concept::ConceptFile>(&tree, &mut cx);
                all.concepts
                    .extend(read.and_then(|read| read.resolve(&mut cx)));
            }
            FileKind::Glossary => {
                let read = typed::<glossary::GlossaryFile>(&tree, &mut cx);
                let terms = read.map(|read| read.resolve(&mut cx)).unwrap_or_default();
                all.terms.extend(
                    terms
                        .into_iter()
                        .map(|(term, see)| (term, see, Arc::clone(&file))),
                );
            }
            FileKind::Updates => {
                let read = typed::<updates::UpdatesFile>(&tree, &mut cx);
                all.updates
                    .extend(read.map(|read| read.resolve(&mut cx)).unwrap_or_default());
            }
            FileKind::Contradictions => {
                let read = typed::<updates::ContradictionsFile>(&tree, &mut cx);
                all.contradictions
                    .extend(read.map(|read| read.resolve(&mut cx)).unwrap_or_default());
            }
            FileKind::Synonyms => {
                let read = typed::<synonyms::SynonymsFile>(&tree, &mut cx);
                all.synonyms
                    .extend(read.map(|read| read.resolve(&mut cx)).unwrap_or_default());
            }
        }
        all.incomplete |= faults.len() > before;
        all.cited.append(&mut cited);
        all.checked.append(&mut checked);
    }
    all
}

fn typed<T: DeserializeOwned>(tree: &Node, cx: &mut Resolver<'_>) -> Option<T> {
    T::deserialize(tree)
        .map_err(|error| {
            cx.fault(
                "yaml/wrong-type",
                tree.span,
                format!("this file cannot be read: {error}"),
                "look at a neighbouring file for the form",
            );
        })
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_compiles() {
        for kind in FileKind::ALL {
            assert!(kind.shape().is_sound(), "{kind:?}");
        }
    }
}
