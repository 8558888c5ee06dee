/** The small list that a marker opens: its entries as buttons. */

import { button, clip, el, icon } from "./dom.js";
import { symbol } from "./symbols.js";

const ABOVE_PX = { exact: 34, other: 12 };

/** Open the list of a mark; `choose(id)` and `close()` say what happens next. */
export function openPopover({ L, map }, mark, { texts, groups, label, choose, close }) {
  const shut = () => {
    map.closePopup();
    close();
  };
  const take = (id) => {
    map.closePopup();
    choose(id);
  };
  const content = el("div", { class: "popover", role: "dialog", "aria-label": label,
    onkeydown: (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      shut();
    } },
  button(icon("close"), shut, { class: "close", title: texts.close, "aria-label": texts.close }),
  mark.kind === "pin" ? null : el("p", { class: "popover-title" }, label),
  el("ul", {}, ...mark.features.map((feature) => el("li", {}, entry(feature, groups, take)))));
  const [x, y] = mark.offset ?? [0, 0];
  L.popup({ closeButton: false, minWidth: 240, maxWidth: 300, autoPanPadding: [16, 16],
    offset: [x, y - ABOVE_PX[mark.exact ? "exact" : "other"]] })
    .setLatLng(mark.latlng).setContent(content).openOn(map);
  content.querySelector("li button").focus({ preventScroll: true });
}

function entry({ properties }, groups, take) {
  const { id, name, group, symbol: glyph, type_label: type, locality } = properties;
  const facts = [type, locality].filter(Boolean).join(" · ");
  const sign = symbol(groups[group], { glyph });
  const row = button(sign, () => take(id), { class: "choice", "data-id": id });
  row.append(el("span", { class: "words" }, el("span", { class: "name" }, clip(name || type)),
    el("span", { class: "quiet" }, facts)));
  return row;
}
