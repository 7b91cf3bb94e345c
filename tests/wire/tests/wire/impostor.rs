//! Somebody who listens where an agent would, and says what the test wants.

use crate::agent::{Agent, VERSION};
use crate::socket::Listener;
use std::io::{BufRead, BufReader, Write};
use std::thread::JoinHandle;
use wire::Place;
use wire::types::PROTOCOL;

/// Says all this to the first who comes, hears their hello, and is gone without another word.
pub fn impostor(place: &Place, says: &str) -> JoinHandle<()> {
    let listener = Listener::bind(place.path());
    let says = says.to_owned();
    std::thread::spawn(move || {
        let mut stream = listener.accept();
        // Whoever has heard enough may hang up before the end.
        let _ = stream.write_all(says.as_bytes());
        let mut line = String::new();
        let _ = BufReader::new(stream).read_line(&mut line);
        listener.end();
    })
}

/// One that greets like an agent of this version, and then says these lines.
pub fn greeting(place: &Place, lines: &[&str]) -> JoinHandle<()> {
    let mut says = hello_of(PROTOCOL, VERSION);
    for line in lines {
        says.push_str(line);
        says.push('\n');
    }
    impostor(place, &says)
}

/// The agent that listens in the place of an impostor, once that has ended.
pub fn renewed_after(impostor: JoinHandle<()>, place: &Place) -> JoinHandle<Agent> {
    let place = place.clone();
    std::thread::spawn(move || {
        impostor.join().unwrap();
        Agent::start(&place)
    })
}

/// The first line of an agent.
pub fn hello_of(protocol: u32, version: &str) -> String {
    format!(
        "{{\"jsonrpc\":\"2.0\",\"method\":\"hello\",\"params\":{{\"protocol\":{protocol},\"version\":\"{version}\"}}}}\n"
    )
}
