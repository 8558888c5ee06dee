/** One entry in full, in place of the list. */

import { FOREIGN, button, el, failure, framed, icon, isElsewhere, safeHref } from "./dom.js";
import { markButton } from "./marks.js";

/** Detail pane; `taps` = {close(), say(text)}. */
export function createDetail(texts, taps) {
  const heading = el("h2", { tabindex: -1, ...FOREIGN });
  const subtitle = el("p", { class: "quiet" });
  const body = el("div", { class: "body" });
  const back = button(icon("arrow_back"), taps.close, { class: "back" });
  back.append(texts.back);
  const element = el("article", { class: "detail", hidden: true }, back, heading, subtitle, body);

  function link(text, { href, icon: symbol, kind }, look) {
    if (kind === "mark") return framed() ? null : markButton(texts, href, look);
    if (kind === "share" || kind === "copy") {
      const write = () => copy(kind === "copy" ? href : location.href);
      const copied = button(icon(symbol ?? "link"), write, { class: look });
      copied.append(text);
      return copied;
    }
    const address = safeHref(href);
    if (!address) return el("span", {}, text);
    const outside = isElsewhere(address) || (framed() && !/^(tel|mailto):/.test(address));
    return el("a", { href: address, class: look, target: outside && "_blank",
      rel: outside && "noopener noreferrer" },
    symbol ? icon(symbol) : null, el("span", {}, text),
    outside ? el("span", { class: "spoken" }, ` (${texts.new_tab})`) : null);
  }

  async function copy(text) {
    const done = await toClipboard(text, element);
    taps.say(done ? texts.copied : texts.copy_failed);
  }

  const row = ({ label, text, href, icon: symbol, foreign }) => el("div", { class: "row" },
    el("dt", {}, icon(symbol), label),
    el("dd", foreign ? FOREIGN : {}, href ? link(text, { href, kind: "link" }) : text));

  function fillIn({ badges = [], rows = [], notes = [], actions = [] }) {
    body.replaceChildren(
      ...(badges.length ? [el("ul", { class: "badges" }, ...badges.map(({ text, kind }) =>
        el("li", { "data-kind": kind }, text)))] : []),
      ...(rows.length ? [el("dl", {}, ...rows.map(row))] : []),
      ...(notes.length ? [el("ul", { class: "notes" }, ...notes.map((note) =>
        el("li", {}, icon("info"), el("span", {}, note))))] : []),
      ...(actions.length ? [el("div", { class: "actions" }, ...actions.map((action) =>
        link(action.label, action, "plain")))] : []));
  }

  return {
    element,
    /** Show a detail; `waiting` keeps the place of what the server has not sent yet. */
    show(detail, waiting = false) {
      if (heading.textContent !== detail.title) {
        heading.textContent = detail.title;
        element.scrollTop = 0;
      }
      subtitle.textContent = detail.subtitle ?? "";
      element.setAttribute("aria-busy", String(waiting));
      const bone = () => el("span", { class: "bone" });
      if (waiting) body.replaceChildren(bone(), bone());
      else fillIn(detail);
    },
    fail: (retry) => body.replaceChildren(failure(texts, texts.error, retry)),
    focus: () => heading.focus(),
  };
}

/** Copy a text; true if it worked. */
async function toClipboard(text, host) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = el("textarea", { class: "spoken", readonly: true });
    field.value = text;
    host.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}
