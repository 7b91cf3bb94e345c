//! The guide for users says the same in Dutch and in English.

use super::pages::{Page, all};
use agent::messages::Messages;
use planner::Kind;
use planner::settings::Language;
use std::collections::BTreeMap;

fn guide(language: &str) -> BTreeMap<String, Page> {
    let folder = format!("docs/guide/{language}/");
    let pages = all().into_iter();
    pages.filter_map(|page| Some((page.path.strip_prefix(&folder)?.to_owned(), page))).collect()
}

/// What has to be the same: the depth of each heading, what each block holds, and what is linked to.
fn outline(page: &Page) -> (Vec<usize>, Vec<String>, Vec<String>) {
    let blocks = page.blocks();
    let blocks = blocks.iter().map(|block| format!("{}, {} lines", block.info, block.lines.len()));
    let depths = page.headings().into_iter().map(|(depth, _)| depth);
    let links = page.links().into_iter();
    // The pictures are in Dutch and light, or in English and dark.
    let links = links.map(|link| link.replace("-dark.webp", "-light.webp"));
    let links = links.map(|link| link.split_once('#').map_or(link.clone(), |(it, _)| it.into()));
    (depths.collect(), blocks.collect(), links.collect())
}

#[test]
fn both_languages_have_the_same_pages_and_the_same_outline() {
    let (dutch, english) = (guide("nl"), guide("en"));
    assert!(dutch.len() > 5, "{:?}", dutch.keys());
    assert_eq!(
        dutch.keys().collect::<Vec<_>>(),
        english.keys().collect::<Vec<_>>(),
        "a page has the same name in both"
    );
    for (name, page) in &dutch {
        assert_eq!(outline(page), outline(&english[name]), "{name}");
    }
}

#[test]
fn the_guide_shows_every_page_from_its_first() {
    for language in ["nl", "en"] {
        let pages = guide(language);
        let first = pages["README.md"].links();
        for name in pages.keys().filter(|name| *name != "README.md") {
            assert!(first.contains(name), "{language}/README.md has no link to {name}");
        }
    }
}

#[test]
fn the_guide_promises_nothing_and_blames_nobody() {
    let never = [
        (
            "nl",
            [
                "genees",
                "geneest",
                "gegarandeerd",
                "behandeling",
                "gemist",
                "mislukt",
                "je moet",
                "!",
            ],
        ),
        (
            "en",
            [
                "cure",
                "heals",
                "guarantee",
                "treatment",
                "you missed",
                "you failed",
                "you must",
                "!",
            ],
        ),
    ];
    for (language, words) in never {
        for page in guide(language).values() {
            let text = page.prose().join("\n").replace("![", "[").to_lowercase();
            let found: Vec<_> = words.iter().filter(|word| text.contains(**word)).collect();
            assert!(found.is_empty(), "{}: {found:?}", page.path);
        }
    }
}

#[test]
fn the_guide_calls_signs_and_kinds_as_the_window_does() {
    for (language, folder) in [(Language::Nl, "nl"), (Language::En, "en")] {
        let (messages, pages) = (Messages::of(language), guide(folder));
        for id in [
            "now-title",
            "now-bladder",
            "now-numb",
            "now-weak",
            "today-title",
            "today-fall",
            "soon-title",
            "soon-fever",
            "soon-weight",
            "soon-cancer",
            "soon-night",
            "stop-title",
            "stop-sharp",
            "stop-after",
        ] {
            let sign = window(folder, &format!("help-{id}"));
            assert!(pages["help.md"].text.contains(&sign), "{folder}: {id}: {sign}");
        }
        for kind in Kind::ALL {
            let name = messages.text(&format!("kind-{kind}"), &[]);
            assert!(pages["day.md"].text.contains(&format!("| {name} |")), "{folder}: {name}");
        }
    }
}

/// A sentence of the window; the agent does not have these.
fn window(language: &str, id: &str) -> String {
    let file = super::pages::top().join(format!("content/messages/{language}/window.ftl"));
    let text = std::fs::read_to_string(file).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix(&format!("{id} = ")));
    line.unwrap_or_else(|| panic!("no {id}")).to_owned()
}
