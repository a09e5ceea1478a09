//! What the native command does, apart from reading its arguments and printing: results come back as text.

pub mod lock;
