//! The cases in `tests/cases/`: people, their answers, and what the acts make
//! of them. Written by hand from the acts; read here for the tests. The format
//! is explained in the folder's README.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use crate::repository;

/// A file of cases of one procedure.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFile {
    /// The procedure or guide.
    pub procedure: String,
    /// Its cases.
    pub cases: Vec<Case>,
}

/// A person.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Its name.
    pub id: String,
    /// Who it is.
    pub who: String,
    /// The day of the assessment.
    pub on: String,
    /// The answers, as in a file for `qonys assess`.
    pub answers: BTreeMap<String, Value>,
    /// What the acts make of it.
    pub expect: Expected,
}

/// Whether a paper is not needed, and why.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NotNeeded {
    exemption: Option<String>,
    #[serde(default)]
    provisions: Vec<String>,
}

/// An interval of points.
#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Interval {
    min: u64,
    max: u64,
}

/// What is expected; what is absent is not compared.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Expected {
    law: Option<String>,
    wording: Option<String>,
    applicant: Option<String>,
    needed: Option<Vec<String>>,
    depends: Option<Vec<String>>,
    missing: Option<Vec<String>>,
    unusable: Option<Vec<String>>,
    why: BTreeMap<String, Vec<String>>,
    not_needed: BTreeMap<String, NotNeeded>,
    instead: Option<BTreeMap<String, String>>,
    maybe_instead: Option<BTreeMap<String, String>>,
    gates: BTreeMap<String, String>,
    grounds: BTreeMap<String, Vec<String>>,
    points: Option<Interval>,
    points_by_criterion: BTreeMap<String, Interval>,
    ways: BTreeMap<String, String>,
    updates: Vec<String>,
    #[allow(dead_code, reason = "for the reader of the file, not for the test")]
    because: Vec<String>,
}

/// All files of cases.
///
/// # Panics
/// When one cannot be read; the message says where.
#[must_use]
pub fn case_files() -> Vec<CaseFile> {
    let folder = repository().join("tests/cases");
    let mut paths: Vec<_> = std::fs::read_dir(&folder)
        .expect("tests/cases")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "yaml"))
        .collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("a file of cases");
            serde_saphyr::from_str(&text)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        })
        .collect()
}

/// One case.
///
/// # Panics
/// When there is none of that name.
#[must_use]
pub fn case(procedure: &str, id: &str) -> Case {
    case_files()
        .into_iter()
        .filter(|file| file.procedure == procedure)
        .flat_map(|file| file.cases)
        .find(|case| case.id == id)
        .unwrap_or_else(|| panic!("there is no case {procedure}/{id}"))
}

impl Case {
    /// The answers as a file for `qonys assess`.
    #[must_use]
    pub fn answers_file(&self) -> String {
        serde_json::to_string(&self.answers).unwrap_or_default()
    }

    /// The answers as they stand behind the `#` of an address.
    #[must_use]
    pub fn fragment(&self) -> String {
        let mut text = "1".to_owned();
        for (question, answer) in &self.answers {
            let value = match answer {
                Value::String(text) => text.clone(),
                Value::Array(values) => {
                    let values: Vec<_> = values.iter().filter_map(Value::as_str).collect();
                    values.join(",")
                }
                other => other.to_string(),
            };
            text.push_str(&format!(";{question}={value}"));
        }
        text
    }

