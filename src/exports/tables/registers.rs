//! Indicators, letters, inspections and figures published in prose, for other programs.

use serde_json::json;

use super::sheet::{Field, Sheet};
use crate::exports::Export;
use crate::model::claim::Value;
use crate::model::date::PartialDate;
use crate::pages::{Register, Shape, SitePath, World};

pub(super) fn files(world: World<'_>) -> Vec<Export> {
    let sheets = [
        (Register::Indicators, indicators(world)),
        (Register::Letters, letters(world)),
        (Register::Postings, postings(world)),
        (Register::Claims, claims(world)),
    ];
    let both = |(register, sheet): (Register, Sheet)| {
        [(Shape::Csv, sheet.csv()), (Shape::Json, sheet.json(json!({ "title": register.name() })))]
            .map(|(shape, text)| Export { path: SitePath::register_data(register, shape), text })
    };
    sheets.into_iter().flat_map(both).collect()
}

/// A word of the model, as editors write it.
fn word(value: impl serde::Serialize) -> Field {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Field::Text(word),
        _ => Field::Nothing,
    }
}

fn indicators(world: World<'_>) -> Sheet {
    let rows = world.catalogue.indicators.iter().flat_map(|(id, record)| {
        record.value.values.iter().map(move |value| {
            vec![
                Field::Text(id.to_string()),
                Field::Text(value.year.to_string()),
                word(record.value.unit),
                Field::Text(value.value.0.to_string()),
                Field::maybe(value.out_of.map(|figure| figure.0)),
                Field::maybe(value.place.as_ref()),
            ]
        })
    });
    Sheet { columns: vec!["indicator", "year", "unit", "value", "out_of", "place"], rows: rows.collect() }
}

fn letters(world: World<'_>) -> Sheet {
    let registers = || world.catalogue.letters.iter().map(|record| &record.value);
    let apologies = registers().flat_map(|register| &register.apologies).map(|letter| {
        vec![
            Field::Word("apology"),
            date(letter.date),
            Field::maybe(letter.place.as_ref()),
            Field::maybe(letter.office.as_ref()),
            Field::Text(letter.topic.to_string()),
            Field::maybe(letter.days_late),
            word(letter.reason),
            Field::maybe(letter.new_date_kept),
        ]
    });
    let thanks = registers().flat_map(|register| &register.thanks).map(|letter| {
        let nothing = || Field::Nothing;
        let (place, date) = (Field::maybe(letter.place.as_ref()), date(letter.date));
        vec![Field::Word("thanks"), date, place, nothing(), nothing(), nothing(), nothing(), nothing()]
    });
    let columns = vec!["kind", "date", "place", "office", "topic", "days_late", "reason", "new_date_kept"];
    Sheet { columns, rows: apologies.chain(thanks).collect() }
}

fn postings(world: World<'_>) -> Sheet {
    let inspections = world.catalogue.postings.iter().flat_map(|record| &record.value.inspections);
    let rows = inspections.map(|inspection| {
        vec![
            date(inspection.date),
            Field::maybe(inspection.place.as_ref()),
            Field::maybe(inspection.office.as_ref()),
            inspection.posted.map_or(Field::Nothing, |posted| Field::Count(posted.into())),
            inspection.of.map_or(Field::Nothing, |of| Field::Count(of.into())),
        ]
    });
    Sheet { columns: vec!["date", "place", "office", "posted", "of"], rows: rows.collect() }
}

fn claims(world: World<'_>) -> Sheet {
    let claims = world.catalogue.claims.iter().flat_map(|record| &record.value.claims);
    let rows = claims.map(|claim| {
        let (kind, value, out_of) = match claim.value {
            Value::Number { number, .. } => ("number", number.0.to_string(), None),
            Value::Percent { percent, .. } => ("percent", percent.0.to_string(), None),
            Value::Rank { rank, out_of } => ("rank", rank.to_string(), out_of),
        };
        let wording = match claim.value {
            Value::Number { wording, .. } | Value::Percent { wording, .. } => word(wording),
            Value::Rank { .. } => Field::Nothing,
        };
        vec![
            Field::Text(claim.id.to_string()),
            Field::Word(kind),
            Field::Text(value),
            wording,
            Field::maybe(out_of),
            Field::maybe(claim.as_of),
            Field::maybe(claim.period.map(|period| period.from)),
            Field::maybe(claim.period.map(|period| period.to)),
            Field::maybe(claim.place.as_ref()),
        ]
    });
    let columns = vec!["claim", "kind", "value", "wording", "out_of", "as_of", "from", "to", "place"];
    Sheet { columns, rows: rows.collect() }
}

fn date(date: PartialDate) -> Field {
    Field::Text(date.to_string())
}
