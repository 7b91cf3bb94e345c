//! The socket on Linux and macOS: a file of mode 0600, and the peer's user asked of the system.

use super::BindError;
use crate::place::{Folder, Place};
use rustix::event::{PollFd, PollFlags, poll};
use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::net::Shutdown;
use std::os::unix::fs::{DirBuilderExt, FileTypeExt, MetadataExt, PermissionsExt};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Waits for clients.
#[derive(Debug)]
pub(crate) struct Listener {
    listener: UnixListener,
    path: PathBuf,
    /// Device and inode of the socket file, so that only our own is removed.
    file: (u64, u64),
    wake: UnixStream,
}

/// Ends the waiting of a [`Listener`] from another thread.
#[derive(Debug)]
pub(crate) struct Waker(UnixStream);

impl Waker {
    pub fn wake(&self) {
        let _ = self.0.shutdown(Shutdown::Both);
    }
}

impl Listener {
    /// Listens at a place. A socket file that nobody answers at any more is removed.
    pub fn bind(place: &Place) -> Result<(Listener, Waker), BindError> {
        let path = place.path.clone();
        let failed = |source| BindError::Failed { path: path.clone(), source };
        prepare_folder(place)?;
        let listener = match UnixListener::bind(&path) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                remove_stale(&path)?;
                UnixListener::bind(&path)
            }
            other => other,
        }
        .map_err(failed)?;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).map_err(failed)?;
        let file = identity(&path).map_err(failed)?;
        listener.set_nonblocking(true).map_err(failed)?;
        let (wake, waker) = UnixStream::pair().map_err(failed)?;
        Ok((Listener { listener, path, file, wake }, Waker(waker)))
    }

    /// The next client, or `None` once it was woken to end.
    pub fn accept(&self) -> io::Result<Option<Stream>> {
        loop {
            let mut waited_for = [
                PollFd::new(&self.listener, PollFlags::IN),
                PollFd::new(&self.wake, PollFlags::IN),
            ];
            match poll(&mut waited_for, None) {
                Err(rustix::io::Errno::INTR) => continue,
                other => other?,
            };
            if !waited_for[1].revents().is_empty() {
                return Ok(None);
            }
            match self.listener.accept() {
                Ok((stream, _)) => {
                    stream.set_nonblocking(false)?;
                    return Ok(Some(Stream(stream)));
                }
                // The client was gone before we looked.
                Err(error)
                    if matches!(
                        error.kind(),
                        ErrorKind::WouldBlock
                            | ErrorKind::Interrupted
                            | ErrorKind::ConnectionAborted
                    ) => {}
                Err(error) => return Err(error),
            }
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if identity(&self.path).is_ok_and(|file| file == self.file) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

fn identity(path: &Path) -> io::Result<(u64, u64)> {
    fs::symlink_metadata(path).map(|found| (found.dev(), found.ino()))
}

/// Makes the folder of the socket, for this user only.
fn prepare_folder(place: &Place) -> Result<(), BindError> {
    let folder = place.path.parent().unwrap_or(Path::new("/"));
    let failed = |source| BindError::Failed { path: place.path.clone(), source };
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(failed)?;
    let found = fs::symlink_metadata(folder).map_err(failed)?;
    let ours = found.is_dir() && found.uid() == rustix::process::geteuid().as_raw();
    match (place.folder, ours) {
        // The mode of the socket and the question for the peer's user hold there alone.
        (Folder::Named, _) | (Folder::Own, false) => Ok(()),
        (Folder::Own | Folder::Temporary, true) => {
            fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).map_err(failed)
        }
        (Folder::Temporary, false) => Err(BindError::NotOurs { path: folder.to_owned() }),
    }
}

fn remove_stale(path: &Path) -> Result<(), BindError> {
    let failed = |source| BindError::Failed { path: path.to_owned(), source };
    if !fs::symlink_metadata(path).map_err(failed)?.file_type().is_socket() {
        return Err(BindError::InTheWay { path: path.to_owned() });
    }
    match UnixStream::connect(path) {
        Err(error) if error.kind() == ErrorKind::ConnectionRefused => {
            fs::remove_file(path).map_err(failed)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(source) => Err(failed(source)),
        Ok(_) => Err(BindError::InUse { path: path.to_owned() }),
    }
}

/// Connects to a place.
pub(crate) fn connect(place: &Place) -> io::Result<Stream> {
    UnixStream::connect(&place.path).map(Stream)
}

/// One end of a connection.
#[derive(Debug)]
pub(crate) struct Stream(UnixStream);

impl Stream {
    /// Whether the other side is a process of this user.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    pub fn peer_is_this_user(&self) -> io::Result<bool> {
        let peer = rustix::net::sockopt::socket_peercred(&self.0)?;
        Ok(peer.uid == rustix::process::geteuid())
    }

    /// Whether the other side is a process of this user.
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    pub fn peer_is_this_user(&self) -> io::Result<bool> {
        let (uid, _) = nix::unistd::getpeereid(&self.0)?;
        Ok(uid.as_raw() == rustix::process::geteuid().as_raw())
    }

    pub fn try_clone(&self) -> io::Result<Stream> {
        self.0.try_clone().map(Stream)
    }

    /// Ends both directions, for every clone of it.
    pub fn close(&self) {
        let _ = self.0.shutdown(Shutdown::Both);
    }

    pub fn set_read_timeout(&self, timeout: Option<Duration>) -> io::Result<()> {
        self.0.set_read_timeout(timeout)
    }

    pub fn set_write_timeout(&self, timeout: Option<Duration>) -> io::Result<()> {
        self.0.set_write_timeout(timeout)
    }
}

impl Read for Stream {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer)
    }
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
