//! The zone that the system lives in, by its IANA name.

use crate::nearest::nearest;
use chrono_tz::{TZ_VARIANTS, Tz};

/// The system's zone: what `TZ` names, else what the system is set to, else UTC.
pub fn system_zone() -> Tz {
    named_zone().unwrap_or(Tz::UTC)
}

/// The zone that the system names, if that is one.
pub fn named_zone() -> Option<Tz> {
    let named = std::env::var("TZ").ok();
    let named = named.as_deref().map(|name| name.trim_start_matches(':'));
    named
        .and_then(|name| name.parse().ok())
        .or_else(|| iana_time_zone::get_timezone().ok()?.parse().ok())
}

/// The zone with this name, or the name of the nearest known one.
pub fn parse_zone(name: &str) -> Result<Tz, &'static str> {
    let by_place = |zone: &&Tz| zone.name().rsplit('/').next() == Some(name);
    name.parse().map_err(|_| {
        let of_that_place = TZ_VARIANTS.iter().find(by_place).map(|zone| zone.name());
        let nearest = || nearest(name, TZ_VARIANTS.iter().map(|zone| zone.name()));
        of_that_place.or_else(nearest).unwrap_or("UTC")
    })
}
