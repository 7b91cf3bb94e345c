# Het venster. Ids hebben in elke taal dezelfde variabelen; tijden en datums komen al opgemaakt binnen.

window-name = Adempauze
window-skip-to-content = Naar de inhoud

## Plaatsen

place-nav = Onderdelen
place-today = Vandaag
place-week = Week
place-history = Geschiedenis
place-routines = Routines
place-settings = Instellingen
place-help = Wanneer hulp zoeken
place-help-short = Hulp

## Verbinding

link-lost = De verbinding is even weg. Je ziet wat het laatst bekend was.
link-start = Adempauze starten
link-starting = Adempauze wordt gestart…
link-no-agent = Het achtergrondprogramma ontbreekt
link-no-agent-hint = Dit venster zoekt het programma “adempauze” naast zichzelf en vindt het niet. Installeer Adempauze opnieuw.
link-agent-ended = Adempauze start niet
link-agent-ended-hint = Het achtergrondprogramma stopte meteen weer. Start “adempauze agent” in een terminal om te zien waarom.
link-protocol = Venster en achtergrondprogramma passen niet bij elkaar
link-protocol-hint = Eén van de twee is ouder. Start Adempauze opnieuw, bijvoorbeeld met “adempauze restart”.
link-failed = Er kan geen verbinding worden gemaakt
link-failed-hint = Het venster blijft het proberen.
no-reply = Er komt geen antwoord van Adempauze
no-reply-hint = Je dag loopt door zoals hij was. Blijft dit zo? Start dan opnieuw met “adempauze restart”.
no-reply-again = Nog eens vragen
link-details = Wat er precies gebeurde

## Vandaag

today-remaining =
    { $count ->
        [one] Nog 1 moment.
       *[other] Nog { $count } momenten.
    }
today-next = Straks: { $what }, om { $time }.
today-on-screen = Nu: { $what }.
today-started = Bezig: { $what }.
today-waiting = Gepauzeerd: { $what }.
today-held = Wacht even: { $what }.
today-snoozed = Om { $time } komt terug: { $what }.
today-complete = De dag is klaar. Tot morgen.
today-silent = Het laatste uur is stil. Tot morgen.
today-free = Vrij vandaag. Niets gepland.
today-nothing = Vandaag staat er niets gepland.
today-nothing-hint = Zet bij Instellingen een soort moment aan. Eén is genoeg.
today-first = Nog niets gepland.
today-list = De momenten van vandaag
today-now = Nu is het { $time }
today-minutes = { $minutes } min
today-silent-until = tot { $time } stil
today-left = nog { $time }
today-left-label = Resterende tijd
today-steps = Zo doe je het
today-left-out =
    { $count ->
        [one] 1 moment had geen plaats
       *[other] { $count } momenten hadden geen plaats
    }
today-busy = Nu verschijnt er niets: { $why }.
today-loading = Je dag wordt opgehaald…
today-later = Later…
today-later-label = Later: kies hoeveel minuten
today-dismiss = Sluiten

## De begeleide oefening

place-session = Begeleide oefening
session-open = Begeleiding tonen
session-breath-in = Adem in
session-breath-hold = Houd even vast
session-breath-out = Adem uit
session-breath-left = nog { $seconds }
session-minutes-left =
    { $minutes ->
        [one] Nog 1 minuut of minder.
       *[other] Nog { $minutes } minuten.
    }
session-back = Vorige
session-on = Volgende
session-still = Beeld stil
session-tones = Tonen
session-ask = Hoe gespannen ben je nu? 0 is niet, 10 is heel erg.
session-ask-skip = Overslaan
session-ask-kept = Genoteerd. Het blijft op dit apparaat.
session-leave = Terug, de tijd loopt door
session-walk = Je hebt het scherm niet nodig. De tijd loopt door terwijl je loopt.
session-waits = Gepauzeerd. Om { $time } stopt het vanzelf; dan telt het als deel.
session-over = { $title } is klaar
session-to-today = Terug naar vandaag
session-none = Er loopt nu geen oefening
consent-ask = Bij deze oefening houd je je adem even vast. Daarom vragen we het je eerst. Let op dit:
consent-given = Je zette deze oefening aan. Let op dit:
consent-yes = Ik let hierop, begin
consent-no = Liever niet
consent-switch = Mag, ik let op wat hierboven staat

