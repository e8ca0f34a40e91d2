//! How common a key is. The browser knows it as well as the program, so that both cut the shards alike.

use super::alphabet::SIZE;

/// A key in more entries than this is heavy: its entries don't fit one shard.
pub(super) const HEAVY: usize = 40;

/// How common a key is, as one character tells it: exactly for light keys, in halves of a doubling above.
pub(super) fn class(frequency: usize) -> usize {
    if frequency <= HEAVY {
        return frequency;
    }
    let squared = frequency.saturating_mul(frequency) / (HEAVY * HEAVY);
    (HEAVY + 1 + squared.max(1).ilog2() as usize).min(SIZE - 1)
}

/// How much less common each further form of a key is taken to be than the one before it, in classes.
const LATER: usize = 4;

/// How common the form of a key in this position is taken to be: nobody tells the browser, and most words of a key are
/// written in its first forms.
pub(super) fn class_of_form(frequency: usize, position: usize) -> usize {
    class(frequency).saturating_sub(LATER * position)
}

#[cfg(test)]
mod tests {
    use super::{HEAVY, class};

    #[test]
    fn the_class_of_a_frequency_never_falls() {
        let classes: Vec<usize> = (0..30_000).map(class).collect();
        assert!(classes.is_sorted());
        assert_eq!(classes[HEAVY], HEAVY);
        assert_eq!(classes[HEAVY + 1], HEAVY + 1);
        assert!(classes[29_999] < 92);
    }
}
