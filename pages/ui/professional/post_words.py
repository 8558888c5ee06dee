"""Posts in words: name, area, topics, contact, evidence; the same on screen, paper and card."""

from geo.coordinators import Post
from geo.district import District
from geo.model import Level
from pages.i18n import text
from pages.ui import wording
from pages.ui.professional import committee_words, doubt
from pages.ui.professional.contacts import UNKNOWN, Contact, district_office

HISTORIC = "historisch"


def kind(post: Post) -> str:
    """Return under which heading a post stands; those of earlier years are apart."""
    return HISTORIC if committee_words.is_historic(post.role) else post.role.kind.value


def name(place: District, post: Post) -> str:
    """Return the title; of a role that several areas have, with its area."""
    if post.role.level in {Level.LANDKREIS, Level.GEMEINDE}:
        return post.role.title
    return text("pro-coordinators-name", title=post.role.title, area=area(place, post))


def marked_name(place: District, post: Post, key: str) -> str:
    """Return the name for an area (key), with the mark if its Planregion is in doubt."""
    said = doubt.mark(place, post.area, key)
    return f"{name(place, post)} ({said})" if said else name(place, post)


def area(place: District, post: Post) -> str:
    """Return the name of the area that a post is responsible for."""
    return str(place.areas.at[post.area, "name"])


def responsibility(place: District, post: Post) -> str:
    """Return who has the role: an area, or the Gemeinden themselves."""
    if post.role.level is Level.GEMEINDE:
        return text("pro-coordinators-with-gemeinden")
    return text("pro-coordinators-for", area=area(place, post))


def topic_names(place: District, post: Post) -> list[str]:
    """Return the situations of life that a post is about."""
    terms = place.taxonomy.lebenslagen
    return [terms[key].label for key in post.role.topics] or [
        text("pro-committees-all-lebenslagen")
    ]


def topics(place: District, post: Post) -> str:
    """Return the situations of life that a post is about, in one phrase."""
    return wording.joined(topic_names(place, post))


def about(place: District, post: Post) -> str:
    """Return for which area and about what a post is, on one line."""
    named = text("pro-coordinators-topics", topics=topics(place, post))
    return text("pro-coordinators-about", area=responsibility(place, post), topics=named)


def contact_line(contact: Contact) -> str:
    """Return an office with all ways to reach it on one line."""
    parts = [contact.office, contact.address, *contact.phones, contact.email, contact.web]
    return ", ".join(part for part in parts if part)


def general(place: District, reached: tuple[Contact, ...]) -> str:
    """Return the sentence about contacts that are not the role's own, empty if they are."""
    if reached == (UNKNOWN,):
        return text("pro-coordinators-ask-gemeinde")
    if reached == (district_office(place),):
        return text("pro-coordinators-general")
    return text("pro-coordinators-halls") if reached[0].general else ""


def listed(place: District, reached: tuple[Contact, ...]) -> tuple[Contact, ...]:
    """Return the contacts to show: not the district's own, which stands above all posts."""
    return () if reached in ((UNKNOWN,), (district_office(place),)) else reached


def evidence(post: Post) -> str:
    """Return source and date of a role."""
    return wording.evidence(post.role.as_of, post.role.source)
