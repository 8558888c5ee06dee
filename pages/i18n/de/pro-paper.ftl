pro-paper-page = Seite { $page } von { $pages }
pro-paper-invitation = Einladung: { $title }
pro-paper-minutes = Protokoll: { $title }
pro-paper-folder = Sitzungsmappe: { $title }
pro-paper-subtitle = { $day }, { $times }
pro-paper-meeting = Die Sitzung
pro-paper-attendance = Anwesende Rollen und Einrichtungen
pro-paper-attendance-line = Bitte eintragen, ohne Namen von Personen: ____________________________________________
pro-paper-no-names = Dieses Protokoll nennt Rollen und Einrichtungen, keine Namen und keine Falldaten.
pro-paper-next = Nächste Sitzung
pro-paper-next-is = { $day }, { $times }
pro-paper-next-none = noch nicht geplant
pro-paper-deadline = Aufgabe
pro-paper-until = Bis wann
pro-paper-light = Ampel
pro-paper-decision = Festlegung
pro-paper-owner = Zuständig
pro-paper-due = Bis
pro-paper-again = Wiedervorlage
pro-paper-vote = Entschieden
pro-paper-condition = Stand
pro-paper-since = Festgelegt am
pro-paper-nothing = –
pro-paper-changes = Was sich seit der letzten Sitzung geändert hat
pro-paper-changes-since = Letzte Sitzung dieses Gremiums: { $day }.
pro-paper-changes-unknown = Nicht bekannt: In diesem System steht keine frühere Sitzung dieses Gremiums.
pro-paper-changes-none = Nichts Neues seit diesem Tag: { $what }.
pro-paper-no-entries = Einträge im Wegweiser
pro-paper-no-hints = Hinweise zu Einträgen dieses Gebiets
pro-paper-no-own-data = eigene Zahlen des Landkreises
pro-paper-no-cards = Karten auf der Feedback-Tafel
pro-paper-contents = Inhalt
pro-paper-without = Noch ohne Zahlen für dieses Gebiet
pro-paper-unsaid = Dazu sagen die Dokumente nichts über dieses Gebiet
pro-paper-reading = So lesen Sie die Zahlen
pro-paper-reading-about = Die Zahlen ergänzen, was Fachkräfte vor Ort wissen; sie ersetzen kein Gespräch. Rang 1 hat der höchste Wert; das heißt weder gut noch schlecht. „keine Daten“ heißt nicht null. Wie vergleichbar jeder Wert ist und wo seine Grenzen liegen, steht im vollständigen Profil des Gebiets.
pro-paper-entries = { $count ->
    [one] Ein Eintrag im Wegweiser hat einen Stand seit diesem Tag: { $names }.
   *[other] { $count } Einträge im Wegweiser haben einen Stand seit diesem Tag: { $names }.
  }
pro-paper-entries-more = { $names } und { $more } weitere
pro-paper-gone = Welche Angebote in dieser Zeit entfallen sind: nicht bekannt.
pro-paper-hints = { $count ->
    [one] Zu Einträgen dieses Gebiets kam seit diesem Tag { $count } Hinweis ({ $kinds }).
   *[other] Zu Einträgen dieses Gebiets kamen seit diesem Tag { $count } Hinweise ({ $kinds }).
  }
pro-paper-own-data = { $count ->
    [one] Seit diesem Tag wurden einmal eigene Zahlen des Landkreises ergänzt.
   *[other] Seit diesem Tag wurden { $count } Mal eigene Zahlen des Landkreises ergänzt.
  }
pro-paper-cards = { $count ->
    [one] Auf der Feedback-Tafel dieses Gebiets hängt { $count } neue Karte.
   *[other] Auf der Feedback-Tafel dieses Gebiets hängen { $count } neue Karten.
  }
pro-paper-coverage = Rechnerischer Hinweis zur Versorgung
pro-paper-coverage-about = Aus offenen Daten gerechnet. Er ersetzt kein Gespräch vor Ort; was daraus folgt, handeln Menschen aus.
pro-paper-coverage-none = keine Daten
