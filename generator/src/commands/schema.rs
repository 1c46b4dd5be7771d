//! `qonys schema`: the schemas that editors use, written anew.

use std::path::Path;

use super::CommandError;
use crate::load;
use crate::output::write_whole;

pub(super) fn run(root: &Path) -> Result<(), CommandError> {
    let folder = root.join("data/schema");
    std::fs::create_dir_all(&folder)?;
    let schemas = load::schemas();
    for schema in &schemas {
        let path = folder.join(format!("{}.json", schema.name));
        write_whole(&path, schema.to_text()?.as_bytes())?;
    }
    println!("{} schemas written to {}", schemas.len(), folder.display());
    Ok(())
}
