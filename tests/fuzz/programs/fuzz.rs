//! libFuzzer around one target, named by the variable `ADEMPAUZE_FUZZ_TARGET`.
#![no_main]

use fuzz_tests::{Target, target};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static TARGET: LazyLock<Target> = LazyLock::new(|| {
    let name = std::env::var("ADEMPAUZE_FUZZ_TARGET").unwrap_or_default();
    target(&name).unwrap_or_else(|| panic!("ADEMPAUZE_FUZZ_TARGET names no target: '{name}'"))
});

fuzz_target!(|input: &[u8]| (TARGET.take)(input));
