"""Title, date, credit and known limits of each shipped resource."""

from dataclasses import dataclass

from loaders.build import credits as by
from loaders.build.credits import License, Source


@dataclass(frozen=True)
class Description:
    """What readers should know about a resource before they use it."""

    title: str
    description: str
    as_of: str
    credit: str
    licenses: tuple[License, ...]
    sources: tuple[Source, ...]
    limits: str


DESCRIPTIONS = {
    "gemeinden": Description(
        "Gemeinden",
        "Umrisse der Gemeinden mit amtlichen Schlüsseln, Art, Amt oder Samtgemeinde und Fläche.",
        "2025-08-31",
        f"{by.BKG_2023}; {by.DESTATIS_2025}",
        (by.DL_DE_BY,),
        (by.VG250, by.GV100),
        "Gemeinsam mit der Umgebung vereinfacht (100 m), ohne Lücken und Überlappungen. Für "
        "Karten und die Zuordnung von Punkten, nicht für Grundstücke.",
    ),
    "surroundings": Description(
        "Umgebung",
        "Gemeinden bis etwa 15 km um den Landkreis mit der Einwohnerzahl vom 31.12.2023.",
        "2023-12-31",
        f"{by.BKG_2023}; {by.DESTATIS_2025}",
        (by.DL_DE_BY,),
        (by.VG250, by.GV100),
        "Nur Brandenburg und Niedersachsen: Berlin, Sachsen-Anhalt und Bremen fehlen, dort "
        "bleibt ein Randeffekt.",
    ),
    "places": Description(
        "Ortsnamen für die Karte",
        "Ein Punkt je Gemeinde und je genannter Nachbarstadt, an dem der Name steht.",
        "2021",
        f"{by.BKG_2021}; {by.BKG_2023}",
        (by.DL_DE_BY,),
        (by.VG250_POINTS, by.VG250),
        "Hauptort der Gemeinde; bei Nachbarstädten die Mitte der Fläche.",
    ),
    "sozialraeume": Description(
        "Sozialräume und Planregionen",
        "Städte und Gemeinden ohne Amt, Ämter und Samtgemeinden als Sozialräume; dazu die "
        "Planregion mit der Angabe, wie gut die Zuordnung belegt ist.",
        "2025-08-31",
        by.DESTATIS_2025,
        (by.DL_DE_BY, by.FACTS),
        (by.GV100, by.RESEARCH),
        "Die Sozialräume folgen aus den amtlichen Schlüsseln. Die Zuordnung zu den Planregionen "
        "ist nur zum Teil belegt, sonst nach der Lage angenommen; sie kann berichtigt werden.",
    ),
    "ortsteile": Description(
        "Ortsteile",
        "Namen der Ortsteile, soweit öffentliche Seiten sie nennen.",
        "",
        "Öffentliche Seiten, je Eintrag genannt",
        (by.FACTS,),
        (by.RESEARCH,),
        "Unvollständig: sieben Gemeinden von Potsdam-Mittelmark fehlen, Beelitz ist lückenhaft, "
        "für Verden gibt es keine. Ohne Koordinaten.",
    ),
    "population": Description(
        "Einwohnerzahlen",
        "Personen insgesamt, männlich und weiblich je Gemeinde an sieben Stichtagen.",
        "2024-12-31",
        "Statistisches Bundesamt (Destatis), GV-ISys",
        (by.DESTATIS_QUOTE,),
        (by.GV_ISYS,),
        "Der 31.12.2024 beruht auf dem Zensus 2022, frühere Stichtage auf dem Zensus 2011 oder "
        "älteren Zählungen: ein Bruch der Zeitreihe, kein Rückgang.",
    ),
    "census_2022": Description(
        "Zensus 2022 je Gemeinde",
        "Personen, Haushalte, Wohnungen, Leerstand, Eigentum und Miete am 15.05.2022.",
        "2022-05-15",
        "© Statistisches Bundesamt (Destatis), Zensus 2022",
        (by.DL_DE_BY,),
        (by.CENSUS_2022,),
        "Aus einer offenen Zusammenstellung; ohne Altersgruppen. Die Haushaltsgröße fehlt für "
        "eine Gemeinde.",
    ),
    "population_grid_2011": Description(
        "Bewohnte 1-km-Zellen 2011",
        "Personen, Altersanteile, Durchschnittsalter und Haushaltsgröße je Gitterzelle.",
        "2011-05-09",
        "© Statistisches Bundesamt (Destatis), Zensus 2011",
        (by.DL_DE_BY,),
        (by.CENSUS_2011,),
        "Zellen ohne veröffentlichten Wert fehlen; Anteile sind leer, wo sie geheim gehalten "
        "werden (etwa 7 % der Zellen). Stand von 2011.",
    ),
    "facilities": Description(
        "Einrichtungen und Angebote",
        "Familienzentren, Kitas, Schulen, Beratung, Ämter und mehr, mit Quelle und Stand je "
        "Eintrag.",
        "",
        f"Quelle je Eintrag; Punkte der Gemeinden: {by.BKG_2021}",
        (by.FACTS, by.CC0, by.DL_DE_BY),
        (by.RESEARCH, by.SCHOOLS, by.VG250_POINTS),
        "Keine vollständige Liste. Viele Einträge sind nur ihrer Gemeinde zugeordnet "
        "(„location_precision“); geschützte Orte haben keine Koordinate. Krankenhäuser und ein "
        "Teil der Bibliotheken stammen aus Listen ohne offene Lizenz und stehen hier nur mit Art "
        "und Ort. Schulen: Stand Mai 2017.",
    ),
    "stations": Description(
        "Bahnhöfe",
        "Bahnhöfe und Haltepunkte als Punkte.",
        "2017-09",
        "Deutsche Bahn, September 2017",
        (by.CC_BY,),
        (by.STATIONS,),
        "Nur Bahn, keine Bushaltestellen. Stand September 2017.",
    ),
    "family_centres": Description(
        "Geschichte der Familienzentren",
        "Datierte Ereignisse und genannte Zahlen von 2006 bis 2023.",
        "2023-09",
        "Quelle je Eintrag",
        (by.FACTS,),
        (by.RESEARCH,),
        "Einige Jahre sind erschlossen und so gekennzeichnet. Gezählt werden mal Zentren, mal "
        "Sozialräume. Nur Potsdam-Mittelmark.",
    ),
    "family_centres_2012": Description(
        "Familienzentren am 01.03.2012",
        "Aktive und geplante Familienzentren und Mehrgenerationenhäuser der Vorlage von 2012.",
        "2012-03-01",
        "Landkreis Potsdam-Mittelmark, DS 124/12",
        (by.FACTS,),
        (by.CONCEPT_2012,),
        "Stand 2012. Borkwalde und Borkheide stehen in der Quelle als ein Vorhaben. Nur "
        "Potsdam-Mittelmark.",
    ),
    "district_facts": Description(
        "Kennzahlen des Landkreises",
        "Jährliche Kennzahlen von 1995 bis 2022 für den ganzen Landkreis.",
        "2022-12-31",
        "BBSR, INKAR",
        (by.DL_DE_BY,),
        (by.INKAR,),
        "Nur Landkreis: Zusammenhang, nie der Wert eines Sozialraums. Aus einer offenen "
        "Zusammenstellung; die Lizenz ist vor einer Veröffentlichung zu bestätigen.",
    ),
    "press_figures": Description(
        "Einzelne Zahlen aus der Presse",
        "Zahlen zu Arbeit, Kita und Schule, wie Zeitungen und Broschüren sie nannten.",
        "2025",
        "Quelle je Eintrag",
        (by.FACTS,),
        (by.RESEARCH,),
        "Nur Zusammenhang; nie mit amtlichen Reihen zu mischen. Nur Potsdam-Mittelmark.",
    ),
    "refused": Description(
        "Abgelehnte Datensätze",
        "Was der Bau der Daten nicht übernommen hat, mit Grund.",
        "",
        "Dieses Produkt",
        (by.CC0,),
        (by.PRODUCT,),
        "Nur Fehler, die sich prüfen lassen; was nicht hier steht, kann trotzdem falsch sein.",
    ),
    "flags": Description(
        "Hinweise zu Datensätzen",
        "Was übernommen wurde und auffällt: alte Stände, doppelte Namen, Berichtigungen.",
        "",
        "Dieses Produkt",
        (by.CC0,),
        (by.PRODUCT,),
        "Hinweise sind Anlass zum Nachsehen, keine Fehler.",
    ),
}
