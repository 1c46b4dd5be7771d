//! The build: the line through the program, from the folders of a project to
//! all files of the site in memory. Writing them is [`crate::output`]'s matter,
//! showing them [`crate::serve`]'s.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use qonys_rules::{Date, Language, Lawbook};
use qonys_verify::Record;

use crate::assets::Assets;
use crate::content::Articles;
use crate::index::IndexFile;
use crate::load::{
    self, Checked, DescribedOn, Fault, Faults, LoadError, LoadedLaw, SynonymGroup, Unreadable,
};
use crate::located::Located;
use crate::messages::Messages;
use crate::output::Files;
use crate::parts::Parts;
use crate::progress::Progress;
use crate::render::{self, RenderError, Templates};
use crate::site::{BaseUrl, Page, Settings, Site};
use crate::wasm::{Program, WasmError};
use crate::{api, index, link_check, pages, script, sitemap, theme, verify};

/// What is to be built, as the command line decided.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The folder that holds `data/`, `content/` and `themes/`.
    pub root: PathBuf,
    /// Where the site will stand.
    pub base: BaseUrl,
    /// The day for which it is built.
    pub as_of: Date,
    /// Whether drafts are shown.
    pub drafts: bool,
    /// Whether the browser programs are compiled; pages that are only checked
    /// or searched need their addresses alone.
    pub programs: bool,
}

/// A finished site in memory.
#[derive(Debug)]
pub struct Built {
    /// All files.
    pub files: Files,
    /// The pages among them.
    pub pages: Vec<Page>,
    /// The law it was built from.
    pub lawbook: Lawbook,
    /// The digest of its files.
    pub digest: String,
    /// When its groups of data were compared with their sources.
    pub checked: Vec<Checked>,
}

