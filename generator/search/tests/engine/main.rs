//! Indexes written and asked by hand: what the engine promises, without tantivy.

mod written;

use qonys_search::{Band, Digest, Fault, Library, Reading, file_name};
use qonys_text::Language::{En, Kk, Ru};
use written::{Pages, Written, write};

const ENGLISH: Pages<'_> = (
    En,
    &[
        ("Passport", "A foreign passport with a translation."),
        (
            "Photo",
            "Two photos, not older than the passport. Working days.",
        ),
        (
            "Work permit",
            "A permit for work, asked for by an employer of workers.",
        ),
        ("E-mail", "Write an email to the office: co-operation."),
        ("2512-1-007", "Software developer, form 028/y, see № 992"),
        (
            "Residence",
            "Whoever settles down; certificate of residence of foreigners",
        ),
    ],
);

const RUSSIAN: Pages<'_> = (
    Ru,
    &[
        ("Паспорт", "Паспорт с переводом."),
        ("Фотография", "Две фотографии."),
        ("Разрешение на работу", "Разрешение просит работодатель."),
        ("Почта", "Письмо в ведомство."),
        ("2512-1-007", "Разработчик, справка 028/у"),
        ("Вид на жительство", "Перечень справок для проживания"),
    ],
);

const KAZAKH: Pages<'_> = (
    Kk,
    &[
        ("Төлқұжат", "Шетелдік төлқұжаты аудармасымен."),
        ("Фотосурет", "Екі фотосурет."),
        (
            "Жұмысқа рұқсат",
            "Рұқсатты жұмыс беруші сұрайды, көші-қон қызметі береді.",
        ),
        ("Пошта", "Кеңсеге хат жазыңыз."),
        ("2512-1-007", "Бағдарламалық қамтылымды әзірлеуші"),
        ("Тұруға ықтиярхат", "Мемлекеттік анықтама"),
    ],
);

fn english() -> Written {
    write(&[ENGLISH], 3, &[])
}

fn all() -> Written {
    write(
        &[KAZAKH, RUSSIAN, ENGLISH],
        4,
        &[
            ("программист", "әзірлеуші"),
            ("police clearance", "анықтама"),
            ("анықтама", "ықтиярхат"),
        ],
    )
}

#[test]
fn bands_come_in_order() -> Result<(), Fault> {
    let index = english();
    assert_eq!(
        index.ask(En, "passport ")?,
        [(0, Band::Whole), (1, Band::All)]
    );
    assert_eq!(
        index.ask(En, "passports")?,
        [(0, Band::Whole), (1, Band::All)]
    );
    assert_eq!(
        index.ask(En, "work permit")?,
        [(2, Band::Whole), (1, Band::Some)]
    );
    // There is no such word: longer ones are as good.
    assert_eq!(index.ask(En, "transl")?, [(0, Band::Beginning)]);
    assert_eq!(index.ask(En, "pass transl ")?[0], (0, Band::Beginning));
    // There is: longer ones are not meant.
    assert_eq!(index.ask(En, "work")?, [(2, Band::All), (1, Band::All)]);
    assert_eq!(
        index.ask(En, "email photo ")?,
        [(1, Band::Some), (3, Band::Some)]
    );
    assert_eq!(index.ask(En, "nothing here ")?, []);
    assert_eq!(index.ask(En, " — ")?, []);
    Ok(())
}

#[test]
fn endings_that_are_being_typed_do_no_harm() -> Result<(), Fault> {
    let index = english();
    for begun in ["resid", "reside", "residen", "residenc", "residence"] {
        assert_eq!(index.ask(En, begun)?[0].0, 5, "{begun}");
    }
    let index = all();
    for begun in ["рұқ", "рұқсатт", "рұқсатта", "рұқсаттард", "рұқсаттардың"]
    {
        assert_eq!(index.ask(Kk, begun)?[0].0, 2, "{begun}");
    }
    Ok(())
}

#[test]
fn codes_and_compounds_are_found_in_any_spelling() -> Result<(), Fault> {
    let index = english();
    for code in [
        "2512-1-007",
        "2512 1 007",
        "25121007",
        "2512–1–007 ",
        "2512.1.007",
    ] {
        assert_eq!(index.ask(En, code)?, [(4, Band::Whole)], "{code}");
    }
    for beginning in ["2512", "2512-1", "2512-1-", "2512-1-00", "25121"] {
        assert_eq!(
            index.ask(En, beginning)?,
            [(4, Band::Beginning)],
            "{beginning}"
        );
    }
    for form in ["028/у ", "028/y ", "028y ", "028-у ", "№ 992 ", "992 "] {
        assert_eq!(index.ask(En, form)?, [(4, Band::All)], "{form}");
    }
    for mail in ["e-mail", "email", "E‑Mail "] {
        assert_eq!(index.ask(En, mail)?, [(3, Band::Whole)], "{mail}");
    }
    assert_eq!(index.ask(En, "cooperation ")?, [(3, Band::All)]);
    Ok(())
}

