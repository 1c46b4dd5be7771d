//! The law as the site publishes it for machines: the counts of the acts, the
//! account of their provisions, and that no datum stands without a source.

use std::collections::{BTreeMap, BTreeSet};

use qonys_tests::{LANGUAGES, api, items, qonys, repository};
use serde_json::Value;

fn text<'a>(item: &'a Value, key: &str) -> &'a str {
    item[key].as_str().unwrap_or_default()
}

fn list(item: &Value, key: &str) -> Vec<Value> {
    item[key].as_array().cloned().unwrap_or_default()
}

/// How many items have each value of a key, in the order of the values' first mention.
fn tally<'a>(items: impl IntoIterator<Item = &'a Value>, key: &str) -> Vec<(String, usize)> {
    let mut found: Vec<(String, usize)> = Vec::new();
    for item in items {
        let value = text(item, key);
        match found.iter_mut().find(|(known, _)| known == value) {
            Some((_, count)) => *count += 1,
            None => found.push((value.to_owned(), 1)),
        }
    }
    found
}

fn counts(tally: &[(String, usize)]) -> Vec<usize> {
    tally.iter().map(|(_, count)| *count).collect()
}

fn of_list(name: &str) -> Vec<Value> {
    let mut all = items("occupations");
    all.retain(|occupation| occupation["list"] == name);
    all
}

fn procedure(id: &str) -> Value {
    items("procedures")
        .into_iter()
        .find(|procedure| procedure["id"] == id)
        .expect("the procedure")
}

/// The papers of a case: those always asked, and those asked under a condition.
fn papers(procedure: &Value, case: &str) -> (usize, usize) {
    let asked = list(procedure, "requirements")
        .into_iter()
        .filter(|requirement| list(requirement, "applicants").contains(&Value::from(case)));
    let (conditional, always): (Vec<_>, Vec<_>) =
        asked.partition(|requirement| !requirement["when"].is_null());
    (always.len(), conditional.len())
}

fn grounds_in(group: &str) -> usize {
    items("grounds")
        .iter()
        .filter(|ground| ground["group"] == group)
        .count()
}

#[test]
fn order_49_has_51_occupations_in_six_fields() {
    let all = of_list("order-49-2023");
    assert_eq!(all.len(), 51);
    assert_eq!(counts(&tally(&all, "field")), [9, 13, 23, 1, 5]);
    let groups: Vec<_> = all
        .iter()
        .map(|occupation| text(occupation, "code"))
        .filter(|code| code.split('-').count() == 2)
        .collect();
    assert_eq!(groups, ["2166-1", "2166-2"]);
}

/// The codes were taken from the text of the act by machine, the data by hand.
#[test]
fn codes_are_those_of_the_act_in_its_order() {
    let path = repository().join("tests/fixtures/order-49-codes.txt");
    let codes = std::fs::read_to_string(path).expect("the codes");
    let expected: Vec<_> = codes
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect();
    let all = of_list("order-49-2023");
    let found: Vec<_> = all.iter().map(|one| text(one, "code")).collect();
    assert_eq!(found, expected);
}

#[test]
fn order_503_has_6_sectors_16_activities_66_items_and_46_positions() {
    let all = of_list("order-503-2016");
    let (positions, items_of_list): (Vec<&Value>, Vec<&Value>) =
        all.iter().partition(|one| !one["within"].is_null());
    assert_eq!((items_of_list.len(), positions.len()), (66, 46));
    assert_eq!(tally(&all, "sector").len(), 6);
    let by_activity = tally(items_of_list.iter().copied(), "field");
    assert_eq!(
        counts(&by_activity),
        [1, 1, 1, 11, 6, 7, 1, 9, 8, 1, 1, 1, 9, 4, 4, 1]
    );
    let umbrellas = tally(positions.iter().copied(), "within");
    assert_eq!(counts(&umbrellas), [7, 2, 4, 1, 2, 5, 5, 5, 5, 5, 5]);
    assert_eq!(all.len() - umbrellas.len(), 101, "leaf positions");
    // Only an item over positions names levels of the Qualification Framework,
    // and each does: 6 and 7 in schools and colleges, 7 and 8 elsewhere.
    let levels: Vec<_> = items_of_list
        .iter()
        .filter(|one| !list(one, "levels").is_empty())
        .map(|one| (text(one, "id").to_owned(), one["levels"].to_string()))
        .collect();
    let headings: Vec<_> = umbrellas.iter().map(|(id, _)| id.as_str()).collect();
    let with_levels: Vec<_> = levels.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(with_levels, headings);
    let low = levels
        .iter()
        .filter(|(_, levels)| levels == "[6,7]")
        .count();
    assert_eq!((low, levels.len()), (2, 11));
    assert!(
        levels
            .iter()
            .all(|(_, levels)| levels == "[6,7]" || levels == "[7,8]"),
        "{levels:?}"
    );
}

