//! The window of Adempauze. It shows what the resident agent says and sends what the user wants;
//! it decides nothing and keeps nothing. Closing it ends this process and not the agent.
//!
//! - [`arguments`]: what it was started with
//! - [`link`]: the connection to the agent, kept up for as long as the window is open
//! - [`beside`]: the agent's program, which lies beside this one
//! - [`page`]: what the page is told
//! - [`begun`]: what stands in the page from the beginning
//! - [`commands`]: what the page can ask
//! - [`window`]: the one window
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]
#![deny(unsafe_code)]

mod arguments;
mod begun;
mod beside;
mod commands;
mod link;
mod page;
mod window;

use std::process::ExitCode;
use std::sync::Arc;

use arguments::Arguments;
use commands::Asking;
use link::Follower;
use page::Page;

fn main() -> ExitCode {
    let arguments = match Arguments::read(std::env::args_os().skip(1)) {
        Ok(arguments) => arguments,
        Err(wrong) => {
            eprintln!("adempauze-window: {wrong}\nUsage: adempauze-window [--home FOLDER]");
            return ExitCode::from(2);
        }
    };
    // Before anything is drawn: where a window is open already this one has nothing to do.
    let (follower, is_second) = Follower::begin(&arguments);
    if is_second {
        return ExitCode::SUCCESS;
    }
    match run(arguments, follower) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("adempauze-window: failed to open the window: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments, follower: Follower) -> tauri::Result<()> {
    window::name_the_program();
    let page = Arc::new(Page::default());
    let (wish, wishes) = link::wishes();
    tauri::Builder::default()
        .manage(Arc::clone(&page))
        .manage(Asking::new(&arguments))
        .manage(wish)
        .invoke_handler(tauri::generate_handler![commands::call, commands::follow, commands::start])
        .setup(move |app| {
            window::open(app.handle(), arguments.home.as_deref(), Arc::clone(&page))?;
            follower.keep_up(page, wishes, window::Front(app.handle().clone()));
            Ok(())
        })
        .run(tauri::generate_context!())
}
