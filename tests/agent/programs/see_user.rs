//! Says what is seen of the user, a line each, in a time that runs sixty times faster. A line on
//! standard input asks for a moment without typing; the end of it ends the program.

use agent::presence::{Lengths, Presence, SystemPresence};
use std::io::{BufRead, stdin};

fn main() -> std::io::Result<()> {
    let lengths = Lengths::default().shortened(60);
    let mut presence = SystemPresence::start(lengths, |seen| println!("{seen:?}"))?;
    for line in stdin().lock().lines() {
        line?;
        println!("asked: {}", presence.await_still());
    }
    Ok(())
}
