//! What must hold for every input, tried on many.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a site that can't be made fails the test")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use noticeboard::assemble::CalendarYears;
use noticeboard::derive::due::{NoDue, OpenHours, Submitted, due};
use noticeboard::derive::workdays::day;
use noticeboard::i18n::Language;
use noticeboard::model::clock_time::ClockTime;
use noticeboard::model::date::{Date, PartialDate};
use noticeboard::model::decimal::{Figure, Percentage};
use noticeboard::model::office::Opening;
use noticeboard::model::procedure::Limit;
use noticeboard::pages::SitePath;
use noticeboard::pipeline;
use noticeboard::text::fold::{fold, is_nfc, to_nfc, without_tones};
use noticeboard::text::slug::{is_slug, slugify};
use proptest::prelude::*;

/// Words in Vietnamese letters, composed and decomposed, in both cases.
const VIETNAMESE: &str = "[a-zA-ZđĐăĂâÂêÊôÔơƠưƯạẠảẢấẤầẦẩẨẫẪậẬắẮằẰẳẲẵẴặẶẹẸẻẺẽẼếẾềỀểỂễỄệỆịỊỉỈọỌỏỎốỐồỒổỔỗỖộỘớỚờỜởỞỡỠợỢụỤủỦứỨừỪửỬữỮựỰỳỲỵỴỷỶỹỸ\u{300}\u{301}\u{303}\u{309}\u{323} ]{0,40}";

