//! What bytes are known by.

use sha2::{Digest, Sha256};

/// The first eight hexadecimal digits of the SHA-256 of bytes: enough to tell versions of one thing apart, and short enough
/// to be read aloud.
pub fn short(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    format!("{:08x}", u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]))
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn it_is_the_beginning_of_the_sha_256() {
        // As `printf abc | sha256sum` says.
        assert_eq!(short(b"abc"), "ba7816bf");
    }
}