/// Why a site cannot be built.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
pub enum BuildError {
    /// A file or folder cannot be read.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Unreadable(#[from] Unreadable),
    /// Something is wrong with data, prose or theme.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Faults(#[from] Faults),
    /// A browser program cannot be compiled.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Wasm(#[from] WasmError),
    /// A page cannot be made.
    #[error("{0}")]
    #[diagnostic(
        code(theme::page),
        help("the theme and the data do not fit together here")
    )]
    Render(#[from] RenderError),
    /// Links lead nowhere.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Links(#[from] link_check::BrokenLinks),
    /// The search index cannot be made.
    #[error("the search index cannot be made: {0}")]
    #[diagnostic(code(search::index))]
    Index(#[from] index::IndexError),
    /// A data file for machines cannot be written out.
    #[error("a file of /api/v1 cannot be written out: {0}")]
    #[diagnostic(code(api::json))]
    Api(#[from] serde_json::Error),
}

impl From<LoadError> for BuildError {
    fn from(error: LoadError) -> Self {
        match error {
            LoadError::Unreadable(error) => Self::Unreadable(error),
            LoadError::Faults(faults) => Self::Faults(faults),
        }
    }
}

/// What is read from the folders of a project.
struct Sources {
    law: LoadedLaw,
    articles: Articles,
    messages: Messages,
    templates: Templates,
    verified: Vec<Record>,
}

/// The theme used; a project has one.
const THEME: &str = "themes/qonys";

/// Reads data, prose and theme: all faults of all three at once.
fn read(root: &Path) -> Result<Sources, BuildError> {
    let theme = root.join(THEME);
    let mut faults = Vec::new();
    let law = match load::load_law(root) {
        Ok(law) => Some(law),
        Err(LoadError::Faults(found)) => {
            faults.extend(found.into_vec());
            None
        }
        Err(LoadError::Unreadable(error)) => return Err(error.into()),
    };
    let verified = match verify::records(root) {
        Ok(records) => records,
        Err(LoadError::Faults(found)) => {
            faults.extend(found.into_vec());
            Vec::new()
        }
        Err(LoadError::Unreadable(error)) => return Err(error.into()),
    };
    let articles = Articles::load(&root.join("content"))
        .map_err(|found| faults.extend(found.iter().map(|fault| fault.placed(root))))
        .ok();
    let messages = Messages::load(&theme.join("messages"))
        .map_err(|found| faults.extend(found.iter().map(|fault| fault.placed(root))))
        .ok();
    let templates = messages.as_ref().and_then(|messages| {
        Templates::load(&theme.join("templates"), messages)
            .map_err(|found| faults.extend(found.iter().map(|fault| fault.placed(root))))
            .ok()
    });
    match (law, articles, messages, templates, Faults::new(faults)) {
        (Some(law), Some(articles), Some(messages), Some(templates), None) => Ok(Sources {
            law,
            articles,
            messages,
            templates,
            verified,
        }),
        (.., Some(faults)) => Err(faults.into()),
        // Each part that is missing has left a fault; this cannot be reached.
        (.., None) => Err(BuildError::Render(RenderError::Value(
            "nothing was read".to_owned(),
        ))),
    }
}

/// Loads the law alone, for commands that need no site.
///
/// # Errors
/// All faults of the data at once.
pub fn load_law(root: &Path) -> Result<LoadedLaw, BuildError> {
    Ok(load::load_law(root)?)
}

/// Loads the words of the theme alone.
///
/// # Errors
/// All faults of the messages at once.
pub fn load_messages(root: &Path) -> Result<Messages, BuildError> {
    Messages::load(&root.join(THEME).join("messages")).map_err(|found| {
        let placed = found.iter().map(|fault| fault.placed(root)).collect();
        match Faults::new(placed) {
            Some(faults) => faults.into(),
            // A refusal names at least one fault; this cannot be reached.
            None => BuildError::Render(RenderError::Value("no message was read".to_owned())),
        }
    })
}

/// The pages of a project without the browser programs, and the synonyms by
/// which they are found.
///
/// # Errors
/// All faults of data, prose and theme at once, or the first page that cannot be made.
pub fn make_pages(
    plan: &Plan,
    progress: &Progress,
) -> Result<(Vec<Page>, Vec<SynonymGroup>), BuildError> {
    let sources = read(&plan.root)?;
    let synonyms = sources.law.synonyms.clone();
    let (site, templates) = site(sources, plan, progress)?;
    Ok((render::render_all(&site, &templates)?, synonyms))
}

/// The search index of a project, without the browser programs.
///
/// # Errors
/// All faults of data, prose and theme at once, or the first page that cannot be made.
pub fn make_index(plan: &Plan, progress: &Progress) -> Result<Vec<IndexFile>, BuildError> {
    let (pages, synonyms) = make_pages(plan, progress)?;
    index_files(&pages, &synonyms)
}

/// The search index. Synonyms that lead nowhere are faults.
fn index_files(pages: &[Page], synonyms: &[SynonymGroup]) -> Result<Vec<IndexFile>, BuildError> {
    let indexed = index::build(pages, synonyms)?;
    let idle = indexed.idle.iter().filter_map(|(number, language)| {
        let group = synonyms.get(*number)?;
        Some(Fault {
            code: "search/idle-synonyms",
            message: format!(
                "no page has any phrase that `{}` names for `{language}`",
                group.id
            ),
            help: "write first what the site itself says in that language; if it has no word for it, leave the group out"
                .to_owned(),
            file: Arc::clone(&group.file),
            span: group.span,
            related: Vec::new(),
        })
    });
    match Faults::new(idle.collect()) {
        Some(faults) => Err(faults.into()),
        None => Ok(indexed.files),
    }
}

fn site(
    sources: Sources,
    plan: &Plan,
    progress: &Progress,
) -> Result<(Site, Templates), BuildError> {
    let mut assets = Assets::default();
    for (name, bytes) in theme::assets(&plan.root.join(THEME))? {
        assets.add(&name, bytes);
    }
    for program in Program::ALL {
        let compiled = if plan.programs {
            progress.step("browser programs");
            program.compile(progress)?
        } else {
            program.absent()
        };
        let script = String::from_utf8_lossy(&compiled.script);
        let script = script::pack(&script).into_bytes();
        assets.add(&format!("{}.js", compiled.name), script);
        assets.add(&format!("{}.wasm", compiled.name), compiled.wasm);
    }
    let mut site = Site {
        parts: Parts::of(&sources.law.lawbook),
        lawbook: sources.law.lawbook,
        articles: sources.articles,
        messages: sources.messages,
        settings: Settings {
            base: plan.base.clone(),
            as_of: plan.as_of,
            digest: sources.law.digest,
            drafts: plan.drafts,
        },
        assets,
        verified: sources.verified,
    };
    let procedures: Vec<_> = site
        .lawbook
        .procedures
        .iter()
        .chain(&site.lawbook.guides)
        .map(|procedure| procedure.id.clone())
        .collect();
    for procedure in &procedures {
        for language in Language::ALL {
            let parts = pages::check::widget_data(&site, procedure, language)?;
            for (part, law) in parts {
                site.assets
                    .add(&pages::check::file_name(procedure, language, part), law);
            }
        }
    }
    Ok((site, sources.templates))
}

/// What provisions and terms name as pages must be pages.
fn refuse_missing_descriptions(described: &[DescribedOn], pages: &[Page]) -> Result<(), Faults> {
    let faults = described
        .iter()
        .filter(|claim| !pages.iter().any(|page| page.address.as_str() == claim.page))
        .map(|claim| Fault {
            code: "law/unknown-page",
            message: format!(
                "`{}` is named here as a page of the site, and there is no such page",
                claim.page
            ),
            help: "name the page by its address without language, such as `acts/order-49-2023`"
                .to_owned(),
            file: claim.file.clone(),
            span: claim.span,
            related: Vec::new(),
        })
        .collect();
    Faults::new(faults).map_or(Ok(()), Err)
}

/// Builds the whole site in memory.
///
/// # Errors
/// All faults of the input at once; a program that does not compile; a link that leads nowhere.
pub fn build(plan: &Plan, progress: &Progress) -> Result<Built, BuildError> {
    progress.step("reading data, prose and theme");
    let sources = read(&plan.root)?;
    let described_on = sources.law.described_on.clone();
    let checked = sources.law.checked.clone();
    let synonyms = sources.law.synonyms.clone();
    let (site, templates) = site(sources, plan, progress)?;
    progress.step("making pages");
    let pages = render::render_all(&site, &templates)?;
    refuse_missing_descriptions(&described_on, &pages)?;
    let mut files = Files::new();
    for (path, bytes) in site.assets.files() {
        files.insert(path.to_owned(), bytes.to_vec());
    }
    progress.step("writing the search index");
    for file in index_files(&pages, &synonyms)? {
        files.insert(file.path, file.bytes);
    }
    // Under their own names at the root: a service worker has power over the
    // folder that it stands in.
    files.extend(theme::root_files(&plan.root.join(THEME))?);
    files.extend(api::files(&site)?);
    files.extend(sitemap::files(&site.settings, &pages));
    for page in &pages {
        files.insert(page.file(), page.html.clone().into_bytes());
    }
    progress.step("following all links");
    link_check::check(&pages, &files, &site.settings.base)?;
    Ok(Built {
        files,
        pages,
        lawbook: site.lawbook,
        digest: site.settings.digest,
        checked,
    })
}
