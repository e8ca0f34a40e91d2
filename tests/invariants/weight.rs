//! What a page costs a citizen with a slow and dear connection.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use rayon::prelude::*;

use crate::demonstration::{Page, all_pages};

/// What fits the first flight of packets of a connection: ten of 1,460 bytes, less what headers take.
const BUDGET: usize = 14_000;

#[test]
fn every_procedure_page_fits_the_first_flight_of_packets() {
    let mut sizes: Vec<(usize, &Page)> = all_pages().par_iter().map(|page| (compressed(&page.bytes), page)).collect();
    sizes.sort_by_key(|(size, page)| (std::cmp::Reverse(*size), &page.path));
    for (size, page) in sizes.iter().take(5) {
        println!("largest of all: {} with {size} bytes", page.path);
    }
    let procedures = || sizes.iter().filter(|(_, page)| page.kind == Some("procedure"));
    for (size, page) in procedures().take(5) {
        println!("largest procedure: {} with {size} of {BUDGET} bytes", page.path);
    }
    let over: Vec<String> = procedures()
        .filter(|(size, _)| *size > BUDGET)
        .map(|(size, page)| format!("{} has {size} bytes", page.path))
        .collect();
    assert!(over.is_empty(), "{over:#?}");
}

fn compressed(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect("memory takes all");
    encoder.finish().expect("memory takes all").len()
}
