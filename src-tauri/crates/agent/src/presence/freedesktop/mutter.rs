//! Idle time of a GNOME session: Mutter's `IdleMonitor`, which tells when nobody has touched the
//! computer for so long, and when somebody does again.

use super::bus::{Bus, Listener, Signal};
use super::desk::{Desk, IdleBy};
use super::{Asks, FirstLook, Trouble};
use crate::presence::Sign;
use crate::presence::lengths::ms;
use async_channel::{Receiver, Sender, unbounded};
use async_io::Timer;
use futures_lite::future::{BoxedLocal, or};
use std::rc::Rc;
use std::time::Duration;
use zbus::zvariant::DynamicType;

const NAME: &str = "org.gnome.Mutter.IdleMonitor";
const PATH: &str = "/org/gnome/Mutter/IdleMonitor/Core";

/// One that failed may only have been busy.
const TRY_AGAIN: Duration = Duration::from_secs(5 * 60);

/// Listens to Mutter.
pub struct Mutter {
    desk: Rc<Desk>,
    asks: Asks,
    fire: Sender<u32>,
    fired: Receiver<u32>,
}

enum Next {
    Fired(u32),
    Asked,
}

impl Mutter {
    /// One that tells the desk.
    pub fn new(desk: Rc<Desk>, asks: Asks) -> Mutter {
        let (fire, fired) = unbounded();
        Mutter { desk, asks, fire, fired }
    }

    async fn watch(&self, bus: &Bus, first: FirstLook) -> Result<(), Trouble> {
        let desk = &self.desk;
        let away_ms = ms(desk.lengths().away);
        let still_ms = ms(desk.lengths().still);
        while self.fired.try_recv().is_ok() {}
        let away: u32 = call(bus, "AddIdleWatch", &(away_ms,)).await?;
        let (mut active, mut still): (Option<u32>, Option<u32>) = (None, None);
        let idle_ms: u64 = self.idle_ms(bus).await?;
        desk.sees_idle(IdleBy::Mutter);
        if idle_ms >= away_ms {
            active = Some(self.away(bus, idle_ms).await?);
        }
        drop(first);
        loop {
            let fired = async { self.fired.recv().await.map(Next::Fired) };
            let asked = async { self.asks.recv().await.map(|()| Next::Asked) };
            match or(fired, asked).await.map_err(|_| Trouble::Closed)? {
                Next::Fired(id) if id == away => {
                    // Whoever is back by now was away for that long.
                    let idle_ms = self.idle_ms(bus).await?.max(away_ms);
                    if active.is_none() {
                        active = Some(self.away(bus, idle_ms).await?);
                    }
                }
                Next::Fired(id) if active == Some(id) => {
                    active = None;
                    desk.idle(IdleBy::Mutter, None);
                }
                Next::Fired(id) if still == Some(id) => {
                    still = None;
                    let _: () = call(bus, "RemoveWatch", &(id,)).await?;
                    desk.still_now();
                }
                Next::Fired(_) => {}
                Next::Asked if !desk.awaits_still_of(IdleBy::Mutter) => {}
                Next::Asked if self.idle_ms(bus).await? >= still_ms => desk.still_now(),
                Next::Asked if still.is_none() => {
                    still = Some(call(bus, "AddIdleWatch", &(still_ms,)).await?);
                }
                Next::Asked => {}
            }
        }
    }

    /// Nobody is there; who comes back is waited for.
    async fn away(&self, bus: &Bus, idle_ms: u64) -> Result<u32, Trouble> {
        self.desk.idle(IdleBy::Mutter, Some(Duration::from_millis(idle_ms)));
        call(bus, "AddUserActiveWatch", &()).await
    }

    fn failed(&self, why: &Trouble) {
        self.desk.sees_no_idle(IdleBy::Mutter);
        self.desk.fails(Sign::Idle, IdleBy::Mutter.name(), why);
    }

    async fn idle_ms(&self, bus: &Bus) -> Result<u64, Trouble> {
        call(bus, "GetIdletime", &()).await
    }
}

impl Listener for Mutter {
    fn names(&self) -> &'static [&'static str] {
        &[NAME]
    }

    fn rules(&self) -> Vec<String> {
        vec![format!("type='signal',sender='{NAME}',interface='{NAME}',member='WatchFired'")]
    }

    fn appeared(self: Rc<Self>, bus: Bus, _name: &'static str, first: FirstLook) -> BoxedLocal<()> {
        Box::pin(async move {
            let mut first = Some(first);
            loop {
                if let Err(why) = self.watch(&bus, first.take().unwrap_or_default()).await {
                    self.failed(&why);
                }
                Timer::after(TRY_AGAIN).await;
            }
        })
    }

    fn vanished(&self, _name: &'static str) {
        self.desk.sees_no_idle(IdleBy::Mutter);
    }

    fn heard(self: Rc<Self>, _bus: &Bus, signal: &Signal<'_>) {
        if (signal.interface, signal.member) == (NAME, "WatchFired") {
            match signal.read::<u32>() {
                Ok(id) => drop(self.fire.try_send(id)),
                Err(why) => self.failed(&why),
            }
        }
    }
}

async fn call<B, R>(bus: &Bus, method: &str, body: &B) -> Result<R, Trouble>
where
    B: serde::Serialize + DynamicType,
    R: serde::de::DeserializeOwned + zbus::zvariant::Type,
{
    bus.call([NAME, PATH, NAME, method], body).await
}
