//! `serve`: make the site in memory and show it on this machine.

use std::error::Error;

use super::arguments::{Global, ServeArguments};
use super::outcome::Outcome;
use super::{check, root, talk};
use crate::message;
use crate::pipeline;
use crate::render::Offline;
use crate::serve::Server;

/// Runs the verb.
pub(super) fn run(arguments: &ServeArguments, global: &Global) -> Result<Outcome, Box<dyn Error>> {
    // Editors must see what they just wrote, and no page that their browser kept.
    let built = pipeline::build_with(&root::find(global)?, global.today(), Offline::Off)?;
    talk::reports(&built.checked.reports(), global);
    talk::say(check::summary(&built.checked.diagnostics).text(global.editor_language()), global);
    let Some(site) = built.site else { return Ok(Outcome::ContentProblems) };
    let server = Server::bind(&site, arguments.port)?;
    let address = server.address()?;
    let where_to_look = message!(
        en: "open http://{address}/ in a browser on this machine; Ctrl+C ends",
        vi: "mở http://{address}/ bằng trình duyệt trên máy này; nhấn Ctrl+C để dừng"
    );
    talk::say(where_to_look.text(global.editor_language()), global);
    server.run()?;
    Ok(Outcome::Clean)
}
