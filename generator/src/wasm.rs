//! The programs that run in the browser, compiled here: no tool has to be
//! installed by hand. `cargo` compiles each crate alone (together, features
//! unify and the widget grows by a third), `wasm-bindgen` runs as a library.
//! The result is kept in `target/qonys-browser/` under the digest of all that
//! goes into it and is not made again while nothing changes.

use std::path::{Path, PathBuf};
use std::process::Command;

use qonys_rules::Language;

use crate::output::write_whole;
use crate::progress::Progress;

/// A program for the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// The self-assessment.
    Widget,
    /// The query engine of the search, with the stemmer of one language.
    SearchEngine(Language),
}

/// A compiled program: its module script and its WebAssembly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compiled {
    /// The logical name: `widget`, `search-engine-kk`.
    pub name: &'static str,
    /// The ES module that loads it.
    pub script: Vec<u8>,
    /// The WebAssembly.
    pub wasm: Vec<u8>,
}

/// Why a program could not be compiled.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
pub enum WasmError {
    /// The sources are not where they were when this program was built.
    #[error("the sources of the browser programs are not at {}", .0.display())]
    #[diagnostic(
        code(wasm::no_sources),
        help("run qonys from its repository: `cargo run --release -- build`")
    )]
    NoSources(PathBuf),
    /// A tool could not be started.
    #[error("cannot run `{tool}`")]
    #[diagnostic(
        code(wasm::no_tool),
        help("install Rust with rustup: https://rustup.rs")
    )]
    NoTool {
        /// Which.
        tool: &'static str,
        /// Why not.
        #[source]
        cause: std::io::Error,
    },
    /// The compilation target is missing and could not be added.
    #[error("the compilation target {TARGET} is missing and `rustup target add {TARGET}` failed")]
    #[diagnostic(
        code(wasm::no_target),
        help("{said}\nadd it by hand: rustup target add {TARGET}")
    )]
    NoTarget {
        /// What rustup said.
        said: String,
    },
    /// The compiler refused.
    #[error("`{package}` does not compile for the browser")]
    #[diagnostic(code(wasm::compile), help("{said}"))]
    Compile {
        /// The crate.
        package: &'static str,
        /// What cargo said.
        said: String,
    },
    /// wasm-bindgen refused.
    #[error("wasm-bindgen cannot process `{package}`: {said}")]
    #[diagnostic(
        code(wasm::bindgen),
        help(
            "the versions of wasm-bindgen and wasm-bindgen-cli-support in Cargo.toml must be the same"
        )
    )]
    Bindgen {
        /// The crate.
        package: &'static str,
        /// What it said.
        said: String,
    },
    /// A file could not be read or written.
    #[error("cannot read or write {}", path.display())]
    #[diagnostic(code(wasm::file))]
    File {
        /// Which.
        path: PathBuf,
        /// Why not.
        #[source]
        cause: std::io::Error,
    },
}

const TARGET: &str = "wasm32-unknown-unknown";
/// The profile in the workspace's Cargo.toml: as few bytes as possible.
const PROFILE: &str = "browser";

