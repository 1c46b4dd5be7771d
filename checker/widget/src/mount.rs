//! What the page's script calls.
#![allow(
    unsafe_code,
    reason = "wasm-bindgen writes unsafe glue for what it exports; nothing here is unsafe by hand"
)]

use std::rc::Rc;

use qonys_rules::widget_data::WidgetData;
use qonys_rules::{Date, Receipt, calendar_file};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use yew::{AppHandle, Renderer};

use crate::app::{App, Msg, Props};
use crate::form::{Form, Special};

/// Smaller than the allocator that comes with Rust.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// A running self-assessment.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Mounted(AppHandle<App>);

#[wasm_bindgen]
impl Mounted {
    /// The answers given so far as text, for the link to another language.
    #[must_use]
    pub fn carried(&self) -> String {
        self.0
            .get_component()
            .map(|app| app.carried())
            .unwrap_or_default()
    }

    /// Whether the result is on the screen.
    #[must_use]
    pub fn finished(&self) -> bool {
        self.0.get_component().is_some_and(|app| app.is_finished())
    }

    /// Takes in the whole law, after [`mount`] with the part that the first
    /// question needs.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn complete(&self, law: &[u8]) -> Result<(), JsError> {
        self.0.send_message(Msg::Complete(Rc::new(read(law)?)));
        Ok(())
    }

    /// Assesses for another day; does nothing if it is none.
    pub fn set_day(&self, day: &str) {
        if let Ok(day) = Date::parse(day) {
            self.0.send_message(Msg::Day(day));
        }
    }

    /// The receipt as JSON, with the answers or without.
    #[must_use]
    pub fn receipt(&self, with_answers: bool) -> String {
        let Some(app) = self.0.get_component() else {
            return String::new();
        };
        let data = app.data();
        json(&Receipt::of(
            &data.checker,
            app.situation(),
            &data.digest,
            &data.build,
            with_answers,
        ))
    }

    /// The last days of all dated papers as a calendar file; empty if no paper has a date.
    #[must_use]
    pub fn calendar(&self) -> String {
        self.0.get_component().map_or_else(String::new, |app| {
            let data = app.data();
            let result = data.checker.assess(app.situation());
            calendar_file(&data.checker, &data.words, &result)
        })
    }

    /// The assessment of other answers (in the form of [`Mounted::carried`])
    /// on a day, as the JSON of `qonys assess`: what the tests compare.
    #[must_use]
    pub fn assessed(&self, carried: &str, day: &str) -> String {
        let component = self.0.get_component();
        let Some((app, day)) = component.zip(Date::parse(day).ok()) else {
            return String::new();
        };
        let checker = &app.data().checker;
        json(&checker.assess(crate::restore(checker, carried).on(day)))
    }
}

/// JSON by a library made for small programs: the usual one costs the visitor 22 kB.
fn json(value: &impl serde::Serialize) -> String {
    let mut room = vec![0; 1 << 14];
    loop {
        match serde_json_core::to_slice(value, &mut room) {
            Ok(length) => {
                room.truncate(length);
                return String::from_utf8(room).unwrap_or_default();
            }
            // Too small, the only fault it has.
            Err(_) if room.len() < 1 << 24 => room.resize(room.len() * 2, 0),
            Err(_) => return String::new(),
        }
    }
}

/// Puts the self-assessment in place of what `root` holds. `law` is the file
/// of the procedure in the page's language, `today` the visitor's day
/// (`2026-11-21`; the day of the build if it is none), `carried` what
/// [`Mounted::carried`] gave on the page in another language, or nothing.
///
/// # Errors
/// When the file cannot be read, which means that it and the program do not
/// belong together.
#[wasm_bindgen]
pub fn mount(
    root: web_sys::Element,
    law: &[u8],
    today: &str,
    carried: &str,
) -> Result<Mounted, JsError> {
    let data = read(law)?;
    let props = Props {
        today: Date::parse(today).unwrap_or(data.as_of_default),
        answers: crate::restore(&data.checker, carried),
        form: chosen(&root),
        data: Rc::new(data),
    };
    Ok(Mounted(
        Renderer::<App>::with_root_and_props(root, props).render(),
    ))
}

fn read(law: &[u8]) -> Result<WidgetData, JsError> {
    crate::law_file::read(law).ok_or_else(|| JsError::new("law"))
}

/// What the visitor has chosen on the page already, while the program was on its way.
fn chosen(root: &web_sys::Element) -> Form {
    let mut form = Form::default();
    let Ok(inputs) = root.query_selector_all("input:checked") else {
        return form;
    };
    for at in 0..inputs.length() {
        let input = inputs
            .get(at)
            .and_then(|node| node.dyn_into::<web_sys::HtmlInputElement>().ok());
        let Some(id) = input.map(|input| input.value()) else {
            continue;
        };
        match Special::from_id(&id) {
            Some(special) => form.set_special(special, true),
            None => form.toggle(&id, true),
        }
    }
    form
}
