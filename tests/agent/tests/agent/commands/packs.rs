//! `content add` and `content remove`: with an agent that runs and without one.

use crate::process::{Home, until};
use crate::resident::stage::recorded;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use wire::Place;
use wire::client::CallError;
use wire::types::Request;

const PACK: &str = "voorbeeld-praktijk";
const MICRO: &str = "voorbeeld-praktijk.schouders-los";
const MORNING: &str = "voorbeeld-praktijk.ochtend";

/// The pack of the documentation.
fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/extending/example-pack")
}

/// A copy of it that can be changed.
fn copied(home: &Home) -> PathBuf {
    let to = home.beside().join("pack");
    for folder in ["", "techniques", "routines"] {
        fs::create_dir_all(to.join(folder)).unwrap();
        for entry in fs::read_dir(example().join(folder)).unwrap().map(Result::unwrap) {
            if entry.path().is_file() {
                fs::copy(entry.path(), to.join(folder).join(entry.file_name())).unwrap();
            }
        }
    }
    to
}

fn add(home: &Home) {
    home.ok(&["content", "add", example().to_str().unwrap()]);
}

/// The ids that a list of the library has of the pack.
fn listed(home: &Home) -> Vec<String> {
    let list = home.json(&["content", "list"]);
    let ids = list.as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap());
    ids.filter(|id| id.starts_with(PACK)).map(str::to_owned).collect()
}

/// Everything that is planned in four weeks.
fn planned(home: &Home) -> Vec<Value> {
    let plans = home.json(&["plan", "--date", "2026-11-23", "--days", "28"]);
    let plans = plans.as_array().unwrap().iter();
    plans.flat_map(|plan| plan["prompts"].as_array().unwrap().clone()).collect()
}

fn has(prompts: &[Value], id: &str) -> bool {
    prompts.iter().any(|prompt| prompt["technique"] == id || prompt["routine"] == id)
}

/// The files in a home that name the pack, but for the history.
fn naming(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(naming(&path));
        } else if !name.starts_with("history.sqlite")
            && path.is_file()
            && (name.contains(PACK)
                || String::from_utf8_lossy(&fs::read(&path).unwrap()).contains(PACK))
        {
            found.push(path);
        }
    }
    found
}

#[test]
fn a_pack_is_added_planned_and_listed_while_the_agent_runs() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T06:58:00", 1);
    assert!(!has(&planned(&home), MICRO));
    let said = home.ok(&["content", "add", example().to_str().unwrap()]);
    assert!(said.contains("“Example practice” (voorbeeld-praktijk), 3 items"), "{said}");
    assert_eq!(listed(&home).len(), 3);
    let text = home.ok(&["content", "list"]);
    assert!(text.contains("Packs (1)\n") && text.contains("(revision 1, 3 items)"), "{text}");
    let text = home.ok(&["content", "show", MICRO]);
    assert!(text.starts_with("Lift the shoulders and let go\n"), "{text}");
    let plans = planned(&home);
    assert!(has(&plans, MICRO) && has(&plans, MORNING));
    let morning = plans.iter().find(|prompt| prompt["routine"] == MORNING).unwrap();
    assert_eq!(morning["called"], "Morning of the example practice");
    // The running day too.
    assert_eq!(recorded(&home.path()).iter().filter(|word| *word == "planned").count(), 2);
    // What is not made for a chosen profile is not planned.
    home.ok(&["settings", "set", "profiles", "[\"pr-general\",\"pr-acute\"]"]);
    let plans = planned(&home);
    assert!(!has(&plans, MICRO) && !has(&plans, "voorbeeld-praktijk.rustig-draaien"));
}

#[cfg(unix)]
#[test]
fn what_is_kept_of_a_pack_is_for_this_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new();
    let _agent = home.begun("2026-11-24T06:58:00", 1);
    add(&home);
    let folder = home.path().join("packs");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    let files: Vec<PathBuf> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files, [folder.join("voorbeeld-praktijk.jsonl")], "and nothing else is left");
    assert_eq!(mode(&files[0]), 0o600);
}

