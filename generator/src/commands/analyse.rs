//! `qonys analyse`: what the search makes of a text.

use serde_json::json;

use super::CommandError;
use crate::cli::AnalyseArgs;
use crate::index;

pub(super) fn run(args: AnalyseArgs) -> Result<(), CommandError> {
    let text = args.text.join(" ");
    let tokens = index::analyse(args.lang, &text);
    if args.json {
        let list: Vec<_> = tokens
            .iter()
            .map(|token| json!({"text": token.text, "stem": token.stem, "fold": token.fold}))
            .collect();
        println!("{}", serde_json::to_string_pretty(&list)?);
        return Ok(());
    }
    for token in tokens {
        println!("{}\t{}\t{}", token.text, token.stem, token.fold);
    }
    Ok(())
}
