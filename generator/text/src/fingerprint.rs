//! The fingerprint of the analysis: whether an index and an engine agree on
//! what a word is.

use crate::{Language, analyse, folded_stem, normal};

/// Text with one case of everything that the analysis decides. Whoever changes
/// the analysis adds the case that it changes, and old indexes are refused.
const PROBE: &str = "Көші-қон қызметi 2512 1 007, 2512-1, 028/у № 992; ЁЛКА за\u{301}мок И\u{306}ОД ви\u{ad}за \
    шетелдіктердің рұқсаттарының құжаттарына өтініштерді берушілермен жұмысындағы \
    соискателями разрешениями иностранным документов applicant’s permits working residences İI ı \
    15.08.2023 3-қосымша IT-маман и/или \
    мектебінде халқына оқушысы соңғы рубльге саясатын тұрақты болмағандықтан жоятын оқитын \
    бағаланбайды қабылданды тіркелген жасалды кездегі қандасы емеспін басым жұмысшысы \
    мэлимет отиништин ruqsattarynyzdyn qujatyngyz zhumysshy uakytsha litsenziya rūqsatyñ alynghan";

/// A number that differs when [`analyse`] or [`folded_stem`] gives different keys.
///
/// Once a new index met an old engine and a common word silently had no hits;
/// so the index carries this number and the engine compares it with its own.
#[must_use]
pub fn fingerprint(language: Language) -> u32 {
    let mut hash = Fnv::new();
    for token in &analyse(language, PROBE) {
        hash.add(token.stem.as_bytes());
        hash.add(token.fold.as_bytes());
        hash.add(&[token.kind as u8]);
        hash.add(folded_stem(language, &normal(token.text)).as_bytes());
    }
    hash.0
}

/// FNV-1a in 32 bits: enough to notice a change, nothing more is asked of it.
struct Fnv(u32);

impl Fnv {
    const fn new() -> Self {
        Self(0x811c_9dc5)
    }

    fn add(&mut self, bytes: &[u8]) {
        for &byte in bytes.iter().chain(&[0xff]) {
            self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
}
