# De opdrachtregel. Woorden zoals “status” en “--json” zijn in elke taal hetzelfde.
# Meldingen over fouten zijn stukjes zin zonder punt; een tip is een hele zin.

## Hulp

help-heading-usage = Gebruik
help-heading-commands = Opdrachten
help-heading-arguments = Wat erachter komt
help-heading-options = Keuzes
help-usage-options = KEUZES
help-usage-command = OPDRACHT
help-value-date = DATUM
help-value-file = BESTAND
help-value-folder = MAP
help-value-format = VORM
help-value-key = INSTELLING
help-value-kind = SOORT
help-value-length = DUUR
help-value-length-prompt = DUUR, MOMENT
help-value-month = MAAND
help-value-name = NAAM
help-value-on-off-or-status = ON, OFF OF STATUS
help-value-outcome = UITKOMST
help-value-pack = PAKKET
help-value-parts = DELEN
help-value-prompt = MOMENT
help-value-text = TEKST
help-value-time = TIJD
help-value-value = WAARDE
help-value-where = WAAR
help-value-why = WAAROM
help-value-yes-or-no = YES OF NO

help-about = Plant rustige momenten in je werkdag
help-help = Toon deze hulp
help-version = Toon de versie
help-home = Bewaar instellingen, gegevens en verbinding in deze map
help-json = Toon één JSON-document in plaats van zinnen
help-agent = Draai Adempauze in deze terminal
help-agent-as-if = Doe alsof het deze tijd is (alleen met --home)
help-agent-speed = Laat de tijd zoveel keer sneller gaan (alleen met --home)
help-quit = Stop Adempauze
help-restart = Start Adempauze opnieuw
help-open = Open het venster
help-begin = Begin met de instellingen zoals ze zijn, zonder de eerste stappen
help-status = Wat er straks komt, en hoe het vandaag gaat
help-plan = Het plan van een dag
help-plan-date = De dag, zoals 2026-11-24; zonder is het vandaag
help-plan-days = Hoeveel dagen; zonder is het er één
help-plan-zone = De tijdzone, zoals Europe/Amsterdam; zonder is het die van je instellingen of computer
help-plan-settings = Een bestand met instellingen om mee te plannen; zonder zijn het die van jou
help-now = Vraag nu een moment van een soort
help-now-kind = De soort, zoals walk of micro-pause
help-start = Begin met het moment
help-start-prompt = Welk moment; zonder is het wat op het scherm staat
help-done = Zeg dat het moment klaar is
help-done-prompt = Welk moment; zonder is het wat op het scherm staat
help-snooze = Laat het moment later terugkomen
help-snooze-words = Over hoelang (10m), en welk moment; zonder is het de middelste tijd, en wat op het scherm staat
help-skip = Zeg dat het nu niet uitkomt; wat al bezig is, telt als een deel
help-skip-prompt = Welk moment; zonder is het wat op het scherm staat
help-stop = Stop het moment dat bezig is; het telt als een deel
help-stop-prompt = Welk moment; zonder is het wat bezig is
help-wait = Laat het moment dat bezig is wachten
help-wait-prompt = Welk moment; zonder is het wat bezig is
help-answer = Antwoord op de open vraag
help-answer-reply = Of het zo is: yes of no
help-proposal = Het voorstel om minder of anders te vragen, als er een is
help-proposal-accept = Ja zeggen
help-proposal-decline = Nee zeggen
help-pause = Even geen momenten
help-pause-words = Hoelang: 30m, 1h20m, until 14:00, until tomorrow; zonder is het until tomorrow
help-resume = Ga weer verder
help-busy = Even bezet: wat dan aan de beurt is, wacht
help-busy-words = Hoelang: 30m, 1h20m, until 11:00; zonder is het 30m
help-free = Weer vrij
help-history = Wat er was
help-history-from = De eerste dag, zoals 2026-11-24; zonder is het zeven dagen terug
help-history-to = De laatste dag; zonder is het vandaag
help-settings = Bekijk en verander de instellingen
help-settings-get = De waarde van één instelling
help-settings-get-key = De instelling, zoals walk.per_day
help-settings-set = Verander één instelling
help-settings-set-key = De instelling, zoals walk.per_day
help-settings-set-value = De waarde, als tekst of JSON; null brengt de standaard terug
help-settings-path = Waar het instellingenbestand ligt
help-settings-check = Kijk een instellingenbestand na
help-settings-check-file = Het bestand
help-phase = Waar je bent in de opbouw
help-phase-next = Begin de volgende fase, als deze haar dagen heeft gehad
help-profile = Zeg dat een profiel nog past
help-profile-keep = Het past nog: na evenveel dagen komt de vraag terug
help-profile-keep-id = Het profiel, zoals pr-acute
help-simulate = Speel een scenario af en toon het verloop
help-simulate-file = Het scenario; - is wat binnenkomt
help-simulate-wakeups = Toon ook waarom het programma wakker wordt
help-completions = Toon aanvullingen voor een shell
help-completions-shell = De shell: bash, elvish, fish, powershell of zsh

