//! References between records: each must lead to a record that exists.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::catalogue::Catalogue;
use super::content_path::{kind_of, stem};
use super::problems;
use super::record::Record;
use super::table::Table;
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::message;
use crate::model::claim::Holds;
use crate::model::import::Subject;
use crate::model::kind::ContentKind;
use crate::model::procedure::{Procedure, Status};
use crate::model::statistics::Dimension;
use crate::source::{NodeValue, SourceContent, Sources};
use crate::text::pointer::Pointer;
use crate::text::suggest;

/// What a reference leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Target {
    Topic,
    Event,
    Office,
    Place,
    Procedure,
    AreaClass,
    Claim,
    Level,
    Table,
}

/// Checks every reference of the catalogue.
pub(super) fn check(sources: &Sources, catalogue: &Catalogue, found: &mut Diagnostics) {
    let mut checker = Checker { known: known(sources, catalogue), found };
    for record in catalogue.procedures.values() {
        procedure(record, &mut checker);
    }
    for record in catalogue.offices.values() {
        if let Some(parent) = &record.value.parent {
            checker.refer(&record.file, "parent", Target::Office, parent.as_str());
        }
    }
    for record in catalogue.places.values() {
        if let Some(class) = &record.value.area_class {
            checker.refer(&record.file, "area_class", Target::AreaClass, class.as_str());
        }
    }
    claims(catalogue, &mut checker);
    registers(catalogue, &mut checker);
    tables(catalogue, &mut checker);
    imports(catalogue, &mut checker);
}

struct Checker<'list> {
    known: BTreeMap<Target, BTreeSet<String>>,
    found: &'list mut Diagnostics,
}

impl Checker<'_> {
    fn refer(&mut self, file: &Arc<str>, pointer: &str, target: Target, id: &str) {
        self.refer_at(Place::value(file, Pointer::of(pointer)), target, id);
    }

    fn refer_at(&mut self, place: Place, target: Target, id: &str) {
        if !self.known[&target].contains(id) {
            let mistake = self.unknown(place, target, id);
            self.found.push(mistake);
        }
    }

    /// What is said of a name that leads nowhere.
    fn unknown(&self, place: Place, target: Target, id: &str) -> Diagnostic {
        let (english, vietnamese) = target.words();
        let nearest = suggest::nearest(id, self.known[&target].iter().map(String::as_str));
        let diagnostic = Diagnostic::new(
            problems::UNKNOWN_REFERENCE,
            place,
            message!(en: "there is no {english} `{id}`", vi: "không có {vietnamese} `{id}`"),
        );
        match nearest {
            Some(nearest) => diagnostic.did_you_mean(nearest),
            None => diagnostic.suggest(message!(
                en: "write the name of an existing {english}, or add that {english}",
                vi: "hãy ghi tên một {vietnamese} đã có, hoặc thêm {vietnamese} đó"
            )),
        }
    }
}

impl Target {
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Topic => ("topic", "lĩnh vực"),
            Self::Event => ("event", "sự kiện"),
            Self::Office => ("office", "cơ quan"),
            Self::Place => ("place", "đơn vị cấp xã"),
            Self::Procedure => ("procedure", "thủ tục"),
            Self::AreaClass => ("area class", "loại địa bàn"),
            Self::Claim => ("claim", "số liệu công bố"),
            Self::Level => ("level", "cấp"),
            Self::Table => ("table of counts", "bảng số liệu"),
        }
    }
}

/// What exists: by file name for records in files of their own, so that one bad record is not reported again wherever
/// it is referred to.
fn known(sources: &Sources, catalogue: &Catalogue) -> BTreeMap<Target, BTreeSet<String>> {
    let files = |kind: ContentKind| -> BTreeSet<String> {
        let paths = sources.files.keys().filter(|file| kind_of(file) == Some(kind));
        paths.map(|file| stem(file).to_owned()).collect()
    };
    BTreeMap::from([
        (Target::Topic, catalogue.topics.value.topics.iter().map(|topic| topic.id.to_string()).collect()),
        (Target::Event, catalogue.events.value.events.iter().map(|event| event.id.to_string()).collect()),
        (Target::Office, files(ContentKind::Office)),
        (Target::Place, files(ContentKind::Place)),
        (Target::Procedure, files(ContentKind::Procedure)),
        (Target::AreaClass, catalogue.site.value.area_classes.iter().map(|class| class.id.to_string()).collect()),
        (Target::Claim, claim_ids(sources)),
        (Target::Table, files(ContentKind::Statistics)),
        (Target::Level, ["ministry", "province", "commune", "other"].map(str::to_owned).into()),
    ])
}

