/**
 * The language of the page: what it declares, and Streamlit's own words in it.
 *
 * The address names the language (`sprache`); the shell says what each one needs (#languages). Only
 * whole texts that are in the dictionary are replaced, never what the pages themselves say.
 */

const NAME = "sprache";
const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt", "aria-roledescription"];
const SELECTOR = ATTRIBUTES.map((name) => `[${name}]`).join();
const GERMAN = "[class*=st-key-deutsch_]";
const ICON = "[data-testid=stIconMaterial]";
const OWN_CONTENT = [
  "[data-testid=stMarkdownContainer]:not(header *, [data-testid=stFileUploaderDropzone] *)",
  "[data-testid=stBidiComponent]",
  "[data-testid=stTable]",
  "[data-testid=stIconMaterial]",
  "code, pre, script, style, textarea",
].join();

const OTHER_PAGES = /^\/(verzeichnis|kalender|api|assets|media)\//;

const languages = JSON.parse(document.getElementById("languages").textContent);
const said = new WeakMap();
let chosen = null;
let words = new Map();
let patterns = [];

/** The word of the page's language for a whole English text, or null. */
function inLanguage(text) {
  const english = text.trim();
  if (english.length < 2) return null;
  if (words.has(english)) return words.get(english);
  for (const [pattern, forms] of patterns) {
    const slots = english.match(pattern)?.groups;
    if (slots) return filled(forms, slots);
  }
  return null;
}

function filled(forms, slots) {
  const category = new Intl.PluralRules(chosen.lang).select(Number(slots.count ?? 0));
  return (forms[category] ?? forms.other).replace(/\{(\w+)\}/g, (_, name) => slots[name]);
}

/** Say a text of Streamlit's in the page's language, also one that was said in another before. */
function translate(node, name, text, write) {
  const known = said.get(node)?.[name];
  const english = known?.text === text ? known.english : text;
  const own = inLanguage(english) ?? (known?.text === text ? english : null);
  if (own === null || own === text) return;
  said.set(node, { ...said.get(node), [name]: { english, text: own } });
  write(own);
}

function translateAttribute(element, name) {
  const value = element.getAttribute(name);
  if (value) translate(element, name, value, (text) => element.setAttribute(name, text));
}

function translateText(node) {
  translate(node, "data", node.data, (text) => { node.data = text; });
}

const skipOwnContent = (node) =>
  node.nodeType === Node.ELEMENT_NODE
    ? node.matches(OWN_CONTENT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
    : NodeFilter.FILTER_ACCEPT;

function translateTree(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    if (!root.parentElement?.closest(OWN_CONTENT)) translateText(root);
    return;
  }
  if (root.nodeType !== Node.ELEMENT_NODE) return;
  for (const element of [root, ...root.querySelectorAll(SELECTOR)]) {
    for (const name of ATTRIBUTES) translateAttribute(element, name);
  }
  for (const block of root.querySelectorAll(GERMAN)) markAsGerman(block);
  for (const icon of root.querySelectorAll(ICON)) icon.setAttribute("aria-hidden", "true");
  if (root.closest(OWN_CONTENT)) return;
  const walker = document.createTreeWalker(
    root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, skipOwnContent);
  while (walker.nextNode()) translateText(walker.currentNode);
}

/** What the data says in German is German on every page. */
function markAsGerman(block) {
  block.lang = "de";
  block.dir = "ltr";
}

async function speak() {
  const name = new URLSearchParams(location.search).get(NAME);
  const language = languages[name] ?? Object.values(languages)[0];
  if (language === chosen) return;
  chosen = language;
  const { documentElement: page } = document;
  page.lang = language.lang;
  page.dir = language.dir;
  page.style.setProperty("--menu", JSON.stringify(language.menu));
  const dictionary = await fetch(language.words).then((answer) => answer.json(), () => null);
  if (!dictionary || language !== chosen) return;
  words = new Map(Object.entries(dictionary.words));
  patterns = dictionary.patterns.map(([english, forms]) => [new RegExp(`^${english}$`), forms]);
  translateTree(document.body);
}

/** A link that is opened beside the page takes the language along. */
function nameLanguage({ target }) {
  const link = target.closest?.("a[href]");
  const name = new URLSearchParams(location.search).get(NAME);
  if (!link || !name) return;
  const address = new URL(link.href);
  if (address.origin !== location.origin || address.searchParams.has(NAME)) return;
  if (OTHER_PAGES.test(address.pathname)) return;
  address.searchParams.set(NAME, name);
  link.href = address.href;
}

for (const use of ["pointerdown", "focusin"]) addEventListener(use, nameLanguage, true);
for (const change of ["address", "popstate"]) addEventListener(change, speak);
await speak();
new MutationObserver((changes) => {
  for (const change of changes) {
    if (change.type === "attributes") translateAttribute(change.target, change.attributeName);
    else if (change.type === "characterData") translateTree(change.target);
    else change.addedNodes.forEach(translateTree);
  }
}).observe(document.body, {
  subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES,
});
translateTree(document.body);
