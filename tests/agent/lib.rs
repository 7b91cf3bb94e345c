//! Tests of the ring `agent`; see tests/.
