//! How a provision is cited: in words that follow from its place in the act,
//! with a link to where the site shows that provision.

use qonys_rules::{ActKind, Language, OccupationId, ProvisionId, Segment};
use serde::Serialize;

use crate::messages::{MessageError, Messages};
use crate::site::{Address, Site};

/// A citation with its link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SourceLink {
    /// Where the provision is shown.
    pub href: String,
    /// The citation: “Order No 642, annex 3, row 8, item 10”; in a row of
    /// several, without what the one before it has said already.
    pub text: String,
}

/// Why a provision cannot be cited.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CitationError {
    /// A word is missing in the theme.
    #[error(transparent)]
    Message(#[from] MessageError),
    /// The act is not in the lawbook.
    #[error("the provision `{0}` belongs to no known act")]
    UnknownAct(ProvisionId),
}

/// The page of an act, without language.
#[must_use]
pub fn act_address(act: &str) -> Address {
    Address::new(&format!("acts/{act}"))
}

/// The page of an occupation, without language.
#[must_use]
pub fn occupation_address(list: &str, id: &OccupationId) -> Address {
    Address::new(&format!("occupations/{list}/{id}"))
}

/// The anchor of a provision on the page of its act. The place in the act is
/// the anchor: as stable as the id, and readable in the address bar.
#[must_use]
pub fn anchor(provision: &ProvisionId) -> &str {
    provision.place()
}

/// One step of a place in words: “annex 3”, «3-қосымша», «приложение 3».
///
/// # Errors
/// When the theme lacks a word.
pub fn segment(
    messages: &Messages,
    language: Language,
    segment: &Segment,
) -> Result<String, MessageError> {
    let (key, number) = match segment {
        Segment::Title => ("citation-title", ""),
        Segment::Preamble => ("citation-preamble", ""),
        Segment::Rules => ("citation-rules", ""),
        Segment::Concept => ("citation-concept", ""),
        Segment::Plan => ("citation-plan", ""),
        Segment::Note => ("citation-note", ""),
        Segment::Paragraph(number) => ("citation-paragraph", number.as_str()),
        Segment::Item(number) => ("citation-item", number.as_str()),
        Segment::Annex(number) => ("citation-annex", number.as_str()),
        Segment::Chapter(number) => ("citation-chapter", number.as_str()),
        Segment::Row(number) => ("citation-row", number.as_str()),
        Segment::Part(number) => ("citation-part", number.as_str()),
        Segment::Passage(number) => ("citation-passage", number.as_str()),
        Segment::Section(number) => ("citation-section", number.as_str()),
        Segment::Activity(number) => ("citation-activity", number.as_str()),
        Segment::Subitem(number) => ("citation-subitem", number.as_str()),
        Segment::Indicator(number) => ("citation-indicator", number.as_str()),
        Segment::Code(code) => ("citation-code", code.as_str()),
    };
    messages.format(language, key, &[("number", number.into())])
}

/// The act in a citation: “Order No 642”.
///
/// # Errors
/// When the theme lacks a word.
pub fn act(
    messages: &Messages,
    language: Language,
    kind: ActKind,
    number: &str,
) -> Result<String, MessageError> {
    let key = match kind {
        ActKind::Order => "citation-order",
        ActKind::Resolution => "citation-resolution",
    };
    messages.format(language, key, &[("number", number.into())])
}

/// A place inside an act in words: “annex 3, row 8, item 10”.
///
/// # Errors
/// When the theme lacks a word.
pub fn place(
    messages: &Messages,
    language: Language,
    segments: &[Segment],
) -> Result<String, MessageError> {
    let steps = segments
        .iter()
        .map(|step| segment(messages, language, step))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(steps.join(", "))
}

