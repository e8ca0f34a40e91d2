//! Which pages exist and what each of them says; **one file a kind**. No HTML here: a page is an address and a view.
//!
//! To add a kind: write `pages/<kind>.rs`, add a line to [`View`] and to [`KINDS`], and write `templates/<kind>.html`.

mod a_to_z;
pub mod address;
mod centre;
mod chapters;
mod citations;
mod claims;
mod data;
mod directory;
mod event;
mod figures;
mod finds;
mod fragment;
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
use crate::derive::figures::accounts::{Account, Accounts};
use crate::i18n::Language;
use crate::model::date::Date;
use crate::model::identifier::TableId;

pub use address::{Href, SitePath};
pub use data::{Register, Shape};
pub use finds::{Find, Findable, Name, findable};
pub use fragment::Fragment;
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

impl View {
    /// What other pages of its kind and language say in the same words.
    pub fn fragment(&self) -> Option<&Fragment> {
        match self {
            Self::Handbook(handbook) => handbook.chapters.as_ref(),
            Self::Place(place) => place.procedures.as_ref(),
            _ => None,
        }
    }
}

/// What pages are made from.
#[derive(Debug, Clone, Copy)]
pub struct World<'catalogue> {
    /// Everything that editors wrote.
    pub catalogue: &'catalogue Catalogue,
    /// What is worked out of tables of counts.
    pub figures: &'catalogue Accounts,
    /// The day that the site speaks on.
    pub today: Date,
}

impl<'catalogue> World<'catalogue> {
    /// The tables of counts with what is worked out of them.
    pub fn accounts(self) -> impl Iterator<Item = (&'catalogue TableId, Account<'catalogue>)> {
        self.figures.all(self.catalogue)
    }
}

/// A page that is made when it is wanted: by itself when a preview is asked for it, in parallel when a site is built.
pub struct Draft<'world> {
    /// Where it will stand.
    pub path: SitePath,
    /// Its language.
    pub language: Language,
    make: Box<dyn Fn() -> Page + Send + Sync + 'world>,
}

impl<'world> Draft<'world> {
    /// A page that `make` makes.
    fn new(path: SitePath, language: &Language, make: impl Fn() -> Page + Send + Sync + 'world) -> Self {
        Self { path, language: language.clone(), make: Box::new(make) }
    }

    /// The page.
    pub fn page(&self) -> Page {
        (self.make)()
    }
}

/// The pages of one kind in one language.
#[derive(Clone, Copy)]
enum Kind {
    /// Few pages, or light ones: made together.
    Together(fn(World<'_>, &Language) -> Vec<Page>),
    /// Many or heavy pages: each is made by itself when it is wanted.
    Each(for<'world> fn(World<'world>, &'world Language) -> Vec<Draft<'world>>),
}

/// All kinds of pages.
const KINDS: &[Kind] = &[
    Kind::Together(a_to_z::pages),
    Kind::Each(centre::notices),
    Kind::Each(centre::posters),
    Kind::Together(claims::pages),
    Kind::Together(directory::pages),
    Kind::Together(event::pages),
    Kind::Together(figures::pages),
    Kind::Together(free::pages),
    Kind::Each(handbook::pages),
    Kind::Together(home::pages),
    Kind::Together(not_found::pages),
    Kind::Each(notice::pages),
    Kind::Together(office::pages),
    Kind::Together(offline::pages),
    Kind::Each(place::pages),
    Kind::Together(places::pages),
    Kind::Each(procedure::pages),
    Kind::Together(search::pages),
    Kind::Together(short::pages),
    Kind::Together(tombstone::pages),
    Kind::Together(topic::pages),
];

/// All pages of the site.
pub fn all(world: World<'_>) -> Vec<Draft<'_>> {
    let mut drafts = made_together(world);
    drafts.extend(made_by_themselves(world));
    drafts
}

/// The pages that are each made when they are wanted; that there are so many costs next to nothing.
pub fn made_by_themselves(world: World<'_>) -> Vec<Draft<'_>> {
    let drafts = |language| KINDS.iter().filter_map(move |kind| Some(kind.each()?(world, language)));
    world.catalogue.languages().flat_map(drafts).flatten().collect()
}

/// The pages that are made together.
pub fn made_together<'made>(world: World<'_>) -> Vec<Draft<'made>> {
    let pages = |language| KINDS.iter().filter_map(move |kind| Some(kind.together()?(world, language)));
    let pages = world.catalogue.languages().flat_map(pages).flatten();
    pages.map(|page| Draft::new(page.path.clone(), &page.language.clone(), move || page.clone())).collect()
}

impl Kind {
    fn each(self) -> Option<for<'world> fn(World<'world>, &'world Language) -> Vec<Draft<'world>>> {
        match self {
            Self::Each(drafts) => Some(drafts),
            Self::Together(_) => None,
        }
    }

    fn together(self) -> Option<fn(World<'_>, &Language) -> Vec<Page>> {
        match self {
            Self::Together(pages) => Some(pages),
            Self::Each(_) => None,
        }
    }
}
