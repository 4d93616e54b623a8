//! A small static server on this machine's own address, with the policy's headers on every answer.
//!
//! For development and tests: it never listens to other machines.

use crate::policy::{self, Hosting};
use anyhow::{Context, Result, bail};
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::{self, Next};
use axum::response::Response;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::thread;
use tower_http::services::ServeDir;

/// How many ports are tried after the usual one.
const TRIES: u16 = 20;
const USUAL: u16 = 8080;
/// The folder under which the same site is served a second time, as on a portal.
pub(crate) const SUBFOLDER: &str = "/sub/folder";

/// Takes the port asked for, or the usual one, or the next that is free.
pub(crate) fn listen(port: Option<u16>) -> Result<TcpListener> {
    let ports = port.map_or(USUAL..=USUAL + TRIES, |port| port..=port);
    let (first, last) = (*ports.start(), *ports.end());
    for port in ports {
        match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => return Err(error).with_context(|| format!("port {port} cannot be used")),
        }
    }
    if first == last {
        bail!("port {first} is taken: name another with --port");
    }
    bail!("the ports {first} to {last} are taken: name another with --port")
}

/// Serves a folder from a thread of its own until the process ends, and says under which address. Pages of the portals
/// may show it in a frame.
pub(crate) fn spawn(folder: &Path, listener: TcpListener, hosting: &Hosting) -> Result<String> {
    let address = format!("http://{}", listener.local_addr()?);
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let routes = routes(folder, hosting)?;
    thread::spawn(move || {
        let served =
            runtime.block_on(async { axum::serve(tokio::net::TcpListener::from_std(listener)?, routes).await });
        if let Err(error) = served {
            eprintln!("error: the server stopped: {error}");
        }
    });
    Ok(address)
}

fn routes(folder: &Path, hosting: &Hosting) -> Result<Router> {
    let headers = policy::headers(hosting)
        .into_iter()
        .map(|(name, value)| Ok((HeaderName::from_static(name), HeaderValue::from_str(&value)?)))
        .collect::<Result<Vec<_>>>()?;
    Ok(Router::new()
        .nest_service(SUBFOLDER, ServeDir::new(folder))
        .fallback_service(ServeDir::new(folder))
        .layer(middleware::from_fn(move |request, next| answer(headers.clone(), request, next))))
}

async fn answer(headers: Vec<(HeaderName, HeaderValue)>, request: Request, next: Next) -> Response {
    let cache = policy::cache(request.uri().path());
    let mut response = next.run(request).await;
    response.headers_mut().extend(headers);
    response.headers_mut().insert("cache-control", HeaderValue::from_static(cache));
    response
}
