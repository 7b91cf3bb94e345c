//! What no text may say: promises, care that we don't give, fear and blame.

use agent::content_check::health_word;
use content_tests::{
    Item, LANGUAGES, Line, everything, file, names, routines, technique, techniques,
};

fn readable() -> Vec<Line> {
    let mut lines: Vec<Line> = everything().iter().flat_map(|item| item.lines()).collect();
    for language in LANGUAGES {
        let folder = format!("messages/{language}");
        for name in names(&folder, ".ftl") {
            let path = format!("{folder}/{name}");
            let shown = file(&path);
            let shown = shown.lines().filter(|line| !line.starts_with('#'));
            // Nobody reads the id of a message; it names the place.
            lines.extend(shown.map(|line| match line.split_once(" = ") {
                Some((id, text)) => {
                    Line { place: format!("{path}: {id}"), language, text: text.into() }
                }
                None => Line { place: path.clone(), language, text: line.into() },
            }));
        }
    }
    lines
}

fn refuse(why: &str, words: &[&str]) {
    refuse_in(readable(), why, words);
}

fn refuse_in(lines: impl IntoIterator<Item = Line>, why: &str, words: &[&str]) {
    for line in lines {
        // A profession outside the app may be named ("let a physiotherapist show you"), and what
        // the app does not do may be said.
        let mut text = line.text.to_lowercase();
        for named in ["fysiotherapeut", "physiotherapist", "geen diagnose", "no diagnosis"] {
            text = text.replace(named, "");
        }
        let found = words.iter().find(|word| text.contains(**word));
        assert!(found.is_none(), "{} ({why}): {found:?} in '{}'", line.place, line.text);
    }
}

#[test]
fn cr_086_no_absolute_claim() {
    refuse(
        "absolute claim",
        &[
            "altijd veilig",
            "geneest",
            "genezen",
            "genezing",
            "pijnvrij",
            "bewezen",
            "garantie",
            "gegarandeerd",
            "voorgoed",
            "blijvend",
            "always safe",
            "cure",
            "pain-free",
            "painless",
            "proven",
            "guarantee",
            "forever",
        ],
    );
}

#[test]
fn cr_087_every_reason_names_the_article_that_gives_it() {
    for item in techniques().into_iter().chain(routines()) {
        for (language, word) in [("nl", "artikel"), ("en", "article")] {
            let why = item.json["text"][language]["why"].as_str().unwrap_or_default();
            assert!(why.contains(word), "{}: {why}", item.path);
        }
    }
}

#[test]
fn cr_088_no_cause_in_suppressed_feelings() {
    refuse(
        "a contested cause",
        &[
            "onderdrukte",
            "emotie",
            "zuurstof",
            "onderbewust",
            "trauma",
            "suppressed",
            "oxygen",
            "subconscious",
        ],
    );
}

#[test]
fn cr_089_nothing_about_medication_or_skipping_care() {
    refuse(
        "care is between user and professional",
        &[
            "medicijn",
            "medicatie",
            "pijnstiller",
            "medication",
            "painkiller",
            "niet naar de dokter",
        ],
    );
}

#[test]
fn cr_090_no_fear_and_no_blame() {
    refuse(
        "fear or blame",
        &[
            "negeer",
            "gevaar",
            "schreeuw",
            "gemist",
            "gefaald",
            "mislukt",
            "helaas",
            "jammer",
            "te laat",
            "moet je",
            "vergeten",
            "ignore",
            "danger",
            "missed",
            "failed",
            "failure",
            "unfortunately",
            "shame",
            "forgot",
            "streak",
            "!",
        ],
    );
}

#[test]
fn cr_091_no_clinic_and_no_offer() {
    refuse(
        "names and offers stay out",
        &[
            "rugcentrum",
            "hilversum",
            "vrij van pijn",
            "nieuwsbrief",
            "newsletter",
            "http",
            "www.",
            "adviesgesprek",
            "gratis",
            "pijntest",
        ],
    );
}

#[test]
fn cr_092_no_words_of_care_for_what_the_app_does() {
    // The disclaimer has to say what the app is not, and what lies outside it.
    let is_disclaimer = |line: &Line| {
        line.place.ends_with(": help-intro")
            || line.place.ends_with(": content-profile-choice")
            || line.place.ends_with(": report-note")
            || line.place.ends_with(": report-about")
            || line.text.ends_with("valt buiten deze app.")
            || line.text.ends_with("is outside this app.")
    };
    refuse_in(
        readable().into_iter().filter(|line| !is_disclaimer(line)),
        "words of care",
        &["behandel", "therap", "diagnos", "medisch", "medical", "treatment", "patiënt", "patient"],
    );
}

