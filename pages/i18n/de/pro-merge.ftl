pro-merge-title = Zwei Einträge zusammenführen
pro-merge-leave = Doch nicht zusammenführen
pro-merge-not-yours = Diese beiden Einträge lassen sich hier nicht zusammenführen: Einen gibt es nicht mehr, oder er gehört nicht zu dem, was Sie pflegen dürfen.
pro-merge-four-eyes = Zusammenführen wirkt sofort auf zwei Einträge. Änderungen Ihrer Rolle gibt aber erst eine zweite Stelle frei. Bitte sagen Sie ihr, welche beiden Einträge dasselbe sind.
pro-merge-stays = Welcher Eintrag bleibt?
pro-merge-how = Der andere Eintrag (Kennung { $id }) endet. Links, Merkzettel und Dateien mit dieser Kennung führen dann zu dem, der bleibt. Die Zusammenführung lässt sich rückgängig machen.
pro-merge-stricter = Die beiden Einträge sind verschieden geschützt. Es gilt der strengere Schutz.
pro-merge-looser = **Achtung:** So zeigt der Eintrag mehr, als einer der beiden bisher gezeigt hat. Bitte nur, wenn die Einrichtung das ausdrücklich will. Was bisher geschützt war, wird nicht übernommen.
pro-merge-choose = **Beide sagen etwas anderes.** Vorgewählt ist die neuere Angabe; bei gleichem Stand die des Eintrags, der bleibt.
pro-merge-of-bleibt = Bleibt: { $said }
pro-merge-of-endet = Vom anderen: { $said }
pro-merge-place = Ort und Adresse
pro-merge-only-one = **Nur in einem der beiden** (wird übernommen):
pro-merge-filled = { $field }: { $said }
pro-merge-same = Die beiden Einträge widersprechen sich nirgends.
pro-merge-hidden = Geschützte Angaben werden nicht gezeigt. Bei ihnen gilt, was neuer ist.
pro-merge-do = Zusammenführen
pro-merge-reason = Doppelten Eintrag zusammengeführt
pro-merge-done = Zusammengeführt. Die Kennung { $id } führt jetzt hierher.
pro-merge-offer = Doppelt? Mit einem anderen Eintrag zusammenführen
pro-merge-offer-how = Ähnliche Einträge stehen hier; jeden anderen finden Sie über die Suche.
pro-merge-search = Anderer Eintrag (Name, Träger, Ort oder Kennung)
pro-merge-with = Mit „{ $name }“ ({ $id }) zusammenführen
pro-merge-ended = Dieser Eintrag wurde mit einem anderen zusammengeführt. Links mit seiner Kennung führen dorthin.
pro-merge-to = Zum Eintrag „{ $name }“
pro-merge-step = Der Eintrag ging im Eintrag { $id } auf.
pro-merge-undo = Zusammenführung rückgängig machen
pro-merge-list = Mögliche doppelte Einträge zeigen
pro-merge-list-count = { $count ->
    [one] Ein Paar sehr ähnlicher Einträge am selben Ort. Ein Klick zeigt beide nebeneinander.
   *[other] { $count } Paare sehr ähnlicher Einträge am selben Ort. Ein Klick zeigt beide nebeneinander.
}
pro-merge-list-none = Es gibt keine zwei sehr ähnlichen Einträge am selben Ort, die Sie pflegen dürfen.
pro-merge-pair = { $first } – { $second } ({ $ids })
