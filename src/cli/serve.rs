//! `serve`: make the site in memory and show it on this machine, after each save anew.

use std::error::Error;

use super::arguments::{Global, ServeArguments};
use super::outcome::Outcome;
use super::{check, root, talk};
use crate::diagnostics::Diagnostics;
use crate::message;
use crate::serve::{Findings, Server, Settings};

/// Runs the verb. Mistakes do not end it: they are shown until they are mended.
pub(super) fn run(arguments: &ServeArguments, global: &Global) -> Result<Outcome, Box<dyn Error>> {
    let language = global.editor_language();
    let settings = Settings { root: root::find(global)?, date: global.date, language, port: arguments.port };
    let server = Server::bind(settings)?;
    tell(&server.findings(), global);
    let address = server.address()?;
    let where_to_look = message!(
        en: "open http://{address}/ in a browser on this machine; Ctrl+C ends",
        vi: "mở http://{address}/ bằng trình duyệt trên máy này; nhấn Ctrl+C để dừng"
    );
    talk::say(where_to_look.text(language), global);
    server.run(|findings| tell(findings, global))?;
    Ok(Outcome::Clean)
}

fn tell(findings: &Findings, global: &Global) {
    talk::reports(&findings.reports, global);
    if let Some(failure) = &findings.failure {
        talk::say(&format!("noticeboard: {failure}"), global);
        return;
    }
    let mut all = Diagnostics::default();
    all.extend(findings.reports.iter().map(|report| report.diagnostic.clone()));
    talk::say(check::summary(&all).text(global.editor_language()), global);
}