#[test]
fn cr_093_when_something_is_felt_is_the_articles_figure_and_has_a_caveat() {
    let onset =
        ["30 seconden", "30 seconds", "binnen enkele", "within a few", "dagen", "weken", "weeks"];
    let caveat = ["kan het anders", "kan verschillen", "may differ"];
    let mut found = 0;
    for line in readable() {
        if onset.iter().any(|word| line.text.contains(word)) && !line.place.starts_with("messages")
        {
            found += 1;
            let has = caveat.iter().any(|word| line.text.contains(word));
            assert!(has, "{}: {}", line.place, line.text);
        }
    }
    assert!(found > 0, "the thirty seconds of 4-6 breathing are told");
    assert_eq!(technique("breathing-4-6").figure("first-effect")["value"], 30);
}

#[test]
fn cr_105_dutch_words_are_spelled_as_agreed() {
    refuse(
        "spelling",
        &["micro-pauze", "micro pauze", "body scan ", "bovenrug rotatie", "bekken kantel"],
    );
    for (id, word) in [
        ("micro-pause", "Micropauze"),
        ("body-scan", "Bodyscan"),
        ("hip-hinge-mobility", "Heupscharnier"),
        ("pelvic-tilt", "Bekkenkantelen"),
        ("upper-back-rotation", "Bovenrugrotatie"),
        ("extended-exhale", "Verlengde uitademing"),
    ] {
        assert_eq!(technique(id).json["text"]["nl"]["title"], word);
    }
}

#[test]
fn cr_101_history_and_week_know_no_lost_streak_no_red_mark_and_no_blame() {
    let of_the_past =
        ["history-", "week-", "year-", "outcome-", "excuse-", "why-not-", "state-", "correct-"];
    let lines = readable().into_iter().filter(|line| {
        let id = line.place.rsplit(": ").next().unwrap_or_default();
        line.place.starts_with("messages/") && of_the_past.iter().any(|start| id.starts_with(start))
    });
    let lines: Vec<Line> = lines.collect();
    assert!(lines.len() > 150, "both languages of both programs: {}", lines.len());
    let words = [
        "reeks",
        "op rij",
        "verbroken",
        "achterstand",
        "inhalen",
        "schuld",
        "slecht",
        "tekort",
        "overgeslagen dag",
        "streak",
        "in a row",
        "broken",
        "behind",
        "catch up",
        "guilt",
        "poor",
        "bad ",
        "lazy",
    ];
    refuse_in(lines, "blame in what is past", &words);
    // Nothing but what could not be read is marked in the colour of what is wrong.
    for folder in ["history", "week"] {
        let folder = content_tests::folder().join("../ui/src/features").join(folder);
        for entry in std::fs::read_dir(&folder).expect("a folder of the window") {
            let path = entry.expect("a readable entry").path();
            let code = std::fs::read_to_string(&path).expect("readable code");
            assert!(!code.contains("--wrong"), "{}", path.display());
            for (n, line) in code.lines().enumerate().filter(|(_, line)| line.contains("\"wrong\""))
            {
                let is_error = line.contains("role=\"alert\"");
                assert!(is_error, "{}:{}: {line}", path.display(), n + 1);
            }
        }
    }
}

#[test]
fn a_notification_says_nothing_about_health() {
    for item in techniques().into_iter().chain(routines()) {
        for language in LANGUAGES {
            for key in ["short", "reminder"] {
                let shown = item.json["text"][language][key].as_str().unwrap_or_default();
                let found = health_word(shown);
                assert!(found.is_none(), "{}: {found:?} in '{shown}'", item.path);
            }
        }
    }
}

#[test]
fn sentences_end_and_titles_do_not() {
    for line in everything().iter().flat_map(Item::lines) {
        let label = line.place.ends_with("/title") || line.place.ends_with("/short");
        let ends = line.text.ends_with(['.', '?']);
        let asks = line.place.ends_with("/title") && line.text.ends_with('?');
        assert_eq!(ends, !label || asks, "{}: '{}'", line.place, line.text);
        let first = line.text.chars().next().unwrap_or(' ');
        assert!(first.is_uppercase() || first.is_ascii_digit(), "{}: '{}'", line.place, line.text);
    }
}

#[test]
fn the_diary_draws_no_conclusion() {
    let of_diary = |line: &Line| line.place.contains(".ftl: diary-");
    let lines: Vec<Line> = readable().into_iter().filter(of_diary).collect();
    assert!(lines.len() > 40, "both languages of both programs: {}", lines.len());
    let causal = [
        "because",
        "cause",
        "thanks to",
        "due to",
        "leads",
        "helps",
        "makes you",
        "so that",
        "omdat",
        "doordat",
        "daardoor",
        "dankzij",
        "zorgt",
        "helpt",
        "leidt",
        "komt door",
        "better",
        "worse",
        "beter",
        "slechter",
    ];
    refuse_in(lines, "a cause", &causal);
}