## Rust en zelf iets doen

rest-menu = Rust…
rest-menu-label = Rust: een tijd geen momenten
rest-30 = 30 minuten
rest-60 = 1 uur
rest-tomorrow = Tot morgen
meeting-30 = Overleg, 30 minuten
meeting-60 = Overleg, 1 uur
meeting-until = In overleg tot { $time }. Wat dan komt, wacht even.
meeting-over = Overleg is klaar
why-not-busy = Je was bezet toen het kwam. Het is niet getoond en telt niet als kans.
why-not-away = Je was niet bij de computer. Het telt niet als kans.
why-not-asleep = De computer was uit of in slaap. Het telt niet als kans.
why-not-paused = Je had rust gekozen. Het telt niet als kans.
why-not-merged = Het viel samen met een ander moment. Eén is genoeg.
why-not-replanned = Je plan veranderde voordat het kwam.
why-not-undelivered = Het kon niet op het scherm komen. Het telt niet als kans.
why-not-day-off = Het was een vrije dag. Het telt niet als kans.
why-not-elsewhere = Je gaf antwoord op een andere computer. Daar telt het.
why-not-unanswered = Het is getoond en er kwam geen antwoord. Het telt als kans die open bleef.
why-not-typing = Je bent aan het typen. Het wacht op een rustig moment.
rest-until = Rust tot { $time }. Er verschijnt niets.
rest-resume = Verder
do-menu = Nu iets doen…
do-menu-label = Nu iets doen: kies een moment

## De eerste keer

place-first = De eerste keer
first-step = Stap { $at } van { $of }
first-language-title = Welkom bij Adempauze
first-language-about = Een paar korte vragen, dan is je dag gepland. Elke stap mag je overslaan.
first-day-title = Wanneer werk en slaap je?
first-day-about = Momenten komen in je werktijd. Een gat tussen twee tijden is pauze.
first-profiles-title = Wat past bij jou?
first-profiles-about = Weet je het niet, laat het dan zo. Je kunt dit altijd veranderen.
first-rhythm-title = Hoe vaak mag het?
first-rhythm-about = Begin gerust rustig. Minder, maar wel gedaan, is genoeg.
first-reminders-title = Komen meldingen aan?
first-reminders-about = Stuur er een, en druk op de knop in de melding. Komt er niets, dan werkt alles nog steeds in dit venster.
first-on = Verder
first-back = Terug
first-skip = Sla de rest over
first-done = Klaar, maak mijn dag
first-title = Welkom
first-text = Adempauze plant korte momenten door je dag: even opstaan, lopen, ademen, niets. Je kunt beginnen met een gewone werkdag en later alles aanpassen.
first-begin = Begin met de gewone dag
first-settings = In een paar stappen instellen
first-privacy = Alles blijft op deze computer.

## Een week

week-number = Week { $number }
week-range = Van { $from } tot en met { $to }
week-earlier = Week ervoor
week-later = Week erna
week-as-chart = Als beeld
proposal-change = Zelf iets anders kiezen
week-loading = Je week wordt opgehaald…
week-of-short = { $part }/{ $whole }
week-key-done = gedaan
week-key-plan = gepland
week-key-held = niet gestoord
week-per-day = { $minutes } min per dag
week-fact-walking = gelopen, samen { $number } min. De artikelen noemen 10 tot 30 per dag.
week-fact-breathing = rustig geademd, samen { $number } min. De artikelen noemen 5 per dag.
week-fact-evenings = { $part } van { $whole } avonden
week-fact-evenings-about = bleef het laatste uur rustig.
week-fact-hour = { $from } tot { $to } uur
week-fact-hour-about = Dan lukte het je het vaakst. Van de soorten was dat: { $kind }.
week-fact-kind-about = Dit lukte je het vaakst.
week-before = De weken ervoor
week-none = te weinig om iets te zeggen
week-details = Hoe er is geteld
week-ways = Begonnen en uitgelopen: { $timed } · zelf gezegd: { $said } · vanzelf, je liep weg: { $credited } · achteraf: { $later }
week-days = Per dag
week-kinds = Per soort
week-col-week = Week
week-col-taken = Gedaan
week-col-chances = Kansen
week-col-planned = Gepland
week-col-excused = Niet gestoord
week-col-extras = Extra
week-col-walking = Min lopen
week-col-breathing = Min ademen
week-col-share = Aandeel

