//! Answering a request.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long a browser may take to receive what is sent to it.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long, and how much of, a request that was refused is still listened to.
const LINGER: Duration = Duration::from_secs(1);
const MOST_DRAINED: usize = 4 << 20;

/// The policy of pages of the program itself: its own style and script, and nothing else.
const OWN_POLICY: &str = "default-src 'none';style-src 'self';script-src 'self';connect-src 'self';img-src data:;base-uri 'none';form-action 'none'";

/// An answer.
#[derive(Debug)]
pub(super) struct Response {
    status: &'static str,
    kind: &'static str,
    policy: Option<&'static str>,
    body: Arc<[u8]>,
}

impl Response {
    /// A file.
    pub(super) fn file(status: &'static str, path: &str, body: Arc<[u8]>) -> Self {
        Self { status, kind: kind_of(path), policy: None, body }
    }

    /// A page of the program itself.
    pub(super) fn own_page(status: &'static str, html: String) -> Self {
        Self { status, kind: kind_of(".html"), policy: Some(OWN_POLICY), body: html.into_bytes().into() }
    }

    /// No file, for the reason that the status gives.
    pub(super) fn refusal(status: &'static str) -> Self {
        Self { status, kind: "text/plain; charset=utf-8", policy: None, body: status.as_bytes().into() }
    }

    /// Sends the answer, or its head only.
    pub(super) fn send(&self, stream: &mut TcpStream, head_only: bool) -> io::Result<()> {
        stream.set_write_timeout(Some(PATIENCE))?;
        let policy = self.policy.map(|policy| format!("Content-Security-Policy: {policy}\r\n")).unwrap_or_default();
        let length = self.body.len();
        write!(stream, "{}Content-Length: {length}\r\n{policy}\r\n", head(self.status, self.kind))?;
        if !head_only {
            stream.write_all(&self.body)?;
        }
        stream.flush()
    }

    /// Sends a refusal to somebody who may still be talking: to hang up at once would take the answer from them.
    pub(super) fn refuse(&self, stream: &mut TcpStream) -> io::Result<()> {
        self.send(stream, false)?;
        stream.shutdown(Shutdown::Write)?;
        stream.set_read_timeout(Some(LINGER))?;
        let begin = Instant::now();
        let (mut buffer, mut drained) = ([0; 4096], 0);
        while begin.elapsed() < LINGER && drained < MOST_DRAINED {
            match stream.read(&mut buffer)? {
                0 => break,
                count => drained += count,
            }
        }
        Ok(())
    }
}

/// Begins an answer that goes on for as long as the browser listens.
pub(super) fn begin_events(stream: &mut TcpStream) -> io::Result<()> {
    stream.set_write_timeout(Some(PATIENCE))?;
    write!(stream, "{}\r\nretry: 500\n\n", head("200 OK", "text/event-stream"))
}

/// What every answer says. Other sites may not use what is served here, not even as a picture.
fn head(status: &str, kind: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\
         Cross-Origin-Resource-Policy: same-origin\r\nX-Frame-Options: DENY\r\nConnection: close\r\n"
    )
}

fn kind_of(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}
