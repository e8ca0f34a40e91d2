//! The kinds of content file.

/// A kind of content file that is described by one struct of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContentKind {
    /// `site.yaml`
    Site,
    /// `calendar/<year>.yaml`
    Calendar,
    /// `topics.yaml`
    Topics,
    /// `events.yaml`
    Events,
    /// `offices/<id>.yaml`
    Office,
    /// `places/<id>.yaml`
    Place,
    /// `procedures/<topic>/<id>.yaml`
    Procedure,
    /// `statistics/<id>.yaml`, beside `statistics/<id>.csv`
    Statistics,
    /// `imports/<id>.yaml`
    Import,
    /// `claims/<id>.yaml`
    Claims,
    /// `indicators/<id>.yaml`
    Indicator,
    /// `letters/<id>.yaml`
    Letters,
    /// `postings/<id>.yaml`
    Postings,
    /// The head of `pages/<id>.<language>.md`
    Page,
}

impl ContentKind {
    /// Every kind, in the order of the field reference.
    pub const ALL: [Self; 14] = [
        Self::Site,
        Self::Calendar,
        Self::Topics,
        Self::Events,
        Self::Office,
        Self::Place,
        Self::Procedure,
        Self::Statistics,
        Self::Import,
        Self::Claims,
        Self::Indicator,
        Self::Letters,
        Self::Postings,
        Self::Page,
    ];

    /// The name by which commands and the field reference call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Calendar => "calendar",
            Self::Topics => "topics",
            Self::Events => "events",
            Self::Office => "office",
            Self::Place => "place",
            Self::Procedure => "procedure",
            Self::Statistics => "statistics",
            Self::Import => "import",
            Self::Claims => "claims",
            Self::Indicator => "indicator",
            Self::Letters => "letters",
            Self::Postings => "postings",
            Self::Page => "page",
        }
    }

    /// The kind of this name; `None` where there is none.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Which files are of this kind, as a pattern under `content/`.
    pub fn files(self) -> &'static str {
        match self {
            Self::Site => "site.yaml",
            Self::Calendar => "calendar/*.yaml",
            Self::Topics => "topics.yaml",
            Self::Events => "events.yaml",
            Self::Office => "offices/*.yaml",
            Self::Place => "places/*.yaml",
            Self::Procedure => "procedures/*/*.yaml",
            Self::Statistics => "statistics/*.yaml",
            Self::Import => "imports/*.yaml",
            Self::Claims => "claims/*.yaml",
            Self::Indicator => "indicators/*.yaml",
            Self::Letters => "letters/*.yaml",
            Self::Postings => "postings/*.yaml",
            Self::Page => "pages/*.md",
        }
    }

    /// The kind of the file at `path` under `content/`; `None` where no kind lives there.
    pub fn of_path(path: &str) -> Option<Self> {
        let parts: Vec<&str> = path.split('/').collect();
        Self::ALL.into_iter().find(|kind| {
            let pattern: Vec<&str> = kind.files().split('/').collect();
            pattern.len() == parts.len() && pattern.iter().zip(&parts).all(|(pattern, part)| part_fits(pattern, part))
        })
    }
}

fn part_fits(pattern: &str, part: &str) -> bool {
    match pattern.strip_prefix('*') {
        Some(ending) => part.len() > ending.len() && part.ends_with(ending),
        None => pattern == part,
    }
}

#[cfg(test)]
mod tests {
    use super::ContentKind;

    #[test]
    fn a_path_says_what_a_file_is() {
        assert_eq!(ContentKind::of_path("procedures/ho-tich/khai-sinh.yaml"), Some(ContentKind::Procedure));
        assert_eq!(ContentKind::of_path("pages/about.vi.md"), Some(ContentKind::Page));
        assert_eq!(ContentKind::of_path("procedures/khai-sinh.yaml"), None);
        assert_eq!(ContentKind::of_path("offices/.yaml"), None);
    }
}
