//! Shows a site on this machine only, as it would be built, and what is wrong with its content. Each file is made in memory
//! when it is asked for, so no request can reach the file system.

mod address;
mod inject;
mod overlay;
mod own;
mod preview;
mod rebuild;
mod request;
mod response;
mod shown;
mod status;
mod watch;

use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use crate::pages::SitePath;
use own::Own;
use preview::Preview;
use request::{Refusal, Request};
use response::Response;
use shown::{Shown, Stage};
use watch::Watch;

pub use rebuild::Settings;
pub use shown::Findings;

/// How many connections may be open: more than browsers hold, and few enough for one thread each.
const MOST_CONNECTIONS: usize = 200;

/// How often an open page is told that the server is still there, which is also how closed ones are noticed.
const HEARTBEAT: Duration = Duration::from_secs(2);

/// A server that is bound to a port of this machine and not yet answering.
pub struct Server {
    listener: TcpListener,
    watch: Watch,
    desk: Arc<Desk>,
    preview: Option<Arc<Preview>>,
}

/// What all connections share.
struct Desk {
    stage: Stage,
    settings: Settings,
    open: AtomicUsize,
}

impl Server {
    /// Binds to a port of the loopback address, and reads the content for the first time.
    ///
    /// # Errors
    /// If the port is taken.
    pub fn bind(settings: Settings) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, settings.port))?;
        let desk = Arc::new(Desk { stage: Stage::new(), settings, open: AtomicUsize::new(0) });
        // What is saved while the content is read must count as a change: the watch looks first.
        let watch = desk.settings.watch();
        let preview = rebuild::rebuild(&desk.settings, &desk.stage);
        Ok(Self { listener, watch, desk, preview })
    }

    /// The address that it is bound to.
    ///
    /// # Errors
    /// If the system does not know it.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// What is wrong with the content.
    pub fn findings(&self) -> Arc<Findings> {
        self.desk.stage.now().findings
    }

    /// Answers requests and follows each save until the process ends; `tell` hears what was found after each.
    ///
    /// # Errors
    /// If the system no longer accepts connections.
    pub fn run(self, tell: impl Fn(&Findings) + Send) -> io::Result<()> {
        let Self { listener, watch, desk, preview } = self;
        let followed = Arc::clone(&desk);
        std::thread::scope(|scope| {
            scope.spawn(move || follow(&followed, watch, preview, &tell));
            accept(&listener, &desk)
        })
    }
}

/// Follows saves for ever. What needs the finished pages is checked while nothing is saved.
fn follow(desk: &Arc<Desk>, mut watch: Watch, first: Option<Arc<Preview>>, tell: &dyn Fn(&Findings)) {
    let mut preview = first;
    loop {
        let outdated = Arc::new(AtomicBool::new(false));
        if let Some(preview) = preview {
            let (desk, outdated, sequence) = (Arc::clone(desk), Arc::clone(&outdated), desk.stage.now().sequence);
            std::thread::spawn(move || rebuild::check_links(&preview, &desk.stage, sequence, &outdated));
        }
        rebuild::await_save(&mut watch);
        outdated.store(true, Ordering::Relaxed);
        preview = rebuild::rebuild(&desk.settings, &desk.stage);
        tell(&desk.stage.now().findings);
    }
}

fn accept(listener: &TcpListener, desk: &Arc<Desk>) -> io::Result<()> {
    loop {
        let mut stream = match listener.accept() {
            Ok((stream, _)) => stream,
            // A browser that changed its mind is no reason to end.
            Err(error) if matches!(error.kind(), io::ErrorKind::ConnectionAborted | io::ErrorKind::Interrupted) => {
                continue;
            }
            Err(error) => return Err(error),
        };
        let counted = Counted::new(desk);
        if counted.0.open.load(Ordering::SeqCst) > MOST_CONNECTIONS {
            let _ = Response::refusal("503 Service Unavailable").send(&mut stream, false);
            continue;
        }
        std::thread::spawn(move || {
            // A browser that goes away in the middle of an answer is no concern of ours.
            let _ = counted.0.answer(stream);
        });
    }
}

/// An open connection, which counts until it is dropped, however it ends.
struct Counted(Arc<Desk>);

impl Counted {
    fn new(desk: &Arc<Desk>) -> Self {
        desk.open.fetch_add(1, Ordering::SeqCst);
        Self(Arc::clone(desk))
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.open.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Desk {
    fn answer(&self, mut stream: TcpStream) -> io::Result<()> {
        match request::receive(&mut stream) {
            Ok(request) => match request.path.strip_prefix(address::OWN).map(Own::named) {
                Some(Own::Events) if !request.head_only => self.tell_events(&mut stream),
                Some(own) => {
                    let response = own.response(&self.stage.now(), self.settings.today(), self.settings.language);
                    response.send(&mut stream, request.head_only)
                }
                None => self.file(&request).send(&mut stream, request.head_only),
            },
            Err(Refusal::Gone) => Ok(()),
            Err(Refusal::Status(status)) => Response::refusal(status).refuse(&mut stream),
        }
    }

    /// Tells an open page what is shown, now and after each change (server-sent events).
    fn tell_events(&self, stream: &mut TcpStream) -> io::Result<()> {
        response::begin_events(stream)?;
        let mut told = None;
        loop {
            let shown = self.stage.after(told, HEARTBEAT);
            if told == Some(shown.sequence) {
                stream.write_all(b":\n\n")?;
            } else {
                write!(stream, "data: {}\n\n", overlay::news(&shown, self.settings.language))?;
            }
            told = Some(shown.sequence);
        }
    }

    /// A file of the site.
    fn file(&self, request: &Request) -> Response {
        let shown = self.stage.now();
        let Some(preview) = &shown.preview else { return own::nothing_yet(&shown, self.settings.language) };
        let path = request.path.as_str();
        let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        let missing = SitePath::root("404.html");
        let found = preview.file(&SitePath::root(&path)).and_then(|found| match found {
            Some(bytes) => Ok(Some(("200 OK", path.as_str(), bytes))),
            None => Ok(preview.file(&missing)?.map(|bytes| ("404 Not Found", missing.as_str(), bytes))),
        });
        match found {
            Ok(Some((status, path, bytes))) => file_response(status, path, bytes, &shown),
            Ok(None) => Response::refusal("404 Not Found"),
            Err(error) => own::failed(&error.to_string(), &shown, self.settings.language),
        }
    }
}

fn file_response(status: &'static str, path: &str, bytes: Arc<[u8]>, shown: &Shown) -> Response {
    let is_page = SitePath::root(path).is_page();
    match std::str::from_utf8(&bytes).ok().filter(|_| is_page) {
        Some(html) => {
            let html = inject::into_page(html, &shown.build, address::SCRIPT);
            Response::file(status, path, html.into_bytes().into())
        }
        None => Response::file(status, path, bytes),
    }
}
