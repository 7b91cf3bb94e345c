//! macOS, asked by Core Graphics. It tells no program whether do-not-disturb is on: it keeps the
//! notifications back itself.

use super::Glance;
use objc2_core_foundation::{
    CFBoolean, CFDictionary, CFRunLoop, CFString, CFType, kCFRunLoopDefaultMode,
};
use objc2_core_graphics::{
    CGEventSource, CGEventSourceStateID, CGEventType, CGSessionCopyCurrentDictionary,
};
use objc2_io_kit::{
    IOAllowPowerChange, IONotificationPort, IORegisterForSystemPower, io_connect_t, io_object_t,
    io_service_t, kIOMessageCanSystemSleep, kIOMessageSystemHasPoweredOn,
    kIOMessageSystemWillNotSleep, kIOMessageSystemWillSleep,
};
use std::ffi::c_void;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{io, ptr, thread};

pub const IDLE: Option<&str> = Some("CGEventSource");
pub const LOCK: Option<&str> = Some("CGSession");
pub const QUIET: Option<&str> = None;
pub const COVERED: Option<&str> = None;
pub const POWER: &str = "IORegisterForSystemPower";

/// `kCGAnyInputEventType`, which is a macro in the system's headers.
const ANY_INPUT: CGEventType = CGEventType(u32::MAX);

/// Looks once.
pub fn look() -> Glance {
    Glance { idle_ms: idle_ms(), is_locked: is_locked(), is_quiet: None, is_covered: None }
}

fn idle_ms() -> Option<u64> {
    let state = CGEventSourceStateID::CombinedSessionState;
    let seconds = CGEventSource::seconds_since_last_event_type(state, ANY_INPUT);
    std::time::Duration::try_from_secs_f64(seconds)
        .ok()
        .and_then(|length| u64::try_from(length.as_millis()).ok())
}

/// The dictionary has the key only while the screen is locked; there is none without a session.
fn is_locked() -> Option<bool> {
    let session = CGSessionCopyCurrentDictionary()?;
    #[expect(unsafe_code, reason = "the system documents a dictionary with strings as its keys")]
    let session = unsafe { session.cast_unchecked::<CFString, CFType>() };
    let session: &CFDictionary<CFString, CFType> = session;
    let value = session.get(&CFString::from_static_str("CGSSessionScreenIsLocked"));
    Some(
        value
            .is_some_and(|value| value.downcast_ref::<CFBoolean>().is_some_and(CFBoolean::as_bool)),
    )
}

/// What a power event needs.
struct Watch {
    tell: Box<dyn Fn(bool) + Send + Sync>,
    root: AtomicU32,
}

/// Calls `tell` when the machine goes to sleep, and when it wakes, as long as the process lives:
/// from a thread of its own, which sleeps in between.
pub fn watch_power(tell: impl Fn(bool) + Send + Sync + 'static) -> io::Result<()> {
    let watch: &'static Watch =
        Box::leak(Box::new(Watch { tell: Box::new(tell), root: AtomicU32::new(0) }));
    let (done, is_done) = std::sync::mpsc::channel();
    thread::Builder::new().name("power".to_owned()).stack_size(64 * 1024).spawn(move || {
        let (mut port, mut notifier): (_, io_object_t) = (ptr::null_mut(), 0);
        let context = ptr::from_ref(watch).cast_mut().cast();
        #[expect(unsafe_code, reason = "calls of the system's; what they are given lives for ever")]
        let source = unsafe {
            let root: io_connect_t = IORegisterForSystemPower(
                context,
                &raw mut port,
                Some(power_changed),
                &raw mut notifier,
            );
            watch.root.store(root, Ordering::Release);
            if root == 0 { None } else { IONotificationPort::run_loop_source(port) }
        };
        let _ = done.send(source.is_some());
        if let (Some(source), Some(here)) = (source, CFRunLoop::current()) {
            #[expect(unsafe_code, reason = "a constant of the system's")]
            here.add_source(Some(&source), unsafe { kCFRunLoopDefaultMode });
            CFRunLoop::run();
        }
    })?;
    match is_done.recv() {
        Ok(true) => Ok(()),
        Ok(false) | Err(_) => Err(io::Error::other("the system does not say when it sleeps")),
    }
}

#[expect(unsafe_code, reason = "the system calls it with what `watch_power` gave")]
unsafe extern "C-unwind" fn power_changed(
    context: *mut c_void,
    _service: io_service_t,
    message: u32,
    argument: *mut c_void,
) {
    // SAFETY: the context is the `Watch` that `watch_power` leaked.
    let watch = unsafe { &*context.cast_const().cast::<Watch>() };
    let allow = || IOAllowPowerChange(watch.root.load(Ordering::Acquire), argument as isize);
    #[expect(non_upper_case_globals, reason = "as the system spells them")]
    match message {
        // It waits for the answer of every program that asked to be told.
        kIOMessageCanSystemSleep => drop(allow()),
        kIOMessageSystemWillSleep => {
            (watch.tell)(true);
            allow();
        }
        kIOMessageSystemWillNotSleep | kIOMessageSystemHasPoweredOn => (watch.tell)(false),
        _ => {}
    }
}
