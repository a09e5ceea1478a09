//! The images of link previews: a card for each document and each clause, with the quoted words, who says them, how
//! firmly, and where. The fonts are built in, so that a card is the same wherever it is made.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "pixels of one card: whole numbers far below what an f32 holds exactly"
)]

use cosmic_text::{Attrs, Buffer, Color, Family, FontSystem, Metrics, Shaping, SwashCache, Weight, fontdb};
use tiny_skia::{FillRule, Paint, PathBuilder, Pixmap, Rect, Stroke, Transform};

use crate::model::{Briefing, Clause, Document, Level, Standing};
use crate::place::Place;
use crate::text::first_words;

/// The width of a card in pixels.
pub(super) const WIDTH: u32 = 1200;
/// The height of a card in pixels.
pub(super) const HEIGHT: u32 = 630;

const FONT: &str = "Libertinus Serif";
const EDGE: f32 = 72.0;
const PAPER: Color = Color::rgb(0xfb, 0xfa, 0xf7);
const INK: Color = Color::rgb(0x1d, 0x1c, 0x1a);
const QUIET: Color = Color::rgb(0x5c, 0x58, 0x50);

/// One card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Its path below the site's root.
    pub path: String,
    /// The bytes of a PNG file.
    pub png: Vec<u8>,
}

/// Where the card of `place` lies, where it has one.
pub(super) fn path(place: &Place) -> Option<String> {
    matches!(place, Place::Read(..) | Place::Clause(..)).then(|| format!("{}preview.png", place.path()))
}

/// The card of every document and every clause, made one by one as they are asked for.
pub fn images(briefing: &Briefing) -> impl Iterator<Item = Image> {
    let mut artist = Artist::new();
    Place::all(briefing).into_iter().filter_map(move |place| {
        let card = match &place {
            Place::Read(document, _) => Card::of(briefing, briefing.document(document)?, None),
            Place::Clause(document, clause) => {
                let (document, clause) = briefing.clause(document, clause)?;
                Card::of(briefing, document, Some(clause))
            }
            _ => return None,
        };
        Some(Image { path: path(&place)?, png: artist.draw(&card)? })
    })
}

/// What stands on a card.
struct Card {
    framework: Option<(usize, String)>,
    standing: Standing,
    words: String,
    is_quoted: bool,
    level: Option<(Level, &'static str)>,
    source: String,
}

impl Card {
    fn of(briefing: &Briefing, document: &Document, clause: Option<&Clause>) -> Self {
        let meta = &document.meta;
        let framework = briefing.frameworks.iter().enumerate();
        let framework = framework
            .filter(|(_, framework)| meta.framework.as_ref() == Some(&framework.id))
            .map(|(place, framework)| (place, framework.name.clone()))
            .next();
        let standing = match meta.standing {
            Standing::Primary => "the text itself",
            Standing::Secondary => "an account",
        };
        let strongest = clause.and_then(Clause::strongest);
        Self {
            framework,
            standing: meta.standing,
            // The level is that of one sentence, so the card quotes that one.
            words: match (clause, strongest) {
                (Some(clause), Some(sentence)) => clause.words(sentence).to_owned(),
                (Some(clause), None) => clause.text.to_string(),
                (None, _) => meta.title.clone(),
            },
            is_quoted: clause.is_some(),
            level: strongest.map(|sentence| (sentence.level.value, sentence.authority.value.name())),
            source: clause.map_or_else(
                || format!("{}, {standing}", meta.kind.name()),
                |clause| format!("{} · {standing} · {}", clause.label, meta.title),
            ),
        }
    }
}

/// The fonts, and what has been drawn with them.
struct Artist {
    fonts: FontSystem,
    glyphs: SwashCache,
}

impl Artist {
    fn new() -> Self {
        let mut fonts = fontdb::Database::new();
        // The serif family comes first, six faces of it.
        typst_assets::fonts().take(6).for_each(|face| fonts.load_font_data(face.to_vec()));
        Self {
            fonts: FontSystem::new_with_locale_and_db("en-GB".to_owned(), fonts),
            glyphs: SwashCache::new(),
        }
    }

    fn draw(&mut self, card: &Card) -> Option<Vec<u8>> {
        let mut sheet = Pixmap::new(WIDTH, HEIGHT)?;
        sheet.fill(skia(PAPER));
        let inside = WIDTH as f32 - 2.0 * EDGE;
        if let Some((place, name)) = &card.framework {
            shape(&mut sheet, *place, card.standing, (EDGE, 62.0));
            self.line(&mut sheet, name, 32.0, INK, (EDGE + 46.0, 54.0), inside - 200.0);
        }
        self.line(&mut sheet, "Concord", 32.0, QUIET, (WIDTH as f32 - EDGE - 112.0, 54.0), 130.0);
        bar(&mut sheet, card.standing);
        self.words(&mut sheet, card, (EDGE + 32.0, 132.0), (inside - 32.0, 318.0));
        if let Some((level, authority)) = card.level {
            let colour = colour(level);
            ladder(&mut sheet, level, colour, (EDGE, 484.0));
            let says = format!("{} {} · {authority}", level.number(), level.name());
            self.line(&mut sheet, &says, 36.0, colour, (EDGE + 48.0, 478.0), inside - 48.0);
        }
        self.line(&mut sheet, &card.source, 30.0, QUIET, (EDGE, 548.0), inside);
        sheet.encode_png().ok()
    }

