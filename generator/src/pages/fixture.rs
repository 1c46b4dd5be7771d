//! A small site for tests: one act with the words of the project's theme.

use std::path::Path;

use qonys_rules::{Act, ActId, ActKind, Date, Edition, Lawbook, LocalizedText, Repeal};

use crate::assets::Assets;
use crate::content::Articles;
use crate::messages::Messages;
use crate::parts::Parts;
use crate::site::{BaseUrl, Settings, Site};

/// The same text in all languages.
pub(crate) fn text(text: &str) -> LocalizedText {
    LocalizedText {
        kk: text.to_owned(),
        ru: text.to_owned(),
        en: text.to_owned(),
    }
}

/// A day.
pub(crate) fn day(text: &str) -> Date {
    Date::parse(text).expect("a day")
}

/// Order No 642, without a date of commencement.
pub(crate) fn act(repealed: Option<&str>) -> Act {
    Act {
        id: ActId::parse("order-642-2023").expect("an id"),
        kind: ActKind::Order,
        number: "642".to_owned(),
        adopted: day("2023-08-15"),
        issuer: text("issuer"),
        registration: None,
        name: text("Order No 642"),
        title: text("title"),
        title_note: None,
        summary: text("summary"),
        address: "https://adilet.zan.kz/".to_owned(),
        amends: None,
        editions: vec![Edition {
            id: "first".to_owned(),
            from: None,
            from_note: None,
            not_before: None,
            changed_by: None,
            text: true,
        }],
        repealed: repealed.map(|on| Repeal {
            adopted: day("2026-01-10"),
            on: Some(day(on)),
            on_note: None,
            by: text("Repealed by another order."),
            successor: None,
            successor_address: None,
        }),
        expired: None,
        checked_on: day("2026-11-21"),
    }
}

/// A site under a path, with one act.
pub(crate) fn site(act: Act) -> Site {
    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../themes/qonys/messages");
    Site {
        lawbook: Lawbook {
            acts: vec![act],
            ..Lawbook::default()
        },
        parts: Parts::default(),
        articles: Articles::default(),
        messages: Messages::load(&theme).expect("the theme of the project is sound"),
        settings: Settings {
            base: BaseUrl::parse("https://host.example/sub/").expect("an address"),
            as_of: day("2026-11-21"),
            digest: "0123456789abcdef".to_owned(),
            drafts: false,
        },
        assets: Assets::default(),
        verified: Vec::new(),
    }
}
