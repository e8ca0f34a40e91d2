//! Reads, checks and sums up a large made-up table of counts, beside a plain loop over the same file that reads nothing.
//!
//! `cargo run --release --example synthetic -- --procedures 2131 --months 24 --output ROOT`
//! `cargo run --release --example statistics -- ROOT`: the table alone
//! `cargo run --release --example statistics -- ROOT whole`: all content of ROOT, as `noticeboard check` reads it

use std::collections::BTreeMap;
use std::error::Error;
use std::fs::File;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use noticeboard::assemble::{Catalogue, Table};
use noticeboard::checks::{Check, RULES};
use noticeboard::derive::figures::groups::{By, Calendar, Group, totals_by};
use noticeboard::derive::figures::totals::Total;
use noticeboard::diagnostics::Diagnostics;
use noticeboard::model::date::Date;
use noticeboard::model::identifier::TableId;
use noticeboard::model::statistics::{Dimension, Measure};
use noticeboard::pipeline;
use noticeboard::source::table::Table as Csv;

/// The table that `synthetic` writes.
const TABLE: &str = "months-simulated";

/// How often each is timed; the shortest time counts, since nothing but other work on the machine makes one longer.
const ROUNDS: usize = 3;

/// What the table is summed up by, by the names of the true totals.
const GROUPS: [(&str, &[By]); 4] = [
    ("all", &[]),
    ("month", &[By::Calendar(Calendar::Month)]),
    ("place", &[By::About(Dimension::Place)]),
    ("procedure", &[By::About(Dimension::Procedure)]),
];

type Sums = BTreeMap<(&'static str, String), Total>;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let root = arguments.next().ok_or("usage: statistics ROOT [whole]")?;
    let root = Path::new(&root);
    let today = Date::try_from("2026-11-21".to_owned())?;
    if arguments.next().as_deref() == Some("whole") {
        let started = Instant::now();
        let checked = pipeline::check(root, today)?;
        println!("all content  {:>8.3} s, {} problems", started.elapsed().as_secs_f64(), checked.reports().len());
        println!("peak memory  {:>8} MB", peak()? >> 10);
        return Ok(());
    }
    let file = root.join(format!("content/statistics/{TABLE}.csv"));
    let mut catalogue = surroundings(today)?;
    let (mut plain, mut own) = (Duration::MAX, [Duration::MAX; 4]);
    let mut sums = Sums::new();
    for _ in 0..ROUNDS {
        let started = Instant::now();
        let rows = plain_loop(&file)?;
        plain = plain.min(started.elapsed());
        let (times, found) = run(&file, &mut catalogue, today)?;
        if times.iter().sum::<Duration>() < own.iter().copied().fold(Duration::ZERO, Duration::saturating_add) {
            own = times;
        }
        sums = found;
        assert_eq!(rows, sums[&("all", String::new())].rows + 1, "a row is lost");
    }
    let whole = own.iter().sum::<Duration>();
    println!("rows         {:>8}", sums[&("all", String::new())].rows);
    println!("file         {:>8} MB", file.metadata()?.len() / 1_000_000);
    println!("plain loop   {:>8.3} s", plain.as_secs_f64());
    for (name, time) in ["read", "assembled", "checked", "summed up"].iter().zip(own) {
        println!("{name:<12} {:>8.3} s", time.as_secs_f64());
    }
    println!(
        "together     {:>8.3} s, {:.2} times the plain loop",
        whole.as_secs_f64(),
        whole.as_secs_f64() / plain.as_secs_f64()
    );
    println!("peak memory  {:>8} MB", peak()? >> 10);
    println!("true totals  {:>8}, all the same", compare(root, &sums)?);
    Ok(())
}

/// What any program must do at least: find the cells of each row.
fn plain_loop(file: &Path) -> Result<usize, Box<dyn Error>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(file)?;
    let mut record = csv::ByteRecord::new();
    let mut rows = 0;
    while reader.read_byte_record(&mut record)? {
        rows += 1;
    }
    Ok(rows)
}

