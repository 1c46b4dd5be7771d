//! What the page's script calls.
#![allow(
    unsafe_code,
    reason = "wasm-bindgen writes unsafe glue for what it exports; nothing here is unsafe by hand"
)]

use std::rc::Rc;

use qonys_rules::Date;
use qonys_rules::widget_data::WidgetData;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use yew::{AppHandle, Renderer};

use crate::app::{App, Props};
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
    let data: WidgetData = postcard::from_bytes(law).map_err(|_| JsError::new("law"))?;
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
