//! The same content and day give the same bytes: on every machine, in every surroundings, at every hour.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::command::{build, run, tree};
use crate::demonstration::{root, site};

/// The file by which Noticeboard knows its own folder.
const MARKER: &str = ".noticeboard";

fn written(output: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    tree(output).into_iter().map(|(path, state)| (path, state.bytes)).collect()
}

#[test]
fn surroundings_leave_no_trace_in_the_site() {
    let folder = tempfile::tempdir().unwrap();
    let (far, near) = (folder.path().join("far/away/output"), folder.path().join("near"));
    std::fs::create_dir_all(far.parent().unwrap()).unwrap();
    let mut first = build(root(), &far);
    first
        .current_dir(folder.path())
        .env("RAYON_NUM_THREADS", "1")
        .env("TZ", "Pacific/Kiritimati")
        .env("LANG", "vi_VN.UTF-8");
    let mut second = build(root(), &near);
    second
        .current_dir("/")
        .env("TZ", "Pacific/Pago_Pago")
        .env("LANG", "C")
        .env("LC_ALL", "C")
        .env("HOME", "/nonexistent");
    run(&mut first, 0);
    run(&mut second, 0);

    let (first, second) = (written(&far), written(&near));
    let differing: Vec<_> =
        first.keys().chain(second.keys()).filter(|path| first.get(*path) != second.get(*path)).collect();
    assert!(differing.is_empty(), "{differing:?}");

    let mut in_memory: BTreeMap<PathBuf, Vec<u8>> =
        site().files().map(|(path, bytes)| (PathBuf::from(path.as_str()), bytes.to_vec())).collect();
    in_memory.insert(MARKER.into(), first[Path::new(MARKER)].clone());
    let differing: Vec<_> =
        first.keys().chain(in_memory.keys()).filter(|path| first.get(*path) != in_memory.get(*path)).collect();
    assert!(differing.is_empty(), "written files differ from the site in memory: {differing:?}");
}

#[test]
fn no_path_of_the_machine_and_no_clock_stands_in_the_site() {
    let machine = [root().to_str().unwrap(), "/home/", "/root/", "/tmp/", "/usr/", "C:\\", "file:///"];
    let mut found = Vec::new();
    for (path, bytes) in site().files() {
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        found.extend(machine.iter().filter(|part| text.contains(**part)).map(|part| format!("{path}: {part}")));
        found.extend(time_stamp(text).map(|stamp| format!("{path}: {stamp}")));
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// A day with a time, as clocks and logs write it: `2026-11-21T08:15`.
fn time_stamp(text: &str) -> Option<&str> {
    const SHAPE: &[u8; 16] = b"dddd-dd-ddTdd:dd";
    let fits = |window: &[u8]| {
        window.iter().zip(SHAPE).all(|(byte, shape)| match shape {
            b'd' => byte.is_ascii_digit(),
            other => byte == other,
        })
    };
    let start = text.as_bytes().windows(SHAPE.len()).position(fits)?;
    text.get(start..start + SHAPE.len())
}
