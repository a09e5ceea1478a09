//! Exports: a briefing in, the bytes of a format out. The types that are written live here, so that the model
//! stays free of any format.

mod record;

use crate::model::Briefing;

/// The compiled record (`concord-briefing/1`) as one line of JSON with a final line break.
///
/// The same briefing gives the same bytes, native and in the browser; `schemas/briefing.schema.json` describes it.
pub fn record(briefing: &Briefing) -> String {
    // The types of the record are plain data: writing them cannot fail.
    let mut json = serde_json::to_string(&record::Record::of(briefing)).unwrap_or_default();
    json.push('\n');
    json
}
