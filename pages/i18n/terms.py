"""The words of the data (taxonomy, levels) in the current language.

The data says them in German; a language without a word for a term keeps the German one. German
words stay searchable in every language.
"""

from collections.abc import Mapping
from dataclasses import replace

from geo.district import District, LevelName
from geo.taxonomy import FacilityType, Group, Service, Taxonomy, Term
from pages.i18n import term


def translated(district: District) -> District:
    """Return the district with its terms in the current language."""
    return replace(
        district,
        taxonomy=_taxonomy(district.taxonomy),
        levels=tuple(_level(name) for name in district.levels),
    )


def _taxonomy(known: Taxonomy) -> Taxonomy:
    return replace(
        known,
        core_fields=_terms(known.core_fields, "core-field"),
        lebenslagen=_terms(known.lebenslagen, "lebenslage"),
        target_groups=_terms(known.target_groups, "target-group"),
        groups={key: _group(group) for key, group in known.groups.items()},
        services={key: _service(service) for key, service in known.services.items()},
        types={key: _type(kind) for key, kind in known.types.items()},
    )


def _terms(terms: Mapping[str, Term], kind: str) -> dict[str, Term]:
    return {
        key: replace(
            known,
            label=term(f"terms-{kind}-{key}", "", known.label),
            description=term(f"terms-{kind}-{key}", "description", known.description),
        )
        for key, known in terms.items()
    }


def _group(group: Group) -> Group:
    return replace(group, label=term(f"terms-group-{group.key}", "", group.label))


def _service(service: Service) -> Service:
    name = f"terms-service-{service.key}"
    label = term(name, "", service.label)
    return replace(service, label=label, words=(*service.words, service.label))


def _type(kind: FacilityType) -> FacilityType:
    name = f"terms-type-{kind.key}"
    return replace(
        kind,
        label=term(name, "", kind.label),
        plural=term(name, "plural", kind.plural),
        description=term(name, "description", kind.description),
        words=(*kind.words, kind.label, kind.plural),
    )


def _level(level: LevelName) -> LevelName:
    """Levels are known by the district's own German word for them."""
    name = f"terms-level-{level.singular.casefold()}"
    return replace(
        level,
        singular=term(name, "", level.singular),
        plural=term(name, "plural", level.plural),
        description=term(name, "description", level.description),
    )
