//! How the content stands: what is wrong, what lags behind, what is due, what changes next, how complete it is.

use minijinja::Value;
use minijinja::value::Serde;
use serde::Serialize;

use super::address;
use super::shown::{Findings, Shown};
use crate::assemble::Catalogue;
use crate::derive::upkeep::{self, Basis, Change, Completeness, Known, Lag, Part};
use crate::diagnostics::Severity;
use crate::i18n::{EditorLanguage, Message};
use crate::message;
use crate::model::date::Date;
use crate::model::identifier::ProcedureId;
use crate::pages::SitePath;

/// Everything that the page says.
#[derive(Debug, Serialize)]
struct Status {
    counts: Vec<Count>,
    failure: Option<String>,
    problems: Vec<Problem>,
    coming: Vec<Row>,
    reviews: Vec<Row>,
    lags: Vec<Row>,
    parts: Vec<PartView>,
    procedures: Vec<ProcedureView>,
}

/// A figure with what it counts.
#[derive(Debug, Serialize)]
struct Count {
    what: String,
    number: usize,
}

#[derive(Debug, Serialize)]
struct Problem {
    severity: &'static str,
    code: &'static str,
    message: String,
    suggestion: Option<String>,
    place: String,
    source: Option<String>,
}

/// A line of a list: when, what, where.
#[derive(Debug, Serialize)]
struct Row {
    when: Option<String>,
    /// Whether it should have been looked after already.
    late: bool,
    what: String,
    link: Link,
}

/// A file of the content, with the page that comes from it.
#[derive(Debug, Serialize)]
struct Link {
    file: String,
    source: String,
    page: Option<String>,
}

/// A part that the law asks for, with how many procedures have it.
#[derive(Debug, Serialize)]
struct PartView {
    letter: &'static str,
    name: String,
    complete: usize,
}

#[derive(Debug, Serialize)]
struct ProcedureView {
    title: String,
    link: Link,
    /// How much is known of each part: `yes`, `part` or `no`, with that in words.
    marks: Vec<(&'static str, String)>,
}

/// What the template needs, in one language.
pub(super) fn context(shown: &Shown, today: Date, language: EditorLanguage) -> Value {
    let findings = &shown.findings;
    let desk = Desk { findings, today, language };
    let status = findings.catalogue.as_deref().map(|catalogue| desk.status(catalogue));
    let problems = status.is_none().then(|| desk.problems());
    minijinja::context! {
        title => words(language).title,
        words => Serde(&words(language)),
        today => today.to_string(),
        problems => Serde(&problems),
        failure => findings.failure.clone(),
        status => Serde(&status),
    }
}

struct Desk<'shown> {
    findings: &'shown Findings,
    today: Date,
    language: EditorLanguage,
}

