//! A sheet as a Word document: the parts of Office Open XML that a title, paragraphs and one table with links need.
//!
//! The crate made for this (`docx-rs`) would add 690 kB to the program for the same file; the package is a ZIP file,
//! written by `zip`.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::widths::widths;
use super::{Cell, Sheet};
use crate::export::xml::Xml;

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// How wide a table is on A4 on its side with margins of 2 cm, in twentieths of a point.
const WIDTH: usize = 16838 - 2 * 1134;

/// The file. A4 on its side, as tables are wide; the heads of the table stand on every page, no row is broken.
pub(super) fn docx(sheet: &Sheet) -> Vec<u8> {
    let mut links = Vec::new();
    let document = document(sheet, &mut links);
    let parts = [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", relations(&[("officeDocument", "word/document.xml", false)])),
        ("word/document.xml", document),
        ("word/styles.xml", styles()),
        ("word/_rels/document.xml.rels", {
            let links = links.iter().map(|url| ("hyperlink", url.as_str(), true));
            let all: Vec<_> = [("styles", "styles.xml", false)].into_iter().chain(links).collect();
            relations(&all)
        }),
    ];
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in &parts {
        // Writing to memory cannot fail, and no part comes near four gigabytes.
        let _ = package.start_file(*name, stored);
        let _ = package.write_all(content.as_bytes());
    }
    package.finish().map(Cursor::into_inner).unwrap_or_default()
}

fn content_types() -> String {
    let mut xml = Xml::new();
    xml.open("Types", &[("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")]);
    xml.empty(
        "Default",
        &[("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml")],
    );
    for (part, kind) in [("/word/document.xml", "document.main"), ("/word/styles.xml", "styles")] {
        let kind = format!("application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml");
        xml.empty("Override", &[("PartName", part), ("ContentType", &kind)]);
    }
    xml.finish()
}

/// Relations `rId1`, `rId2`, … of these kinds to these targets; whether a target lies outside the package.
fn relations(targets: &[(&str, &str, bool)]) -> String {
    let mut xml = Xml::new();
    xml.open("Relationships", &[("xmlns", RELATIONS)]);
    for (index, (kind, target, is_outside)) in targets.iter().enumerate() {
        let (id, kind) = (format!("rId{}", index + 1), format!("{OFFICE}/{kind}"));
        let mut attributes = vec![("Id", id.as_str()), ("Type", &kind), ("Target", target)];
        if *is_outside {
            attributes.push(("TargetMode", "External"));
        }
        xml.empty("Relationship", &attributes);
    }
    xml.finish()
}

fn styles() -> String {
    let mut xml = Xml::new();
    xml.open("w:styles", &[("xmlns:w", MAIN)]);
    xml.open("w:docDefaults", &[]);
    xml.open("w:rPrDefault", &[]);
    xml.open("w:rPr", &[]);
    xml.empty("w:sz", &[("w:val", "20")]);
    xml.empty("w:lang", &[("w:val", "en-GB")]);
    for _ in 0..3 {
        xml.close();
    }
    for (kind, id, name, size) in [
        ("paragraph", "Title", "Title", "36"),
        ("paragraph", "Note", "Note", "18"),
        ("paragraph", "Cell", "Cell", "16"),
        ("character", "Hyperlink", "Hyperlink", ""),
        ("character", "Strong", "Strong", ""),
    ] {
        xml.open("w:style", &[("w:type", kind), ("w:styleId", id)]);
        xml.empty("w:name", &[("w:val", name)]);
        if kind == "paragraph" {
            xml.open("w:pPr", &[]);
            xml.empty("w:spacing", &[("w:after", if id == "Cell" { "0" } else { "120" })]);
            xml.close();
        }
        xml.open("w:rPr", &[]);
        match (id, size) {
            ("Hyperlink", _) => {
                xml.empty("w:color", &[("w:val", "0B4F9E")]);
                xml.empty("w:u", &[("w:val", "single")]);
            }
            ("Strong", _) => xml.empty("w:b", &[]),
            (_, size) => xml.empty("w:sz", &[("w:val", size)]),
        }
        xml.close();
        xml.close();
    }
    xml.finish()
}

