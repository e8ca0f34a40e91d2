//! What can be found by searching, in one language: every page that a citizen may ask for by a name.

use super::World;
use super::address::SitePath;
use super::words::{Chooser, Words};
use crate::derive::demand;
use crate::i18n::{Language, Localized};
use crate::model::office::Level;
use crate::model::place::{Place, PlaceKind};
use crate::model::procedure::{Online, Procedure};
use crate::search::{Kind, Reach, Synonym};

/// What a search in one language can find.
#[derive(Debug, Clone)]
pub struct Findable {
    /// Everything that can be found.
    pub finds: Vec<Find>,
    /// What people type instead of what it is called.
    pub synonyms: Vec<Synonym>,
    /// The names of the topics, in their order.
    pub topics: Vec<String>,
}

/// Something that can be found.
#[derive(Debug, Clone)]
pub struct Find {
    /// Its page.
    pub path: SitePath,
    /// What it is shown as.
    pub title: Name,
    /// Other names that people use.
    pub names: Vec<Name>,
    /// Names of what it is made of or belongs to.
    pub context: Vec<String>,
    /// Its national code.
    pub code: Option<String>,
    /// What it is.
    pub kind: Kind,
    /// The position of its topic in the list of topics.
    pub topic: Option<usize>,
    /// Where and how it is done.
    pub reach: Reach,
    /// How many dossiers are received for it.
    pub wanted: Option<u64>,
}

/// A name of something that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// Words of content.
    Text(String),
    /// A unit: the theme has the word for its kind.
    Unit(PlaceKind, String),
    /// A page of the program: the theme has its title, under this key.
    Phrase(&'static str),
}

/// The pages that the program itself makes, once a language, with the keys of their titles.
const OWN_PAGES: &[(&str, &str)] = &[
    ("places", "places_title"),
    ("offices", "offices_title"),
    ("performance", "performance_title"),
    ("claims", "claims_title"),
    ("indicators", "indicators"),
    ("letters", "letters_title"),
    ("a-z", "a_to_z_title"),
];

/// What a search in `language` can find.
pub fn findable(world: World<'_>, language: &Language) -> Findable {
    let finder = Finder { world, language, chooser: Chooser { catalogue: world.catalogue, language } };
    let mut finds = finder.procedures();
    finds.extend(finder.places());
    finds.extend(finder.offices());
    finds.extend(finder.topics());
    finds.extend(finder.events());
    finds.extend(finder.free_pages());
    finds.extend(OWN_PAGES.iter().map(|(page, key)| Find::page(SitePath::page(language, page), Name::Phrase(key))));
    let synonyms = world
        .catalogue
        .synonyms
        .iter()
        .map(|(_, synonym)| Synonym { term: synonym.term.clone(), canonical: synonym.canonical.clone() });
    let topics = &world.catalogue.topics.value.topics;
    let topics = topics.iter().map(|topic| finder.chooser.words(&topic.name).text).collect();
    Findable { finds, synonyms: synonyms.collect(), topics }
}

impl Find {
    fn new(path: SitePath, kind: Kind, title: Name) -> Self {
        let reach = Reach::default();
        Self { path, title, names: Vec::new(), context: Vec::new(), code: None, kind, topic: None, reach, wanted: None }
    }

    fn page(path: SitePath, title: Name) -> Self {
        Self::new(path, Kind::Page, title)
    }
}

struct Finder<'world> {
    world: World<'world>,
    language: &'world Language,
    chooser: Chooser<'world>,
}

