"""The fields of a facility that a column of a received file can be about, and how it is told."""

import re
from dataclasses import dataclass
from typing import Final

from loaders.characteristics import COLUMNS


@dataclass(frozen=True)
class Target:
    """A field: its German label, names of its column (``a|b``), and what its values look like.

    ``looks`` fits a value; ``telling`` says that the look alone is enough to propose the column.
    """

    label: str
    names: str
    looks: str = ""
    telling: bool = False

    @property
    def aliases(self) -> list[str]:
        """The names that a column of this field may have."""
        return self.names.split("|")

    def fits(self, value: str) -> bool:
        """Tell whether a value looks like one of this field; every value does without a look."""
        return not self.looks or re.fullmatch(self.looks, value.strip()[:LONGEST_LOOK]) is not None


LONGEST_LOOK: Final = 200
PHONE: Final = r"[+(]?\d[\d\s()/.–-]{4,}(.*\d)?"
DAY: Final = r"\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}(-\d{2})?|\d{5}"

TIMES: Final = r".*\d.*|geschlossen|zu|[-–—]"
"""What a cell with the times of one day looks like."""
HOURS_OF: Final = {
    "hours_mo": "Mo", "hours_tu": "Di", "hours_we": "Mi", "hours_th": "Do", "hours_fr": "Fr",
    "hours_sa": "Sa", "hours_su": "So", "hours_ph": "Feiertag",
}  # fmt: skip
"""The fields of opening hours with a column for each day, and how the day is written."""

COUNT: Final = r"\d{1,5}"
NUMBER: Final = r"-?\d+([.,\s]\d+)*"

