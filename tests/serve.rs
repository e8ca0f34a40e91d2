//! `serve` over real sockets: what it answers, what it refuses, and that what it shows is what was saved last.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a site that can't be served fails the test")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use noticeboard::i18n::EditorLanguage;
use noticeboard::model::date::Date;
use noticeboard::pipeline;
use noticeboard::render::Offline;
use noticeboard::serve::{Server, Settings};
use tempfile::TempDir;

const PROCEDURE: &str = "content/procedures/ho-tich/dang-ky-khai-sinh.yaml";
const PAGE: &str = "/en/dang-ky-khai-sinh.html";

fn today() -> Date {
    Date::try_from("2026-11-21".to_owned()).unwrap()
}

fn golden(feature: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(feature)
}

/// A site in a folder of its own that is being served.
struct Served {
    folder: TempDir,
    address: SocketAddr,
}

impl Served {
    fn new(feature: &str) -> Self {
        Self::prepared(feature, |_| {})
    }

    fn prepared(feature: &str, prepare: impl FnOnce(&Path)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let from = golden(feature);
        for entry in walkdir::WalkDir::new(from.join("content")).into_iter().map(Result::unwrap) {
            let to = folder.path().join(entry.path().strip_prefix(&from).unwrap());
            if entry.file_type().is_dir() {
                fs::create_dir_all(to).unwrap();
            } else {
                fs::copy(entry.path(), to).unwrap();
            }
        }
        prepare(folder.path());
        let root = folder.path().to_owned();
        let settings = Settings { root, date: Some(today()), language: EditorLanguage::English, port: 0 };
        let server = Server::bind(settings).unwrap();
        let address = server.address().unwrap();
        // It ends with the test.
        std::thread::spawn(move || server.run(|_| {}).unwrap());
        Self { folder, address }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream
    }

    /// What is answered to some bytes.
    fn ask(&self, request: &[u8]) -> String {
        let mut stream = self.connect();
        // A server that refuses does not have to listen to the end.
        let _ = stream.write_all(request);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn get(&self, path: &str) -> String {
        self.ask(format!("GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n", self.address).as_bytes())
    }

    fn status(&self, request: &[u8]) -> String {
        let answer = self.ask(request);
        answer.split(' ').nth(1).unwrap_or_else(|| panic!("no answer: {answer:?}")).to_owned()
    }

    fn body(&self, path: &str) -> String {
        let answer = self.get(path);
        answer.split_once("\r\n\r\n").unwrap().1.to_owned()
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.folder.path().join(file)).unwrap()
    }

    fn save(&self, file: &str, text: &str) {
        fs::write(self.folder.path().join(file), text).unwrap();
    }

