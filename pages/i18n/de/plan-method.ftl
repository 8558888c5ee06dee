plan-method-about =
    Ein Sozialindex verbindet mehrere Indikatoren zu einer Zahl. Er zeigt, wo ein Gebiet **unter den anderen Gebieten** steht, nicht, wie es den Menschen dort geht. Steigen alle Werte gleich, ändert sich der Index nicht.

    Diese Seite zeigt jeden Schritt: erst mit einem kleinen erfundenen Beispiel, das Sie mit dem Taschenrechner nachrechnen können, dann mit den Zahlen eines Gebiets. Gezeigt sind vier Stellen nach dem Komma, gerechnet wird ungerundet.
plan-method-normalisation-hint = Der z-Wert ist der übliche Weg. „Von 0 bis 1“ hängt ganz am kleinsten und am größten Wert. Der Rang lässt weg, wie weit Werte auseinanderliegen.
plan-method-aggregation-hint = Beim Mittelwert gleicht ein hoher Wert einen niedrigen aus. Beim geometrischen Mittel zählt ein niedriger Wert stärker.
plan-method-worked = Ein Beispiel zum Nachrechnen
plan-method-step-values = Schritt 1: Werte nebeneinander
plan-method-about-values = Drei erfundene Gebiete A, B und C, zwei Indikatoren X und Y. X zählt doppelt und erhöht den Index, Y zählt einfach und senkt ihn. Fehlt einem Gebiet ein Wert, bekommt es keinen Index und zählt in keinem der Schritte mit: Wir schätzen nichts dazu.
plan-method-step-normalised = Schritt 2: vergleichbar machen
plan-method-about-z = Euro, Prozent und Anzahlen lassen sich nicht zusammenzählen. Der z-Wert sagt, wie viele Standardabweichungen s ein Wert x über oder unter dem Mittelwert m aller n Gebiete liegt. Geteilt wird durch n, weil alle Gebiete dabei sind und keine Stichprobe. Haben alle Gebiete denselben Wert, ist z überall 0.
plan-method-about-min-max = Euro, Prozent und Anzahlen lassen sich nicht zusammenzählen. Deshalb bekommt der kleinste Wert 0, der größte 1, und die anderen liegen dazwischen. Haben alle Gebiete denselben Wert, bekommen alle 0,5.
plan-method-about-rang = Euro, Prozent und Anzahlen lassen sich nicht zusammenzählen. Deshalb zählt nur die Reihenfolge: r ist der Rang von unten (1 = kleinster Wert), n die Zahl der Gebiete. Gleiche Werte teilen sich den mittleren Rang. Haben alle Gebiete denselben Wert, bekommen alle 0,5.
plan-method-measure = Kennzahl
plan-method-centre-z = Mittelwert
plan-method-centre-min-max = kleinster Wert
plan-method-centre-rang = kleinster Rang
plan-method-spread-z = Standardabweichung
plan-method-spread-min-max = größter − kleinster Wert
plan-method-spread-rang = n − 1
plan-method-step-directed = Schritt 3: Richtung
plan-method-about-directed = Erhöht ein Indikator den Index, bleibt sein Wert: d = z. Senkt er ihn, wird der Wert umgedreht, hier bei Y:
plan-method-step-mapped = Schritt 4: über null bringen
plan-method-about-mapped = Ein geometrisches Mittel braucht Werte über 0, sonst fiele es bei einer einzigen 0 ganz auf 0. Deshalb liegen die Werte danach zwischen 0,01 und 1:
plan-method-about-mapped-z = Ein geometrisches Mittel braucht Werte über 0, sonst fiele es bei einer einzigen 0 ganz auf 0. Deshalb macht die Verteilungsfunktion Φ der Normalverteilung aus jedem z-Wert einen Anteil zwischen 0 und 1; danach liegen die Werte zwischen 0,01 und 1:
plan-method-about-logarithm = Gerechnet wird mit ihrem natürlichen Logarithmus, ln g:
plan-method-step-combined = Letzter Schritt: gewichten, zusammenzählen, ordnen
plan-method-about-weights = Aus den Gewichten v werden Anteile w, die zusammen 1 ergeben. Nur ihr Verhältnis zählt: 2 und 1 ist dasselbe wie 20 und 10.
plan-method-about-arithmetisch = Der Index I ist die Summe der gewichteten Werte:
plan-method-about-geometrisch = Der Index I ist e hoch die Summe der gewichteten Logarithmen:
plan-method-weighted = { $indicator } × { $weight }
plan-method-sum = Summe
plan-method-about-ranks = Rang 1 hat der höchste Index. Stimmen zwei Gebiete auf zehn Stellen überein, teilen sie sich den besseren Rang.
plan-method-area = Derselbe Weg mit echten Zahlen
plan-method-area-about = Hier gilt der Index, den Sie auf der Seite „Sozialindex“ gewählt haben, mit Ihren Änderungen.
plan-method-is-changed = Sie haben diesen Index auf der Seite „Sozialindex“ verändert.
plan-method-without = Dieses Gebiet hat keinen Index. Es fehlt: { $lacks }.
plan-method-compared-with = Verglichen werden die { $ranked } Gebiete, die für alle Indikatoren einen Wert haben.
plan-method-unit = { $label } ({ $unit })
plan-method-raw = Wert
plan-method-rank-from-below = Rang von unten
plan-method-normalised = vergleichbar (z)
plan-method-directed = gerichtet (d)
plan-method-mapped = über null (g)
plan-method-logarithm = ln g
plan-method-weight = Anteil (w)
plan-method-product = gewichtet
plan-method-end = Die letzte Spalte ergibt zusammen { $sum }. Das ist der Index: **{ $value }**, Rang { $rank } von { $ranked }.
plan-method-end-geometric = Die letzte Spalte ergibt zusammen { $sum }; e hoch { $sum } ist { $exact }. Das ist der Index: **{ $value }**, Rang { $rank } von { $ranked }.
plan-method-download = Alle Schritte aller Gebiete
plan-method-file = rechenweg
plan-method-sheet = Rechenweg
plan-method-uncertainty = Wie sicher sind die Ränge?
plan-method-uncertainty-about =
    Gewichte und Indikatoren sind gewählt, nicht gemessen. Deshalb rechnen wir nach, was bei einer anderen Wahl herauskäme:

    1. In jedem Durchgang werden die Gewichte zufällig um die gewählten herum gezogen (Dirichlet-Verteilung, Parameter: Konzentration × Zahl der Indikatoren × Anteil). Mit der Konzentration 10 schwanken gleiche Gewichte um etwa ein Drittel.
    2. Reihum fällt dabei kein Indikator weg, dann der erste, dann der zweite und so weiter. Die anderen teilen sich sein Gewicht.
    3. Nach allen Durchgängen hat jedes Gebiet viele Ränge. Gezeigt wird der Bereich vom 5. bis zum 95. Perzentil, auf ganze Ränge nach außen gerundet. Der eigene Rang liegt immer im Bereich: Wo nötig, reicht der Bereich bis zu ihm.
    4. Eine Änderung gilt als unsicher, wenn sich weniger als 90 von 100 Durchgängen über ihre Richtung einig sind.

    Der Zufall beginnt mit einer festen Zahl, die in der Auswahl steht. Dieselbe Auswahl ergibt mit denselben Werten deshalb immer genau dasselbe.
