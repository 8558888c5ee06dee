pro-remind-about = Hier fragen Sie Einrichtungen per Mail, ob ihr überfälliger Eintrag noch stimmt. Jede Mail trägt einen persönlichen Link, der { $days } Tage gilt. Zu einem Eintrag geht höchstens alle { $every } Tage eine Mail hinaus.
pro-remind-no-server = Es ist kein Mailserver eingerichtet. Die Liste zum Anrufen gibt es trotzdem; eingerichtet wird er mit FAMILIENWEGWEISER_SMTP_HOST und FAMILIENWEGWEISER_ADDRESS.
pro-remind-sentence = Überfällig oder ohne Datum: { $overdue }. Jetzt per Mail zu fragen: { $ready }.
pro-remind-nothing = In dieser Auswahl ist kein Eintrag überfällig.
pro-remind-kind = Art der Einrichtung
pro-remind-all-kinds = Alle Arten
pro-remind-area = Gemeinde
pro-remind-all-areas = Ganzer Landkreis
pro-remind-queue = { $count ->
    [one] 1 Erinnerung vormerken
   *[other] { $count } Erinnerungen vormerken
}
pro-remind-sure = Ja, diese Einrichtungen anschreiben
pro-remind-not-sure = Bitte setzen Sie zuerst das Häkchen. Es ist noch nichts vorgemerkt.
pro-remind-queued = { $count ->
    [one] 1 Mail ist vorgemerkt und geht in der nächsten Minute hinaus.
   *[other] { $count } Mails sind vorgemerkt und gehen in den nächsten Minuten hinaus.
}
pro-remind-why = Erinnerung an überfällige Einträge
pro-remind-source = Regeln zur Frische (data/rules/quality.toml)
pro-remind-table = Überfällige Einträge und ihre Erinnerungen
pro-remind-first = Gezeigt werden die ersten { $count }; die Dateien enthalten alle.
pro-remind-column-entry = Eintrag
pro-remind-column-id = id
pro-remind-column-kind = Art
pro-remind-column-place = Ort
pro-remind-column-as-of = Stand
pro-remind-column-phone = Telefon
pro-remind-column-mail = E-Mail
pro-remind-column-number = Nr. der Mail
pro-remind-column-asked = Gefragt am
pro-remind-column-state = Ergebnis
pro-remind-column-problem = Hinweis
pro-remind-state-ready = noch nicht gefragt
pro-remind-state-waiting = vorgemerkt
pro-remind-state-sending = wird gesendet
pro-remind-state-sent = gefragt, noch keine Antwort
pro-remind-state-refused = nicht angenommen: bitte anrufen
pro-remind-state-failed = nicht zugestellt: bitte anrufen
pro-remind-state-unsure = Zustellung unklar: bitte anrufen
pro-remind-state-bounced = zurückgekommen: bitte anrufen
pro-remind-state-verified = bestätigt
pro-remind-state-proposed = Änderung vorgeschlagen
pro-remind-state-declined = möchte keine Mails: bitte anrufen
pro-remind-state-no-address = keine Mailadresse: bitte anrufen
pro-remind-state-no-contact = weder Mailadresse noch Telefon bekannt
pro-remind-state-protected = geschützt: keine Mail, bitte anrufen
pro-remind-state-gone = nicht im Speicher
pro-remind-all-sent = Alle Erinnerungen
