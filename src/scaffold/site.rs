//! A new site.

use super::wording::{Example, example};
use super::{NewFile, language, procedure};
use crate::i18n::Language;
use crate::model::identifier::{ProcedureId, TopicId};

const TITLE: Example = example("tên trang", "the name of the site");
const PURPOSE: Example = example("một câu: trang này để làm gì", "one sentence: what the site is for");
const AREA: Example = example("tên địa phương", "the name of the area");
const TOPIC: Example = example("lĩnh vực thứ nhất", "the first field of administration");

/// The files of a site in these languages, the first of which is the default: what every site has, and one procedure.
pub fn files(languages: &[Language]) -> Vec<NewFile> {
    let listed: String = languages.iter().map(language::entry).collect();
    let text = [
        "title:\n".to_owned(),
        TITLE.lines(2, languages),
        "purpose:\n".to_owned(),
        PURPOSE.lines(2, languages),
        format!("languages:\n{listed}jurisdiction:\n  name:\n"),
        AREA.lines(4, languages),
        "  country: VN\ncurrency: VND\n".to_owned(),
    ];
    let topics = format!("topics:\n  - id: first-topic\n    name:\n{}", TOPIC.lines(6, languages));
    let file = |path: &str, text: String| NewFile { path: path.to_owned(), text };
    let mut files = vec![
        file("content/site.yaml", text.concat()),
        file("content/topics.yaml", topics),
        file("content/events.yaml", "events: []\n".to_owned()),
    ];
    let ids = TopicId::parse("first-topic").zip(ProcedureId::parse("first-procedure"));
    files.extend(ids.map(|(topic, id)| procedure::file(&topic, &id, languages)));
    files.extend(languages.iter().filter_map(language::words));
    files
}
