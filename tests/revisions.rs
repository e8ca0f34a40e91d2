//! Versions in git: read from the repository, with nothing written beside it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a repository that can't be made fails the test")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use noticeboard::diagnostics::Diagnostics;
use noticeboard::pipeline;
use noticeboard::source::Revision;
use tempfile::TempDir;

fn git(root: &Path, arguments: &[&str]) {
    let output = Command::new("git")
        .arg("-C")
        .arg(root)
        .args(["-c", "user.name=Editor", "-c", "user.email=editor@example.vn", "-c", "commit.gpgsign=false"])
        .args(["-c", "core.hooksPath=/dev/null"])
        .args(arguments)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_AUTHOR_DATE", "2026-03-01T08:00:00+07:00")
        .env("GIT_COMMITTER_DATE", "2026-03-01T08:00:00+07:00")
        .output()
        .unwrap();
    assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A repository with one commit: the older content of the transcript of `diff`.
fn repository() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts/diff.in");
    copy(&examples.join("old/content"), &folder.path().join("content"));
    git(folder.path(), &["init", "--quiet", "--initial-branch=main"]);
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "--quiet", "--message=First"]);
    folder
}

fn diff(root: &Path, arguments: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_noticeboard");
    Command::new(program).arg("--root").arg(root).arg("diff").args(arguments).output().unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn a_revision_says_what_its_folder_said() {
    let repository = repository();
    let root = repository.path();
    let (then, day) = pipeline::read_revision(root, &Revision::parse("main").unwrap()).unwrap();
    let now = pipeline::read(root).unwrap();
    assert_eq!(day.unwrap().to_string(), "2026-03-01");
    assert_eq!(then.sources.files.keys().collect::<Vec<_>>(), now.sources.files.keys().collect::<Vec<_>>());
    for (name, file) in &now.sources.files {
        assert_eq!(then.sources.files[name].text, file.text, "{name}");
    }
    assert_eq!(then.diagnostics, Diagnostics::default());
}

#[test]
fn a_revision_is_compared_with_the_folder_and_nothing_is_written() {
    let repository = repository();
    let root = repository.path();
    let fee = root.join("content/procedures/ho-tich/dang-ky-khai-sinh.yaml");
    let text = fs::read_to_string(&fee).unwrap().replace("value: 5000", "value: 8000");
    fs::write(&fee, text).unwrap();
    let index = fs::read(root.join(".git/index")).unwrap();
    let output = diff(root, &["main"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let text = printed(&output);
    assert!(text.contains("From main (1 March 2026) to the folder as it is now. Changed: 1."), "{text}");
    assert!(text.contains("5,000 VND → **8,000 VND**"), "{text}");
    assert_eq!(fs::read(root.join(".git/index")).unwrap(), index, "the index is as it was");
}

#[test]
fn links_and_files_that_leave_the_folder_are_refused_as_on_disk() {
    let repository = repository();
    let root = repository.path();
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/passwd", root.join("content/pages/passwd.md")).unwrap();
    fs::write(root.join("content/.hidden.yaml"), "x").unwrap();
    git(root, &["add", "--force", "."]);
    git(root, &["commit", "--quiet", "--message=Second"]);
    let (then, _) = pipeline::read_revision(root, &Revision::parse("HEAD").unwrap()).unwrap();
    let codes: Vec<&str> = then.diagnostics.iter().map(|diagnostic| diagnostic.code.name).collect();
    assert_eq!(codes, ["symlink"]);
    assert!(then.sources.files.keys().all(|name| !name.contains("passwd") && !name.contains(".hidden")));
}

#[test]
fn what_git_does_not_know_is_said_plainly() {
    let repository = repository();
    for (name, word) in
        [("nosuch", "no such revision"), ("--all", "neither a folder"), ("HEAD:content", "neither a folder")]
    {
        let output = diff(repository.path(), &["--", name]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(word), "{name}: {output:?}");
    }
}
