//! Tests of the ring `planner`; see tests/.
