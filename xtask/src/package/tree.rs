//! Everything that is installed, laid out as it will lie on the system. What a package manager
//! wants beside it (its description, its scripts) is not here.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, bail};

use super::licences;
use super::release::Release;
use crate::process::{cargo, output, run};
use crate::run::BOTH;
use crate::workspace::{AGENT_PROGRAM, Profile, WINDOW_PROGRAM, Workspace};

/// The id of the programs for desktops: of the desktop file, of the icon, of notifications.
pub const ID: &str = "nl.adempauze.Adempauze";
/// Where the texts about it lie.
pub const DOCUMENTS: &str = "usr/share/doc/adempauze";
/// Sizes of the icon in pixels; desktops without an SVG reader take the next one.
const ICONS: [u32; 7] = [16, 24, 32, 48, 64, 128, 256];
/// Where each shell of Debian looks for what packages bring.
const COMPLETIONS: [(&str, &str); 3] = [
    ("bash", "usr/share/bash-completion/completions/adempauze"),
    ("zsh", "usr/share/zsh/vendor-completions/_adempauze"),
    ("fish", "usr/share/fish/vendor_completions.d/adempauze.fish"),
];

/// A folder that stands for `/`.
pub struct Tree {
    root: PathBuf,
}

impl Tree {
    /// Lays everything out anew in a folder.
    pub fn lay_out(
        workspace: &Workspace,
        profile: Profile,
        release: &Release,
        root: &Path,
    ) -> Result<Tree> {
        if root.exists() {
            fs::remove_dir_all(root)?;
        }
        let tree = Tree { root: root.to_owned() };
        let from = Sources { workspace, release, profile };
        tree.programs(&from)?;
        tree.desktop(&from)?;
        tree.icons(&from)?;
        tree.manual(&from)?;
        tree.completions()?;
        tree.documents(&from)?;
        Ok(tree)
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where the two programs lie in it.
    pub fn programs_in(&self) -> [PathBuf; 2] {
        [AGENT_PROGRAM, WINDOW_PROGRAM].map(|name| self.root.join("usr/bin").join(name))
    }

    /// How much it takes on disk, in bytes.
    pub fn size(&self) -> Result<u64> {
        let told = output(Command::new("du").args(["-sk", "--apparent-size"]).arg(&self.root))?;
        let kilobytes =
            told.split_whitespace().next().and_then(|number| number.parse::<u64>().ok());
        Ok(kilobytes.context("`du` gives no number")? * 1024)
    }

    /// Puts a file there, with the folders above it.
    pub fn put(&self, path: &str, contents: &[u8]) -> Result<()> {
        let path = self.place(path)?;
        fs::write(&path, contents)
            .with_context(|| format!("failed to write {}", path.display()))?;
        set_mode(&path, 0o644)
    }

    /// Puts a file there, compressed, with `.gz` behind its name.
    pub fn put_compressed(&self, path: &str, contents: &[u8]) -> Result<()> {
        let mut gzip = Command::new("gzip");
        let mut gzip = gzip.arg("-9n").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut stdin = gzip.stdin.take().context("BUG: standard input is piped")?;
        // The texts are larger than a pipe holds: one thread writes while the other reads.
        let contents = contents.to_vec();
        let writing = thread::spawn(move || stdin.write_all(&contents));
        let compressed = gzip.wait_with_output()?;
        writing.join().expect("BUG: writing to a pipe does not panic")?;
        if !compressed.status.success() {
            bail!("`gzip` failed ({})", compressed.status);
        }
        self.put(&format!("{path}.gz"), &compressed.stdout)
    }

    fn place(&self, path: &str) -> Result<PathBuf> {
        let path = self.root.join(path);
        let folder = path.parent().context("BUG: a file lies in a folder")?;
        fs::create_dir_all(folder)?;
        Ok(path)
    }

    /// Beside one another: that is where they look for each other.
    fn programs(&self, from: &Sources<'_>) -> Result<()> {
        for (name, to) in [AGENT_PROGRAM, WINDOW_PROGRAM].into_iter().zip(self.programs_in()) {
            self.place(&format!("usr/bin/{name}"))?;
            fs::copy(from.workspace.program(name, from.profile), &to)?;
            set_mode(&to, 0o755)?;
            if from.profile == Profile::Debug {
                run(Command::new("strip").arg(&to))?;
            }
        }
        Ok(())
    }

    fn desktop(&self, from: &Sources<'_>) -> Result<()> {
        let entry = format!("{ID}.desktop");
        self.put(&format!("usr/share/applications/{entry}"), from.text(&entry)?.as_bytes())?;
        let description = format!("{ID}.metainfo.xml");
        let text = from.release.fill_in(&from.text(&description)?)?;
        self.put(&format!("usr/share/metainfo/{description}"), text.as_bytes())
    }

    fn icons(&self, from: &Sources<'_>) -> Result<()> {
        let drawn = from.workspace.root.join("src-tauri/icons");
        let hicolor = "usr/share/icons/hicolor";
        for size in ICONS {
            let to = self.place(&format!("{hicolor}/{size}x{size}/apps/{ID}.png"))?;
            let mut draw = Command::new("rsvg-convert");
            draw.args(["--width", &size.to_string(), "--output"]).arg(&to);
            output(draw.arg(drawn.join("icon.svg")))?;
            set_mode(&to, 0o644)?;
        }
        let scalable = format!("{hicolor}/scalable/apps/{ID}.svg");
        self.put(&scalable, &fs::read(drawn.join("icon.svg"))?)?;
        let symbolic = format!("{hicolor}/symbolic/apps/{ID}-symbolic.svg");
        self.put(&symbolic, &fs::read(drawn.join("symbolic.svg"))?)
    }

    fn manual(&self, from: &Sources<'_>) -> Result<()> {
        let date = from.release.date("+%F")?;
        // Built as the tests build it, whatever is packaged: optimising takes longer than it runs.
        let mut build = cargo(from.workspace, &["build", "--locked", "--example", "manual"]);
        run(build.args(BOTH))?;
        let examples = from.workspace.target.join("debug/examples");
        for (language, folder) in [("en", "man1"), ("nl", "nl/man1")] {
            let page = output(Command::new(examples.join("manual")).args([language, &date]))?;
            self.put_compressed(&format!("usr/share/man/{folder}/adempauze.1"), page.as_bytes())?;
            let page = from.text(&format!("adempauze-window.{language}.1"))?;
            let page = from.release.fill_in(&page)?;
            let path = format!("usr/share/man/{folder}/adempauze-window.1");
            self.put_compressed(&path, page.as_bytes())?;
        }
        Ok(())
    }

    fn completions(&self) -> Result<()> {
        let [agent, _] = self.programs_in();
        for (shell, path) in COMPLETIONS {
            let mut completions = Command::new(&agent);
            completions.args(["completions", shell]).arg("--home").arg("/nonexistent");
            // One language for everybody, whoever makes the package.
            let script = output(completions.env("LANGUAGE", "en").env("LC_ALL", "C.UTF-8"))?;
            self.put(path, script.as_bytes())?;
        }
        Ok(())
    }

    fn documents(&self, from: &Sources<'_>) -> Result<()> {
        let changes = fs::read(from.workspace.root.join("CHANGELOG.md"))?;
        self.put_compressed(&format!("{DOCUMENTS}/changelog"), &changes)?;
        let others = licences::of_others(from.workspace)?;
        self.put_compressed(&format!("{DOCUMENTS}/third-party"), others.as_bytes())
    }
}

/// What a tree is made from.
struct Sources<'a> {
    workspace: &'a Workspace,
    release: &'a Release,
    profile: Profile,
}

impl Sources<'_> {
    fn text(&self, name: &str) -> Result<String> {
        let path = self.workspace.root.join("src-tauri/packaging/linux").join(name);
        fs::read_to_string(&path).with_context(|| format!("failed to read {}", path.display()))
    }
}

/// Sets a file's rights, whatever the umask of who packages.
pub fn set_mode(path: &Path, mode: u32) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(path, fs::Permissions::from_mode(mode))?;
    }
    #[cfg(not(unix))]
    let _ = (path, mode);
    Ok(())
}
