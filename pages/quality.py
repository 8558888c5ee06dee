"""How fresh and complete the public entries of the district are, computed once a day."""

import pandas as pd

from geo.facilities import published
from geo.model import Status
from geo.quality import Light, Rules, assess
from loaders.quality_rules import read_quality
from pages import clock, context
from pages.i18n import GERMAN, speaking


@context.by_shipped()
def rules() -> Rules:
    """Return when entries are to be asked for again, and what a good one has."""
    with speaking(GERMAN):
        types = context.district().taxonomy.types
    return read_quality(context.DATA / "rules" / "quality.toml", types)


def assessed() -> pd.DataFrame:
    """Return the public entries that are not gone, with what `geo.quality.assess` says of them.

    Beside its columns: ``name``, ``type``, ``gemeinde_key``, ``locality``, ``as_of``.
    """
    return _assessed(clock.today().isoformat())


def overdue() -> frozenset[tuple[str, str]]:
    """Return the types and Gemeinden that have an entry which is overdue or has no date."""
    found = assessed()
    old = found[found["light"].isin([Light.OVERDUE, Light.UNDATED])]
    return frozenset(zip(old["type"].map(str), old["gemeinde_key"].map(str), strict=True))


@context.by_district(2)
def _assessed(_day: str) -> pd.DataFrame:
    with speaking(GERMAN):
        entries = published(context.district().facilities)
    entries = entries[entries["status"] != Status.HISTORIC.value]
    about = entries[["name", "type", "gemeinde_key", "locality", "as_of"]]
    return pd.DataFrame(about).join(assess(entries, rules(), clock.today()))