#[test]
fn a_removed_pack_leaves_no_trace_and_the_history_still_says_what_it_was() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T06:58:00", 1);
    add(&home);
    home.ok(&["settings", "set", "techniques_off", &json!([MICRO, "pelvic-tilt"]).to_string()]);
    assert!(!has(&planned(&home), MICRO), "it can be switched off");
    home.ok(&["now", "morning"]);
    home.ok(&["done"]);
    let history = home.json(&["history"]);
    let had = |history: &Value| {
        let entries = history.as_array().unwrap();
        entries.iter().find(|entry| entry["routine"] == MORNING).cloned().unwrap()
    };
    assert_eq!(had(&history)["called"], "Morning of the example practice");
    let said = home.ok(&["content", "remove", PACK]);
    assert!(said.contains("is gone"), "{said}");
    assert_eq!(naming(&home.path()), Vec::<PathBuf>::new());
    assert!(!home.path().join("packs").exists());
    assert_eq!(home.ok(&["settings", "get", "techniques_off"]).trim(), "[\"pelvic-tilt\"]");
    assert!(listed(&home).is_empty());
    assert!(!has(&planned(&home), MORNING));
    assert_eq!(had(&home.json(&["history"])), had(&history));
    let export = home.ok(&["export"]);
    assert!(export.contains("Morning of the example practice"), "an export says it too");
    let said = home.say(&["content", "remove", PACK]);
    assert_eq!((said.status, said.err.contains("there is no pack")), (1, true), "{said:?}");
}

#[test]
fn a_pack_that_is_not_right_is_refused_whole_with_its_first_faults() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T06:58:00", 1);
    let pack = copied(&home);
    for n in 0..30 {
        fs::write(pack.join(format!("techniques/{PACK}.bad-{n}.json")), "{}").unwrap();
    }
    let said = home.say(&["content", "add", pack.to_str().unwrap()]);
    assert_eq!((said.status, said.out.as_str()), (1, ""), "{said:?}");
    assert!(said.err.contains("refused whole"), "{said:?}");
    assert!(said.err.contains(&format!("techniques/{PACK}.bad-0.json: “id, category,")));
    assert_eq!(said.err.lines().count(), 11, "the first ten: {}", said.err);
    assert!(!home.path().join("packs").exists() && listed(&home).is_empty());
    let said = home.say(&["content", "add", "/nonexistent/pack.zip"]);
    assert_eq!((said.status, said.err.contains("/nonexistent/pack.zip")), (1, true), "{said:?}");
    assert_eq!(home.say(&["content", "add"]).status, 2);
}

/// As the window does: the path goes over the wire, and a process of its own does the rest.
#[test]
fn a_pack_that_is_named_over_the_wire_is_looked_through_beside_the_agent() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T06:58:00", 1);
    let mut client = wire::Client::connect(&Place::under(&home.path()), "0.1.0").unwrap();
    let mut bring = |path: &str| client.call(&Request::BringPack { path: path.to_owned() });
    let added = bring(example().to_str().unwrap()).unwrap();
    assert_eq!((&added["id"], &added["name"]), (&json!(PACK), &json!("Example practice")));
    assert_eq!(added["items"].as_array().map(Vec::len), Some(3));
    assert_eq!(listed(&home).len(), 3);
    let refused = |error: CallError| match error {
        CallError::Refused(error) => (error.message, error.hint),
        other => panic!("{other:?}"),
    };
    let (message, _) = refused(bring(example().to_str().unwrap()).unwrap_err());
    assert!(message.contains("not newer than 1"), "{message}");
    for path in ["practice.zip", "", "../pack"] {
        let (message, hint) = refused(bring(path).unwrap_err());
        assert!(message.contains("is not the whole path"), "{path}: {message}");
        assert!(hint.contains("~/"), "{hint}");
    }
    let (message, _) = refused(bring("/nonexistent/pack.zip").unwrap_err());
    assert!(message.contains("/nonexistent/pack.zip"), "{message}");
    let pack = copied(&home);
    for n in 0..30 {
        fs::write(pack.join(format!("techniques/{PACK}.bad-{n}.json")), "{}").unwrap();
    }
    let (message, hint) = refused(bring(pack.to_str().unwrap()).unwrap_err());
    assert!(!message.contains("adempauze:"), "{message}");
    assert_eq!(hint.lines().count(), 10, "its first faults, a line each: {hint}");
    assert!(hint.starts_with(&format!("techniques/{PACK}.bad-0.json: ")), "{hint}");
    assert_eq!(listed(&home).len(), 3, "and nothing of it went in");
}

#[test]
fn what_is_read_of_an_item_of_a_pack_comes_over_the_wire_as_text() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T06:58:00", 1);
    add(&home);
    let mut client = wire::Client::connect(&Place::under(&home.path()), "0.1.0").unwrap();
    let mut item = |id: &str| client.call(&Request::Item { id: id.to_owned() }).unwrap();
    let technique = item(MICRO);
    assert_eq!(technique["title"], "Lift the shoulders and let go");
    let steps = technique["steps"].as_array().unwrap();
    let seconds: u64 = steps.iter().filter_map(|step| step["seconds"].as_u64()).sum();
    assert_eq!(seconds, 120);
    let routine = item(MORNING);
    let lengths = routine["lengths"].as_object().unwrap();
    assert!(lengths.keys().any(|id| id.starts_with(PACK)), "{routine}");
    assert_eq!(routine["steps"], json!([]));
    assert_eq!(item("no-such-thing"), Value::Null);
}

