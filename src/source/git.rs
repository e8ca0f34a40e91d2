//! Asking the program `git` about a repository; it reads, and never writes, asks or fetches.

use std::ffi::OsStr;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};

/// What one command prints.
///
/// # Errors
/// With what git said, if it is not there or failed.
pub(super) fn output(root: &Path, arguments: &[&str]) -> io::Result<Vec<u8>> {
    finish(command(root, arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).output()?)
}

/// What one command prints that reads `input`.
///
/// # Errors
/// With what git said, if it is not there or failed.
pub(super) fn output_for(root: &Path, arguments: &[&str], input: &str) -> io::Result<Vec<u8>> {
    let mut child =
        command(root, arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let stdin = child.stdin.take();
    // Both ends at once: git answers while it still reads, and each waits for the other when a pipe is full.
    std::thread::scope(|scope| {
        scope.spawn(|| stdin.map(|mut stdin| stdin.write_all(input.as_bytes())));
        finish(child.wait_with_output()?)
    })
}

fn command(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command
        .arg("-C")
        .arg(root)
        .args(["--no-pager", "--no-replace-objects", "--literal-pathspecs"])
        .args(arguments.iter().map(OsStr::new))
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_NO_LAZY_FETCH", "1")
        .env("LC_ALL", "C");
    command
}

fn finish(output: std::process::Output) -> io::Result<Vec<u8>> {
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let line = said.lines().next().map_or("git failed", |line| line.trim_start_matches("fatal: ")).to_owned();
    Err(io::Error::other(line))
}
