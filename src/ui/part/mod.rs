//! Parts: what pages are laid out from. Props in, callbacks out; no router, no workspace.
