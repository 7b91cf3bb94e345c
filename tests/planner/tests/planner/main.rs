//! The ring `planner`, one module a theme. Names are sentences.

mod absence;
mod adaptive;
mod adherence;
mod answers;
mod busy;
mod chosen;
mod clocks;
mod corrections;
mod day;
mod days;
mod diary;
mod evening;
mod laws;
mod load;
mod pauses;
mod plan_rules;
mod profiles;
mod questions;
mod replans;
mod restarts;
mod settings;
mod silence;
mod state;
mod totality;
mod wakeups;
mod years;
