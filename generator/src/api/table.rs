//! Occupations and documents as tables (CSV, RFC 4180, UTF-8): for whoever
//! opens them in a spreadsheet.

use qonys_rules::{Document, Lawbook, LocalizedText, ValidityLimit};

/// The tables there are.
pub(super) const NAMES: [&str; 2] = ["occupations", "documents"];

/// Every table with its bytes. They begin with a byte order mark: without it
/// spreadsheets take Cyrillic for something else.
///
/// # Errors
/// Never in memory; the signature is that of the writer.
pub(super) fn files(book: &Lawbook) -> Result<[(&'static str, Vec<u8>); 2], serde_json::Error> {
    let [occupations, documents] = NAMES;
    let written = |rows: Vec<Vec<String>>| write(&rows).map_err(serde_json::Error::io);
    Ok([
        (occupations, written(occupation_rows(book))?),
        (documents, written(document_rows(book))?),
    ])
}

fn write(rows: &[Vec<String>]) -> std::io::Result<Vec<u8>> {
    let mut table = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        table.write_record(row)?;
    }
    table
        .into_inner()
        .map_err(|error| std::io::Error::other(error.to_string()))
}

fn head(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn names(text: &LocalizedText) -> [String; 3] {
    [text.kk.clone(), text.ru.clone(), text.en.clone()]
}

fn sources(provisions: &[qonys_rules::ProvisionId]) -> String {
    provisions
        .iter()
        .map(qonys_rules::ProvisionId::as_str)
        .collect::<Vec<_>>()
        .join(" ")
}

fn occupation_rows(book: &Lawbook) -> Vec<Vec<String>> {
    let mut rows = vec![head(&[
        "id",
        "code",
        "list",
        "sector",
        "field",
        "within",
        "levels",
        "name_kk",
        "name_ru",
        "name_en",
        "sources",
        "checked_on",
    ])];
    for list in &book.lists {
        for occupation in &list.occupations {
            let [kk, ru, en] = names(&occupation.name);
            let levels: Vec<_> = occupation.levels.iter().map(ToString::to_string).collect();
            let text = |id: Option<String>| id.unwrap_or_default();
            rows.push(vec![
                occupation.id.to_string(),
                text(occupation.code.as_ref().map(ToString::to_string)),
                list.id.to_string(),
                text(super::sector(book, occupation).map(ToString::to_string)),
                occupation.field.to_string(),
                text(occupation.within.as_ref().map(ToString::to_string)),
                levels.join(" "),
                kk,
                ru,
                en,
                sources(&occupation.sources),
                list.checked_on.to_string(),
            ]);
        }
    }
    rows
}

fn document_rows(book: &Lawbook) -> Vec<Vec<String>> {
    let mut rows = vec![head(&[
        "id",
        "name_kk",
        "name_ru",
        "name_en",
        "more_than_days_left",
        "not_older_than_days",
        "required_by",
        "sources",
        "checked_on",
    ])];
    for document in &book.documents {
        let [kk, ru, en] = names(&document.name);
        let (left, older) = match document.validity.as_ref().map(|validity| validity.limit) {
            Some(ValidityLimit::MoreThanDaysLeft(days)) => (days.to_string(), String::new()),
            Some(ValidityLimit::NotOlderThanDays(days)) => (String::new(), days.to_string()),
            None => (String::new(), String::new()),
        };
        rows.push(vec![
            document.id.to_string(),
            kk,
            ru,
            en,
            left,
            older,
            cases(book, document),
            sources(&document.sources),
            document.checked_on.to_string(),
        ]);
    }
    rows
}

/// The cases in which a paper is required: `permanent-residence/minor`.
fn cases(book: &Lawbook, document: &Document<LocalizedText>) -> String {
    let cases = book.procedures.iter().flat_map(|procedure| {
        procedure
            .requirements
            .iter()
            .filter(|requirement| requirement.document == document.id)
            .flat_map(|requirement| &requirement.applicants)
            .map(move |applicant| format!("{}/{applicant}", procedure.id))
    });
    let mut cases: Vec<String> = cases.collect();
    cases.dedup();
    cases.join(" ")
}
