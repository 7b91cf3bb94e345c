//! Start at login, as the faces see and switch it.

use super::Resident;
use super::asked::error;
use crate::autostart::{CanNotStart, look, switch};
use crate::spoken::Speak;
use wire::types::{Autostart, ErrorCode, WireError};

impl Resident {
    pub(super) fn autostart(&self) -> Result<Autostart, WireError> {
        look(&self.files, &self.messages).map_err(|why| self.can_not_start(&why))
    }

    pub(super) fn set_autostart(&self, on: bool) -> Result<Autostart, WireError> {
        switch(&self.files, on).map_err(|why| self.can_not_start(&why))?;
        log::info!("start at login is {}", if on { "on" } else { "off" });
        self.autostart()
    }

    fn can_not_start(&self, why: &CanNotStart) -> WireError {
        let code = match why {
            CanNotStart::InAFolder => ErrorCode::Refused,
            CanNotStart::NoHome | CanNotStart::NotRead { .. } | CanNotStart::NotWritten { .. } => {
                ErrorCode::Failed
            }
        };
        error(code, why.speak(&self.messages))
    }
}
