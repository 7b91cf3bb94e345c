//! `report`: a month on one page, with what was asked for and nothing else.

use crate::process::Home;
use agent::library::Library;
use agent::messages::Messages;
use agent::report::{Month, document};
use chrono::{Days, NaiveDate};
use planner::adherence::{Occurrence, Review, Way};
use planner::diary::CheckIn;
use planner::plan::{Known, plan_day};
use planner::settings::Language;
use planner::{Outcome, Settings};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use wire::types::ReportPart;

const ALL: &str = "kinds,walking,breathing,evenings,ratings,triggers";
const PARTS: [ReportPart; 6] = [
    ReportPart::Kinds,
    ReportPart::Walking,
    ReportPart::Breathing,
    ReportPart::Evenings,
    ReportPart::Ratings,
    ReportPart::Triggers,
];

/// Tuesday after a Monday that was slept through, with a micro-pause that was done, five check-ins and two difficult moments.
fn tuesday() -> (Home, crate::process::Agent) {
    let home = Home::new();
    home.begun("2026-11-23T09:58:00", 1).kill();
    let agent = home.agent("2026-11-24T09:58:00", 1);
    home.ok(&["now", "micro-pause"]);
    home.ok(&["done"]);
    home.ok(&["settings", "set", "diary.on", "true"]);
    for tension in ["3", "7", "4", "4", "6"] {
        home.ok(&["checkin", "--tension", tension, "--text", "<b>Jan</b> again"]);
    }
    home.ok(&["note", "--about", "trq-people", "<script>alert(1)</script> Jan"]);
    home.ok(&["note", "--about", "trq-people", "Jan & Co"]);
    (home, agent)
}

#[test]
fn it_shows_what_was_asked_for_and_says_that_it_measures_no_treatment() {
    let (home, _agent) = tuesday();
    let page = home.ok(&["report"]);
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en\">"), "{page}");
    assert!(page.contains("<h1>Kept in November 2026</h1>"), "{page}");
    assert!(page.contains("From 1 November 2026 to 24 November 2026"), "{page}");
    assert!(page.contains("This is no measurement of a treatment."), "{page}");
    for there in ["Done, by kind of moment", "Walking, in", "Calm breathing, in", "The last hour"] {
        assert!(page.contains(there), "{there}: {page}");
    }
    for absent in ["Own ratings", "difficult moments", "Were there"] {
        assert!(!page.contains(absent), "what is the user's own is asked for by name: {absent}");
    }
    let page = home.ok(&["report", "--month", "2026-11", "--show", ALL]);
    assert!(page.contains("Tension: 4 in the middle, from 3 to 7."), "{page}");
    assert_eq!(page.matches("<circle").count(), 5);
    assert!(page.contains("Was it around certain people?</th><td>2</td>"), "{page}");
    let page = home.ok(&["report", "--show", "walking"]);
    assert!(!page.contains("<table>") && page.contains("<svg"), "{page}");
    home.ok(&["settings", "set", "language", "nl"]);
    let page = home.ok(&["report"]);
    assert!(page.contains("<h1>Bijgehouden in november 2026</h1>"), "{page}");
    assert!(page.contains("Dit is geen meting van een behandeling."), "{page}");
}

#[test]
fn nothing_that_was_written_stands_in_it_and_nothing_runs_or_is_loaded() {
    let (home, _agent) = tuesday();
    let page = home.ok(&["report", "--show", ALL]);
    for word in ["Jan", "again", "<script", "javascript:", "http:", "https:", "src=", " style="] {
        assert!(!page.contains(word), "{word}: {page}");
    }
    assert!(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""), "{page}");
}

#[test]
fn its_figures_are_those_of_the_week() {
    let (home, _agent) = tuesday();
    for prompt in ["walk/1", "walk/2"] {
        home.ok(&["correct", &format!("2026-11-23/{prompt}"), "done"]);
    }
    let week = home.json(&["week"]);
    let page = home.ok(&["report"]);
    let kinds = week["kinds"].as_array().unwrap();
    assert!(!kinds.is_empty());
    for kind in kinds {
        let cells = ["taken", "chances", "planned"].map(|key| format!("<td>{}</td>", kind[key]));
        let cells = cells.join("\n");
        assert!(page.contains(&cells), "{kind}: {page}");
    }
    let walked = format!("{} minutes together, on 1 day.", week["walking_min"]);
    assert!(page.contains(&walked), "{walked}: {page}");
}

#[test]
fn what_is_no_month_or_no_part_is_refused_and_a_file_is_written_whole() {
    let (home, _agent) = tuesday();
    for wrong in ["2026-13", "2026-1", "november", "2026-11-01", "0000-01", "-2026-11"] {
        let said = home.say(&["report", &format!("--month={wrong}")]);
        assert_eq!((said.status, said.err.contains("2026-11")), (1, true), "{wrong}: {said:?}");
    }
    let said = home.say(&["report", "--show", "kinds,diagnosis"]);
    assert_eq!((said.status, said.err.contains("diagnosis")), (2, true), "{said:?}");
    let page = home.ok(&["report", "--month", "2026-03"]);
    assert!(page.contains("There was no plan in this month."), "{page}");
    let file = home.beside().join("page.html");
    let said = home.ok(&["report", "-o", file.to_str().unwrap()]);
    assert!(said.contains("page.html"), "{said}");
    assert_eq!(fs::read_to_string(&file).unwrap(), home.ok(&["report"]));
    let said = home.say(&["report", "-o", "/nonexistent/page.html"]);
    assert_eq!((said.status, said.err.contains("/nonexistent")), (1, true), "{said:?}");
}

