//! What the program prints, word for word: `tests/transcripts/*.trycmd`.
//!
//! Each transcript runs in its folder `<name>.in`, or in a copy of it where `<name>.out` says what must be left there.

#[test]
fn commands_print_what_the_transcripts_say() {
    trycmd::TestCases::new().case("tests/transcripts/*.trycmd").case("tests/transcripts/*.toml");
}
