//! Idle time of an X session: alarms on the counter `IDLETIME` of the SYNC extension.
//!
//! ```text
//! away:   rings when the counter reaches two minutes  ─► arms back
//! back:   rings when the counter falls below them     ─► arms away
//! still:  rings when the counter reaches three seconds; armed when somebody asks
//! ```

use crate::presence::Sign;
use crate::presence::freedesktop::Trouble;
use crate::presence::freedesktop::desk::{Desk, IdleBy};
use crate::presence::lengths::ms;
use std::time::Duration;
use x11rb::connection::{Connection, RequestConnection};
use x11rb::protocol::Event;
use x11rb::protocol::sync::{
    self, Alarm, ChangeAlarmAux, ConnectionExt, Counter, CreateAlarmAux, Int64, TESTTYPE, VALUETYPE,
};
use x11rb::rust_connection::RustConnection;

/// The alarms of one connection.
pub struct Idle {
    counter: Counter,
    away: Alarm,
    back: Alarm,
    still: Alarm,
    away_ms: u64,
    still_ms: u64,
}

impl Idle {
    /// Sets the first alarm. Refused by a server that has no such counter.
    pub fn begin(server: &RustConnection, desk: &Desk) -> Result<Idle, Trouble> {
        let lacks = || Trouble::Refused("the server has no IDLETIME".to_owned());
        server.extension_information(sync::X11_EXTENSION_NAME)?.ok_or_else(lacks)?;
        server.sync_initialize(3, 1)?.reply()?;
        let counters = server.sync_list_system_counters()?.reply()?.counters;
        let counter = counters.iter().find(|counter| counter.name == b"IDLETIME");
        let counter = counter.ok_or_else(lacks)?.counter;
        let idle = Idle {
            counter,
            away: server.generate_id()?,
            back: server.generate_id()?,
            still: server.generate_id()?,
            away_ms: ms(desk.lengths().away),
            still_ms: ms(desk.lengths().still),
        };
        desk.sees_idle(IdleBy::X11);
        for alarm in [idle.away, idle.back, idle.still] {
            // One that no counter drives rests.
            server.sync_create_alarm(alarm, &CreateAlarmAux::new())?.check()?;
        }
        idle.arm(server, idle.away, idle.away_ms, TESTTYPE::POSITIVE_COMPARISON)?;
        Ok(idle)
    }

    /// Somebody waits for a moment without typing.
    pub fn asked(&self, server: &RustConnection, desk: &Desk) -> Result<(), Trouble> {
        if desk.awaits_still_of(IdleBy::X11) {
            self.arm(server, self.still, self.still_ms, TESTTYPE::POSITIVE_COMPARISON)?;
        }
        Ok(())
    }

    /// Follows an event, if it is an alarm's.
    pub fn heard(
        &self,
        server: &RustConnection,
        desk: &Desk,
        event: &Event,
    ) -> Result<(), Trouble> {
        let Event::SyncAlarmNotify(rang) = event else { return Ok(()) };
        // What rang when it was made, or changed, rests.
        if rang.alarm == self.away {
            let ms = self.idle_ms(server)?.max(self.away_ms);
            desk.idle(IdleBy::X11, Some(Duration::from_millis(ms)));
            self.arm(server, self.back, self.away_ms - 1, TESTTYPE::NEGATIVE_COMPARISON)?;
        } else if rang.alarm == self.back {
            desk.idle(IdleBy::X11, None);
            self.arm(server, self.away, self.away_ms, TESTTYPE::POSITIVE_COMPARISON)?;
        } else if rang.alarm == self.still {
            desk.still_now();
        }
        Ok(())
    }

    fn idle_ms(&self, server: &RustConnection) -> Result<u64, Trouble> {
        let value = server.sync_query_counter(self.counter)?.reply()?.counter_value;
        Ok((u64::try_from(value.hi).unwrap_or(0) << 32) | u64::from(value.lo))
    }

    /// Sets an alarm to ring once, at once if it is so already.
    fn arm(
        &self,
        server: &RustConnection,
        alarm: Alarm,
        ms: u64,
        when: TESTTYPE,
    ) -> Result<(), Trouble> {
        let low = u32::try_from(ms & u64::from(u32::MAX)).unwrap_or(u32::MAX);
        let value = Int64 { hi: i32::try_from(ms >> 32).unwrap_or(i32::MAX), lo: low };
        let set = ChangeAlarmAux::new()
            .counter(self.counter)
            .value_type(VALUETYPE::ABSOLUTE)
            .value(value)
            .test_type(when)
            .delta(Int64 { hi: 0, lo: 0 })
            .events(1);
        server.sync_change_alarm(alarm, &set)?;
        Ok(())
    }
}

/// Nothing is known of it any more.
pub fn unknown(desk: &Desk, why: &Trouble) {
    desk.sees_no_idle(IdleBy::X11);
    desk.fails(Sign::Idle, IdleBy::X11.name(), why);
}
