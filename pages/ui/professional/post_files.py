"""Posts to take along: as PDF, as vCard, as table."""

from collections.abc import Iterable

import pandas as pd

from geo.coordinators import Post, about, posts
from geo.district import District
from pages import clock, context
from pages.i18n import GERMAN, speaking, text
from pages.print import facts_pdf, vcard
from pages.print.facts_pdf import Section, Sheet
from pages.print.tables import Sheets
from pages.print.vcard import Card
from pages.ui import wording
from pages.ui.professional import committee_words, post_words
from pages.ui.professional.committee_words import Fact
from pages.ui.professional.contacts import Contact, contacts, district_office

KINDS = ("koordination", "planung", "vertretung", post_words.HISTORIC)


def found(place: District, key: str, topic: str) -> tuple[Post, ...]:
    """Return the posts of an area and a topic, by kind, those of earlier years last."""
    of_area = about(posts(context.roles(), place.areas, key), topic)
    return tuple(sorted(of_area, key=lambda post: KINDS.index(post_words.kind(post))))


def title(place: District, key: str, topic: str) -> str:
    """Return what a list is called."""
    area = str(place.areas.at[key, "name"])
    if not topic:
        return text("pro-coordinators-title", area=area)
    label = place.taxonomy.lebenslagen[topic].label
    return text("pro-coordinators-title-topic", area=area, topic=label)


def pdf(key: str, topic: str) -> bytes:
    """Return the list of an area and a topic as PDF."""
    with speaking(GERMAN):
        place, today = context.district(), clock.today()
        listed = found(place, key, topic)
        sections = tuple(
            Section(text(f"pro-coordinators-kind-{kind}"), _facts(place, listed, kind, key))
            for kind in KINDS
            if any(post_words.kind(post) == kind for post in listed)
        )
        note = text("pro-coordinators-paper-note", date=wording.date(today.isoformat()))
        lead = text("pro-coordinators-paper-lead")
        office = post_words.contact_line(district_office(place))
        first = Section("", ((text("pro-coordinators-office"), (office,)),))
        sheet = Sheet(title(place, key, topic), lead, (first, *sections), (note,))
        return facts_pdf.make(place, sheet, today)


def _facts(place: District, listed: Iterable[Post], kind: str, key: str) -> tuple[Fact, ...]:
    """Return each post of a kind with its lines, as it holds for an area (key)."""
    return tuple(
        (post_words.marked_name(place, post, key), _lines(place, post))
        for post in listed
        if post_words.kind(post) == kind
    )


def _lines(place: District, post: Post) -> tuple[str, ...]:
    role, reached = post.role, contacts(place, post)
    lines = [role.task, post_words.about(place, post)]
    lines += [said] if (said := post_words.general(place, reached)) else []
    lines += [post_words.contact_line(one) for one in post_words.listed(place, reached)]
    valid = committee_words.validity(role)
    lines += [text("pro-coordinators-validity", said=valid)] if valid else []
    lines += [role.note] if role.note else []
    return (*lines, post_words.evidence(post))


def cards(listed: Iterable[Post]) -> bytes:
    """Return the posts as vCards; those of earlier years have none."""
    with speaking(GERMAN):
        place = context.district()
        return vcard.make(
            card
            for post in listed
            if not committee_words.is_historic(post.role)
            for card in cards_of(place, post)
        )


def cards_of(place: District, post: Post) -> list[Card]:
    """Return a card per office of a post; none where nobody knows whom to ask."""
    name, reached = post_words.name(place, post), contacts(place, post)
    return [
        Card(
            key=f"{place.key}/{post.role.key}/{post.area}/{number}",
            name=name if len(reached) == 1 else f"{name} – {one.office}",
            organization=one.office,
            role=post.role.title,
            street=one.street,
            postcode=one.postcode,
            locality=one.locality,
            phones=one.phones,
            email=one.email,
            web=one.web or post.role.web,
            note="\n".join(_note(post, one)),
            categories=(post_words.area(place, post), *post_words.topic_names(place, post)),
        )
        for number, one in enumerate(reached)
        if one.office
    ]


def _note(post: Post, contact: Contact) -> list[str]:
    """Return what a card says of its role, whether the contact is its own, and the sources."""
    said = [post.role.task, *post.role.tasks]
    said += [text("pro-coordinators-not-own")] if contact.general else []
    said.append(post_words.evidence(post))
    if contact.source:
        shown = wording.evidence(contact.as_of, contact.source)
        said.append(text("pro-coordinators-contact-source", evidence=shown))
    return said


def table(key: str, topic: str) -> Sheets:
    """Return a row per post and office."""
    place = context.district()
    rows = [
        _row(place, post, number, key)
        for post in found(place, key, topic)
        for number in range(len(contacts(place, post)))
    ]
    return {text("pro-coordinators-sheet"): pd.DataFrame(rows)}


def _row(place: District, post: Post, number: int, key: str) -> dict[str, str]:
    one = contacts(place, post)[number]
    values = {
        "role": post_words.marked_name(place, post, key),
        "kind": text(f"pro-coordinators-kind-{post_words.kind(post)}"),
        "area": post_words.area(place, post),
        "topics": post_words.topics(place, post),
        "task": post.role.task,
        "tasks": "; ".join(post.role.tasks),
        "office": one.office,
        "own": text("pro-coordinators-no" if one.general else "pro-coordinators-yes"),
        "address": one.address,
        "phone": "; ".join(one.phones),
        "email": one.email,
        "web": one.web or post.role.web,
        "validity": committee_words.validity(post.role),
        "source": post.role.source,
        "as-of": wording.as_of(post.role.as_of),
    }
    return {text(f"pro-coordinators-column-{name}"): said for name, said in values.items()}
