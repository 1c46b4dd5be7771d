//! The Kazakh stemmer and the fold key on words that nobody chose: any string
//! at all, and every inflection of some nouns and verbs, attached by the rules
//! of the grammar and not by the table of the stemmer.

use proptest::prelude::*;
use qonys_text::{Language::Kk, TokenKind, analyse, fold, folded_stem};

fn stem(word: &str) -> String {
    analyse(Kk, word).into_iter().next().expect("a word").stem
}

const NOUNS: &str = "рұқсат құжат шетелдік өтініш мектеп кәсіп еңбек азаматтық азамат жұмыс виза лицензия \
    сала тізбе бұйрық қызмет министр ұйым бөлім әкім үй ел тіл мүше салық келісім мемлекет адам инвестор \
    талап мақсат саясат комиссия банк код паспорт деңгей жағдай беруші оқытушы маман орган";
const VERBS: &str =
    "бер кел қал көрсет тірке жарияла жаз тап шық тұр аш төле сұра ұсын бекіт аяқта баста";

/// Whether a word takes the front variants of suffixes.
fn is_front(word: &str) -> bool {
    let vowel = word
        .chars()
        .rev()
        .find(|c| "аоұыяәеөүіи".contains(*c))
        .expect("a vowel");
    "әеөүіи".contains(vowel) || word == "банк"
}

/// A word with a suffix in archiphonemes; a letter in brackets stands only
/// after a consonant (a vowel in them) or only after a vowel (a consonant).
fn attach(word: &str, suffix: &str) -> String {
    let front = is_front(word);
    let mut word = word.to_owned();
    let last = word.chars().next_back().expect("a letter");
    let after_vowel = "аәеоөұүыіия".contains(last);
    let voiceless = "пфкқтсшщчцхбвгд".contains(last);
    let mut suffix = suffix.to_owned();
    if let Some(rest) = suffix.strip_prefix('(') {
        let (optional, rest) = rest.split_once(')').expect("a bracket");
        let kept = (optional == "I") != after_vowel;
        suffix = format!("{}{rest}", if kept { optional } else { "" });
    }
    if suffix.starts_with(['I', 'A', 'у']) {
        let voiced = match last {
            'п' => 'б',
            'к' if word != "банк" => 'г',
            'қ' => 'ғ',
            same => same,
        };
        word.pop();
        word.push(voiced);
    }
    let choose = |vowel, sonorous, voiced, unvoiced: char| match last {
        _ if voiceless => unvoiced,
        'й' | 'р' | 'у' => sonorous,
        _ if after_vowel => vowel,
        _ => voiced,
    };
    for letter in suffix.chars() {
        word.push(match letter {
            'A' => {
                if front {
                    'е'
                } else {
                    'а'
                }
            }
            'I' => {
                if front {
                    'і'
                } else {
                    'ы'
                }
            }
            'L' => choose('л', 'л', 'д', 'т'),
            'N' if "мнң".contains(last) => 'н',
            'N' => choose('н', 'д', 'д', 'т'),
            'B' => choose('н', 'д', 'д', 'т'),
            'D' => choose('д', 'д', 'д', 'т'),
            'G' if voiceless => {
                if front {
                    'к'
                } else {
                    'қ'
                }
            }
            'G' => {
                if front {
                    'г'
                } else {
                    'ғ'
                }
            }
            'M' if "зж".contains(last) => 'б',
            'M' => choose('м', 'м', 'м', 'п'),
            'W' if "мнңзж".contains(last) => 'б',
            'W' => choose('м', 'м', 'м', 'п'),
            plain => plain,
        });
    }
    word
}

/// All forms of the nouns, each with its noun.
fn nouns() -> Vec<(String, &'static str)> {
    let mut forms = Vec::new();
    for noun in NOUNS.split_whitespace() {
        for number in [noun.to_owned(), attach(noun, "LAр")] {
            for possessor in ["", "(I)мIз", "(I)ңIз", "(с)I"] {
                let owned = if possessor.is_empty() {
                    number.clone()
                } else {
                    attach(&number, possessor)
                };
                let cases: &[&str] = if possessor == "(с)I" {
                    &["", "нIң", "нA", "н", "нDA", "нAн", "Mен", "нDAGI"]
                } else {
                    &["", "NIң", "GA", "BI", "DA", "DAн", "Mен", "DAGI"]
                };
                for case in cases {
                    let case = match *case {
                        "DAн" if owned.ends_with(['м', 'н', 'ң']) => "нAн",
                        "нDA" => {
                            if is_front(&owned) {
                                "нде"
                            } else {
                                "нда"
                            }
                        }
                        "нDAGI" => {
                            if is_front(&owned) {
                                "ндегі"
                            } else {
                                "ндағы"
                            }
                        }
                        case => case,
                    };
                    forms.push((attach(&owned, case), noun));
                }
            }
        }
    }
    forms
}