## Verkeerd gebruikt

cli-usage-hint = Met --help erachter zie je wat er kan.
cli-no-command = hier ontbreekt een opdracht
cli-nearest = Bedoel je “{ $word }”?
cli-one-of = Het kan zijn: { $words }.
cli-unknown-command = onbekende opdracht “{ $word }”
cli-unknown-argument = onbekend woord “{ $word }”
cli-unknown-argument-hint = Met --help erachter zie je wat er kan.
cli-missing = hier ontbreekt nog iets: { $word }
cli-missing-value = bij { $word } ontbreekt een waarde
cli-bad-value = “{ $value }” past niet bij { $word }
cli-conflict = { $word } gaat niet samen met { $other }
unknown-profile = onbekend profiel “{ $word }”
unknown-kind = onbekende soort “{ $word }”
unknown-zone = onbekende tijdzone “{ $word }”
unknown-prompt = er is geen moment “{ $word }”
unknown-prompt-hint = Een moment heet bijvoorbeeld 2026-11-24/walk/1.
bad-date = “{ $value }” is geen datum
bad-date-hint = Schrijf een datum zo: 2026-11-24.
bad-length = “{ $value }” is geen tijd
bad-length-hint = Schrijf het zo: 90s, 30m, 1h20m, until 14:00 of until tomorrow; hooguit een week.
bad-snooze = “{ $value }” is geen tijd om uit te stellen
bad-snooze-hint = Schrijf hele minuten, zoals 10m.
history-backwards = de eerste dag komt na de laatste
history-backwards-hint = Wissel --from en --to om.
agent-only-with-home = --as-if en --speed werken alleen met --home
agent-only-with-home-hint = Ze zijn om iets uit te proberen: kies met --home een eigen map, dan blijft je echte dag zoals hij is.
agent-bad-as-if = “{ $value }” is geen tijd
agent-bad-as-if-hint = Schrijf de tijd zo: 2026-11-24T09:59:30.

## Uitvoer en bestanden

cli-no-output = kan niets afdrukken: { $reason }
cli-no-output-hint = Kijk of er nog ruimte is op de schijf waar je naartoe schrijft.
file-unreadable = { $path } is niet te lezen: { $reason }
file-unreadable-hint = Kijk of het bestand bestaat en of je het mag lezen.
scenario-refused = het scenario klopt niet: { $reason }
scenario-backwards = het einde (until) komt niet na het begin (start)
scenario-refused-hint = Verbeter het op de genoemde plek.

## Het programma zelf

begun = Begonnen. Vanaf nu is er een plan.
agent-ended-well = Gestopt.
agent-renewed = Opnieuw gestart.
agent-not-started = Adempauze kan niet worden gestart: { $reason }
agent-not-started-hint = Start “adempauze agent” in een terminal om te zien waarom.
agent-not-renewed = Adempauze kan niet opnieuw worden gestart: { $reason }
agent-not-renewed-hint = Start het met “adempauze agent”.
agent-panicked = er ging in tien minuten vier keer iets onverwachts stuk, dus Adempauze stopt
agent-panicked-hint = Wat er was is bewaard. Start het weer met “adempauze agent”.

## Hoe het ervoor staat

status-on-screen = Nu op het scherm: { $what } ({ $prompt }).
status-paused = Gepauzeerd tot { $time }.
status-next = Straks: { $what }, om { $time }. { $reason }
status-no-next = Er staat niets meer gepland.
status-no-plan = Er is nog geen plan. Begin met “adempauze open” of “adempauze begin”.
status-away = Je bent even weg.
status-busy = Je wordt nu niet gestoord: { $why }.
status-busy-until = Bezet tot { $time }: tot dan verschijnt er niets.
status-today = Vandaag: { $done } van { $planned } gedaan, nog { $open } open.
status-question-hint = Antwoord met “adempauze answer yes” of “adempauze answer no”.
phase-since = { $title }, sinds { $since }
phase-next = Hierna: { $title }. Dat kan vanaf { $from }, met “adempauze phase next”.
profile-kept = Goed: “{ $title }” blijft.
status-trouble = Let op: { $message }. { $hint }
status-agent = Adempauze { $version } draait sinds { $since } (proces { $pid }).
resumed = Je gaat weer verder.
freed = Goed. Wat wachtte, komt zo.

