//! Throughput: compiling 1, 5 and 10 MB of text, beside a bare Markdown parse of the same bytes in the same run.
//!
//! The text is the bundled statement repeated, or, where `CONCORD_BENCH_TEXTS` names a folder, its `.md` and `.txt`
//! files repeated. The figures to quote are ratios: 10 MB to 1 MB shows whether compiling is linear, compiling to
//! parsing what it costs beyond reading.

use std::fs;
use std::path::Path;

use concord::compile::{Source, compile};
use concord::files;
use concord::manifest::Manifest;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

const MEGABYTE: usize = 1_000_000;

fn throughput(criterion: &mut Criterion) {
    let lexicon = files::read(Path::new(".")).expect("the bundled seeds").lexicon;
    let texts = texts();
    let mut group = criterion.benchmark_group("throughput");
    group.sample_size(10);
    for megabytes in [1, 5, 10] {
        let text = texts.repeat(megabytes * MEGABYTE / texts.len().max(1) + 1);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::new("parse", megabytes), &text, |bencher, text| {
            bencher.iter(|| pulldown_cmark::Parser::new(text).into_offset_iter().count());
        });
        let source = [Source { file: "bench.md".to_owned(), text: text.clone(), entry: None }];
        group.bench_with_input(BenchmarkId::new("compile", megabytes), &source, |bencher, source| {
            bencher.iter(|| compile(&Manifest::default(), source, &lexicon).documents.len());
        });
    }
    group.finish();
}

fn texts() -> String {
    let folder = std::env::var("CONCORD_BENCH_TEXTS").ok();
    let folder = folder.as_deref().unwrap_or("seeds");
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("a folder of texts").flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let is_text =
        |path: &&std::path::PathBuf| path.extension().is_some_and(|ending| ending == "md" || ending == "txt");
    paths
        .iter()
        .filter(is_text)
        .filter_map(|path| fs::read_to_string(path).ok())
        .map(|text| text + "\n\n")
        .collect()
}

criterion_group!(benches, throughput);
criterion_main!(benches);
