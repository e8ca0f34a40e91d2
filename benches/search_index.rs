//! Builds only the search index of a folder of content, and says how long that took and how large it is.
//!
//! `cargo run --release --example search_index -- ROOT OUTPUT`

use std::error::Error;
use std::path::Path;
use std::time::Instant;

use noticeboard::derive::figures::accounts::Accounts;
use noticeboard::model::date::Date;
use noticeboard::pages::{self, World};
use noticeboard::pipeline;
use noticeboard::render::{Offline, Renderer, Theme};
use noticeboard::source;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(root), Some(output)) = (arguments.next(), arguments.next()) else {
        return Err("usage: search_index ROOT OUTPUT".into());
    };
    let today = Date::try_from("2026-11-21".to_owned())?;
    let checked = pipeline::check(Path::new(&root), today)?;
    let catalogue = checked.catalogue.ok_or("the content can't be read")?;
    let theme = Theme::with(source::read_theme(Path::new(&root))?);
    let mut renderer = Renderer::new(&theme, catalogue.languages(), Offline::Off)?;
    let figures = Accounts::of(&catalogue);
    let world = World { catalogue: &catalogue, figures: &figures, today };
    for language in catalogue.languages() {
        let findable = pages::findable(world, language);
        let started = Instant::now();
        renderer.index(language, &findable)?;
        println!("{language}: {} entries in {} ms", findable.finds.len(), started.elapsed().as_millis());
    }
    for (path, script) in renderer.search_files() {
        let file = Path::new(&output).join(path.as_str());
        std::fs::create_dir_all(file.parent().ok_or("a file of the site has a folder")?)?;
        std::fs::write(file, script)?;
    }
    Ok(())
}
