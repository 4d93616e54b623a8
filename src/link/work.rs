//! Long work, done a stretch at a time: whoever drives it may do something else between two stretches.
//!
//! Nothing here knows what is worked at, or of clocks and threads.

use std::fmt;
use std::future::poll_fn;
use std::mem::replace;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// Work that has been begun, and what comes of it.
pub struct Work<T>(Pin<Box<dyn Future<Output = T>>>);

impl<T> Work<T> {
    /// Work to be begun.
    pub(super) fn new(work: impl Future<Output = T> + 'static) -> Work<T> {
        Work(Box::pin(work))
    }

    /// Goes on for a stretch; what has come of it once it is done. Work that is done must not be gone on with.
    pub fn go_on(&mut self) -> Option<T> {
        stretch(self.0.as_mut())
    }
}

impl<T> fmt::Debug for Work<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Work")
    }
}

/// Does all of it at once.
pub(super) fn finish<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Some(done) = stretch(work.as_mut()) {
            return done;
        }
    }
}

/// The end of a stretch.
pub(super) async fn rest() {
    let mut rested = false;
    poll_fn(|_| if replace(&mut rested, true) { Poll::Ready(()) } else { Poll::Pending }).await;
}

fn stretch<T>(work: Pin<&mut (impl Future<Output = T> + ?Sized)>) -> Option<T> {
    match work.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => Some(done),
        Poll::Pending => None,
    }
}
