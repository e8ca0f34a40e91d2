//! Pointers: where a value stands inside a record, such as `fees/0/amount`.

use std::fmt;

/// A path of keys and positions into a record. The empty pointer is the record itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Pointer(Vec<Segment>);

/// One part of a [`Pointer`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// A key of a record.
    Key(String),
    /// A position in a list, from 0.
    Index(usize),
}

impl Pointer {
    /// The record itself.
    pub fn root() -> Self {
        Self::default()
    }

    /// Reads `fees/0/amount`: digits are positions, all else keys.
    ///
    /// Meant for pointers that the program writes; keys of content never contain `/`.
    pub fn of(path: &str) -> Self {
        Self(path.split('/').filter(|part| !part.is_empty()).map(Segment::read).collect())
    }

    /// This pointer, one key deeper.
    #[must_use]
    pub fn key(&self, key: impl Into<String>) -> Self {
        self.child(Segment::Key(key.into()))
    }

    /// This pointer, one list position deeper.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.child(Segment::Index(index))
    }

    /// This pointer followed by `path`, as [`Pointer::of`] reads it.
    #[must_use]
    pub fn join(&self, path: &str) -> Self {
        let mut segments = self.0.clone();
        segments.extend(Self::of(path).0);
        Self(segments)
    }

    /// The pointer to what this one stands in; none for the record itself.
    pub fn parent(&self) -> Option<Self> {
        self.0.split_last().map(|(_, parents)| Self(parents.to_vec()))
    }

    /// The parts, outermost first.
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    /// The last key in the pointer: what an editor would call the field.
    pub fn field(&self) -> Option<&str> {
        self.0.iter().rev().find_map(|segment| match segment {
            Segment::Key(key) => Some(key.as_str()),
            Segment::Index(_) => None,
        })
    }

    fn child(&self, segment: Segment) -> Self {
        let mut segments = self.0.clone();
        segments.push(segment);
        Self(segments)
    }
}

impl Segment {
    fn read(part: &str) -> Self {
        part.parse().map_or_else(|_| Self::Key(part.to_owned()), Self::Index)
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, segment) in self.0.iter().enumerate() {
            if position > 0 {
                formatter.write_str("/")?;
            }
            match segment {
                Segment::Key(key) => formatter.write_str(key)?,
                Segment::Index(index) => write!(formatter, "{index}")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Pointer;

    #[test]
    fn a_pointer_reads_as_it_is_written() {
        let pointer = Pointer::root().key("fees").index(0).key("amount");
        assert_eq!(pointer.to_string(), "fees/0/amount");
        assert_eq!(Pointer::of("fees/0/amount"), pointer);
        assert_eq!(pointer.index(2).field(), Some("amount"));
    }
}
