//! Windows, asked by the calls that its own shell uses.

use super::Glance;
use std::ffi::c_void;
use std::io;
use std::ptr;
use windows::UI::Notifications::{ToastNotificationManager, ToastNotificationMode};
use windows_sys::Win32::Foundation::ERROR_SUCCESS;
use windows_sys::Win32::System::Power::{
    DEVICE_NOTIFY_SUBSCRIBE_PARAMETERS, PowerRegisterSuspendResumeNotification,
};
use windows_sys::Win32::System::RemoteDesktop::{
    WTS_CURRENT_SERVER_HANDLE, WTS_CURRENT_SESSION, WTS_SESSIONSTATE_LOCK, WTS_SESSIONSTATE_UNLOCK,
    WTSFreeMemory, WTSINFOEXW, WTSQuerySessionInformationW, WTSSessionInfoEx,
};
use windows_sys::Win32::System::SystemInformation::GetTickCount;
use windows_sys::Win32::UI::Input::KeyboardAndMouse::{GetLastInputInfo, LASTINPUTINFO};
use windows_sys::Win32::UI::Shell::{
    QUNS_BUSY, QUNS_PRESENTATION_MODE, QUNS_RUNNING_D3D_FULL_SCREEN, SHQueryUserNotificationState,
};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    DEVICE_NOTIFY_CALLBACK, PBT_APMRESUMEAUTOMATIC, PBT_APMSUSPEND,
};

pub const IDLE: Option<&str> = Some("GetLastInputInfo");
pub const LOCK: Option<&str> = Some("WTSSessionInfoEx");
pub const QUIET: Option<&str> = Some("NotificationMode");
pub const COVERED: Option<&str> = Some("SHQueryUserNotificationState");
pub const POWER: &str = "PowerRegisterSuspendResumeNotification";

/// Looks once.
pub fn look() -> Glance {
    Glance {
        idle_ms: idle_ms(),
        is_locked: is_locked(),
        is_quiet: is_quiet(),
        is_covered: is_covered(),
    }
}

fn idle_ms() -> Option<u64> {
    let size = u32::try_from(size_of::<LASTINPUTINFO>()).ok()?;
    let mut last = LASTINPUTINFO { cbSize: size, dwTime: 0 };
    #[expect(unsafe_code, reason = "a call of the system's; it fills the structure it is given")]
    let now = unsafe {
        if GetLastInputInfo(&raw mut last) == 0 {
            return None;
        }
        GetTickCount()
    };
    // Both run over every 49.7 days, and their difference with them.
    Some(u64::from(now.wrapping_sub(last.dwTime)))
}

fn is_locked() -> Option<bool> {
    let (mut told, mut length) = (ptr::null_mut::<u16>(), 0);
    #[expect(unsafe_code, reason = "the system's own memory, read once and given back to it")]
    let flags = unsafe {
        let is_told = WTSQuerySessionInformationW(
            WTS_CURRENT_SERVER_HANDLE,
            WTS_CURRENT_SESSION,
            WTSSessionInfoEx,
            &raw mut told,
            &raw mut length,
        );
        if is_told == 0 || told.is_null() {
            return None;
        }
        let whole = usize::try_from(length).is_ok_and(|length| length >= size_of::<WTSINFOEXW>());
        let info = whole.then(|| ptr::read_unaligned(told.cast::<WTSINFOEXW>()));
        WTSFreeMemory(told.cast());
        let info = info.filter(|info| info.Level == 1)?;
        info.Data.WTSInfoExLevel1.SessionFlags
    };
    match u32::try_from(flags).ok()? {
        WTS_SESSIONSTATE_LOCK => Some(true),
        WTS_SESSIONSTATE_UNLOCK => Some(false),
        _ => None,
    }
}

/// Known from Windows 11 on.
fn is_quiet() -> Option<bool> {
    let manager = ToastNotificationManager::GetDefault().ok()?;
    Some(manager.NotificationMode().ok()? != ToastNotificationMode::Unrestricted)
}

fn is_covered() -> Option<bool> {
    let mut state = 0;
    #[expect(unsafe_code, reason = "a call of the system's; it fills the number it is given")]
    let result = unsafe { SHQueryUserNotificationState(&raw mut state) };
    let covers = [QUNS_BUSY, QUNS_RUNNING_D3D_FULL_SCREEN, QUNS_PRESENTATION_MODE];
    (result >= 0).then(|| covers.contains(&state))
}

type Tell = Box<dyn Fn(bool) + Send + Sync>;

/// Calls `tell` when the machine goes to sleep, and when it wakes, as long as the process lives.
pub fn watch_power(tell: impl Fn(bool) + Send + Sync + 'static) -> io::Result<()> {
    let tell: Tell = Box::new(tell);
    // The system calls it until the end of the process, so it is never given back.
    let tell: &'static Tell = Box::leak(Box::new(tell));
    let asked = Box::leak(Box::new(DEVICE_NOTIFY_SUBSCRIBE_PARAMETERS {
        Callback: Some(power_changed),
        Context: ptr::from_ref(tell).cast_mut().cast(),
    }));
    let mut handle = ptr::null_mut();
    #[expect(unsafe_code, reason = "a call of the system's; what it is given lives for ever")]
    let result = unsafe {
        PowerRegisterSuspendResumeNotification(
            DEVICE_NOTIFY_CALLBACK,
            ptr::from_mut(asked).cast(),
            &raw mut handle,
        )
    };
    if result == ERROR_SUCCESS {
        return Ok(());
    }
    Err(io::Error::from_raw_os_error(i32::try_from(result).unwrap_or(i32::MAX)))
}

#[expect(unsafe_code, reason = "the system calls it with what `watch_power` gave")]
unsafe extern "system" fn power_changed(
    context: *const c_void,
    event: u32,
    _setting: *const c_void,
) -> u32 {
    // SAFETY: the context is the `Tell` that `watch_power` leaked.
    let tell = unsafe { &*context.cast::<Tell>() };
    match event {
        PBT_APMSUSPEND => tell(true),
        PBT_APMRESUMEAUTOMATIC => tell(false),
        _ => {}
    }
    ERROR_SUCCESS
}