/// Provisions cited in a row, with links. What one has said the next does not
/// repeat: the act, if it is the same, and the place, if only its last step differs.
///
/// # Errors
/// When the theme lacks a word or the lawbook the act.
pub fn cite(
    site: &Site,
    language: Language,
    provisions: &[ProvisionId],
) -> Result<Vec<SourceLink>, CitationError> {
    let mut links = Vec::with_capacity(provisions.len());
    let mut before: Option<(&ProvisionId, Vec<Segment>)> = None;
    for provision in provisions {
        let segments = segments(provision);
        let shown = match &before {
            Some((last, known)) if last.act() == provision.act() && !segments.is_empty() => {
                let said = match (segments.split_last(), known.split_last()) {
                    (Some((_, parents)), Some((_, same))) if parents == same => parents.len(),
                    _ => 0,
                };
                place(
                    &site.messages,
                    language,
                    segments.get(said..).unwrap_or_default(),
                )?
            }
            _ => in_full(site, language, provision, &segments)?,
        };
        let page = Address::new(&site.parts.page_of(provision));
        let page = site.settings.base.path(&page.path(language));
        links.push(SourceLink {
            href: match anchor(provision) {
                "" => page,
                anchor => format!("{page}#{anchor}"),
            },
            text: shown,
        });
        before = Some((provision, segments));
    }
    Ok(links)
}

/// The place of a provision, step by step.
#[must_use]
pub fn segments(provision: &ProvisionId) -> Vec<Segment> {
    provision
        .place()
        .split('/')
        .filter_map(Segment::parse)
        .collect()
}

fn in_full(
    site: &Site,
    language: Language,
    provision: &ProvisionId,
    segments: &[Segment],
) -> Result<String, CitationError> {
    let found = site
        .lawbook
        .acts
        .iter()
        .find(|act| act.id.as_str() == provision.act())
        .ok_or_else(|| CitationError::UnknownAct(provision.clone()))?;
    let mut text = act(&site.messages, language, found.kind, &found.number)?;
    if !segments.is_empty() {
        text.push_str(", ");
        text.push_str(&place(&site.messages, language, segments)?);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::fixture;

    #[test]
    fn a_place_reads_as_a_lawyer_of_that_language_writes_it() {
        let folder =
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../themes/qonys/messages");
        let messages = Messages::load(&folder).expect("the theme of the project is sound");
        let say = |language, place_in_act: &str| {
            let segments: Vec<Segment> =
                place_in_act.split('/').filter_map(Segment::parse).collect();
            let act = act(&messages, language, ActKind::Order, "642").expect("sound");
            let place = place(&messages, language, &segments).expect("sound");
            format!("{act}, {place}")
        };
        assert_eq!(
            say(Language::En, "annex-3/row-8/item-10"),
            "Order No 642, annex 3, row 8, item 10"
        );
        assert_eq!(
            say(Language::Kk, "annex-3/row-8/item-10"),
            "№ 642 бұйрық, 3-қосымша, 8-жол, 10) тармақша"
        );
        assert_eq!(
            say(Language::Ru, "annex-3/row-8/item-10"),
            "приказ № 642, приложение 3, строка 8, подпункт 10)"
        );
        assert_eq!(
            say(Language::Kk, "annex-2/2217-4-001"),
            "№ 642 бұйрық, 2-қосымша, 2217-4-001 коды"
        );
        assert_eq!(
            say(Language::En, "annex-1/paragraph-3/passage-2"),
            "Order No 642, annex 1, paragraph 3, passage 2"
        );
    }

    #[test]
    fn what_has_been_said_is_not_said_again() {
        let site = fixture::site(fixture::act(None));
        let ids: Vec<ProvisionId> = [
            "order-642-2023/annex-3/row-8/item-3",
            "order-642-2023/annex-3/row-8/passage-2",
            "order-642-2023/annex-3/row-9/part-2/item-4",
            "order-642-2023",
        ]
        .into_iter()
        .map(|id| ProvisionId::parse(id).expect("an id"))
        .collect();
        let links = cite(&site, Language::En, &ids).expect("sound");
        let texts: Vec<&str> = links.iter().map(|link| link.text.as_str()).collect();
        assert_eq!(
            texts,
            [
                "Order No 642, annex 3, row 8, item 3",
                "passage 2",
                "annex 3, row 9, part 2, item 4",
                "Order No 642",
            ]
        );
        assert_eq!(
            links[0].href,
            "/sub/en/acts/order-642-2023/#annex-3/row-8/item-3"
        );
        assert_eq!(links[3].href, "/sub/en/acts/order-642-2023/");
        let foreign = ProvisionId::parse("order-1-2000/title").expect("an id");
        assert!(matches!(
            cite(&site, Language::En, &[foreign]),
            Err(CitationError::UnknownAct(_))
        ));
    }
}