#[test]
fn kazakh_is_found_in_poorer_letters() -> Result<(), Fault> {
    let index = all();
    for word in [
        "рұқсаттардың",
        "рухсат",
        "руксаттын",
        "ruqsat",
        "rūqsattyñ",
        "rukhsat",
    ] {
        assert_eq!(index.ask(Kk, word)?[0].0, 2, "{word}");
    }
    assert_eq!(index.ask(Kk, "рұқсат ")?[0], (2, Band::All));
    assert_eq!(index.ask(Kk, "рухсат ")?[0], (2, Band::Folded));
    // A whole title, too.
    assert_eq!(index.ask(Kk, "jumysqa ruqsat")?[0], (2, Band::Whole));
    Ok(())
}

#[test]
fn what_means_the_same_is_found() -> Result<(), Fault> {
    let index = all();
    assert_eq!(index.ask(Kk, "программист")?, [(4, Band::Synonym)]);
    assert_eq!(index.ask(Kk, "police clearance")?, [(5, Band::Synonym)]);
    // Only the whole phrase means that.
    assert_eq!(index.ask(Kk, "clearance")?, []);
    assert_eq!(index.ask(Kk, "анықтамалар")?, [(5, Band::All)]);
    Ok(())
}

#[test]
fn the_best_pages_do_not_wait_for_what_means_the_same() -> Result<(), Fault> {
    let index = write(&[KAZAKH], 1, &[("анықтама", "рұқсат")]);
    let mut library = index.open(Kk)?;
    let mut seen = Vec::new();
    loop {
        let answer = library.ask("анықтама", true);
        let pages: Vec<u32> = answer.pages.iter().map(|found| found.page).collect();
        seen.push((pages, answer.missing.is_empty()));
        if answer.missing.is_empty() {
            break;
        }
        for name in answer.missing {
            library.add(&name, &index.files[&name])?;
        }
    }
    // The page that says so, and later below it the one that says the other.
    assert!(seen.contains(&(vec![5], false)), "{seen:?}");
    assert_eq!(seen.last(), Some(&(vec![5, 2], true)));
    Ok(())
}

#[test]
fn other_languages_help() -> Result<(), Fault> {
    let index = all();
    assert_eq!(index.ask(Kk, "разрешениями")?, [(2, Band::Foreign)]);
    assert_eq!(index.ask(Kk, "permit")?, [(2, Band::Foreign)]);
    assert_eq!(index.ask(En, "фотографии")?, [(1, Band::Foreign)]);
    assert_eq!(index.ask(En, "көші-қон")?, [(2, Band::Foreign)]);
    assert_eq!(index.ask(Ru, "рұқсат")?, [(2, Band::Foreign)]);
    // Each word in its own language.
    assert_eq!(index.ask(Kk, "work рұқсат")?[0], (2, Band::Foreign));
    // Where the own language has much to say they are not asked.
    let many: Vec<(&str, &str)> = vec![("Рұқсат", "рұқсат"); 6];
    let index = write(&[(Kk, &many), RUSSIAN], 4, &[]);
    let (_, loaded) = index.load(&mut index.open(Kk)?, "рұқсат", false)?;
    assert!(
        loaded.iter().all(|name| name.starts_with("kk/")),
        "{loaded:?}"
    );
    Ok(())
}

