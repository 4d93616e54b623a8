//! Hands a chart out as a picture: for a text, or for another program to go on with.

use yew::prelude::*;

use crate::ui::browser;
use crate::ui::file_name;
use crate::ui::markup::text;

/// What a picture says beside the chart.
pub(crate) struct Caption {
    /// What stands over it in the picture.
    pub(crate) title: String,
    /// What stands under it.
    pub(crate) source: String,
    /// The name of the file, without its ending.
    pub(crate) name: String,
}

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// How the chart is found in the page.
    pub(crate) chart: &'static str,
    /// Says what the picture is to say, when it is asked for.
    pub(crate) caption: Callback<(), Caption>,
    /// What the buttons say: PNG, SVG, and that it failed.
    pub(crate) words: [&'static str; 3],
}

/// The buttons, and whether the last picture failed.
pub(crate) struct PictureTools {
    failed: bool,
}

pub(crate) enum Message {
    Make(&'static str),
    Made(String, Option<Vec<u8>>),
}

impl Component for PictureTools {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        PictureTools { failed: false }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Make(kind) => {
                let (chart, Caption { title, source, name }) = (ctx.props().chart, ctx.props().caption.emit(()));
                let file = file_name(&name, &[".", kind].concat());
                ctx.link().send_future(async move {
                    Message::Made(file, browser::picture(chart, &title, &source, kind).await)
                });
                return false;
            }
            Message::Made(file, made) => {
                self.failed = made.is_none();
                if let Some(bytes) = made {
                    browser::download_bytes(&file, &bytes);
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
