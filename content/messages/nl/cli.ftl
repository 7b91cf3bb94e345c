# De opdrachtregel. Woorden zoals “status” en “--json” zijn in elke taal hetzelfde.
# Meldingen over fouten zijn stukjes zin zonder punt; een tip is een hele zin.

## Hulp

help-heading-usage = Gebruik
help-heading-commands = Opdrachten
help-heading-arguments = Wat erachter komt
help-heading-options = Keuzes

help-about = Plant rustige momenten in je werkdag
help-help = Toon deze hulp
help-version = Toon de versie
help-home = Bewaar instellingen, gegevens en verbinding in deze map
help-json = Toon één JSON-document in plaats van zinnen
help-completions = Toon aanvullingen voor een shell
help-completions-shell = De shell: bash, elvish, fish, powershell of zsh

## Verkeerd gebruikt

cli-usage-hint = Met --help erachter zie je wat er kan.
cli-nearest = Bedoel je “{ $word }”?
cli-one-of = Het kan zijn: { $words }.
cli-unknown-command = onbekende opdracht “{ $word }”
cli-unknown-argument = onbekend woord “{ $word }”
cli-missing = hier ontbreekt nog iets: { $word }
cli-missing-value = bij { $word } ontbreekt een waarde
cli-bad-value = “{ $value }” past niet bij { $word }

## Uitvoer

cli-no-output = kan niets afdrukken: { $reason }
cli-no-output-hint = Kijk of er nog ruimte is op de schijf waar je naartoe schrijft.