#[test]
fn papers_are_those_of_the_acts() {
    let residence = procedure("permanent-residence");
    assert_eq!(papers(&residence, "standard"), (8, 1));
    assert_eq!(papers(&residence, "in-demand"), (9, 1));
    assert_eq!(papers(&residence, "citizenship-via-mission"), (4, 0));
    // 1, 2, 6, 8, 9 for every minor; 5 from the age of 14, the birth document
    // under 16, the second parent's consent if that parent lives abroad.
    assert_eq!(papers(&residence, "minor"), (5, 3));
    let certificate = procedure("self-employment-certificate");
    let cases = ["issue", "extension", "re-registration", "duplicate"];
    let found = cases.map(|case| papers(&certificate, case));
    assert_eq!(found, [(4, 0), (3, 0), (2, 0), (1, 0)]);
    let permit = procedure("labour-immigrant-permit");
    let (always, conditional) = papers(&permit, "first");
    assert_eq!(always + conditional, 7);
    let exempted = list(&permit, "requirements")
        .iter()
        .filter(|requirement| list(requirement, "applicants").contains(&Value::from("first")))
        .filter(|one| !one["when"].is_null() || !list(one, "exemptions").is_empty())
        .count();
    assert_eq!(exempted, 2, "two of the seven are conditional");
    assert_eq!(papers(&permit, "extension-office"), (5, 0));
    assert_eq!(papers(&permit, "extension-portal"), (1, 0));
    let numbered = |act: &str| {
        items("documents")
            .iter()
            .filter(|document| document["sources"].to_string().contains(act))
            .count()
    };
    assert_eq!(numbered("order-642-2023/annex-3/row-8/item-"), 10);
    assert_eq!(numbered("order-503-2016/annex-1/annex-2/row-8/"), 10);
}

#[test]
fn grounds_are_those_of_the_acts() {
    let found = [
        "state-services-law",
        "migration-law",
        "order-503-refusal",
        "order-503-termination",
        "order-76-refusal",
        "order-76-revocation",
    ]
    .map(grounds_in);
    assert_eq!(found, [3, 21, 3, 3, 3, 3]);
    let effects: BTreeSet<_> = items("grounds")
        .iter()
        .map(|ground| text(ground, "effect").to_owned())
        .collect();
    let expected = [
        "refusal",
        "refusal-or-annulment",
        "revocation",
        "termination",
    ];
    assert_eq!(effects, expected.map(str::to_owned).into());
}

/// Every line of paragraph 10, and no threshold: the act publishes none.
#[test]
fn points_are_those_of_order_503() {
    let tables = items("points");
    assert_eq!(tables.len(), 1);
    let points: Vec<Vec<u64>> = list(&tables[0], "criteria")
        .iter()
        .map(|criterion| {
            list(criterion, "lines")
                .iter()
                .filter_map(|line| line["points"].as_u64())
                .collect()
        })
        .collect();
    assert_eq!(points, [vec![3, 4, 3], vec![2, 4, 6]]);
    assert_eq!(
        api("index")["totals"]["points"]["self-employment-points"]["most"],
        16
    );
    let threshold = &tables[0]["threshold"];
    assert!(threshold["text"].is_object() && threshold.get("points").is_none());
}

