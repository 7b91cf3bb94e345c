//! What the page begins with: the settings and the day, written into the page as it is handed out.
//!
//! Each question that its script asks goes through three processes, and these are busy making the
//! window. With the answers in the page there is none to ask before the day is shown.

use std::borrow::Cow;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use tauri::{AppHandle, Manager, Runtime};
use wire::types::Request;

use crate::commands::Asking;

/// How long the page waits for it. An agent answers in a few ms; without an answer the page comes
/// as it is, and asks by itself.
const WITHIN: Duration = Duration::from_millis(100);
/// In front of this it stands.
const BEFORE: &str = "</head>";
/// The page says here which language it speaks.
const ROOT: &str = "<html";

/// Writes it into a page; anything else that is handed out stays as it is.
pub fn write_into<R: Runtime>(
    page: &mut tauri::http::Response<Cow<'static, [u8]>>,
    app: &AppHandle<R>,
) {
    let is_page = page
        .headers()
        .get("content-type")
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !is_page {
        return;
    }
    let (answer, answered) = channel();
    let app = app.clone();
    // On a thread of its own: one that hangs is left behind.
    thread::spawn(move || answer.send(ask(&app.state::<Asking>())));
    if let Ok(Some(begun)) = answered.recv_timeout(WITHIN) {
        *page.body_mut() = with(page.body(), &begun).into_bytes().into();
    }
}

fn ask(agent: &Asking) -> Option<Value> {
    let settings = agent.ask(&Request::Settings).ok()?;
    let today = agent.ask(&Request::Today).ok()?;
    Some(json!({ "settings": settings, "today": today }))
}

/// The page with this in it, as data that no browser runs, and in the user's language: what it would
/// load for another is left out (`ui/build/preload.ts`), and it shows its frame in this one
/// (`ui/build/frame.ts`).
fn with(page: &[u8], begun: &Value) -> String {
    let language = &begun["settings"]["settings"]["language"];
    let own = format!("data-language={language}");
    let page = String::from_utf8_lossy(page);
    let is_wanted = |line: &&str| !line.contains("data-language=") || line.contains(&own);
    let page: String = page.split_inclusive('\n').filter(is_wanted).collect();
    // Nothing that stands in it can end the element.
    let data = begun.to_string().replace('<', "\\u003c");
    let element = format!(r#"<script type="application/json" id="begun">{data}</script>{BEFORE}"#);
    page.replacen(BEFORE, &element, 1).replacen(ROOT, &format!("{ROOT} lang={language}"), 1)
}

#[cfg(test)]
mod tests {
    use super::with;
    use serde_json::json;

    #[test]
    fn what_the_page_begins_with_can_hold_any_words() {
        let page = with(b"<head></head><body>", &json!({ "title": "</script><script>alert(1)" }));
        let data = r#"{"title":"\u003c/script>\u003cscript>alert(1)"}"#;
        let element = format!(r#"<script type="application/json" id="begun">{data}</script>"#);
        assert_eq!(page, format!("<head>{element}</head><body>"));
    }

    #[test]
    fn the_page_is_in_the_language_of_the_user_and_loads_no_other() {
        let page = b"<html>\n<link data-language=\"nl\" href=\"1\" />\n<link data-language=\"en\" href=\"2\" />\n<link href=\"3\" />\n";
        let dutch = with(page, &json!({ "settings": { "settings": { "language": "nl" } } }));
        assert_eq!(
            dutch,
            "<html lang=\"nl\">\n<link data-language=\"nl\" href=\"1\" />\n<link href=\"3\" />\n"
        );
    }
}
