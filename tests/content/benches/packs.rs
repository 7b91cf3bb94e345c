//! How long it takes to look a pack of 500 items through, as a folder on the disk: what is asked of
//! it is 200 ms.

use agent::content_check::pack::read;
use criterion::{Criterion, criterion_group, criterion_main};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// How many of its items are routines, and how many there are.
const ROUTINES: usize = 50;
const ITEMS: usize = 500;

fn time(criterion: &mut Criterion) {
    let pack = pack();
    let found = read(pack.path()).expect("a folder").expect("a sound pack");
    assert_eq!(found.items.len(), ITEMS);
    criterion.bench_function("a pack of 500 items, looked through", |bencher| {
        bencher.iter(|| read(pack.path()));
    });
}

/// The example of the documentation, many times over.
fn pack() -> TempDir {
    let pack = tempfile::tempdir().expect("a folder");
    fs::copy(example().join("pack.json"), pack.path().join("pack.json")).expect("the example");
    write(pack.path(), "techniques", "schouders-los", ITEMS - ROUTINES);
    write(pack.path(), "routines", "ochtend", ROUTINES);
    pack
}

fn write(pack: &Path, folder: &str, name: &str, count: usize) {
    fs::create_dir(pack.join(folder)).expect("a folder");
    let whole = example().join(format!("{folder}/voorbeeld-praktijk.{name}.json"));
    let text = fs::read_to_string(whole).expect("the example");
    for number in 0..count {
        let mut item: Value = serde_json::from_str(&text).expect("JSON");
        let id = format!("voorbeeld-praktijk.nummer-{folder}-{number}");
        item["id"] = id.as_str().into();
        if folder == "routines" {
            item["techniques"][0] = format!("voorbeeld-praktijk.nummer-techniques-{number}").into();
        }
        fs::write(pack.join(format!("{folder}/{id}.json")), item.to_string()).expect("a file");
    }
}

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/extending/example-pack")
}

criterion_group!(benches, time);
criterion_main!(benches);
