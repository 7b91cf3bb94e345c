//! The page of a month brings its style along; the window's policy lets that one in by its hash.

use sha2::{Digest, Sha256};

/// Base64, as a policy writes a hash.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0u32, |bits, byte| (bits << 8) | u32::from(*byte));
        let bits = bits << (8 * (3 - three.len()));
        for digit in 0..4 {
            match digit <= three.len() {
                true => text.push(char::from(DIGITS[(bits >> (18 - 6 * digit)) as usize & 63])),
                false => text.push('='),
            }
        }
    }
    text
}

#[test]
fn the_windows_policy_knows_the_style_of_the_page_and_no_other() {
    assert_eq!(base64(b"ab"), "YWI=");
    let hash = format!("'sha256-{}'", base64(&Sha256::digest(agent::report::STYLE)));
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../src-tauri/tauri.conf.json");
    let text = std::fs::read_to_string(file).expect("the window's configuration");
    assert_eq!(text.matches("'sha256-").count(), 1);
    assert!(text.contains(&hash), "the policy in tauri.conf.json is to have {hash}");
}
