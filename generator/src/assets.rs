//! Assets: files that pages link to under a name that holds the hash of their
//! content, so that a browser may keep them for good.

use std::collections::BTreeMap;

/// An asset by its logical name, with the name it is published under.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Asset {
    path: String,
    bytes: Vec<u8>,
}

/// All assets, by logical name (`style.css`, `check/permanent-residence.kk.bin`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets(BTreeMap<String, Asset>);

impl Assets {
    /// Adds a file under its logical name; the published name gets 16 hex
    /// digits of BLAKE3 of the content before the extension.
    pub fn add(&mut self, logical: &str, bytes: Vec<u8>) {
        let hash = blake3::hash(&bytes).to_hex();
        let (stem, extension) = logical.rsplit_once('.').unwrap_or((logical, "bin"));
        let path = format!("assets/{stem}.{}.{extension}", &hash[..16]);
        self.0.insert(logical.to_owned(), Asset { path, bytes });
    }

    /// Where an asset is published, relative to the base address.
    #[must_use]
    pub fn path(&self, logical: &str) -> Option<&str> {
        self.0.get(logical).map(|asset| asset.path.as_str())
    }

    /// All published files: path and content, sorted by logical name.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0
            .values()
            .map(|asset| (asset.path.as_str(), asset.bytes.as_slice()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_change_with_content_only() {
        let path = |bytes: &[u8]| {
            let mut assets = Assets::default();
            assets.add("check/a.kk.bin", bytes.to_vec());
            assets.path("check/a.kk.bin").map(str::to_owned)
        };
        assert_eq!(path(b"x"), path(b"x"));
        assert_ne!(path(b"x"), path(b"y"));
        assert!(
            path(b"x").is_some_and(
                |path| path.starts_with("assets/check/a.kk.") && path.ends_with(".bin")
            )
        );
        assert_eq!(Assets::default().path("style.css"), None);
    }
}
