//! What people read of one technique or routine: that of a pack stands nowhere in the window.

use super::Resident;
use serde_json::Value;
use wire::types::{Breath, ItemStep, ItemText};

impl Resident {
    /// The texts of an item in the user's language; none where there is no such item.
    pub(super) fn item(&self, id: &str) -> Option<ItemText> {
        let text = self.library.text(id, self.messages.language())?;
        let item = self.library.item(id)?;
        let step = |step: crate::library::Step| ItemStep { say: step.say, seconds: step.seconds };
        Some(ItemText {
            title: text.title,
            why: text.why,
            steps: text.steps.into_iter().map(step).collect(),
            cautions: text.cautions,
            pattern: breath(&item["pattern"]),
            lengths: lengths(&item),
        })
    }
}

fn breath(pattern: &Value) -> Option<Breath> {
    serde_json::from_value(pattern.clone()).ok()
}

/// How long each technique of a routine takes.
fn lengths(item: &Value) -> std::collections::BTreeMap<String, u32> {
    let techniques = item["techniques"].as_array().into_iter().flatten();
    let seconds = item["seconds"].as_array().into_iter().flatten();
    let pairs = techniques.zip(seconds).filter_map(|(id, seconds)| {
        Some((id.as_str()?.to_owned(), u32::try_from(seconds.as_u64()?).ok()?))
    });
    pairs.collect()
}
