//! Changes for people, in Markdown: what a reviewer approves.

use std::fmt::Write;

use super::subject;
use crate::changes::{Audience, Change, Changes, Fate, RecordChange, Side, What};
use crate::i18n::{EditorLanguage, Message};
use crate::message;

/// Texts with more characters stand on lines of their own.
const LONG: usize = 72;

/// The most changes that are listed of one record; a program reads them all from JSON.
const MOST: usize = 60;

/// The most characters that are shown of one field of a new record.
const EXCERPT: usize = 280;

/// Prints all changes as a document.
pub fn render(changes: &Changes, language: EditorLanguage) -> String {
    let printer = Printer { language };
    let mut parts = vec![printer.head(changes)];
    parts.push(printer.part(changes, Audience::Citizens, None));
    let sources = message!(en: "Sources and checks", vi: "Nguồn và việc kiểm tra");
    parts.push(printer.part(changes, Audience::Provenance, Some(&sources)));
    let editors = message!(en: "Only for editors", vi: "Chỉ người biên tập thấy");
    parts.push(printer.part(changes, Audience::Editors, Some(&editors)));
    parts.concat()
}

struct Printer {
    language: EditorLanguage,
}

impl Printer {
    fn say(&self, message: &Message) -> String {
        message.text(self.language).to_owned()
    }

    fn head(&self, changes: &Changes) -> String {
        let title = self.say(&message!(en: "What citizens will see change", vi: "Người dân sẽ thấy gì thay đổi"));
        let (old, new) = (escape(&changes.old), escape(&changes.new));
        let between = self.say(&message!(en: "From {old} to {new}.", vi: "So sánh {old} với {new}."));
        let summary = self.summary(changes);
        let mut head = format!("# {title}\n\n{between} {summary}\n");
        head.push_str(&self.mistaken(changes));
        head
    }

    fn summary(&self, changes: &Changes) -> String {
        let seen = |record: &&RecordChange| is_shown(record, Audience::Citizens);
        let count = |wanted: fn(&Fate) -> bool| {
            changes.records.iter().filter(seen).filter(|record| wanted(&record.fate)).count()
        };
        let kept = count(|fate| matches!(fate, Fate::Kept | Fate::Renamed { .. }));
        let (added, removed) = (count(|fate| *fate == Fate::Added), count(|fate| *fate == Fate::Removed));
        let unread = count(|fate| matches!(fate, Fate::Unread { .. }));
        if kept + added + removed + unread == 0 {
            let nothing = if changes.records.is_empty() {
                message!(en: "Nothing changes.", vi: "Không có gì thay đổi.")
            } else {
                message!(
                    en: "Citizens see nothing change where they look.",
                    vi: "Người dân không thấy gì thay đổi ở phần nội dung."
                )
            };
            return self.say(&nothing);
        }
        let mut summary = self.say(&message!(
            en: "Changed: {kept}. New: {added}. Gone: {removed}.",
            vi: "Sửa: {kept}. Thêm mới: {added}. Bỏ: {removed}."
        ));
        if unread > 0 {
            summary.push(' ');
            summary.push_str(&self.say(&message!(en: "Not readable: {unread}.", vi: "Không đọc được: {unread}.")));
        }
        summary
    }

    fn mistaken(&self, changes: &Changes) -> String {
        if changes.unread.is_empty() {
            return String::new();
        }
        let warning = message!(
            en: "These files have mistakes. What they say was compared only as far as it could be read:",
            vi: "Các tệp sau còn lỗi. Nội dung của chúng chỉ được so sánh trong phần đọc được:"
        );
        let mut text = format!("\n> **{}**\n>\n", self.say(&warning));
        for unread in &changes.unread {
            let side = self.say(&side(unread.side));
            let _ = writeln!(text, "> - `{}` ({side})", unread.file.replace('`', ""));
        }
        text
    }

    /// The records with changes that this audience sees.
    fn part(&self, changes: &Changes, audience: Audience, heading: Option<&Message>) -> String {
        let shown: Vec<&RecordChange> = changes.records.iter().filter(|record| is_shown(record, audience)).collect();
        if shown.is_empty() {
            return String::new();
        }
        let mut text = heading.map(|heading| format!("\n## {}\n", self.say(heading))).unwrap_or_default();
        let mut last = None;
        for record in shown {
            if heading.is_none() && last != Some(record.subject) {
                let _ = writeln!(text, "\n## {}", self.say(&subject::heading(record.subject)));
                last = Some(record.subject);
            }
            text.push_str(&self.record(record, audience));
        }
        text
    }

