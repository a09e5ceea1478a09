//! The content security policy, in every page and for hosts that set headers: nothing but the site's own files, no
//! script or style that was not there when the site was built.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use super::{Settings, page};

/// The policy as a page states it. `style` is the page's own inline sheet, `script` its inline script, where it has
/// one.
pub(super) fn meta(style: &str, script: Option<&str>) -> String {
    let script = script.map(|script| format!(" {}", hash(script))).unwrap_or_default();
    policy(&hash(style), &script)
}

fn policy(styles: &str, script: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{script}; style-src 'self' {styles}; \
         img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"
    )
}

/// `_headers`, as Netlify, Cloudflare Pages and others read it. A page has to satisfy both its own policy and this.
pub(super) fn headers(settings: &Settings) -> String {
    let inline = settings
        .program
        .as_ref()
        .map(|program| program.find_root(page::root_of_not_found(settings).as_str(), &settings.style.name()));
    let script = inline.map(|script| format!(" {}", hash(&script))).unwrap_or_default();
    let policy = policy(&styles(settings), &script);
    // The names of the program's files change with their contents.
    let lasting = "Cache-Control: public, max-age=31536000, immutable";
    format!(
        "/*\n  \
           Content-Security-Policy: {policy}; frame-ancestors 'none'\n  \
           X-Content-Type-Options: nosniff\n  \
           Referrer-Policy: no-referrer\n  \
           Permissions-Policy: camera=(), geolocation=(), microphone=()\n\
         /app-*\n  {lasting}\n\
         /boot-*\n  {lasting}\n\
         /style-*\n  {lasting}\n"
    )
}

/// The hashes of the sheets that pages bear, each once.
fn styles(settings: &Settings) -> String {
    let sheets: BTreeSet<String> = settings.style.sheets().map(hash).collect();
    sheets.into_iter().collect::<Vec<_>>().join(" ")
}

/// The hash of an inline script or style, as a policy names it.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(text.as_bytes())))
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let group =
            three.iter().fold(0_u32, |group, byte| group << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let digit = (group >> (18 - 6 * place)) & 63;
            text.push(if place <= three.len() { char::from(DIGITS[digit as usize]) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_pads_as_everybody_does() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
        ] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
        assert_eq!(base64(&[0xfb, 0xff, 0xbf]), "+/+/");
    }

    #[test]
    fn the_policy_allows_the_page_s_own_style_and_nothing_inline() {
        let policy = meta("", None);
        assert!(
            policy.contains("style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';"),
            "{policy}"
        );
        assert!(!policy.contains("unsafe-inline"));
    }
}