#[test]
fn a_higher_revision_takes_the_place_of_a_lower_one_and_nothing_else_does() {
    let home = Home::new();
    let _agent = home.begun("2026-11-24T06:58:00", 1);
    add(&home);
    let said = home.say(&["content", "add", example().to_str().unwrap()]);
    assert_eq!((said.status, said.err.contains("not newer than 1")), (1, true), "{said:?}");
    let pack = copied(&home);
    let manifest = fs::read_to_string(pack.join("pack.json")).unwrap();
    let newer = manifest.replace("\"revision\": 1", "\"revision\": 2");
    fs::write(pack.join("pack.json"), newer).unwrap();
    fs::remove_file(pack.join(format!("techniques/{MICRO}.json"))).unwrap();
    home.ok(&["content", "add", pack.to_str().unwrap()]);
    assert_eq!(listed(&home).len(), 2, "what the newer one has not is gone");
    assert!(!has(&planned(&home), MICRO));
}

#[test]
fn without_an_agent_a_pack_comes_and_goes_and_the_next_start_plans_the_day_again() {
    let home = Home::new();
    home.begin_at("2026-11-24T06:58:00");
    let planned = || recorded(&home.path()).iter().filter(|word| *word == "planned").count();
    let before = planned();
    add(&home);
    {
        let mut agent = home.agent("2026-11-24T07:00:00", 1);
        assert_eq!(planned(), before + 1, "the day is planned again");
        home.ok(&["now", "morning"]);
        home.ok(&["done"]);
        assert!(home.json(&["history"]).to_string().contains(MORNING));
        home.ok(&["quit"]);
        agent.wait();
    }
    home.ok(&["content", "remove", PACK]);
    let _agent = home.agent("2026-11-24T07:05:00", 1);
    assert_eq!(planned(), before + 2);
    assert!(naming(&home.path()).is_empty());
    assert!(home.json(&["history"]).to_string().contains("Morning of the example practice"));
}

#[test]
fn a_damaged_pack_is_set_aside_and_said_once() {
    let home = Home::new();
    home.begin_at("2026-11-24T06:58:00");
    add(&home);
    let file = home.path().join("packs/voorbeeld-praktijk.jsonl");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, &text[..text.len() - 100]).unwrap();
    let _agent = home.agent("2026-11-24T07:00:00", 1);
    assert!(listed(&home).is_empty() && !file.exists());
    home.ok(&["now", "morning"]);
    let said = "the pack “voorbeeld-praktijk” could not be read, and lies in";
    assert_eq!(home.log().matches(said).count(), 1, "{}", home.log());
    let names = fs::read_dir(home.path().join("packs")).unwrap();
    assert_eq!(names.count(), 1, "nothing is lost");
    // And a sound one can be added again.
    add(&home);
    assert_eq!(listed(&home).len(), 3);
}

#[test]
fn whenever_the_adding_ends_the_pack_is_there_whole_or_not_at_all() {
    let home = Home::new();
    let mut agent = home.begun("2026-11-24T06:58:00", 1);
    let mut had = [0, 0];
    for n in 0..40 {
        let mut adding =
            home.command(&["content", "add", example().to_str().unwrap()]).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(n * 3));
        let _ = adding.kill();
        adding.wait().unwrap();
        // The agent may have been told just before.
        home.ok(&["status"]);
        let count = listed(&home).len();
        assert!(count == 0 || count == 3, "{count} of 3 items");
        had[usize::from(count == 3)] += 1;
        if count == 3 {
            home.ok(&["content", "remove", PACK]);
        }
    }
    assert!(had[0] > 0, "some were killed in time: {had:?}");
    assert!(agent.is_running());
    home.ok(&["quit"]);
    agent.wait();
    let _agent = home.agent("2026-11-24T07:05:00", 1);
    until("the next start clears up", || !home.path().join("packs").exists());
}

#[test]
fn erasing_takes_the_packs_too() {
    let home = Home::new();
    add(&home);
    home.ok(&["erase", "--yes"]);
    assert!(!home.path().exists(), "{:?}", fs::read_dir(home.path()).map(Iterator::count));
}
