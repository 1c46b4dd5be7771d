//! Every fault that a person can cause: named by its code, with file, line,
//! column, excerpt and what to do. One project per fault; what the program
//! says stands in `snapshots/`.

use qonys_tests::Project;

/// Runs `qonys check` on a broken project and compares all it says.
fn says(name: &str, project: &Project) {
    let outcome = project.qonys(&["check", "--as-of", "2026-01-01"]);
    assert_eq!(outcome.code, 1, "{name} was not noticed: {}", outcome.out);
    insta::assert_snapshot!(name, outcome.err);
}

macro_rules! faults {
    ($($name:ident: $project:expr;)*) => {$(
        #[test]
        fn $name() {
            says(stringify!($name), &$project);
        }
    )*};
}

/// The small project with a gate.
fn gate(when: &str) -> Project {
    let gates = format!(
        "  gates:\n    - id: gate\n      name: {{kk: Шарт, ru: Условие, en: Gate}}\n      \
         text: {{kk: Шарт., ru: Условие., en: A gate.}}\n      {when}\n      \
         sources: [order-1-2020/annex-2/item-1]\n  requirements:"
    );
    Project::minimal().change(PROCEDURE, "  requirements:", &gates)
}

/// The small project with a guide.
fn guide(id: &str, procedure: &str) -> Project {
    let file = format!(
        "checked_on: 2026-01-01\nguide:\n  {id}\n  name: {{kk: Жол, ru: Путь, en: Way}}\n  \
         summary: {{kk: Қысқаша, ru: Кратко, en: In short}}\n  questions: [age]\n  ways:\n    - id: way\n      \
         {procedure}\n      name: {{kk: Жол, ru: Путь, en: Way}}\n      gates: []\n      \
         sources: [order-1-2020/annex-2/item-1]\n"
    );
    Project::minimal().write("data/guides/guide.yaml", file.as_bytes())
}

/// The small project with a group of synonyms.
fn synonyms(group: &str) -> Project {
    let file = format!("synonyms:\n{group}");
    Project::minimal().write("data/synonyms.yaml", file.as_bytes())
}

const ACT: &str = "data/acts/order-1-2020.yaml";
const LIST: &str = "data/occupations/order-1-2020.yaml";
const PAPERS: &str = "data/documents/order-1-2020.yaml";
const QUESTIONS: &str = "data/questions/order-1-2020.yaml";
const PROCEDURE: &str = "data/procedures/residence.yaml";
const GROUNDS: &str = "data/grounds/order-1-2020.yaml";
const POINTS: &str = "data/points/order-1-2020.yaml";
const PLAN: &str = "data/plans/order-1-2020.yaml";
const CONCEPT: &str = "data/concepts/order-1-2020.yaml";
const GLOSSARY: &str = "data/glossary.yaml";
const UPDATES: &str = "data/updates/order-1-2020.yaml";