proptest! {
    #[test]
    fn folding_twice_changes_nothing(text in any::<String>()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn vietnamese_folds_to_ascii(text in VIETNAMESE) {
        prop_assert!(fold(&text).is_ascii());
        prop_assert_eq!(fold(&to_nfc(&text)), fold(&text));
        prop_assert!(is_nfc(&to_nfc(&text)));
        prop_assert_eq!(fold(&without_tones(&text)), fold(&text));
    }

    #[test]
    fn what_is_slugified_is_a_slug_or_empty(text in any::<String>()) {
        let slug = slugify(&text);
        prop_assert!(slug.is_empty() || is_slug(&slug), "{slug}");
        prop_assert_eq!(slugify(&slug), slug);
    }

    #[test]
    fn a_link_leads_back_to_its_target(from in site_path(), to in site_path()) {
        prop_assert_eq!(resolve(from.as_str(), from.link_to(&to).as_str()), to.as_str());
    }

    #[test]
    fn days_are_read_as_they_are_written(year in 1900_i16..2200, month in 1_i8..=12, day in 1_i8..=28) {
        for text in [format!("{year:04}-{month:02}-{day:02}"), format!("{year:04}-{month:02}"), format!("{year:04}")] {
            prop_assert_eq!(PartialDate::try_from(text.clone()).unwrap().to_string(), text);
        }
        let text = format!("{year:04}-{month:02}-{day:02}");
        prop_assert_eq!(Date::try_from(text.clone()).unwrap().to_string(), text);
    }

    #[test]
    fn hours_are_read_as_they_are_written(hour in 0_u8..24, minute in 0_u8..60) {
        let text = format!("{hour:02}:{minute:02}");
        prop_assert_eq!(ClockTime::try_from(text.clone()).unwrap().to_string(), text);
    }

    #[test]
    fn figures_keep_every_digit(whole in 0_u32..1_000_000_000, decimals in "[0-9]{0,4}[1-9]") {
        let text = format!("{whole}.{decimals}");
        let figure: Figure = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(figure.0.to_string(), text);
    }

    #[test]
    fn percentages_keep_their_last_zero(whole in 0_u8..100, decimals in "[0-9]{1,6}") {
        let text = format!("{whole}.{decimals}");
        prop_assert_eq!(String::from(Percentage::try_from(text.clone()).unwrap()), text);
    }

    #[test]
    fn reading_text_as_a_day_an_hour_or_a_language_never_panics(text in any::<String>()) {
        let _ = (Date::try_from(text.clone()), PartialDate::try_from(text.clone()), ClockTime::try_from(text.clone()));
        let _ = (Percentage::try_from(text.clone()), Language::parse(&text));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_judged_and_every_place_lies_in_its_file(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        judge("content/procedures/ho-tich/any.yaml", &bytes)?;
    }

    #[test]
    fn any_text_of_yaml_marks_is_judged(text in "[-:#{}\\[\\],&*!|>'\"%@`? \n\tabcđé0-9.~\u{feff}]{0,200}") {
        for path in ["content/site.yaml", "content/pages/about.vi.md", "content/statistics/any.csv", "content/topics.yaml"] {
            judge(path, text.as_bytes())?;
        }
    }

    #[test]
    fn real_content_with_slips_is_judged(
        file in prop::sample::select(real_files()),
        slips in prop::collection::vec((any::<prop::sample::Index>(), slip()), 1..4),
    ) {
        let (path, mut bytes) = file;
        for (at, slip) in slips {
            slip.apply(&mut bytes, at);
        }
        judge(&path, &bytes)?;
    }
}

static CALENDAR: LazyLock<CalendarYears> = LazyLock::new(|| {
    let today = Date::try_from("2026-11-21".to_owned()).unwrap();
    pipeline::check(&project(""), today).unwrap().catalogue.unwrap().calendar
});

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn a_due_date_is_a_working_day_not_before_the_receipt(limit in limit(), submitted in submitted(), hours in hours()) {
        let Ok(due) = due(&CALENDAR, &limit, submitted, hours) else { return Ok(()) };
        prop_assert!(submitted.date <= due.received && due.received <= due.date);
        prop_assert!(is_worked(due.received) && is_worked(due.date), "{due:?}");
        prop_assert!(due.days.windows(2).all(|pair| pair[0].0 < pair[1].0), "{:?}", due.days);
        prop_assert!(due.days.iter().all(|(date, _)| submitted.date <= *date && *date <= due.date));
        prop_assert!(due.time.is_none() || matches!(limit, Limit::Hours { .. }), "{:?}", due.time);
        if let Limit::WorkingDays { number } = limit {
            let days = std::iter::successors(due.received.0.tomorrow().ok(), |day| day.tomorrow().ok());
            let counted = days.take_while(|day| *day <= due.date.0).filter(|day| is_worked(Date(*day))).count();
            prop_assert_eq!(counted, usize::from(number));
        }
    }

    #[test]
    fn who_comes_later_is_not_due_earlier(
        limit in limit(), one in submitted(), other in submitted(), after in 0_i64..4, hours in hours(),
    ) {
        let near = Submitted { date: Date(one.date.0.checked_add(jiff::Span::new().days(after)).unwrap()), ..other };
        // Without an hour a dossier came while the office was open: nothing says which of two came first.
        let order = |submitted: &Submitted| (submitted.date, submitted.time);
        let (first, second) = if order(&one) <= order(&near) { (one, near) } else { (near, one) };
        if first.time.is_none() != second.time.is_none() {
            return Ok(());
        }
        match (due(&CALENDAR, &limit, first, hours), due(&CALENDAR, &limit, second, hours)) {
            (Ok(first), Ok(second)) => {
                prop_assert!(first.received <= second.received && first.date <= second.date, "{first:?} {second:?}");
            }
            (Err(NoDue::NoCalendar { ends: Some(_), .. }), second) => prop_assert!(second.is_err()),
            _ => {}
        }
    }

    #[test]
    fn any_question_has_an_answer_or_a_reason(
        year in -9999_i16..=9999, month in 1_i8..=12, day in 1_i8..=28, number in any::<u16>(), limit in limit(),
    ) {
        let submitted = Submitted { date: Date(jiff::civil::date(year, month, day)), time: None };
        for limit in [limit, Limit::WorkingDays { number }, Limit::Months { number }, Limit::Hours { number }] {
            let answer = due(&CALENDAR, &limit, submitted, None);
            prop_assert_eq!(answer.is_ok() && !CALENDAR.contains_key(&year), false);
        }
    }
}

fn is_worked(date: Date) -> bool {
    day(&CALENDAR, date).is_some_and(noticeboard::derive::workdays::Day::is_worked)
}

fn limit() -> impl Strategy<Value = Limit> {
    let number = prop_oneof![0_u16..40, any::<u16>()];
    let cutoff = prop::option::of(clock_time());
    prop_oneof![
        number.clone().prop_map(|number| Limit::Hours { number }),
        number.clone().prop_map(|number| Limit::WorkingDays { number }),
        number.clone().prop_map(|number| Limit::CalendarDays { number }),
        number.prop_map(|number| Limit::Months { number }),
        cutoff.prop_map(|cutoff| Limit::SameDay { cutoff }),
    ]
}

fn submitted() -> impl Strategy<Value = Submitted> {
    let date =
        (2024_i16..=2028, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| jiff::civil::date(year, month, day));
    (date, prop::option::of(clock_time())).prop_map(|(date, time)| Submitted { date: Date(date), time })
}

fn hours() -> impl Strategy<Value = Option<OpenHours>> {
    let opening = (clock_time(), clock_time()).prop_map(|(from, to)| OpenHours::new(Opening { from, to }));
    prop_oneof![Just(None), opening]
}

fn clock_time() -> impl Strategy<Value = ClockTime> {
    (0_u8..24, 0_u8..60).prop_map(|(hour, minute)| ClockTime { hour, minute })
}

/// A slip of the hand or of a program.
#[derive(Debug, Clone)]
enum Slip {
    Insert(String),
    Delete(usize),
    Repeat(usize),
    Cut,
}

impl Slip {
    fn apply(self, bytes: &mut Vec<u8>, at: prop::sample::Index) {
        if bytes.is_empty() {
            return;
        }
        let start = at.index(bytes.len());
        let end = |length: usize| (start + length).min(bytes.len());
        match self {
            Self::Insert(text) => drop(bytes.splice(start..start, text.into_bytes())),
            Self::Delete(length) => drop(bytes.drain(start..end(length))),
            Self::Repeat(length) => {
                let again = bytes[start..end(length)].to_vec();
                drop(bytes.splice(start..start, again));
            }
            Self::Cut => bytes.truncate(start),
        }
    }
}

fn slip() -> impl Strategy<Value = Slip> {
    prop_oneof![
        "[-:#{}\\[\\],&*!|>'\" \n\tđ\u{301}\u{202e}0-9]{1,4}".prop_map(Slip::Insert),
        (1_usize..60).prop_map(Slip::Delete),
        (1_usize..60).prop_map(Slip::Repeat),
        Just(Slip::Cut),
    ]
}

/// Puts one file into a small site, has it judged, and looks at where each problem is said to be.
fn judge(path: &str, bytes: &[u8]) -> Result<(), TestCaseError> {
    let root = tempfile::tempdir().unwrap();
    copy(&project("tests/golden/minimal/content"), &root.path().join("content"));
    let target = root.path().join(path);
    fs::create_dir_all(target.parent().unwrap()).unwrap();
    fs::write(&target, bytes).unwrap();
    let checked = pipeline::check(root.path(), Date::try_from("2026-11-21".to_owned()).unwrap()).unwrap();
    for report in checked.reports() {
        let written = fs::read(root.path().join(&*report.diagnostic.place.file)).unwrap_or_default();
        let written = String::from_utf8_lossy(&written);
        let text = written.strip_prefix('\u{feff}').unwrap_or(&written);
        let position = report.location.position;
        let line = text.split('\n').nth(position.line - 1);
        let fits = line.map_or(position.line == 1, |line| position.column <= line.chars().count() + 1);
        prop_assert!(fits && position.column > 0, "{} at {position:?} in\n{text}", report.diagnostic.code.name);
    }
    Ok(())
}

/// Files of the real content, each under the path where the small site expects its kind.
fn real_files() -> Vec<(String, Vec<u8>)> {
    [
        "content/procedures/ho-tich/dang-ky-khai-sinh.yaml",
        "content/procedures/ho-chieu/cap-ho-chieu-pho-thong.yaml",
        "content/places/muong-lay.yaml",
        "content/offices/so-tu-phap.yaml",
        "content/calendar/2026.yaml",
        "content/site.yaml",
        "content/topics.yaml",
        "content/claims/indices.yaml",
        "content/statistics/centres-2025h2.csv",
        "content/pages/about.vi.md",
        "content/synonyms.csv",
    ]
    .into_iter()
    .map(|path| (path.to_owned(), fs::read(project(path)).unwrap()))
    .collect()
}

fn site_path() -> impl Strategy<Value = SitePath> {
    let language = prop::sample::select(vec!["vi", "en", "hmn"]).prop_map(|tag| Language::parse(tag).unwrap());
    let name = "[a-z0-9]{1,8}(-[a-z0-9]{1,4}){0,2}";
    prop_oneof![
        name.prop_map(|name| SitePath::root(&format!("{name}.html"))),
        (language.clone(), name).prop_map(|(language, name)| SitePath::page(&language, &name)),
        (language, name, name).prop_map(|(language, folder, name)| SitePath::page_in(&language, &folder, &name)),
        name.prop_map(|name| SitePath::download(&name)),
    ]
}

/// What a browser makes of a relative link (RFC 3986, section 5.2.4).
fn resolve(from: &str, link: &str) -> String {
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for part in link.split('/') {
        if part == ".." {
            assert!(folders.pop().is_some(), "{link} leads out of the site");
        } else {
            folders.push(part);
        }
    }
    folders.join("/")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in from.read_dir().unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
