//! Numbers for pairs of codes.

use std::collections::HashMap;

use super::NOTHING;

/// Pairs of codes with a number each, from 0, in the order of their first rows.
#[derive(Debug, Clone)]
pub struct Pairs {
    /// The different pairs.
    pub pairs: Vec<[u32; 2]>,
    /// For each row the position of its pair; [`NOTHING`] where one of the two is nothing.
    pub codes: Vec<u32>,
}

impl Pairs {
    /// Puts two columns of codes together, of which the codes of the second lie below `end`.
    pub fn new(one: impl ExactSizeIterator<Item = u32>, other: &[u32], ends: [usize; 2]) -> Self {
        let spots = ends[0].saturating_mul(ends[1]);
        // Where nearly all pairs occur, a number is looked up by its place.
        let mut near = vec![NOTHING; if spots <= 4 * one.len() + 1024 { spots } else { 0 }];
        let mut far: HashMap<usize, u32> = HashMap::new();
        let (mut pairs, mut codes) = (Vec::new(), Vec::with_capacity(one.len()));
        for (one, other) in one.zip(other.iter().copied()) {
            if one == NOTHING || other == NOTHING {
                codes.push(NOTHING);
                continue;
            }
            let spot = one as usize * ends[1] + other as usize;
            let known = match near.get_mut(spot) {
                Some(known) => known,
                None => far.entry(spot).or_insert(NOTHING),
            };
            if *known == NOTHING {
                *known = u32::try_from(pairs.len()).unwrap_or(NOTHING);
                pairs.push([one, other]);
            }
            codes.push(*known);
        }
        Self { pairs, codes }
    }
}