    fn record(&self, record: &RecordChange, audience: Audience) -> String {
        let mut text = format!("\n### {}\n\n", capital(&escape(&record.title)));
        if audience == Audience::Citizens
            && let Some(fate) = self.fate(record)
        {
            let gap = if record.changes.is_empty() { "\n" } else { "\n\n" };
            let _ = write!(text, "{fate}{gap}");
        }
        let of_audience = |change: &&Change| change.audience == audience && !is_said_beside(change, &record.changes);
        let seen: Vec<&Change> = record.changes.iter().filter(of_audience).collect();
        let shown = seen.get(..MOST).unwrap_or(&seen);
        for group in shown.chunk_by(|left, right| left.trail.first() == right.trail.first()) {
            text.push_str(&self.group(group, record.fate == Fate::Added));
        }
        if seen.len() > MOST {
            let more = seen.len() - MOST;
            let line = message!(
                en: "… and {more} more; `--format json` lists them all",
                vi: "… và {more} chỗ nữa; `--format json` liệt kê tất cả"
            );
            let _ = writeln!(text, "- {}", self.say(&line));
        }
        text
    }

    /// What became of the record as a whole, where that is more than a change.
    fn fate(&self, record: &RecordChange) -> Option<String> {
        let id = &record.id;
        let line = match &record.fate {
            Fate::Kept => return None,
            Fate::Added => message!(en: "**New.**", vi: "**Thêm mới.**"),
            Fate::Removed if record.subject == crate::changes::Subject::Procedure => message!(
                en: "**Gone.** Links to its page lead nowhere. To keep a page that says that it no longer exists, leave the file and write `status: {{kind: abolished, …}}`.",
                vi: "**Bỏ.** Đường dẫn đến trang này sẽ không mở được nữa. Muốn giữ một trang báo rằng thủ tục đã bãi bỏ, hãy giữ tệp và ghi `status: {{kind: abolished, …}}`."
            ),
            Fate::Removed => message!(en: "**Gone.**", vi: "**Bỏ.**"),
            Fate::Renamed { from } => message!(
                en: "**Its address changes** from `{from}` to `{id}`: links to the old one lead nowhere.",
                vi: "**Đổi địa chỉ trang** từ `{from}` thành `{id}`: đường dẫn cũ sẽ không mở được nữa."
            ),
            Fate::Unread { side: which } => {
                let side = self.say(&side(*which));
                message!(
                    en: "Its file can't be read in {side}; what changes can't be said.",
                    vi: "Không đọc được tệp này ở {side}; chưa thể nói gì về thay đổi."
                )
            }
        };
        Some(self.say(&line))
    }

    /// The changes under one field of the record.
    fn group(&self, changes: &[&Change], is_new: bool) -> String {
        let label = changes.first().and_then(|change| change.trail.first()).map(|label| capital(&escape(label)));
        let label = label.unwrap_or_default();
        match changes {
            [only] if is_new => match &only.what {
                What::Added { words } => format!("- **{label}**: {}\n", escape(&excerpt(words, EXCERPT))),
                _ => String::new(),
            },
            [only] => format!("- **{label}**{}{}", below(only), self.what(only, "  ")),
            several => {
                // A number of entries, or what a list is now as a whole, belongs to the name of the list.
                let (head, rest) = match several {
                    [first, rest @ ..] if first.trail.len() == 1 && is_whole(&first.what) => (Some(*first), rest),
                    all => (None, all),
                };
                let head = head.map_or_else(|| ":\n".to_owned(), |change| self.what(change, "  "));
                let lines = rest.iter().map(|change| {
                    let where_below = below(change);
                    let what = self.what(change, "    ");
                    let line = if where_below.is_empty() {
                        what.trim_start_matches(": ").to_owned()
                    } else {
                        format!("{}{what}", where_below.trim_start_matches(" › "))
                    };
                    format!("  - {line}")
                });
                format!("- **{label}**{head}{}", lines.collect::<String>())
            }
        }
    }

    /// What became of a fact, with its line break.
    fn what(&self, change: &Change, indent: &str) -> String {
        let grounds = change.grounds.as_ref().map(|grounds| format!(" ({})", escape(grounds))).unwrap_or_default();
        match &change.what {
            What::Added { words } => {
                let line = message!(en: "new", vi: "thêm");
                format!(": {}: {}\n", self.say(&line), bold(words))
            }
            What::Removed { words } => {
                let line = message!(en: "no longer", vi: "bỏ");
                format!(": {}: {}\n", self.say(&line), escape(words))
            }
            What::Changed { before, after } if before.chars().count() > LONG || after.chars().count() > LONG => {
                let (old, new) = (message!(en: "before", vi: "trước"), message!(en: "now", vi: "nay"));
                let (before, after) = marked(before, after);
                let (old, new) = (self.say(&old), self.say(&new));
                format!("{grounds}:\n{indent}- {old}: {before}\n{indent}- {new}: {after}\n")
            }
            What::Changed { before, after } => format!(": {} → {}{grounds}\n", escape(before), bold(after)),
            What::Count { before, after } => format!(": {before} → **{after}**\n"),
            What::Reordered => format!(": {}\n", self.say(&message!(en: "another order", vi: "đổi thứ tự"))),
        }
    }
}