plan-method-limits = Was der Index nicht kann
plan-method-limits-about =
    - Er sagt nichts über einzelne Menschen, und er sagt nicht, warum ein Gebiet steht, wo es steht.
    - Er ist so gut wie seine Indikatoren. Fehlende Themen fehlen auch im Index.
    - Die Bereiche enthalten nur die Unsicherheit der Auswahl, nicht die Fehler der Daten.
    - Bei wenigen Gebieten bewegt schon ein einziges die Mittelwerte aller anderen.
    - Was geheim ist, bleibt auch hier geheim: Ein Gebiet mit einem geheimen Wert hat keinen Index, und sein Wert geht in keine Rechnung ein.
    - Änderungen gibt es nur zwischen Zeiträumen mit denselben Gebieten und derselben Grundlage.
    - Er ist ein rechnerischer Hinweis. Was daraus folgt, handeln Menschen aus.
plan-method-sources = Worauf die Methode beruht
plan-method-sources-about =
    - OECD und Gemeinsame Forschungsstelle der Europäischen Kommission (JRC): Handbook on Constructing Composite Indicators, 2008, Schritte 5 bis 7.
    - Saisana, Saltelli und Tarantola: Uncertainty and sensitivity analysis techniques as tools for the quality assessment of composite indicators, Journal of the Royal Statistical Society A 168/2, 2005, Seiten 307–323.
