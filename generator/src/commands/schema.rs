//! `qonys schema`: the schemas that editors use, written anew.

use std::path::Path;

use super::CommandError;
use crate::load;

pub(super) fn run(root: &Path) -> Result<(), CommandError> {
    let folder = root.join("data/schema");
    std::fs::create_dir_all(&folder)?;
    let schemas = load::schemas();
    for schema in &schemas {
        let path = folder.join(format!("{}.json", schema.name));
        std::fs::write(path, schema.to_text()?)?;
    }
    println!("{} schemas written to {}", schemas.len(), folder.display());
    Ok(())
}
