//! The zone that the system lives in, by its IANA name.

use crate::nearest::nearest;
use chrono_tz::{TZ_VARIANTS, Tz};
use std::path::{Path, PathBuf};

/// The file that says in which zone the system lives: most often a link to the zone's own.
pub const ZONE_FILE: &str = "/etc/localtime";
/// More links than this one after the other are a circle.
const MOST_LINKS: usize = 16;

/// The system's zone: what `TZ` names, else what the system is set to, else UTC.
pub fn system_zone() -> Tz {
    named_zone().unwrap_or(Tz::UTC)
}

/// The zone that the system names, if that is one.
pub fn named_zone() -> Option<Tz> {
    let named = std::env::var("TZ").ok();
    let named = named.as_deref().map(|name| name.trim_start_matches(':'));
    named.and_then(of_variable).or_else(of_system)
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

/// The path and whatever it leads to, link by link. Each of them can be replaced.
pub fn links(path: &Path) -> Vec<PathBuf> {
    let mut chain = vec![path.to_owned()];
    while let Some(link) = chain.last()
        && let Ok(target) = std::fs::read_link(link)
        && chain.len() < MOST_LINKS
    {
        // A relative target counts from the folder of the link.
        let target = link.parent().unwrap_or(Path::new("/")).join(target);
        chain.push(target);
    }
    chain
}

/// What stands in `TZ`: a zone's name, or the path of a file.
fn of_variable(named: &str) -> Option<Tz> {
    match Path::new(named).is_absolute() {
        true => of_links(Path::new(named)),
        false => named.parse().ok(),
    }
}

fn of_system() -> Option<Tz> {
    let by_name = || iana_time_zone::get_timezone().ok()?.parse().ok();
    match cfg!(target_os = "linux") {
        // Also where the link leads over another one, which iana_time_zone does not follow.
        true => of_links(Path::new(ZONE_FILE)).or_else(by_name),
        false => by_name(),
    }
}

/// The zone that one of the links names; the nearest one, for a zone's own file may be a link too.
fn of_links(path: &Path) -> Option<Tz> {
    links(path).iter().find_map(|path| {
        let (_, name) = path.to_str()?.rsplit_once("/zoneinfo/")?;
        let name = name.strip_prefix("posix/").or(name.strip_prefix("right/")).unwrap_or(name);
        name.parse().ok()
    })
}

#[cfg(all(test, unix))]
mod tests {
    use super::{links, of_links, of_variable};
    use chrono_tz::Tz;
    use std::io;
    use std::os::unix::fs::symlink;

    #[test]
    fn a_zone_is_found_over_links() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let (outer, inner) = (folder.path().join("localtime"), folder.path().join("inner"));
        symlink("inner", &outer)?;
        symlink("/usr/share/zoneinfo/posix/Asia/Tokyo", &inner)?;
        assert_eq!(of_links(&outer), Some(Tz::Asia__Tokyo));
        assert_eq!(links(&outer)[..2], [outer.clone(), inner]);
        assert_eq!(of_links(&folder.path().join("missing")), None);
        assert_eq!(of_variable("/usr/share/zoneinfo/Europe/Paris"), Some(Tz::Europe__Paris));
        assert_eq!(of_variable("Europe/Paris"), Some(Tz::Europe__Paris));
        assert_eq!(of_variable("Mars/Olympus"), None);
        Ok(())
    }

    #[test]
    fn links_in_a_circle_end() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let link = folder.path().join("localtime");
        symlink("localtime", &link)?;
        assert_eq!(of_links(&link), None);
        Ok(())
    }
}