## Geschiedenis

history-sub = Van { $from } tot en met { $to }.
history-empty = Hier komt te staan wat je deed. Je eerste dag verschijnt vanzelf.
history-earlier = Eerdere dagen
history-as-table = Als tabel
history-as-list = Als lijst
history-loading = Je geschiedenis wordt opgehaald…
history-open = nog open
history-was = eerst: { $was }
history-later = achteraf; eerst: { $was }
history-correct = Goedzetten
history-correct-label = Goedzetten: { $title }
history-show = Laat zien
history-week = de laatste 7 dagen
correct-done = Toch gedaan
correct-partial = Voor een deel gedaan
correct-skipped = Bewust niet
correct-unanswered = Open gebleven
correct-busy = Het kon niet, ik was bezet
correct-away = Het kon niet, ik was weg
year-sentence = In een jaar deed je op { $active } dagen iets: { $taken } van { $chances } kansen.
year-label = Het jaar, per maand
year-month = Maand
year-active = Dagen met iets
history-extra = zelf gestart
history-day-done =
    { $count ->
        [one] 1 gedaan
       *[other] { $count } gedaan
    }
history-day-open =
    { $count ->
        [one] 1 open gebleven
       *[other] { $count } open gebleven
    }
history-day-quiet = { $count } niet gestoord
history-caption = Momenten van { $from } tot en met { $to }
history-day = Dag
history-time = Tijd
history-kind = Soort
history-what = Moment
history-outcome = Hoe het afliep

## Check-in en dagboek

diary-title = Dagboek
diary-now = Hoe is het nu?
diary-scale = 0 is helemaal niet, 10 is heel erg.
diary-where-high = Wat zit er hoog?
diary-high-none = niets
diary-high-breath = mijn adem
diary-high-shoulders = mijn schouders
diary-high-both = allebei
diary-words = In je eigen woorden, als je wilt
diary-write = Opschrijven
diary-done = Vandaag heb je al iets genoteerd. Morgen kan het weer.
diary-quiet = Nu wordt er niets gevraagd. Overdag kan het weer.
diary-moment = Een lastig moment opschrijven
diary-about-most = Waar gaat het over? Kies er hoogstens drie, of geen.
diary-written = Wat je schreef
remove = Weghalen
diary-remove = Weghalen: { $at }
diary-off-here = De check-in en het dagboek staan uit. Je zet ze aan bij:
settings-diary = Check-in en dagboek
settings-diary-about = Twee korte vragen over hoe het nu is, en ruimte voor een lastig moment. Je krijgt er nooit een melding over.

## Routines

routines-nav = Onderdelen van Routines
routines-page-library = Oefeningen
routines-page-profiles = Profielen
routines-page-phases = Fasen
routines-intro = Alles wat Adempauze kent, met wie het zegt. Klap iets open om te zien hoe het gaat.
routines-kind = Soort moment
routines-profile = Bekijk met profiel
routines-all = alle soorten
routines-no-profile = geen
routines-count =
    { $count ->
        [one] 1 oefening of routine
       *[other] { $count } oefeningen en routines
    }
