//! Fingerprints of mistakes: the same mistake keeps its own while lines around it shift.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::diagnostics::Report;

/// A fingerprint for each report, in order: 32 hexadecimal digits made from code, path and pointer.
///
/// Equal ones are told apart by a count, because a desk drops what it believes to be the same mistake.
pub(super) fn all(reports: &[Report]) -> Vec<String> {
    let mut seen: BTreeMap<[&str; 3], usize> = BTreeMap::new();
    reports
        .iter()
        .map(|report| {
            let key = [
                report.diagnostic.code.name,
                &report.diagnostic.place.file,
                report.location.pointer.as_deref().unwrap_or_default(),
            ];
            let before = seen.entry(key).or_default();
            let fingerprint = of(key, *before);
            *before += 1;
            fingerprint
        })
        .collect()
}

fn of(key: [&str; 3], before: usize) -> String {
    let mut hash = Sha256::new();
    for part in key {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    if before > 0 {
        hash.update(before.to_be_bytes());
    }
    hash.finalize().iter().take(16).fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

#[cfg(test)]
mod tests {
    use super::all;
    use crate::diagnostics::format::examples;

    #[test]
    fn a_shifted_line_keeps_the_fingerprint_and_a_second_mistake_gets_its_own() {
        let first = examples::error_in("content/a.yaml");
        let mut shifted = first.clone();
        shifted.location.position.line += 3;
        assert_eq!(all(std::slice::from_ref(&first)), all(&[shifted]));
        let [one, two] = all(&[first.clone(), first]).try_into().unwrap();
        assert_ne!(one, two);
        assert_eq!(one.len(), 32);
    }
}
