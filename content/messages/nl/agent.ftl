# Het achtergrondprogramma: wat het in meldingen en bij problemen zegt.

answer-by-words = Antwoord met “adempauze done”, of in het venster.
