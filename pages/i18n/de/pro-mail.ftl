pro-mail-subject = Stimmt Ihr Eintrag im Familienwegweiser noch? { $name }
pro-mail-text =
    Guten Tag,

    im Familienwegweiser steht ein Eintrag zu Ihrer Einrichtung:

        { $name }
        Stand: { $as_of }

    Stimmt er noch? Über diesen Link sehen Sie ihn und antworten mit einem Klick, oder Sie schreiben uns, was sich geändert hat:

    { $link }

    Der Link gilt bis zum { $until }, nur für diesen Eintrag und für eine Antwort. Ein Konto brauchen Sie nicht. Bitte geben Sie ihn nicht weiter.

    Sie möchten keine solchen Mails mehr bekommen? Auch das sagen Sie mit einem Klick über diesen Link. Soll der Eintrag eine andere Adresse tragen, oder möchten Sie mit uns sprechen? { $contact }

    Freundliche Grüße
    { $office }
