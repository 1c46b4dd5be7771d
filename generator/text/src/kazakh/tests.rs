//! Real words, one table for each layer of endings and each guard.

use alloc::string::String;

use super::alphabet::{KAZAKH, KEY};

fn stem(word: &str) -> String {
    super::stem(word, KAZAKH)
}

/// All words of each line have the first as their stem.
fn meet(lines: &[&str]) {
    for line in lines {
        let mut words = line.split_whitespace();
        let expected = words.next().unwrap_or_default();
        for word in words.chain([expected]) {
            assert_eq!(stem(word), expected, "{word}");
        }
    }
}

#[test]
fn nouns() {
    meet(&[
        "рұқсат рұқсаттар рұқсаты рұқсаттың рұқсатқа рұқсатты рұқсатта рұқсаттан рұқсатпен рұқсаттарының \
            рұқсатын рұқсатым рұқсатыңызды рұқсаттарымыздағы",
        "шетелдік шетелдіктерге шетелдіктің шетелдікке шетелдікпен шетелдікпін",
        "өтініш өтініштің өтінішін өтініштеріңіз өтінішіме",
        "виза визаның визаға визаны визада визасы визасындағы визалардан",
        "беруші берушілермен берушісі берушісінің",
        "ұйым ұйымның ұйымнан ұйымдағылардың",
    ]);
    meet(&[
        "код кодтар кодтың коды",
        "рубль рубльге рубльден",
        "банк банкі банкке",
        "министр министрге министрдің",
    ]);
    meet(&[
        "қазақстан қазақстанда қазақстандағы қазақстаннан",
        "кім кімдікі кімге",
    ]);
    meet(&["компания компанияның компаниясына", "баяндама баяндаманың"]);
}

#[test]
fn the_end_of_a_stem_is_repaired() {
    meet(&[
        "мектеп мектебі мектебінде мектептер",
        "еңбек еңбегі еңбекке",
        "азаматтық азаматтығы азаматтығыңызды азаматтықты",
        "халық халқы халқына халыққа халықты",
        "орын орны орнына орынға орындар",
        "ауыз аузы аузында",
    ]);
}

#[test]
fn verbs() {
    meet(&[
        "бер беру беруге беруі берді береді береміз берген бергенін беретін беретіндер беріп берсе берсін \
            берейік бермейді бермеген бермесе бермеу берілді беріледі берілген бергендіктен бермекші",
        "оқ оқу оқыған оқиды оқитын",
        "тірке тіркеу тіркеуге тіркейді тіркеген тіркеледі тіркелмеген",
        "баст бастау бастады бастайды бастаған бастап басталған",
        "қабылд қабылдау қабылданды қабылданған қабылдайды",
        "жой жою жоюға жоятын жойылған",
        "бағала бағалау бағаланбайды бағаланған",
        "бол болса болмауы болмағандықтан",
    ]);
    meet(&[
        "де деген дейді",
        "жи жиған",
        "көрсет көрсеткендер көрсетілмеген",
    ]);
}

#[test]
fn derivation_is_left_alone() {
    for words in [
        ["азамат", "азаматтық"],
        ["жұмыс", "жұмысшы"],
        ["беруші", "беру"],
        ["шетел", "шетелдік"],
        ["заң", "заңсыз"],
        ["құқық", "құқықтық"],
        ["соң", "соңғы"],
        ["түр", "түрлі"],
    ] {
        let [one, other] = words.map(stem);
        assert_ne!(one, other);
    }
    meet(&["жұмысшы жұмысшысы жұмысшының"]);
}

#[test]
fn what_only_looks_like_an_ending_stays() {
    // Harmony, the consonant before, too little left, known words.
    for word in [
        "құжат",
        "бала",
        "жағдай",
        "тұрақты",
        "бағдарлама",
        "кітап",
        "мекен",
        "капитан",
        "су",
        "ел",
        "иә",
        "не",
        "паспорт",
        "құда",
        "жыл",
        "ақын",
        "жұмыс",
        "босқын",
        "мониторинг",
    ] {
        assert_eq!(stem(word), word);
    }
    assert_eq!(stem("саясатын"), "саясат");
    assert_eq!(stem("жұмысы"), "жұмыс");
    assert_eq!(stem("мақсатын"), "мақсат");
    assert_eq!(stem("мұғалімін"), "мұғалім");
}

#[test]
fn other_alphabets_are_left_alone() {
    for word in ["visas", "028у", "ruqsattar", "rūqsatqa", "", "ї", "көшi"] {
        assert_eq!(stem(word), word);
    }
}

#[test]
fn keys_have_stems_too() {
    for (key, stem) in [
        ("ruksattardin", "ruksat"),
        ("otiniwtin", "otiniw"),
        ("kujatingiz", "kujat"),
        ("mektebinde", "mektep"),
        ("kalkina", "kalik"),
        ("berilgen", "ber"),
        ("joiatin", "joi"),
        ("azamattigi", "azamattik"),
        ("12ler", "12ler"),
        ("", ""),
    ] {
        assert_eq!(super::stem(key, KEY), stem);
    }
}
