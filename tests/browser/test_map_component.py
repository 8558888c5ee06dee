"""The guide in a real browser: list and map show the same, and both can be used."""

import re

import pytest
from playwright.sync_api import expect

from pages.ui.map.texts import guide_texts
from tests.browser.map_harness.server import Visit
from tests.browser.map_harness.steps import (
    FACILITIES,
    focused,
    harness_fixture,
    list_ids,
    mark_ids,
    visit_fixture,
    wide,
)

pytestmark = pytest.mark.browser
harness = harness_fixture
visit = visit_fixture


def test_map_shows_every_entry_of_the_list_once_or_says_how_many_it_lacks(visit: Visit) -> None:
    page = wide(visit)
    on_map = [i for ids in mark_ids(page.locator(".mark")) for i in ids]
    listed = list_ids(page)
    assert listed == list(FACILITIES)
    assert len(on_map) == len(set(on_map))
    assert set(listed) - set(on_map) == {"syn-058", "syn-059"}
    expect(page.locator(".foot")).to_contain_text("2 Einträge ohne Ort auf der Karte")


def test_markers_follow_the_order_of_the_list(visit: Visit) -> None:
    page = wide(visit)
    first = [ids[0] for ids in mark_ids(page.locator(".mark"))]
    assert first == sorted(first, key=list(FACILITIES).index)


def test_a_place_known_only_by_its_municipality_is_never_a_pin(visit: Visit) -> None:
    page = wide(visit)
    pins = {i for ids in mark_ids(page.locator(".mark.pin, .mark.cluster")) for i in ids}
    squares = {i for ids in mark_ids(page.locator(".mark.gemeinde")) for i in ids}
    vague = {i for i, p in FACILITIES.items() if p["location_class"] == "municipality"}
    vague |= {
        i
        for i, p in FACILITIES.items()
        if p["location_precision"] == "gemeinde" and p["location_class"] == "public"
    }
    assert squares == vague
    assert {FACILITIES[i]["location_precision"] for i in pins} <= {"address", "street", "place"}


def test_a_street_is_drawn_dashed_and_an_address_solid(visit: Visit) -> None:
    page = wide(visit)
    for (facility_id,) in mark_ids(page.locator(".mark.pin")):
        pin = page.locator(f".mark.pin[data-ids*='{facility_id}'] .symbol")
        exact = FACILITIES[facility_id]["location_precision"] == "address"
        assert ("approximate" in (pin.get_attribute("class") or "")) is not exact


def test_municipality_badge_says_that_the_place_is_not_known(visit: Visit) -> None:
    page = wide(visit)
    label = page.locator(".mark.gemeinde").first.get_attribute("aria-label") or ""
    assert re.fullmatch(r"\w+: \d+ Einträge, genaue Lage nicht belegt", label)


def test_click_opens_the_entry_and_back_returns_to_it(visit: Visit) -> None:
    page = wide(visit)
    page.locator("[data-id=syn-003]").click()
    expect(page.get_by_text("gewählt: syn-003")).to_be_visible()
    expect(page.locator(".detail h2")).to_have_text(FACILITIES["syn-003"]["name"])
    expect(page.locator(".detail dl")).to_be_visible()
    assert focused(page) == FACILITIES["syn-003"]["name"]
    assert mark_ids(page.locator(".mark.chosen")) == [["syn-003"]]
    page.get_by_role("button", name="Zurück zur Liste").click()
    expect(page.get_by_text("gewählt: None")).to_be_visible()
    assert focused(page) == "syn-003"
    expect(page.locator(".mark.chosen")).to_have_count(0)


def test_keyboard_alone_walks_the_list_and_opens_an_entry(visit: Visit) -> None:
    page = wide(visit)
    page.get_by_role("button", name="Noch einmal rechnen").focus()
    page.keyboard.press("Tab")
    assert focused(page) == "syn-000"
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"):
        page.keyboard.press(key)
    assert focused(page) == "syn-002"
    expect(page.locator(".entry[tabindex='0']")).to_have_attribute("data-id", "syn-002")
    page.keyboard.press("End")
    assert focused(page) == "syn-039"
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    expect(page.get_by_text("gewählt: syn-000")).to_be_visible()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("gewählt: None")).to_be_visible()
    assert focused(page) == "syn-000"