TARGETS: Final[dict[str, Target]] = {
    "id": Target(
        "Kennung",
        "id|kennung|identifier|uuid",
    ),
    "name": Target(
        "Name",
        "name|einrichtung|bezeichnung|name der einrichtung|titel|angebot|schulname|kita|title",
    ),
    "type": Target(
        "Art",
        "art|typ|type|art der einrichtung|einrichtungsart|kategorie|schulform|category",
    ),
    "organization": Target(
        "Träger",
        "träger|traeger|name des trägers|organisation|organization|operator|betreiber|anbieter",
    ),
    "street": Target(
        "Straße",
        "straße|strasse|adresse|anschrift|street|straße und hausnummer|str|"
        "addr:street|address|straße hausnr",
    ),
    "address": Target(
        "Anschrift mit PLZ und Ort",
        "anschrift komplett|postanschrift|vollständige adresse",
        r".*\S,?\s+\d{5}\s+\D.*",
        telling=True,
    ),
    "house_number": Target(
        "Hausnummer",
        "hausnummer|hausnr|hnr|hs nr|addr:housenumber",
        r"\d{1,4}\s?[a-zA-Z]?([-/–]\d+\w?)?",
    ),
    "postcode": Target(
        "PLZ",
        "plz|postleitzahl|postcode|zip|postal code|addr:postcode",
        r"\d{4,5}",
        telling=True,
    ),
    "locality": Target(
        "Ort",
        "ort|stadt|wohnort|city|gemeinde ort|locality|addr:city",
    ),
    "place": Target(
        "PLZ und Ort",
        "plz ort|plz und ort|plz/ort",
        r"\d{5}\s+\D.*",
        telling=True,
    ),
    "ortsteil": Target(
        "Ortsteil",
        "ortsteil|stadtteil|ot|district|addr:suburb",
    ),
    "gemeinde_key": Target(
        "Gemeindeschlüssel",
        "gemeindeschlüssel|ags|gemeinde ags|gemeindeschluessel|gemeinde_key|"
        "amtlicher gemeindeschlüssel|ars|regionalschlüssel",
        r"\d{7,8}|\d{12}",
        telling=True,
    ),
    "gemeinde": Target(
        "Gemeinde",
        "gemeinde|kommune|gemeindename",
    ),
    "phones": Target(
        "Telefon",
        "telefon|tel|telefonnummer|phone|rufnummer|fon|phones|contact:phone",
        PHONE,
    ),
    "email": Target(
        "E-Mail",
        "e-mail|email|mail|e-mail-adresse|contact:email",
        r"(mailto:)?[^@\s]+@[^@\s]+",
        telling=True,
    ),
    "web": Target(
        "Internet",
        "internet|web|website|homepage|url|webseite|link|internetseite|contact:website",
        r"(https?://|www\.)\S+",
        telling=True,
    ),
    "opening_hours": Target(
        "Öffnungszeiten",
        "öffnungszeiten|oeffnungszeiten|sprechzeiten|opening hours|opening_hours|zeiten",
    ),
    "hours_mo": Target("Öffnungszeiten am Montag", "montag|mo|montags|monday", TIMES),
    "hours_tu": Target("Öffnungszeiten am Dienstag", "dienstag|di|dienstags|tuesday", TIMES),
    "hours_we": Target("Öffnungszeiten am Mittwoch", "mittwoch|mi|mittwochs|wednesday", TIMES),
    "hours_th": Target("Öffnungszeiten am Donnerstag", "donnerstag|do|donnerstags|thursday", TIMES),
    "hours_fr": Target("Öffnungszeiten am Freitag", "freitag|fr|freitags|friday", TIMES),
    "hours_sa": Target("Öffnungszeiten am Samstag", "samstag|sa|samstags|sonnabend", TIMES),
    "hours_su": Target("Öffnungszeiten am Sonntag", "sonntag|so|sonntags|sunday", TIMES),
    "hours_ph": Target("Öffnungszeiten an Feiertagen", "feiertag|feiertage|feiertags", TIMES),
    "services": Target(
        "Angebote",
        "angebote|leistungen|services|schwerpunkte",
    ),
    "languages": Target(
        "Sprachen",
        "sprachen|languages|sprache",
    ),
    "capacity_free": Target(
        "Freie Plätze",
        "freie plätze|plätze frei|platz frei|capacity_free|available|capacity_available",
        COUNT,
    ),
    "capacity_maximum": Target(
        "Plätze insgesamt",
        "plätze insgesamt|plätze gesamt|capacity_maximum",
        COUNT,
    ),
    "capacity_unit": Target(
        "Einheit der Plätze",
        "einheit der plätze|capacity_unit",
    ),
    "capacity_as_of": Target(
        "Freie Plätze: Tag der Angabe",
        "freie plätze stand|stand freie plätze|freie plätze am|capacity_as_of|capacity_updated",
        DAY,
    ),
    "capacity_note": Target(
        "Freie Plätze: Bemerkung",
        "freie plätze bemerkung|warteliste|capacity_note",
    ),
    **{
        name: Target(one.label, "|".join(filter(None, (one.label, name, one.names))))
        for name, one in COLUMNS.items()
    },
    "note": Target(
        "Bemerkung",
        "bemerkung|hinweis|anmerkung|beschreibung|note|description|desc|kommentar",
    ),
    "since": Target(
        "Seit",
        "seit|gegründet|since|eröffnet",
    ),
    "as_of_date": Target(
        "Stand",
        "stand|datum|stichtag|as_of|as_of_date|letzte änderung",
        DAY,
    ),
    "status": Target(
        "Status",
        "status",
    ),
    "location_class": Target(
        "Ortsklasse",
        "ortsklasse|location_class|schutz|schutzklasse",
    ),
    "visibility": Target(
        "Sichtbarkeit",
        "sichtbarkeit|visibility",
    ),
    "mobile": Target(
        "Mobil",
        "mobil|mobile",
    ),
    "source": Target(
        "Quelle",
        "quelle|source|datenquelle",
    ),
    "source_url": Target(
        "Adresse der Quelle",
        "quelle url|source_url|quelle_url",
    ),
    "license": Target(
        "Lizenz",
        "lizenz|license|licence",
    ),
    "x": Target(
        "Länge oder Rechtswert",
        "lon|longitude|länge|längengrad|x|rechtswert|ostwert|lng|easting|"
        "x-koordinate|geo_lon|laenge",
        NUMBER,
    ),
    "y": Target(
        "Breite oder Hochwert",
        "lat|latitude|breite|breitengrad|y|hochwert|nordwert|northing|y-koordinate|geo_lat",
        NUMBER,
    ),
}
"""All fields by their name here; several become one field of the entry (street, house number)."""