/// The identifiers of claims as they are written, so that a file with another mistake still counts.
fn claim_ids(sources: &Sources) -> BTreeSet<String> {
    let files = sources.files.iter().filter(|(file, _)| kind_of(file) == Some(ContentKind::Claims));
    let lists = files.filter_map(|(_, source)| match &source.content {
        SourceContent::Yaml(Some(root)) => root.field("claims"),
        _ => None,
    });
    let claims = lists.flat_map(|list| match &list.value {
        NodeValue::List(claims) => claims.as_slice(),
        _ => &[],
    });
    claims.filter_map(|claim| claim.field("id")?.scalar()).map(str::to_owned).collect()
}

fn procedure(record: &Record<Procedure>, checker: &mut Checker<'_>) {
    let (file, procedure) = (&record.file, &record.value);
    checker.refer(file, "topic", Target::Topic, procedure.topic.as_str());
    for (index, event) in procedure.events.iter().enumerate() {
        checker.refer(file, &format!("events/{index}"), Target::Event, event.as_str());
    }
    for (field, bodies) in [("handled_by", &procedure.handled_by), ("received_at", &procedure.received_at)] {
        for (index, office) in
            bodies.iter().enumerate().filter_map(|(index, body)| Some((index, body.office.as_ref()?)))
        {
            checker.refer(file, &format!("{field}/{index}/office"), Target::Office, office.as_str());
        }
    }
    if let Status::Abolished { successor: Some(successor), .. } = &procedure.status {
        checker.refer(file, "status/successor", Target::Procedure, successor.as_str());
    }
    for (index, limit) in procedure.time_limits.iter().enumerate() {
        for (position, area) in limit.areas.iter().enumerate() {
            checker.refer(file, &format!("time_limits/{index}/areas/{position}"), Target::AreaClass, area.as_str());
        }
    }
}

fn claims(catalogue: &Catalogue, checker: &mut Checker<'_>) {
    for record in &catalogue.claims {
        for (index, claim) in record.value.claims.iter().enumerate() {
            if let Some(place) = &claim.place {
                checker.refer(&record.file, &format!("claims/{index}/place"), Target::Place, place.as_str());
            }
        }
        for (index, relation) in record.value.relations.iter().enumerate() {
            for (field, id) in claims_of(&relation.holds) {
                checker.refer(&record.file, &format!("relations/{index}/holds/{field}"), Target::Claim, &id);
            }
        }
    }
}

fn claims_of(holds: &Holds) -> Vec<(String, String)> {
    let list = |field: &str, ids: &[crate::model::identifier::ClaimId]| -> Vec<(String, String)> {
        ids.iter().enumerate().map(|(index, id)| (format!("{field}/{index}"), id.to_string())).collect()
    };
    let one = |field: &str, id: &crate::model::identifier::ClaimId| (field.to_owned(), id.to_string());
    match holds {
        Holds::Sum { total, parts } => [vec![one("total", total)], list("parts", parts)].concat(),
        Holds::SumOfPlaces { total, .. } => vec![one("total", total)],
        Holds::Rate { rate, of, failures, .. } => {
            [vec![one("rate", rate), one("of", of)], failures.iter().map(|id| one("failures", id)).collect()].concat()
        }
        Holds::Order { smaller, larger } => vec![one("smaller", smaller), one("larger", larger)],
        Holds::Identity { received, became } => [vec![one("received", received)], list("became", became)].concat(),
        Holds::Same { first, second } => vec![one("first", first), one("second", second)],
    }
}