#[test]
fn a_text_of_anybody_stays_a_text() {
    let review =
        Review::of(date("2026-11-01"), date("2026-11-30"), &[], Library::embedded().content());
    let triggers = [("<img src=x> & \"it\"".to_owned(), 1)];
    let month = Month { triggers: &triggers, ..month(&review, &[]) };
    let page = document(&month, &PARTS, &Messages::of(Language::En));
    assert!(page.contains("&lt;img src=x&gt; &amp; &quot;it&quot;"), "{page}");
    assert!(!page.contains("<img"), "{page}");
}

/// The fullest month there can be: every kind on every day, a rating a day, all there is to note.
fn fullest(language: Language) -> String {
    let library = Library::embedded();
    let mut settings = Settings::default();
    (settings.evening.on, settings.training.on) = (true, true);
    let days: Vec<NaiveDate> = (0..31).map(|n| date("2026-10-01") + Days::new(n)).collect();
    let zone = chrono_tz::Europe::Amsterdam;
    let plans: Vec<_> = days
        .iter()
        .map(|day| plan_day(*day, zone, None, &settings, library.content(), Known::default()))
        .collect();
    let all: Vec<_> = plans
        .iter()
        .flat_map(|plan| &plan.prompts)
        .map(|prompt| Occurrence { prompt, outcome: Outcome::Done, way: Way::Said })
        .collect();
    let (from, to) = (days[0], days[30]);
    let review = Review::of(from, to, &all, library.content());
    let rated = |(n, day): (usize, &NaiveDate)| {
        let tension = u8::try_from(n % 11).ok();
        let [breath_high, shoulders_high] = [Some(n % 2 == 0), Some(n % 3 == 0)];
        (*day, CheckIn { tension, breath_high, shoulders_high, text: None })
    };
    let check_ins: Vec<_> = days.iter().enumerate().map(rated).collect();
    let questions = library.ids_in("guidance").filter(|id| id.starts_with("trq-"));
    let triggers: Vec<_> =
        questions.map(|id| (library.guidance(id, language).unwrap().title, 30)).collect();
    assert!(triggers.len() > 5 && review.kinds.len() == 8);
    let month = Month { from, to, triggers: &triggers, ..month(&review, &check_ins) };
    document(&month, &PARTS, &Messages::of(language))
}

/// Chromium prints it, poppler reads what was printed.
#[test]
fn the_fullest_month_is_one_page_of_a4() {
    let is_there = |program: &str, word: &str| {
        let mut command = Command::new(program);
        let quiet = command.arg(word).stdout(Stdio::null()).stderr(Stdio::null());
        quiet.status().is_ok_and(|status| status.success())
    };
    if !is_there("chromium", "--version") || !is_there("pdfinfo", "-v") {
        eprintln!("SKIPPED: this needs chromium, and pdfinfo and pdftotext (poppler-utils)");
        return;
    }
    for (language, words) in [
        (Language::Nl, "Dit is geen meting van een behandeling."),
        (Language::En, "This is no measurement of a treatment."),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let [html, pdf] = ["page.html", "page.pdf"].map(|name| folder.path().join(name));
        fs::write(&html, fullest(language)).unwrap();
        print(&html, &pdf, folder.path());
        let info = said("pdfinfo", &[pdf.to_str().unwrap()]);
        assert!(info.contains("\nPages:           1\n"), "{info}");
        assert!(info.contains(" (A4)\n"), "{info}");
        let text = said("pdftotext", &["-layout", pdf.to_str().unwrap(), "-"]);
        for there in [words, "2026", "31"] {
            assert!(text.contains(there), "{there}: {text}");
        }
        let last = Messages::of(language).text("report-made-by", &[]);
        let end = last.split(' ').next_back().unwrap();
        assert!(text.trim_end().ends_with(end), "down to its last word, {end}: {text}");
    }
}

fn print(html: &Path, pdf: &Path, folder: &Path) {
    let mut command = Command::new("chromium");
    command.args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]);
    command.arg(format!("--user-data-dir={}", folder.join("browser").display()));
    command.arg(format!("--print-to-pdf={}", pdf.display()));
    let output = command.arg(format!("file://{}", html.display())).output().unwrap();
    assert!(pdf.exists(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn said(program: &str, words: &[&str]) -> String {
    let output = Command::new(program).args(words).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn month<'a>(review: &'a Review, check_ins: &'a [(NaiveDate, CheckIn)]) -> Month<'a> {
    let (from, to) = (date("2026-11-01"), date("2026-11-30"));
    Month { from, to, review, check_ins, triggers: &[] }
}
