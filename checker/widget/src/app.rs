//! The application: one state, the messages that change it, and what the
//! browser must do after a change (focus, title, history).

use std::rc::Rc;

use qonys_rules::widget_data::{WidgetData, Word};
use qonys_rules::{Answers, Checker, Date, QuestionId, Situation};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::JsValue;
use yew::prelude::*;

use crate::flow::{Flow, Place};
use crate::form::{Form, FormFault, Special};
use crate::markup::Markup;
use crate::reader::Reader;
use crate::view::{ANSWERS, ERRORS, HEADING, MATCHES, TOP, View};
use crate::{question, result};

/// What the page gives the application.
#[derive(Clone, Debug, Properties)]
pub struct Props {
    /// Law and words.
    pub data: Rc<WidgetData>,
    /// The day of the assessment.
    pub today: Date,
    /// Answers brought from the page in another language.
    pub answers: Answers,
    /// What the visitor had chosen on the page before the application came.
    pub form: Form,
}

impl PartialEq for Props {
    // The data never change while the page stands; comparing them whole would be waste.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.data, &other.data)
    }
}

/// What the visitor does.
#[derive(Clone, Debug)]
pub enum Msg {
    /// Chooses one option.
    Choose(String),
    /// Chooses one of several, or takes it away.
    Toggle(String, bool),
    /// Chooses an answer that excludes all others, or takes it away.
    Special(Special, bool),
    /// Types a part of a date.
    TypeDate(usize, String),
    /// Types into the search for an occupation.
    Search(String),
    /// Wants to see the whole list of occupations.
    WholeList,
    /// Sends the form.
    Continue,
    /// Goes back.
    Back,
    /// Came to a place of the trail by the browser's own buttons.
    Visit(usize),
    /// Goes to a question to change its answer.
    Change(QuestionId),
    /// Goes to the list of answers.
    ToAnswers,
    /// Forgets everything.
    Restart,
    /// Prints the page.
    Print,
    /// Goes to an element of the page.
    Focus(&'static str),
    /// The rest of the law has come.
    Complete(Rc<WidgetData>),
    /// Assesses for another day.
    Day(Date),
}

/// The self-assessment.
pub struct App {
    /// First what the first question needs, then everything.
    data: Rc<WidgetData>,
    /// Whether the visitor has gone on before everything was here.
    held: bool,
    flow: Flow,
    form: Form,
    fault: Option<FormFault>,
    /// Where the focus goes when the change is on the screen.
    focus: Option<&'static str>,
    /// The places seen, as the browser's history has them, so that its *Back*
    /// goes to the question before and not off the page with all answers.
    trail: Vec<Place>,
    at: usize,
    /// The title of the page as it came.
    title: String,
    /// Kept so that the browser can call it.
    _on_pop: Option<Closure<dyn Fn(web_sys::PopStateEvent)>>,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("App")
    }
}

impl Component for App {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let checker = &props.data.checker;
        let flow = Flow::resume(checker, props.today, props.answers.clone());
        let form = if props.answers.is_empty() {
            props.form.clone()
        } else {
            Form::default()
        };
        let trail = vec![flow.place().clone()];
        Self {
            data: Rc::clone(&props.data),
            held: false,
            flow,
            form,
            fault: None,
            focus: None,
            trail,
            at: 0,
            title: document()
                .map(|document| document.title())
                .unwrap_or_default(),
            _on_pop: listen(ctx),
        }
    }

    fn update(&mut self, _ctx: &Context<Self>, message: Msg) -> bool {
        let data = Rc::clone(&self.data);
        let checker = &data.checker;
        match message {
            Msg::Complete(data) => {
                self.data = Rc::clone(&data);
                if std::mem::take(&mut self.held) {
                    self.submit(&data.checker);
                }
            }
            Msg::Day(day) => {
                self.flow.set_day(day);
                self.focus = Some(HEADING);
            }
            Msg::Choose(id) => self.form.choose(&id),
            Msg::Toggle(id, on) => self.form.toggle(&id, on),
            Msg::Special(special, on) => self.form.set_special(special, on),
            Msg::TypeDate(part, text) => self.form.type_date(part, text),
            Msg::Search(text) => self.form.search = text,
            Msg::WholeList => {
                self.form.whole_list = true;
                // The button that was pressed is gone; the keyboard must not be.
                self.focus = Some(MATCHES);
            }
            // Nobody can choose a second question that is not here yet.
            Msg::Continue if !data.whole => self.held = true,
            Msg::Continue => self.submit(checker),
            Msg::Back => {
                if self.at > 0 {
                    // Comes back as `Visit`: one way back, whichever button is pressed.
                    let _ = history().map(|history| history.back());
                    return false;
                }
                self.flow.back(checker);
                self.trail = vec![self.flow.place().clone()];
                self.arrive(checker);
            }
            Msg::Visit(at) => {
                let Some(place) = self.trail.get(at).cloned() else {
                    return false;
                };
                self.at = at;
                self.flow.visit(checker, place);
                self.arrive(checker);
            }
            Msg::Change(id) => {
                self.flow.change(checker, &id);
                self.go_on(checker);
            }
            Msg::Restart => {
                self.flow.restart(checker);
                self.go_on(checker);
            }
            Msg::ToAnswers => self.focus = Some(ANSWERS),
            Msg::Focus(id) => self.focus = Some(id),
            Msg::Print => {
                let _ = web_sys::window().map(|window| window.print());
                return false;
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let reader = Reader {
            data: &self.data,
            flow: &self.flow,
        };
        let body = if let Some(asked) = self.flow.question(reader.checker()) {
            let view = View {
                reader,
                held: self.held,
                form: &self.form,
                fault: self.fault,
                link: ctx.link(),
            };
            question::page(&view, asked)
        } else {
            let mut page = Markup::default();
            result::page(&reader, &mut page);
            page.into_html()
        };
        let onclick = ctx.link().batch_callback(pressed);
        html! { <div id={TOP} {onclick}>{ body }</div> }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        let Some(id) = self.focus.take() else { return };
        if id == HEADING || id == ERRORS {
            self.entitle(&Rc::clone(&self.data));
            if let Some(top) = document().and_then(|document| document.get_element_by_id(TOP)) {
                top.scroll_into_view();
            }
        }
        let target = document().and_then(|document| document.get_element_by_id(id));
        if let Some(element) =
            target.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok())
        {
            let _ = element.focus();
        }
    }
}

