//! A made-up table of dossiers by procedure, commune and month, with the totals that are true of it.

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::random::Random;

/// The columns of counts.
pub(crate) const MEASURES: [&str; 8] =
    ["received_online", "received_in_person", "received", "early", "on_time", "late", "resolved", "open"];

/// The first year.
const FIRST_YEAR: usize = 2024;

/// What is known of a group of rows.
#[derive(Default, Clone)]
pub(crate) struct Truth {
    rows: usize,
    sums: [u64; MEASURES.len()],
    /// How many rows do not say the count.
    lacking: [usize; MEASURES.len()],
}

/// The totals of all groups: the kind of the group and its name.
pub(crate) type Truths = BTreeMap<(&'static str, String), Truth>;

/// Writes the table; the same seed gives the same bytes.
pub(crate) fn write(
    csv: &mut impl Write,
    procedures: &[String],
    places: &[String],
    months: usize,
    seed: u64,
) -> io::Result<Truths> {
    let mut random = Random::new(seed ^ 0x000D_0551_E250);
    let mut truths = Truths::new();
    writeln!(csv, "from,to,place,procedure,{}", MEASURES.join(","))?;
    for place in places {
        for procedure in procedures {
            // Few procedures are asked for often, most hardly ever.
            let usual = 1 << random.below(9);
            let mut own = Truth::default();
            for month in 0..months {
                let counts = counts(&mut random, usual);
                let (from, to) = days(month);
                write!(csv, "{from},{to},{place},{procedure}")?;
                for count in counts {
                    match count {
                        Some(count) => write!(csv, ",{count}")?,
                        None => csv.write_all(b",not_reported")?,
                    }
                }
                csv.write_all(b"\n")?;
                truths.entry(("month", from)).or_default().add(&counts);
                // What is open on a day does not add up over days: that of the last month counts.
                let is_last = month + 1 == months;
                let mut added = counts;
                if let [.., open] = &mut added
                    && !is_last
                {
                    *open = Some(0);
                }
                own.add(&added);
            }
            let keys = [("place", place.clone()), ("procedure", procedure.clone()), ("all", String::new())];
            for key in keys {
                truths.entry(key).or_default().join(&own);
            }
        }
    }
    Ok(truths)
}

/// The totals as a table of their own.
pub(crate) fn write_truths(csv: &mut impl Write, truths: &Truths) -> io::Result<()> {
    writeln!(csv, "by,name,rows,{}", MEASURES.join(","))?;
    for ((kind, name), truth) in truths {
        write!(csv, "{kind},{name},{}", truth.rows)?;
        for (sum, lacking) in truth.sums.iter().zip(&truth.lacking) {
            if *lacking == 0 { write!(csv, ",{sum}")? } else { write!(csv, ",{lacking} unknown")? }
        }
        writeln!(csv)?;
    }
    Ok(())
}

/// The counts of a month, in the order of [`MEASURES`]; what is open is not always reported.
fn counts(random: &mut Random, usual: usize) -> [Option<u64>; MEASURES.len()] {
    let received = random.below(2 * usual);
    let online = random.below(received + 1);
    let resolved = received - random.below(received / 8 + 1);
    let late = random.below(resolved / 40 + 1);
    let early = random.below(resolved - late + 1);
    let open = Some(received - resolved).filter(|_| !random.chance(1));
    let on_time = resolved - late - early;
    let all = [online, received - online, received, early, on_time, late, resolved].map(Some);
    let mut counts = [None; MEASURES.len()];
    for (count, number) in counts.iter_mut().zip(all.into_iter().chain([open])) {
        *count = number.and_then(|number| u64::try_from(number).ok());
    }
    counts
}

/// The first and the last day of a month.
fn days(month: usize) -> (String, String) {
    let (year, month) = (FIRST_YEAR + month / 12, month % 12 + 1);
    let last = match month {
        2 if year % 4 == 0 => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    (format!("{year}-{month:02}-01"), format!("{year}-{month:02}-{last}"))
}

impl Truth {
    fn add(&mut self, counts: &[Option<u64>; MEASURES.len()]) {
        self.rows += 1;
        for ((sum, lacking), count) in self.sums.iter_mut().zip(&mut self.lacking).zip(counts) {
            *sum += count.unwrap_or(0);
            *lacking += usize::from(count.is_none());
        }
    }

    fn join(&mut self, other: &Self) {
        self.rows += other.rows;
        for (sum, more) in self.sums.iter_mut().zip(other.sums) {
            *sum += more;
        }
        for (lacking, more) in self.lacking.iter_mut().zip(other.lacking) {
            *lacking += more;
        }
    }
}
