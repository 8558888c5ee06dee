/**
 * Streamlit's own words in German: names of controls, hints, messages (german.json).
 *
 * Only whole texts that are in the dictionary are replaced, never what the pages themselves say.
 */

const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt", "aria-roledescription"];
const SELECTOR = ATTRIBUTES.map((name) => `[${name}]`).join();
const OWN_CONTENT = [
  "[data-testid=stMarkdownContainer]",
  "[data-testid=stBidiComponent]",
  "[data-testid=stTable]",
  "[data-testid=stIconMaterial]",
  "code, pre, script, style, textarea",
].join();

const { search } = new URL(import.meta.url);
const dictionary = await (await fetch(new URL(`german.json${search}`, import.meta.url))).json();
const words = new Map(Object.entries(dictionary.words));
const patterns = dictionary.patterns.map(([english, german]) => [new RegExp(`^${english}$`), german]);

/** The German for a whole text, or null. */
function german(text) {
  const english = text.trim();
  if (english.length < 2) return null;
  if (words.has(english)) return words.get(english);
  const match = patterns.find(([pattern]) => pattern.test(english));
  return match ? english.replace(...match) : null;
}

function translateAttribute(element, name) {
  const value = element.getAttribute(name);
  const translated = value && german(value);
  if (translated) element.setAttribute(name, translated);
}

function translateText(node) {
  const translated = german(node.data);
  if (translated) node.data = translated;
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
  if (root.closest(OWN_CONTENT)) return;
  const walker = document.createTreeWalker(
    root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, skipOwnContent);
  while (walker.nextNode()) translateText(walker.currentNode);
}

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
