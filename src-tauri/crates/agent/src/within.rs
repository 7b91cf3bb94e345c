//! Nobody is waited for without end.

use async_io::Timer;
use futures_lite::future::or;
use std::time::Duration;

/// What comes of this within so long.
pub async fn within<T>(length: Duration, work: impl Future<Output = T>) -> Option<T> {
    let late = async {
        Timer::after(length).await;
        None
    };
    or(async { Some(work.await) }, late).await
}
