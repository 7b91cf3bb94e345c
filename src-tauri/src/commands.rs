//! What the page can ask: three commands, all that its capability holds.

use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use serde_json::{Value, json};
use tauri::State;
use tauri::ipc::Channel;
use wire::Place;
use wire::client::{CallError, Client};
use wire::types::{ErrorCode, Request, WireError};

use crate::arguments::Arguments;
use crate::link::{Wish, connect};
use crate::page::{News, Page};

/// Sends a request to the agent and returns its answer as it came.
#[tauri::command(async)]
pub fn call(
    method: String,
    params: Option<Value>,
    agent: State<'_, Asking>,
) -> Result<Value, Refusal> {
    let request = request(method, params)?;
    agent.ask(&request)
}

/// The page wants the news from now on.
#[tauri::command]
pub fn follow(news: Channel<News>, page: State<'_, Arc<Page>>) {
    page.follow(news);
}

/// The user wants the agent started.
#[tauri::command]
pub fn start(wish: State<'_, Wish>) {
    wish.start();
}

/// What the page gets instead of an answer.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Refusal {
    /// The agent says no.
    Agent(WireError),
    /// Nobody could be asked.
    NoLink {
        /// Always `no-link`.
        code: &'static str,
        /// Why.
        message: String,
        /// What to do.
        hint: String,
    },
}

/// The connection that the page's requests go through; beside the one that listens.
pub struct Asking {
    place: Option<Place>,
    client: Mutex<Option<Client>>,
}

impl Asking {
    /// Connects with the first request.
    pub fn new(arguments: &Arguments) -> Asking {
        Asking { place: arguments.place(), client: Mutex::new(None) }
    }

    /// Sends it to the agent, and waits for the answer.
    pub fn ask(&self, request: &Request) -> Result<Value, Refusal> {
        let mut kept = self.client.lock().unwrap_or_else(PoisonError::into_inner);
        let mut client = match (kept.take(), &self.place) {
            (Some(client), _) => client,
            (None, Some(place)) => connect(place).map_err(|error| no_link(&error.into()))?,
            (None, None) => return Err(no_home()),
        };
        match client.call(request) {
            Ok(answer) => {
                *kept = Some(client);
                Ok(answer)
            }
            Err(CallError::Refused(error)) => {
                *kept = Some(client);
                Err(Refusal::Agent(error))
            }
            // The connection is of no use any more; the next request makes a new one.
            Err(error) => Err(no_link(&error)),
        }
    }
}

/// What the page sent as a request that the agent knows.
fn request(method: String, params: Option<Value>) -> Result<Request, Refusal> {
    let written = match params {
        Some(params) => json!({ "method": method, "params": params }),
        None => json!({ "method": method }),
    };
    serde_json::from_value(written).map_err(|error| {
        Refusal::Agent(WireError {
            code: ErrorCode::BadRequest,
            message: format!("the page sent no request that is known: {error}"),
            hint: String::new(),
        })
    })
}

fn no_link(error: &CallError) -> Refusal {
    Refusal::NoLink { code: "no-link", message: error.to_string(), hint: error.hint() }
}

fn no_home() -> Refusal {
    let message = "this user has no home folder".to_owned();
    Refusal::NoLink { code: "no-link", message, hint: String::new() }
}

#[cfg(test)]
mod tests {
    use super::{Refusal, request};
    use serde_json::json;
    use wire::types::{ErrorCode, Request};

    #[test]
    fn a_request_without_params_needs_none() {
        assert_eq!(request("today".into(), None).expect("known"), Request::Today);
    }

    #[test]
    fn what_is_no_request_never_reaches_the_agent() {
        for (method, params) in [("shutdown", None), ("now", Some(json!({ "kind": "nap" })))] {
            let Err(Refusal::Agent(error)) = request(method.into(), params) else {
                panic!("{method} was taken for a request");
            };
            assert_eq!(error.code, ErrorCode::BadRequest);
        }
    }
}
