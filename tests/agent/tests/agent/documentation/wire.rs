//! What goes over the wire on a page goes over the wire: the lines are sent to an agent that runs,
//! and what it answers has the form that the page shows.

use super::pages::{Block, all};
use super::reader::Reader;
use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::time::Duration;

/// Whether what came has the form that is shown: all its keys, with the same words. Figures may
/// differ, and `…` stands for anything.
fn is_like(shown: &Value, came: &Value) -> bool {
    match (shown, came) {
        (Value::String(shown), _) if shown == "…" => true,
        (Value::Object(shown), Value::Object(came)) => {
            shown.iter().all(|(key, value)| came.get(key).is_some_and(|it| is_like(value, it)))
        }
        (Value::Array(shown), Value::Array(came)) => {
            shown.len() <= came.len() && shown.iter().zip(came).all(|(one, it)| is_like(one, it))
        }
        (Value::String(shown), Value::String(came)) => {
            super::shape::matches(std::slice::from_ref(shown), came)
        }
        (Value::Number(_), Value::Number(_)) => true,
        (shown, came) => shown == came,
    }
}

fn talks(page: &str, block: &Block<'_>) {
    let reader = Reader::of(false).with_agent();
    let mut stream = UnixStream::connect(reader.folder().join("agent.sock")).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let mut answers = BufReader::new(stream.try_clone().unwrap());
    for line in &block.lines {
        if let Some(sent) = line.strip_prefix("→ ") {
            stream.write_all(format!("{sent}\n").as_bytes()).unwrap();
        } else if let Some(shown) = line.strip_prefix("← ") {
            let mut came = String::new();
            answers.read_line(&mut came).unwrap();
            let shown: Value = serde_json::from_str(shown).unwrap();
            let came: Value = serde_json::from_str(&came).unwrap();
            assert!(is_like(&shown, &came), "{page}: {shown}\ncame as {came}");
        } else {
            panic!("{page}: which way does this go? {line}");
        }
    }
}

#[test]
fn what_goes_over_the_wire_on_a_page_goes_over_the_wire() {
    let mut talked = 0;
    for page in all() {
        for block in page.blocks().iter().filter(|block| block.info == "wire") {
            talks(&page.path, block);
            talked += 1;
        }
    }
    assert!(talked > 2, "talks were looked for: {talked}");
}

#[test]
fn the_page_of_the_wire_names_every_method_and_every_error() {
    let page = all().into_iter().find(|page| page.path == "docs/extending/wire.md").unwrap();
    let codes = ["bad-request", "refused", "bad-settings", "protocol", "failed"];
    for word in wire::types::Request::METHODS.iter().chain(&codes) {
        assert!(page.text.contains(&format!("`{word}`")), "{word}");
    }
}

#[test]
fn a_form_that_is_another_is_found() {
    let shown =
        serde_json::json!({ "id": 1, "result": { "prompt": "2026-11-24/walk/2", "at": "…" } });
    let came = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    assert!(is_like(&shown, &came(r#"{"id":2,"result":{"prompt":"2026-11-25/walk/1","at":3}}"#)));
    assert!(!is_like(&shown, &came(r#"{"id":2,"result":{"prompt":"2026-11-25/rest/1","at":3}}"#)));
    assert!(!is_like(&shown, &came(r#"{"id":2,"result":{"prompt":"2026-11-25/walk/1"}}"#)));
    assert!(!is_like(&shown, &came(r#"{"id":2,"error":{}}"#)));
}
