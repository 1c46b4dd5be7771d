//! A reader: the site as somebody sees it who reads one language.

use qonys_rules::{Date, Language, Lawbook, LocalizedText, Passage, ProvisionId};

use super::views::{Line, PassageView};
use crate::links::{SourceLink, cite};
use crate::messages::MessageValue;
use crate::render::RenderError;
use crate::site::{Address, Site};

/// The site in one language.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    /// The site.
    pub site: &'a Site,
    /// The language.
    pub language: Language,
}

impl<'a> Reader<'a> {
    /// A reader of a language.
    #[must_use]
    pub const fn new(site: &'a Site, language: Language) -> Self {
        Self { site, language }
    }

    /// The law.
    #[must_use]
    pub const fn law(&self) -> &'a Lawbook {
        &self.site.lawbook
    }

    /// A text in the reader's language.
    #[must_use]
    pub fn text(&self, text: &LocalizedText) -> String {
        text.get(self.language).to_owned()
    }

    /// A text that may not be there.
    #[must_use]
    pub fn optional(&self, text: Option<&LocalizedText>) -> Option<String> {
        text.map(|text| self.text(text))
    }

    /// A message of the theme.
    ///
    /// # Errors
    /// When the theme lacks it.
    pub fn message(&self, key: &str) -> Result<String, RenderError> {
        Ok(self.site.messages.text(self.language, key)?)
    }

    /// A message of the theme with arguments.
    ///
    /// # Errors
    /// When the theme lacks it or it asks for something else.
    pub fn message_with(
        &self,
        key: &str,
        arguments: &[(&str, MessageValue<'_>)],
    ) -> Result<String, RenderError> {
        Ok(self.site.messages.format(self.language, key, arguments)?)
    }

    /// A day written out.
    ///
    /// # Errors
    /// When the theme lacks the words.
    pub fn date(&self, day: Date) -> Result<String, RenderError> {
        Ok(self.site.messages.date(self.language, day)?)
    }

    /// The address of a page in the reader's language, as pages link to it.
    /// A fragment stays: `grounds/#migration-law-4`.
    #[must_use]
    pub fn href(&self, to: &str) -> String {
        href(self.site, self.language, to)
    }

    /// Citations of provisions, with links.
    ///
    /// # Errors
    /// When a provision cannot be cited.
    pub fn sources(&self, provisions: &[ProvisionId]) -> Result<Vec<SourceLink>, RenderError> {
        Ok(cite(self.site, self.language, provisions)?)
    }

    /// A text with its citations.
    ///
    /// # Errors
    /// When a provision cannot be cited.
    pub fn line(&self, text: &LocalizedText, sources: &[ProvisionId]) -> Result<Line, RenderError> {
        Ok(Line {
            text: self.text(text),
            sources: self.sources(sources)?,
        })
    }

    /// A titled passage with its citations.
    ///
    /// # Errors
    /// When a provision cannot be cited.
    pub fn passage(&self, passage: &Passage<LocalizedText>) -> Result<PassageView, RenderError> {
        Ok(PassageView {
            id: passage.id.to_string(),
            title: self.optional(passage.title.as_ref()),
            text: self.text(&passage.text),
            sources: self.sources(&passage.sources)?,
        })
    }

    /// Several passages.
    ///
    /// # Errors
    /// When a provision cannot be cited.
    pub fn passages(
        &self,
        passages: &[Passage<LocalizedText>],
    ) -> Result<Vec<PassageView>, RenderError> {
        passages
            .iter()
            .map(|passage| self.passage(passage))
            .collect()
    }
}

/// The address of a page in a language, with the path of the base. A fragment stays.
#[must_use]
pub fn href(site: &Site, language: Language, to: &str) -> String {
    let (address, fragment) = match to.split_once('#') {
        Some((address, fragment)) => (address, Some(fragment)),
        None => (to, None),
    };
    let mut href = site
        .settings
        .base
        .path(&Address::new(address).path(language));
    if let Some(fragment) = fragment {
        href.push('#');
        href.push_str(fragment);
    }
    href
}
