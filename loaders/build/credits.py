"""Publishers, licences and credit lines of the sources, as their owners ask for them."""

from typing import NamedTuple


class License(NamedTuple):
    """A licence: its identifier (Open Definition where there is one), title and text."""

    name: str
    title: str
    path: str = ""

    def described(self) -> dict[str, str]:
        """Return the licence as a data package wants it."""
        entry = {"name": self.name, "title": self.title}
        return entry | {"path": self.path} if self.path else entry


class Source(NamedTuple):
    """A publisher's product and where it is described."""

    title: str
    path: str = ""

    def described(self) -> dict[str, str]:
        """Return the source as a data package wants it."""
        entry = {"title": self.title}
        return entry | {"path": self.path} if self.path else entry


DL_DE_BY = License(
    "dl-de-by-2.0",
    "Datenlizenz Deutschland – Namensnennung – Version 2.0",
    "https://www.govdata.de/dl-de/by-2-0",
)
CC0 = License(
    "CC0-1.0", "Creative Commons Zero 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"
)
CC_BY = License(
    "CC-BY-4.0",
    "Creative Commons Namensnennung 4.0",
    "https://creativecommons.org/licenses/by/4.0/",
)
DESTATIS_QUOTE = License(
    "other-at",
    "Vervielfältigung und Verbreitung, auch auszugsweise, mit Quellenangabe gestattet.",
)
FACTS = License("other-pd", "Fakten; Quelle je Eintrag")

VG250 = Source("BKG, Verwaltungsgebiete 1:250 000 mit Einwohnerzahlen (VG250-EW), 31.12.2023")
VG250_POINTS = Source("BKG, Verwaltungsgebiete 1:250 000, Punkte (VG250_PK), 2021")
GV100 = Source("Destatis, Gemeindeverzeichnis GV100AD, 31.08.2025")
GV_ISYS = Source("Destatis, Gemeindeverzeichnis-Informationssystem (GV-ISys), 2009 bis 2024")
CENSUS_2022 = Source("Destatis, Zensus 2022, Stichtag 15.05.2022")
CENSUS_2011 = Source("Destatis, Zensus 2011, Ergebnisse je 1-km-Gitterzelle, 09.05.2011")
INKAR = Source("BBSR, Indikatoren und Karten zur Raum- und Stadtentwicklung (INKAR)")
STATIONS = Source("Deutsche Bahn, Stationsdaten, September 2017")
SCHOOLS = Source(
    "Schullisten der Länder, Mai 2017 (offenes Schuldatenprojekt)",
    "https://github.com/Datenschule/schulscraper-data",
)
RESEARCH = Source("Presse, Broschüren und amtliche Seiten, Quelle je Eintrag")
CONCEPT_2012 = Source("Landkreis Potsdam-Mittelmark, DS 124/12, Anlage 1b, März 2012")
PRODUCT = Source("Prüfungen dieses Produkts beim Bau der Daten")

BKG_2023 = "© GeoBasis-DE / BKG (2023), Daten verändert"
BKG_2021 = "© GeoBasis-DE / BKG (2021)"
DESTATIS_2025 = "© Statistisches Bundesamt (Destatis) 2025"
