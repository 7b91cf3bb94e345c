//! Nobody on the bus is waited for without end.

use crate::desktop::Lack;
use async_io::Timer;
use futures_lite::future::or;
use std::time::Duration;

/// How long a server may take to answer. One that is only just being started needs a few seconds.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// What comes of this, if it comes in time.
pub async fn in_time<T>(work: impl Future<Output = Result<T, Lack>>) -> Result<T, Lack> {
    within(PATIENCE, work).await.unwrap_or(Err(Lack::Silent))
}

/// What comes of this within so long.
pub async fn within<T>(length: Duration, work: impl Future<Output = T>) -> Option<T> {
    let late = async {
        Timer::after(length).await;
        None
    };
    or(async { Some(work.await) }, late).await
}