def test_more_entries_keep_the_keyboard_where_they_begin(visit: Visit) -> None:
    page = wide(visit)
    page.get_by_role("button", name="Weitere anzeigen").press("Enter")
    assert focused(page) == "syn-040"
    expect(page.locator(".entry")).to_have_count(60)


@pytest.mark.parametrize("key", ["Enter", " "])
def test_a_pin_opens_with_the_keyboard(visit: Visit, key: str) -> None:
    page = wide(visit)
    pin = page.locator(".mark.pin").first
    ((facility_id,),) = mark_ids(pin)
    pin.focus()
    page.keyboard.press(key)
    expect(page.get_by_text(f"gewählt: {facility_id}")).to_be_visible()


def test_a_pin_opens_with_a_click(visit: Visit) -> None:
    page = wide(visit)
    pin = page.locator(".mark.pin").first
    ((facility_id,),) = mark_ids(pin)
    pin.click()
    expect(page.get_by_text(f"gewählt: {facility_id}")).to_be_visible()
    expect(page.locator(".detail dl")).to_be_visible()


def test_the_last_of_two_quick_choices_wins(visit: Visit) -> None:
    page = wide(visit)
    page.locator("[data-id=syn-001]").click()
    page.get_by_role("button", name="Zurück zur Liste").click()
    page.locator("[data-id=syn-005]").click()
    expect(page.get_by_text("gewählt: syn-005")).to_be_visible()
    expect(page.locator(".detail h2")).to_have_text(FACILITIES["syn-005"]["name"])
    expect(page.locator(".detail dl")).to_be_visible()


def test_a_late_answer_does_not_undo_a_newer_choice(visit: Visit) -> None:
    page = wide(visit)
    titles = page.evaluate(
        """async (texts) => {
            const { default: render } = await import("/assets/map/guide.js");
            const host = document.createElement("div");
            const root = host.appendChild(document.createElement("div"));
            root.className = "wegweiser";
            document.body.append(host);
            const chosen = [];
            const setTriggerValue = (name, id) => chosen.push(id);
            const answer = (selected) => {
                const detail = selected && { title: `Antwort zu ${selected}` };
                const data = { texts, revision: "synthetisch1", ids: ["syn-001", "syn-005"],
                    count_text: "2 Einträge", meta: {}, area: null, selected, detail };
                return render({ parentElement: host, data, setTriggerValue });
            };
            const title = async () => {
                await new Promise((done) => setTimeout(done, 300));
                return host.querySelector("h2").textContent;
            };
            let stop = answer(null);
            await title();
            host.querySelector("[data-id=syn-005]").click();
            answer("syn-001");
            const late = await title();
            stop = answer("syn-005");
            const right = await title();
            stop();
            host.remove();
            return [...chosen, late, right];
        }""",
        dict(guide_texts()),
    )
    assert titles == ["syn-005", FACILITIES["syn-005"]["name"], "Antwort zu syn-005"]


def test_a_deep_link_opens_the_entry_without_taking_the_focus(visit: Visit) -> None:
    page = wide(visit, "?eintrag=syn-003")
    expect(page.locator(".detail dl")).to_be_visible()
    assert focused(page) != FACILITIES["syn-003"]["name"]


def test_list_and_map_point_at_each_other(visit: Visit) -> None:
    page = wide(visit)
    page.locator("[data-id=syn-000]").hover()
    assert "syn-000" in mark_ids(page.locator(".mark.hot"))[0]
    pin = page.locator(".mark.cluster").first
    pin.hover()
    (ids,) = mark_ids(pin)
    hot = page.locator(".entry.hot").evaluate_all("all => all.map(n => n.dataset.id)")
    assert hot == [i for i in ids if i in list(FACILITIES)[:40]]


def test_share_copies_the_address_and_says_so(visit: Visit) -> None:
    page = wide(visit, "?eintrag=syn-003")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Link kopieren").click()
    expect(page.get_by_role("status").filter(has_text="Link kopiert")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
