//! After a navigation inside the app: title, focus, scroll position and announcement, which a browser would see to
//! by itself after loading a page.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use js_sys::Array;
use leptos::ev;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ScrollRestoration};

use super::announce;
use super::reach::{element, focus, scroll_to, scrolled, target};
use crate::language::t;
use crate::ui::dom::Arrival;

/// Follow every navigation with title, focus, scroll position and announcement. Call once, inside the router.
pub fn follow(describe: impl Fn() -> Arrival + 'static) {
    let returning = remember_scroll();
    let location = use_location();
    let (pathname, hash, search) = (location.pathname, location.hash, location.search);
    let describe = Rc::new(describe);
    Effect::new(move |before: Option<(String, String, String)>| {
        let now = (pathname.get(), hash.get(), search.get());
        let (describe, returning) = (Rc::clone(&describe), Rc::clone(&returning));
        let how = match &before {
            None => How::Start,
            Some((path, ..)) if *path != now.0 => How::NewPage,
            Some((_, fragment, _)) if *fragment != now.1 => How::SamePage,
            Some((.., choices)) if *choices != now.2 => How::Choice,
            Some(_) => return now,
        };
        // By the next frame the router has mounted the page and written the URL.
        request_animation_frame(move || arrive(how, &describe(), &returning));
        now
    });
}

/// Run `change` with the page held still: the router scrolls to the fragment after any change of the URL.
pub(in crate::ui::dom) fn hold_still(change: impl FnOnce()) {
    let position = scrolled();
    change();
    scroll_to(position);
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    Start,
    NewPage,
    SamePage,
    /// What the query says has changed: another view of the page, or something chosen on it.
    Choice,
}

fn arrive(how: How, arrival: &Arrival, returning: &RefCell<Option<Back>>) {
    let is_view = document().title() != arrival.title;
    document().set_title(&arrival.title);
    let how = match how {
        How::Choice if is_view => How::NewPage,
        How::Choice => return catch_focus(arrival),
        how => how,
    };
    let target = arrival.target.as_deref().map_or_else(target, element);
    let back = returning.take();
    // What the fragment spells out, the browser has scrolled to when it loaded the page.
    if how != How::Start || arrival.target.is_some() {
        let left = back.as_ref().and_then(Option::as_ref).and_then(|left| element(left.focus.as_deref()?));
        if let Some(element) =
            left.or_else(|| target.clone()).or_else(|| main_heading().filter(|_| how == How::NewPage))
        {
            focus(&element);
        }
        match (back, &target) {
            (Some(Some(left)), _) => scroll_to(left.scroll),
            (_, Some(element)) => element.scroll_into_view(),
            (_, None) => scroll_to((0.0, 0.0)),
        }
    }
    match (&arrival.passage, how) {
        (Some(passage), How::NewPage) => {
            announce(&t!("{title}, {passage}", title = arrival.title, passage = passage));
        }
        (Some(passage), _) => announce(&t!("Linked passage: {passage}", passage = passage)),
        (None, How::NewPage) => announce(&arrival.title),
        (None, _) => {}
    }
}

/// Where the link that was followed is gone with what it stood in, go on from the heading. Whoever moves the focus after
/// a choice has done so by the frame after the next.
fn catch_focus(arrival: &Arrival) {
    let title = arrival.title.clone();
    request_animation_frame(move || {
        request_animation_frame(move || {
            let is_lost = document().active_element().is_none_or(|element| element.tag_name() == "BODY");
            if let Some(heading) = main_heading().filter(|_| is_lost) {
                focus(&heading);
                announce(&title);
            }
        });
    });
}

fn main_heading() -> Option<web_sys::Element> {
    let document = document();
    document.query_selector("main h1").ok().flatten().or_else(|| document.get_element_by_id("main"))
}

/// Where an entry of the history was scrolled to, where it remembers.
type Back = Option<Left>;

/// How an entry of the history was left: how far it was scrolled, and the id of what had the focus.
#[derive(Debug, Clone)]
struct Left {
    scroll: (f64, f64),
    focus: Option<String>,
}

