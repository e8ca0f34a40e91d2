//! The program's own files: the script of served pages, the list of what is wrong, files of the content as they were read.

use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, context};

use super::response::Response;
use super::shown::Shown;
use super::{address, status};
use crate::i18n::EditorLanguage;
use crate::message;
use crate::model::date::Date;

/// A file of the program's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Own {
    /// Changes, as they happen.
    Events,
    /// The script of served pages.
    Script,
    /// The style of the program's own pages.
    Style,
    /// How the content stands.
    Status,
    /// A file of the content as it was read.
    Source(String),
    /// There is no such file.
    Nothing,
}

impl Own {
    /// The file of a name below the folder of the program's own files.
    pub(super) fn named(name: &str) -> Self {
        match name {
            "events" => Self::Events,
            "preview.js" => Self::Script,
            "own.css" => Self::Style,
            "" => Self::Status,
            _ => name.strip_prefix(address::SOURCES).map_or(Self::Nothing, |file| Self::Source(file.to_owned())),
        }
    }

    /// What is answered.
    pub(super) fn response(&self, shown: &Shown, today: Date, language: EditorLanguage) -> Response {
        match self {
            Self::Script => text(self, include_str!("assets/preview.js")),
            Self::Style => text(self, include_str!("assets/own.css")),
            Self::Source(file) => source(file, shown, language),
            Self::Status => page("200 OK", "status.html", status::context(shown, today, language), shown, language),
            Self::Events | Self::Nothing => Response::refusal("404 Not Found"),
        }
    }
}

fn text(own: &Own, text: &str) -> Response {
    let name = if *own == Own::Script { "preview.js" } else { "own.css" };
    Response::file("200 OK", name, text.as_bytes().into())
}

/// A file of the content, with its lines numbered.
fn source(file: &str, shown: &Shown, language: EditorLanguage) -> Response {
    match shown.findings.sources.files.get(file).filter(|source| !source.text.is_empty()) {
        Some(source) => {
            let lines: Vec<&str> = source.text.lines().collect();
            page("200 OK", "source.html", context! { title => file, lines => Serde(&lines) }, shown, language)
        }
        None => Response::refusal("404 Not Found"),
    }
}

/// What stands where there was no good site yet; the script shows why, and loads the page anew once there is one.
pub(super) fn nothing_yet(shown: &Shown, language: EditorLanguage) -> Response {
    let text = message!(en: "There is no page to show yet.", vi: "Chưa có trang nào để xem.");
    let text = text.text(language);
    page("503 Service Unavailable", "sentence.html", context! { title => text, text => "" }, shown, language)
}

/// What stands where the theme could not make a page.
pub(super) fn failed(reason: &str, shown: &Shown, language: EditorLanguage) -> Response {
    let title = message!(en: "This page could not be made", vi: "Không dựng được trang này");
    let context = context! { title => title.text(language), text => reason };
    page("500 Internal Server Error", "sentence.html", context, shown, language)
}

/// A page of the program itself: a site's theme has no part in it, so that no theme can spoil it.
fn page(status: &'static str, template: &str, own: Value, shown: &Shown, language: EditorLanguage) -> Response {
    let language = match language {
        EditorLanguage::English => "en",
        EditorLanguage::Vietnamese => "vi",
    };
    let all = context! { language, build => shown.build.as_str(), script => address::SCRIPT, ..own };
    match environment().and_then(|environment| environment.get_template(template)?.render(all)) {
        // The engine escapes slashes, which mean nothing in HTML.
        Ok(html) => Response::own_page(status, html.replace("&#x2f;", "/")),
        Err(_) => Response::refusal("500 Internal Server Error"),
    }
}

fn environment() -> Result<Environment<'static>, minijinja::Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.add_template("base.html", include_str!("assets/base.html"))?;
    environment.add_template("sentence.html", include_str!("assets/sentence.html"))?;
    environment.add_template("source.html", include_str!("assets/source.html"))?;
    environment.add_template("status.html", include_str!("assets/status.html"))?;
    Ok(environment)
}