faults! {
    // Synonyms
    synonyms_in_two_languages: synonyms("  - id: passport\n    kk: [паспорт]\n    ru: [паспорт]\n");
    synonyms_without_a_phrase: synonyms("  - id: passport\n    kk: [паспорт]\n    ru: [паспорт]\n    en: []\n");
    synonym_twice: synonyms("  - id: passport\n    kk: [паспорт, Паспорт]\n    ru: [паспорт]\n    en: [passport]\n");
    synonym_of_many_words: synonyms("  - id: passport\n    kk: [паспорт]\n    ru: [документ который все зовут паспортом]\n    en: [passport]\n");
    synonyms_of_nothing: synonyms("  - id: passport\n    kk: [паспорт]\n    ru: [паспорт]\n    en: [zeppelin, airship]\n");
    synonyms_with_one_id: synonyms("  - id: passport\n    kk: [паспорт]\n    ru: [паспорт]\n    en: [passport]\n  - id: passport\n    kk: [құжат]\n    ru: [документ]\n    en: [paper]\n");
    // The file
    yaml_syntax: Project::minimal().change(PAPERS, "    name: {kk: Паспорт", "    name: {kk: Паспорт: ");
    tab_for_indentation: Project::minimal().change(PAPERS, "    name:", "\tname:");
    not_utf_8: Project::minimal().write(PAPERS, b"checked_on: \xcf\xe0\xf1\xef\xee\xf0\xf2\n");
    unexpected_file: Project::minimal().write("data/notes.txt", b"a note\n");
    // The shape
    duplicate_key: Project::minimal().change(PAPERS, "name: {kk: Паспорт,", "name: {kk: Паспорт, kk: Құжат,");
    unknown_key: Project::minimal().change(LIST, "    field: digital", "    feild: digital\n    field: digital");
    missing_key: Project::minimal().change(PROCEDURE, "      document: passport\n", "");
    wrong_type: Project::minimal().change(PROCEDURE, "applicants: [standard]", "applicants: standard");
    unknown_value: Project::minimal().change(PAPERS, "topic: copies", "topic: copeis");
    // Texts
    missing_language: Project::minimal().change(PAPERS, "{kk: Көшірмесі, ru: Копия, en: A copy}", "{kk: Көшірмесі, en: A copy}");
    empty_language: Project::minimal().change(GROUNDS, "ru: Нет паспорта", "ru: ");
    blank_language: Project::minimal().change(GROUNDS, "ru: Нет паспорта", "ru: \"  \"");
    mixed_script: Project::minimal().change(PAPERS, "kk: Жеке куәлік", "kk: Жеке куәлiк");
    // Ids, codes, dates, addresses
    bad_id: Project::minimal().change(GROUNDS, "id: law-1", "id: Law_1");
    bad_code: Project::minimal().change(LIST, "code: 2512-1-007", "code: 2512-1-07");
    code_differs_from_act: Project::minimal().change(LIST, "code: 2512-1-007", "code: 2512-1-008");
    bad_date: Project::minimal().change(ACT, "adopted: 2020-01-10", "adopted: 2020-02-30");
    bad_address: Project::minimal().change(ACT, "address: https://example.org/act", "address: adilet.zan.kz");
    bad_provision_id: Project::minimal().change(ACT, "id: annex-2/item-1", "id: appendix-2/item-1");
    duplicate_id: Project::minimal().change(ACT, "id: paragraph-2", "id: paragraph-1");
    order_of_dates: Project::minimal().change(ACT, "  editions:", "  repealed: {adopted: 2019-01-01, on: 2019-01-01, by: {kk: Бұйрық, ru: Приказ, en: Order}}\n  editions:");
    editions: Project::minimal().change(ACT, "      text: true\n", "");
    edition_without_date: Project::minimal().change(ACT, "      from: 2020-02-01\n", "");
    repeal_without_a_day: Project::minimal().change(ACT, "  editions:", "  repealed: {adopted: 2021-01-01, by: {kk: Бұйрық, ru: Приказ, en: Order}}\n  editions:");
    repeal_before_its_adoption: Project::minimal().change(ACT, "  editions:", "  repealed: {adopted: 2022-01-01, on: 2021-12-31, by: {kk: Бұйрық, ru: Приказ, en: Order}}\n  editions:");
    successor_without_an_address: Project::minimal().change(ACT, "  editions:", "  repealed: {adopted: 2021-01-01, on: 2021-02-01, by: {kk: Бұйрық, ru: Приказ, en: Order}, successor_address: adilet.zan.kz}\n  editions:");
    code_and_id: Project::minimal().change(LIST, "  - code: 2512-1-007", "  - code: 2512-1-007\n    id: developer");
    neither_code_nor_id: Project::minimal().change(LIST, "  - code: 2512-1-007\n    field", "  - field");
    order_of_years: Project::minimal().change(POINTS, "{from: 1, to: 3}", "{from: 3, to: 1}");
    term_with_two_units: Project::minimal().change(PROCEDURE, "  requirements:", "  steps:\n    - id: wait\n      text: {kk: Күту, ru: Ждать, en: Wait}\n      time: {working_days: 5, minutes: 30}\n      sources: [order-1-2020/annex-2/item-1]\n  requirements:");
    lead_among_nobody: Project::minimal().change(PLAN, "bodies: [ministry]", "bodies: []");
    measure_without_a_period: Project::minimal().change(PLAN, "periods: [{from: 2018-01-01, until: 2018-12-31}]", "periods: []");
    period_backwards: Project::minimal().change(PLAN, "until: 2018-12-31", "until: 2017-12-31");
    term_without_an_origin: Project::minimal().change(GLOSSARY, "    sources: [order-1-2020/annex-2/item-1]\n", "");
    term_that_leads_nowhere: Project::minimal().change(GLOSSARY, "procedures/residence", "procedures/residense");
    schema_of_another_day: Project::minimal().write("data/schema/acts.json", b"{}\n");
    // What does not exist
    unknown_sector: Project::minimal().change(LIST, "    - id: digital\n", "    - id: digital\n      sector: economy\n");
    unknown_item: Project::minimal().change(LIST, "    field: digital\n    name", "    field: digital\n    within: developers\n    name");
    unknown_body: Project::minimal().change(PLAN, "bodies: [ministry]", "bodies: [ministry, ministri]");
    unknown_section: Project::minimal().change(PLAN, "section: first", "section: second");
    unknown_plan: Project::minimal().change(CONCEPT, "id: programme", "id: programm");
    unknown_act: Project::minimal().change(LIST, "act: order-1-2020", "act: order-2-2020");
    unknown_provision: Project::minimal().change(PAPERS, "sources: [order-1-2020/annex-2/item-1]\n    facts", "sources: [order-1-2020/annex-2/item-2]\n    facts");
    unknown_document: Project::minimal().change(PROCEDURE, "document: passport", "document: pasport");
    unknown_question: Project::minimal().change(QUESTIONS, "{question: age, is: adult}", "{question: agee, is: adult}");
    unknown_option: Project::minimal().change(QUESTIONS, "{question: age, is: adult}", "{question: age, is: grown-up}");
    unknown_applicant: Project::minimal().change(PROCEDURE, "applicants: [standard]", "applicants: [standard, minor]");
    unknown_field: Project::minimal().change(LIST, "field: digital", "field: digitall");
    unknown_list: Project::minimal().change(QUESTIONS, "kind: documents", "kind: occupation\n    list: order-2-2020");
    unknown_occupation: Project::minimal().change(LIST, "    field: digital\n    name", "    field: digital\n    see_also: [2512-1-008]\n    name");
    unknown_ground: Project::minimal().change(UPDATES, "{procedures: [residence]}", "{grounds: [law-2]}");
    unknown_group: Project::minimal().change(GROUNDS, "group: law", "group: laws");
    unknown_procedure: Project::minimal().change(UPDATES, "procedures: [residence]", "procedures: [residense]");
    // Sources and fates
    no_source: Project::minimal().change(GROUNDS, "concerns: both\n    sources: [order-1-2020/annex-2/item-1]", "concerns: both\n    sources: []");
    provision_without_datum: Project::minimal().change(ACT, "fate: not-assessed\n    reason: {kk: Өтініш берушіге қатысы жоқ., ru: Не касается заявителя., en: It does not concern an applicant.}", "fate: modelled");
    provision_not_modelled: Project::minimal().change(GROUNDS, "concerns: both\n    sources: [order-1-2020/annex-2/item-1]", "concerns: both\n    sources: [order-1-2020/paragraph-2]");
    provision_without_a_fate: Project::minimal().change(ACT, "    fate: described\n    page: about\n", "");
    left_out_without_a_reason: Project::minimal().change(ACT, "    reason: {kk: Өтініш берушіге қатысы жоқ., ru: Не касается заявителя., en: It does not concern an applicant.}\n", "");
    datum_without_a_provision: Project::minimal().change(PLAN, "      funding: not-required\n      sources: [order-1-2020/annex-2/item-1]\n", "      funding: not-required\n");
    described_nowhere: Project::minimal().change(ACT, "    page: about\n", "");
    described_on_a_page_that_is_not: Project::minimal().change(ACT, "    page: about\n", "    page: nowhere\n");
    // Conditions and questions
    condition_form: Project::minimal().change(PROCEDURE, "when: {question: age, is: adult}", "when: {question: age}");
    impossible_comparison: Project::minimal().change(PROCEDURE, "{question: ties, includes: refugee}", "{question: ties, is: refugee}");
    comparison_with_a_date: Project::minimal().change(PROCEDURE, "{question: ties, includes: refugee}", "{question: passport-valid-until, is: refugee}");
    order_of_questions: Project::minimal().change(PROCEDURE, "[age, ties,", "[ties, age,");
    unasked_question: Project::minimal().change(PROCEDURE, "[age, ties,", "[age,");
    question_form: Project::minimal().change(QUESTIONS, "    kind: documents\n", "    kind: documents\n    list: order-1-2020\n");
    day_that_nothing_is_compared_with: Project::minimal().change(QUESTIONS, "    document: passport\n", "");
    becomes_what_is_not: Project::minimal().change(QUESTIONS, "{id: child, ", "{id: child, becomes: grown, ");
    bad_length: gate("when: {question: age, longer_than: ten}");
    days_of_a_choice: gate("when: {question: age, days_ago_at_least: 30}");
    compared_twice: gate("when: {question: age, is: adult, longer_than: P1Y}");
    gate_twice: gate("when: {question: age, is: adult}").change(PROCEDURE, "  requirements:", "    - id: gate\n      name: {kk: Шарт, ru: Условие, en: Gate}\n      text: {kk: Шарт., ru: Условие., en: A gate.}\n      sources: [order-1-2020/annex-2/item-1]\n  requirements:");
    gate_that_asks_what_is_not_asked: gate("when: {question: ties, includes: refugee}").change(PROCEDURE, "[age, ties,", "[age,");
    papers_that_depend_on_themselves: Project::minimal().change(PROCEDURE, "{question: ties, includes: refugee}", "{papers: complete}");
    years_compared_with_a_choice: Project::minimal().change(POINTS, "      adding: highest", "      duration: age\n      adding: highest");
    doubt_that_is_not: Project::minimal().change(POINTS, "      adding: highest", "      doubt: nowhere\n      adding: highest");
    guide_named_like_a_procedure: guide("id: residence", "procedure: residence");
    guide_to_nowhere: guide("id: my-way", "procedure: residense");
    condition_without_words: Project::minimal().change(PROCEDURE, "      reason:", "      when: {question: age, is: adult}\n      reason:");
    validity_in_both_directions: Project::minimal().change(PAPERS, "more_than_days_left: 180", "more_than_days_left: 180\n      not_older_than_days: 180");
    empty_category: Project::minimal().change(PROCEDURE, "  requirements:", "    - id: minor\n      name: {kk: Бала, ru: Ребёнок, en: Child}\n      who: {kk: Балалар, ru: Дети, en: Children}\n      when: {question: age, is: child}\n      sources: [order-1-2020/annex-2/item-1]\n  requirements:");
    empty_requirement: Project::minimal().change(PROCEDURE, "applicants: [standard]", "applicants: []");
    empty_field: Project::minimal().change(LIST, "occupations:", "    - id: health\n      name: {kk: Денсаулық, ru: Здоровье, en: Health}\n      sources: [order-1-2020/annex-1]\noccupations:");
    idle_question: Project::minimal().change(PROCEDURE, ", documents-in-hand, passport-valid-until]", ", documents-in-hand]");
    bears_on_nothing: Project::minimal().change(UPDATES, "{procedures: [residence]}", "{}");
    // Words and prose
    missing_message: Project::minimal().write("themes/qonys/messages/kk/extra.ftl", "extra-word = Сөз\n".as_bytes());
    broken_message: Project::minimal().write("themes/qonys/messages/kk/extra.ftl", "extra word\n".as_bytes());
    broken_template: Project::minimal().write("themes/qonys/templates/extra.html", b"{% if %}\n");
    message_twice: Project::minimal().write("themes/qonys/messages/kk/extra.ftl", "home-title = Басты бет\n".as_bytes());
    unknown_message: Project::minimal().write("themes/qonys/templates/extra.html", b"{{ t(key=\"no-such-word\") }}\n");
    unreadable_message: Project::minimal().write("themes/qonys/messages/kk/extra.ftl", b"\xcf\xe0\n");
    prose_with_another_name: Project::minimal().write("content/notes.md", b"a note\n");
    prose_without_a_title: Project::minimal().change("content/about.en.md", "title: ", "heading: ");
    prose_heading_without_an_id: Project::minimal().change("content/about.en.md", " {#", " {");
    prose_link_to_a_script: Project::minimal().change("content/about.en.md", "## ", "[here](javascript:alert(1))\n\n## ");
    prose_with_a_picture: Project::minimal().change("content/about.en.md", "## ", "![a map](/map.png)\n\n## ");
    prose_not_utf_8: Project::minimal().write("content/about.en.md", b"\xcf\xe0\n");
    prose_without_a_language: Project::minimal().delete("content/about.ru.md");
}

