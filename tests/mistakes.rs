//! A study of mistakes: each is typed into the demonstration as a person would, and must be reported on the line that a
//! person would point at, with what to write instead. That is then written, to the letter, and must pass.
//!
//! What is written is the change that the report carries for programs. Where no report carries one, it is the only piece in
//! backquotes of a suggestion, in the language of the editor, in place of what is underlined.
//!
//! `NOTICEBOARD_BLESS=1 cargo test --test mistakes` writes `docs/mistakes.md` anew.

#![allow(clippy::unwrap_used, reason = "content that can't be read fails the test")]

#[path = "mistakes/document.rs"]
mod document;
#[path = "mistakes/list.rs"]
mod list;
#[path = "mistakes/study.rs"]
mod study;

use std::path::Path;

use list::MISTAKES;
use noticeboard::i18n::EditorLanguage;
use proptest::test_runner::{Config, TestRunner};
use rayon::prelude::*;
use study::{Ending, Study};

#[test]
fn every_mistake_is_caught_on_its_line_and_nine_of_ten_can_be_put_right_to_the_letter() {
    let study = Study::new();
    let results: Vec<_> = MISTAKES.par_iter().map(|mistake| study.of(mistake)).collect();
    let caught = results.iter().filter(|result| result.caught.is_some()).count();
    let right =
        |language: EditorLanguage| results.iter().filter(|result| result.ending(language) != Ending::Words).count();
    let (english, vietnamese) = (right(EditorLanguage::English), right(EditorLanguage::Vietnamese));
    let percent = |count: usize| {
        100.0 * f64::from(u32::try_from(count).unwrap()) / f64::from(u32::try_from(results.len()).unwrap())
    };
    println!(
        "{} mistakes; caught on their line: {:.1} %; put right to the letter: {:.1} % in English, {:.1} % in Vietnamese",
        results.len(),
        percent(caught),
        percent(english),
        percent(vietnamese)
    );
    let failures: String = results.iter().map(study::Result::failure).collect();
    assert_eq!(caught, results.len(), "not caught:\n{failures}");
    assert!(results.len() >= 40 && english.min(vietnamese) * 10 >= results.len() * 9, "{failures}");
    println!("only in words:\n{failures}");
    let text = document::text(&results);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/mistakes.md");
    if std::env::var_os("NOTICEBOARD_BLESS").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == text, "docs/mistakes.md is stale; run `NOTICEBOARD_BLESS=1 cargo test --test mistakes`");
}

#[test]
fn what_is_fixed_unasked_passes_and_stays() {
    let study = Study::new();
    MISTAKES.par_iter().for_each(|mistake| study.repaired(mistake));
}

#[test]
fn any_damage_comes_to_an_end_and_stays_there() {
    let study = Study::new();
    let file = "content/procedures/ho-tich/dang-ky-khai-sinh.yaml";
    let right = Study::text(file);
    let signs: Vec<usize> = right.char_indices().map(|(at, _)| at).collect();
    let mut runner = TestRunner::new(Config { cases: 16, failure_persistence: None, ..Config::default() });
    let slip = (0..signs.len(), 0..12_usize, "[ :#'\"\u{a0}“0-9a-zđ{}\\[\\]&,\t\n-]{0,4}");
    runner
        .run(&slip, |(at, taken, put)| {
            let (start, end) = (signs[at], signs[(at + taken).min(signs.len() - 1)]);
            study.at_its_end(file, &format!("{}{put}{}", &right[..start], &right[end..]), &put);
            Ok(())
        })
        .unwrap();
}

#[test]
fn nothing_in_the_demonstration_is_left_to_fix() {
    let (sources, reading) = noticeboard::source::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let reports = noticeboard::pipeline::judge(sources, reading, study::today()).reports();
    assert!(reports.iter().all(|report| report.sure_change().is_none()), "run `noticeboard check --fix`");
}

#[test]
fn what_does_no_harm_is_forgiven() {
    let study = Study::new();
    let file = "content/procedures/ho-tich/dang-ky-khai-sinh.yaml";
    let text = Study::text(file);
    for (what, harmless) in [
        ("line ends of Windows", text.replace('\n', "\r\n")),
        ("blanks behind lines", text.replace('\n', "  \n")),
        ("double quotes", text.replace("'1.001193'", "\"1.001193\"")),
        ("no line end at the end", text.trim_end().to_owned()),
    ] {
        assert_eq!(study.new_problems(file, &harmless), "", "{what}");
    }
}