    /// The words as large as their room allows, cut where they are too long for it.
    fn words(&mut self, sheet: &mut Pixmap, card: &Card, at: (f32, f32), room: (f32, f32)) {
        let wanted =
            [(120, 56.0), (240, 48.0), (320, 42.0), (400, 38.0), (320, 38.0), (240, 38.0), (120, 38.0)];
        for (limit, size) in wanted {
            let words = first_words(&card.words, limit);
            let is_whole = !words.ends_with(" …");
            if !is_whole && size > 38.0 {
                continue;
            }
            let words = if card.is_quoted { format!("“{words}”") } else { words };
            let Some(text) = self.set(&words, size, Some(room.0), Weight::NORMAL) else { return };
            let height: f32 = text.layout_runs().map(|run| run.line_height).sum();
            if height <= room.1 {
                return self.ink(sheet, &text, INK, (at.0, at.1 + (room.1 - height) / 2.0));
            }
        }
    }

    /// One line, cut where it is too long.
    fn line(&mut self, sheet: &mut Pixmap, words: &str, size: f32, colour: Color, at: (f32, f32), room: f32) {
        for limit in [120, 90, 75, 60, 45, 30] {
            let words = first_words(words, limit);
            let Some(text) = self.set(&words, size, None, Weight::SEMIBOLD) else { return };
            if text.layout_runs().all(|run| run.line_w <= room) {
                return self.ink(sheet, &text, colour, at);
            }
        }
    }

    /// The words laid out; nothing where the fonts lack a letter, for a card without words is better than boxes.
    fn set(&mut self, words: &str, size: f32, width: Option<f32>, weight: Weight) -> Option<Buffer> {
        let mut text = Buffer::new(&mut self.fonts, Metrics::new(size, size * 1.3));
        text.set_size(&mut self.fonts, width, None);
        let attributes = Attrs::new().family(Family::Name(FONT)).weight(weight);
        text.set_text(&mut self.fonts, words, &attributes, Shaping::Advanced, None);
        text.shape_until_scroll(&mut self.fonts, false);
        let is_whole = text.layout_runs().all(|run| run.glyphs.iter().all(|glyph| glyph.glyph_id != 0));
        is_whole.then_some(text)
    }

    fn ink(&mut self, sheet: &mut Pixmap, text: &Buffer, colour: Color, (left, top): (f32, f32)) {
        let (left, top) = (left as i32, top as i32);
        text.draw(&mut self.fonts, &mut self.glyphs, colour, |x, y, width, height, colour| {
            block(sheet, colour, ((left + x) as f32, (top + y) as f32), (width as f32, height as f32));
        });
    }
}

/// The shape of a framework, as the pages have it: solid for the text itself, outlined for an account.
fn shape(sheet: &mut Pixmap, place: usize, standing: Standing, (x, y): (f32, f32)) {
    const SIDE: f32 = 30.0;
    let mut path = PathBuilder::new();
    match place % 4 {
        0 => path.push_circle(x + SIDE / 2.0, y + SIDE / 2.0, SIDE / 2.0),
        1 => polygon(&mut path, &[(x, y), (x + SIDE, y), (x + SIDE, y + SIDE), (x, y + SIDE)]),
        2 => polygon(&mut path, &[(x + SIDE / 2.0, y), (x + SIDE, y + SIDE), (x, y + SIDE)]),
        _ => {
            let (middle, right) = (SIDE / 2.0, x + SIDE);
            let corners = [(x + middle, y), (right, y + middle), (x + middle, y + SIDE), (x, y + middle)];
            polygon(&mut path, &corners);
        }
    }
    let Some(path) = path.finish() else { return };
    let (paint, whole) = (paint(INK), Transform::identity());
    if standing == Standing::Primary {
        sheet.fill_path(&path, &paint, FillRule::Winding, whole, None);
    } else {
        sheet.stroke_path(&path, &paint, &Stroke { width: 3.0, ..Stroke::default() }, whole, None);
    }
}

fn polygon(path: &mut PathBuilder, corners: &[(f32, f32)]) {
    for (number, (x, y)) in corners.iter().enumerate() {
        if number == 0 { path.move_to(*x, *y) } else { path.line_to(*x, *y) }
    }
    path.close();
}

/// The line beside a quotation: single for the text itself, double for an account.
fn bar(sheet: &mut Pixmap, standing: Standing) {
    let lines: &[(f32, f32)] =
        if standing == Standing::Primary { &[(EDGE, 8.0)] } else { &[(EDGE, 3.0), (EDGE + 7.0, 3.0)] };
    for (x, width) in lines {
        block(sheet, INK, (*x, 132.0), (*width, 318.0));
    }
}

/// The ladder: as many rungs as the level's number.
fn ladder(sheet: &mut Pixmap, level: Level, colour: Color, (x, y): (f32, f32)) {
    block(sheet, colour, (x, y), (2.0, 40.0));
    block(sheet, colour, (x + 28.0, y), (2.0, 40.0));
    for rung in 0..level.number() {
        block(sheet, colour, (x, y + 34.0 - 7.5 * f32::from(rung)), (30.0, 4.0));
    }
}

fn block(sheet: &mut Pixmap, colour: Color, (x, y): (f32, f32), (width, height): (f32, f32)) {
    if let Some(rect) = Rect::from_xywh(x, y, width, height) {
        sheet.fill_rect(rect, &paint(colour), Transform::identity(), None);
    }
}

/// Verb strength in three families: says, aims, undertakes.
fn colour(level: Level) -> Color {
    match level {
        Level::Reported | Level::Stance => Color::rgb(0x5d, 0x64, 0x70),
        Level::Encouragement | Level::Intention => Color::rgb(0x93, 0x56, 0x0a),
        Level::Undertaking | Level::Done => Color::rgb(0x0b, 0x61, 0x59),
    }
}

fn skia(colour: Color) -> tiny_skia::Color {
    tiny_skia::Color::from_rgba8(colour.r(), colour.g(), colour.b(), colour.a())
}

fn paint(colour: Color) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(skia(colour));
    paint
}
