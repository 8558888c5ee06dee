"""German strings of the map components; `{…}` is filled in by the browser."""

from collections.abc import Mapping
from types import MappingProxyType

_MAP_TEXTS = {
    "retry": "Noch einmal versuchen",
    "zoom_in": "Karte vergrößern",
    "zoom_out": "Karte verkleinern",
    "zoom_all": "Ganzes Gebiet zeigen",
    "cluster_one": "1 Eintrag: {name}",
    "cluster_many": "{count} Einträge: {name}",
    "gemeinde_one": "{name}: 1 Eintrag, genaue Lage nicht belegt",
    "gemeinde_many": "{name}: {count} Einträge, genaue Lage nicht belegt",
}

GUIDE_TEXTS: Mapping[str, str] = MappingProxyType(
    _MAP_TEXTS
    | {
        "list_label": "Gefundene Einträge",
        "map_label": "Karte der gefundenen Einträge",
        "view_label": "Ansicht",
        "view_list": "Liste",
        "view_map": "Karte",
        "loading": "Die Einträge werden geladen …",
        "empty": "Hierzu gibt es keinen Eintrag. Versuchen Sie ein anderes Wort "
        "oder ein größeres Gebiet.",
        "error": "Das hat leider nicht geklappt. Bitte prüfen Sie Ihre Internetverbindung.",
        "map_error": "Die Karte ließ sich nicht laden. Die Liste enthält alle Einträge.",
        "more": "Weitere anzeigen ({shown} von {total} sind zu sehen)",
        "back": "Zurück zur Liste",
        "close": "Schließen",
        "as_of": "Stand: {as_of}",
        "status_planned": "geplant",
        "status_historic": "besteht nicht mehr",
        "off_map_one": "1 Eintrag ohne Ort auf der Karte",
        "off_map_many": "{count} Einträge ohne Ort auf der Karte",
        "legend_exact": "genauer Ort",
        "legend_approximate": "ungefährer Ort",
        "legend_gemeinde": "nur die Gemeinde ist bekannt",
        "copied": "Link kopiert",
        "copy_failed": "Der Link ließ sich nicht kopieren. Sie finden ihn in der Adresszeile.",
        "mark": "Merken",
        "marked": "Gemerkt",
        "marks": "Merkzettel ({count})",
        "marks_keep": "Auf diesem Gerät merken",
        "marks_empty": "Merkzettel leeren",
        "exit": "Seite schnell verlassen",
        "exit_hint": "oder dreimal die Taste Esc",
        "new_tab": "öffnet in einem neuen Tab",
        "about": "ca. {minutes} min",
        "longer": "über {hours} h",
        "here_ask": "Mein Standort",
        "here_asking": "Ihr Browser fragt Sie um Erlaubnis. "
        "Ihr Standort bleibt in Ihrem Browser, wir erfahren ihn nicht.",
        "here_known": "Das Nächste zuerst. Ihr Standort bleibt in diesem Browser: "
        "Er wird nicht an uns gesendet und nicht gespeichert.",
        "here_forget": "Standort vergessen",
        "here_forgotten": "Ihr Standort ist vergessen.",
        "here_refused": "Ohne Ihre Erlaubnis sehen wir keinen Standort. "
        "Wählen Sie stattdessen bei „Wo?“ einen Ort.",
        "here_unknown": "Ihr Standort ließ sich nicht bestimmen. "
        "Wählen Sie stattdessen bei „Wo?“ einen Ort.",
        "here_slow": "Das hat zu lange gedauert. Versuchen Sie es noch einmal "
        "oder wählen Sie bei „Wo?“ einen Ort.",
        "here_impossible": "Ihr Browser kann den Standort hier nicht bestimmen. "
        "Wählen Sie stattdessen bei „Wo?“ einen Ort.",
        "here_mark": "Ihr Standort",
        "here_vague": "in {name}, Lage nicht belegt · bis dorthin {distance}",
        "here_hidden": "in {name}, Lage geschützt · bis dorthin {distance}",
    }
)

AREA_TEXTS: Mapping[str, str] = MappingProxyType(
    _MAP_TEXTS
    | {
        "map_label": "Karte der Gebiete",
        "error": "Die Karte ließ sich nicht laden. Bitte prüfen Sie Ihre Internetverbindung.",
        "area_value": "{name}: {value}",
    }
)