    /// How an assessment (the JSON of `qonys assess`) differs from what is expected.
    #[must_use]
    pub fn differences(&self, result: &Value) -> Vec<String> {
        let expect = &self.expect;
        let mut found = Vec::new();
        let mut same = |what: &str, is: Value, wanted: Value| {
            if is != wanted {
                found.push(format!("{what}: is {is}, expected {wanted}"));
            }
        };
        let word = |text: &Option<String>| text.clone().map(Value::from);
        if let Some(law) = word(&expect.law) {
            same("law", result["law"]["force"].clone(), law);
        }
        if let Some(wording) = word(&expect.wording) {
            same("wording", result["law"]["wording"].clone(), wording);
        }
        if let Some(applicant) = &expect.applicant {
            let is = ids(&result["applicants"], "applicant", |line| {
                line["belongs"] == "yes"
            });
            same("applicant", is.into(), vec![applicant.clone()].into());
        }
        let papers = |wanted: &dyn Fn(&Value) -> bool| {
            let mut papers = ids(&result["documents"], "document", wanted);
            papers.sort();
            papers
        };
        /// A list that is expected, and which papers belong on it.
        type List<'a> = (
            &'static str,
            &'a Option<Vec<String>>,
            &'a dyn Fn(&Value) -> bool,
        );
        let lists: [List<'_>; 4] = [
            ("needed", &expect.needed, &|line| line["need"] == "needed"),
            ("depends", &expect.depends, &|line| {
                line["need"] == "depends"
            }),
            ("missing", &expect.missing, &|line| {
                line["status"] == "missing" || line["status"] == "unusable"
            }),
            ("unusable", &expect.unusable, &|line| {
                line["status"] == "unusable"
            }),
        ];
        for (what, list, wanted) in lists {
            // Who expects a list of papers expects nothing open beside it.
            let absent = (what == "depends" && expect.needed.is_some()).then(Vec::new);
            if let Some(mut list) = list.clone().or(absent) {
                list.sort();
                same(what, papers(wanted).into(), list.into());
            }
        }
        for (paper, provisions) in &expect.why {
            let line = by_id(&result["documents"], "document", paper);
            same(
                &format!("why {paper}"),
                lacking(&line["why"]["provisions"], provisions),
                Value::Array(Vec::new()),
            );
        }
        for (paper, reason) in &expect.not_needed {
            let line = by_id(&result["documents"], "document", paper);
            let what = format!("not needed {paper}");
            same(&what, line["need"].clone(), "not-needed".into());
            same(
                &what,
                lacking(&line["why"]["provisions"], &reason.provisions),
                Value::Array(Vec::new()),
            );
            if let Some(exemption) = word(&reason.exemption) {
                same(&what, line["why"]["rule"].clone(), exemption);
            }
        }
        for (what, variants, holds) in [
            ("instead", &expect.instead, "yes"),
            ("maybe instead", &expect.maybe_instead, "unknown"),
        ] {
            if let Some(variants) = variants {
                let is = variants_of(&result["documents"], holds);
                same(what, serde_json::json!(is), serde_json::json!(variants));
            }
        }
        for (gate, standing) in &expect.gates {
            let line = by_id(&result["gates"], "gate", gate);
            same(
                &format!("gate {gate}"),
                line["standing"].clone(),
                standing.clone().into(),
            );
        }
        for (bearing, grounds) in &expect.grounds {
            for ground in grounds {
                let line = by_id(&result["grounds"], "ground", ground);
                let wanted = bearing.replace('_', "-");
                same(
                    &format!("ground {ground}"),
                    line["bearing"].clone(),
                    wanted.into(),
                );
            }
        }
        let interval = |value: &Value| {
            Some(Interval {
                min: value["min"].as_u64()?,
                max: value["max"].as_u64()?,
            })
        };
        let mut counted = vec![(
            "points".to_owned(),
            &result["points"],
            expect.points.as_ref(),
        )];
        counted.extend(
            expect
                .points_by_criterion
                .iter()
                .map(|(criterion, wanted)| {
                    let line = by_id(&result["points"]["criteria"], "criterion", criterion);
                    (format!("points {criterion}"), line, Some(wanted))
                }),
        );
        for (what, value, wanted) in counted {
            if wanted.is_some() && interval(value).as_ref() != wanted {
                same(
                    &what,
                    format!("{:?}", interval(value)).into(),
                    format!("{wanted:?}").into(),
                );
            }
        }
        for (way, opening) in &expect.ways {
            let line = by_id(&result["ways"], "way", way);
            same(
                &format!("way {way}"),
                line["opening"].clone(),
                opening.clone().into(),
            );
        }
        same(
            "updates that are lacking",
            lacking(&result["updates"], &expect.updates),
            Value::Array(Vec::new()),
        );
        // A case whose person would never be asked tests nothing.
        same(
            "answers set aside",
            result["set_aside"].clone(),
            Value::Array(Vec::new()),
        );
        found
    }
}

fn ids(lines: &Value, key: &str, wanted: impl Fn(&Value) -> bool) -> Vec<String> {
    let lines = lines.as_array().into_iter().flatten();
    lines
        .filter(|line| wanted(line))
        .filter_map(|line| line[key].as_str().map(str::to_owned))
        .collect()
}

fn by_id<'a>(lines: &'a Value, key: &str, id: &str) -> &'a Value {
    let mut lines = lines.as_array().into_iter().flatten();
    lines.find(|line| line[key] == id).unwrap_or(&Value::Null)
}

/// Those of the wanted that the list does not hold.
fn lacking(list: &Value, wanted: &[String]) -> Value {
    let has = |one: &String| {
        list.as_array()
            .is_some_and(|list| list.iter().any(|value| value == one.as_str()))
    };
    wanted.iter().filter(|one| !has(one)).cloned().collect()
}

/// The variants of needed papers that hold, by paper.
fn variants_of(documents: &Value, holds: &str) -> BTreeMap<String, String> {
    let documents = documents.as_array().into_iter().flatten();
    let variants = documents.flat_map(|line| {
        let variants = line["variants"].as_array().into_iter().flatten();
        variants.filter_map(|variant| {
            let held = variant["holds"] == holds;
            let id = variant["variant"].as_str().filter(|_| held)?;
            Some((line["document"].as_str()?.to_owned(), id.to_owned()))
        })
    });
    variants.collect()
}
