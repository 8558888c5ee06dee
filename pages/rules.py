"""What ought to be, what the district pays, which lists are checked: rules with their sources."""

from geo.coverage.inventory import Inventory
from geo.district import District
from geo.funding import FundingRule
from geo.model import Level
from geo.regions import at_level
from geo.targets.force import in_force
from geo.targets.model import Target
from loaders.central_places import CentralPlace, read_central_places
from loaders.funding import read_funding
from loaders.inventories import read_inventories
from loaders.targets import read_targets
from pages import context
from pages.i18n import GERMAN, speaking


@context.by_district()
def inventories() -> tuple[Inventory, ...]:
    """Return how complete the lists of the district's places are."""
    german = _german()
    path = context.DATA / context.district_key() / "inventories.toml"
    return read_inventories(path, german.taxonomy.types, german.areas.index)


@context.by_district()
def central_places() -> tuple[CentralPlace, ...]:
    """Return the central places of the district, none if no source names them."""
    path = context.DATA / context.district_key() / "central_places.toml"
    names = at_level(_german().areas, Level.GEMEINDE)["name"]
    return read_central_places(path, {str(key): str(name) for key, name in names.items()})


@context.by_district(4)
def targets(day: str) -> tuple[Target, ...]:
    """Return what ought to be there in the district at a day (ISO), as decided."""
    types = _german().taxonomy.types
    return in_force(
        read_targets(context.DATA / "rules" / "targets.toml", types), day, context.district_key()
    )


@context.by_district()
def funding() -> tuple[FundingRule, ...]:
    """Return what the district pays of the cost of offers, as decided."""
    types = _german().taxonomy.types
    rules = read_funding(context.DATA / "rules" / "funding.toml", types)
    return tuple(rule for rule in rules if rule.district == context.district_key())


def _german() -> District:
    with speaking(GERMAN):
        return context.district()
