// Makes a picture of a chart as it is seen, on paper of its own: the same lines and words with a title and a source, and
// nothing that a stylesheet would have to say.
const SVG = "http://www.w3.org/2000/svg";
const SAID = [
  "display", "visibility", "opacity", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap",
  "stroke-linejoin", "paint-order", "font-family", "font-size", "font-weight", "text-anchor", "dominant-baseline",
];
const EDGE = 20;
const LINE = 22;

// Other programs know no mixed colours.
function plain(value) {
  const [, r, g, b, alpha = 1] = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)$/.exec(value) ?? [];
  if (r === undefined) return value;
  return `rgba(${[r, g, b].map((part) => Math.round(part * 255)).join(", ")}, ${alpha})`;
}

function element(name, attributes, text = "") {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

function drawn(chart, title, source) {
  const { width, height } = chart.getBoundingClientRect();
  const copy = chart.cloneNode(true);
  const [seen, made] = [chart, copy].map((it) => [it, ...it.querySelectorAll("*")]);
  for (const [place, it] of seen.entries()) {
    const style = getComputedStyle(it);
    for (const name of SAID) made[place].setAttribute(name, plain(style.getPropertyValue(name)));
    made[place].removeAttribute("class");
  }
  const { color, fontFamily } = getComputedStyle(document.body);
  const paper = getComputedStyle(document.documentElement).getPropertyValue("--paper") || "#fff";
  const [wide, high] = [Math.ceil(width + 2 * EDGE), Math.ceil(height + 2 * EDGE + 2 * LINE)];
  const picture = element("svg", { xmlns: SVG, width: wide, height: high, viewBox: `0 0 ${wide} ${high}`, "font-family": fontFamily });
  for (const [name, value] of Object.entries({ x: EDGE, y: EDGE + LINE, width, height, overflow: "visible" })) copy.setAttribute(name, value);
  picture.append(
    element("title", {}, title),
    element("rect", { width: wide, height: high, fill: paper }),
    element("text", { x: EDGE, y: EDGE + 4, "font-size": 16, "font-weight": 600, fill: color }, title),
    copy,
    element("text", { x: EDGE, y: high - 12, "font-size": 11, fill: color }, source),
  );
  return { text: new XMLSerializer().serializeToString(picture), wide, high };
}

// On paper it is light, whatever the screen is.
function inLight(draw) {
  const { dataset } = document.documentElement;
  const theme = dataset.theme;
  dataset.theme = "light";
  try {
    return draw();
  } finally {
    if (theme === undefined) delete dataset.theme;
    else dataset.theme = theme;
  }
}

const bytes = async (blob) => new Uint8Array(await blob.arrayBuffer());

// `kind` is "svg" or "png"; the latter is twice as fine as the screen.
export async function make(selector, title, source, kind) {
  const { text, wide, high } = inLight(() => drawn(document.querySelector(selector), title, source));
  const vector = new Blob([text], { type: "image/svg+xml" });
  if (kind === "svg") return bytes(vector);
  const address = URL.createObjectURL(vector);
  try {
    const image = new Image(wide, high);
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [2 * wide, 2 * high];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return bytes(await new Promise((ready) => canvas.toBlob(ready, "image/png")));
  } finally {
    URL.revokeObjectURL(address);
  }
}
