"""What professionals may see, for the screens and routes behind `open_to_professionals` alone."""

import geopandas as gpd

from geo.publish import professional_facilities
from geo.whereabouts import Whereabouts, whereabouts
from pages import context
from pages.i18n import GERMAN, speaking


@context.by_district()
def offers() -> gpd.GeoDataFrame:
    """Return the entries in WGS 84 as `pages.context.offers` does; protected ones are unplaced."""
    with speaking(GERMAN):
        place = context.district()
        return context.in_order(place, professional_facilities(place))


@context.by_district()
def places() -> Whereabouts:
    """Return where these entries are, as far as that may be shown."""
    with speaking(GERMAN):
        return whereabouts(context.district(), offers())