answered-start = Begonnen. Als de tijd om is, telt het als gedaan.
answered-done = Gedaan.
answered-snooze = Het komt straks terug.
answered-skip = Goed, nu niet.
answered-stop = Gestopt. Dit telt als een deel.
answered-wait = Het wacht. Met “adempauze start” ga je verder.
answered-question = Genoteerd.
proposal-none = Er is geen voorstel.
proposal-how = Antwoord met “adempauze proposal accept” of “adempauze proposal decline”.
proposal-accepted = Je plan is aangepast.
proposal-declined = Het blijft zoals het is.

## Plan, geschiedenis, instellingen

weekday-1 = maandag
weekday-2 = dinsdag
weekday-3 = woensdag
weekday-4 = donderdag
weekday-5 = vrijdag
weekday-6 = zaterdag
weekday-7 = zondag
plan-empty = Niets gepland.
plan-minutes = { $minutes } min
plan-left-out = Weggelaten: { $what }, om { $time } ({ $why }).
nothing-happened = Er is nog niets.
not-over-yet = nog open
settings-marked = Met een * ervoor: anders dan de standaard.
settings-set = { $key } = { $value }
settings-sound = { $path } is in orde.
settings-unsound =
    { $count ->
        [one] in { $path } klopt 1 ding niet
       *[other] in { $path } kloppen { $count } dingen niet
    }

## Een week, en wat je achteraf goedzet

help-week = Hoe een week ging
help-week-week = De week, zoals 2026-W48; zonder is het deze week
help-correct = Zet goed hoe een moment is afgelopen
help-correct-prompt = Welk moment, van vandaag of de zeven dagen ervoor
help-correct-outcome = Hoe het was: done, partial, skipped, unanswered of excused
help-correct-why = Waarom je niet gestoord werd: busy of away; zonder is het busy
corrected = Goedgezet. Wat er eerst stond blijft te zien.
history-corrected = achteraf; eerst: { $was }
correct-word = zo kan een moment niet worden goedgezet
correct-word-hint = Kies done, partial, skipped, unanswered of excused.
correct-too-far = { $prompt } valt buiten de laatste zeven dagen
correct-too-far-hint = Met “adempauze history” zie je welke momenten er zijn.
correct-unknown = er was geen moment { $prompt }
correct-unknown-hint = Met “adempauze history --json” zie je hoe ze heten.
correct-not-over = { $prompt } is nog niet voorbij
correct-not-over-hint = Antwoord met “adempauze done” of “adempauze skip”.
correct-left-the-plan = { $prompt } staat niet meer in het plan en telt nergens mee
correct-left-the-plan-hint = Met “adempauze history” zie je wat er wel was.
bad-week = “{ $value }” is geen week
bad-week-hint = Schrijf een week zo: 2026-W48.
week-title = Week { $week }, van { $from } tot en met { $to }
week-share = { $taken } van { $chances } kansen ({ $percent } %) · { $chances } van { $planned } gepland telden mee · { $excused } keer niet gestoord
week-counts = { $taken } van { $chances } kansen · { $chances } van { $planned } gepland telden mee · { $excused } keer niet gestoord
week-too-little = Te weinig momenten om iets over deze week te zeggen: { $chances } van { $planned } gepland telden mee.
week-no-plan = Deze week had geen plan.
week-trend-better = Meer dan in de week ervoor.
week-trend-worse = Minder dan in de week ervoor.
week-trend-about-the-same = Ongeveer gelijk aan de week ervoor.
week-of = { $part } van { $whole }
week-day-extras = { $number } extra
week-day-walking = { $number } min lopen
week-day-breathing = { $number } min ademen
week-active-days = Op { $part } van { $whole } dagen deed je iets.
week-walking = { $number } minuten gelopen. De artikelen noemen 10 tot 30 per dag.
week-breathing = { $number } minuten rustig geademd. De artikelen noemen 5 per dag.
week-evenings = Het laatste uur bleef op { $part } van { $whole } avonden rustig.
week-variety = Verschillende oefeningen: { $number }.
week-best-hour = Het vaakst lukte het tussen { $number } uur en een uur later.
week-extras = Extra, buiten het plan: { $number }.
week-strict = Streng geteld, over alles wat gepland was: { $part } van { $whole } ({ $percent } %).

