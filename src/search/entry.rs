//! What can be found.

/// One thing that can be found: a page, by its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is shown as.
    pub title: String,
    /// Other names that it is known by, in the order in which they should be preferred.
    pub names: Vec<String>,
    /// Names of what it is made of or belongs to: they find it, but below everything that is called so.
    pub context: Vec<String>,
    /// The page, relative to the folder of its language and without `.html`.
    pub address: String,
    /// The national code, where it has one.
    pub code: Option<String>,
    /// What it is.
    pub kind: Kind,
    /// The position of its topic in the list of topics.
    pub topic: Option<usize>,
    /// Where and how it is done.
    pub reach: Reach,
    /// How many people a year want it, where that is published.
    pub wanted: Option<u64>,
}

/// The kinds of things that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A procedure.
    Procedure,
    /// A commune, a ward.
    Place,
    /// An office.
    Office,
    /// A topic.
    Topic,
    /// A life or business event.
    Event,
    /// A free page.
    Page,
}

/// Where and how a procedure is done, for filters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reach {
    /// At an office of the province.
    pub province: bool,
    /// At an office of a commune.
    pub commune: bool,
    /// Online from beginning to end.
    pub online: bool,
}
