//! Reading a request: only what showing files needs, and nothing larger than that can be.

use std::io::Read;

/// The most that a request may say before its body.
const MAXIMUM_HEAD: usize = 8 << 10;

/// The hosts that a browser on this machine names; anything else is another site's page talking to us.
const HOSTS: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// A request for a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    /// The path, without a query.
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

/// Reads a request up to its empty line.
pub(super) fn read(stream: &mut impl Read) -> Result<Request, Refusal> {
    let mut head = Vec::new();
    let mut buffer = [0; 1024];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        let count = stream.read(&mut buffer).map_err(|_| Refusal::Gone)?;
        if count == 0 {
            return Err(Refusal::Gone);
        }
        head.extend_from_slice(&buffer[..count]);
        if head.len() > MAXIMUM_HEAD {
            return Err(Refusal::Status("431 Request Header Fields Too Large"));
        }
    }
    parse(&String::from_utf8_lossy(&head))
}

fn parse(head: &str) -> Result<Request, Refusal> {
    let mut lines = head.split("\r\n");
    let mut words = lines.next().unwrap_or_default().split(' ');
    let (Some(method), Some(target), Some(version), None) = (words.next(), words.next(), words.next(), words.next())
    else {
        return Err(Refusal::Status("400 Bad Request"));
    };
    if !version.starts_with("HTTP/1.") || !target.starts_with('/') {
        return Err(Refusal::Status("400 Bad Request"));
    }
    let host = lines.filter_map(|line| line.split_once(':')).find(|(name, _)| name.eq_ignore_ascii_case("host"));
    if !host.is_some_and(|(_, host)| is_this_machine(host.trim())) {
        return Err(Refusal::Status("421 Misdirected Request"));
    }
    let head_only = match method {
        "GET" => false,
        "HEAD" => true,
        _ => return Err(Refusal::Status("405 Method Not Allowed")),
    };
    let path = target.split(['?', '#']).next().unwrap_or_default().to_owned();
    Ok(Request { path, head_only })
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

    #[test]
    fn files_are_asked_for_by_path() {
        let request = parse("GET /vi/a.html?q=1 HTTP/1.1\r\nHost: localhost:8000\r\n\r\n");
        assert_eq!(request, Ok(Request { path: "/vi/a.html".to_owned(), head_only: false }));
    }

    #[test]
    fn other_hosts_and_other_methods_are_refused() {
        assert_eq!(status("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"), Some("421 Misdirected Request"));
        assert_eq!(status("GET / HTTP/1.1\r\nHost: localhost.evil.example\r\n\r\n"), Some("421 Misdirected Request"));
        assert_eq!(status("GET / HTTP/1.1\r\n\r\n"), Some("421 Misdirected Request"));
        assert_eq!(status("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n"), Some("405 Method Not Allowed"));
        assert_eq!(status("GET http://x/ HTTP/1.1\r\nHost: localhost\r\n\r\n"), Some("400 Bad Request"));
    }

    #[test]
    fn a_request_without_end_is_cut_off() {
        let mut endless = std::io::repeat(b'a');
        assert_eq!(read(&mut endless), Err(Refusal::Status("431 Request Header Fields Too Large")));
    }
}
