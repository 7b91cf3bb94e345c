//! The requests by name: each asks for what it is named for, once, and refuses an answer of another
//! type.

use crate::agent::{Agent, place};
use planner::Kind;
use planner::diary::{Entry, Note};
use planner::engine::Answer;
use planner::prompt::PromptId;
use serde_json::json;
use wire::types::{PauseLength, ReportPart, Request};
use wire::{CallError, Client};

/// What came of an ask: the agent of these tests answers with another type than most want.
type Asked = Result<(), CallError>;

fn any<T>(answer: Result<T, CallError>) -> Asked {
    answer.map(drop)
}

#[test]
fn each_ask_is_the_request_of_its_name_and_comes_once() {
    let (_home, place) = place();
    let agent = Agent::start(&place);
    let mut client = Client::connect(&place, "0.1.0").unwrap();
    let day = "2026-11-24".parse().ok();
    let prompt = serde_json::from_value::<PromptId>(json!("2026-11-24/walk/1")).unwrap();
    let set = json!({ "cap": 8 }).as_object().unwrap().clone();
    let length = PauseLength::Minutes(30);
    let text = || "a".to_owned();
    let entry = Entry::Note(Note { text: Some(text()), ..Note::default() });
    let asked: Vec<(Asked, Request)> = vec![
        (any(client.status()), Request::Status),
        (any(client.today()), Request::Today),
        (any(client.history(day, None)), Request::History { from: day, to: None }),
        (any(client.week(Some(text()))), Request::Week { week: Some(text()) }),
        (
            any(client.report(None, vec![ReportPart::Walking])),
            Request::Report { month: None, show: vec![ReportPart::Walking] },
        ),
        (
            client.correct(prompt.clone(), text(), None),
            Request::Correct { prompt: prompt.clone(), outcome: text(), why: None },
        ),
        (client.begin(), Request::Begin),
        (
            client.answer(Some(prompt.clone()), Answer::Done),
            Request::Answer { prompt: Some(prompt), answer: Answer::Done },
        ),
        (client.reply(true), Request::Reply { yes: true }),
        (any(client.proposal()), Request::Proposal),
        (any(client.answer_proposal(true)), Request::AnswerProposal { accept: true }),
        (any(client.now(Kind::Walk)), Request::Now { kind: Kind::Walk, technique: None }),
        (client.pause(length.clone()), Request::Pause { length: length.clone() }),
        (client.resume(), Request::Resume),
        (client.busy(length.clone()), Request::Busy { length }),
        (client.free(), Request::Free),
        (any(client.set_settings(set.clone())), Request::SetSettings { set: set.clone() }),
        (any(client.phase()), Request::Phase),
        (any(client.next_phase()), Request::NextPhase),
        (client.keep_profile(text()), Request::KeepProfile { profile: text() }),
        (any(client.diary()), Request::Diary),
        (any(client.write(entry.clone())), Request::Write { entry }),
        (client.remove_note(text()), Request::RemoveNote { id: text() }),
        (any(client.restore(text())), Request::Restore { file: text() }),
        (
            any(client.import(text(), Some(set.clone()))),
            Request::Import { staged: text(), settings: Some(set) },
        ),
        (any(client.undo_import()), Request::UndoImport),
        (any(client.add_pack(text())), Request::AddPack { staged: text() }),
        (client.remove_pack(text()), Request::RemovePack { pack: text() }),
        (any(client.autostart()), Request::Autostart),
        (any(client.set_autostart(true)), Request::SetAutostart { on: true }),
        (any(client.doctor()), Request::Doctor),
        (any(client.try_notification()), Request::TryNotification),
        (any(client.delivery()), Request::Delivery),
        (client.open(), Request::Open),
        (client.quit(), Request::Quit),
        (client.restart(), Request::Restart),
    ];
    let wanted: Vec<&Request> = asked.iter().map(|(_, request)| request).collect();
    assert_eq!(agent.requests().iter().collect::<Vec<_>>(), wanted);
    for (came, request) in &asked {
        match request {
            // That agent refuses the one, and drops the other.
            Request::Now { .. } | Request::Restart => {
                assert!(matches!(came, Err(CallError::Refused(_))), "{request:?}: {came:?}");
            }
            _ => assert!(matches!(came, Ok(()) | Err(CallError::Garbled)), "{request:?}: {came:?}"),
        }
    }
}
