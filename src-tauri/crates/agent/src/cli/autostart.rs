//! `autostart`: whether the agent starts at login.

use super::{Face, Failure};
use clap::{Args, ValueEnum};
use wire::types;

/// Start at login, or not
#[derive(Debug, Args)]
pub(super) struct Autostart {
    /// on, off or status
    #[arg(value_name = "ON, OFF OR STATUS", default_value = "status")]
    what: What,
    /// Print one JSON document instead of sentences
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    On,
    Off,
    Status,
}

impl Autostart {
    pub(super) fn run(self, face: &Face) -> Result<(), Failure> {
        let mut client = face.agent()?;
        let told = match self.what {
            What::On => client.set_autostart(true),
            What::Off => client.set_autostart(false),
            What::Status => client.autostart(),
        };
        let told = told.map_err(|error| face.not_done(&error))?;
        match self.json {
            true => face.print_json(&told),
            false => face.print(&sentences(face, &told)),
        }
    }
}

fn sentences(face: &Face, told: &types::Autostart) -> String {
    let mut text = match told.on {
        true => face.text("autostart-on", &[("path", (&told.place).into())]),
        false => face.text("autostart-off", &[]),
    };
    if let Some(trouble) = &told.trouble {
        let values = [("message", (&trouble.message).into()), ("hint", (&trouble.hint).into())];
        text.push('\n');
        text.push_str(&face.text("status-trouble", &values));
    }
    text
}
