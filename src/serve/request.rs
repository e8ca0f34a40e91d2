//! Reading a request: only what showing files needs, and nothing larger than that can be.

use std::io::Read;
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// The most that a request may say before its body.
const MAXIMUM_HEAD: usize = 8 << 10;

/// How long a browser may take to send its request, all of it.
const PATIENCE: Duration = Duration::from_secs(10);

/// The hosts that a browser on this machine names; anything else is another site's page talking to us.
const HOSTS: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// A request for a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    /// The path without its leading slash and without a query, decoded.
    pub(super) path: String,
    /// Whether only the head of the answer is wanted.
    pub(super) head_only: bool,
}

/// Why a request gets no file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Nobody is there any more.
    Gone,
    /// The status to answer with.
    Status(&'static str),
}

const BAD_REQUEST: Refusal = Refusal::Status("400 Bad Request");

/// Reads a request up to its empty line. However slowly it comes, it must have come within a time.
pub(super) fn receive(stream: &mut TcpStream) -> Result<Request, Refusal> {
    let end = Instant::now() + PATIENCE;
    read(|buffer| {
        let left = end.saturating_duration_since(Instant::now()).max(Duration::from_millis(1));
        stream.set_read_timeout(Some(left))?;
        stream.read(buffer)
    })
}

fn read(mut receive: impl FnMut(&mut [u8]) -> std::io::Result<usize>) -> Result<Request, Refusal> {
    let mut head = Vec::new();
    let mut buffer = [0; 1024];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        if head.len() > MAXIMUM_HEAD {
            let is_line = !head.windows(2).any(|end| end == b"\r\n");
            let status = if is_line { "414 URI Too Long" } else { "431 Request Header Fields Too Large" };
            return Err(Refusal::Status(status));
        }
        match receive(&mut buffer) {
            Ok(0) => return Err(Refusal::Gone),
            Ok(count) => head.extend_from_slice(buffer.get(..count).unwrap_or_default()),
            Err(error) if is_slow(&error) => return Err(Refusal::Status("408 Request Timeout")),
            Err(_) => return Err(Refusal::Gone),
        }
    }
    parse(&String::from_utf8_lossy(&head))
}

fn is_slow(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut)
}

fn parse(head: &str) -> Result<Request, Refusal> {
    let mut lines = head.split("\r\n");
    let mut words = lines.next().unwrap_or_default().split(' ');
    let (Some(method), Some(target), Some(version), None) = (words.next(), words.next(), words.next(), words.next())
    else {
        return Err(BAD_REQUEST);
    };
    let Some(target) = target.strip_prefix('/').filter(|_| version.starts_with("HTTP/1.")) else {
        return Err(BAD_REQUEST);
    };
    let mut hosts = lines.filter_map(|line| line.split_once(':')).filter(|(name, _)| name.eq_ignore_ascii_case("host"));
    let (Some((_, host)), None) = (hosts.next(), hosts.next()) else { return Err(BAD_REQUEST) };
    if !is_this_machine(host.trim()) {
        return Err(Refusal::Status("421 Misdirected Request"));
    }
    let head_only = match method {
        "GET" => false,
        "HEAD" => true,
        _ => return Err(Refusal::Status("405 Method Not Allowed")),
    };
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let path = decoded(path).filter(|path| is_plain(path)).ok_or(BAD_REQUEST)?;
    Ok(Request { path, head_only })
}

/// The text with each `%` and its two digits as the byte that they stand for; none where that is not UTF-8.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
        bytes.push(match byte {
            b'%' => u8::try_from(digit(rest.next())? * 16 + digit(rest.next())?).ok()?,
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

/// Whether a path leads down only. Nothing here reaches the disk by its path; whoever asks for more is no browser.
fn is_plain(path: &str) -> bool {
    let is_strange = |character: char| character.is_control() || character == '\\' || character == '\u{fffd}';
    !path.contains(is_strange) && !path.split('/').any(|part| part == "." || part == "..")
}

fn is_this_machine(host: &str) -> bool {
    HOSTS.iter().any(|known| match host.strip_prefix(known) {
        Some("") => true,
        Some(rest) => rest.strip_prefix(':').is_some_and(|port| port.bytes().all(|byte| byte.is_ascii_digit())),
        None => false,
    })
}

#[cfg(test)]
mod tests {
    use super::{Refusal, Request, parse, read};

    fn status(head: &str) -> Option<&'static str> {
        match parse(head) {
            Err(Refusal::Status(status)) => Some(status),
            _ => None,
        }
    }

    fn path(target: &str) -> Option<String> {
        parse(&format!("GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n")).ok().map(|request| request.path)
    }

    #[test]
    fn files_are_asked_for_by_path() {
        let request = parse("GET /vi/a.html?q=1 HTTP/1.1\r\nHost: localhost:8000\r\n\r\n");
        assert_eq!(request, Ok(Request { path: "vi/a.html".to_owned(), head_only: false }));
        assert_eq!(path("/files/m%E1%BA%ABu%20a.pdf").as_deref(), Some("files/mẫu a.pdf"));
    }

    #[test]
    fn other_hosts_and_other_methods_are_refused() {
        assert_eq!(status("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"), Some("421 Misdirected Request"));
        assert_eq!(status("GET / HTTP/1.1\r\nHost: localhost.evil.example\r\n\r\n"), Some("421 Misdirected Request"));
        assert_eq!(status("GET / HTTP/1.1\r\n\r\n"), Some("400 Bad Request"));
        let twice = "GET / HTTP/1.1\r\nHost: localhost\r\nhost: evil.example\r\n\r\n";
        assert_eq!(status(twice), Some("400 Bad Request"));
        assert_eq!(status("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n"), Some("405 Method Not Allowed"));
        assert_eq!(status("GET http://x/ HTTP/1.1\r\nHost: localhost\r\n\r\n"), Some("400 Bad Request"));
    }

    #[test]
    fn paths_that_lead_elsewhere_are_refused() {
        for target in ["/../a", "/a/%2e%2e/b", "/a/..", "/a\\b", "/%5c", "/a%00", "/%zz", "/%f", "/%ff", "/./a"] {
            assert_eq!(path(target), None, "{target}");
        }
    }

    #[test]
    fn a_request_without_end_is_cut_off() {
        let endless = |text: &'static [u8]| {
            read(move |buffer| {
                buffer.iter_mut().zip(text.iter().cycle()).for_each(|(place, byte)| *place = *byte);
                Ok(buffer.len())
            })
        };
        assert_eq!(endless(b"a"), Err(Refusal::Status("414 URI Too Long")));
        assert_eq!(endless(b"a\r\n"), Err(Refusal::Status("431 Request Header Fields Too Large")));
    }
}
