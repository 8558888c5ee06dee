/** Handing a file from this browser to the person. */

import { el } from "../map/dom.js";

/** Let a content be saved under a name; the name says nothing about the case. */
export function save(content, name) {
  const address = URL.createObjectURL(content);
  const link = el("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