/// Where a change stands below its field: ` › Birth record › originals`.
fn below(change: &Change) -> String {
    let steps: Vec<String> =
        change.trail.iter().skip(1).map(|step| format!(" › {}", escape(&excerpt(step, LONG)))).collect();
    steps.concat()
}

/// Whether a law or a span of days is new that a figure beside it names already.
fn is_said_beside(change: &Change, changes: &[Change]) -> bool {
    let What::Added { words } = &change.what else { return false };
    let beside = |other: &&Change| change.path.split_last().is_some_and(|(_, record)| other.path.starts_with(record));
    let mut grounds = changes.iter().filter(beside).filter_map(|other| other.grounds.as_ref());
    grounds.any(|grounds| grounds.contains(words.as_str()))
}

/// Whether a change is about a list as a whole.
fn is_whole(what: &What) -> bool {
    matches!(what, What::Count { .. } | What::Changed { .. })
}

fn is_shown(record: &RecordChange, audience: Audience) -> bool {
    let whole = audience == Audience::Citizens && record.fate != Fate::Kept;
    let new_elsewhere = audience != Audience::Citizens && record.fate == Fate::Added;
    whole || (!new_elsewhere && record.changes.iter().any(|change| change.audience == audience))
}

fn side(side: Side) -> Message {
    match side {
        Side::Old => message!(en: "the older version", vi: "bản cũ"),
        Side::New => message!(en: "the newer version", vi: "bản mới"),
    }
}

/// Both texts with the words in which they differ in bold.
fn marked(before: &str, after: &str) -> (String, String) {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.split_whitespace().collect(), after.split_whitespace().collect());
    let start = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let left = old.len().min(new.len()) - start;
    let end = old.iter().rev().zip(new.iter().rev()).take(left).take_while(|(old, new)| old == new).count();
    (with_bold(&old, start, end), with_bold(&new, start, end))
}

fn with_bold(words: &[&str], start: usize, end: usize) -> String {
    let (head, rest) = words.split_at(start.min(words.len()));
    let (middle, tail) = rest.split_at(rest.len().saturating_sub(end));
    let middle = middle.join(" ");
    // A text that has nothing in common with the other is not stressed as a whole, unless it is short.
    let middle =
        if middle.is_empty() || (start + end == 0 && words.len() > 6) { escape(&middle) } else { stress(&middle) };
    let parts = [escape(&head.join(" ")), middle, escape(&tail.join(" "))];
    parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ")
}

/// A short text in bold; a long one is none the clearer for it.
fn bold(text: &str) -> String {
    if text.chars().count() > LONG { escape(text) } else { stress(text) }
}

fn stress(text: &str) -> String {
    format!("**{}**", escape(text))
}

fn excerpt(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let short: String = text.chars().take(most).collect();
    format!("{} …", short.trim_end())
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// Text of the content as plain text: no character of it is markup, and it stays on its line.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '#' | '!' | '$') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{escape, marked, render};
    use crate::changes::{Audience, Change, Changes, Fate, RecordChange, Subject, What};
    use crate::i18n::EditorLanguage;

    fn change(trail: &[&str], what: What) -> Change {
        let trail: Vec<String> = trail.iter().map(|step| (*step).to_owned()).collect();
        Change { path: trail.clone(), trail, audience: Audience::Citizens, what, grounds: None }
    }

    fn changes(changes: Vec<Change>) -> Changes {
        let record = RecordChange {
            subject: Subject::Procedure,
            id: "khai-sinh".to_owned(),
            title: "Register a birth".to_owned(),
            file: "content/procedures/ho-tich/khai-sinh.yaml".to_owned(),
            fate: Fate::Kept,
            changes,
        };
        Changes { old: "old".to_owned(), new: "new".to_owned(), unread: Vec::new(), records: vec![record] }
    }

    #[test]
    fn a_list_and_a_figure_read_as_an_official_would_write_them() {
        let mut fee = change(&["fees", "Charge", "amount"], What::Changed { before: "5".into(), after: "8".into() });
        fee.grounds = Some("from 1 March 2026, Decision 12".to_owned());
        let all = vec![
            change(&["documents"], What::Count { before: 5, after: 4 }),
            change(&["documents"], What::Removed { words: "Form".into() }),
            fee,
        ];
        let expected = "\
# What citizens will see change

From old to new. Changed: 1. New: 0. Gone: 0.

## Procedures

### Register a birth

- **Documents**: 5 → **4**
  - no longer: Form
- **Fees** › Charge › amount: 5 → **8** (from 1 March 2026, Decision 12)
";
        assert_eq!(render(&changes(all), EditorLanguage::English), expected);
    }

    #[test]
    fn content_is_never_markup() {
        assert_eq!(escape("a*b* <img>\n# c"), "a\\*b\\* \\<img\\> \\# c");
    }

    #[test]
    fn long_texts_show_where_they_differ() {
        let (before, after) = marked("file it at the old desk today", "file it at the new desk today");
        assert_eq!(before, "file it at the **old** desk today");
        assert_eq!(after, "file it at the **new** desk today");
    }
}
