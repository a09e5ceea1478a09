//! Pressing: a link that acts as a button while the app runs. Before, and with a key held down that opens links
//! elsewhere, it leads where it says.

use leptos::ev::{KeyboardEvent, MouseEvent};

/// What to do on a click on the link, and on a key pressed in it: `press` on click, Enter and Space.
pub fn pressing(
    press: impl Fn() + Clone + 'static,
) -> (impl Fn(MouseEvent) + Clone + 'static, impl Fn(KeyboardEvent) + Clone + 'static) {
    let on_click = {
        let press = press.clone();
        move |event: MouseEvent| {
            let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0;
            if !elsewhere {
                event.prevent_default();
                press();
            }
        }
    };
    // Enter comes as a click.
    let on_key = move |event: KeyboardEvent| {
        if event.key() == " " {
            event.prevent_default();
            press();
        }
    };
    (on_click, on_key)
}