routines-routines = Routines: een paar oefeningen na elkaar
routines-seconds = { $seconds } s
routines-often = komt vaker
routines-left-out = slaan we over
routines-own-choice = alleen als jij het kiest
routines-off = staat uit
routines-plan = Mag in mijn plan
routines-position = Houding: { $positions }.
routines-fits = Komt voor bij: { $kinds }.
routines-figure-own = door Adempauze gekozen
routines-figure-article = uit het artikel, { $section }
routines-general = Het artikel noemt de oefening; hoe je hem doet is algemene kennis.
position-sitting = zittend
position-standing = staand
position-walking = lopend
position-lying = liggend
category-awareness = Opmerken
category-breathing = Ademen
category-cardio = Conditie
category-coping = Omgaan met drukte
category-dosing = Doseren
category-functional = Dagelijks bewegen
category-habit = Gewoonten
category-mental = Rust in je hoofd
category-micro-pause = Korte pauzes
category-mobility = Soepel bewegen
category-motor-control = Sturen van je romp
category-release = Spanning loslaten
category-rest = Niets doen
category-sleep = Het laatste uur
category-strength = Kracht
category-walking = Lopen
unit-s = s
unit-min = min
unit-h = uur
unit-per-day = per dag
unit-min-day = min per dag
figure-duration = Duur
figure-duration-min = Kortste duur
figure-duration-max = Langste duur
figure-total = Samen
figure-repetitions = Herhalingen
figure-sets = Series
figure-rounds = Rondes
figure-rounds-max = Meeste rondes
figure-inhale = Inademen
figure-hold = Wachten
figure-exhale = Uitademen
figure-interval = Tijd ertussen
figure-sessions = Keer per dag
figure-per-week = Keer per week
figure-per-day = Keer per dag
figure-first-effect = Eerste keer dat je iets merkt
phases-intro = Oefenen bouwt op in vier fasen. Jij gaat verder als je dat wilt, één stap tegelijk.
phases-now = Hier ben je nu
phases-days = Minstens { $days } dagen.
phases-since = sinds { $date }
phases-begin = Begin met deze fase
phases-back = Ga terug naar deze fase
phases-from = Kan vanaf { $date }.
profiles-choose = Dit is geen diagnose: jij kiest, en je mag er meer kiezen. Het bepaalt welke oefeningen vaker komen en welke we overslaan.
profiles-mean = Wat elk profiel betekent
profiles-often = Komt vaker: { $what }.
profiles-left-out = Slaan we over: { $what }.

## Instellingen

settings-sub = Je ziet eerst wat een wijziging met morgen doet. Daarna bewaar je.
effect-label = Wat er morgen verandert
effect-day = Dit wordt { $day }
effect-none = Je momenten blijven op dezelfde tijden.
effect-moves = { $gone } wordt { $come }
effect-comes = erbij { $times }
effect-goes = weg { $times }
effect-save = Bewaren
effect-revert = Laat zoals het was
settings-loading = Je instellingen worden opgehaald…
settings-saved = Bewaard
settings-warnings = Niet alles uit het instellingenbestand was bruikbaar. Daar geldt nu de standaard.
settings-work = Werktijden
settings-work-about = Momenten komen tussen deze tijden. Een gat ertussen is pauze.
settings-work-default = Gewone werkdag
settings-work-days = Per dag
settings-day-usual = gewoon
settings-day-free = vrij
settings-day-own = eigen tijden
settings-from = Van
settings-to = Tot
settings-add-range = Tijd toevoegen
settings-remove-range = Verwijder { $from } tot { $to }
settings-no-ranges = Geen werktijd
settings-dates =
    { $count ->
        [one] 1 datum heeft eigen tijden.
       *[other] { $count } datums hebben eigen tijden.
    }
settings-sleep = Opstaan en slapen
settings-wake = Opstaan
settings-bedtime = Bedtijd
settings-per-day = Andere tijd op een dag
settings-per-day-about = Leeg is de gewone tijd.
settings-wind-down-preview = { $day } komt het seintje om { $time }. Een uur voor je bedtijd begint de stilte.
settings-wind-down-preview-off = Er komt geen seintje. Een uur voor je bedtijd begint de stilte.
moments = Momenten
settings-rhythm = Ritme
settings-rhythm-calm = Rustig, elke 90 min
settings-rhythm-normal = Gewoon, elk uur
settings-rhythm-ambitious = Vaak, elke 30 min
settings-interval = Minuten tussen momenten
settings-per-day-count = Keer per dag
settings-minutes = Minuten
settings-dinner-end = Einde van het eten
settings-after-dinner-walk = Rondje na het eten
settings-training-days = Dagen
settings-after-work = Minuten na je werk
settings-lead = Minuten voor de stilte
settings-cap = Meeste momenten op een dag
settings-adaptive = Tijden laten meebewegen
settings-adaptive-about = Een moment schuift iets op naar een tijd waarop je vaak reageert. Bij elk moment staat waarom. Dit blijft op je eigen computer.
settings-bounds = { $from } tot { $to }
settings-display = Taal en weergave
settings-language = Taal
settings-language-nl = Nederlands
settings-language-en = English
settings-theme = Kleuren
settings-theme-system = Als het systeem
settings-theme-light = Licht
settings-theme-dark = Donker
settings-theme-evening = Als het systeem, ’s avonds gedimd
settings-reminders = Herinneringen
settings-doctor = Kijk of alles werkt
settings-first = Loop de eerste stappen nog eens door
settings-data = Je gegevens
settings-data-about = Alles blijft op deze computer, tot je zelf iets deelt. Adempauze maakt geen verbinding met internet.
settings-data-path = Je instellingen staan in dit bestand:
settings-sync-about = Twee computers, één geschiedenis: via een map van je synchronisatieprogramma weten ze van elkaar hoe je momenten afliepen.
settings-sync-folder = Gedeelde map (leeg is uit)
settings-sync-name = Naam van deze computer
settings-bad-time = Schrijf een tijd als 08:30.
settings-bad-number = Schrijf een heel getal van { $from } tot { $to }.