#[test]
fn the_plan_has_29_rows_in_8_sections() {
    let rows = items("plan");
    assert_eq!(rows.len(), 29);
    assert_eq!(counts(&tally(&rows, "section")), [1, 3, 5, 7, 4, 3, 4, 2]);
    let numbers: Vec<_> = rows
        .iter()
        .filter_map(|row| row["number"].as_u64())
        .collect();
    assert_eq!(numbers, (1..=29).collect::<Vec<_>>());
    let numbers_where = |fits: &dyn Fn(&Value) -> bool| -> Vec<u64> {
        let found = rows.iter().filter(|row| fits(row));
        found.filter_map(|row| row["number"].as_u64()).collect()
    };
    assert_eq!(
        numbers_where(&|row| row["funding"] == "budget"),
        [5, 7, 8, 10, 14]
    );
    assert_eq!(
        numbers_where(&|row| row["funding"] == "organisations"),
        [12, 26]
    );
    assert_eq!(
        numbers_where(&|row| row["funding"] == "not-required").len(),
        22
    );
    assert_eq!(numbers_where(&|row| row["lead"].is_null()), [5, 21, 22, 23]);
    let plans = items("plans");
    assert_eq!(list(&plans[0], "sections").len(), 8);
    let bodies = list(&plans[0], "bodies");
    let resolved = bodies.iter().filter(|body| body["abbreviation"] == true);
    assert_eq!(resolved.count(), 17);
    let concept = &items("concepts")[0];
    assert_eq!(list(concept, "indicators").len(), 5);
    assert_eq!(list(concept, "acts").len(), 16);
}

#[test]
fn the_glossary_has_128_terms() {
    assert_eq!(items("glossary").len(), 128);
}

/// Every provision has a fate; what is left out says why; the five acts are there.
#[test]
fn every_provision_has_a_fate() {
    let provisions = items("provisions");
    let acts: BTreeSet<_> = items("acts")
        .iter()
        .map(|act| text(act, "id").to_owned())
        .collect();
    let expected = [
        "order-49-2023",
        "order-503-2016",
        "order-642-2023",
        "order-76-2014",
        "resolution-602-2017",
    ];
    assert_eq!(acts, expected.map(str::to_owned).into());
    let mut by_act: BTreeMap<&str, usize> = BTreeMap::new();
    for provision in &provisions {
        *by_act.entry(text(provision, "act")).or_default() += 1;
        let id = text(provision, "id");
        match text(provision, "fate") {
            "modelled" => {}
            "described" => assert!(provision["page"].is_string(), "{id}"),
            "not-assessed" => {
                for language in LANGUAGES {
                    let reason = provision["reason"][language].as_str().unwrap_or_default();
                    assert!(!reason.is_empty(), "{id} has no reason in {language}");
                }
            }
            other => panic!("{id} has the fate {other:?}"),
        }
        // A part of a part is listed only together with what it is a part of.
        if let Some((parent, _)) = id.rsplit_once('/') {
            let known = !parent.contains('/') || provisions.iter().any(|one| one["id"] == parent);
            assert!(known, "{id} stands under {parent}, which is not listed");
        }
    }
    assert_eq!(by_act.len(), 5);
    let totals = &api("index")["totals"]["provisions"];
    for (act, count) in by_act {
        assert_eq!(totals[act]["all"], count, "{act}");
        let fates = ["modelled", "described", "not-assessed"]
            .map(|fate| totals[act][fate].as_u64().unwrap_or_default());
        assert_eq!(fates.iter().sum::<u64>(), count as u64, "{act}");
    }
}

#[test]
fn every_item_has_a_name_in_three_languages_and_its_sources() {
    let index = api("index");
    // A term may stand in none of the five acts; then `origin` says whence it is.
    for name in index["counts"].as_object().expect("counts").keys() {
        let whole = api(name);
        assert_eq!(whole["digest"], index["digest"], "{name}");
        let mut ids = BTreeSet::new();
        for item in whole["items"].as_array().expect("items") {
            let id = format!("{}/{}", text(item, "list"), text(item, "id"));
            assert!(ids.insert(id.clone()), "{name}: {id} twice");
            for language in LANGUAGES {
                let words = item["name"][language].as_str().unwrap_or_default();
                assert!(!words.is_empty(), "{name}: {id} has no name in {language}");
            }
            let sources = list(item, "sources").len() + list(item, "origin").len();
            assert!(sources > 0, "{name}: {id} has no source");
        }
        let count = index["counts"][name].as_u64();
        assert_eq!(count, Some(ids.len() as u64), "{name}");
    }
}