impl Desk<'_> {
    fn status(&self, catalogue: &Catalogue) -> Status {
        let completeness = upkeep::completeness(catalogue);
        Status {
            counts: self.counts(catalogue, &completeness),
            failure: self.findings.failure.clone(),
            problems: self.problems(),
            coming: self.coming(catalogue),
            reviews: self.reviews(catalogue),
            lags: upkeep::lags(catalogue).into_iter().map(|lag| self.lag(catalogue, &lag)).collect(),
            parts: self.parts(&completeness),
            procedures: completeness.iter().map(|one| self.procedure(catalogue, one)).collect(),
        }
    }

    fn say(&self, message: &Message) -> String {
        message.text(self.language).to_owned()
    }

    fn counts(&self, catalogue: &Catalogue, completeness: &[Completeness<'_>]) -> Vec<Count> {
        let complete = completeness.iter().filter(|one| one.parts.iter().all(|part| *part == Known::Fully)).count();
        let overdue = upkeep::reviews(catalogue).iter().filter(|review| self.is_late(review.due)).count();
        let counts = [
            (message!(en: "procedures", vi: "thủ tục"), catalogue.procedures.len()),
            (message!(en: "communes", vi: "xã, phường"), catalogue.places.len()),
            (message!(en: "errors", vi: "lỗi"), self.findings.count(Severity::Error)),
            (message!(en: "warnings", vi: "cảnh báo"), self.findings.count(Severity::Warning)),
            (message!(en: "complete procedures", vi: "thủ tục đầy đủ"), complete),
            (message!(en: "to be checked again", vi: "đến hạn rà soát"), overdue),
        ];
        counts.map(|(what, number)| Count { what: self.say(&what), number }).into()
    }

    fn problems(&self) -> Vec<Problem> {
        let problem = |report: &crate::diagnostics::Report| {
            let diagnostic = &report.diagnostic;
            let (file, line) = (&diagnostic.place.file, report.location.position.line);
            let is_source = self.findings.sources.files.contains_key(file);
            Problem {
                severity: diagnostic.severity.word(),
                code: diagnostic.code.name,
                message: self.say(&diagnostic.message),
                suggestion: diagnostic.suggestion.as_ref().map(|suggestion| self.say(suggestion)),
                place: if is_source { format!("{file}:{line}") } else { file.to_string() },
                source: is_source.then(|| format!("{}#L{line}", address::source(file))),
            }
        };
        self.findings.reports.iter().map(problem).collect()
    }

    fn coming(&self, catalogue: &Catalogue) -> Vec<Row> {
        let row = |coming: upkeep::Coming| Row {
            when: Some(coming.day.to_string()),
            late: false,
            what: self.say(&change(coming.change)),
            link: link(catalogue, &coming.file),
        };
        upkeep::coming(catalogue, self.today).into_iter().map(row).collect()
    }

    fn reviews(&self, catalogue: &Catalogue) -> Vec<Row> {
        let row = |review: upkeep::Review<'_>| {
            let file = &catalogue.procedures.get(review.procedure)?.file;
            Some(Row {
                when: review.due.map(|due| due.to_string()),
                late: self.is_late(review.due),
                what: self.say(&basis(review.basis)),
                link: link(catalogue, file),
            })
        };
        upkeep::reviews(catalogue).into_iter().filter_map(row).collect()
    }

    /// Whether a day is over; what has no day was never checked at all.
    fn is_late(&self, due: Option<Date>) -> bool {
        due.is_none_or(|due| due < self.today)
    }

    fn lag(&self, catalogue: &Catalogue, lag: &Lag) -> Row {
        let Lag { missing, of, language, .. } = lag;
        let what = if lag.stale {
            message!(
                en: "`{language}`: {missing} of {of} texts missing; the original has changed since it was translated",
                vi: "`{language}`: thiếu {missing} trên {of} văn bản; bản gốc đã đổi sau khi dịch"
            )
        } else {
            message!(
                en: "`{language}`: {missing} of {of} texts missing",
                vi: "`{language}`: thiếu {missing} trên {of} văn bản"
            )
        };
        Row { when: None, late: lag.stale, what: self.say(&what), link: link(catalogue, &lag.file) }
    }

    fn parts(&self, completeness: &[Completeness<'_>]) -> Vec<PartView> {
        let view = |(index, part): (usize, Part)| PartView {
            letter: part.letter(),
            name: self.say(&part_name(part)),
            complete: completeness.iter().filter(|one| one.parts.get(index) == Some(&Known::Fully)).count(),
        };
        Part::ALL.into_iter().enumerate().map(view).collect()
    }

    fn procedure(&self, catalogue: &Catalogue, one: &Completeness<'_>) -> ProcedureView {
        let record = catalogue.procedures.get(one.procedure);
        let title = record.map(|record| catalogue.choose(&record.value.title, catalogue.default_language()).text);
        let mark = |known: Known| match known {
            Known::Fully => ("yes", message!(en: "known", vi: "có")),
            Known::InPart => ("part", message!(en: "in part", vi: "một phần")),
            Known::NotAtAll => ("no", message!(en: "not known", vi: "chưa có")),
        };
        ProcedureView {
            title: title.unwrap_or_default().to_owned(),
            link: link(catalogue, record.map_or("", |record| &record.file)),
            marks: one.parts.map(mark).map(|(mark, words)| (mark, self.say(&words))).into(),
        }
    }
}

fn link(catalogue: &Catalogue, file: &str) -> Link {
    let stem = file.rsplit('/').next().and_then(|name| name.strip_suffix(".yaml"));
    let procedure = stem.and_then(ProcedureId::parse).filter(|_| file.starts_with("content/procedures/"));
    let page = procedure.map(|id| format!("/{}", SitePath::procedure(catalogue.default_language(), &id)));
    Link { file: file.to_owned(), source: address::source(file), page }
}

