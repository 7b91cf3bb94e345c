//! Makes the permissions of the window's own commands, and what Windows wants beside the program.

fn main() {
    let own = tauri_build::AppManifest::new().commands(&["call", "follow", "start"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(own))
        .expect("the configuration, capabilities and icons of the window fit together");
}
