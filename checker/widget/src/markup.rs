//! Markup as text, for what is only read: results, citations, lists of answers.
//! Forms are Yew's; a page of results built of its elements costs the visitor
//! twice the program, and cannot be looked at without a browser.

use yew::{AttrValue, Html};

/// Markup. What we write and what comes from data cannot be confused: markup
/// must be known when the program is compiled, everything else is escaped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Markup(String);

impl Markup {
    /// Adds markup of ours.
    pub(crate) fn html(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Adds text or the value of an attribute.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            let escaped = match c {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                c => {
                    self.0.push(c);
                    continue;
                }
            };
            self.0.push_str(escaped);
        }
        self
    }

    /// Adds a number.
    pub(crate) fn number(&mut self, number: usize) -> &mut Self {
        self.text(&number.to_string())
    }

    /// Adds a text in an element without attributes.
    pub(crate) fn element(&mut self, tag: &'static str, text: &str) -> &mut Self {
        self.html("<").html(tag).html(">").text(text);
        self.html("</").html(tag).html(">")
    }

    /// Adds other markup.
    pub(crate) fn add(&mut self, other: &Self) -> &mut Self {
        self.0.push_str(&other.0);
        self
    }

    /// Whether there is none.
    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What Yew can show.
    pub(crate) fn into_html(self) -> Html {
        Html::from_html_unchecked(AttrValue::from(self.0))
    }

    /// The text of it.
    #[cfg(test)]
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn text_cannot_become_markup(text in ".*") {
            let mut markup = Markup::default();
            markup.text(&text);
            prop_assert!(!markup.as_str().contains(['<', '>', '"', '\'']));
        }
    }
}
