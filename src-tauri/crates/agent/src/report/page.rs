//! The HTML of a page, written piece by piece: whoever gives it a text gives it text, never markup.

use std::fmt::Write as _;

/// The style of the page. The window's policy knows it by its hash.
pub const STYLE: &str = include_str!("report.css");

/// A page that is being written.
#[derive(Debug)]
pub(super) struct Page(String);

impl Page {
    /// Its head, and its title as the first heading.
    pub fn new(language: &str, title: &str) -> Page {
        let mut page = Page(String::from("<!doctype html>\n"));
        page.put(format_args!("<html lang=\"{language}\"><head><meta charset=\"utf-8\">"));
        // What is opened elsewhere keeps to this too: nothing is loaded, and nothing runs.
        page.put(format_args!(
            "<meta http-equiv=\"Content-Security-Policy\" \
             content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        ));
        page.put(format_args!("<meta name=\"viewport\" content=\"width=device-width\">"));
        page.element("title", "", title);
        page.put(format_args!("<style>{STYLE}</style></head><body><main>\n"));
        page.element("h1", "", title);
        page
    }

    /// An element that holds a text.
    pub fn element(&mut self, name: &str, class: &str, text: &str) {
        self.open(name, class);
        self.text(text);
        self.close(name);
    }

    /// A part of the page with its heading; it is closed by its name.
    pub fn section(&mut self, class: &str, heading: &str) {
        self.open("section", class);
        self.element("h2", "", heading);
    }

    /// A table: its head, and of each row what it is about and its figures.
    pub fn table(&mut self, head: &[String], rows: impl Iterator<Item = (String, Vec<String>)>) {
        self.put(format_args!("<table><thead><tr>"));
        for column in head {
            self.put(format_args!("<th scope=\"col\">"));
            self.text(column);
            self.put(format_args!("</th>"));
        }
        self.put(format_args!("</tr></thead><tbody>\n"));
        for (about, figures) in rows {
            self.put(format_args!("<tr><th scope=\"row\">"));
            self.text(&about);
            self.put(format_args!("</th>"));
            for figure in figures {
                self.element("td", "", &figure);
            }
            self.put(format_args!("</tr>\n"));
        }
        self.put(format_args!("</tbody></table>\n"));
    }

    /// Opens an element.
    pub fn open(&mut self, name: &str, class: &str) {
        match class {
            "" => self.put(format_args!("<{name}>")),
            class => self.put(format_args!("<{name} class=\"{class}\">")),
        }
    }

    /// Closes it.
    pub fn close(&mut self, name: &str) {
        self.put(format_args!("</{name}>\n"));
    }

    /// Text, as it is: what means something in HTML is written so that it means nothing.
    pub fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                c => self.0.push(c),
            }
        }
    }

    /// Markup of our own.
    pub fn put(&mut self, markup: std::fmt::Arguments<'_>) {
        self.0.write_fmt(markup).expect("BUG: a string takes what is written");
    }

    /// The whole of it, with its last line.
    pub fn finish(mut self, last: &str) -> String {
        self.element("footer", "", last);
        self.put(format_args!("</main></body></html>\n"));
        self.0
    }
}
