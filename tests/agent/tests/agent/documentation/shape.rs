//! Whether what a program printed has the shape that a page shows. Figures may differ, and `…`
//! stands for anything.

/// Compares lines; a line that is `…` alone stands for any number of lines.
pub fn matches(shown: &[String], printed: &str) -> bool {
    let printed: Vec<String> = printed.lines().map(plain).collect();
    let shown: Vec<String> = shown.iter().map(|line| plain(line)).collect();
    lines(&shown, &printed)
}

fn lines(shown: &[String], printed: &[String]) -> bool {
    match (shown.split_first(), printed.split_first()) {
        (None, None) => true,
        (Some((first, rest)), _) if first == "…" => {
            (0..=printed.len()).any(|from| lines(rest, &printed[from..]))
        }
        (Some((first, rest)), Some((line, more))) => is_like(first, line) && lines(rest, more),
        _ => false,
    }
}

/// A line without its figures: `10:40` and `9:05` are alike, and so are two widths of a column.
fn plain(line: &str) -> String {
    let mut plain = String::new();
    for c in line.trim().chars() {
        let c = match c {
            c if c.is_ascii_digit() => '0',
            c if c.is_whitespace() => ' ',
            c => c,
        };
        if !(matches!(c, '0' | ' ') && plain.ends_with(c)) {
            plain.push(c);
        }
    }
    plain
}

fn is_like(shown: &str, line: &str) -> bool {
    let Some((start, rest)) = shown.split_once('…') else { return shown == line };
    line.strip_prefix(start).is_some_and(|line| {
        (0..=line.len()).any(|at| line.is_char_boundary(at) && is_like(rest, &line[at..]))
    })
}

#[test]
fn figures_may_differ_and_words_may_not() {
    let shown = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    assert!(matches(&shown(&["Paused until 10:30."]), "Paused until 9:05.\n"));
    assert!(!matches(&shown(&["Paused until 10:30."]), "Paused till 10:30.\n"));
    assert!(!matches(&shown(&["one"]), "one\ntwo\n"), "nothing more may come");
    assert!(matches(&shown(&["one", "…"]), "one\ntwo\nthree\n"));
    assert!(matches(&shown(&["a … c", "…", "z"]), "a b c\nz\n"));
    assert!(!matches(&shown(&["a …", "b"]), "a\n"));
}