    /// Waits until a page says something; fails if it never does.
    fn await_page(&self, path: &str, says: &str) {
        let begin = Instant::now();
        while !self.body(path).contains(says) {
            assert!(begin.elapsed() < Duration::from_secs(20), "{path} never says `{says}`");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// The news that an open page hears, one JSON text each.
    fn news(&self) -> impl Iterator<Item = String> + use<> {
        let mut stream = self.connect();
        write!(stream, "GET /_noticeboard/events HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        // A sign of life comes every two seconds: whoever waits in vain is told so.
        let lines = BufReader::new(stream).lines().map_while(Result::ok).take(100);
        lines.filter_map(|line| line.strip_prefix("data: ").map(str::to_owned))
    }
}

/// A served page as it was before the preview put its script into it.
fn without_preview(page: &str) -> String {
    let (before, rest) = page.split_once("<script src=\"/_noticeboard/preview.js\"").unwrap();
    let page = before.to_owned() + rest.split_once("</script>").unwrap().1;
    let page = page.replacen(";connect-src 'self'", "", 1);
    // Pages without scripts of their own.
    page.replacen("base-uri 'none';script-src 'self'", "base-uri 'none'", 1)
}

#[test]
fn what_is_served_is_what_is_built_and_only_that_has_the_script() {
    for feature in ["minimal", "places", "tombstone", "statistics", "procedure-full", "fallback"] {
        let served = Served::new(feature);
        let site = pipeline::build_with(&golden(feature), today(), Offline::Off).unwrap().site.unwrap();
        for (path, bytes) in site.files() {
            let answer = served.body(&format!("/{path}"));
            let built = String::from_utf8_lossy(bytes);
            let answer = if path.is_page() { without_preview(&answer) } else { answer };
            assert!(answer == built, "{feature}: {path} is not as it is built");
            assert!(!built.contains("_noticeboard") && !built.contains("noticeboard-preview"), "{feature}: {path}");
        }
    }
}

#[test]
fn a_served_page_has_the_script_once_and_its_policy_allows_no_other_host() {
    let served = Served::new("minimal");
    let page = served.body(PAGE);
    assert_eq!(page.matches("/_noticeboard/preview.js").count(), 1);
    let (_, policy) = page.split_once("http-equiv=\"Content-Security-Policy\" content=\"").unwrap();
    let policy = policy.split_once('"').unwrap().0;
    assert_eq!(policy.matches("connect-src 'self'").count(), 1, "{policy}");
    for loose in ["unsafe", "http:", "https:", "*", "blob:"] {
        assert!(!policy.contains(loose), "{policy}");
    }
    assert_eq!(served.status(b"GET /nowhere.html HTTP/1.1\r\nHost: localhost\r\n\r\n"), "404");
    assert!(served.body("/nowhere.html").contains("/_noticeboard/preview.js"));
}

#[test]
fn paths_that_lead_out_are_refused() {
    let served = Served::prepared("minimal", |root| fs::write(root.join("secret.txt"), "a secret").unwrap());
    for path in [
        "/../secret.txt",
        "/en/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2E%2E%2Fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/en/a.html%00.txt",
        "/en/a\0b",
        "/%",
        "/_noticeboard/source/../../secret.txt",
        "/_noticeboard/source/%2e%2e/secret.txt",
    ] {
        let answer = served.get(path);
        assert!(answer.starts_with("HTTP/1.1 400 "), "{path}: {answer}");
    }
    for path in ["/secret.txt", "/content/site.yaml", "//etc/passwd", "/_noticeboard/source/secret.txt"] {
        let answer = served.get(path);
        assert!(answer.starts_with("HTTP/1.1 404 ") && !answer.contains("a secret"), "{path}: {answer}");
    }
}

#[test]
fn requests_that_no_browser_on_this_machine_makes_are_refused() {
    let served = Served::new("minimal");
    for (request, status) in [
        ("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", "200"),
        ("GET / HTTP/1.1\r\nHost: 127.0.0.1:1\r\n\r\n", "200"),
        ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", "421"),
        ("GET / HTTP/1.1\r\nHost: localhost.evil.example\r\n\r\n", "421"),
        ("GET / HTTP/1.1\r\nHost: 127.0.0.1@evil.example\r\n\r\n", "421"),
        ("GET / HTTP/1.1\r\n\r\n", "400"),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", "400"),
        ("GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n", "400"),
        ("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n", "400"),
        ("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", "400"),
        ("CONNECT localhost:1 HTTP/1.1\r\nHost: localhost\r\n\r\n", "400"),
        ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc", "405"),
        ("DELETE / HTTP/1.1\r\nHost: localhost\r\n\r\n", "405"),
        ("GET / HTTP/2\r\nHost: localhost\r\n\r\n", "400"),
        ("\r\n\r\n", "400"),
    ] {
        assert_eq!(served.status(request.as_bytes()), status, "{request:?}");
    }
    let events = "GET /_noticeboard/events HTTP/1.1\r\nHost: evil.example\r\n\r\n";
    assert_eq!(served.status(events.as_bytes()), "421");
}

#[test]
fn a_request_of_a_megabyte_is_refused() {
    let served = Served::new("minimal");
    let long = "a".repeat(1 << 20);
    assert_eq!(served.status(format!("GET /{long} HTTP/1.1\r\nHost: localhost\r\n\r\n").as_bytes()), "414");
    assert_eq!(served.status(format!("GET / HTTP/1.1\r\nX: {long}\r\nHost: localhost\r\n\r\n").as_bytes()), "431");
}

#[test]
fn others_are_served_while_some_send_next_to_nothing() {
    let served = Served::new("minimal");
    let slow: Vec<TcpStream> = (0..100)
        .map(|_| {
            let mut stream = served.connect();
            stream.write_all(b"GET / HT").unwrap();
            stream
        })
        .collect();
    let begin = Instant::now();
    assert!(served.body(PAGE).contains("</html>"));
    assert!(begin.elapsed() < Duration::from_secs(5), "{:?}", begin.elapsed());
    // A byte now and then keeps nobody connected for ever.
    let mut one = slow.into_iter().next().unwrap();
    let begin = Instant::now();
    while begin.elapsed() < Duration::from_secs(15) && one.write_all(b"a").is_ok() {
        std::thread::sleep(Duration::from_millis(500));
    }
    let mut answer = String::new();
    let _ = one.read_to_string(&mut answer);
    assert!(begin.elapsed() < Duration::from_secs(15) && !answer.contains("200 OK"), "{answer}");
}

#[cfg(unix)]
#[test]
fn links_out_of_the_root_are_not_followed() {
    use std::os::unix::fs::symlink;
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("style.css"), "/* a secret */ body{color:secret}").unwrap();
    fs::write(outside.path().join("secret.pdf"), "a secret").unwrap();
    let served = Served::prepared("minimal", |root| {
        fs::create_dir(root.join("theme")).unwrap();
        symlink(outside.path().join("style.css"), root.join("theme/style.css")).unwrap();
    });
    assert!(!served.body(PAGE).contains("secret"));
    let served = Served::prepared("minimal", |root| {
        fs::create_dir(root.join("content/files")).unwrap();
        symlink(outside.path().join("secret.pdf"), root.join("content/files/secret.pdf")).unwrap();
    });
    assert!(!served.get("/files/secret.pdf").contains("a secret"));
    assert!(!served.get("/_noticeboard/source/content/files/secret.pdf").contains("a secret"));
    assert!(served.news().next().unwrap().contains("\"code\":\"symlink\""));
}

#[test]
fn the_last_good_page_stays_while_all_mistakes_are_shown() {
    let served = Served::new("minimal");
    let mut news = served.news();
    let good = served.read(PROCEDURE);
    assert!(news.next().unwrap().contains("\"problems\":[]"));
    served.save(PROCEDURE, &(good.replace("topic: ho-tich", "topic: ho-tick") + "nonsense: 1\n"));
    let heard = news.find(|news| news.contains("\"stale\":true")).unwrap();
    for part in ["\"code\":\"unknown-field\"", "nonsense: 1", "/_noticeboard/source/content/procedures/ho-tich/"] {
        assert!(heard.contains(part), "{part} in {heard}");
    }
    assert!(served.body(PAGE).contains("</html>"));
    served.save(PROCEDURE, &good.replace("topic: ho-tich", "topic: ho-tick"));
    assert!(news.find(|news| news.contains("\"code\":\"unknown-reference\"")).unwrap().contains("\"stale\":true"));
    served.save(PROCEDURE, &good);
    assert!(news.find(|news| news.contains("\"stale\":false")).unwrap().contains("\"problems\":[]"));
}

#[test]
fn a_site_with_mistakes_from_the_start_appears_once_they_are_mended() {
    let good = fs::read_to_string(golden("minimal").join(PROCEDURE)).unwrap();
    let bad = good.clone() + "nonsense: 1\n";
    let served = Served::prepared("minimal", |root| fs::write(root.join(PROCEDURE), bad).unwrap());
    assert!(served.get(PAGE).starts_with("HTTP/1.1 503 "));
    assert!(served.body(PAGE).contains("/_noticeboard/preview.js"));
    served.save(PROCEDURE, &good);
    served.await_page(PAGE, "</footer>");
}

#[test]
fn links_that_lead_nowhere_are_found_after_the_page_is_shown() {
    let served = Served::new("minimal");
    fs::create_dir_all(served.folder.path().join("content/pages")).unwrap();
    served.save("content/pages/about.vi.md", "---\ntitle: Giới thiệu\n---\n\n[x](nowhere.html)\n");
    let heard = served.news().find(|news| news.contains("\"code\":\"dead-link\"")).unwrap();
    assert!(heard.contains("\"grave\":true,\"stale\":false"), "{heard}");
    assert!(served.body("/vi/about.html").contains("nowhere.html"));
}

#[test]
fn a_theme_that_fails_says_so_and_recovers() {
    let served = Served::prepared("minimal", |root| fs::create_dir_all(root.join("theme/templates")).unwrap());
    served.save("theme/templates/topic.html", "{{ view.nothing_of_this_name }}");
    served.await_page("/en/topics/ho-tich.html", "nothing_of_this_name");
    assert!(served.get("/en/topics/ho-tich.html").starts_with("HTTP/1.1 500 "));
    served.save("theme/templates/topic.html", "{% endif %}");
    assert!(served.news().any(|news| news.contains("\"failure\":\"theme: ")));
    fs::remove_file(served.folder.path().join("theme/templates/topic.html")).unwrap();
    served.await_page("/en/topics/ho-tich.html", "</footer>");
}

#[test]
fn a_thousand_quick_saves_leave_the_last_state() {
    let served = Served::new("minimal");
    let good = served.read(PROCEDURE);
    let title = good.lines().skip_while(|line| *line != "title:").find(|line| line.starts_with("  en: ")).unwrap();
    // All are equally long, so that only time and bytes tell one from another.
    for save in 0..1000 {
        served.save(PROCEDURE, &good.replace(title, &format!("  en: Saved {save:04} times")));
    }
    served.await_page(PAGE, "Saved 0999 times");
    std::thread::sleep(Duration::from_millis(500));
    assert!(served.body(PAGE).contains("Saved 0999 times"));
    assert!(served.news().next().unwrap().contains("\"problems\":[]"));
}

#[test]
fn how_the_content_stands_can_be_read() {
    let served = Served::new("procedure-full");
    let page = served.body("/_noticeboard/");
    for part in ["Decree 63/2010/NĐ-CP, article 8, clause 2", "/_noticeboard/source/content/procedures/", "2026-12-31"]
    {
        assert!(page.contains(part), "{part} in {page}");
    }
    let source = served.body("/_noticeboard/source/content/site.yaml");
    assert!(source.contains("<li id=\"L1\"><span>title:</span>"), "{source}");
    assert_eq!(served.status(b"GET /_noticeboard/nothing HTTP/1.1\r\nHost: localhost\r\n\r\n"), "404");
    // Mistakes that leave nothing to say more of are still told.
    served.save("content/site.yaml", "nonsense: 1\n");
    served.await_page("/_noticeboard/", "content/site.yaml:1");
}
