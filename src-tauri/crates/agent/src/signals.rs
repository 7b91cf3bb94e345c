//! What the system asks of a process that is to end.

/// Calls `end` when the process is asked to end: by a terminal, a session that closes, or a
/// signal. On Windows the system just ends it, and everything is in the store by then.
#[cfg(unix)]
pub fn watch(end: impl Fn() + Send + 'static) -> std::io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGTERM, SIGINT, SIGHUP])?;
    std::thread::Builder::new().name("signals".to_owned()).stack_size(64 * 1024).spawn(
        move || {
            for _ in signals.forever() {
                end();
            }
        },
    )?;
    Ok(())
}

/// Calls `end` when the process is asked to end: never, the system just ends it, and everything
/// is in the store by then.
#[cfg(not(unix))]
pub fn watch(_end: impl Fn() + Send + 'static) -> std::io::Result<()> {
    Ok(())
}
