//! The written design system against the theme and the built site: figures,
//! colours, components and the tests it names must be there and true.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use qonys_tests::{LANGUAGES, built_site, pages_of, repository};
use scraper::{Html, Selector};

fn read(path: &str) -> String {
    std::fs::read_to_string(repository().join(path)).expect("a file of the repository")
}

fn select(css: &str) -> Selector {
    Selector::parse(css).expect("a selector")
}

/// The rows of the table under a heading: the cells between the bars.
fn table(heading: &str) -> Vec<Vec<String>> {
    let text = read("themes/qonys/DESIGN.md");
    let (_, section) = text.split_once(heading).expect("the section");
    let section = section.split("\n## ").next().unwrap_or_default();
    let rows = section.lines().filter(|line| line.starts_with('|')).skip(2);
    rows.map(|row| {
        let cells = row.trim_matches('|').split('|');
        cells.map(|cell| cell.trim().to_owned()).collect()
    })
    .collect()
}

/// What stands between back ticks.
fn ticked(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// The colours of a set of values, by name.
fn colours(css: &str) -> BTreeMap<String, [f64; 3]> {
    css.split(';')
        .filter_map(|line| {
            let (_, line) = line.rsplit_once("--")?;
            let (name, value) = line.split_once(':')?;
            let hex = value.trim().strip_prefix('#')?;
            let wide: String = match hex.len() {
                3 => hex.chars().flat_map(|digit| [digit, digit]).collect(),
                _ => hex.to_owned(),
            };
            let part = |at: usize| {
                u8::from_str_radix(wide.get(at..at + 2)?, 16)
                    .ok()
                    .map(f64::from)
            };
            Some((name.to_owned(), [part(0)?, part(2)?, part(4)?]))
        })
        .collect()
}

/// Relative luminance (WCAG 2.2).
fn luminance(colour: [f64; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = part / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn the_contrast_figures_are_those_of_the_style_sheet() {
    let css = read("themes/qonys/styles/style/10-values.css");
    let (light, dark) = css
        .split_once("@media (prefers-color-scheme: dark)")
        .expect("both sets");
    let light = colours(light);
    let mut night = light.clone();
    night.extend(colours(dark));
    let rows = table("## Colours");
    assert!(rows.len() > 20);
    let mut named = BTreeSet::new();
    for row in &rows {
        let (front, ground) = (ticked(&row[0])[0], ticked(&row[1])[0]);
        named.extend([front.to_owned(), ground.to_owned()]);
        let least: f64 = row[4].parse().expect("a number");
        for (set, told) in [(&light, &row[2]), (&night, &row[3])] {
            let found = contrast(set[front], set[ground]);
            assert_eq!(&format!("{found:.1}"), told, "{front} on {ground}");
            assert!(found >= least, "{front} on {ground}: {found}");
        }
    }
    // Gold is told of in words.
    named.insert("gold".to_owned());
    named.insert("line".to_owned());
    let all: BTreeSet<String> = night.into_keys().collect();
    assert_eq!(named, all, "each colour with its figures");
}

/// All style sheets without comments.
fn sheets() -> String {
    let mut text = String::new();
    let styles = repository().join("themes/qonys/styles");
    let mut files: Vec<PathBuf> = std::fs::read_dir(styles)
        .expect("the folder")
        .flat_map(|folder| {
            let folder = folder.expect("an entry").path();
            std::fs::read_dir(folder).expect("a sheet")
        })
        .map(|file| file.expect("an entry").path())
        .collect();
    files.sort();
    for file in files {
        let css = std::fs::read_to_string(&file).expect("a part");
        for (at, piece) in css.split("/*").enumerate() {
            text.push_str(match at {
                0 => piece,
                _ => piece.split_once("*/").map_or("", |(_, rest)| rest),
            });
        }
    }
    text
}

/// The classes that rules are for.
fn classes() -> BTreeSet<String> {
    let css = sheets();
    let selectors = css.split('}').filter_map(|rule| {
        let (selector, _) = rule.rsplit_once('{')?;
        Some(selector)
    });
    let mut classes = BTreeSet::new();
    for selector in selectors {
        for piece in selector.split('.').skip(1) {
            let name: String = piece
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                .collect();
            if name.starts_with(|c: char| c.is_ascii_lowercase()) {
                classes.insert(name);
            }
        }
    }
    classes
}

#[test]
fn components_and_their_tests_are_there() {
    let classes = classes();
    let rows = table("## Components");
    assert!(rows.len() > 10);
    for row in rows {
        for class in ticked(&row[1]) {
            assert!(classes.contains(class), "no rule is for `{class}`");
        }
        for test in ticked(&row[3]) {
            let (file, name) = test.split_once("::").expect("file::test");
            let source = read(&format!("tests/{file}.rs"));
            assert!(source.contains(&format!("fn {name}(")), "no test `{test}`");
        }
    }
}

/// Every file that may name a class, as one text.
fn users_of_classes() -> String {
    fn gather(folder: PathBuf, text: &mut String) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                gather(path, text);
            } else {
                text.push_str(&std::fs::read_to_string(path).unwrap_or_default());
            }
        }
    }
    let mut text = String::new();
    for folder in [
        "themes/qonys/templates",
        "themes/qonys/static",
        "themes/qonys/root",
        "checker/widget/src",
        "generator/src",
    ] {
        gather(repository().join(folder), &mut text);
    }
    text
}

