//! The content: what a file may look like, what it must say, and what it must not.

mod check;
mod default_day;
mod embedded;
mod figures;
mod guidance;
mod integrity;
mod messages;
mod own_words;
mod packs;
mod poses;
mod profiles;
mod report;
mod schema;
mod small;
mod techniques;
mod used;
mod wording;
