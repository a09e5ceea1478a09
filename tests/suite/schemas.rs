//! The JSON Schemas: each is a schema, and each file under `seeds/` fits its own.

use std::fs;

use serde_json::Value;

fn json(path: &str) -> Value {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn mistakes(schema: &str, value: &Value) -> Vec<String> {
    let schema = json(&format!("schemas/{schema}.schema.json"));
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// Fail unless `value` fits `schemas/<schema>.schema.json`.
pub(crate) fn assert_valid(schema: &str, value: &Value) {
    let mistakes = mistakes(schema, value);
    assert!(mistakes.is_empty(), "{schema}: {}", mistakes[..mistakes.len().min(5)].join("\n"));
}

#[test]
fn the_files_that_people_edit_fit_their_schemas() {
    for (schema, path) in [
        ("manifest", "seeds/manifest.json"),
        ("ids.lock", "seeds/ids.lock.json"),
        ("verbs", "seeds/lexicon/verbs.json"),
        ("themes", "seeds/lexicon/themes.json"),
        ("entities", "seeds/lexicon/entities.json"),
    ] {
        assert_valid(schema, &json(path));
    }
}

#[test]
fn a_schema_refuses_what_the_program_would_refuse() {
    for (schema, path) in [
        ("manifest", "seeds/manifest.json"),
        ("ids.lock", "seeds/ids.lock.json"),
        ("verbs", "seeds/lexicon/verbs.json"),
        ("themes", "seeds/lexicon/themes.json"),
        ("entities", "seeds/lexicon/entities.json"),
    ] {
        let mut value = json(path);
        value.as_object_mut().unwrap().insert("surprise".to_owned(), Value::Bool(true));
        assert!(!mistakes(schema, &value).is_empty(), "{schema} takes a field nobody knows");
    }
    let mut manifest = json("seeds/manifest.json");
    manifest["documents"][0]["kind"] = Value::from("statement");
    manifest["documents"][1]["sha256"] = Value::from("abc");
    assert_eq!(mistakes("manifest", &manifest).len(), 2);
}