impl Program {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Widget,
        Self::SearchEngine(Language::Kk),
        Self::SearchEngine(Language::Ru),
        Self::SearchEngine(Language::En),
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Widget => "widget",
            Self::SearchEngine(Language::Kk) => "search-engine-kk",
            Self::SearchEngine(Language::Ru) => "search-engine-ru",
            Self::SearchEngine(Language::En) => "search-engine-en",
        }
    }

    const fn package(self) -> &'static str {
        match self {
            Self::Widget => "qonys-widget",
            Self::SearchEngine(_) => "qonys-search",
        }
    }

    /// The feature that it is compiled with.
    const fn feature(self) -> &'static [&'static str] {
        match self {
            Self::Widget => &[],
            Self::SearchEngine(Language::Kk) => &["--features", "kazakh"],
            Self::SearchEngine(Language::Ru) => &["--features", "russian"],
            Self::SearchEngine(Language::En) => &["--features", "english"],
        }
    }

    /// The folders of the crate and of those of ours that it is built from.
    const fn folders(self) -> &'static [&'static str] {
        match self {
            Self::Widget => &["checker/widget", "checker/rules"],
            Self::SearchEngine(_) => &["generator/search", "generator/text"],
        }
    }

    /// An empty stand-in, for pages that nobody opens.
    #[must_use]
    pub const fn absent(self) -> Compiled {
        Compiled {
            name: self.name(),
            script: Vec::new(),
            wasm: Vec::new(),
        }
    }

    /// Compiles the program, or takes it from the cache.
    ///
    /// # Errors
    /// When the sources, a tool or the target is missing, or the compiler refuses.
    pub fn compile(self, progress: &Progress) -> Result<Compiled, WasmError> {
        let workspace = workspace()?;
        let target = target_folder(&workspace);
        let key = fingerprint(&workspace, self.folders())?;
        let cache = target.join("qonys-browser");
        let kept = |extension: &str| cache.join(format!("{}-{key}.{extension}", self.name()));
        let (script, wasm) = (kept("js"), kept("wasm"));
        if !(script.is_file() && wasm.is_file()) {
            progress.say(&format!(
                "compiling the {} for the browser (only when its sources change; the first time takes a minute or two)",
                self.name()
            ));
            ensure_target(&workspace, progress)?;
            let module = self.run_cargo(&workspace, &target)?;
            let (script_text, wasm_bytes) = self.bind(&module)?;
            std::fs::create_dir_all(&cache).map_err(|cause| WasmError::File {
                path: cache.clone(),
                cause,
            })?;
            for (path, bytes) in [(&wasm, &wasm_bytes[..]), (&script, script_text.as_bytes())] {
                write_whole(path, bytes).map_err(|cause| WasmError::File {
                    path: path.clone(),
                    cause,
                })?;
            }
        }
        Ok(Compiled {
            name: self.name(),
            script: read(&script)?,
            wasm: read(&wasm)?,
        })
    }

    fn run_cargo(self, workspace: &Path, target: &Path) -> Result<PathBuf, WasmError> {
        let package = self.package();
        let output = command("cargo", "CARGO")
            .current_dir(workspace)
            // Asked for here and not in the crate: see generator/search/Cargo.toml.
            .args([
                "rustc",
                "--package",
                package,
                "--lib",
                "--crate-type",
                "cdylib",
            ])
            .arg("--no-default-features")
            .args(self.feature())
            .args(["--target", TARGET])
            .args(["--profile", PROFILE, "--target-dir"])
            .arg(target)
            // What a coverage or sanitizer run sets is not meant for the browser.
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .output()
            .map_err(|cause| WasmError::NoTool {
                tool: "cargo",
                cause,
            })?;
        if !output.status.success() {
            return Err(WasmError::Compile {
                package,
                said: String::from_utf8_lossy(&output.stderr).into_owned(),
            });
        }
        let file = format!("{}.wasm", package.replace('-', "_"));
        Ok(target.join(TARGET).join(PROFILE).join(file))
    }

    fn bind(self, module: &Path) -> Result<(String, Vec<u8>), WasmError> {
        let package = self.package();
        let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
        bindgen
            .input_path(module)
            .typescript(false)
            .remove_name_section(true)
            .remove_producers_section(true)
            // The page says where the module is: names carry hashes.
            .omit_default_module_path(true);
        let refused = |error: &dyn std::fmt::Display| WasmError::Bindgen {
            package,
            said: error.to_string(),
        };
        bindgen.web(true).map_err(|error| refused(&error))?;
        let mut output = bindgen.generate_output().map_err(|error| refused(&error))?;
        let script = output.js().to_owned();
        Ok((script, output.wasm_mut().emit_wasm()))
    }
}

/// The repository this program was built from.
fn workspace() -> Result<PathBuf, WasmError> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    folder
        .canonicalize()
        .map_err(|_| WasmError::NoSources(folder))
}

fn target_folder(workspace: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| workspace.join("target"), |folder| workspace.join(folder))
}

/// The tool that runs us, if one does, so that its version is used again.
fn command(tool: &str, variable: &str) -> Command {
    Command::new(std::env::var_os(variable).unwrap_or_else(|| tool.into()))
}

/// Adds the compilation target if the toolchain has not got it.
fn ensure_target(workspace: &Path, progress: &Progress) -> Result<(), WasmError> {
    let output = command("rustc", "RUSTC")
        .current_dir(workspace)
        .args(["--print", "target-libdir", "--target", TARGET])
        .output()
        .map_err(|cause| WasmError::NoTool {
            tool: "rustc",
            cause,
        })?;
    let folder = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
    if output.status.success() && folder.is_dir() {
        return Ok(());
    }
    progress.say(&format!(
        "the compilation target {TARGET} is missing; adding it: rustup target add {TARGET}"
    ));
    let output = Command::new("rustup")
        .current_dir(workspace)
        .args(["target", "add", TARGET])
        .output()
        .map_err(|cause| WasmError::NoTool {
            tool: "rustup",
            cause,
        })?;
    if output.status.success() {
        Ok(())
    } else {
        Err(WasmError::NoTarget {
            said: String::from_utf8_lossy(&output.stderr).into_owned(),
        })
    }
}

/// Digest of everything a program is made from.
fn fingerprint(workspace: &Path, folders: &[&str]) -> Result<String, WasmError> {
    let mut files: Vec<PathBuf> = ["Cargo.toml", "Cargo.lock", "rust-toolchain.toml"]
        .map(|file| workspace.join(file))
        .into();
    for folder in folders {
        collect_sources(&workspace.join(folder), &mut files)?;
    }
    files.sort();
    let mut hasher = blake3::Hasher::new();
    for file in files {
        hasher.update(file.to_string_lossy().as_bytes());
        hasher.update(&read(&file)?);
    }
    Ok(hasher.finalize().to_hex()[..16].to_owned())
}

fn collect_sources(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), WasmError> {
    let failed = |cause| WasmError::File {
        path: folder.to_owned(),
        cause,
    };
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let is_source = path
            .extension()
            .is_some_and(|extension| extension == "rs" || extension == "toml");
        // Tests and nested crates do not go into the program.
        let nested = path.is_dir() && path.join("Cargo.toml").is_file();
        let tests = path
            .file_name()
            .is_some_and(|name| name == "tests" || name == "benches");
        if path.is_dir() && !nested && !tests {
            collect_sources(&path, found)?;
        } else if is_source {
            found.push(path);
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<Vec<u8>, WasmError> {
    std::fs::read(path).map_err(|cause| WasmError::File {
        path: path.to_owned(),
        cause,
    })
}
