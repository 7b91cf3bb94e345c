//! `erase`: takes away every file of the user's, and says which.

use super::alone::lock;
use super::quit::ask_to_end;
use super::{Face, Failure};
use crate::spoken::Speak;
use clap::Args;
use std::io::{self, BufRead};
use store::{Unwritten, erase};
use wire::Client;

/// Take away everything that is kept about the user
#[derive(Debug, Args)]
pub(super) struct Erase {
    /// Do not ask
    #[arg(long)]
    yes: bool,
}

impl Erase {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let files = face.files()?;
        let folders = files.folders();
        let unreadable = |error: io::Error| {
            let path = folders.data().display().to_string();
            let reason = error.to_string();
            let values = [("path", (&path).into()), ("reason", (&reason).into())];
            face.failed("file-unreadable", &values)
        };
        let mut there = erase::files(folders).map_err(unreadable)?;
        // What the disk did not take belongs to what is taken away.
        let unwritten = files.unwritten().filter(|path| path.exists());
        there.extend(unwritten.clone());
        if there.is_empty() {
            return face.print(&face.text("erase-nothing", &[]));
        }
        if !self.yes {
            face.remark(&face.text("erase-question", &[]));
            for file in &there {
                face.remark(&file.display().to_string());
            }
            if !is_agreed() {
                return Err(face.failed("erase-not-done", &[]));
            }
        }
        let is_running = Client::connect(files.place(), env!("CARGO_PKG_VERSION")).is_ok();
        if is_running {
            ask_to_end(face, Client::quit, |()| true)?;
        }
        let lock = lock(folders).map_err(|error| Failure::failed(error.speak(face.messages())))?;
        let mut erased = erase::erase(folders, lock)
            .map_err(|error| Failure::failed(error.speak(face.messages())))?;
        if let Some(path) = unwritten {
            match Unwritten::forget(&path) {
                Ok(()) => erased.gone.push(path),
                Err(error) => erased.left.push((path, error)),
            }
        }
        for gone in &erased.gone {
            let path = gone.display().to_string();
            face.print(&face.text("erased", &[("path", (&path).into())]))?;
        }
        match erased.left.first() {
            None => Ok(()),
            Some((path, error)) => {
                let (path, reason) = (path.display().to_string(), error.to_string());
                let values = [("path", (&path).into()), ("reason", (&reason).into())];
                Err(face.failed("erase-left", &values))
            }
        }
    }
}

/// The word that agrees, in either language; anything else does not.
fn is_agreed() -> bool {
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line);
    read.is_ok() && matches!(line.trim().to_lowercase().as_str(), "yes" | "ja")
}
