"""Languages and accessibility of entries as German words."""

from babel import Locale

from geo.publish import PublicFacility
from pages.ui import wording
from pages.ui.map import Row

ASK = "keine Daten – bitte nachfragen"
LABELS = {
    "wheelchair": "mit Rollstuhl erreichbar",
    "toilet": "Toilette für Rollstuhl",
    "lift": "Aufzug oder ebenerdig",
    "parking": "Behindertenparkplatz",
    "pram": "mit Kinderwagen erreichbar",
    "hearingLoop": "Hilfe beim Hören (Induktionsschleife)",
    "signLanguage": "Gebärdensprache",
    "tactileGuidance": "Leitsystem für blinde Menschen",
    "plainLanguage": "Leichte Sprache",
}
ANSWERS = {"yes": "ja", "limited": "eingeschränkt", "no": "nein"}


def rows(facility: PublicFacility) -> list[Row]:
    """Return languages and accessibility of an entry; what is unknown says so."""
    spoken = ", ".join(language(code) for code in facility.languages)
    return [
        {"label": "Sprachen", "text": spoken or ASK, "icon": "translate"},
        {
            "label": "Barrierefreiheit",
            "text": accessibility(facility.accessibility) or ASK,
            "icon": "accessible",
        },
    ]


def accessibility(known: dict[str, str]) -> str:
    """Return what is known, one line each, then what is unknown, source and date."""
    if not known:
        return ""
    lines = [f"{label}: {ANSWERS[known[key]]}" for key, label in LABELS.items() if known.get(key)]
    missing = [label for key, label in LABELS.items() if not known.get(key)]
    if missing:
        lines.append(f"unbekannt: {', '.join(missing)}")
    lines.append(f"Stand {wording.as_of(known['asOf'])}, Quelle: {known['source']}")
    return "\n".join(lines)


def language(code: str) -> str:
    """Return a language (BCP 47) in German; a code without a name as it is."""
    names = Locale("de").languages
    return str(names.get(code.replace("-", "_")) or names.get(code.split("-", maxsplit=1)[0], code))