impl Finder<'_> {
    fn procedures(&self) -> Vec<Find> {
        let demand = demand::by_procedure(self.world.catalogue);
        let find = |(id, procedure): (&crate::model::identifier::ProcedureId, &Procedure)| Find {
            names: self.names(procedure),
            context: self.context(procedure),
            code: Some(procedure.code.clone()),
            topic: self.world.catalogue.topics.value.topics.iter().position(|topic| topic.id == procedure.topic),
            reach: reach(procedure),
            wanted: demand.get(id.as_str()).copied(),
            ..Find::new(SitePath::procedure(self.language, id), Kind::Procedure, self.text(&procedure.title))
        };
        self.world.catalogue.procedures.iter().map(|(id, record)| find((id, &record.value))).collect()
    }

    /// What people call it, and the code of its field.
    fn names(&self, procedure: &Procedure) -> Vec<Name> {
        let mut names = self.own(&procedure.also_called);
        let field = procedure.official_field.as_ref().and_then(|field| field.code.clone());
        names.extend(field.map(Name::Text));
        names
    }

    /// What the law calls it, which mostly repeats the title with more words; names of the papers, of the offices and of
    /// the topic; and what one gets.
    fn context(&self, procedure: &Procedure) -> Vec<String> {
        let catalogue = self.world.catalogue;
        let papers = procedure.documents.iter().flatten().map(|document| &document.name);
        let bodies = procedure.handled_by.iter().chain(&procedure.received_at).filter_map(|body| body.office.as_ref());
        let offices = bodies.filter_map(|office| catalogue.offices.get(office)).map(|office| &office.value.name);
        let topic = catalogue.topic(&procedure.topic).map(|topic| &topic.name);
        let texts = [&procedure.name, &procedure.summary].into_iter().chain(topic).chain(offices).chain(papers);
        texts.map(|text| self.chooser.words(text).text).collect()
    }

    fn places(&self) -> Vec<Find> {
        let find = |(id, place): (&crate::model::identifier::PlaceId, &Place)| {
            let mut districts: Vec<&str> =
                place.predecessors.iter().filter_map(|unit| unit.district.as_deref()).collect();
            districts.dedup();
            let units = place.predecessors.iter().flat_map(|unit| {
                let written = std::iter::once(&unit.name).chain(&unit.also_written);
                written.map(|name| Name::Unit(unit.kind, name.clone()))
            });
            let districts = districts.into_iter().map(|district| Name::Text(district.to_owned()));
            Find {
                names: units.chain(districts).collect(),
                context: place.centre.seat.iter().map(|seat| self.chooser.words(seat).text).collect(),
                ..Find::new(SitePath::place(self.language, id), Kind::Place, Name::Unit(place.kind, place.name.clone()))
            }
        };
        self.world.catalogue.places.iter().map(|(id, record)| find((id, &record.value))).collect()
    }

    fn offices(&self) -> Vec<Find> {
        let offices = self.world.catalogue.offices.iter().map(|(id, record)| (id, &record.value));
        let find = offices.map(|(id, office)| Find {
            names: self.own(&office.formed_from).into_iter().chain(office.short_code.clone().map(Name::Text)).collect(),
            ..Find::new(SitePath::office(self.language, id), Kind::Office, self.text(&office.name))
        });
        find.collect()
    }

    fn topics(&self) -> Vec<Find> {
        let topics = self.world.catalogue.topics.value.topics.iter().enumerate();
        let find = topics.map(|(position, topic)| Find {
            names: self.own(&topic.official_name),
            context: topic.summary.iter().map(|text| self.chooser.words(text).text).collect(),
            topic: Some(position),
            ..Find::new(SitePath::topic(self.language, &topic.id), Kind::Topic, self.text(&topic.name))
        });
        find.collect()
    }

    fn events(&self) -> Vec<Find> {
        let find = self.world.catalogue.events.value.events.iter().map(|event| Find {
            context: event.summary.iter().map(|text| self.chooser.words(text).text).collect(),
            ..Find::new(SitePath::event(self.language, &event.id), Kind::Event, self.text(&event.name))
        });
        find.collect()
    }

    fn free_pages(&self) -> Vec<Find> {
        let find = self.world.catalogue.pages.iter().filter_map(|(id, texts)| {
            let (_, text) = self.chooser.page_text(texts)?;
            let head = &text.value.head;
            Some(Find {
                context: head.description.clone().into_iter().collect(),
                ..Find::page(SitePath::page(self.language, id.as_str()), Name::Text(head.title.clone()))
            })
        });
        find.collect()
    }

    fn text(&self, text: &Localized) -> Name {
        Name::Text(self.chooser.words(text).text)
    }

    /// Those of the texts that are written in this language: another language has an index of its own.
    fn own<'text>(&self, texts: impl IntoIterator<Item = &'text Localized>) -> Vec<Name> {
        let words = texts.into_iter().map(|text| self.chooser.words(text));
        words.filter(|words| words.language.is_none()).map(|words: Words| Name::Text(words.text)).collect()
    }
}

fn reach(procedure: &Procedure) -> Reach {
    Reach {
        province: procedure.levels.contains(&Level::Province),
        commune: procedure.levels.contains(&Level::Commune),
        online: procedure.online == Some(Online::Full),
    }
}
