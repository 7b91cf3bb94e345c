//! The known word that a mistyped one looks most like.

/// Of these words the one that is nearest to `word`; none if there are none.
///
/// ```
/// assert_eq!(agent::nearest::nearest("wlak", ["walk", "rest"]), Some("walk"));
/// ```
pub fn nearest<S: AsRef<str>>(word: &str, known: impl IntoIterator<Item = S>) -> Option<S> {
    let word = word.to_lowercase();
    known.into_iter().min_by_key(|candidate| {
        let candidate = candidate.as_ref();
        // Of equally near ones the one that begins alike.
        let alike = candidate.chars().zip(word.chars()).take_while(|(one, two)| one == two).count();
        (strsim::damerau_levenshtein(candidate, &word), usize::MAX - alike)
    })
}
