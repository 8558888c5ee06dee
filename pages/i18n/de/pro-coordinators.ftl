pro-coordinators-intro = Wer im Landkreis koordiniert, plant und vertritt: Rollen und Stellen, keine Namen von Personen. Wo eine Rolle keinen eigenen veröffentlichten Kontakt hat, steht die Stelle des Landkreises oder der Gemeinde.
pro-coordinators-nothing = Für diesen Landkreis sind keine Rollen hinterlegt: keine Daten.
pro-coordinators-topic = Thema
pro-coordinators-title = Koordination in { $area }
pro-coordinators-title-topic = Koordination in { $area }: { $topic }
pro-coordinators-none = Zu diesem Thema ist hier keine Rolle hinterlegt: keine Daten.
pro-coordinators-kind-koordination = Koordination
pro-coordinators-kind-planung = Planung und Steuerung
pro-coordinators-kind-vertretung = Beauftragte und Beiräte
pro-coordinators-kind-historisch = Frühere Rollen
pro-coordinators-historic-note = Ältere Dokumente beschreiben diese Rollen; neuere nennen sie nicht mehr.
pro-coordinators-name = { $title }, { $area }
pro-coordinators-for = Zuständig: { $area }
pro-coordinators-with-gemeinden = Zuständig: die Städte, Gemeinden und Ämter selbst
pro-coordinators-topics = Themen: { $topics }
pro-coordinators-tasks = Aufgaben
pro-coordinators-general = Eigener Kontakt der Rolle: keine Daten. Erreichbar über die Stelle des Landkreises.
pro-coordinators-halls = Eigener Kontakt der Rolle: keine Daten. Die Verwaltungen vor Ort:
pro-coordinators-more-halls = { $count ->
    [one] und eine weitere Verwaltung; wählen Sie ein kleineres Gebiet.
   *[other] und { $count } weitere Verwaltungen; wählen Sie ein kleineres Gebiet.
  }
pro-coordinators-web = Internetseite
pro-coordinators-validity = Gültigkeit: { $said }
pro-coordinators-contact-source = Kontakt: { $evidence }
pro-coordinators-card = vCard
pro-coordinators-pdf = Liste als PDF
pro-coordinators-cards = Alle als vCard
pro-coordinators-overview = Die Adresse ist nicht geprüft. { $evidence }
pro-coordinators-committees = Welche Gremien sind für { $area } zuständig?
pro-coordinators-column-role = Rolle
pro-coordinators-column-kind = Art
pro-coordinators-column-area = Zuständig für
pro-coordinators-column-topics = Themen
pro-coordinators-column-task = Auftrag
pro-coordinators-column-tasks = Aufgaben
pro-coordinators-column-office = Stelle
pro-coordinators-column-own = eigener Kontakt
pro-coordinators-column-address = Anschrift
pro-coordinators-column-phone = Telefon
pro-coordinators-column-email = E-Mail
pro-coordinators-column-web = Internetseite
pro-coordinators-column-validity = Gültigkeit
pro-coordinators-column-source = Quelle
pro-coordinators-column-as-of = Stand
pro-coordinators-sheet = Koordination
pro-coordinators-yes = ja
pro-coordinators-no = nein
pro-coordinators-paper-lead = Rollen und Stellen, keine Personen. Stand der Angaben je Rolle.
pro-coordinators-paper-note = Erstellt am { $date }.
pro-coordinators-not-own = Der Kontakt ist nicht der eigene der Rolle.
pro-coordinators-office = Stelle des Landkreises
pro-coordinators-count = { $count ->
    [one] Eine Rolle oder Stelle ist hier zuständig.
   *[other] { $count } Rollen und Stellen sind hier zuständig.
  } Hat eine Rolle keinen eigenen veröffentlichten Kontakt, antwortet die Stelle des Landkreises.
pro-coordinators-ask-gemeinde = Eigener Kontakt der Rolle: keine Daten. Bitte fragen Sie die Verwaltung vor Ort.
pro-coordinators-about = { $area } · { $topics }
