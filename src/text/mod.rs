//! Text as such: slugs, digests, folding of Vietnamese, pointers into a record, quotes, "did you mean".

pub mod digest;
pub mod fold;
pub mod link;
pub mod pointer;
pub mod quote;
pub mod slug;
pub mod span;
pub mod suggest;
