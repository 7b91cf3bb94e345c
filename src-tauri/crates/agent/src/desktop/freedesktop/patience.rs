//! Nobody on the bus is waited for without end.

use crate::desktop::Lack;
use crate::within::within;
use std::time::Duration;

/// How long a server may take to answer. One that is only just being started needs a few seconds.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// What comes of this, if it comes in time.
pub async fn in_time<T>(work: impl Future<Output = Result<T, Lack>>) -> Result<T, Lack> {
    within(PATIENCE, work).await.unwrap_or(Err(Lack::Silent))
}
