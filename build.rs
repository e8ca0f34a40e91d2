//! Rebuilds the program when the default theme changes, which is part of it.

fn main() {
    println!("cargo::rerun-if-changed=themes");
}