/// All faults at once, in all files, not the first only; what is broken does
/// not make everything that mentions it a fault as well.
#[test]
fn all_at_once() {
    let project = Project::minimal()
        .change(PAPERS, "topic: copies", "topic: copeis")
        .change(
            PAPERS,
            "more_than_days_left: 180",
            "more_than_days_left: soon",
        )
        .change(LIST, "code: 2512-1-007", "code: 2512-1-07")
        .change(LIST, "ru: Разработчик", "uk: Розробник")
        .change(GROUNDS, "group: law", "group: laws")
        .change(UPDATES, "on: 2025-01-01", "on: soon")
        .delete("content/about.ru.md");
    says("all_at_once", &project);
}

/// A failed build leaves the last good output as it was.
#[test]
fn failed_build_changes_nothing() {
    let project = Project::minimal();
    let built = project.qonys(&["build", "--no-precompress", "--as-of", "2026-01-01"]);
    assert_eq!(built.code, 0, "{}", built.err);
    let page = project.path("public/kk/index.html");
    let before = std::fs::read(&page).expect("the front page");
    let project = project.change(PAPERS, "topic: copies", "topic: copeis");
    let failed = project.qonys(&["build", "--no-precompress", "--as-of", "2026-01-01"]);
    assert_eq!(failed.code, 1);
    assert!(
        failed.err.contains("data/documents/order-1-2020.yaml"),
        "{}",
        failed.err
    );
    assert_eq!(
        std::fs::read(&page).expect("the front page is still there"),
        before
    );
    let left: Vec<_> = std::fs::read_dir(project.root())
        .expect("the project")
        .flatten()
        .map(|entry| entry.file_name())
        .filter(|name| name.to_string_lossy().starts_with('.'))
        .collect();
    assert!(left.is_empty(), "nothing half-written is left: {left:?}");
}
