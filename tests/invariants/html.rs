//! What a browser reads in a page: elements, their attributes, the text of some, and blocks of text with their links.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

/// Elements that hold one entry of a list or a table.
const ENTRIES: [&str; 2] = ["li", "tr"];

/// Elements whose bare text is kept.
const KEPT_TEXT: [&str; 4] = ["style", "script", "title", "h1"];

/// A page as read.
#[derive(Debug, Default)]
pub(crate) struct Html {
    /// All elements, in the order of the document.
    pub(crate) elements: Vec<Element>,
    /// Entries of lists and tables, inner ones before those that hold them.
    pub(crate) entries: Vec<Entry>,
    /// The text of `main`, each run of white space as one space.
    pub(crate) main: String,
}

/// An element.
#[derive(Debug)]
pub(crate) struct Element {
    /// Its name.
    pub(crate) name: String,
    /// Its attributes, with character references resolved.
    pub(crate) attributes: Vec<(String, String)>,
    /// Its text, where it is one whose text is kept.
    pub(crate) text: String,
}

/// An entry of a list or a table.
#[derive(Debug, Default)]
pub(crate) struct Entry {
    /// Its text, that of inner entries included.
    pub(crate) text: String,
    /// Its text before its first link.
    pub(crate) lead: String,
    /// Where its links lead.
    pub(crate) links: Vec<String>,
}

impl Element {
    /// The value of an attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

impl Html {
    /// Reads a page.
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let mut emitter = DefaultEmitter::default();
        // Without this, styles and scripts would be read as if they were HTML.
        emitter.naively_switch_states(true);
        let mut reader = Reader::default();
        for token in Tokenizer::new_with_emitter(bytes, emitter).flatten() {
            match token {
                Token::StartTag(tag) => reader.start(&tag),
                Token::EndTag(tag) => reader.end(&text_of(&tag.name)),
                Token::String(text) => reader.text(&text_of(&text.value)),
                _ => {}
            }
        }
        let mut html = reader.html;
        html.main = html.main.split_whitespace().collect::<Vec<_>>().join(" ");
        html
    }

    /// The elements of a name.
    pub(crate) fn named<'html>(&'html self, name: &'html str) -> impl Iterator<Item = &'html Element> {
        self.elements.iter().filter(move |element| element.name == name)
    }

    /// All attributes with the element that each belongs to.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&Element, &str, &str)> {
        self.elements.iter().flat_map(|element| {
            element.attributes.iter().map(move |(name, value)| (element, name.as_str(), value.as_str()))
        })
    }

    /// The content of a `meta` element that is named so, by `name` or `http-equiv`.
    pub(crate) fn meta(&self, wanted: &str) -> Option<&str> {
        let is_wanted =
            |element: &&Element| [element.attribute("name"), element.attribute("http-equiv")].contains(&Some(wanted));
        self.named("meta").find(is_wanted)?.attribute("content")
    }
}

#[derive(Default)]
struct Reader {
    html: Html,
    open_entries: Vec<(String, Entry)>,
    /// The element whose text is being kept.
    keeping: Option<usize>,
    in_main: bool,
}

impl Reader {
    fn start(&mut self, tag: &StartTag<()>) {
        let name = text_of(&tag.name);
        let attributes: Vec<(String, String)> =
            tag.attributes.iter().map(|(name, value)| (text_of(name), text_of(value))).collect();
        if ENTRIES.contains(&name.as_str()) {
            self.open_entries.push((name.clone(), Entry::default()));
        }
        if let Some((_, link)) = attributes.iter().find(|(attribute, _)| name == "a" && attribute == "href") {
            for (_, entry) in &mut self.open_entries {
                entry.links.push(link.clone());
            }
        }
        if KEPT_TEXT.contains(&name.as_str()) {
            self.keeping = Some(self.html.elements.len());
        }
        self.in_main |= name == "main";
        self.html.elements.push(Element { name, attributes, text: String::new() });
        self.part();
    }

    fn end(&mut self, name: &str) {
        self.in_main &= name != "main";
        if KEPT_TEXT.contains(&name) {
            self.keeping = None;
        }
        if self.open_entries.last().is_some_and(|(open, _)| open == name) {
            self.html.entries.extend(self.open_entries.pop().map(|(_, entry)| entry));
        }
        self.part();
    }

    fn text(&mut self, text: &str) {
        if let Some(position) = self.keeping {
            self.html.elements[position].text.push_str(text);
        }
        self.running_text(text);
    }

    /// A tag parts words where it stands between blocks; where it stands inside a word, no test looks.
    fn part(&mut self) {
        self.running_text(" ");
    }

    fn running_text(&mut self, text: &str) {
        for (_, entry) in &mut self.open_entries {
            entry.text.push_str(text);
            if entry.links.is_empty() {
                entry.lead.push_str(text);
            }
        }
        if self.in_main {
            self.html.main.push_str(text);
        }
    }
}

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
