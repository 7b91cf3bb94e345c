//! Folders and files that only this user can read.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;

/// Makes a folder (and those above it) that only this user can enter.
pub(crate) fn create_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Takes away what others may do with a folder or file, where the system knows modes.
pub(crate) fn restrict(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(path)?.permissions().mode();
        if mode & 0o077 != 0 {
            fs::set_permissions(path, fs::Permissions::from_mode(mode & 0o700))?;
        }
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Opens a file for reading and writing that only this user can read, and makes it if need be.
pub(crate) fn open_or_create(path: &Path) -> io::Result<File> {
    private_file().create(true).truncate(false).open(path)
}

/// Makes a new file that only this user can read; fails if there is one.
pub(crate) fn create_new(path: &Path) -> io::Result<File> {
    private_file().create_new(true).open(path)
}

fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Makes the names in a folder durable, where the system needs that.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(path)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}
