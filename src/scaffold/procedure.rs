//! A new procedure.

use super::NewFile;
use super::wording::{example, sources};
use crate::i18n::Language;
use crate::model::identifier::{ProcedureId, TopicId};

/// `procedures/<topic>/<id>.yaml`. Time and money are written as unknown: an example of a number could be left in.
pub fn file(topic: &TopicId, id: &ProcedureId, languages: &[Language]) -> NewFile {
    let name = example("tên thủ tục trong quyết định công bố", "the name in the decision");
    let title = example("tên người dân hay gọi", "what citizens call it");
    let summary = example("một câu: làm xong được gì", "one sentence: what one gets");
    let issuer = example("bộ, ngành ban hành", "the ministry that issued it");
    let office = example("cơ quan giải quyết", "the office that decides");
    let limit = example("nguồn ghi thế nào về thời hạn", "what the source says of the time limit");
    let fee = example("nguồn ghi thế nào về phí, lệ phí", "what the source says of the fee");
    let text = [
        "code: '9.999999'\nname:\n".to_owned(),
        name.lines(2, languages),
        "title:\n".to_owned(),
        title.lines(2, languages),
        "summary:\n".to_owned(),
        summary.lines(2, languages),
        format!("topic: {topic}\nlevels:\n  - commune\nscope: national\nissued_by:\n"),
        issuer.lines(2, languages),
        "handled_by:\n  - name:\n".to_owned(),
        office.lines(6, languages),
        "channels:\n  - mode: in_person\ntime_limits:\n  - limit:\n      unit: unknown\n      reason:\n".to_owned(),
        limit.lines(8, languages),
        "fees:\n  - kind: unstated\n    amount:\n      kind: unknown\n      reason:\n".to_owned(),
        fee.lines(8, languages),
        sources(languages),
    ];
    NewFile { path: format!("content/procedures/{topic}/{id}.yaml"), text: text.concat() }
}
