//! The ring `agent`, one module a theme. Names are sentences.

mod scenarios;
