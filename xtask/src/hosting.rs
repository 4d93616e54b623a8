//! The policy's headers, media types and times of keeping as files that static hosts read: `_headers`, nginx, Apache,
//! IIS. All of them say the same.

use crate::asset;
use crate::policy::{FOREVER, FRESH, Header};
use std::fmt::Write as _;

/// How hosts recognise a name that carries its hash (`asset`).
const HASHED: &str = r"-[0-9a-f]{10}\.[a-z]+$";

/// The media types of the site's files by their endings.
const TYPES: &[(&str, &str)] = &[
    ("html", "text/html"),
    ("css", "text/css"),
    ("js", "text/javascript"),
    ("wasm", "application/wasm"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("webp", "image/webp"),
    ("webmanifest", "application/manifest+json"),
];

/// What is worth compressing; images are compressed already.
const COMPRESSED: &str = "text/css text/javascript application/wasm image/svg+xml application/manifest+json";

/// Each file for a host: its name, and its text for a site of these files.
pub(crate) fn files(headers: &[Header], files: &[String]) -> [(&'static str, String); 4] {
    [
        ("_headers", static_hosts(headers, files)),
        ("nginx.conf", nginx(headers)),
        (".htaccess", apache(headers)),
        ("web.config", iis(headers, files)),
    ]
}

fn lines<T>(items: impl IntoIterator<Item = T>, line: impl Fn(T) -> String) -> String {
    items.into_iter().map(line).collect()
}

/// For hosts that read `_headers`.
fn static_hosts(headers: &[Header], files: &[String]) -> String {
    let all = lines(headers, |(name, value)| format!("  {name}: {value}\n"));
    let page = |path: &str| format!("/{path}\n  cache-control: {}\n", crate::policy::cache(path));
    let others = lines(files.iter().filter(|file| *file != "index.html"), |file| page(file));
    ["/*\n", &all, &page(""), &page("index.html"), &others].concat()
}

/// For nginx, inside a `server` or a `location`. A block that adds one header forgets those around it.
fn nginx(headers: &[Header]) -> String {
    let all = |indent| lines(headers, |(name, value)| format!("{indent}add_header {name} \"{value}\" always;\n"));
    let types = lines(TYPES, |(ending, kind)| format!("    {kind} {ending};\n"));
    format!(
        "# include this file inside the server or the location that serves this folder.\n\
         types {{\n{types}}}\ncharset utf-8;\ngzip on;\ngzip_vary on;\ngzip_types {COMPRESSED};\n{}\
         add_header cache-control \"{FRESH}\" always;\n\
         location ~ \"{HASHED}\" {{\n{}    add_header cache-control \"{FOREVER}\" always;\n}}\n",
        all(""),
        all("    ")
    )
}

/// For Apache, where `AllowOverride FileInfo Indexes` lets the folder speak for itself.
fn apache(headers: &[Header]) -> String {
    let types = lines(TYPES, |(ending, kind)| format!("AddType {kind} .{ending}\n"));
    let all = lines(headers, |(name, value)| format!("  Header always set {name} \"{value}\"\n"));
    format!(
        "DirectoryIndex index.html\n{types}AddDefaultCharset utf-8\n<IfModule mod_headers.c>\n{all}  \
         Header always set cache-control \"{FRESH}\"\n  <FilesMatch \"{HASHED}\">\n    \
         Header always set cache-control \"{FOREVER}\"\n  </FilesMatch>\n</IfModule>\n\
         <IfModule mod_brotli.c>\n  AddOutputFilterByType BROTLI_COMPRESS text/html {COMPRESSED}\n</IfModule>\n\
         <IfModule mod_deflate.c>\n  AddOutputFilterByType DEFLATE text/html {COMPRESSED}\n</IfModule>\n"
    )
}

/// For IIS. A media type that it knows already has to be taken away first; times of keeping go by the file.
fn iis(headers: &[Header], files: &[String]) -> String {
    let all = lines(headers, |(name, value)| format!("        <add name=\"{name}\" value=\"{value}\" />\n"));
    let types = lines(TYPES, |(ending, kind)| {
        format!(
            "      <remove fileExtension=\".{ending}\" />\n      \
             <mimeMap fileExtension=\".{ending}\" mimeType=\"{kind}\" />\n"
        )
    });
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<configuration>\n  <system.webServer>\n    <httpProtocol>\n      \
         <customHeaders>\n{all}      </customHeaders>\n    </httpProtocol>\n    <staticContent>\n{types}      \
         <clientCache cacheControlMode=\"NoControl\" cacheControlCustom=\"{FRESH}\" />\n    </staticContent>\n    \
         <defaultDocument>\n      <files>\n        <clear />\n        <add value=\"index.html\" />\n      </files>\n    \
         </defaultDocument>\n    <urlCompression doStaticCompression=\"true\" />\n  </system.webServer>\n"
    );
    for file in files.iter().filter(|file| asset::is_hashed(file)) {
        // Writing to a string cannot fail.
        let _ = write!(
            text,
            "  <location path=\"{file}\">\n    <system.webServer>\n      <staticContent>\n        \
             <clientCache cacheControlMode=\"NoControl\" cacheControlCustom=\"{FOREVER}\" />\n      </staticContent>\n    \
             </system.webServer>\n  </location>\n"
        );
    }
    text + "</configuration>\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{self, Hosting};

    fn headers() -> Vec<Header> {
        let site = Some("https://site.example/candich/".to_owned());
        policy::headers(&Hosting { portals: vec!["https://portal.example".to_owned()], site })
    }

    fn all() -> [(&'static str, String); 4] {
        let site = ["index.html", "worker.js", "start-0123456789.js"].map(str::to_owned);
        files(&headers(), &site)
    }

    #[test]
    fn every_host_sends_every_header() {
        for (name, text) in all() {
            for (header, value) in headers() {
                assert!(text.contains(header) && text.contains(&value), "{name} lacks {header}");
            }
            assert!(text.contains(FOREVER) && text.contains(FRESH), "{name}");
        }
    }

    #[test]
    fn every_host_but_the_first_names_the_media_types() {
        for (name, text) in all().into_iter().skip(1) {
            assert!(TYPES.iter().all(|(ending, kind)| text.contains(ending) && text.contains(kind)), "{name}");
        }
    }

    #[test]
    fn only_hashed_names_are_kept_for_ever() {
        let [(_, text), .., (_, iis)] = all();
        assert!(text.starts_with("/*\n  content-security-policy: default-src 'none'; "));
        assert!(text.contains("\n/index.html\n  cache-control: no-cache\n/worker.js\n  cache-control: no-cache\n"));
        assert!(text.ends_with("\n/start-0123456789.js\n  cache-control: public, max-age=31536000, immutable\n"));
        assert!(iis.contains("<location path=\"start-0123456789.js\">") && !iis.contains("path=\"worker.js\""));
    }
}
