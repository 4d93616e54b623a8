//! The frame for a portal's page: how it is to look and what may be done in it, the code to paste, and a preview.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::choice::Choice;
use crate::i18n::ShareWords;
use crate::link::{Embedding, Page};
use crate::model::{Language, Theme};
use crate::ui::markup::{element, text, when, worded};

/// What a page adds once, so that its frames fit the height of what is in them.
const LISTENER: &str = "<script>
addEventListener(\"message\", (event) => {
  const { source, version, type, height } = event.data ?? {};
  if (source !== \"candich\" || version !== 1 || type !== \"height\") return;
  for (const frame of document.querySelectorAll(\"iframe\"))
    if (frame.contentWindow === event.source) frame.height = height;
});
</script>";

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// The address of the site.
    pub(crate) site: AttrValue,
    /// The link to the scenario.
    pub(crate) link: AttrValue,
    /// What the scenario is called.
    pub(crate) title: AttrValue,
    pub(crate) page: Page,
    pub(crate) language: Language,
}

/// The sheet.
pub(crate) struct ShareSheet {
    embedding: Embedding,
    /// The portal's address as it is typed.
    host: String,
    /// Whether the sheet was opened: until then nothing is loaded for its preview.
    opened: bool,
}

/// What the user chooses.
pub(crate) enum Message {
    Open,
    Page(String),
    Language(String),
    Theme(String),
    Lock,
    Freeze,
    Host(String),
}

impl Component for ShareSheet {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let embedding = Embedding { page: ctx.props().page, ..Embedding::default() };
        ShareSheet { embedding, host: String::new(), opened: false }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        let Embedding { frame, .. } = &mut self.embedding;
        match message {
            Message::Open => self.opened = true,
            Message::Page(path) => self.embedding.page = Page::from_path(&path).unwrap_or_default(),
            Message::Language(code) => self.embedding.language = Language::from_code(&code),
            Message::Theme(code) => self.embedding.theme = Theme::from_code(&code),
            Message::Lock => frame.locked = !frame.locked,
            Message::Freeze => frame.frozen = !frame.frozen,
            Message::Host(typed) => {
                self.embedding.host = Embedding::host_of(&typed);
                self.host = typed;
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().language.planning().share;
        let ontoggle = ctx.link().callback(|_: Event| Message::Open);
        let inner = when(self.opened, || self.inner(ctx, words));
        html! {
            <details class="share-sheet" {ontoggle}>{ worded("summary", "", words.embed) }{ inner }</details>
        }
    }
}

impl ShareSheet {
    fn inner(&self, ctx: &Context<Self>, words: &'static ShareWords) -> Html {
        let Props { site, link, title, .. } = ctx.props();
        let code = self.embedding.element(site, link, title);
        let preview = [&**site, &self.embedding.link(link)].concat();
        // Another address of the same page would only turn it: another element loads it.
        let frame =
            html! { <iframe key={preview.clone()} class="share-sheet-preview" title={words.preview} src={preview} /> };
        let parts = vec![
            worded("p", "share-about", words.embed_about),
            element("div", "share-sheet-choices", self.choices(ctx, words)),
            self.host(ctx, words),
            written("share-code", words.code, code, 4),
            written("share-listener", words.listener, LISTENER.to_owned(), 3),
            worded("p", "share-about", words.listener_about),
            worded("h4", "", words.preview),
            frame,
        ];
        element("div", "", parts)
    }

    fn choices(&self, ctx: &Context<Self>, words: &'static ShareWords) -> Vec<Html> {
        let of_page = ctx.props().language.words();
        let Embedding { page, language, theme, frame, .. } = &self.embedding;
        let pages = Page::ALL.iter().map(|&page| (page.path().into(), (of_page.page)(page).into())).collect();
        let languages = vec![("".into(), words.language_own.into()), ("en".into(), "English".into())];
        let themes = vec![
            ("".into(), of_page.theme_auto.into()),
            ("light".into(), of_page.theme_light.into()),
            ("dark".into(), of_page.theme_dark.into()),
        ];
        let link = ctx.link();
        vec![
            chosen("share-view", words.view, pages, page.path().into(), link.callback(Message::Page)),
            chosen(
                "share-language",
                words.language,
                languages,
                language.map_or("", Language::code).into(),
                link.callback(Message::Language),
            ),
            chosen(
                "share-theme",
                words.theme,
                themes,
                theme.map_or("", Theme::code).into(),
                link.callback(Message::Theme),
            ),
            ticked(words.locked, frame.locked, link.callback(|_| Message::Lock)),
            ticked(words.frozen, frame.frozen, link.callback(|_| Message::Freeze)),
        ]
    }

    fn host(&self, ctx: &Context<Self>, words: &'static ShareWords) -> Html {
        let oninput = ctx.link().batch_callback(|event: InputEvent| {
            let input: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
            input.map(|input| Message::Host(input.value()))
        });
        let refused = !self.host.trim().is_empty() && self.embedding.host.is_none();
        let about = if refused { words.host_refused } else { words.host_about };
        html! {
            <p class="labelled">
                <label for="share-host">{ text(words.host) }</label>
                <input id="share-host" type="url" autocomplete="off" spellcheck="false" placeholder="https://"
                    aria-invalid={refused.then_some("true")} aria-describedby="share-host-about"
                    value={self.host.clone()} {oninput} />
                <span id="share-host-about" class="share-about" role="status">{ text(about) }</span>
            </p>
        }
    }
}

fn chosen(
    id: &'static str,
    label: &'static str,
    options: Vec<(AttrValue, AttrValue)>,
    chosen: AttrValue,
    choose: Callback<String>,
) -> Html {
    let choice = Choice { id: id.into(), label, groups: vec![(None, options)], chosen, choose };
    html! { <p class="labelled"><label for={id}>{ text(label) }</label>{ choice.view() }</p> }
}

fn ticked(label: &'static str, checked: bool, onchange: Callback<Event>) -> Html {
    html! { <label class="share-tick"><input type="checkbox" {checked} {onchange} />{ text(" ") }{ text(label) }</label> }
}

/// A text to be copied: entering it marks all of it.
fn written(id: &'static str, label: &'static str, content: String, rows: u32) -> Html {
    let onfocus = |event: FocusEvent| {
        let area: Option<HtmlTextAreaElement> = event.target().and_then(|target| target.dyn_into().ok());
        if let Some(area) = area {
            area.select();
        }
    };
    html! {
        <p class="labelled">
            <label for={id}>{ text(label) }</label>
            <textarea {id} class="share-code" readonly=true rows={rows.to_string()} value={content} {onfocus} />
        </p>
    }
}
