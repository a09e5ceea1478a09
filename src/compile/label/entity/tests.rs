//! Texts with the names that a careful reader would mark.

use super::*;
