//! Messages to editors, in each of the editors' languages.

/// A language in which the program talks to editors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum EditorLanguage {
    /// English.
    #[default]
    English,
    /// Vietnamese.
    Vietnamese,
}

/// A message to editors, worded in each of their languages when it is made.
///
/// Made by [`message!`](crate::message): the compiler sees to it that no language lacks a wording.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Message {
    english: String,
    vietnamese: String,
}

impl Message {
    /// A message from its wordings.
    pub fn new(english: String, vietnamese: String) -> Self {
        Self { english, vietnamese }
    }

    /// A message that is the same in every language, such as a quotation.
    pub fn verbatim(text: &str) -> Self {
        Self::new(text.to_owned(), text.to_owned())
    }

    /// The wording in one language.
    pub fn text(&self, language: EditorLanguage) -> &str {
        match language {
            EditorLanguage::English => &self.english,
            EditorLanguage::Vietnamese => &self.vietnamese,
        }
    }
}

/// Words a [`Message`] in every language of the editors, with the arguments of `format!`.
#[macro_export]
macro_rules! message {
    (en: $english:literal, vi: $vietnamese:literal $(, $argument:ident = $value:expr)* $(,)?) => {{
        $(let $argument = $value;)*
        $crate::i18n::Message::new(format!($english), format!($vietnamese))
    }};
}
