//! The words of the theme: Fluent messages in three languages.
//!
//! All `*.ftl` files of a language form one bundle. A message that one
//! language has and another lacks is a fault, so a page can never fall back
//! to another language without anybody noticing. Plurals follow the CLDR
//! rules of each language.

mod fault;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource};
use qonys_rules::{Date, Language, Precision};
use unic_langid::LanguageIdentifier;

pub use fault::MessageFault;

/// Arguments of a message.
pub use fluent_bundle::FluentValue as MessageValue;

/// A file of messages, read.
#[derive(Clone, Debug)]
pub struct MessageFile {
    /// Where it stands.
    pub path: PathBuf,
    /// Its language.
    pub language: Language,
    /// Its text.
    pub text: String,
}

/// Why a message cannot be written out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MessageError {
    /// No such message.
    #[error("there is no message `{key}`")]
    Unknown {
        /// The message asked for.
        key: String,
    },
    /// The message asks for an argument it was not given, or the like.
    #[error("the message `{key}` cannot be written out in `{language}`: {reason}")]
    Format {
        /// The message asked for.
        key: String,
        /// In which language.
        language: Language,
        /// What Fluent says.
        reason: String,
    },
}

type Bundle = FluentBundle<FluentResource>;

/// All messages of the theme. Cheap to clone.
#[derive(Clone)]
pub struct Messages(Arc<[Bundle; 3]>);

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Messages")
    }
}

/// Where each message of a language stands.
type Places = BTreeMap<String, (PathBuf, usize)>;

impl Messages {
    /// Reads `kk/*.ftl`, `ru/*.ftl` and `en/*.ftl` of a folder.
    ///
    /// # Errors
    /// All faults of all files at once.
    pub fn load(folder: &Path) -> Result<Self, Vec<MessageFault>> {
        let mut files = Vec::new();
        let mut faults = Vec::new();
        for language in Language::ALL {
            match read_folder(&folder.join(language.tag()), language) {
                Ok(read) => files.extend(read),
                Err(fault) => faults.push(fault),
            }
        }
        if faults.is_empty() {
            Self::parse(&files)
        } else {
            Err(faults)
        }
    }

    /// Makes bundles of files already read.
    ///
    /// # Errors
    /// All faults of all files at once.
    pub fn parse(files: &[MessageFile]) -> Result<Self, Vec<MessageFault>> {
        let mut faults = Vec::new();
        let mut places = [Places::new(), Places::new(), Places::new()];
        for (places, language) in places.iter_mut().zip(Language::ALL) {
            for file in files.iter().filter(|file| file.language == language) {
                note_places(file, places, &mut faults);
            }
        }
        let ids: BTreeSet<&String> = places.iter().flat_map(Places::keys).collect();
        for id in ids {
            let Some((path, line)) = places.iter().find_map(|places| places.get(id)) else {
                continue;
            };
            for (places, missing) in places.iter().zip(Language::ALL) {
                if !places.contains_key(id) {
                    faults.push(MessageFault::Missing {
                        path: path.clone(),
                        line: *line,
                        id: id.clone(),
                        missing,
                    });
                }
            }
        }
        let bundles = Language::ALL.map(|language| bundle(language, files, &mut faults));
        if faults.is_empty() {
            Ok(Self(Arc::new(bundles)))
        } else {
            Err(faults)
        }
    }

    fn bundle(&self, language: Language) -> &Bundle {
        let [kk, ru, en] = &*self.0;
        match language {
            Language::Kk => kk,
            Language::Ru => ru,
            Language::En => en,
        }
    }

