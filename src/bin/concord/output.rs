//! Standard output for data, standard error for messages.

use std::io::Write as _;
use std::process::ExitCode;

use concord::model::{Briefing, Severity};

use crate::{Failure, Outcome};

/// Write `text` to standard output.
pub(crate) fn data(text: &str) -> Outcome {
    match std::io::stdout().write_all(text.as_bytes()) {
        // A reader that has seen enough (`concord compile | head`) is no mistake.
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::File(format!("standard output cannot be written: {error}")))
        }
        _ => Ok(ExitCode::SUCCESS),
    }
}

/// Write `message` to standard error, on a line of its own.
pub(crate) fn message(message: &str) {
    // A closed standard error leaves nobody to tell.
    let _ = writeln!(std::io::stderr(), "{}", message.trim_end());
}

/// Report the warnings and errors of the compiler, and count them.
pub(crate) fn diagnostics(briefing: &Briefing) -> usize {
    let found = (briefing.diagnostics.iter()).filter(|diagnostic| diagnostic.severity() >= Severity::Warning);
    found
        .map(|diagnostic| {
            message(&format!("{}: {}", diagnostic.severity().as_str(), diagnostic.says()));
        })
        .count()
}
