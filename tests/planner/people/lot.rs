//! Numbers drawn by lot, the same each time for the same key.

/// A number from 0 to before 1 for a key (SplitMix64 over its parts; Steele, Lea and Flood, 2014).
pub fn draw(key: [u64; 4]) -> f64 {
    let mut state = 0u64;
    for part in key {
        state = mix(state.wrapping_add(part).wrapping_add(0x9E37_79B9_7F4A_7C15));
    }
    (state >> 11) as f64 / (1u64 << 53) as f64
}

fn mix(mut state: u64) -> u64 {
    state = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    state = (state ^ (state >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    state ^ (state >> 31)
}