    /// Whether there is such a message. (All languages have the same ones.)
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle(Language::Kk)
            .get_message(key)
            .is_some_and(|message| message.value().is_some())
    }

    /// A message with arguments.
    ///
    /// # Errors
    /// When there is no such message or an argument is lacking.
    pub fn format(
        &self,
        language: Language,
        key: &str,
        arguments: &[(&str, MessageValue<'_>)],
    ) -> Result<String, MessageError> {
        let bundle = self.bundle(language);
        let pattern = bundle
            .get_message(key)
            .and_then(|message| message.value())
            .ok_or_else(|| MessageError::Unknown {
                key: key.to_owned(),
            })?;
        let mut given = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            given.set(*name, value.clone());
        }
        let mut errors: Vec<FluentError> = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&given), &mut errors);
        match errors.first() {
            None => Ok(text.into_owned()),
            Some(error) => Err(MessageError::Format {
                key: key.to_owned(),
                language,
                reason: error.to_string(),
            }),
        }
    }

    /// A message without arguments.
    ///
    /// # Errors
    /// As [`Messages::format`].
    pub fn text(&self, language: Language, key: &str) -> Result<String, MessageError> {
        self.format(language, key, &[])
    }

    /// A day, a month or a year written out, as exactly as it is known.
    ///
    /// # Errors
    /// As [`Messages::format`].
    pub fn moment(
        &self,
        language: Language,
        day: Date,
        precision: Precision,
    ) -> Result<String, MessageError> {
        let year = [("year", day.year().to_string().into())];
        match precision {
            Precision::Day => self.date(language, day),
            Precision::Month => {
                self.format(language, &format!("date-month-year-{}", day.month()), &year)
            }
            Precision::Year => self.format(language, "date-year", &year),
        }
    }

    /// A day written out: «2026 жылғы 21 қараша», «21 ноября 2026 г.», “21 November 2026”.
    ///
    /// # Errors
    /// As [`Messages::format`].
    pub fn date(&self, language: Language, day: Date) -> Result<String, MessageError> {
        let month = self.text(language, &format!("date-month-{}", day.month()))?;
        self.format(
            language,
            "date-long",
            &[
                // As text: a year is not a quantity and must not be grouped.
                ("year", day.year().to_string().into()),
                ("month", month.into()),
                ("day", day.day().to_string().into()),
            ],
        )
    }
}

fn read_folder(folder: &Path, language: Language) -> Result<Vec<MessageFile>, MessageFault> {
    let unreadable = |path: &Path, error: &std::io::Error| MessageFault::Unreadable {
        path: path.to_owned(),
        reason: error.to_string(),
    };
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| unreadable(folder, &error))? {
        let path = entry.map_err(|error| unreadable(folder, &error))?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            paths.push(path);
        }
    }
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let text = std::fs::read_to_string(&path).map_err(|error| unreadable(&path, &error))?;
            Ok(MessageFile {
                path,
                language,
                text,
            })
        })
        .collect()
}

/// A message begins where a line begins with its id. (The parser gives no positions.)
fn message_id(line: &str) -> Option<&str> {
    let (id, _) = line.split_once('=')?;
    let id = id.trim_end();
    let starts_well = id.bytes().next().is_some_and(|b| b.is_ascii_alphabetic());
    let is_id = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    (starts_well && id.bytes().all(is_id)).then_some(id)
}

fn note_places(file: &MessageFile, places: &mut Places, faults: &mut Vec<MessageFault>) {
    for (index, line) in file.text.lines().enumerate() {
        let Some(id) = message_id(line) else { continue };
        let place = (file.path.clone(), index + 1);
        if let Some((first_path, first_line)) = places.get(id) {
            faults.push(MessageFault::Duplicate {
                path: place.0,
                line: place.1,
                id: id.to_owned(),
                language: file.language,
                first_path: first_path.clone(),
                first_line: *first_line,
            });
        } else {
            places.insert(id.to_owned(), place);
        }
    }
}

fn identifier(language: Language) -> LanguageIdentifier {
    // The tags of our languages are well formed, so the default is never taken.
    language.tag().parse().unwrap_or_default()
}

fn bundle(language: Language, files: &[MessageFile], faults: &mut Vec<MessageFault>) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![identifier(language)]);
    // Isolation marks are for mixing writing directions, which our languages never do;
    // they would only end up in titles, links and the search index.
    bundle.set_use_isolating(false);
    for file in files.iter().filter(|file| file.language == language) {
        match FluentResource::try_new(file.text.clone()) {
            // Overriding: what stands twice has been reported with its place already.
            Ok(resource) => bundle.add_resource_overriding(resource),
            Err((_, errors)) => faults.extend(errors.into_iter().map(|error| {
                let (line, column) = position(&file.text, error.pos.start);
                MessageFault::Syntax {
                    path: file.path.clone(),
                    line,
                    column,
                    reason: error.kind.to_string(),
                }
            })),
        }
    }
    bundle
}

