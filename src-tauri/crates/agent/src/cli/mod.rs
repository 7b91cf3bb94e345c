//! The command line: one file a command, and what they share.
//!
//! Words and JSON keys are English and stable; sentences are in the user's language. The exit
//! status is 0 when it is done, 1 when it could not be done, and 2 for wrong use.

mod agent;
mod alone;
mod answering;
mod autostart;
mod backup;
mod begin;
mod calendar;
mod checkin;
mod busy;
mod completions;
mod correct;
mod content;
mod doctor;
mod erase;
mod export;
mod face;
mod failure;
mod history;
mod import;
mod log;
mod note;
mod packs;
mod now;
mod open;
mod pause;
mod phase;
mod plan;
mod profile;
mod progress;
mod proposal;
mod quit;
mod reading;
mod reply;
mod report;
mod restart;
mod restore;
mod resume;
mod settings;
mod simulate;
mod status;
mod sync;
mod waiting;
mod week;
mod words;
mod whole_file;
mod wrong_use;

pub use face::Face;
pub use failure::{ExitStatus, Failure};

use crate::messages::Messages;
use clap::{ArgMatches, CommandFactory, FromArgMatches, Parser, Subcommand};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// Plans calm moments through your working day
#[derive(Debug, Parser)]
#[command(name = "adempauze", version, disable_help_subcommand = true)]
#[command(subcommand_required = true, arg_required_else_help = true)]
struct Line {
    /// Keep settings, data and socket in this folder
    #[arg(long, global = true, value_name = "FOLDER")]
    home: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

/// The commands, in the order in which the help lists them.
#[derive(Debug, Subcommand)]
enum Command {
    Agent(agent::Agent),
    Quit(quit::Quit),
    Restart(restart::Restart),
    Open(open::Open),
    Begin(begin::Begin),
    Status(status::Status),
    Plan(plan::Plan),
    Now(now::Now),
    Start(answering::Start),
    Done(answering::Done),
    Snooze(answering::Snooze),
    Skip(answering::Skip),
    Stop(answering::Stop),
    Wait(answering::Wait),
    Answer(reply::Reply),
    Proposal(proposal::Proposal),
    Pause(pause::Pause),
    Resume(resume::Resume),
    Busy(busy::Busy),
    Free(busy::Free),
    Correct(correct::Correct),
    Week(week::Week),
    Report(report::Report),
    History(history::History),
    Checkin(checkin::Checkin),
    Note(note::Note),
    Calendar(calendar::Calendar),
    Sync(sync::Sync),
    Export(export::Export),
    Import(import::Import),
    Backup(backup::Backup),
    Restore(restore::Restore),
    Erase(erase::Erase),
    Settings(settings::Settings),
    Phase(phase::Phase),
    Profile(profile::Profile),
    Autostart(autostart::Autostart),
    Doctor(doctor::Doctor),
    Content(content::Content),
    Simulate(simulate::Simulate),
    Completions(completions::Completions),
}

/// Runs the command that the process was started with.
pub fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let face = Face::of(words::home(&words).as_deref());
    let outcome = parse(&face, &words).and_then(|line| run(line, &face));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => face.fail(&failure),
    }
}

/// Every command with its words and its help in a language; the manual is made from it too.
pub fn grammar(messages: &Messages) -> clap::Command {
    words::in_language(Line::command(), messages)
}

fn parse(face: &Face, words: &[OsString]) -> Result<Line, Failure> {
    grammar(face.messages())
        .try_get_matches_from(words)
        .and_then(|matches: ArgMatches| Line::from_arg_matches(&matches))
        .map_err(|error| wrong_use::failure(&error, words, face))
}

fn run(line: Line, face: &Face) -> Result<(), Failure> {
    match line.command {
        Command::Agent(agent) => agent.run(face),
        Command::Quit(quit) => quit.run(face),
        Command::Restart(restart) => restart.run(face),
        Command::Open(open) => open.run(face),
        Command::Begin(begin) => begin.run(face),
        Command::Status(status) => status.run(face),
        Command::Plan(plan) => plan.run(face),
        Command::Now(now) => now.run(face),
        Command::Start(start) => start.run(face),
        Command::Done(done) => done.run(face),
        Command::Snooze(snooze) => snooze.run(face),
        Command::Skip(skip) => skip.run(face),
        Command::Stop(stop) => stop.run(face),
        Command::Wait(wait) => wait.run(face),
        Command::Answer(reply) => reply.run(face),
        Command::Proposal(proposal) => proposal.run(face),
        Command::Pause(pause) => pause.run(face),
        Command::Resume(resume) => resume.run(face),
        Command::Busy(busy) => busy.run(face),
        Command::Free(free) => free.run(face),
        Command::Correct(correct) => correct.run(face),
        Command::Week(week) => week.run(face),
        Command::Report(report) => report.run(face),
        Command::History(history) => history.run(face),
        Command::Checkin(checkin) => checkin.run(face),
        Command::Note(note) => note.run(face),
        Command::Calendar(calendar) => calendar.run(face),
        Command::Sync(sync) => sync.run(face),
        Command::Export(export) => export.run(face),
        Command::Import(import) => import.run(face),
        Command::Backup(backup) => backup.run(face),
        Command::Restore(restore) => restore.run(face),
        Command::Erase(erase) => erase.run(face),
        Command::Settings(settings) => settings.run(face),
        Command::Phase(phase) => phase.run(face),
        Command::Profile(profile) => profile.run(face),
        Command::Autostart(autostart) => autostart.run(face),
        Command::Doctor(doctor) => doctor.run(face),
        Command::Content(content) => content.run(face),
        Command::Simulate(simulate) => simulate.run(face),
        Command::Completions(completions) => completions.run(face),
    }
}
