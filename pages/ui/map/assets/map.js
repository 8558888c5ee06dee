/** The map pane of the guide: what is shown, when the view moves, what a marker opens. */

import { createBase } from "./base.js";
import { pointOf, precision } from "./layout.js";
import { Markers } from "./markers.js";
import { openPopover } from "./popover.js";

const MARGIN_PX = [60, 60];
const NEAREST = 8;
const frameOf = ({ area, circle }) => JSON.stringify([area ?? null, circle ?? null]);

/** Map in a container; `taps` = {choose(id), hover(ids), reveal(ids), direct()}. */
export async function createMap(container, { texts, revision, taps }) {
  const base = await createBase(container, { texts, revision });
  return new GuideMap(base, texts, taps);
}

class GuideMap {
  constructor(base, texts, taps) {
    Object.assign(this, { base, texts, taps, view: null, ids: "" });
    base.namePlaces();
    this.markers = new Markers(base, texts, { hover: taps.hover, open: (mark) => this.open(mark) });
  }

  get offMap() {
    return this.markers.offMap;
  }

  /** Show {features, groups, selected, area, circle, place}; move only for a new area, reach or
   *  own position, or for a result out of sight. */
  async update(view) {
    const former = this.view;
    const ids = JSON.stringify(view.features.map(({ properties }) => properties.id));
    const sameIds = ids === this.ids && former?.groups === view.groups;
    const sameArea = former !== null && frameOf(former) === frameOf(view);
    const samePlace = (former?.place ?? null) === (view.place ?? null);
    if (sameIds && sameArea && samePlace && former.selected === view.selected) return;
    Object.assign(this, { view, ids });
    this.base.map.invalidateSize({ pan: false });
    if (!sameIds) this.base.map.closePopup();
    this.markers.update(view);
    const circle = this.base.reach(view.circle);
    if (!samePlace) this.base.markPlace(view.place, this.texts.here_mark);
    if (!sameArea) await this.fitArea(view.area, former !== null, circle);
    if (!samePlace && view.place) this.fitPlace(view.place);
    else if (sameArea && !sameIds) this.fitResult();
    if (former?.selected !== view.selected) this.showSelected();
  }

  async fitArea(key, moving, circle) {
    const layer = await this.base.outline("chosen", key);
    const bounds = circle ?? layer?.getBounds() ?? this.base.whole;
    if (circle || layer || moving) this.base.fit(bounds, moving ? {} : { animate: false });
  }

  /** Show a person's own position with the nearest entries, if the map reaches that far. */
  fitPlace(place) {
    const { L, whole } = this.base;
    const close = this.view.features.map((feature) => feature.geometry && pointOf(feature))
      .filter(Boolean).slice(0, NEAREST);
    if (whole.pad(0.3).contains(place)) this.base.fit(L.latLngBounds([place, ...close]));
  }

  fitResult() {
    const { map, L } = this.base;
    const points = this.markers.marks.map(({ latlng }) => latlng);
    if (points.length && !points.some((point) => map.getBounds().contains(point))) {
      this.base.fit(L.latLngBounds(points));
    }
  }

  showSelected() {
    const { map } = this.base;
    const mark = this.markers.marks.find(({ features }) =>
      features.some(({ properties }) => properties.id === this.view.selected));
    if (mark && this.view.selected) {
      this.base.fitted = null;
      map.panInside(mark.latlng, { padding: MARGIN_PX });
    }
    this.highlight([]);
  }

  /** Emphasise entries; one known only by its municipality tints the whole municipality. */
  highlight(ids) {
    this.markers.highlight(ids);
    const wanted = ids.length ? ids : [this.view?.selected];
    const vague = this.view?.features.filter(({ properties }) => wanted.includes(properties.id))
      .filter((feature) => precision(feature) === "gemeinde") ?? [];
    const keys = new Set(vague.map(({ properties }) => properties.gemeinde_key));
    this.base.outline("hint", keys.size === 1 ? [...keys][0] : null);
  }

  focus(id) {
    this.markers.nodeOf(id)?.focus();
  }

  open(mark) {
    const { map, L } = this.base;
    const ids = mark.features.map(({ properties }) => properties.id);
    const single = mark.kind === "pin";
    if (single && this.taps.direct()) return this.taps.choose(ids[0]);
    const bounds = L.latLngBounds(mark.places ?? mark.features.map(pointOf));
    const apart = !bounds.getNorthEast().equals(bounds.getSouthWest());
    if (!single && apart && map.getZoom() < map.getMaxZoom()) {
      return map.fitBounds(bounds, { padding: MARGIN_PX });
    }
    this.markers.focusNext = null;
    if (mark.kind === "gemeinde") this.taps.reveal(ids);
    const { texts, view: { groups }, taps: { choose } } = this;
    const label = this.markers.labelOf(mark);
    const close = () => this.focus(ids[0]);
    return openPopover(this.base, mark, { texts, groups, label, choose, close });
  }

  destroy() {
    this.base.remove();
  }
}
