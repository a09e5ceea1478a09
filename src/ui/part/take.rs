//! Taking a list along: as a file in one of several forms, or as a table on the clipboard.

use leptos::prelude::*;

use crate::export::sheet::{Sheet, SheetFormat};
use crate::language::t;
use crate::ui::dom::{self, announce, copy_rich, download};

/// The ways to take along what `sheet` makes at the moment of asking, as files called `name`. A prerendered page keeps
/// their place; the whole data stands on a page of its own.
pub fn take(name: &'static str, sheet: impl Fn() -> Sheet + Send + Sync + 'static) -> AnyView {
    let sheet = Callback::new(move |()| sheet());
    let told = RwSignal::new(String::new());
    let tell = move |says: String| {
        announce(&says);
        told.set(says);
    };
    let files: Vec<_> = (SheetFormat::ALL.into_iter())
        .map(|format| {
            let hand_over = move |_| {
                let file = format!("concord-{name}.{}", format.extension());
                download(&file, format.media_type(), &sheet.run(()).write(format));
                tell(t!("{file} is on its way", file = file));
            };
            view! { <button type="button" on:click=hand_over>{t!(format.name())}</button> }
        })
        .collect();
    let copy = move |_| {
        let sheet = sheet.run(());
        let text = String::from_utf8_lossy(&sheet.write(SheetFormat::Markdown)).into_owned();
        let done = Callback::new(move |worked: bool| {
            tell(if worked {
                t!("The table is copied")
            } else {
                t!("Not copied: the browser forbids it. Take a file instead")
            });
        });
        copy_rich(&sheet.fragment(), &text, done);
    };
    view! {
        <div class="take" data-needs-app>
            <fieldset disabled=!dom::RUNNING>
                <legend>{t!("Take this list along:")} " "</legend>
                {files}
                <button type="button" on:click=copy>{t!("Copy as a table")}</button>
            </fieldset>
            <span class="told" aria-hidden="true">{told}</span>
        </div>
    }
    .into_any()
}
