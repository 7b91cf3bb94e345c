//! Tests of the ring `wire`; see tests/.
