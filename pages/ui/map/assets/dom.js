/** Building elements. Text from data is only ever set as text, never as markup. */

const SVG = "http://www.w3.org/2000/svg";
const SCHEMES = ["http:", "https:", "tel:", "mailto:"];
const LABEL_LENGTH = 200;
const STYLE_LIMIT_MS = 5_000;

/** Element with attributes ("onclick" etc. are listeners; false and null are left out). */
export const el = (tag, attributes = {}, ...children) =>
  build(document.createElement(tag), attributes, children);

export const svg = (tag, attributes = {}, ...children) =>
  build(document.createElementNS(SVG, tag), attributes, children);

function build(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** Material symbol, silent for assistive technology. */
export const icon = (name) =>
  el("span", { class: "icon", "aria-hidden": "true", translate: "no" }, name ?? "");

export const button = (text, onclick, attributes = {}) =>
  el("button", { type: "button", ...attributes, onclick }, text);

/** "{count} Einträge" with its values put in. */
export const fill = (template, values) =>
  (template ?? "").replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));

/** The form of a text that a number asks for in its language. */
export const plural = (texts, name, count, values = {}) => {
  const forms = texts[name];
  const form = forms[new Intl.PluralRules(texts.language).select(count)] ?? forms.other;
  return fill(form, { count, ...values });
};

/** Mark words of the source: German in every language of the interface. */
export const FOREIGN = { lang: "de", dir: "ltr" };

/** Let an element speak the language of the texts. */
export function speak(root, { language, direction }) {
  root.lang = language;
  root.dir = direction;
}

/** Shortened for labels that are read out or shown as a tooltip. */
export const clip = (text) =>
  text.length > LABEL_LENGTH ? `${text.slice(0, LABEL_LENGTH).trimEnd()} …` : text;

/** The address if a person may follow it, else null. */
export function safeHref(href) {
  try {
    return href && SCHEMES.includes(new URL(href, location.href).protocol) ? href : null;
  } catch {
    return null;
  }
}

export const isElsewhere = (href) => {
  const url = new URL(href, location.href);
  return url.protocol.startsWith("http") && url.origin !== location.origin;
};

/** The part of the address that names the language of the page. */
export function languageQuery() {
  const language = new URLSearchParams(location.search).get("sprache");
  return new URLSearchParams(language ? { sprache: language } : {});
}

/** Whether the page stands in a frame: links then open beside it, and nothing is kept. */
export const framed = () => window !== window.parent;

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Message with a button to try again. */
export const failure = (texts, message, retry) =>
  el("div", { class: "notice", role: "alert" }, icon("cloud_off"), el("p", {}, message),
    button(texts.retry, retry, { class: "plain" }));

/** Wait for the style sheets beside the root, then mark it as dark or light. */
export async function styled(root) {
  const sheets = [...root.parentNode.querySelectorAll("link[rel=stylesheet]")];
  const loading = sheets.filter((link) => !link.sheet).map((link) => new Promise((done) => {
    link.addEventListener("load", done);
    link.addEventListener("error", done);
  }));
  const limit = new Promise((done) => { setTimeout(done, STYLE_LIMIT_MS); });
  await Promise.race([Promise.all(loading), limit]);
  const [red, green, blue] = getComputedStyle(root).backgroundColor.match(/[\d.]+/g).map(Number);
  root.dataset.theme = 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}