## Fouten

error-title = Dat lukte niet
error-retry = Opnieuw proberen

## Wanneer hulp zoeken

help-page-doctor = Werkt alles?
help-title-doctor = Kunnen herinneringen aankomen?
doctor-intro = Dit kijkt of alles er is wat herinneringen nodig hebben, en zegt wat je kunt doen als er iets ontbreekt.
doctor-looking = Er wordt gekeken…
doctor-again = Kijk nog eens
trial-send = Stuur een proefmelding
trial-not-tried = Er is er nog geen gestuurd.
trial-sent = Onderweg…
trial-shown = Je ziet er nu een. Druk op de knop ervan.
trial-pressed = Gelukt: de melding kwam aan en je antwoord kwam terug.
trial-not-pressed = De melding is getoond, maar er kwam geen antwoord. Kijk of meldingen knoppen hebben.
trial-not-taken = Niemand toont meldingen. Je momenten staan dan alleen in dit venster.
login-start = Begin als ik inlog
login-start-about = Dan is je dag er vanzelf. Het kost een paar megabyte geheugen.
help-title = Wanneer hulp zoeken
help-nav = Hulp en uitleg
help-page-signs = Wanneer hulp zoeken
help-page-questions = Vragen
help-page-sources = Bronnen
help-page-privacy = Privacy
help-title-questions = Vragen en antwoorden
help-title-sources = Bronnen
help-title-privacy = Wat Adempauze bewaart
help-questions-intro = Dit staat in de artikelen waarop Adempauze is gebouwd, in onze woorden. Het is geen advies over jouw rug.
help-questions-question = Veelgestelde vragen
help-questions-mistake = Wat vaak misgaat
help-questions-build-up = Rustig opbouwen
help-questions-background = Waarom het zo zit
help-from = Artikel en onderdeel: { $sections }
help-sources-intro = Wat Adempauze zegt en plant komt uit vijf Nederlandse artikelen. Bij elke oefening en elk getal staat welk onderdeel het noemt, of dat we het zelf kozen.
help-sources-articles = De artikelen
help-sources-outside = Van buiten de artikelen
help-sources-outside-about = Dit komt ergens anders vandaan. Een arts heeft het nog niet nagekeken. De adressen staan er alleen om te lezen: Adempauze gaat niet het internet op.
privacy-local = Alles blijft op deze computer. Er is geen account.
privacy-network = Adempauze maakt nooit verbinding met internet, ook niet om te kijken of er een nieuwe versie is.
privacy-notes = Wat je over jezelf noteert komt nooit in een melding of in het logboek.
privacy-screen = Een melding noemt nooit je gezondheid: anderen kijken soms mee.
privacy-files = Elk bestand
privacy-file = Bestand
privacy-holds = Wat erin staat
privacy-file-settings = Je instellingen
privacy-file-history = Je momenten en hoe ze afliepen. Ernaast staan soms bestanden op -wal en -shm, van hetzelfde.
privacy-file-aside = Instellingen die beschadigd waren, opzij gezet met een datum
privacy-file-aside-history = Geschiedenis die beschadigd was of een kopie ervan, met een datum
privacy-file-backups = Kopieën van alles, hooguit zeven van elke soort
privacy-file-import = Wat je net inleest, even
privacy-file-unwritten = Op Linux: wat niet op een volle schijf past, in het geheugen tot de computer uitgaat
privacy-file-log = Logboek: begin, einde en fouten. Niets over jou.
privacy-file-lock = Zorgt dat er één achtergrondprogramma tegelijk is
privacy-file-socket = De verbinding met het venster, alleen voor jou
privacy-file-half = Instellingen die net worden geschreven, even
privacy-file-probe = Een proef of er geschreven kan worden, even
privacy-folders = De andere bestanden staan in de gegevensmap. Op Linux is dat ~/.local/share/adempauze; op Windows en macOS de map voor programma’s van je eigen gebruiker.
privacy-window = Het venster zelf onthoudt je taal en je kleuren, verder niets.
privacy-away = Meenemen of weghalen
privacy-export = Alles als bestand:
privacy-erase = Alles weg, met een lijst van wat er weg is:
help-intro = Adempauze plant gewoontes. Het behandelt niet en stelt geen diagnose. Deze lijst is niet volledig; twijfel je, bel dan je huisarts.
help-now-title = Bel nu je huisarts of de huisartsenpost
help-now-bladder = Je kunt opeens moeilijk plassen, of je urine of ontlasting niet ophouden.
help-now-numb = Het gebied rond je kruis of billen voelt doof.
help-now-weak = Eén of beide benen worden slap of verliezen kracht.
help-today-title = Bel dezelfde dag
help-today-fall = De pijn begon na een val, een ongeluk of een harde klap.
help-soon-title = Maak een afspraak
help-soon-fever = Je hebt koorts of voelt je ziek, samen met rugpijn.
help-soon-weight = Je valt af zonder dat je weet waarom.
help-soon-cancer = Je hebt rugpijn en hebt eerder kanker gehad.
help-soon-night = Je hebt erge pijn in de nacht of in rust, die niet zakt.
help-stop-title = Stop met een oefening
help-stop-sharp = De pijn wordt scherp, hevig of straalt uit.
help-stop-after = Is er na afloop meer pijn, doe dan de volgende keer minder.
help-guide-title = Vraag huisarts of fysiotherapeut mee te kijken
help-guide-returns = De pijn komt steeds terug, of duurt al lang.
help-guide-leg = De pijn straalt uit naar je been.
help-guide-confidence = Je durft niet goed te bewegen, of weet niet waar je moet beginnen.
help-guide-overload = Je gaat vaker over je grens.
help-guide-relax = Ontspannen lukt moeilijk, of je slaapt slecht.
help-guide-breath = Je adem blijft hoog en wordt niet vanzelf lager.
help-guide-stress = Bij drukte neemt je rugpijn meteen toe, of je spant je aan bij elke beweging.
help-outside = Niet uit de artikelen van deze app, maar uit openbare informatie over gezondheid. Nog niet nagekeken door een arts.
help-inside = Uit de artikelen waarop deze app is gebouwd.