/// Many forms of the verbs, each with its infinitive.
fn verbs() -> Vec<(String, String)> {
    let mut forms = Vec::new();
    for verb in VERBS.split_whitespace() {
        let infinitive = attach(verb, "у");
        let negative = attach(verb, "WA");
        let open = |verb: &str| verb.ends_with(['а', 'е']);
        for root in [verb, &negative] {
            let present = if open(root) { "й" } else { "A" };
            let endings = [
                "GAн".to_owned(),
                "DI".to_owned(),
                format!("{present}тIн"),
                format!("{present}дI"),
                "сA".to_owned(),
            ];
            for ending in endings {
                let form = attach(root, &ending);
                if ending == "GAн" {
                    for case in ["NIң", "GA", "DAр"] {
                        forms.push((attach(&form, case), infinitive.clone()));
                    }
                }
                forms.push((form, infinitive.clone()));
            }
        }
        for case in ["", "GA", "DIң", "DA", "I", "Iн"] {
            forms.push((attach(&infinitive, case), infinitive.clone()));
        }
    }
    forms
}

/// As typed on a Russian keyboard.
fn russian_keyboard(word: &str) -> String {
    respelt(word, "әағгқкңнөоұуүуһхіи")
}

/// In the Latin alphabet of 2021, in its normal form (`ı` is `i`).
fn latin(word: &str) -> String {
    let word = word
        .replace('я', "ia")
        .replace('ю', "iu")
        .replace('ч', "ch");
    respelt(
        &word,
        "аaәäбbвvгgғğдdеeжjзzиiйiкkқqлlмmнnңñоoөöпpрrсsцsтtуuұūүüфfхhһhшşщşыyіiэe",
    )
}

/// In everyday Latin.
fn ascii(word: &str) -> String {
    let mut word = latin(word)
        .replace('j', "zh")
        .replace('ş', "sh")
        .replace('ğ', "gh")
        .replace('ñ', "ng");
    for (from, to) in [("ia", "ya"), ("ä", "a"), ("ö", "o"), ("ū", "u"), ("ü", "u")] {
        word = word.replace(from, to);
    }
    word
}

fn respelt(word: &str, pairs: &str) -> String {
    let pairs: Vec<char> = pairs.chars().collect();
    word.chars()
        .map(|c| {
            pairs
                .chunks(2)
                .find(|pair| pair[0] == c)
                .map_or(c, |pair| pair[1])
        })
        .collect()
}

fn share<T>(all: &[T], good: impl Fn(&T) -> bool) -> f64 {
    all.iter().filter(|one| good(one)).count() as f64 / all.len() as f64
}

#[test]
fn the_grammar_of_these_tests_is_right() {
    let forms = nouns();
    for form in [
        "рұқсаттарыңызға",
        "мектебінде",
        "визасындағы",
        "шетелдіктердің",
        "бөлімнен",
        "министрге",
        "банкіміз",
        "әкімді",
    ] {
        assert!(forms.iter().any(|(known, _)| known == form), "{form}");
    }
    let forms = verbs();
    for form in [
        "бермеген",
        "тіркеймейді",
        "тіркемейді",
        "жазбайтын",
        "табатын",
        "шығады",
        "көрсеткендер",
    ] {
        assert_eq!(
            forms.iter().any(|(known, _)| known == form),
            form != "тіркеймейді",
            "{form}"
        );
    }
}

#[test]
fn forms_of_a_noun_meet() {
    let forms = nouns();
    let missed: Vec<_> = forms
        .iter()
        .filter(|(form, noun)| stem(form) != stem(noun))
        .collect();
    assert!(
        (missed.len() as f64) < 0.02 * forms.len() as f64,
        "{} of {}: {missed:?}",
        missed.len(),
        forms.len()
    );
}

#[test]
fn forms_of_a_verb_meet() {
    let forms = verbs();
    let missed: Vec<_> = forms
        .iter()
        .filter(|(form, verb)| stem(form) != stem(verb))
        .collect();
    assert!(
        (missed.len() as f64) < 0.06 * forms.len() as f64,
        "{} of {}: {missed:?}",
        missed.len(),
        forms.len()
    );
}

#[test]
fn nouns_stay_apart() {
    let mut stems: Vec<String> = NOUNS.split_whitespace().map(stem).collect();
    let all = stems.len();
    stems.sort();
    stems.dedup();
    assert_eq!(stems.len(), all);
}

