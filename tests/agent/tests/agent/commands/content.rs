//! `content`: the library, listed and read without an agent.

use crate::process::Home;
use serde_json::json;

#[test]
fn the_library_is_listed_by_folder_with_titles() {
    let home = Home::new();
    let text = home.ok(&["content", "list"]);
    assert!(text.contains("Exercises and habits (81)\n"), "{text}");
    assert!(text.contains("Profiles (13)\n") && text.contains("Phases (4)\n"), "{text}");
    assert!(text.contains("To read (115)\n"), "{text}");
    let list = home.json(&["content", "list"]);
    let list = list.as_array().expect("a list");
    assert!(list.contains(&json!({
        "id": "pr-acute", "folder": "profiles", "title": "Acute back pain"
    })));
}

#[test]
fn an_item_is_read_with_its_figures_and_their_basis() {
    let home = Home::new();
    let text = home.ok(&["content", "show", "breathing-4-6"]);
    assert!(text.starts_with("4-6 breathing\n"), "{text}");
    assert!(text.contains("inhale: 4 s (from the article, 001-06.1)"), "{text}");
    assert!(text.contains("(chosen by Adempauze)"), "{text}");
    assert!(text.trim_end().ends_with("Sources: 001-06.1"), "{text}");
    let item = home.json(&["content", "show", "breathing-4-6"]);
    assert_eq!(item["pattern"], json!({ "inhale_s": 4, "hold_s": 0, "exhale_s": 6 }));
}

#[test]
fn a_profile_says_that_it_is_chosen_and_an_alarm_sign_that_it_is_from_outside() {
    let home = Home::new();
    let text = home.ok(&["content", "show", "pr-stenosis"]);
    assert!(text.contains("You choose this yourself. It is no diagnosis.\nFirst ask"), "{text}");
    let text = home.ok(&["content", "show", "rfx-trauma"]);
    assert!(text.contains("Call your GP the same day."), "{text}");
    assert!(text.contains("From outside the articles: ext-kngf-red-flags"), "{text}");
}

#[test]
fn an_unknown_item_is_refused_with_the_nearest() {
    let said = Home::new().say(&["content", "show", "breathing-4-5"]);
    assert_eq!((said.status, said.out.as_str()), (2, ""));
    let expected = "adempauze: unknown item “breathing-4-5”\nDo you mean “breathing-4-6”?\n";
    assert_eq!(said.err, expected);
}
