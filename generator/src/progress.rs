//! What a person sees while work goes on: a line per step on the error
//! stream, with a spinner where that is a terminal.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Tells a person what is going on. Never writes to the output stream, which
/// may be read by another program.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// Speaks on the error stream.
    #[must_use]
    pub fn new() -> Self {
        let bar = ProgressBar::new_spinner().with_style(
            ProgressStyle::with_template("{spinner} {msg}")
                .unwrap_or_else(|_| ProgressStyle::default_spinner()),
        );
        bar.set_draw_target(ProgressDrawTarget::stderr());
        bar.enable_steady_tick(Duration::from_millis(120));
        Self { bar }
    }

    /// Says nothing.
    #[must_use]
    pub fn silent() -> Self {
        Self {
            bar: ProgressBar::hidden(),
        }
    }

    /// The step under way; replaced by the next one.
    pub fn step(&self, words: &str) {
        self.bar.set_message(words.to_owned());
    }

    /// A line that stays.
    pub fn say(&self, words: &str) {
        if self.bar.is_hidden() && !self.bar.is_finished() {
            eprintln!("{words}");
        } else {
            self.bar.println(words);
        }
    }

    /// Ends the spinner.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

impl Default for Progress {
    fn default() -> Self {
        Self::new()
    }
}