/// Poorly spelt forms lead to the key of the noun.
#[test]
fn poor_spellings_of_inflected_nouns() {
    let forms = nouns();
    for (name, least, spell) in [
        (
            "russian keyboard",
            0.95,
            russian_keyboard as fn(&str) -> String,
        ),
        ("latin 2021", 0.95, latin),
        ("ascii", 0.93, ascii),
    ] {
        let share = share(&forms, |(form, noun)| {
            folded_stem(Kk, &spell(form)) == fold(Kk, &stem(noun))
        });
        let missed: Vec<_> = forms
            .iter()
            .filter(|(form, noun)| folded_stem(Kk, &spell(form)) != fold(Kk, &stem(noun)))
            .map(|(form, _)| form)
            .collect();
        assert!(share >= least, "{name}: {share} {missed:?}");
    }
}

#[test]
fn stems_and_keys_of_inflected_words_are_final() {
    let verbs = verbs();
    for form in nouns()
        .iter()
        .map(|(form, _)| form)
        .chain(verbs.iter().map(|(form, _)| form))
    {
        let stem = stem(form);
        assert_eq!(self::stem(&stem), stem, "{form}");
        let key = folded_stem(Kk, form);
        assert_eq!(folded_stem(Kk, &key), key, "{form}");
        assert_eq!(fold(Kk, &latin(form)), fold(Kk, form), "{form}");
        assert_eq!(fold(Kk, &russian_keyboard(form)), fold(Kk, form), "{form}");
    }
}

proptest! {
    #[test]
    fn any_text(text in "\\PC{0,40}") {
        for token in analyse(Kk, &text) {
            prop_assert!(!token.stem.is_empty() && !token.fold.is_empty() || token.text.chars().all(|c| "ъьЪЬ".contains(c)));
            prop_assert!(token.stem.chars().count() <= token.text.chars().count());
            if matches!(token.kind, TokenKind::Part) {
                prop_assert_eq!(stem(&token.stem), token.stem.as_str());
            }
            let key = fold(Kk, &token.stem);
            prop_assert_eq!(fold(Kk, &key), key);
            let _ = folded_stem(Kk, token.text);
        }
    }

    #[test]
    fn any_kazakh_letters(word in "[а-яәғқңөұүһі]{1,16}") {
        let word = qonys_text::normal(&word);
        let stem = stem(&word);
        prop_assert!(!stem.is_empty());
        prop_assert!(stem.chars().count() <= word.chars().count());
        prop_assert_eq!(self::stem(&stem), stem);
        let key = fold(Kk, &word);
        prop_assert_eq!(fold(Kk, &key), key.as_str());
        let folded = folded_stem(Kk, &word);
        prop_assert!(folded.len() <= key.len());
        prop_assert_eq!(folded_stem(Kk, &folded), folded);
    }

    #[test]
    fn kazakh_letters_and_their_neighbours(word in "[абвгғдеәжзийкқлмнңоөпрстуұүфхшыі]{1,12}") {
        prop_assert_eq!(fold(Kk, &russian_keyboard(&word)), fold(Kk, &word));
    }

    #[test]
    fn any_latin_letters(word in "[a-zäğñöüūş]{1,16}") {
        prop_assert_eq!(stem(&word), word.as_str());
        let key = fold(Kk, &word);
        prop_assert_eq!(fold(Kk, &key), key);
    }

    /// The endings of the language in any order make words that look most
    /// like real ones.
    #[test]
    fn any_chain_of_endings(root in 0..40_usize, endings in proptest::collection::vec(0..24_usize, 0..6)) {
        const ENDINGS: [&str; 24] = ["LAр", "NIң", "GA", "BI", "DA", "DAн", "Mен", "(I)м", "(I)ңIз", "(с)I", "DAGI", "GAн",
            "WA", "AтIн", "йтIн", "йдI", "сA", "у", "Iп", "Iл", "LA", "LIK", "шI", "ша"];
        let mut word = NOUNS.split_whitespace().chain(VERBS.split_whitespace()).cycle().nth(root).unwrap_or_default().to_owned();
        for ending in endings {
            let ending = ENDINGS[ending].replace('K', if is_front(&word) { "к" } else { "қ" });
            if word.chars().any(|c| "аоұыяәеөүіи".contains(c)) {
                word = attach(&word, &ending);
            }
        }
        let stem = stem(&word);
        prop_assert!(!stem.is_empty() && stem.chars().count() <= word.chars().count());
        prop_assert_eq!(self::stem(&stem), stem);
    }
}
