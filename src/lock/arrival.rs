//! Arrival.
