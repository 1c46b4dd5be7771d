//! What templates can ask for: words, days, addresses, assets.

use std::collections::BTreeMap;

use qonys_rules::{Date, Language};
use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::assets::Assets;
use crate::messages::{MessageValue, Messages};
use crate::site::{Address, BaseUrl, Site};

/// The names of the functions, in the order in which they are described here.
pub(super) const NAMES: [&str; 5] = ["t", "date", "url", "root", "asset"];

/// Gives an engine the functions, bound to a site.
///
/// - `t(key="home-title", n=3)`: a message; all arguments but `key` and `lang` are its own.
/// - `date(day="2026-11-21")`: a day written out.
/// - `url(to="documents/passport/#facts")`: a page in the language of this one.
/// - `root(to="api/v1/index.json")`: an address without language.
/// - `asset(name="style.css")`: a published asset; with `optional=true` none instead of an error.
///
/// The language is that of the page (`lang` of the context) unless `lang="kk"` is given.
pub(super) fn register(engine: &mut Tera, site: &Site) {
    let messages = site.messages.clone();
    engine.register_function("t", move |arguments: Kwargs, state: &State| {
        message(&messages, &arguments, state)
    });
    let messages = site.messages.clone();
    engine.register_function("date", move |arguments: Kwargs, state: &State| {
        date(&messages, &arguments, state)
    });
    let base = site.settings.base.clone();
    engine.register_function("url", move |arguments: Kwargs, state: &State| {
        url(&base, &arguments, state)
    });
    let base = site.settings.base.clone();
    engine.register_function("root", move |arguments: Kwargs, _: &State| {
        Ok::<_, tera::Error>(base.path(arguments.must_get("to")?))
    });
    let base = site.settings.base.clone();
    let assets = site.assets.clone();
    engine.register_function("asset", move |arguments: Kwargs, _: &State| {
        asset(&base, &assets, &arguments)
    });
}

/// Functions of the same names that do nothing, so that templates can be read before there is a site.
pub(super) fn register_names(engine: &mut Tera) {
    for name in NAMES {
        engine.register_function(name, |_: Kwargs, _: &State| Value::none());
    }
}

fn language(arguments: &Kwargs, state: &State) -> TeraResult<Language> {
    let tag: Option<String> = match arguments.get::<String>("lang")? {
        Some(tag) => Some(tag),
        None => state.get("lang")?,
    };
    tag.as_deref().and_then(Language::from_tag).ok_or_else(|| {
        tera::Error::message("no language here: inside a component, take `@lang` as an argument")
    })
}

/// What can be handed to a message.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Argument {
    Whole(i64),
    Decimal(f64),
    Text(String),
}

fn message(messages: &Messages, arguments: &Kwargs, state: &State) -> TeraResult<String> {
    let language = language(arguments, state)?;
    let key: &str = arguments.must_get("key")?;
    let given: BTreeMap<String, Argument> = arguments.deserialize()?;
    let passed: Vec<(&str, MessageValue<'_>)> = given
        .iter()
        .map(|(name, argument)| {
            let value = match argument {
                Argument::Whole(number) => number.into(),
                Argument::Decimal(number) => number.into(),
                Argument::Text(text) => text.as_str().into(),
            };
            (name.as_str(), value)
        })
        .collect();
    messages
        .format(language, key, &passed)
        .map_err(tera::Error::message)
}

fn date(messages: &Messages, arguments: &Kwargs, state: &State) -> TeraResult<String> {
    let text: &str = arguments.must_get("day")?;
    let day = Date::parse(text).map_err(tera::Error::message)?;
    messages
        .date(language(arguments, state)?, day)
        .map_err(tera::Error::message)
}

fn url(base: &BaseUrl, arguments: &Kwargs, state: &State) -> TeraResult<String> {
    let to: &str = arguments.must_get("to")?;
    let language = language(arguments, state)?;
    let (page, fragment) = match to.split_once('#') {
        Some((page, fragment)) => (page, format!("#{fragment}")),
        None => (to, String::new()),
    };
    let path = base.path(&Address::new(page).path(language));
    Ok(format!("{path}{fragment}"))
}

fn asset(base: &BaseUrl, assets: &Assets, arguments: &Kwargs) -> TeraResult<Value> {
    let name: &str = arguments.must_get("name")?;
    match assets.path(name) {
        Some(path) => Ok(base.path(path).into()),
        None if arguments.get("optional")?.unwrap_or(false) => Ok(Value::none()),
        None => Err(tera::Error::message(format!("there is no asset `{name}`"))),
    }
}
