//! What the agent and the command line say to people: one Fluent source for every face.
//!
//! The texts get strings and small whole numbers; times and dates come in preformatted, because
//! Fluent's own formatting differs between the two programs that read these files.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use planner::settings::Language;
use unic_langid::LanguageIdentifier;

const NL: [&str; 6] = [
    include_str!("../../../../content/messages/nl/kinds.ftl"),
    include_str!("../../../../content/messages/nl/agent.ftl"),
    include_str!("../../../../content/messages/nl/cli.ftl"),
    include_str!("../../../../content/messages/nl/data.ftl"),
    include_str!("../../../../content/messages/nl/desktop.ftl"),
    include_str!("../../../../content/messages/nl/report.ftl"),
];
const EN: [&str; 6] = [
    include_str!("../../../../content/messages/en/kinds.ftl"),
    include_str!("../../../../content/messages/en/agent.ftl"),
    include_str!("../../../../content/messages/en/cli.ftl"),
    include_str!("../../../../content/messages/en/data.ftl"),
    include_str!("../../../../content/messages/en/desktop.ftl"),
    include_str!("../../../../content/messages/en/report.ftl"),
];

/// The messages in one language.
pub struct Messages {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// Reads the messages of a language.
    pub fn of(language: Language) -> Messages {
        let sources = match language {
            Language::Nl => NL,
            Language::En => EN,
        };
        let locale: LanguageIdentifier =
            language.code().parse().expect("BUG: the code of a language is one");
        let mut bundle = FluentBundle::new(vec![locale]);
        bundle.set_use_isolating(false);
        for source in sources {
            // What can't be read is left out; the content tests read each file whole.
            let resource = match FluentResource::try_new(source.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Messages { language, bundle }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text with this id; the id itself where there is none.
    pub fn text(&self, id: &str, values: &[(&str, Word<'_>)]) -> String {
        self.find(id, values).unwrap_or_else(|| id.to_owned())
    }

    /// The text with this id, if there is one.
    pub fn find(&self, id: &str, values: &[(&str, Word<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, word) in values {
            let value = match word {
                Word::Text(text) => FluentValue::from(*text),
                Word::Number(number) => FluentValue::from(*number),
                Word::Decimal(number) => FluentValue::from(self.decimal(*number)),
            };
            args.set(*name, value);
        }
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned())
    }

    fn decimal(&self, number: f32) -> String {
        let text = number.to_string();
        match self.language {
            Language::Nl => text.replace('.', ","),
            Language::En => text,
        }
    }
}

impl std::fmt::Debug for Messages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Messages").field("language", &self.language).finish_non_exhaustive()
    }
}

/// A value that goes into a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Word<'a> {
    /// Text as it is.
    Text(&'a str),
    /// A small whole number.
    Number(u32),
    /// A number that may have a decimal.
    Decimal(f32),
}

impl<'a> From<&'a str> for Word<'a> {
    fn from(text: &'a str) -> Self {
        Word::Text(text)
    }
}

impl<'a> From<&'a String> for Word<'a> {
    fn from(text: &'a String) -> Self {
        Word::Text(text)
    }
}

impl From<u32> for Word<'_> {
    fn from(number: u32) -> Self {
        Word::Number(number)
    }
}

/// The language of the system, for as long as there are no settings.
pub fn system_language() -> Language {
    match sys_locale::get_locale() {
        Some(locale) if locale.to_ascii_lowercase().starts_with("en") => Language::En,
        Some(_) | None => Language::Nl,
    }
}