#[test]
fn no_rule_is_for_a_class_that_nothing_has() {
    let users = users_of_classes();
    let whole = |class: &str| {
        users.match_indices(class).any(|(at, _)| {
            let part = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
            let before = users[..at].chars().next_back();
            let after = users[at + class.len()..].chars().next();
            !before.is_some_and(part) && !after.is_some_and(part)
        })
    };
    // `badge-{{ state }}` in a template, `"badge badge-"` in the widget.
    let begun = |class: &str| {
        class.match_indices('-').any(|(at, _)| {
            let stem = &class[..=at];
            ["{{", "{%", "\"", "{", "${"]
                .iter()
                .any(|next| users.contains(&format!("{stem}{next}")))
        })
    };
    let idle: Vec<_> = classes()
        .into_iter()
        .filter(|class| !whole(class) && !begun(class))
        .collect();
    assert_eq!(idle, Vec::<String>::new());
}

#[test]
fn every_page_says_first_that_it_is_no_state_site() {
    for (address, html) in pages_of(built_site()) {
        let Some(language) = LANGUAGES
            .iter()
            .find(|language| address.starts_with(&format!("{language}/")))
        else {
            continue;
        };
        let words = read(&format!("themes/qonys/messages/{language}/frame.ftl"));
        let said = words
            .lines()
            .find_map(|line| line.strip_prefix("frame-independent = "))
            .expect("the sentence");
        let at = html.find(said);
        assert!(at.is_some(), "{address}");
        assert!(at < html.find("<h1"), "{address}");
    }
}

/// A badge without words would be a blot of colour.
#[test]
fn badges_say_in_words_what_they_mean() {
    let mut seen = 0;
    for (address, html) in pages_of(built_site()) {
        let document = Html::parse_document(&html);
        for badge in document.select(&select(".badge, .tag")) {
            let text: String = badge.text().collect();
            assert!(!text.trim().is_empty(), "{address}");
            seen += 1;
        }
    }
    assert!(seen > 1000, "{seen}");
}

#[test]
fn the_front_page_tells_the_state_of_every_act() {
    let acts = qonys_tests::items("acts");
    for language in LANGUAGES {
        let pages = pages_of(built_site());
        let home = Html::parse_document(&pages[&format!("{language}/index.html")]);
        for act in &acts {
            let id = act["id"].as_str().expect("an id");
            let css = format!(".glance li:has(a[href='/{language}/acts/{id}/'])");
            let card = home.select(&select(&css)).next();
            let card = card.unwrap_or_else(|| panic!("{language}: {id}"));
            let ended = card.attr("class") == Some("glance-ended");
            let over = !act["repealed"].is_null() || !act["expired"].is_null();
            assert_eq!(ended, over, "{language}: {id}");
            let badge = card.select(&select(".badge")).next().expect("a badge");
            assert!(!badge.text().collect::<String>().is_empty());
        }
    }
}
