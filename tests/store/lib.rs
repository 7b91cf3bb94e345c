//! Tests of the ring `store`; see tests/.