/// The catalogue of the demonstration, in which the large table is the only one.
fn surroundings(today: Date) -> Result<Catalogue, Box<dyn Error>> {
    let root = Path::new(option_env!("CARGO_MANIFEST_DIR").unwrap_or("."));
    let mut catalogue = pipeline::check(root, today)?.catalogue.ok_or("the demonstration can't be read")?;
    catalogue.tables = catalogue.tables.into_iter().take(1).collect();
    Ok(catalogue)
}

/// Reads, assembles, checks and sums up the table; says how long each took.
fn run(file: &Path, catalogue: &mut Catalogue, today: Date) -> Result<([Duration; 4], Sums), Box<dyn Error>> {
    let name: Arc<str> = format!("content/statistics/{TABLE}.csv").into();
    let mut found = Diagnostics::default();
    let mut times = [Duration::ZERO; 4];
    let mut started = Instant::now();
    let mut lap = |at: usize| {
        times[at] = started.elapsed();
        started = Instant::now();
    };
    let descriptor = catalogue.tables.values().next().ok_or("no table")?.descriptor.clone();
    let csv = Csv::read(&name, File::open(file)?, &mut found)?.map_err(|_| "not UTF-8")?;
    lap(0);
    let table = Table::read(descriptor, name, &Arc::new(csv), &mut found);
    let id = TableId::parse(TABLE).ok_or("no name")?;
    catalogue.tables.insert(id.clone(), table);
    lap(1);
    for rule in RULES {
        if let Check::Catalogue(check) = rule.check {
            check(catalogue, today, &mut found);
        }
    }
    lap(2);
    let own = found.iter().filter(|diagnostic| diagnostic.place.file.contains(TABLE)).count();
    assert_eq!(own, 0, "the table has mistakes");
    let table = catalogue.tables.remove(&id).ok_or("the table is gone")?;
    let mut sums = Sums::new();
    for (by, groups) in GROUPS {
        for (group, total) in totals_by(&table, groups) {
            let name = match group.first() {
                Some(Group::About(name)) => (*name).to_owned(),
                Some(Group::Period(period)) => period.from.to_string(),
                None => String::new(),
            };
            sums.insert((by, name), total.map_err(|why| format!("{by}: {why:?}"))?);
        }
    }
    lap(3);
    Ok((times, sums))
}

/// Compares all sums with the true ones; says how many there are.
fn compare(root: &Path, sums: &Sums) -> Result<usize, Box<dyn Error>> {
    let mut reader = csv::Reader::from_path(root.join("totals-simulated.csv"))?;
    let measures: Vec<Measure> = reader
        .headers()?
        .iter()
        .filter_map(|name| Measure::ALL.iter().find(|(known, _)| *known == name).map(|(_, measure)| *measure))
        .collect();
    let mut compared = 0;
    for record in reader.records() {
        let record = record?;
        let cells: Vec<&str> = record.iter().collect();
        let [by, name, rows, counts @ ..] = cells.as_slice() else { return Err("too few cells".into()) };
        let by = GROUPS.iter().find(|(known, _)| known == by).ok_or("an unknown group")?.0;
        let total = sums.get(&(by, (*name).to_owned())).ok_or_else(|| format!("no total for {by} {name}"))?;
        assert_eq!(total.rows.to_string(), *rows, "{by} {name}");
        for (measure, count) in measures.iter().zip(counts) {
            let found = match total.lacking.get(measure) {
                Some(lacking) => format!("{lacking} unknown"),
                None => total.sums[measure].to_string(),
            };
            assert_eq!(found, *count, "{by} {name} {measure:?}");
            compared += 1;
        }
    }
    assert_eq!(compared, sums.len() * measures.len(), "a group is missing");
    Ok(compared)
}

/// The most memory that this process had at any time, in KB.
fn peak() -> Result<u64, Box<dyn Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("the system does not say")?;
    Ok(line.trim().trim_end_matches(" kB").parse()?)
}
