//! Words that a notification has none of: screens are shared.

/// Parts of words about the body's complaints, in both languages.
const HEALTH: [&str; 26] = [
    "pijn",
    "rug",
    "klacht",
    "hernia",
    "zenuw",
    "spier",
    "blessure",
    "stress",
    "gezond",
    "ziek",
    "letsel",
    "bekken",
    "wervel",
    "spanning",
    "pain",
    "back",
    "complaint",
    "nerve",
    "muscle",
    "injur",
    "health",
    "sick",
    "pelvi",
    "spine",
    "tension",
    "sore",
];

/// The word of health in a text. "Terug" and "feedback" are none.
pub fn health_word(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase().replace("terug", "").replace("feedback", "");
    HEALTH.into_iter().find(|word| text.contains(word))
}