fn document(sheet: &Sheet, links: &mut Vec<String>) -> String {
    let mut xml = Xml::new();
    xml.open("w:document", &[("xmlns:w", MAIN), ("xmlns:r", OFFICE)]);
    xml.open("w:body", &[]);
    paragraph(&mut xml, Some("Title"), |xml| run(xml, None, &sheet.title));
    for note in &sheet.notes {
        paragraph(&mut xml, Some("Note"), |xml| run(xml, None, note));
    }
    paragraph(&mut xml, Some("Note"), |xml| link(xml, links, &sheet.address, &sheet.address));
    table(&mut xml, sheet, links);
    // Word wants a paragraph behind a table.
    paragraph(&mut xml, None, |_| {});
    xml.open("w:sectPr", &[]);
    // A4 on its side and margins of 2 cm, in twentieths of a point.
    xml.empty("w:pgSz", &[("w:w", "16838"), ("w:h", "11906"), ("w:orient", "landscape")]);
    let margins =
        ["w:top", "w:right", "w:bottom", "w:left", "w:header", "w:footer"].map(|side| (side, "1134"));
    xml.empty("w:pgMar", &[&margins[..], &[("w:gutter", "0")]].concat());
    xml.finish()
}

fn table(xml: &mut Xml, sheet: &Sheet, links: &mut Vec<String>) {
    xml.open("w:tbl", &[]);
    xml.open("w:tblPr", &[]);
    xml.empty("w:tblW", &[("w:w", &WIDTH.to_string()), ("w:type", "dxa")]);
    xml.open("w:tblBorders", &[]);
    for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
        xml.empty(side, &[("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "808080")]);
    }
    xml.close();
    xml.empty("w:tblLayout", &[("w:type", "fixed")]);
    xml.close();
    xml.open("w:tblGrid", &[]);
    let widths: Vec<String> = widths(sheet, WIDTH).iter().map(ToString::to_string).collect();
    for width in &widths {
        xml.empty("w:gridCol", &[("w:w", width)]);
    }
    xml.close();
    row(xml, true, |xml| {
        for (column, width) in sheet.columns.iter().zip(&widths) {
            cell(xml, width, |xml| run(xml, Some("Strong"), &column.name));
        }
    });
    for cells in &sheet.rows {
        row(xml, false, |xml| {
            for (one, width) in cells.iter().zip(&widths) {
                cell(xml, width, |xml| match one {
                    Cell::Empty => {}
                    Cell::Text(text) => run(xml, None, text),
                    Cell::Quotation(text) => run(xml, None, &format!("“{text}”")),
                    Cell::Link { text, url } => link(xml, links, text, url),
                });
            }
        });
    }
    xml.close();
}

fn row(xml: &mut Xml, is_head: bool, cells: impl FnOnce(&mut Xml)) {
    xml.open("w:tr", &[]);
    xml.open("w:trPr", &[]);
    xml.empty("w:cantSplit", &[]);
    if is_head {
        xml.empty("w:tblHeader", &[]);
    }
    xml.close();
    cells(xml);
    xml.close();
}

fn cell(xml: &mut Xml, width: &str, content: impl FnOnce(&mut Xml)) {
    xml.open("w:tc", &[]);
    xml.open("w:tcPr", &[]);
    xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]);
    xml.close();
    paragraph(xml, Some("Cell"), content);
    xml.close();
}

fn paragraph(xml: &mut Xml, style: Option<&str>, content: impl FnOnce(&mut Xml)) {
    xml.open("w:p", &[]);
    if let Some(style) = style {
        xml.open("w:pPr", &[]);
        xml.empty("w:pStyle", &[("w:val", style)]);
        xml.close();
    }
    content(xml);
    xml.close();
}

fn run(xml: &mut Xml, style: Option<&str>, text: &str) {
    xml.open("w:r", &[]);
    if let Some(style) = style {
        xml.open("w:rPr", &[]);
        xml.empty("w:rStyle", &[("w:val", style)]);
        xml.close();
    }
    xml.leaf("w:t", &[("xml:space", "preserve")], text);
    xml.close();
}

fn link(xml: &mut Xml, links: &mut Vec<String>, text: &str, url: &str) {
    links.push(url.to_owned());
    // The styles are the first relation.
    let id = format!("rId{}", links.len() + 1);
    xml.open("w:hyperlink", &[("r:id", &id)]);
    run(xml, Some("Hyperlink"), text);
    xml.close();
}
