//! ISO 8601 durations as scenarios write them: `PT20S`, `PT1H30M`, `P1D`.

/// Reads a duration in milliseconds; weeks, days, hours, minutes and seconds, whole numbers.
pub fn parse_ms(text: &str) -> Option<u64> {
    let rest = text.strip_prefix('P')?;
    let (days, time) = match rest.split_once('T') {
        Some((days, time)) if !time.is_empty() => (days, time),
        Some(_) => return None,
        None => (rest, ""),
    };
    if days.is_empty() && time.is_empty() {
        return None;
    }
    let days = parts(days, &[('W', 604_800), ('D', 86_400)])?;
    let time = parts(time, &[('H', 3_600), ('M', 60), ('S', 1)])?;
    days.checked_add(time)?.checked_mul(1_000)
}

/// Adds up numbers with their units, which must stand in this order and at most once.
fn parts(mut text: &str, units: &[(char, u64)]) -> Option<u64> {
    let mut seconds = 0u64;
    for (unit, length) in units {
        if let Some((number, rest)) = text.split_once(*unit) {
            if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
                return None;
            }
            seconds = seconds.checked_add(number.parse::<u64>().ok()?.checked_mul(*length)?)?;
            text = rest;
        }
    }
    text.is_empty().then_some(seconds)
}