fn change(change: Change) -> Message {
    match change {
        Change::FeeBegins => message!(en: "a fee begins", vi: "mức phí bắt đầu áp dụng"),
        Change::FeeEnds => message!(en: "last day of a fee", vi: "ngày cuối của mức phí"),
        Change::ExemptionBegins => message!(en: "an exemption begins", vi: "diện miễn giảm bắt đầu áp dụng"),
        Change::ExemptionEnds => message!(en: "last day of an exemption", vi: "ngày cuối của diện miễn giảm"),
        Change::ProcedureBegins => message!(en: "the procedure begins to apply", vi: "thủ tục bắt đầu có hiệu lực"),
        Change::ProcedureEnds => message!(en: "last day of the procedure", vi: "ngày cuối thủ tục có hiệu lực"),
        Change::SuspensionEnds => message!(en: "the suspension ends", vi: "hết thời gian tạm dừng"),
        Change::Abolished => message!(en: "abolished from this day", vi: "bị bãi bỏ từ ngày này"),
        Change::CalendarEnds => message!(
            en: "last day of the newest calendar: after it no due date can be worked out",
            vi: "ngày cuối của lịch mới nhất: sau đó không tính được ngày hẹn trả"
        ),
    }
}

fn basis(basis: Basis) -> Message {
    match basis {
        Basis::Verified(on) => message!(en: "checked on {on}", vi: "đã rà soát ngày {on}"),
        Basis::SourceRead(on) => {
            message!(en: "nobody checked it; newest source read by {on}", vi: "chưa ai rà soát; nguồn mới nhất đọc ngày {on}")
        }
        Basis::Never => message!(en: "nobody checked it", vi: "chưa ai rà soát"),
    }
}

fn part_name(part: Part) -> Message {
    match part {
        Part::Name => message!(en: "name", vi: "tên thủ tục"),
        Part::Steps => message!(en: "steps", vi: "trình tự thực hiện"),
        Part::Ways => message!(en: "ways to file", vi: "cách thức thực hiện"),
        Part::Dossier => message!(en: "papers", vi: "thành phần hồ sơ"),
        Part::TimeLimit => message!(en: "time limit", vi: "thời hạn giải quyết"),
        Part::Applicants => message!(en: "who may apply", vi: "đối tượng thực hiện"),
        Part::Bodies => message!(en: "who handles it", vi: "cơ quan thực hiện"),
        Part::WhereItHasThem => {
            message!(en: "result, conditions, fees", vi: "kết quả, yêu cầu và điều kiện, phí và lệ phí")
        }
    }
}

/// What the page says whatever the content.
#[derive(Debug, Serialize)]
struct Words {
    title: String,
    as_of: String,
    problems: String,
    no_problems: String,
    unreadable: String,
    coming: String,
    no_coming: String,
    reviews: String,
    lags: String,
    no_lags: String,
    parts: String,
    parts_text: String,
    all: String,
    procedure: String,
    page: String,
    file: String,
    no_day: String,
}

fn words(language: EditorLanguage) -> Words {
    let say = |message: Message| message.text(language).to_owned();
    Words {
        title: say(message!(en: "How the content stands", vi: "Tình trạng nội dung")),
        as_of: say(message!(en: "As of", vi: "Tính đến ngày")),
        problems: say(message!(en: "What is wrong", vi: "Chỗ cần sửa")),
        no_problems: say(message!(en: "Nothing.", vi: "Không có.")),
        unreadable: say(message!(
            en: "More can be said once these are mended.",
            vi: "Sửa xong các lỗi này mới tính được các mục khác."
        )),
        coming: say(message!(en: "What changes next", vi: "Sắp có hiệu lực, sắp hết hiệu lực")),
        no_coming: say(message!(en: "Nothing is dated ahead.", vi: "Không có mục nào ghi ngày trong tương lai.")),
        reviews: say(message!(en: "Records to be checked again", vi: "Bản ghi cần rà soát lại")),
        lags: say(message!(en: "Translations", vi: "Bản dịch")),
        no_lags: say(message!(en: "Nothing is missing or outdated.", vi: "Không thiếu, không cũ.")),
        parts: say(message!(en: "Parts that the law asks for", vi: "Các bộ phận tạo thành theo luật")),
        parts_text: say(message!(
            en: "Decree 63/2010/NĐ-CP, article 8, clause 2 (amended by Decree 92/2017/NĐ-CP), points a to h. The number of sets of a dossier (point d) and whether a form is needed (point h) are not judged.",
            vi: "Khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP (sửa đổi bởi Nghị định 92/2017/NĐ-CP), điểm a đến điểm h. Không xét số bộ hồ sơ (điểm d) và việc có cần mẫu đơn hay không (điểm h)."
        )),
        all: say(message!(en: "all", vi: "tất cả")),
        procedure: say(message!(en: "Procedure", vi: "Thủ tục")),
        page: say(message!(en: "page", vi: "trang")),
        file: say(message!(en: "file", vi: "tệp")),
        no_day: say(message!(en: "no day", vi: "chưa có ngày")),
    }
}
