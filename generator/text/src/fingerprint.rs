//! The fingerprint of the analysis: whether an index and an engine agree on
//! what a word is.

/// Everything that the keys of a word depend on.
const SOURCES: [&[u8]; 14] = [
    include_bytes!("code.rs"),
    include_bytes!("fold.rs"),
    include_bytes!("kazakh/key.rs"),
    include_bytes!("kazakh/mod.rs"),
    include_bytes!("kazakh/phonology.rs"),
    include_bytes!("kazakh/suffixes.rs"),
    include_bytes!("letters.rs"),
    include_bytes!("normal.rs"),
    include_bytes!("snowball/ending.rs"),
    include_bytes!("snowball/english.rs"),
    include_bytes!("snowball/mod.rs"),
    include_bytes!("snowball/russian.rs"),
    include_bytes!("stem.rs"),
    include_bytes!("token.rs"),
];

/// FNV-1a in 32 bits: enough to notice a change, nothing more is asked of it.
/// Reckoned by the compiler, so that the browser gets a number and no text: to
/// analyse a sample there and compare was 400 bytes of engine.
const FINGERPRINT: u32 = {
    let mut hash: u32 = 0x811c_9dc5;
    let mut file = 0;
    while file < SOURCES.len() {
        let mut at = 0;
        while at < SOURCES[file].len() {
            hash = (hash ^ SOURCES[file][at] as u32).wrapping_mul(0x0100_0193);
            at += 1;
        }
        file += 1;
    }
    hash
};

/// A number that differs when [`crate::analyse`] may give different keys.
///
/// Once a new index met an old engine and a common word silently had no hits;
/// so the index carries this number and the engine compares it with its own.
/// Any change of the sources changes it: an index is made anew in no time, a
/// sample of words that notices every change has never been written.
#[must_use]
pub const fn fingerprint() -> u32 {
    FINGERPRINT
}

#[cfg(test)]
mod tests {
    use std::{fs, io, path::Path};

    use super::SOURCES;

    /// What no key depends on.
    const OTHERS: [&str; 6] = [
        "conflation.rs",
        "fingerprint.rs",
        "keyboard.rs",
        "language.rs",
        "lib.rs",
        "tests.rs",
    ];

    #[test]
    fn no_source_is_forgotten() -> io::Result<()> {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        for folder in [
            source.clone(),
            source.join("kazakh"),
            source.join("snowball"),
        ] {
            for entry in fs::read_dir(folder)? {
                let path = entry?.path();
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                if path.is_file() && !OTHERS.contains(&&*name) {
                    let text = fs::read(&path)?;
                    assert!(SOURCES.contains(&text.as_slice()), "{name}");
                }
            }
        }
        Ok(())
    }
}
