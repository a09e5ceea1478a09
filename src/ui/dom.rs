//! The browser: the only file that names `web_sys`. Every function has the same signature in both hosts; in the
//! site builder, where there is no browser, they do nothing.
