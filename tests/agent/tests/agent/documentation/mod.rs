//! The documentation does what it says: every command in it is run, every example is read by what
//! it is an example for, no link leads nowhere, and the guide says the same in both languages.

mod commands;
mod examples;
mod guide;
mod links;
mod manual;
mod pages;
mod reader;
mod shape;
mod typed;
mod wire;
