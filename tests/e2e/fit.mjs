// Whether a page fits: the widths that matter, and what sticks out or is cut off in them.
import { IN_FIREFOX, IN_WEBKIT, NARROW } from "./browser.mjs";

const ALL_WIDTHS = [
  { name: "320", viewport: { width: 320, height: 700 } },
  { name: String(NARROW), viewport: { width: NARROW, height: 740 } },
  { name: "768", viewport: { width: 768, height: 1024 } },
  { name: "1280", viewport: { width: 1280, height: 900 } },
  { name: "1280 at 200 %", viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
];

/** WebKit's window cannot be so narrow, nor drawn twice as large. */
export const WIDTHS = IN_WEBKIT ? ALL_WIDTHS.slice(1, 4) : ALL_WIDTHS;

/** What sticks out of the window, what of the bar's words is cut off or lies over other words. */
export function misfits(page) {
  return page.evaluate((halos) => {
    const wrong = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) {
      wrong.push(`the page is ${document.documentElement.scrollWidth} wide`);
      for (const it of document.body.querySelectorAll("*")) {
        if (it.getBoundingClientRect().right > width + 0.5) wrong.push(`${it.localName}#${it.id}.${it.getAttribute("class")} sticks out`);
      }
    }
    for (const bar of document.querySelectorAll(".share-bar, .path-chart, .compare-chart")) {
      const frame = bar.getBoundingClientRect();
      const place = (it) => {
        const { left, right, top, bottom } = it.getBoundingClientRect();
        const halo = halos ? (right - left - it.getComputedTextLength()) / 2 : 0;
        return { left: left + halo, right: right - halo, top: top + halo, bottom: bottom - halo };
      };
      const words = [...bar.querySelectorAll("text")].filter((it) => it.checkVisibility()).map((it) => ({ said: it.textContent, at: place(it) }));
      for (const [place, { said, at }] of words.entries()) {
        if (at.left < frame.left - 1 || at.right > frame.right + 1) wrong.push(`“${said}” is cut off`);
        for (const other of words.slice(place + 1)) {
          const beside = at.right <= other.at.left || other.at.right <= at.left;
          const above = at.bottom <= other.at.top + 3 || other.at.bottom <= at.top + 3;
          if (!beside && !above) wrong.push(`“${said}” lies over “${other.said}”`);
        }
      }
    }
    for (const field of document.querySelectorAll("main input:not([type=range], [type=file])")) {
      if (field.scrollWidth > field.clientWidth + 1 && field.value.length <= 16) wrong.push(`“${field.value}” does not fit #${field.id}`);
    }
    return wrong;
    // Firefox counts the halo of the letters as theirs.
  }, IN_FIREFOX);
}
