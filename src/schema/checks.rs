//! The reference of everything that the program can report: `docs/checks.md`.

use crate::assemble;
use crate::checks;
use crate::diagnostics::Code;
use crate::format::CODES as FORMATTING;
use crate::import::CODES as IMPORT_CODES;
use crate::site;
use crate::source;

const HEAD: &str = "\
# Checks

What `noticeboard check` can report. Each problem has a code that never changes; a site can judge the rules
over the whole content more or less severely in `site.yaml`:

```yaml
checks:
  long-title: error
  zero-fee: 'off'
```

An **error** stops the build. A **warning** does not.

";

/// All codes with their severity and meaning in every language of the editors, in Markdown.
pub fn reference() -> String {
    let rules: Vec<Code> = checks::RULES.iter().map(|rule| rule.code).collect();
    let chapters: [(&str, &[Code]); 6] = [
        ("Reading files", source::problems::CODES),
        ("Single records, and references between them", assemble::problems::CODES),
        ("Rules over the whole content", &rules),
        ("The finished site", site::problems::CODES),
        ("Spreadsheets to import", IMPORT_CODES),
        ("Formatting", FORMATTING),
    ];
    chapters.iter().fold(HEAD.to_owned(), |text, (title, codes)| text + &chapter(title, codes)).trim_end().to_owned()
        + "\n"
}

fn chapter(title: &str, codes: &[Code]) -> String {
    codes.iter().fold(format!("## {title}\n\n"), |text, code| text + &section(code))
}

fn section(code: &Code) -> String {
    format!("### {}\n\n*{}* — {}\n\n{}\n\n", code.name, code.severity.word(), code.english, code.vietnamese)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::reference;

    #[test]
    fn every_code_has_one_section() {
        let text = reference();
        let headings: Vec<&str> = text.lines().filter(|line| line.starts_with("### ")).collect();
        let different: BTreeSet<&&str> = headings.iter().collect();
        assert_eq!(different.len(), headings.len(), "two codes have the same name");
        assert!(headings.contains(&"### unknown-field"));
    }
}
