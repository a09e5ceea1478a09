//! Voice, sentence by sentence.
