//! Writes `ui/src/lib/wire/types.ts`; with `--check` it only says whether the file is current.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/lib/wire/types.ts");
    let made = wire::typescript::types();
    match std::env::args().nth(1).as_deref() {
        Some("--check") if std::fs::read_to_string(&path).is_ok_and(|kept| kept == made) => {
            ExitCode::SUCCESS
        }
        Some("--check") => {
            eprintln!("ui/src/lib/wire/types.ts is not current");
            eprintln!("run: cargo run -p wire --example types");
            ExitCode::FAILURE
        }
        Some(other) => {
            eprintln!("unknown argument '{other}' (there is --check)");
            ExitCode::from(2)
        }
        None => match path
            .parent()
            .map_or(Ok(()), std::fs::create_dir_all)
            .and_then(|()| std::fs::write(&path, made))
        {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("failed to write {}: {error}", path.display());
                ExitCode::FAILURE
            }
        },
    }
}