## Pakketten van anderen

routines-page-packs = Pakketten
packs-intro = Je praktijk kan je oefeningen geven als pakket: een map of een zip. Sleep het op dit venster, of schrijf op waar het ligt. Wie het maakte, zorgt dat het klopt; Adempauze heeft de oefeningen niet beoordeeld.
packs-path = Waar het ligt, zoals ~/Downloads/praktijk.zip
packs-add = Pakket toevoegen
packs-looking = Het pakket wordt nagekeken…
packs-added = Toegevoegd: “{ $name }”, { $count } onderdelen. De rest van vandaag is ermee gepland.
packs-from = Van { $author }, revisie { $revision }, { $licence }.
packs-sure = “{ $name }” weghalen? Wat je ermee deed, blijft in je geschiedenis.
packs-none = Er is nog geen pakket.

## Een maand om mee te nemen

report-page = Maand om mee te nemen
report-about = Eén bladzijde voor je fysiotherapeut, met wat jij kiest. Het is geen meting van een behandeling. Adempauze maakt hem als je erom vraagt, en stuurt hem nergens heen.
report-month = Maand
report-show = Wat erop staat
report-part-kinds = Wat je deed, per soort moment
report-part-walking = Minuten gelopen
report-part-breathing = Minuten rustig geademd
report-part-evenings = Avonden met een rustig laatste uur
report-part-ratings = Je eigen cijfers voor spanning
report-part-triggers = Waar lastige momenten over gingen
report-make = Maak de bladzijde
report-print = Afdrukken of als PDF bewaren