impl App {
    /// The answers as text; see [`crate::carried`].
    #[must_use]
    pub fn carried(&self) -> String {
        crate::carried(self.flow.answers())
    }

    /// Law and words, as far as they are here.
    #[must_use]
    pub const fn data(&self) -> &Rc<WidgetData> {
        &self.data
    }

    /// Whether the result is on the screen.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        *self.flow.place() == Place::Result
    }

    /// The answers and the day.
    #[must_use]
    pub const fn situation(&self) -> Situation<'_> {
        self.flow.situation()
    }

    fn submit(&mut self, checker: &Checker<String>) {
        let Some(question) = self.flow.question(checker) else {
            return;
        };
        match self.form.read(question, checker) {
            Ok(answer) => {
                self.flow.answer(checker, answer);
                self.go_on(checker);
            }
            Err(fault) => {
                self.fault = Some(fault);
                self.focus = Some(ERRORS);
            }
        }
    }

    /// A step forward: a new place in the browser's history.
    fn go_on(&mut self, checker: &Checker<String>) {
        self.trail.truncate(self.at + 1);
        self.trail.push(self.flow.place().clone());
        self.at += 1;
        if let Some(history) = history() {
            let _ = history.push_state(&index(self.at), "");
        }
        self.arrive(checker);
    }

    /// What is on the screen has changed.
    fn arrive(&mut self, checker: &Checker<String>) {
        let question = self.flow.question(checker);
        self.form = Form::of(question.and_then(|question| self.flow.answers().get(&question.id)));
        self.fault = None;
        self.focus = Some(HEADING);
    }

    /// The title of the page names what is on the screen, and an error first.
    fn entitle(&self, data: &WidgetData) {
        let place = self.flow.question(&data.checker).map_or_else(
            || data.words.get(Word::ResultTitle),
            |question| question.text.as_str(),
        );
        let error = self.fault.map_or("", |_| data.words.get(Word::ErrorPrefix));
        if let Some(document) = document() {
            document.set_title(&[error, place, " – ", &self.title].concat());
        }
    }
}

/// What a button in a text asks for: it is named by an attribute, since texts
/// have no listeners of their own.
fn pressed(event: MouseEvent) -> Option<Msg> {
    let target: web_sys::Element = event.target_dyn_into()?;
    let button = target.closest("[data-change], [data-go]").ok()??;
    if let Some(id) = button.get_attribute("data-change") {
        return QuestionId::parse(&id).ok().map(Msg::Change);
    }
    match button.get_attribute("data-go")?.as_str() {
        "print" => Some(Msg::Print),
        "answers" => Some(Msg::ToAnswers),
        "restart" => Some(Msg::Restart),
        _ => None,
    }
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

fn history() -> Option<web_sys::History> {
    web_sys::window()?.history().ok()
}

/// A place of the trail as the browser keeps it.
fn index(at: usize) -> JsValue {
    u32::try_from(at).map_or(JsValue::NULL, JsValue::from)
}

/// Listens to the browser's *Back* and *Forward*.
fn listen(ctx: &Context<App>) -> Option<Closure<dyn Fn(web_sys::PopStateEvent)>> {
    let window = web_sys::window()?;
    let _ = history()?.replace_state(&index(0), "");
    let link = ctx.link().clone();
    let on_pop =
        Closure::<dyn Fn(web_sys::PopStateEvent)>::new(move |event: web_sys::PopStateEvent| {
            // A number from before a reload may lie beyond the trail; `Visit` ignores it.
            if let Some(at) = event.state().as_f64() {
                link.send_message(Msg::Visit(at as usize));
            }
        });
    window
        .add_event_listener_with_callback("popstate", on_pop.as_ref().unchecked_ref())
        .ok()?;
    Some(on_pop)
}
