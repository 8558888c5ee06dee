"""What a marker opens, and where markers lie."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.map_harness.server import Visit
from tests.browser.map_harness.steps import (
    harness_fixture,
    mark_ids,
    visit_fixture,
    wide,
)

REST_MS = 600  # a map that pans or zooms comes to rest

pytestmark = pytest.mark.browser
harness = harness_fixture
visit = visit_fixture


def test_clusters_keep_every_point_and_leave_room(visit: Visit) -> None:
    page = wide(visit)
    result = page.evaluate(
        """async () => {
            const { cluster } = await import("/assets/map/cluster.js");
            const items = Array.from({ length: 2000 }, (_, i) => (
                { x: (i * 7919) % 1013, y: (i * 104729) % 797, i }));
            const groups = cluster(items, 40);
            const kept = groups.flatMap((group) => group.items.map(({ i }) => i));
            const apart = groups.every((one) => groups.every((other) =>
                one === other || Math.hypot(one.x - other.x, one.y - other.y) >= 30));
            return [new Set(kept).size, kept.length, apart];
        }"""
    )
    assert result == [2000, 2000, True]


def test_a_cluster_opens_into_its_parts_and_keeps_the_focus(visit: Visit) -> None:
    page = wide(visit)
    cluster = page.locator(".mark.cluster").first
    (ids,) = mark_ids(cluster)
    cluster.focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(REST_MS)
    after = mark_ids(page.locator(".mark"))
    assert ids not in after
    assert (
        json.loads(
            str(page.evaluate("document.activeElement.shadowRoot.activeElement.dataset.ids"))
        )[0]
        == ids[0]
    )


def test_a_municipality_opens_a_list_that_escape_closes(visit: Visit) -> None:
    page = wide(visit)
    badge = page.locator(".mark.gemeinde").first
    (ids,) = mark_ids(badge)
    badge.click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    assert [
        str(i) for i in dialog.locator("li button").evaluate_all("a => a.map(n => n.dataset.id)")
    ] == ids
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(page.locator(".mark:focus")).to_have_attribute(
        "data-ids", json.dumps(ids, separators=(",", ":"))
    )
    page.wait_for_timeout(REST_MS)
    page.keyboard.press("Enter")
    page.wait_for_timeout(REST_MS)
    dialog.locator("li button").first.click()
    expect(page.get_by_text(f"gewählt: {ids[0]}")).to_be_visible()
    expect(page.locator(".land.hint")).to_have_count(1)


def test_a_municipality_opens_at_its_place_after_zooming(visit: Visit) -> None:
    page = wide(visit)
    page.get_by_role("button", name="Karte vergrößern").click()
    page.wait_for_timeout(REST_MS)
    badge = page.locator(".mark.gemeinde").first
    badge.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    page.wait_for_timeout(REST_MS)
    below, above = badge.bounding_box(), dialog.bounding_box()
    assert below
    assert above
    assert above["x"] <= below["x"] + below["width"] / 2 <= above["x"] + above["width"]
    assert 0 <= below["y"] - (above["y"] + above["height"]) <= 40


def test_markers_leave_room_for_each_other(visit: Visit) -> None:
    page = wide(visit)
    centres = page.locator(".mark").evaluate_all(
        "all => all.map(n => n.getBoundingClientRect())"
        ".map(r => [r.x + r.width / 2, r.y + r.height / 2])"
    )
    pairs = [(one, other) for one in centres for other in centres if one < other]
    assert all(abs(a[0] - b[0]) >= 24 or abs(a[1] - b[1]) >= 24 for a, b in pairs)
