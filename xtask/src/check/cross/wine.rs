//! Tests of Windows programs, run by wine.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::WINDOWS;
use super::tools::Tools;
use crate::process::{run, succeeds};
use crate::workspace::Workspace;

/// Where Debian puts the programs of wine: not on PATH.
const WINE: &str = "/usr/lib/wine";

/// Rust asks a library for random numbers that wine 8 does not have. This is that library, with
/// the one function.
const RANDOM: &str = "#include <windows.h>
#include <ntsecapi.h>
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length) {
    return RtlGenRandom(data, (ULONG)length);
}
";

/// Wine 8 lets a second one in where a pipe may have one owner; Windows is asked not to.
const NOT_UNDER_WINE: &str = "shutdown::a_second_server_is_told_that_one_answers_already";

/// The tests of the rings that have no desktop, under wine.
pub fn tests(workspace: &Workspace, tools: &Tools) -> Result<()> {
    let libraries = random(tools)?;
    let home = tools.folder().join("wine");
    let mut test = tools.cargo(workspace);
    test.args(["test", "--locked", "--no-fail-fast", "--target", WINDOWS]);
    test.arg("-Zbuild-std=std,panic_abort,panic_unwind,test");
    for ring in ["planner", "store", "wire"] {
        test.args(["--package", &format!("{ring}-tests")]);
    }
    test.args(["--", "--skip", NOT_UNDER_WINE]);
    test.env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER", format!("{WINE}/wine64"));
    test.env("WINEPREFIX", &home).env("WINEPATH", libraries);
    test.env("WINEDEBUG", "-all");
    test.env("WINEDLLOVERRIDES", "mscoree,mshtml=;bcryptprimitives=n");
    let tested = run(&mut test);
    // What wine started beside the tests.
    succeeds(Command::new(format!("{WINE}/wineserver64")).arg("-k").env("WINEPREFIX", home));
    tested
}

/// Compiles the library, and gives the folder in which it lies.
fn random(tools: &Tools) -> Result<PathBuf> {
    let folder = tools.folder().join("libraries");
    fs::create_dir_all(&folder)?;
    let source = folder.join("bcryptprimitives.c");
    fs::write(&source, RANDOM)?;
    let mut compile = Command::new("x86_64-w64-mingw32-gcc");
    compile.args(["-shared", "-o"]).arg(folder.join("bcryptprimitives.dll"));
    compile.arg(source).arg("-ladvapi32").env_remove("LD_LIBRARY_PATH");
    run(&mut compile)?;
    Ok(folder)
}
