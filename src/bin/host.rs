//! `host DIR [--port N] [--prefix /a/b/]`: serves a folder of static files on this machine and prints the address.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command answers on the terminal")]

use std::path::Path;
use std::process::ExitCode;

use concord::host::Host;

const USAGE: &str = "host DIR [--port N] [--prefix /a/b/]";

#[tokio::main]
async fn main() -> ExitCode {
    match run(std::env::args().skip(1)).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("host: {message}");
            ExitCode::FAILURE
        }
    }
}

async fn run(mut arguments: impl Iterator<Item = String>) -> Result<(), String> {
    let (mut folder, mut port, mut prefix) = (None, 8080, "/".to_owned());
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("{argument} wants a value: {USAGE}"));
        match argument.as_str() {
            "--port" => {
                port = value()?.parse().map_err(|_| format!("--port wants a number below 65536: {USAGE}"))?;
            }
            "--prefix" => prefix = value()?,
            _ if folder.is_none() && !argument.starts_with('-') => folder = Some(argument),
            _ => return Err(format!("“{argument}” is not understood: {USAGE}")),
        }
    }
    let folder = folder.ok_or(format!("which folder? {USAGE}"))?;
    if !Path::new(&folder).join("index.html").exists() {
        return Err(format!("there is no site in “{folder}”: build it with `make dist`"));
    }
    let host = Host::bind(Path::new(&folder), port, &prefix).await.map_err(|error| error.to_string())?;
    println!("{folder} is served at {}", host.url().map_err(|error| error.to_string())?);
    println!("Stop with Ctrl-C.");
    host.serve().await.map_err(|error| error.to_string())
}
