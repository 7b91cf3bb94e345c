//! A line with its sum: the JSON object's last key is `crc32`, over the bytes before its comma.

/// What stands before the sum, and behind it.
const TAIL: (&str, &str) = (",\"crc32\":\"", "\"}");

/// The length of the sum in hexadecimal digits.
const DIGITS: usize = 8;

/// Puts the sum into a JSON object that has some key, and ends the line.
pub fn seal(object: &str) -> String {
    let body = object.strip_suffix('}').expect("BUG: an object ends with its brace");
    format!("{body}{}{:08x}{}\n", TAIL.0, crc32fast::hash(body.as_bytes()), TAIL.1)
}

/// The text of a line without its end, if it is whole.
pub fn open(line: &[u8]) -> Option<&str> {
    let rest = line.strip_suffix(TAIL.1.as_bytes())?;
    let at = rest.len().checked_sub(DIGITS)?;
    let (body, sum) = (rest[..at].strip_suffix(TAIL.0.as_bytes())?, &rest[at..]);
    let sum = std::str::from_utf8(sum).ok()?;
    let is_plain =
        sum.bytes().all(|digit| digit.is_ascii_digit() || (b'a'..=b'f').contains(&digit));
    let is_it = is_plain && u32::from_str_radix(sum, 16).ok()? == crc32fast::hash(body);
    std::str::from_utf8(line).ok().filter(|_| is_it)
}