fn registers(catalogue: &Catalogue, checker: &mut Checker<'_>) {
    for record in &catalogue.letters {
        for (index, apology) in record.value.apologies.iter().enumerate() {
            checker.refer(&record.file, &format!("apologies/{index}/topic"), Target::Topic, apology.topic.as_str());
            if let Some(place) = &apology.place {
                checker.refer(&record.file, &format!("apologies/{index}/place"), Target::Place, place.as_str());
            }
            if let Some(office) = &apology.office {
                checker.refer(&record.file, &format!("apologies/{index}/office"), Target::Office, office.as_str());
            }
        }
        for (index, place) in
            record.value.thanks.iter().enumerate().filter_map(|(index, letter)| Some((index, letter.place.as_ref()?)))
        {
            checker.refer(&record.file, &format!("thanks/{index}/place"), Target::Place, place.as_str());
        }
    }
    for record in &catalogue.postings {
        for (index, inspection) in record.value.inspections.iter().enumerate() {
            if let Some(place) = &inspection.place {
                checker.refer(&record.file, &format!("inspections/{index}/place"), Target::Place, place.as_str());
            }
            if let Some(office) = &inspection.office {
                checker.refer(&record.file, &format!("inspections/{index}/office"), Target::Office, office.as_str());
            }
        }
    }
    for record in catalogue.indicators.values() {
        for (index, place) in
            record.value.values.iter().enumerate().filter_map(|(index, value)| Some((index, value.place.as_ref()?)))
        {
            checker.refer(&record.file, &format!("values/{index}/place"), Target::Place, place.as_str());
        }
    }
}

fn tables(catalogue: &Catalogue, checker: &mut Checker<'_>) {
    for table in catalogue.tables.values() {
        let descriptor = &table.descriptor;
        if let Some(earlier) = &descriptor.value.follows {
            checker.refer(&descriptor.file, "follows", Target::Table, earlier.as_str());
        }
        for (index, comment) in descriptor.value.comments.iter().enumerate() {
            if let Some(place) = &comment.place {
                checker.refer(&descriptor.file, &format!("comments/{index}/place"), Target::Place, place.as_str());
            }
            if let Some(office) = &comment.office {
                checker.refer(&descriptor.file, &format!("comments/{index}/office"), Target::Office, office.as_str());
            }
        }
        for dimension in Dimension::SUBJECTS {
            let target = match dimension {
                Dimension::From | Dimension::To | Dimension::Days => continue,
                Dimension::Office => Target::Office,
                Dimension::Place => Target::Place,
                Dimension::Level => Target::Level,
                Dimension::Procedure => Target::Procedure,
                Dimension::Topic => Target::Topic,
            };
            column(table, dimension, target, checker);
        }
    }
}

/// Looks up each name of a column once, and reports every row with a name that leads nowhere.
fn column(table: &Table, dimension: Dimension, target: Target, checker: &mut Checker<'_>) {
    let Some(subjects) = table.subjects(dimension) else { return };
    let place = Place::file(&table.file);
    let unknown = |name: &&str| !name.is_empty() && !checker.known[&target].contains(*name);
    let names = subjects.names.iter().map(|name| Some(name.as_ref()).filter(unknown));
    let mistakes: Vec<Option<Diagnostic>> =
        names.map(|name| Some(checker.unknown(place.clone(), target, name?))).collect();
    if mistakes.iter().all(Option::is_none) {
        return;
    }
    for (row, code) in table.rows().zip(subjects.codes) {
        if let Some(Some(mistake)) = mistakes.get(*code as usize) {
            let mut mistake = Diagnostic { place: row.place_of(dimension), ..mistake.clone() };
            // The fix stands where the mistake does.
            for edit in mistake.fix.iter_mut().flat_map(|fix| &mut fix.edits) {
                edit.at = mistake.place.at.clone();
            }
            checker.found.push(mistake);
        }
    }
}

fn imports(catalogue: &Catalogue, checker: &mut Checker<'_>) {
    for record in catalogue.imports.values() {
        checker.refer(&record.file, "table", Target::Table, record.value.table.as_str());
        for (index, constant) in record.value.constants.iter().enumerate() {
            checker.refer(&record.file, &format!("constants/{index}/value"), named(constant.subject), &constant.value);
        }
        for (index, column) in record.value.about.iter().enumerate() {
            for (word, id) in &column.words {
                let at = Pointer::of(&format!("about/{index}/words")).key(word.as_str());
                checker.refer_at(Place::value(&record.file, at), named(column.subject), id);
            }
        }
    }
}

fn named(subject: Subject) -> Target {
    match subject {
        Subject::Office => Target::Office,
        Subject::Place => Target::Place,
        Subject::Level => Target::Level,
        Subject::Procedure => Target::Procedure,
        Subject::Topic => Target::Topic,
    }
}
