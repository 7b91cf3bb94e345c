# Het achtergrondprogramma: wat het in meldingen en bij problemen zegt.

notify-how-to-answer = Antwoord met “adempauze done”, of in het venster.
