//! The named pipe on Windows: its ACL lets in nobody but its owner, and only the first instance
//! of a name is ours. It was run under wine, and never on Windows itself.
//!
//! A pipe of this crate has no timeouts and can't be closed under a waiting thread, so an open
//! connection looks every 20 ms. Waiting for clients does block. The pipe carries messages, each a
//! piece of the stream of bytes, because of messages it can be asked whether one is there: a read
//! that may not wait answers "nothing yet" and "the other side is gone" alike.

use super::BindError;
use crate::place::Place;
use interprocess::ConnectWaitMode;
use interprocess::os::windows::named_pipe::{
    DuplexPipeStream, PipeListener, PipeListenerOptions, PipeMode, pipe_mode::Messages,
};
use interprocess::os::windows::security_descriptor::SecurityDescriptor;
use recvmsg::{MsgBuf, RecvMsg, RecvResult};
use std::collections::VecDeque;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};
use widestring::u16cstr;

const LOOK_EVERY: Duration = Duration::from_millis(20);

/// How long an agent that listens may take to take a client.
const TAKEN_WITHIN: Duration = Duration::from_secs(1);

/// How much is written in one message, and how much of them the system holds.
const PIECE: usize = 4096;
const HELD: u32 = 16 * 4096;
/// The longest message that is taken: whoever writes by hand may write a long one.
const LONGEST_MESSAGE: usize = 1 << 20;

/// Waits for clients.
#[derive(Debug)]
pub(crate) struct Listener {
    listener: PipeListener<Messages, Messages>,
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
        let _ = open(&self.path);
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
            .mode(PipeMode::Messages)
            .security_descriptor(Some(owner_only.map_err(failed)?))
            .accept_remote(false)
            .input_buffer_size_hint(HELD)
            .output_buffer_size_hint(HELD)
            .create_duplex::<Messages>()
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
    open(&place.path).and_then(Stream::of)
}

/// Opens a pipe. Its name lasts as long as any old connection does, with nobody behind it.
fn open(path: &Path) -> io::Result<DuplexPipeStream<Messages>> {
    let wait = ConnectWaitMode::Timeout(TAKEN_WITHIN);
    DuplexPipeStream::connect_by_path_with_wait_mode(path, wait).map_err(|error| {
        match error.kind() {
            ErrorKind::TimedOut => ErrorKind::ConnectionRefused.into(),
            _ => error,
        }
    })
}

/// One end of a connection.
#[derive(Clone, Debug)]
pub(crate) struct Stream {
    pipe: Arc<Pipe>,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Pipe(DuplexPipeStream<Messages>);

impl Drop for Pipe {
    /// What was written can still be read. Without this a thread would keep the pipe open until
    /// the other side has read it, and one that never reads would never be let go of.
    fn drop(&mut self) {
        self.0.assume_flushed();
    }
}

#[derive(Debug, Default)]
struct Shared {
    is_closed: AtomicBool,
    read_timeout: Mutex<Option<Duration>>,
    write_timeout: Mutex<Option<Duration>>,
    /// What was received and not read yet.
    received: Mutex<VecDeque<u8>>,
}

impl Stream {
    fn of(pipe: DuplexPipeStream<Messages>) -> io::Result<Stream> {
        pipe.set_nonblocking(true)?;
        Ok(Stream { pipe: Arc::new(Pipe(pipe)), shared: Arc::default() })
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
        mut attempt: impl FnMut(&DuplexPipeStream<Messages>) -> io::Result<Option<usize>>,
    ) -> io::Result<usize> {
        let timeout = *timeout.lock().expect(LOCKED);
        let until = timeout.map(|timeout| Instant::now() + timeout);
        loop {
            if self.shared.is_closed.load(Ordering::SeqCst) {
                return Ok(0);
            }
            if let Some(n) = attempt(&self.pipe.0)? {
                return Ok(n);
            }
            if until.is_some_and(|until| Instant::now() >= until) {
                return Err(ErrorKind::TimedOut.into());
            }
            thread::sleep(LOOK_EVERY);
        }
    }
}

const LOCKED: &str = "BUG: nothing panics while this is locked";

/// The next message, or nothing where none has come; an empty one where the other side is gone.
fn receive(mut pipe: &DuplexPipeStream<Messages>) -> io::Result<Option<Vec<u8>>> {
    let length = match pipe.peek_msg_len() {
        Ok(0) => return Ok(None),
        Ok(length) if length > LONGEST_MESSAGE => return Err(ErrorKind::InvalidData.into()),
        Ok(length) => length,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(Some(Vec::new())),
        Err(error) => return Err(error),
    };
    let mut message = MsgBuf::from(Vec::with_capacity(length));
    match pipe.recv_msg(&mut message, None)? {
        RecvResult::EndOfStream => Ok(Some(Vec::new())),
        RecvResult::Fit | RecvResult::Spilled => Ok(Some(message.filled_part().to_vec())),
        RecvResult::QuotaExceeded(_) => Err(ErrorKind::InvalidData.into()),
    }
}

impl Read for Stream {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.patiently(&self.shared.read_timeout, |pipe| {
            let mut received = self.shared.received.lock().expect(LOCKED);
            if received.is_empty() {
                match receive(pipe)? {
                    None => return Ok(None),
                    Some(message) => received.extend(message),
                }
            }
            received.read(buffer).map(Some)
        })
    }
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let piece = &bytes[..bytes.len().min(PIECE)];
        // A full pipe takes 0 bytes, which is no end here.
        self.patiently(&self.shared.write_timeout, |pipe| {
            pipe.send(piece).map(|n| (n > 0 || piece.is_empty()).then_some(n))
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
