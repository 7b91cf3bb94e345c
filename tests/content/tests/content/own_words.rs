//! Our own words: no seven words in a row are an article's.

use content_tests::{Line, everything, folder, names, seeds};
use std::collections::BTreeSet;
use std::fs;

const TOO_MANY: usize = 7;

/// Lowercase letters and digits; everything else parts words.
fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// The first run of too many words that both texts have.
fn shared(text: &str, article: &BTreeSet<Vec<String>>) -> Option<String> {
    let words = words(text);
    words.windows(TOO_MANY).find(|run| article.contains(*run)).map(|run| run.join(" "))
}

fn runs(article: &str) -> BTreeSet<Vec<String>> {
    words(article).windows(TOO_MANY).map(<[String]>::to_vec).collect()
}

fn everything_readable() -> Vec<Line> {
    let mut lines: Vec<Line> = everything().iter().flat_map(|item| item.lines()).collect();
    // Sources quote how headings begin, guidelines and messages are prose of ours.
    let mut files = vec!["sources.json".to_owned(), "GUIDELINES.md".to_owned()];
    for language in content_tests::LANGUAGES {
        let folder = format!("messages/{language}");
        files.extend(names(&folder, ".ftl").iter().map(|name| format!("{folder}/{name}")));
    }
    for path in files {
        let text = fs::read_to_string(folder().join(&path)).expect("a content file");
        lines.push(Line { place: path, language: "nl", text });
    }
    lines
}

#[test]
fn cr_038_no_text_shares_seven_words_in_a_row_with_an_article() {
    let Some(folder) = seeds() else { return };
    for article in content_tests::articles() {
        let name = article["file"].as_str().expect("a file name");
        let text = fs::read_to_string(folder.join(name)).expect("the article is in the folder");
        let runs = runs(&text);
        assert!(runs.len() > 500, "{name} was read");
        for line in everything_readable() {
            let found = shared(&line.text, &runs);
            assert!(found.is_none(), "{} shares with {name}: {found:?}", line.place);
        }
    }
}

#[test]
fn seven_shared_words_are_found_whatever_stands_between_them() {
    let article = runs("Een, twee; drie – vier (vijf) ZES zeven acht.");
    assert_eq!(
        shared("nul een twee drie vier\nvijf zes zeven", &article).as_deref(),
        Some("een twee drie vier vijf zes zeven")
    );
    assert_eq!(shared("een twee drie vier vijf zes, niet zeven", &article), None);
}