/// Keep the scroll position of each entry of the history in the entry, and read it when the reader goes back. The
/// browser does so itself only for pages that it loads, so the work is left to it whenever the page goes away.
fn remember_scroll() -> Rc<RefCell<Option<Back>>> {
    let restore = |how| drop(window().history().and_then(|history| history.set_scroll_restoration(how)));
    // Where the browser has loaded an entry again and not gone to where the reader was: Firefox forgets on leaving that
    // it is to do so.
    if window().history().and_then(|history| history.scroll_restoration()) == Ok(ScrollRestoration::Manual) {
        go_on();
    }
    restore(ScrollRestoration::Manual);
    let pending: Rc<RefCell<Option<TimeoutHandle>>> = Rc::default();
    let settled = move || {
        if let Ok(timer) = set_timeout_with_handle(write_position, Duration::from_millis(150))
            && let Some(earlier) = pending.borrow_mut().replace(timer)
        {
            earlier.clear();
        }
    };
    let returning: Rc<RefCell<Option<Back>>> = Rc::default();
    let seen = Rc::clone(&returning);
    window_event_listener(ev::scroll, move |_| settled());
    // A click may leave the entry before the position has settled.
    window_event_listener(ev::pointerdown, |_| write_position());
    // Whoever comes back goes on from the link that was followed.
    window_event_listener(ev::focusin, |event| {
        show_in_picture(&event);
        write_position();
    });
    window_event_listener(ev::keydown, |event| {
        if event.key() == "Enter" {
            write_position();
        }
    });
    window_event_listener(ev::popstate, move |event| {
        seen.replace(Some(read_position(&event.state())));
        let seen = Rc::clone(&seen);
        // Where neither path nor fragment differs, nobody arrives; a frame later the position is restored all the same.
        request_animation_frame(move || {
            request_animation_frame(move || {
                if let Some(Some(left)) = seen.take() {
                    scroll_to(left.scroll);
                }
            });
        });
    });
    window_event_listener(ev::pagehide, move |_| restore(ScrollRestoration::Auto));
    window_event_listener(ev::pageshow, move |event| {
        // WebKit brings a page back from its cache as it was, but for the scroll position.
        if event.persisted() {
            go_on();
        }
        restore(ScrollRestoration::Manual);
    });
    returning
}

/// Go to where the reader left this entry of the history, where the browser stands at its top.
fn go_on() {
    let state = window().history().and_then(|history| history.state());
    let left = state.ok().as_ref().and_then(read_position);
    if let Some(left) = left.filter(|_| scrolled() == (0.0, 0.0)) {
        request_animation_frame(move || scroll_to(left.scroll));
    }
}

/// Bring the link of a picture that has got the focus into view: Firefox does so for links of HTML alone.
fn show_in_picture(event: &ev::FocusEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(link) = target.filter(|target| target.closest("svg").is_ok_and(|svg| svg.is_some())) else {
        return;
    };
    let bottom = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let place = link.get_bounding_client_rect();
    // An element of SVG is not scrolled into view by its own method either.
    let (x, y) = scrolled();
    if place.top() < 0.0 {
        scroll_to((x, y + place.top() - 16.0));
    } else if place.bottom() > bottom {
        scroll_to((x, y + place.bottom() - bottom + 16.0));
    }
}

fn write_position() {
    let (x, y) = scrolled();
    let id = document().active_element().map(|element| element.id()).unwrap_or_default();
    let state = Array::of3(&JsValue::from_f64(x), &JsValue::from_f64(y), &JsValue::from_str(&id));
    let _ = window().history().and_then(|history| history.replace_state(&state, ""));
}

fn read_position(state: &JsValue) -> Back {
    if !Array::is_array(state) {
        return None;
    }
    let state: Array = Array::from(state);
    let focus = state.get(2).as_string().filter(|id| !id.is_empty());
    Some(Left { scroll: (state.get(0).as_f64()?, state.get(1).as_f64()?), focus })
}
