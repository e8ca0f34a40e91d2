//! Figures about the names of a content folder, to compare them with the national list's.

use std::collections::BTreeSet;
use std::path::Path;

use crate::demonstration::Demonstration;
use noticeboard::text::fold::fold;

use crate::fold::words;

/// The figures, one a line.
pub(crate) fn describe(root: &Path) -> Result<String, String> {
    let procedures = Demonstration::read(&root.join("content"))?.procedures;
    let mut lengths: Vec<usize> = procedures.iter().map(|known| known.name.vi.chars().count()).collect();
    lengths.sort_unstable();
    let mut written: BTreeSet<String> = BTreeSet::new();
    let mut total = 0;
    for known in &procedures {
        for word in words(&known.name.vi) {
            written.insert(word.to_lowercase());
            total += 1;
        }
    }
    let folded: BTreeSet<String> = written.iter().map(|word| fold(word)).collect();
    let titles: usize = procedures.iter().map(|known| known.title.vi.chars().count()).sum();
    let names: BTreeSet<&str> = procedures.iter().map(|known| known.name.vi.as_str()).collect();
    let count = procedures.len().max(1);
    let at = |percent: usize| lengths.get(lengths.len() * percent / 100).copied().unwrap_or_default();
    Ok(format!(
        "procedures          {}\ndistinct names      {}\nsyllables           {total}\ndistinct, folded    {}\n\
         distinct, written   {}\nname, mean length   {}\nname, 1/10/50/90/99 % {} {} {} {} {}\ntitle, mean length  {}",
        procedures.len(),
        names.len(),
        folded.len(),
        written.len(),
        lengths.iter().sum::<usize>() / count,
        at(1),
        at(10),
        at(50),
        at(90),
        at(99),
        titles / count,
    ))
}
