"""Who coordinates here: roles by area and topic, contacts that are published, paper and cards."""

import io

import icalendar
import pandas as pd
import pypdf
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from geo.coordinators import Post
from pages import context
from pages.i18n import text
from pages.print import tables, vcard
from pages.print.vcard import Card
from pages.ui.professional import committee_words, post_files, post_words
from tests.pages.test_screens import opened, text_of

STREET = "Papendorfer Weg 3"


def cards(content: bytes) -> list[vobject.base.Component]:
    return list(vobject.readComponents(content.decode()))


def test_a_sozialraum_has_the_roles_of_its_planregion_and_of_the_district() -> None:
    shown = text_of(opened("coordinators.py", gebiet="Nuthetal")).replace("\\", "")
    for named in (
        "**Regionalkoordination, Planregion 1 (wahrscheinlich)**",
        "**Koordination für interkulturelle Arbeit, Planregion 1 (wahrscheinlich)**",
        "**Management für Altern und Pflege**",
        "**Koordination in der Gemeinde (Jugend, Sozialraum)**",
        "**Sozialplanung**",
        "Die Besetzung wechselt",
        STREET,
    ):
        assert named in shown
    assert "Planregion 2" not in shown


def test_the_district_has_one_regional_coordination_per_planregion() -> None:
    shown = text_of(opened("coordinators.py", ebene="Landkreis")).replace("\\", "")
    assert all(f"**Regionalkoordination, Planregion {n}**" in shown for n in (1, 2, 3, 4))


def test_a_role_of_2012_stands_apart_and_has_no_contact() -> None:
    app = opened("coordinators.py", gebiet="Nuthetal")
    assert text("pro-coordinators-kind-historisch") in [one.value for one in app.subheader]
    shown = text_of(app).replace("\\", "")
    assert "zuletzt genannt 03/2012" in shown
    names = [card.fn.value for card in cards(post_files.cards(found("120690454")))]
    assert not any("Standort" in name for name in names)


def found(key: str, topic: str = "") -> tuple[Post, ...]:
    return post_files.found(context.district(), key, topic)


@pytest.mark.parametrize(
    ("topic", "there", "not_there"),
    [
        (
            "Pflege",
            "Management für Altern und Pflege",
            "Koordination Kinderschutz und Frühe Hilfen",
        ),
        ("Flucht und Migration", "Integrationsbeirat", "Management für Altern und Pflege"),
    ],
)
def test_a_topic_leaves_out_what_is_about_others(topic: str, there: str, not_there: str) -> None:
    shown = text_of(opened("coordinators.py", gebiet="Nuthetal", koordination_thema=topic))
    assert f"**{there}" in shown
    assert f"**{not_there}" not in shown


def test_verden_has_its_own_roles() -> None:
    with context.showing("03361"):
        names = [post.role.key for post in found("033610009")]
        assert names == [
            "leitung_sozialraumteams", "organisationsteam", "stabsstelle_jugendhilfeplanung",
        ]  # fmt: skip
        assert post_files.pdf("033610009", "").startswith(b"%PDF")


def test_all_cards_are_read_back_by_two_parsers() -> None:
    posts = found("12069")
    content = post_files.cards(posts)
    read = cards(content)
    current = [post for post in posts if not committee_words.is_historic(post.role)]
    assert len(read) >= len(current)
    assert len({card.uid.value for card in read}) == len(read)
    for card in read:
        assert card.version.value == "3.0"
        assert card.fn.value
        assert card.org.value[0]
    first = content.split(b"BEGIN:VCARD")[1].decode()
    other = icalendar.Component.from_ical(f"BEGIN:VCARD{first}")
    assert read[0].org.value[0] in str(other["ORG"])
    assert other["UID"] == read[0].uid.value
    assert content.decode().count("\r\n") == content.decode().count("\n")
    assert max(len(line) for line in content.split(b"\r\n")) <= 75


def test_a_card_says_that_the_contact_is_not_the_role_s_own() -> None:
    (post,) = [one for one in found("120690454") if one.role.key == "regionalkoordination"]
    (card,) = cards(post_files.cards((post,)))
    assert card.fn.value == "Regionalkoordination, Planregion 1"
    assert card.adr.value.street == STREET
    assert "nicht der eigene" in card.note.value
    assert "Quelle" in card.note.value
    assert card.categories.value[0] == "Planregion 1"


texts = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Cf", "Zl", "Zp"]), max_size=90)


@given(texts.filter(str.strip), texts.filter(str.strip), texts, st.lists(texts, max_size=3))
def test_any_text_survives_a_card(
    name: str, organization: str, note: str, topics: list[str]
) -> None:
    wanted = tuple(topic for topic in topics if topic.strip())
    made = vcard.make([Card("x", name, organization, note=note, categories=wanted)])
    (card,) = cards(made)
    assert card.fn.value.strip() == name.strip()
    assert card.org.value == [organization]
    assert (card.note.value if note else note).strip() == note.strip()
    assert len(card.contents.get("categories", [])) == bool(wanted)


def test_a_line_break_cannot_add_a_field() -> None:
    hostile = "Amt\r\nTEL:110\nEND:VCARD"
    card = Card("x", hostile, hostile, role=hostile, street=hostile, locality=hostile, note=hostile)
    content = vcard.make([card])
    (read,) = cards(content)
    assert "tel" not in read.contents
    assert content.count(b"\r\n") == content.count(b"\r")


@pytest.mark.parametrize("topic", ["", "pflege"])
def test_the_list_is_a_tagged_pdf_with_its_sources(topic: str) -> None:
    reader = pypdf.PdfReader(io.BytesIO(post_files.pdf("120690454", topic)))
    assert "/MarkInfo" in reader.root_object
    said = "".join(page.extract_text() for page in reader.pages).replace("\n", " ")
    assert "Regionalkoordination, Planregion 1" in said
    assert "Quelle" in said
    assert STREET in said
    assert ("Integrationsbeirat" in said) is not bool(topic)


BEELITZ = "120690017"


def test_where_the_planregion_is_assumed_paper_and_table_say_so() -> None:
    reader = pypdf.PdfReader(io.BytesIO(post_files.pdf(BEELITZ, "")))
    said = "".join(page.extract_text() for page in reader.pages).replace("\n", " ")
    assert "Regionalkoordination, Planregion 2 (angenommen)" in said
    rows = post_files.table(BEELITZ, "")[text("pro-coordinators-sheet")]["Rolle"]
    assert "Regionalkoordination, Planregion 2 (angenommen)" in set(rows)
    place = context.district()
    whole = [post_words.marked_name(place, post, "2") for post in found("2")]
    assert not [name for name in whole if "angenommen" in name]


def test_the_table_has_every_post_with_source_and_date() -> None:
    content = tables.make(post_files.table("12069", ""), "xlsx")
    read = pd.read_excel(io.BytesIO(content))
    assert set(read["Rolle"]) == {post_words.name(context.district(), p) for p in found("12069")}
    assert read["Quelle"].notna().all()
    assert set(read["eigener Kontakt"]) == {"ja", "nein"}


def test_a_role_has_no_mailbox_of_a_person() -> None:
    assert "@" not in str(context.roles())
