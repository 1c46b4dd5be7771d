//! The endings of Kazakh and the words that only look inflected. How they are
//! taken off is said in the parent module.

use super::phonology::{count, letters};

/// A text as letters, one byte each.
macro_rules! letters {
    ($text:literal) => {
        &letters::<{ count($text) }>($text)
    };
}

/// A set of suffixes that are taken off under the same conditions.
pub(super) struct Layer {
    /// Suffixes, parted by spaces, in archiphonemes (capital Latin letters, see
    /// `phonology::context`) and plain letters. A small Latin letter in front
    /// is a condition on what is left:
    ///
    /// - `v` it ends in a vowel, `c` in a consonant, `n` in a nasal;
    /// - `i` in the `ы`, `і` of a possessive, `p` in what may stand before it,
    ///   `s` in what may stand before its variant `сы`, `сі`;
    /// - `r` like the root of a verb;
    /// - `t` like a verb made with -ла, -да, -та, `q` like its passive.
    pub(super) suffixes: &'static [u8],
    /// How many letters at least must be left.
    pub(super) leaves: usize,
    /// Whether what is left is a verb.
    pub(super) verb: bool,
    /// Whether it must have been known to be a verb.
    pub(super) after_verb: bool,
}

/// All endings, nominal ones first.
///
/// Sources: the inventories of apertium-kaz (`apertium-kaz.kaz.lexc`, read as a
/// reference, nothing is copied); Kessikbayeva and Cicekli 2014, *Rule Based
/// Morphological Analyzer of Kazakh Language*; Washington, Salimzyanov and Tyers
/// 2014; Krippes, *Kazakh Grammar with Affix List*.
pub(super) static LAYERS: [Layer; 6] = [
    // Plural, cases, what is made of cases (-дағы, -нікі, -дай), third person
    // possessive with its own case forms, the other persons, the predicate.
    Layer {
        suffixes: letters!(
            "LAр NIң DI GA DA DAн nнAн Mен DAй DAGI Nікі \
            iнA iнDA iнAн iнDAGI iн pI LAрIм IңIз vңIз IнгIз vнгIз IмIз vмIз"
        ),
        leaves: 2,
        verb: false,
        after_verb: false,
    },
    Layer {
        suffixes: letters!("sсI sсIн vнI pIң Iм IмA IңA cпIн"),
        leaves: 3,
        verb: false,
        after_verb: false,
    },
    // Finite forms, participles, converbs, the verbal noun.
    Layer {
        suffixes: letters!(
            "vйдI rAдI vйтIн rAтIн vймIн rAмIн rAмIз vйсIң vйсIз vймIз cидI cитIн rAтIнI vйтIнI rAтIнIн vйтIнIн \
            GAн GAнI GAнIн DIм DIңIз vDI IпDI сA сAм сAң сAңIз cу Iп MAс"
        ),
        leaves: 2,
        verb: true,
        after_verb: false,
    },
    Layer {
        suffixes: letters!(
            "vу MAй GAлI GAншA MAKшI GAнDIK rAтIнDIK vйтIнDIK vйIн AйIн AйIк AйIқ tп cсIн IлDI IлA qDI"
        ),
        leaves: 3,
        verb: true,
        after_verb: false,
    },
    // Of a verb only: negation and passive.
    Layer {
        suffixes: letters!("MA Iл"),
        leaves: 2,
        verb: true,
        after_verb: true,
    },
    Layer {
        suffixes: letters!("vл"),
        leaves: 4,
        verb: true,
        after_verb: true,
    },
];

/// Words that lose the vowel of their last syllable before a vowel: орны from
/// орын. The closed list that the school grammars give, without rare words.
pub(super) static ELIDING: &[u8] = letters!(
    "ауыз орын халық мұрын ерін көңіл құлық көрік ерік мойын дауыс қауіп \
    нарық ғұрып құлып әріп қарын "
);

/// Words that end like inflected ones but are not, and stems that an ending
/// must not cut into (рұқс-атын); я is spelt йа, as the stemmer sees it. Common
/// words only, and none that begins a form of another word (басым: басымен).
pub(super) static WHOLE: &[u8] = letters!(
    "тұрақты жағдай деңгей қандай немесе аудан орган маман заман қазақстан мектеп кәсіп тәртіп айып \
    жақын ақын келін кейін үшін бүгін мүмкін ақы екі рұқсат сайасат қабілет санат әділет ұсын \
    жолдас қандас отандас бала кесте нәрсе мағына қағида акт желтоқсан қолдан айнал нысан екен \
    білім лауазым бөлім тізім келісім мерзім шешім шағым маусым мұғалім рәсім тыйым ғалым ғылым "
);
