//! Finding the entries of a list again in another version of it.

use std::collections::BTreeMap;

use super::told::{Alike, Item, Told};
use crate::text::fold;

/// An entry in both versions, or in one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pair<'items> {
    /// It is in both.
    Both(&'items Item, &'items Item),
    /// It is new.
    Added(&'items Item),
    /// It is gone.
    Removed(&'items Item),
}

/// How alike two entries must be, of 1, for one to be a new version of the other.
const ALIKE: f64 = 0.6;

/// Lists with more entries that were not found again are not searched further.
const MOST_COMPARED: usize = 100;

/// The entries of both versions in the order of the newer one, and those that are gone at the end.
///
/// Entries are found again by their key; of those with the same key, the one that says the same comes first. What is
/// left over is paired where its name, or else most of what it says, stayed nearly what it was.
pub(super) fn align<'items>(before: &'items [Item], after: &'items [Item]) -> Vec<Pair<'items>> {
    let mut partners: Vec<Option<&Item>> = vec![None; after.len()];
    let mut free: Vec<Option<&Item>> = before.iter().map(Some).collect();
    pair_by_key(&mut free, after, &mut partners);
    pair_alike(&mut free, after, &mut partners);
    let kept = after.iter().zip(partners).map(|(item, partner)| match partner {
        Some(old) => Pair::Both(old, item),
        None => Pair::Added(item),
    });
    kept.chain(free.into_iter().flatten().map(Pair::Removed)).collect()
}

/// Whether the entries that are in both versions stand in another order.
pub(super) fn is_reordered(pairs: &[Pair<'_>], before: &[Item]) -> bool {
    let place = |wanted: &Item| before.iter().position(|item| std::ptr::eq(item, wanted));
    let places: Vec<_> = pairs
        .iter()
        .filter_map(|pair| match pair {
            Pair::Both(old, _) => place(old),
            _ => None,
        })
        .collect();
    !places.is_sorted()
}

fn pair_by_key<'items>(
    free: &mut [Option<&'items Item>],
    after: &'items [Item],
    partners: &mut [Option<&'items Item>],
) {
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, item) in free.iter().enumerate() {
        if let Some(item) = item {
            places.entry(&item.key).or_default().push(place);
        }
    }
    for same in [true, false] {
        for (item, partner) in after.iter().zip(partners.iter_mut()).filter(|(_, partner)| partner.is_none()) {
            let candidates = places.get(item.key.as_str()).into_iter().flatten();
            let fitting =
                |place: &&usize| free.get(**place).copied().flatten().is_some_and(|old| !same || old.told == item.told);
            if let Some(slot) = candidates.copied().find(|place| fitting(&place)).and_then(|place| free.get_mut(place))
            {
                *partner = slot.take();
            }
        }
    }
}

fn pair_alike<'items>(free: &mut [Option<&'items Item>], after: &'items [Item], partners: &mut [Option<&'items Item>]) {
    let unpaired = partners.iter().filter(|partner| partner.is_none()).count();
    if free.iter().flatten().count() > MOST_COMPARED || unpaired > MOST_COMPARED {
        return;
    }
    for (item, partner) in after.iter().zip(partners.iter_mut()).filter(|(_, partner)| partner.is_none()) {
        let best = free
            .iter_mut()
            .filter_map(|slot| slot.map(|old| (likeness(old, item), slot)))
            .filter(|(likeness, _)| *likeness >= ALIKE)
            .max_by(|(left, _), (right, _)| left.total_cmp(right));
        if let Some((_, slot)) = best {
            *partner = slot.take();
        }
    }
}

/// How alike two entries are, from 0 to 1.
fn likeness(before: &Item, after: &Item) -> f64 {
    match after.alike {
        Alike::ByName => strsim::normalized_damerau_levenshtein(&fold::fold(&before.name), &fold::fold(&after.name)),
        Alike::ByFields => share_of_same_fields(&before.told, &after.told),
        Alike::Never => 0.0,
    }
}

#[allow(clippy::cast_precision_loss, reason = "a record has fewer fields than a float has exact integers")]
fn share_of_same_fields(before: &Told, after: &Told) -> f64 {
    let pairs = before.fields().iter().zip(after.fields());
    let told: Vec<_> = pairs.filter(|(old, new)| !old.told.is_nothing() || !new.told.is_nothing()).collect();
    let same = told.iter().filter(|(old, new)| old.told == new.told).count();
    if told.is_empty() { 0.0 } else { same as f64 / told.len() as f64 }
}

#[cfg(test)]
mod tests {
    use super::{Pair, align, is_reordered};
    use crate::changes::told::{Alike, Item, Told};

    fn items(names: &[&str]) -> Vec<Item> {
        names
            .iter()
            .map(|name| Item {
                key: (*name).to_owned(),
                name: (*name).to_owned(),
                alike: Alike::ByName,
                told: Told::Word((*name).to_owned()),
            })
            .collect()
    }

    fn shown(before: &[&str], after: &[&str]) -> Vec<String> {
        let (before, after) = (items(before), items(after));
        align(&before, &after)
            .iter()
            .map(|pair| match pair {
                Pair::Both(old, new) => format!("{}={}", old.name, new.name),
                Pair::Added(new) => format!("+{}", new.name),
                Pair::Removed(old) => format!("-{}", old.name),
            })
            .collect()
    }

    #[test]
    fn entries_are_found_by_key_then_by_likeness() {
        assert_eq!(
            shown(&["Birth record", "Form"], &["Form", "Birth records"]),
            ["Form=Form", "Birth record=Birth records"]
        );
        assert_eq!(shown(&["Form"], &["Proof of residence"]), ["+Proof of residence", "-Form"]);
        assert_eq!(shown(&["Form", "Form"], &["Form"]), ["Form=Form", "-Form"]);
    }

    #[test]
    fn another_order_is_seen() {
        let (before, after) = (items(&["one", "two", "three"]), items(&["two", "one", "three"]));
        assert!(is_reordered(&align(&before, &after), &before));
        assert!(!is_reordered(&align(&before, &before), &before));
    }
}
