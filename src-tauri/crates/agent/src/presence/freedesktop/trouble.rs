//! Why a source does not tell what it should.

use crate::within::within;
use std::time::Duration;

/// Why a source does not tell what it should.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// It takes too long to answer.
    #[error("it does not answer")]
    Silent,
    /// The connection to it ended.
    #[error("the connection ended")]
    Closed,
    /// It says that it can't.
    #[error("{0}")]
    Refused(String),
    /// It answers in a form that means nothing here.
    #[error("its answer has another form: {0}")]
    WrongType(String),
    /// It can't be reached.
    #[error("{0}")]
    Unreachable(String),
}

impl From<zbus::Error> for Trouble {
    fn from(error: zbus::Error) -> Trouble {
        match error {
            zbus::Error::MethodError(..) | zbus::Error::FDO(_) => {
                Trouble::Refused(error.to_string())
            }
            zbus::Error::Variant(_) => Trouble::WrongType(error.to_string()),
            other => Trouble::Unreachable(other.to_string()),
        }
    }
}

impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Trouble {
        Trouble::Unreachable(error.to_string())
    }
}

impl From<rustix::io::Errno> for Trouble {
    fn from(error: rustix::io::Errno) -> Trouble {
        std::io::Error::from(error).into()
    }
}

/// How long what is asked may take to answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// What comes of this, if it comes in time.
pub async fn in_time<T>(work: impl Future<Output = Result<T, Trouble>>) -> Result<T, Trouble> {
    within(PATIENCE, work).await.unwrap_or(Err(Trouble::Silent))
}
