//! The real Syncthing, two of it on this machine alone: nobody is looked for, nothing is relayed,
//! reported or upgraded, and the only addresses are those of loopback.

use crate::process::until;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// Two that carry one folder to each other.
pub struct Pair {
    _homes: TempDir,
    sides: [Side; 2],
}

struct Side {
    home: PathBuf,
    folder: PathBuf,
    id: String,
    port: u16,
    running: Option<Child>,
}

impl Pair {
    /// Both running and connected; none where Syncthing is not installed and nobody promised it.
    pub fn start() -> Option<Pair> {
        if Command::new("syncthing").arg("--version").output().is_err() {
            assert!(std::env::var_os("CI").is_none(), "syncthing is not installed");
            eprintln!("SKIPPED: this needs syncthing");
            return None;
        }
        let homes = tempfile::Builder::new().prefix("adempauze-").tempdir().unwrap();
        // Both are held until both are known, so that they differ.
        let listeners = [(); 2].map(|()| TcpListener::bind("127.0.0.1:0").unwrap());
        let ports = listeners.map(|listener| listener.local_addr().unwrap().port());
        let sides = [("one", ports[0]), ("other", ports[1])]
            .map(|(name, port)| Side::new(&homes.path().join(name), port));
        let ids = [sides[0].id.clone(), sides[1].id.clone()];
        let mut pair = Pair { _homes: homes, sides };
        for side in &pair.sides {
            fs::write(side.home.join("config.xml"), side.config(&ids, ports)).unwrap();
        }
        pair.connect(0);
        pair.connect(1);
        Some(pair)
    }

    /// The folder of a side.
    pub fn folder(&self, side: usize) -> &Path {
        &self.sides[side].folder
    }

    /// A side goes online.
    pub fn connect(&mut self, side: usize) {
        self.sides[side].start();
    }

    /// A side goes offline.
    pub fn cut_off(&mut self, side: usize) {
        self.sides[side].end();
    }
}

impl Side {
    fn new(home: &Path, port: u16) -> Side {
        let folder = home.join("shared");
        fs::create_dir_all(&folder).unwrap();
        // By this Syncthing knows that it is not an empty disk.
        fs::create_dir(folder.join(".stfolder")).unwrap();
        let mut side =
            Side { home: home.to_owned(), folder, id: String::new(), port, running: None };
        let words = ["generate", "--no-default-folder", "--skip-port-probing"];
        assert!(side.command(&words).status().unwrap().success());
        let said = side.command(&["serve", "--device-id"]).stdout(Stdio::piped()).output().unwrap();
        side.id = String::from_utf8(said.stdout).unwrap().trim().to_owned();
        side
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new("syncthing");
        command.args(words).arg("--home").arg(&self.home).env_clear();
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default()).env("HOME", &self.home);
        command.env("STNOUPGRADE", "1").env("STNODEFAULTFOLDER", "1");
        // Without a second process that would start it again.
        command.env("STMONITORED", "yes");
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    fn start(&mut self) {
        let words = ["serve", "--no-browser", "--no-restart", "--no-upgrade"];
        let log = fs::File::create(self.home.join("syncthing.log")).unwrap();
        let mut command = self.command(&words);
        command.stdout(log);
        self.running = Some(command.spawn().unwrap());
        let port = self.port;
        until("Syncthing listens", || std::net::TcpStream::connect(("127.0.0.1", port)).is_ok());
    }

    fn end(&mut self) {
        if let Some(mut child) = self.running.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }

    fn config(&self, ids: &[String; 2], ports: [u16; 2]) -> String {
        let Side { folder, port, .. } = self;
        let folder = folder.display();
        let shares: String = ids.iter().map(|id| format!("<device id=\"{id}\"/>")).collect();
        let devices: String = ids
            .iter()
            .zip(ports)
            .map(|(id, port)| {
                format!(
                    "<device id=\"{id}\" name=\"{port}\">\
                     <address>tcp://127.0.0.1:{port}</address></device>"
                )
            })
            .collect();
        format!(
            "<configuration version=\"36\">\
             <folder id=\"adempauze\" path=\"{folder}\" type=\"sendreceive\" \
              rescanIntervalS=\"2\" fsWatcherEnabled=\"true\" fsWatcherDelayS=\"1\">{shares}</folder>\
             {devices}<gui enabled=\"false\"></gui>\
             <options><listenAddress>tcp://127.0.0.1:{port}</listenAddress>\
             <globalAnnounceEnabled>false</globalAnnounceEnabled>\
             <localAnnounceEnabled>false</localAnnounceEnabled>\
             <relaysEnabled>false</relaysEnabled><natEnabled>false</natEnabled>\
             <stunServer></stunServer><reconnectionIntervalS>1</reconnectionIntervalS>\
             <urAccepted>-1</urAccepted><autoUpgradeIntervalH>0</autoUpgradeIntervalH>\
             <crashReportingEnabled>false</crashReportingEnabled>\
             <startBrowser>false</startBrowser></options></configuration>"
        )
    }
}

impl Drop for Side {
    fn drop(&mut self) {
        self.end();
    }
}