/// What ended must not look like law in force: neither in the data nor on the pages.
#[test]
fn acts_have_their_state_in_time() {
    let acts: BTreeMap<String, Value> = items("acts")
        .into_iter()
        .map(|act| (text(&act, "id").to_owned(), act))
        .collect();
    let force = |id: &str| acts[id]["force"].as_str().unwrap_or_default().to_owned();
    assert_eq!(force("order-49-2023"), "in-force");
    assert_eq!(force("order-642-2023"), "in-force");
    assert_eq!(force("order-503-2016"), "repealed");
    assert_eq!(force("order-76-2014"), "repealed");
    assert_eq!(force("resolution-602-2017"), "expired");
    // Two official notes on the end of order 503: both are told.
    assert_eq!(acts["order-503-2016"]["repealed"]["on"], "2023-07-01");
    assert!(acts["order-503-2016"]["repealed"]["on_note"].is_object());
    // None gives the day of the end of order 76: none is invented.
    assert!(acts["order-76-2014"]["repealed"]["on"].is_null());
    for ended in ["order-503-2016", "order-76-2014"] {
        assert!(acts[ended]["repealed"]["successor"].is_object(), "{ended}");
    }
}

/// The same tables for a spreadsheet.
#[test]
fn tables_say_what_the_items_say() {
    for (name, rows) in [
        ("occupations", 51 + 112),
        ("documents", items("documents").len()),
    ] {
        let path = qonys_tests::built_site().join(format!("api/v1/{name}.csv"));
        let bytes = std::fs::read(path).expect("the table");
        assert_eq!(
            &bytes[..3],
            "\u{feff}".as_bytes(),
            "spreadsheets need the mark"
        );
        let table = String::from_utf8(bytes).expect("UTF-8");
        let ids: Vec<_> = table
            .trim_start_matches('\u{feff}')
            .lines()
            .skip(1)
            .map(|line| line.split(',').next().unwrap_or_default().to_owned())
            .collect();
        assert_eq!(ids.len(), rows, "{name}");
        let expected: Vec<_> = items(name)
            .iter()
            .map(|item| text(item, "id").to_owned())
            .collect();
        assert_eq!(ids, expected, "{name}");
    }
}

/// The schema of every kind of file is published, committed for editors, and
/// named at the head of every data file.
#[test]
fn schemas_are_published_and_named() {
    let index = api("index");
    let names: Vec<_> = index["schemas"]
        .as_object()
        .expect("schemas")
        .keys()
        .cloned()
        .collect();
    assert_eq!(names.len(), 14);
    for name in &names {
        let committed = repository().join(format!("data/schema/{name}.json"));
        let published = qonys_tests::built_site().join(format!("api/v1/schema/{name}.json"));
        let committed = std::fs::read_to_string(committed).expect("the committed schema");
        assert_eq!(
            committed,
            std::fs::read_to_string(published).expect("the published schema"),
            "{name}"
        );
        let schema: Value = serde_json::from_str(&committed).expect("JSON");
        jsonschema::validator_for(&schema).expect("a schema");
    }
    let data = repository().join("data");
    for entry in std::fs::read_dir(&data).expect("data").flatten() {
        let kind = entry.file_name().to_string_lossy().into_owned();
        let files: Vec<_> = if entry.path().is_dir() {
            let inside = std::fs::read_dir(entry.path()).expect("a folder of data");
            inside.flatten().map(|file| file.path()).collect()
        } else {
            vec![entry.path()]
        };
        for file in files
            .iter()
            .filter(|file| file.extension().is_some_and(|e| e == "yaml"))
        {
            let schema = if entry.path().is_dir() {
                format!("../schema/{kind}.json")
            } else {
                format!("schema/{}", kind.replace(".yaml", ".json"))
            };
            let yaml = std::fs::read_to_string(file).expect("a data file");
            let first = yaml.lines().next().unwrap_or_default();
            assert_eq!(
                first,
                format!("# yaml-language-server: $schema={schema}"),
                "{}",
                file.display()
            );
        }
    }
}

/// Old data are no fault; they are named, with the day and what to do.
#[test]
fn stale_data_are_named() {
    let fresh = qonys(&["check", "--as-of", "2026-11-21", "--max-age", "365d"]);
    assert_eq!(fresh.code, 0, "{}", fresh.err);
    assert!(!fresh.err.contains("law/stale"), "{}", fresh.err);
    let old = qonys(&["check", "--as-of", "2028-11-21", "--max-age", "52w"]);
    assert_eq!(old.code, 0, "{}", old.err);
    assert!(old.err.contains("law/stale"));
    assert!(
        old.err.contains("data/acts/order-49-2023.yaml"),
        "{}",
        old.err
    );
    assert!(old.err.contains("731 days ago"), "{}", old.err);
    assert_eq!(qonys(&["check", "--max-age", "old"]).code, 2);
}
