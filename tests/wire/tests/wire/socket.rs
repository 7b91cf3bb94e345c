//! Both ends of a socket as the system gives them, without the project's own code in between.

pub use system::{Listener, Stream, connect};

#[cfg(unix)]
mod system {
    use crate::agent::SOON;
    use std::os::unix::net::UnixListener;
    pub use std::os::unix::net::UnixStream as Stream;
    use std::path::{Path, PathBuf};

    pub fn connect(path: &Path) -> Stream {
        let stream = Stream::connect(path).unwrap();
        stream.set_read_timeout(Some(SOON)).unwrap();
        stream.set_write_timeout(Some(SOON)).unwrap();
        stream
    }

    /// Somebody who listens where an agent would.
    pub struct Listener {
        listener: UnixListener,
        path: PathBuf,
    }

    impl Listener {
        pub fn bind(path: &Path) -> Listener {
            Listener { listener: UnixListener::bind(path).unwrap(), path: path.to_owned() }
        }

        pub fn accept(&self) -> Stream {
            self.listener.accept().unwrap().0
        }

        /// The name is free again.
        pub fn end(self) {
            std::fs::remove_file(self.path).unwrap();
        }
    }
}

#[cfg(windows)]
mod system {
    use crate::agent::SOON;
    use interprocess::os::windows::named_pipe::pipe_mode::{Bytes, Messages};
    use interprocess::os::windows::named_pipe::{
        PipeListener, PipeListenerOptions, PipeMode, PipeStream,
    };
    pub use std::fs::File as Stream;
    use std::io::{self, Read, Write};
    use std::path::Path;
    use std::time::{Duration, Instant};

    /// What Windows says while nobody waits for the next client.
    const ERROR_PIPE_BUSY: i32 = 231;

    /// A pipe opened as a file: it has no timeouts.
    pub fn connect(path: &Path) -> Stream {
        let until = Instant::now() + SOON;
        loop {
            match Stream::options().read(true).write(true).open(path) {
                Err(error)
                    if error.raw_os_error() == Some(ERROR_PIPE_BUSY) && Instant::now() < until =>
                {
                    std::thread::sleep(Duration::from_millis(5));
                }
                opened => return opened.unwrap(),
            }
        }
    }

    /// Somebody who listens where an agent would.
    pub struct Listener(PipeListener<Bytes, Messages>);

    impl Listener {
        pub fn bind(path: &Path) -> Listener {
            let options = PipeListenerOptions::new().path(path).mode(PipeMode::Messages);
            Listener(options.create().unwrap())
        }

        pub fn accept(&self) -> Accepted {
            Accepted(self.0.accept().unwrap())
        }

        /// The name is free again.
        pub fn end(self) {}
    }

    /// The end of the one who listens.
    pub struct Accepted(PipeStream<Bytes, Messages>);

    impl Read for Accepted {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            self.0.read(buffer)
        }
    }

    impl Write for Accepted {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            // A message is no longer than the programs send them.
            self.0.send(&bytes[..bytes.len().min(4096)])
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
}
