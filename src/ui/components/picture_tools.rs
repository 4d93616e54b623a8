//! Hands a chart out as a picture: for a text, or for another program to go on with.

use yew::prelude::*;

use crate::ui::browser;
use crate::ui::markup::text;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// How the chart is found in the page.
    pub(crate) chart: &'static str,
    /// What stands over it in the picture.
    pub(crate) title: AttrValue,
    /// What stands under it.
    pub(crate) source: AttrValue,
    /// The name of the file, without its ending.
    pub(crate) name: AttrValue,
    /// What the buttons say: PNG, SVG, and that it failed.
    pub(crate) words: [&'static str; 3],
}

/// The buttons, and whether the last picture failed.
pub(crate) struct PictureTools {
    failed: bool,
}

pub(crate) enum Message {
    Make(&'static str),
    Made(&'static str, Option<Vec<u8>>),
}

impl Component for PictureTools {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        PictureTools { failed: false }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let Props { chart, title, source, name, .. } = ctx.props().clone();
        match message {
            Message::Make(kind) => {
                ctx.link().send_future(async move {
                    Message::Made(kind, browser::picture(chart, &title, &source, kind).await)
                });
                return false;
            }
            Message::Made(kind, made) => {
                self.failed = made.is_none();
                if let Some(bytes) = made {
                    browser::download_bytes(&crate::ui::file_name(&name, &[".", kind].concat()), &bytes);
                }
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let [png, svg, failed] = ctx.props().words;
        let button = |label: &'static str, kind: &'static str| {
            let onclick = ctx.link().callback(move |_: MouseEvent| Message::Make(kind));
            html! { <button type="button" class="link-button" {onclick}>{ text(label) }</button> }
        };
        html! {
            <p class="picture-tools">
                { button(png, "png") }{ text(" ") }{ button(svg, "svg") }
                <span role="status">{ text(if self.failed { failed } else { "" }) }</span>
            </p>
        }
    }
}
