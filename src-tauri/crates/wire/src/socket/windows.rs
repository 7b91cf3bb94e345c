//! The named pipe on Windows: its ACL lets in nobody but its owner, and only the first instance
//! of a name is ours. It can't be run where this was written; it is compiled only.
//!
//! A pipe of this crate has no timeouts and can't be closed under a waiting thread, so an open
//! connection looks every 20 ms. Waiting for clients does block.

use super::BindError;
use crate::place::Place;
use interprocess::os::windows::named_pipe::{
    DuplexPipeStream, PipeListener, PipeListenerOptions, pipe_mode::Bytes,
};
use interprocess::os::windows::security_descriptor::SecurityDescriptor;
use std::io::{self, ErrorKind, Read, Write};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};
use widestring::u16cstr;

const LOOK_EVERY: Duration = Duration::from_millis(20);

/// What Windows says where nothing can be read without waiting.
const ERROR_NO_DATA: i32 = 232;

/// Waits for clients.
#[derive(Debug)]
pub(crate) struct Listener {
    listener: PipeListener<Bytes, Bytes>,
    ends: Arc<AtomicBool>,
}

/// Ends the waiting of a [`Listener`] from another thread.
#[derive(Debug)]
pub(crate) struct Waker {
    path: PathBuf,
    ends: Arc<AtomicBool>,
}

impl Waker {
    pub fn wake(&self) {
        self.ends.store(true, Ordering::SeqCst);
        let _ = DuplexPipeStream::<Bytes>::connect_by_path(self.path.as_path());
    }
}

impl Listener {
    pub fn bind(place: &Place) -> Result<(Listener, Waker), BindError> {
        let path = place.path.clone();
        let failed = |source: io::Error| match source.kind() {
            // The name has its first instance already.
            ErrorKind::PermissionDenied => BindError::InUse { path: path.clone() },
            _ => BindError::Failed { path: path.clone(), source },
        };
        // Protected, and everything for the owner (OW) alone.
        let owner_only = SecurityDescriptor::deserialize(u16cstr!("D:P(A;;GA;;;OW)"));
        let listener = PipeListenerOptions::new()
            .path(path.as_path())
            .security_descriptor(Some(owner_only.map_err(failed)?))
            .accept_remote(false)
            .create_duplex::<Bytes>()
            .map_err(failed)?;
        let ends = Arc::new(AtomicBool::new(false));
        let waker = Waker { path: path.clone(), ends: Arc::clone(&ends) };
        Ok((Listener { listener, ends }, waker))
    }

    /// The next client, or `None` once it was woken to end.
    pub fn accept(&self) -> io::Result<Option<Stream>> {
        let pipe = self.listener.accept()?;
        if self.ends.load(Ordering::SeqCst) {
            return Ok(None);
        }
        Stream::of(pipe).map(Some)
    }
}

/// Connects to a place.
pub(crate) fn connect(place: &Place) -> io::Result<Stream> {
    DuplexPipeStream::connect_by_path(place.path.as_path()).and_then(Stream::of)
}

/// One end of a connection.
#[derive(Clone, Debug)]
pub(crate) struct Stream {
    pipe: Arc<DuplexPipeStream<Bytes>>,
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    is_closed: AtomicBool,
    read_timeout: Mutex<Option<Duration>>,
    write_timeout: Mutex<Option<Duration>>,
}

impl Stream {
    fn of(pipe: DuplexPipeStream<Bytes>) -> io::Result<Stream> {
        pipe.set_nonblocking(true)?;
        Ok(Stream { pipe: Arc::new(pipe), shared: Arc::default() })
    }

    /// The ACL lets in nobody else.
    pub fn peer_is_this_user(&self) -> io::Result<bool> {
        Ok(true)
    }

    pub fn try_clone(&self) -> io::Result<Stream> {
        Ok(self.clone())
    }

    /// Ends both directions, for every clone of it.
    pub fn close(&self) {
        self.shared.is_closed.store(true, Ordering::SeqCst);
    }

    pub fn set_read_timeout(&self, timeout: Option<Duration>) -> io::Result<()> {
        *self.shared.read_timeout.lock().expect(LOCKED) = timeout;
        Ok(())
    }

    pub fn set_write_timeout(&self, timeout: Option<Duration>) -> io::Result<()> {
        *self.shared.write_timeout.lock().expect(LOCKED) = timeout;
        Ok(())
    }

    /// Tries until it works, the time is over, or the stream is closed (then 0).
    fn patiently(
        &self,
        timeout: &Mutex<Option<Duration>>,
        mut attempt: impl FnMut(&DuplexPipeStream<Bytes>) -> io::Result<Option<usize>>,
    ) -> io::Result<usize> {
        let timeout = *timeout.lock().expect(LOCKED);
        let until = timeout.map(|timeout| Instant::now() + timeout);
        loop {
            if self.shared.is_closed.load(Ordering::SeqCst) {
                return Ok(0);
            }
            match attempt(&self.pipe) {
                Ok(Some(n)) => return Ok(n),
                Ok(None) => {}
                Err(error)
                    if error.kind() == ErrorKind::WouldBlock
                        || error.raw_os_error() == Some(ERROR_NO_DATA) => {}
                Err(error) => return Err(error),
            }
            if until.is_some_and(|until| Instant::now() >= until) {
                return Err(ErrorKind::TimedOut.into());
            }
            thread::sleep(LOOK_EVERY);
        }
    }
}

const LOCKED: &str = "BUG: nothing panics while a timeout is locked";

impl Read for Stream {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.patiently(&self.shared.read_timeout, |mut pipe| pipe.read(buffer).map(Some))
    }
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A full pipe takes 0 bytes, which is no end here.
        self.patiently(&self.shared.write_timeout, |mut pipe| {
            pipe.write(bytes).map(|n| (n > 0 || bytes.is_empty()).then_some(n))
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
