//! Local times on the days of a zone: gaps, folds, and the frame of a logical day.