## De bibliotheek

help-content = Lees de bibliotheek
help-content-list = Alles wat erin staat
help-content-show = Eén onderdeel, met cijfers en bronnen
help-content-show-id = Welk onderdeel, zoals breathing-4-6 of pr-general
help-content-check = Of een map een bibliotheek is, of een map of zip een pakket
help-content-check-folder = De map of zip
help-content-add = Voeg een pakket toe: een map of zip, helemaal nagekeken
help-content-add-pack = De map of zip
help-content-remove = Haal een pakket weg; wat je deed blijft in de geschiedenis
help-content-remove-id = De id van het pakket

content-techniques = Oefeningen en gewoonten ({ $count })
content-routines = Routines ({ $count })
content-profiles = Profielen ({ $count })
content-phases = Fases ({ $count })
content-guidance = Om te lezen ({ $count })
content-profile-choice = Jij kiest dit zelf. Het is geen diagnose.
content-figure-article = { $name }: { $value }{ $unit } (uit het artikel, { $section })
content-figure-derived = { $name }: { $value }{ $unit } (afgeleid)
content-figure-app = { $name }: { $value }{ $unit } (door Adempauze gekozen)
content-sources = Bronnen: { $words }
content-outside = Van buiten de artikelen: { $words }
content-unknown = onbekend onderdeel “{ $word }”
content-packs = Pakketten ({ $count })
pack-line = { $id }  { $name }, van { $author } (revisie { $revision }, { $count } onderdelen)
pack-added = Toegevoegd: “{ $name }” ({ $id }), { $count } onderdelen. De rest van vandaag is ermee gepland.
pack-removed = Het pakket “{ $id }” is weg. Wat je ermee deed, blijft in je geschiedenis.
pack-unknown-word = onbekend pakket “{ $word }”
pack-none = er is geen pakket
pack-none-hint = Kijk met “adempauze content list” wat er is.

content-sound = { $path } is in orde ({ $count } bestanden)
content-unsound = “{ $path }” is in zijn geheel geweigerd; aantal fouten: { $count }
content-fault-version = het formaat heeft versie { $one }, en dit programma leest { $other }
content-fault-unknown-file = het formaat kent niets met deze naam
content-fault-missing-file = is er niet, en hoort er te zijn
content-fault-unreadable = is niet te lezen: { $one }
content-fault-too-big = meer dan { $one }
content-fault-not-utf-8 = is geen UTF-8-tekst, vanaf regel { $one }
content-fault-not-json = is geen JSON: { $one }
content-fault-not-fluent = de tekst op regel { $one } is niet te lezen
content-fault-no-such-message = de tekst “{ $one }” is er niet, en in de andere taal wel
content-fault-key-twice = de sleutel staat er twee keer
content-fault-unknown-key = het formaat kent hier geen sleutel met deze naam
content-fault-missing-key = “{ $one }” is er niet
content-fault-type = is van een ander type dan: { $one }
content-fault-not-one-of = is niet een van: { $one }
content-fault-below-least = is minder dan { $one }
content-fault-above-most = is meer dan { $one }
content-fault-too-short = heeft minder tekens dan { $one }
content-fault-too-long = heeft meer tekens dan { $one }
content-fault-form = heeft een andere vorm dan { $one }
content-fault-too-few = heeft minder onderdelen dan { $one }
content-fault-too-many = heeft meer onderdelen dan { $one }
content-fault-entry-twice = heeft iets twee keer
content-fault-schema = volgt het schema niet ({ $one })
content-fault-other-name = de id “{ $one }” is niet de naam van het bestand
content-fault-id-twice = { $one } heeft deze id ook
content-fault-names-nothing = “{ $one }” bestaat niet in deze bibliotheek
content-fault-other-length = is niet even lang als “{ $one }”
content-fault-other-sum = is samen { $one } s, en niet { $other } s
content-fault-other-structure = is niet in beide talen hetzelfde
content-fault-avoids-itself = “{ $one }” wordt vermeden en ook gevraagd
content-fault-cut-breath = eindigt midden in een adem van { $one } s
content-fault-leaves-folder = de naam leidt buiten het pakket
content-fault-link = is een link, en die heeft een pakket niet
content-fault-name-twice = heeft dezelfde naam als “{ $one }”
content-fault-foreign-id = begint niet met “{ $one }”
content-fault-character = heeft een teken dat niet te zien is ({ $one })
content-fault-health-word = “{ $one }” gaat over gezondheid, en een melding is voor anderen te zien
content-fault-no-items = er staat geen oefening of routine in
