//! Which pages exist and what each of them says; **one file a kind**. No HTML here: a page is an address and a view.
//!
//! To add a kind: write `pages/<kind>.rs`, add a line to [`View`] and to [`KINDS`], and write `templates/<kind>.html`.

mod a_to_z;
pub mod address;
mod centre;
mod citations;
mod claims;
mod data;
mod directory;
mod event;
mod figures;
mod finds;
mod frame;
mod free;
mod handbook;
mod home;
mod not_found;
mod notice;
mod office;
mod offline;
mod place;
mod places;
mod printed;
mod procedure;
mod reach;
mod search;
mod short;
mod tombstone;
mod topic;
mod travel;
mod words;
pub mod workdays;

use serde::Serialize;

use crate::assemble::Catalogue;
use crate::derive::figures::accounts::Accounts;
use crate::i18n::Language;
use crate::model::date::Date;

pub use address::{Href, SitePath};
pub use data::{Register, Shape};
pub use finds::{Find, Findable, Name, findable};
pub use frame::{Crumb, Frame, base_url};
pub use travel::{Travel, travel};
pub use words::{Chooser, Words};

/// A page before it is rendered.
#[derive(Debug, Clone)]
pub struct Page {
    /// Where it will stand.
    pub path: SitePath,
    /// Its language.
    pub language: Language,
    /// What every page has: bar, languages, breadcrumb, foot.
    pub frame: Frame,
    /// What this page says.
    pub view: View,
}

/// What a page says, by kind.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[allow(missing_docs)]
#[allow(clippy::large_enum_variant, reason = "each view is rendered and dropped; boxes would only add a hop")]
pub enum View {
    AToZ(a_to_z::AToZ),
    Centre(centre::Sheet),
    Claims(claims::Claims),
    Directory(directory::Directory),
    Event(event::EventView),
    FigurePart(Box<figures::PartPage>),
    FigureTable(Box<figures::TablePage>),
    Free(free::Free),
    Handbook(Box<handbook::Handbook>),
    Home(home::Home),
    Indicators(figures::Indicators),
    Letters(Box<figures::Letters>),
    NotFound(not_found::NotFound),
    Notice(notice::Notice),
    Office(office::OfficeView),
    Offline(offline::Offline),
    Performance(Box<figures::Overview>),
    Period(figures::PeriodView),
    Place(place::PlaceView),
    Places(places::Places),
    Poster(centre::Sheet),
    Procedure(Box<procedure::ProcedureView>),
    Search(search::Search),
    Short(short::Short),
    Tombstone(tombstone::Tombstone),
    Topic(topic::TopicView),
}

impl View {
    /// The kind of the page: the name of its file here and of its template.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::AToZ(_) => "a_to_z",
            Self::Centre(_) => "centre",
            Self::Claims(_) => "claims",
            Self::Directory(_) => "directory",
            Self::Event(_) => "event",
            Self::FigurePart(_) => "figure_part",
            Self::FigureTable(_) => "figure_table",
            Self::Free(_) => "free",
            Self::Handbook(_) => "handbook",
            Self::Home(_) => "home",
            Self::Indicators(_) => "indicators",
            Self::Letters(_) => "letters",
            Self::NotFound(_) => "not_found",
            Self::Notice(_) => "notice",
            Self::Office(_) => "office",
            Self::Offline(_) => "offline",
            Self::Performance(_) => "performance",
            Self::Period(_) => "period",
            Self::Place(_) => "place",
            Self::Places(_) => "places",
            Self::Poster(_) => "poster",
            Self::Procedure(_) => "procedure",
            Self::Search(_) => "search",
            Self::Short(_) => "short",
            Self::Tombstone(_) => "tombstone",
            Self::Topic(_) => "topic",
        }
    }
}

/// What pages are made from.
#[derive(Debug, Clone, Copy)]
pub struct World<'catalogue> {
    /// Everything that editors wrote.
    pub catalogue: &'catalogue Catalogue,
    /// What is worked out of tables of counts.
    pub figures: &'catalogue Accounts<'catalogue>,
    /// The day that the site speaks on.
    pub today: Date,
}

/// Makes the pages of one kind in one language.
type Kind = fn(World<'_>, &Language) -> Vec<Page>;

/// All kinds of pages.
const KINDS: &[Kind] = &[
    a_to_z::pages,
    centre::notices,
    centre::posters,
    claims::pages,
    directory::pages,
    event::pages,
    figures::pages,
    free::pages,
    handbook::pages,
    home::pages,
    not_found::pages,
    notice::pages,
    office::pages,
    offline::pages,
    place::pages,
    places::pages,
    procedure::pages,
    search::pages,
    short::pages,
    tombstone::pages,
    topic::pages,
];

/// Makes all pages of the site.
pub fn all(world: World<'_>) -> Vec<Page> {
    let languages: Vec<&Language> = world.catalogue.languages().collect();
    languages.into_iter().flat_map(|language| KINDS.iter().flat_map(move |kind| kind(world, language))).collect()
}