/// Line and column (both from 1, columns in characters) of a byte offset.
pub(crate) fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = text
        .char_indices()
        .take_while(|(at, _)| *at < offset)
        .map(|(_, c)| c);
    before.fold((1, 1), |(line, column), c| {
        if c == '\n' {
            (line + 1, 1)
        } else {
            (line, column + 1)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(texts: [&str; 3]) -> Vec<MessageFile> {
        Language::ALL
            .into_iter()
            .zip(texts)
            .map(|(language, text)| MessageFile {
                path: PathBuf::from(format!("{language}/test.ftl")),
                language,
                text: text.to_owned(),
            })
            .collect()
    }

    fn theme() -> Messages {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../themes/qonys/messages");
        Messages::load(&folder).expect("the theme of the project is sound")
    }

    #[test]
    fn plurals_follow_each_language() {
        let text = "n-papers = { $n ->\n    [one] one {$n}\n    [few] few {$n}\n    [many] many {$n}\n   *[other] other {$n}\n}\n";
        let messages = Messages::parse(&files([text; 3])).expect("sound");
        let say = |language, n: u32| {
            messages
                .format(language, "n-papers", &[("n", n.into())])
                .expect("sound")
        };
        for (n, kk, ru, en) in [
            (1, "one 1", "one 1", "one 1"),
            (2, "other 2", "few 2", "other 2"),
            (5, "other 5", "many 5", "other 5"),
            (11, "other 11", "many 11", "other 11"),
            (21, "other 21", "one 21", "other 21"),
            (51, "other 51", "one 51", "other 51"),
        ] {
            assert_eq!(say(Language::Kk, n), kk);
            assert_eq!(say(Language::Ru, n), ru);
            assert_eq!(say(Language::En, n), en);
        }
    }

    #[test]
    fn dates_are_written_out() {
        let messages = theme();
        let day = Date::parse("2026-11-21").expect("a day");
        let say = |language| messages.date(language, day).expect("sound");
        assert_eq!(say(Language::Kk), "2026 жылғы 21 қараша");
        assert_eq!(say(Language::Ru), "21 ноября 2026 г.");
        assert_eq!(say(Language::En), "21 November 2026");
    }

    #[test]
    fn a_message_missing_in_one_language_is_named_with_its_place() {
        let faults = Messages::parse(&files(["a = а\n\nb = б\n", "a = а\n", "a = a\nb = b\n"]))
            .expect_err("one is missing");
        assert_eq!(
            faults,
            [MessageFault::Missing {
                path: PathBuf::from("kk/test.ftl"),
                line: 3,
                id: "b".to_owned(),
                missing: Language::Ru,
            }]
        );
    }

    #[test]
    fn a_message_that_stands_twice_is_named_with_both_places() {
        let faults =
            Messages::parse(&files(["a = а\na = ә\n", "a = а\n", "a = a\n"])).expect_err("twice");
        assert!(matches!(
            faults.as_slice(),
            [MessageFault::Duplicate {
                line: 2,
                first_line: 1,
                ..
            }]
        ));
    }

    #[test]
    fn broken_syntax_is_named_with_its_place() {
        let faults =
            Messages::parse(&files(["a = { $\n", "a = а\n", "a = a\n"])).expect_err("broken");
        assert!(
            faults
                .iter()
                .any(|fault| fault.code() == "theme/message-syntax" && fault.line().is_some())
        );
    }

    #[test]
    fn unknown_messages_and_lacking_arguments_are_errors() {
        let messages =
            Messages::parse(&files(["a = { $n }", "a = { $n }", "a = { $n }"])).expect("sound");
        assert!(matches!(
            messages.text(Language::En, "b"),
            Err(MessageError::Unknown { .. })
        ));
        assert!(matches!(
            messages.text(Language::En, "a"),
            Err(MessageError::Format { .. })
        ));
    }
}
