//! The patterns of the schemas: regular expressions of what they use, and no more.
//!
//! From the beginning of a text (`^`), characters, classes (`[a-z]`, `[^<>\n]`, `\s`, `.`), groups,
//! `*`, `+`, `?` and `{3}`, and the end (`$`). All ways are followed side by side, a character at a
//! time, so that no text can make it slow. A pattern of another form is a bug, which the content
//! tests would find: they hold this beside a regular library, on every schema.

use serde_json::Value;
use std::collections::BTreeMap;
use std::iter::Peekable;
use std::str::Chars;

/// A pattern, ready to use.
#[derive(Debug)]
struct Pattern(Vec<Step>);

#[derive(Clone, Debug)]
enum Step {
    /// A character of a class, and on.
    One(Class),
    /// On here or there, relative to this step.
    Either(isize, isize),
    /// On there.
    Jump(isize),
    /// The text has ended, and on.
    End,
    /// It fits.
    Fits,
}

#[derive(Clone, Debug, Default)]
struct Class {
    is_negated: bool,
    ranges: Vec<(char, char)>,
    has_space: bool,
}

impl Class {
    fn has(&self, c: char) -> bool {
        let in_range = self.ranges.iter().any(|(from, to)| (*from..=*to).contains(&c));
        (in_range || self.has_space && c.is_whitespace()) != self.is_negated
    }

    fn single(c: char) -> Class {
        Class { ranges: vec![(c, c)], ..Class::default() }
    }
}

impl Pattern {
    /// Reads a pattern.
    fn of(text: &str) -> Pattern {
        let inner = text.strip_prefix('^').expect("BUG: the patterns begin at the beginning");
        let mut rest = inner.chars().peekable();
        let mut steps = sequence(&mut rest);
        assert!(rest.next().is_none(), "BUG: a bracket too many in {text}");
        steps.push(Step::Fits);
        Pattern(steps)
    }

    /// Whether a text fits.
    fn fits(&self, text: &str) -> bool {
        let (mut here, mut open) = (vec![0], Vec::new());
        let mut seen = vec![false; self.0.len()];
        let mut rest = text.chars();
        loop {
            let next = rest.next();
            seen.fill(false);
            if self.open(&mut here, &mut open, &mut seen, next.is_none()) {
                return true;
            }
            let Some(c) = next else { return false };
            let passed = open.drain(..).filter(|at| match &self.0[*at] {
                Step::One(class) => class.has(c),
                _ => false,
            });
            here.extend(passed.map(|at| at + 1));
            if here.is_empty() {
                return false;
            }
        }
    }

    /// Goes on from all these steps to those that wait for a character; whether one of the ways
    /// fits.
    fn open(
        &self,
        left: &mut Vec<usize>,
        open: &mut Vec<usize>,
        seen: &mut [bool],
        is_end: bool,
    ) -> bool {
        while let Some(at) = left.pop() {
            if std::mem::replace(&mut seen[at], true) {
                continue;
            }
            let to = |by: isize| at.checked_add_signed(by).expect("BUG: a step outside");
            match &self.0[at] {
                Step::One(_) => open.push(at),
                Step::Either(one, other) => left.extend([to(*one), to(*other)]),
                Step::Jump(by) => left.push(to(*by)),
                Step::End if is_end => left.push(at + 1),
                Step::End => {}
                Step::Fits => return true,
            }
        }
        false
    }
}

/// The patterns of some documents, each made once: a pack has thousands of texts to hold against
/// them.
#[derive(Debug, Default)]
pub(super) struct Patterns(BTreeMap<String, Pattern>);

impl Patterns {
    /// Takes up those of a document.
    pub fn add(&mut self, schema: &Value) {
        match schema {
            Value::Object(keywords) => {
                if let Some(Value::String(text)) = keywords.get("pattern") {
                    self.0.entry(text.clone()).or_insert_with(|| Pattern::of(text));
                }
                keywords.values().for_each(|inner| self.add(inner));
            }
            Value::Array(list) => list.iter().for_each(|inner| self.add(inner)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    /// Whether a text fits a pattern of theirs.
    pub fn fits(&self, pattern: &str, text: &str) -> bool {
        self.0.get(pattern).expect("BUG: each document was taken up").fits(text)
    }
}

type Rest<'a> = Peekable<Chars<'a>>;

/// The steps up to the end or a closing bracket.
fn sequence(rest: &mut Rest<'_>) -> Vec<Step> {
    let mut steps = Vec::new();
    while let Some(c) = rest.next_if(|c| *c != ')') {
        let one = match c {
            '$' => vec![Step::End],
            '(' => {
                let inner = sequence(rest);
                assert_eq!(rest.next(), Some(')'), "BUG: a bracket that is not closed");
                inner
            }
            '[' => vec![Step::One(class(rest))],
            '.' => vec![Step::One(Class { is_negated: true, ..Class::single('\n') })],
            '\\' => vec![Step::One(escaped(rest))],
            '|' | '*' | '+' | '?' | '{' => panic!("BUG: no pattern has {c} here"),
            c => vec![Step::One(Class::single(c))],
        };
        steps.extend(repeated(one, rest));
    }
    steps
}

fn repeated(one: Vec<Step>, rest: &mut Rest<'_>) -> Vec<Step> {
    let length = isize::try_from(one.len()).expect("BUG: a pattern without end");
    match rest.next_if(|c| "*+?{".contains(*c)) {
        Some('*') => {
            let mut steps = vec![Step::Either(1, length + 2)];
            steps.extend(one);
            steps.push(Step::Jump(-(length + 1)));
            steps
        }
        Some('+') => {
            let mut steps = one;
            steps.push(Step::Either(-length, 1));
            steps
        }
        Some('?') => {
            let mut steps = vec![Step::Either(1, length + 1)];
            steps.extend(one);
            steps
        }
        Some(_) => {
            let digits: String =
                std::iter::from_fn(|| rest.next_if(char::is_ascii_digit)).collect();
            assert_eq!(rest.next(), Some('}'), "BUG: one number of times");
            let times = digits.parse().expect("BUG: a number of times");
            std::iter::repeat_n(one, times).flatten().collect()
        }
        None => one,
    }
}

fn class(rest: &mut Rest<'_>) -> Class {
    let mut class = Class { is_negated: rest.next_if_eq(&'^').is_some(), ..Class::default() };
    loop {
        match rest.next().expect("BUG: a class that is not closed") {
            ']' => return class,
            '\\' => {
                let inner = escaped(rest);
                class.ranges.extend(inner.ranges);
                class.has_space |= inner.has_space;
            }
            from => {
                let to = match rest.next_if_eq(&'-') {
                    Some(_) => rest.next().expect("BUG: a range without an end"),
                    None => from,
                };
                class.ranges.push((from, to));
            }
        }
    }
}

fn escaped(rest: &mut Rest<'_>) -> Class {
    match rest.next().expect("BUG: nothing after a backslash") {
        's' => Class { has_space: true, ..Class::default() },
        'n' => Class::single('\n'),
        c if c.is_ascii_alphanumeric() => panic!("BUG: no pattern has \\{c}"),
        c => Class::single(c),
    }
}
