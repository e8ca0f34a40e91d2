//! Numbers that look random and are the same everywhere.

/// `SplitMix64`: small, fast, of full period, and only of whole numbers.
pub(crate) struct Random {
    state: u64,
}

impl Random {
    /// A sequence of its own for each seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self { state: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) }
    }

    /// Any number.
    pub(crate) fn number(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 where `end` is 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from((self.number() >> 16) % end).unwrap_or(0)
    }

    /// True so many times of a hundred.
    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// A place in a list of `length`: the first ones more often, as in real language.
    pub(crate) fn place(&mut self, length: usize) -> usize {
        let (first, second) = (self.below(length), self.below(length));
        if self.chance(50) { first } else { first.min(second) }
    }

    /// One of the list, each as likely as the other.
    pub(crate) fn one<'list, T>(&mut self, list: &'list [T]) -> &'list T {
        &list[self.below(list.len())]
    }

    /// Different ones of the list, in the list's order; all where `count` is larger.
    pub(crate) fn several<'list, T>(&mut self, list: &'list [T], count: usize) -> Vec<&'list T> {
        let mut chosen: Vec<&T> = Vec::new();
        let mut wanted = count.min(list.len());
        for (index, entry) in list.iter().enumerate() {
            if self.below(list.len() - index) < wanted {
                chosen.push(entry);
                wanted -= 1;
            }
        }
        chosen
    }
}
