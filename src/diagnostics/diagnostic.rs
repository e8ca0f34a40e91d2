//! One mistake, and the list of them.

use super::{Certainty, Code, Fix, Place, Severity};
use crate::i18n::Message;
use crate::message;
use crate::text::quote;

/// One mistake: what is wrong, where, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its kind.
    pub code: Code,
    /// How severe it is here.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What is wrong, in one sentence.
    pub message: Message,
    /// What to write instead, shown under the excerpt.
    pub suggestion: Option<Message>,
    /// What puts it right, where a program could do it.
    pub fix: Option<Fix>,
    /// More help, shown last.
    pub help: Option<Message>,
}

impl Diagnostic {
    /// A mistake with the usual severity of its code.
    pub fn new(code: Code, place: Place, message: Message) -> Self {
        Self { code, severity: code.severity, place, message, suggestion: None, fix: None, help: None }
    }

    /// The same with words on what to write instead.
    #[must_use]
    pub fn suggest(mut self, suggestion: Message) -> Self {
        self.suggestion = Some(suggestion);
        self
    }

    /// The same with the word that was probably meant.
    #[must_use]
    pub fn did_you_mean(mut self, nearest: &str) -> Self {
        self.set_meant(nearest);
        self
    }

    /// Says which word was probably meant; a program can put it where the mistake stands.
    pub fn set_meant(&mut self, nearest: &str) {
        self.suggestion = Some(message!(en: "did you mean `{nearest}`?", vi: "có phải `{nearest}` không?"));
        self.fix = Some(Fix::replace(Certainty::Guess, self.place.at.clone(), quote::scalar(nearest)));
    }

    /// The same with what stands in its place when it is put right.
    #[must_use]
    pub fn fix_here(self, certainty: Certainty, text: impl Into<String>) -> Self {
        let at = self.place.at.clone();
        self.fix(Fix::replace(certainty, at, text))
    }

    /// The same with what puts it right.
    #[must_use]
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fix = Some(fix);
        self
    }

    /// The same with more help.
    #[must_use]
    pub fn help(mut self, help: Message) -> Self {
        self.help = Some(help);
        self
    }
}

/// All mistakes found so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Whether one of them stops the build.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// How many of this severity there are.
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// Looks at each.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }

    /// Rejudges or drops each: `judge` returns the new severity, or nothing to drop the mistake.
    pub fn rejudge(&mut self, judge: impl Fn(&Diagnostic) -> Option<Severity>) {
        self.0.retain_mut(|diagnostic| match judge(diagnostic) {
            Some(severity) => {
                diagnostic.severity = severity;
                true
            }
            None => false,
        });
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<T: IntoIterator<Item = Diagnostic>>(&mut self, diagnostics: T) {
        self.0.extend(diagnostics);
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'list> IntoIterator for &'list Diagnostics {
    type Item = &'list Diagnostic;
    type IntoIter = std::slice::Iter<'list, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
