//! Shows a site on this machine only. Files come from memory, so no request can reach the file system.

mod request;
mod response;

use std::collections::BTreeMap;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use crate::site::Site;
use request::{Refusal, Request};
use response::Response;

/// How long a browser may take to send its request.
const PATIENCE: Duration = Duration::from_secs(10);

/// A server that is bound to a port of this machine and not yet answering.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    files: Arc<BTreeMap<String, Arc<[u8]>>>,
}

impl Server {
    /// Binds to a port of the loopback address; port 0 takes any free one.
    ///
    /// # Errors
    /// If the port is taken.
    pub fn bind(site: &Site, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let files = site.files().map(|(path, bytes)| (path.as_str().to_owned(), Arc::clone(bytes))).collect();
        Ok(Self { listener, files: Arc::new(files) })
    }

    /// The address that it is bound to.
    ///
    /// # Errors
    /// If the system does not know it.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Answers requests until the process ends.
    ///
    /// # Errors
    /// If the system no longer accepts connections.
    pub fn run(self) -> io::Result<()> {
        loop {
            let (stream, _) = self.listener.accept()?;
            let files = Arc::clone(&self.files);
            std::thread::spawn(move || {
                // A browser that goes away in the middle of an answer is no concern of ours.
                let _ = answer(stream, &files);
            });
        }
    }
}

fn answer(mut stream: TcpStream, files: &BTreeMap<String, Arc<[u8]>>) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    match request::read(&mut stream) {
        Ok(request) => respond(&request, files).send(&mut stream),
        Err(Refusal::Gone) => Ok(()),
        Err(Refusal::Status(status)) => Response::refusal(status).send(&mut stream),
    }
}

fn respond(request: &Request, files: &BTreeMap<String, Arc<[u8]>>) -> Response {
    let path = request.path.trim_start_matches('/');
    let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    match files.get(&path) {
        Some(bytes) => Response::file("200 OK", &path, Arc::clone(bytes), request.head_only),
        None => match files.get("404.html") {
            Some(bytes) => Response::file("404 Not Found", "404.html", Arc::clone(bytes), request.head_only),
            None => Response::refusal("404 Not Found"),
        },
    }
}
