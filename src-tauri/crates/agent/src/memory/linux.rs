//! glibc's allocator, and the pages of a program as Linux has them.

use rustix::mm::{Advice, madvise};
use std::ffi::{c_int, c_void};

/// The threads of the agent hardly ever want memory at the same time: without this each gets an
/// arena of its own, with room that is never used. To be called before the first of them begins.
pub fn keep_together() {
    #[expect(unsafe_code, reason = "the call has no safe form; it sets a number")]
    // SAFETY: any number may be set at any time.
    let is_set = unsafe { libc::mallopt(libc::M_ARENA_MAX, 1) } == 1;
    if !is_set {
        log::debug!("the allocator keeps an arena for each thread");
    }
}

/// Gives back what is free, and lets go of the program's code.
pub fn give_back() {
    #[expect(unsafe_code, reason = "the calls have no safe form")]
    // SAFETY: the allocator gives back what is free and nothing else. `let_go` has the form that is
    // asked for, and does nothing with the pointer.
    unsafe {
        libc::malloc_trim(0);
        libc::dl_iterate_phdr(Some(let_go), std::ptr::null_mut());
    }
}

/// Lets go of the pages of the program that nobody can write to: its code and its constants. They
/// are those of its file, so the next use finds them there. What the loader or the program has
/// written to lies in the other parts.
#[expect(unsafe_code, reason = "the loader's list of what it has loaded is a C structure")]
unsafe extern "C" fn let_go(
    info: *mut libc::dl_phdr_info,
    _size: libc::size_t,
    _: *mut c_void,
) -> c_int {
    // SAFETY: the loader calls with what it has loaded, and holds it as long as the call lasts.
    let (base, headers) = unsafe {
        let info = &*info;
        (info.dlpi_addr, std::slice::from_raw_parts(info.dlpi_phdr, info.dlpi_phnum.into()))
    };
    let page = rustix::param::page_size();
    for header in headers {
        let is_for_reading = header.p_flags & libc::PF_W == 0;
        if header.p_type != libc::PT_LOAD || !is_for_reading {
            continue;
        }
        let begin = usize::try_from(base + header.p_vaddr).unwrap_or(0);
        let length = usize::try_from(header.p_memsz).unwrap_or(0);
        let (first, end) = (begin - begin % page, (begin + length).next_multiple_of(page));
        let place = std::ptr::with_exposed_provenance_mut::<c_void>(first);
        // SAFETY: a part of the program that is loaded for reading alone, so that no page of it
        // differs from the file's.
        let done = unsafe { madvise(place, end - first, Advice::LinuxDontNeed) };
        if let Err(error) = done {
            log::debug!("the program's code stays in memory: {error}");
        }
    }
    // The program comes first. What is loaded beside it is shared with others, and stays.
    1
}
