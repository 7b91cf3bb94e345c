//! Every link leads somewhere, and every picture is there.

use super::pages::{Page, all, top};
use std::collections::BTreeSet;
use std::path::Path;

/// The name by which a heading can be linked to, as the usual hosts make it.
fn anchor(title: &str) -> String {
    let kept = title.to_lowercase();
    let kept = kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

fn anchors(page: &Page) -> BTreeSet<String> {
    page.headings().into_iter().map(|(_, title)| anchor(title)).collect()
}

#[test]
fn no_link_leads_nowhere() {
    let pages = all();
    let mut dead = Vec::new();
    let mut seen = 0;
    for page in &pages {
        for link in page.links() {
            if link.starts_with("https://") {
                continue;
            }
            seen += 1;
            let (file, part) = link.split_once('#').unwrap_or((&link, ""));
            let folder = Path::new(&page.path).parent().unwrap();
            let there = match file {
                "" => Ok(top().join(&page.path)),
                file => top().join(folder).join(file).canonicalize(),
            };
            let leads = there.is_ok_and(|there| {
                let to = pages.iter().find(|page| top().join(&page.path) == there);
                part.is_empty() || to.is_some_and(|to| anchors(to).contains(part))
            });
            if !leads {
                dead.push(format!("{}: {link}", page.path));
            }
        }
    }
    assert_eq!(dead, Vec::<String>::new());
    assert!(seen > 20, "links were looked for: {seen}");
}