#[test]
fn other_keyboards_and_slips_are_told() -> Result<(), Fault> {
    let index = all();
    let read = |language, text: &str, literal| {
        let (answer, _) = index.load(&mut index.open(language)?, text, literal)?;
        let pages: Vec<u32> = answer.pages.iter().map(|found| found.page).collect();
        Ok((pages, answer.reading))
    };
    let keyboard = |meant: &str| Reading::Keyboard(meant.to_owned());
    let spelling = |meant: &str| Reading::Spelling(meant.to_owned());
    assert_eq!(read(Kk, "р90сат", false)?, (vec![2], keyboard("рұқсат")));
    assert_eq!(read(Kk, "h90cfn", false)?, (vec![2], keyboard("рұқсат")));
    assert_eq!(read(Ru, "gfcgjhn", false)?, (vec![0], keyboard("паспорт")));
    assert_eq!(
        read(En, "зфыызщке", false)?,
        (vec![0, 1], keyboard("passport"))
    );
    // A Russian word in the wrong layout on a Kazakh page.
    assert_eq!(read(Kk, "gfcgjhn", false)?, (vec![0], keyboard("паспорт")));
    assert_eq!(read(Kk, "рұқсот", false)?, (vec![2], spelling("рұқсат")));
    assert_eq!(
        read(Ru, "разрешене на рботу", false)?,
        (vec![2], spelling("разрешене на работу"))
    );
    assert_eq!(
        read(En, "pasport", false)?,
        (vec![0, 1], spelling("passport"))
    );
    for (language, typed) in [(Kk, "р90сат"), (Kk, "рұқсот"), (En, "pasport")] {
        assert_eq!(
            read(language, typed, true)?,
            (vec![], Reading::Typed),
            "{typed}"
        );
    }
    // What is there is never read anew.
    assert_eq!(read(En, "photo", false)?, (vec![1], Reading::Typed));
    Ok(())
}

#[test]
fn only_what_is_needed_is_loaded() -> Result<(), Fault> {
    let written = write(&[ENGLISH], 2, &[]);
    let mut library = written.open(En)?;
    let shards = written.files.len();
    let (_, loaded) = written.load(&mut library, "passport", false)?;
    assert!(loaded.len() <= 3 && shards > 20, "{loaded:?}");
    let (_, again) = written.load(&mut library, "passports", false)?;
    assert_eq!(again, Vec::<String>::new());
    assert_eq!(library.kind(0), "documents");
    Ok(())
}

#[test]
fn the_wrong_file_is_refused() -> Result<(), Fault> {
    let (one, other) = (english(), write(&[(En, &ENGLISH.1[..3])], 3, &[]));
    let mut library = one.open(En)?;
    let catalogue = library.ask("passport", false).missing.remove(0);
    for (name, file) in one.files.iter().chain(&other.files) {
        if *name != catalogue {
            assert!(library.add(&catalogue, file).is_err(), "{name}");
        }
    }
    library.add(&catalogue, &one.files[&catalogue])?;
    let shard = library.ask("passport", false).missing.remove(0);
    for (name, file) in one.files.iter().chain(&other.files) {
        if *name != shard {
            assert!(library.add(&shard, file).is_err(), "{name}");
        }
    }
    assert_eq!(library.add(&shard, b"<!doctype html>"), Err(Fault::Foreign));
    let unknown = file_name(En, Digest::of(b"nothing"));
    assert_eq!(
        library.add(&unknown, &one.files[&shard]),
        Err(Fault::Stranger)
    );
    assert_eq!(
        library.add("kk/0.bin", &one.files[&shard]),
        Err(Fault::Stranger)
    );
    for entry in ["", "<!doctype html>", "kk/0.bin"] {
        assert_eq!(
            Library::open(En, entry).err(),
            Some(Fault::Foreign),
            "{entry}"
        );
    }
    let (answer, _) = one.load(&mut library, "passport", false)?;
    let file = |page| &one.files[&library.fragment_name(page)];
    assert_eq!(library.excerpt(&answer, 0, file(1)), Err(Fault::Stranger));
    let foreign = other.open(En)?.fragment_name(0);
    assert_eq!(foreign, "");
    let excerpt = library.excerpt(&answer, 1, file(1))?;
    assert_eq!(
        (excerpt.path.as_str(), excerpt.anchor.as_str()),
        ("en/photo/", "a")
    );
    let marks = excerpt.text.marks.iter();
    let marked: Vec<&str> = marks.map(|mark| &excerpt.text.text[mark.clone()]).collect();
    assert_eq!(marked, ["passport"]);
    Ok(())
}

#[test]
fn every_change_of_a_file_is_noticed() -> Result<(), Fault> {
    let written = english();
    let mut library = written.open(En)?;
    let catalogue = library.ask("passport", false).missing.remove(0);
    library.add(&catalogue, &written.files[&catalogue])?;
    for (name, file) in &written.files {
        if name.matches('/').count() > 1 {
            continue;
        }
        for place in 0..file.len() {
            let mut flipped = file.clone();
            flipped[place] ^= 0x10;
            assert!(library.add(name, &flipped).is_err(), "{name} {place}");
            assert!(library.add(name, &file[..place]).is_err(), "{name} {place}");
        }
    }
    Ok(())
}

#[test]
fn names_are_digests() {
    assert_eq!(file_name(Kk, Digest::of(b"")), "kk/cbf29ce484222325.bin");
}
