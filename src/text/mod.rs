//! Text as such: slugs, digests, folding of Vietnamese, pointers into a record, "did you mean".

pub mod digest;
pub mod fold;
pub mod link;
pub mod pointer;
pub mod slug;
pub mod span;
pub mod suggest;
