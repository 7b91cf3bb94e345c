//! The doors of the window: what its page may load and do, and where the UI speaks to the outside.

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::files;
use crate::workspace::Workspace;

/// Where the policy of the page stands.
const CONFIGURATION: &str = "src-tauri/tauri.conf.json";
/// The only folder of the UI that may name Tauri.
const HOST: &str = "ui/src/lib/host";
/// Where the screens lie, one folder each.
const FEATURES: &str = "ui/src/features";
/// What a page may be given by its policy, and nothing else.
const SOURCES: [&str; 5] = ["'self'", "'none'", "data:", "ipc:", "http://ipc.localhost"];

#[derive(Deserialize)]
struct Configuration {
    app: App,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct App {
    #[serde(default)]
    with_global_tauri: bool,
    security: Security,
}

#[derive(Deserialize)]
struct Security {
    csp: String,
    capabilities: Vec<String>,
}

#[derive(Deserialize)]
struct Capability {
    identifier: String,
    permissions: Vec<String>,
    #[serde(default)]
    remote: Option<serde_json::Value>,
}

/// Checks the policy, the capabilities and the imports of the UI.
pub fn check(workspace: &Workspace) -> Result<()> {
    let mut findings = Vec::new();
    let all = files::all(workspace)?;
    let named = policy(workspace, &mut findings)?;
    let capabilities: Vec<_> =
        all.iter().filter(|file| file.starts_with("src-tauri/capabilities")).collect();
    let [file] = capabilities.as_slice() else {
        bail!("src-tauri/capabilities holds {} files, not one", capabilities.len());
    };
    capability(workspace, file, &named, &mut findings)?;
    for file in all.iter().filter(|file| file.starts_with("ui/src")) {
        let text = files::text(workspace, file)?.unwrap_or_default();
        imports(file, &text, &mut findings);
    }
    if findings.is_empty() {
        return Ok(());
    }
    bail!("doors that should be shut:\n  {}", findings.join("\n  "))
}

fn policy(workspace: &Workspace, findings: &mut Vec<String>) -> Result<Vec<String>> {
    let text = files::text(workspace, CONFIGURATION.as_ref())?.unwrap_or_default();
    let Configuration { app } = serde_json::from_str(&text)
        .with_context(|| format!("failed to read app.security in {CONFIGURATION}"))?;
    if app.with_global_tauri {
        findings.push(format!("{CONFIGURATION}: withGlobalTauri gives every script the commands"));
    }
    for directive in app.security.csp.split(';') {
        for source in directive.split_whitespace().skip(1) {
            // The one style that a page of the agent's brings along; the content tests hold it against
            // that.
            let is_style = directive.contains("style-src") && source.starts_with("'sha256-");
            if !SOURCES.contains(&source) && !is_style {
                findings.push(format!("{CONFIGURATION}: the policy grants {source}"));
            }
        }
    }
    if !app.security.csp.contains("default-src 'self'") {
        findings.push(format!("{CONFIGURATION}: the policy does not begin from 'self'"));
    }
    Ok(app.security.capabilities)
}

/// The capability holds the window's own commands: no plugin's (`core:…`) and no remote page.
fn capability(
    workspace: &Workspace,
    file: &Path,
    named: &[String],
    findings: &mut Vec<String>,
) -> Result<()> {
    let text = files::text(workspace, file)?.unwrap_or_default();
    let capability: Capability = serde_json::from_str(&text)
        .with_context(|| format!("failed to read {}", file.display()))?;
    if named != [capability.identifier.as_str()] {
        findings.push(format!("{CONFIGURATION} does not name just `{}`", capability.identifier));
    }
    if capability.remote.is_some() {
        findings.push(format!("{}: lets a remote page in", file.display()));
    }
    for permission in capability.permissions.iter().filter(|permission| permission.contains(':')) {
        findings.push(format!("{}: grants {permission}", file.display()));
    }
    Ok(())
}

/// Tauri is named in one folder, and a screen takes nothing from another screen.
fn imports(file: &Path, text: &str, findings: &mut Vec<String>) {
    let screen = screen(file);
    for line in text.lines().filter(|line| line.contains("from \"") || line.contains("import(\"")) {
        let names_tauri = line.contains("@tauri-apps/");
        if names_tauri && !file.starts_with(HOST) {
            findings.push(format!("{}: names Tauri, which only {HOST} may", file.display()));
        }
        let Some(screen) = &screen else { continue };
        let other = line.contains("/features/")
            || (line.contains("\"../") && !line.contains("\"../../") && is_at_top(file));
        if other {
            findings.push(format!("{}: the screen {screen} takes from another", file.display()));
        }
    }
}

/// The screen a file belongs to.
fn screen(file: &Path) -> Option<String> {
    let inside = file.strip_prefix(FEATURES).ok()?;
    let folder = inside.components().next()?;
    Some(folder.as_os_str().to_string_lossy().into_owned())
}

/// Whether a file lies right in its screen's folder, so that `../` leaves it.
fn is_at_top(file: &Path) -> bool {
    file.strip_prefix(FEATURES).is_ok_and(|inside| inside.components().count() == 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(file: &str, line: &str) -> usize {
        let mut findings = Vec::new();
        imports(Path::new(file), line, &mut findings);
        findings.len()
    }

    #[test]
    fn only_the_host_names_tauri() {
        let line = "import { invoke } from \"@tauri-apps/api/core\";";
        assert_eq!(findings("ui/src/lib/host/tauri.ts", line), 0);
        assert_eq!(findings("ui/src/lib/day/day.svelte.ts", line), 1);
    }

    #[test]
    fn a_screen_takes_nothing_from_another() {
        let today = "ui/src/features/today/Today.svelte";
        assert_eq!(findings(today, "import Row from \"./Row.svelte\";"), 0);
        assert_eq!(findings(today, "import { Day } from \"$lib/day/day.svelte\";"), 0);
        assert_eq!(findings(today, "import List from \"../history/List.svelte\";"), 1);
        assert_eq!(
            findings(today, "import List from \"$lib/../features/history/List.svelte\";"),
            1
        );
    }
}
