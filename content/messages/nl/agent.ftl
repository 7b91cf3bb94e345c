# Het achtergrondprogramma: wat het in meldingen zegt, en bij problemen.
# Een probleem is een stukje zin zonder punt; de tip eronder is een hele zin.

## In een melding

bubble-answer-by-words = Antwoord in het venster van Adempauze, of typ “adempauze done” in een terminal.
bubble-reply-by-words = Antwoord in het venster van Adempauze, of typ “adempauze answer yes” in een terminal.
bubble-question-body = Kort antwoord, dan klopt je overzicht.
bubble-open = Openen
bubble-evening = Vanavond om { $at }: rustig afronden.
bubble-proposal = Liever minder momenten? Dat kan in Vandaag.
bubble-went-down = Voortaan alleen lopen en afbouwen. De rest zet je terug in Vandaag.

## Meldingen komen niet aan

no-session-bus = er is geen verbinding met je bureaublad (geen D-Bus-sessie), dus er komen geen meldingen
no-session-bus-hint = Wat er is zie je met “adempauze status” en in het venster. Start Adempauze vanuit je bureaublad om meldingen te krijgen.
no-notification-server = je bureaublad toont geen meldingen
no-notification-server-hint = Wat er is zie je met “adempauze status” en in het venster. Zet de meldingen van je bureaublad aan, of installeer een programma ervoor, zoals dunst.
notification-server-silent = het programma dat meldingen toont antwoordt niet
notification-server-silent-hint = Adempauze probeert het vanzelf weer. Wat er is zie je met “adempauze status” en in het venster. Blijft het zo, meld je dan af bij je bureaublad en weer aan.
notification-server-garbled = het programma dat meldingen toont geeft antwoorden die niet te lezen zijn
notification-server-garbled-hint = Meldingen komen misschien zonder knoppen. Antwoord met “adempauze done”, “snooze” of “skip”, of in het venster.
no-notification-buttons = je bureaublad toont meldingen zonder knoppen
no-notification-buttons-hint = Antwoord met “adempauze done”, “snooze” of “skip”, of in het venster.

## Het venster

no-display = er is geen scherm om het venster op te tonen
no-display-hint = Start Adempauze vanuit je bureaublad, niet vanuit een verbinding op afstand.
no-window = het programma van het venster ontbreekt: { $path }
no-window-hint = Installeer Adempauze opnieuw.
window-not-started = het venster start niet ({ $path }): { $reason }
window-not-started-hint = Installeer Adempauze opnieuw.

## Waar je gegevens liggen

folders-no-home = deze gebruiker heeft geen eigen map
folders-no-home-hint = Stel HOME in, of gebruik --home MAP.
folders-not-made = de map { $path } kan niet worden gemaakt: { $reason }
folders-not-made-hint = Zorg dat je daar mag schrijven, of gebruik --home MAP.
folders-not-writable = in de map { $path } kan niet worden gelezen en geschreven: { $reason }
folders-not-writable-hint = Kijk van wie { $path } is en wat je er mag, of gebruik --home MAP.
disk-full-hint = Maak ruimte op de schijf en probeer het opnieuw.
disk-read-only-hint = Op de schijf kan niets worden geschreven. Start de computer opnieuw op en laat de schijf nakijken.
disk-failing-hint = Misschien is de schijf stuk. Bewaar een kopie van je bestanden op een andere plek.

agent-runs-already = Adempauze draait al (proces { $pid })
agent-runs-already-hint = Met “adempauze status” zie je wat het doet; met “adempauze quit” stop je het.
agent-out-of-reach = Adempauze draait (proces { $pid }), maar is niet te bereiken
agent-out-of-reach-hint = Stop dat proces, met “kill { $pid }” of door je af te melden, en start het weer. Wat er was is bewaard.
agent-runs-somewhere = Adempauze draait al
agent-runs-somewhere-hint = Met “adempauze status” zie je wat het doet; met “adempauze quit” stop je het.
agent-not-locked = { $path } kan niet worden vastgehouden: { $reason }
agent-not-locked-hint = Kijk van wie { $path } is en wat je er mag.
agent-no-thread = het systeem geeft geen ruimte om te draaien: { $reason }
agent-no-thread-hint = Sluit andere programma's en probeer het opnieuw.

history-newer = { $path } is van een nieuwere versie van Adempauze
history-newer-hint = Installeer de nieuwere versie weer; aan het bestand is niets veranderd.
history-disk-full = { $path } kan niet worden bijgewerkt: de schijf is vol
history-disk-full-hint = Maak ruimte op de schijf.
history-read-only = { $path } kan niet worden bijgewerkt: op de schijf kan niets worden geschreven
history-read-only-hint = Start de computer opnieuw op en laat de schijf nakijken.
history-no-rights = { $path } kan niet worden bijgewerkt: het is alleen te lezen
history-no-rights-hint = Kijk van wie { $path } en de map eromheen zijn en wat je er mag.
history-disk-failing = { $path } kan niet worden gebruikt: { $reason }
history-disk-failing-hint = Misschien is de schijf stuk, of mag je er niet meer op zetten. Bewaar een kopie van je bestanden op een andere plek.
history-waits-aside = Tot dan blijft alles apart bewaard, zolang de computer aanstaat.
history-waits-in-memory = Tot dan blijft alles in het geheugen, zolang Adempauze draait.
history-locked = { $path } is in gebruik bij een ander programma
history-locked-hint = Sluit het programma dat { $path } open heeft.
history-damaged = { $path } is beschadigd ({ $reason })
history-damaged-hint = Gebruik “adempauze restart”: het bestand wordt bewaard onder een andere naam, en er begint een nieuw.
history-unusable = { $path } kan niet worden gebruikt: { $reason }
history-unusable-hint = Kijk van wie { $path } en de map eromheen zijn en wat je er mag.
history-no-database = geen database
history-set-aside = je geschiedenis was niet te lezen ({ $reason }) en ligt nu in { $path }; er is een nieuwe begonnen en vandaag is opnieuw gepland
history-set-aside-hint = Het oude bestand blijft bewaard. Weggooien hoeft niet.
history-checked = de vorige keer eindigde abrupt; je geschiedenis is nagekeken en in orde
history-event-unreadable =
    { $count ->
        [one] een regel van je geschiedenis is niet te lezen: nummer { $number }, van { $day } ({ $event }): { $reason }
       *[other] { $count } regels van je geschiedenis zijn niet te lezen; de eerste is nummer { $number }, van { $day } ({ $event }): { $reason }
    }
history-event-unreadable-hint = Het blijft in history.sqlite staan, en al het andere telt. Had je eerst een nieuwere versie van Adempauze, installeer die dan weer.
history-on-network = je geschiedenis ligt op een netwerkschijf ({ $name })
history-on-network-hint = Dat werkt, maar langzamer. Met --home MAP kies je een andere plek.
day-begun-anew = wat er vandaag al was is niet meer te lezen, dus de dag is opnieuw gepland
day-begun-anew-hint = Je geschiedenis is er nog.

## De instellingen

settings-unknown = onbekende instelling “{ $key }”
settings-unknown-hint = Bedoel je “{ $nearest }”? Met “adempauze settings” zie je ze allemaal.
settings-unknown-name = { $key } noemt “{ $name }”, en dat is er niet
settings-bad-value = { $key } kan niet { $value } zijn
settings-bad-value-hint = Schrijf het zoals dit: { $example }. Met “adempauze settings get { $key }” zie je hoe het nu is.
settings-breach = dat past niet: { $reason }
settings-breach-hint = Kies een andere waarde voor { $keys }.
breach-out-of-bounds = { $key } is { $value } en moet { $allowed } zijn
breach-clash = { $rule } ({ $day })
allowed-between = { $least } tot en met { $most }
allowed-lengths = een lijst van { $least } tot { $most } tijden
allowed-earlier-first = een paar met de vroegste datum eerst
rule-day-starts-in-the-night = bedtijd valt niet tussen opstaan en het begin van de volgende dag
rule-range-ends-in-the-day = een werktijd loopt terug, of door tot in de volgende dag
rule-ranges-apart = twee werktijden overlappen elkaar
rule-bedtime-outside-work = bedtijd ligt in de werktijd
settings-not-an-object = { $value } is geen verzameling instellingen
settings-not-an-object-hint = Geef een JSON-object.
settings-not-written = { $path } kan niet worden geschreven: { $reason }
settings-not-written-hint = Kijk van wie { $path } is en wat je er mag.
json-broken = geen goede JSON op regel { $line }, bij teken { $column }
settings-would-overwrite = { $path } is niet te lezen en wordt daarom niet overschreven
settings-would-overwrite-hint = Kijk van wie { $path } is en wat je er mag.
settings-kept-unknown = de onbekende instelling “{ $key }” blijft staan zoals ze is
settings-kept-unknown-hint = Bedoelde je “{ $nearest }”?
settings-fell-back = { $key } kan niet { $value } zijn, dus de standaard geldt
settings-fell-back-hint = Schrijf het zoals dit: { $example }. Dat kan met “adempauze settings set { $key }” of in het venster.
settings-fell-back-together = { $keys } past niet, dus de standaard geldt: { $reason }
settings-fell-back-together-hint = Kies andere waarden voor { $keys }.
settings-set-aside = het instellingenbestand was niet te lezen ({ $reason }) en ligt nu in { $path }; de standaard geldt
settings-set-aside-hint = Neem eruit over wat je wilt houden.
settings-unreadable = het instellingenbestand is niet te lezen, dus de standaard geldt: { $reason }
settings-unreadable-hint = Kijk van wie het bestand is en wat je er mag.

## De verbinding

socket-in-use = een ander programma antwoordt al op { $path }
socket-in-use-hint = Stop het andere met “adempauze quit”, of kies met --home een andere map.
socket-in-the-way = { $path } ligt in de weg
socket-in-the-way-hint = Verplaats { $path }.
socket-not-ours = de map { $path } is niet van jou alleen
socket-not-ours-hint = Verwijder { $path }, of kies met --home een korter pad.
socket-not-made = op { $path } kan niet worden geluisterd: { $reason }
socket-not-made-hint = Kijk van wie de map is en wat je er mag.

agent-not-running = Adempauze draait niet
agent-not-running-hint = Start het met “adempauze agent”, of open het venster met “adempauze open”.
agent-ended = Adempauze stopte net
agent-ended-hint = Probeer het opnieuw.
agent-no-answer = Adempauze antwoordt niet
agent-no-answer-hint = Probeer het opnieuw. Blijft het zo, stop dan het proces en start het weer.
agent-is-none = wat daar antwoordt is Adempauze niet
agent-is-none-hint = Kies met --home een andere map.
agent-of-another = { $path } is van iemand anders
agent-of-another-hint = Doe dit als de gebruiker bij wie Adempauze draait.
agent-is-older = wat er draait ({ $agent }) is ouder dan dit programma ({ $own })
agent-is-older-hint = Stop het proces en start het weer, dan draait de nieuwe versie.
agent-is-newer = dit programma ({ $own }) is ouder dan wat er draait ({ $agent })
agent-is-newer-hint = Start dit programma opnieuw, dan draait de nieuwe versie.
agent-not-reached = geen verbinding met { $path }: { $reason }
agent-not-reached-hint = Kijk van wie { $path } is en wat je er mag.
agent-ended-in-between = Adempauze stopte voor het antwoord
agent-ended-in-between-hint = Kijk met “adempauze status” of het gelukt is.
agent-garbled = het antwoord van Adempauze is niet te lezen
agent-garbled-hint = Start Adempauze opnieuw met “adempauze restart”.

## Dat kan nu niet

refused-not-begun = er is nog geen plan
refused-not-begun-hint = Kies eerst je werktijden in het venster (“adempauze open”), of begin met “adempauze begin”.
refused-nothing-on-screen = er staat nu niets op het scherm
refused-nothing-on-screen-hint = Noem het moment erbij, of vraag er een met “adempauze now walk”.
refused-unknown = er is vandaag geen moment { $prompt }
refused-unknown-hint = Met “adempauze status” zie je wat er vandaag is.
refused-ended = { $prompt } is al klaar ({ $outcome })
refused-ended-hint = Met “adempauze now” en een soort krijg je een nieuw moment.
refused-too-early = dat moment is nog ver weg; het kan vanaf { $from }
refused-too-early-hint = Met “adempauze now” en een soort krijg je nu een ander moment.
refused-not-started = dit moment is niet begonnen
refused-not-started-hint = Begin met “adempauze start”.
refused-another-runs = { $prompt } is al bezig
refused-another-runs-hint = Rond dat eerst af met “adempauze done”, of stop het met “adempauze stop”.
refused-nothing-fits = er is nu niets voor “{ $kind }” dat past bij je profielen en je fase
refused-nothing-fits-hint = Met “adempauze settings get profiles” zie je wat je koos.
refused-not-agreed = voor { $technique } heb je nog niet gekozen
refused-not-agreed-hint = Lees in het venster bij Nu iets doen waar je op let, en zet deze oefening aan.
refused-phase-too-soon = deze fase is nog niet om; de volgende kan vanaf { $from }
refused-phase-too-soon-hint = Tot die dag blijft alles zoals het is.
refused-phase-skipped = de fasen gaan één stap tegelijk
refused-phase-skipped-hint = Hierna komt { $next }; “adempauze phase” zegt vanaf wanneer.
refused-last-phase = dit is de laatste fase
refused-last-phase-hint = Alle oefeningen zijn open.
refused-not-chosen = het profiel { $profile } heb je niet gekozen
refused-not-chosen-hint = Met “adempauze settings get profiles” zie je wat je koos.
profile-review = Past “{ $title }” nog bij je? Je koos het op { $since }, voor even.
profile-review-hint = Zo ja: “adempauze profile keep { $profile }”. Zo nee: kies andere profielen in het venster.
refused-not-on-screen = uitstellen kan alleen als het op het scherm staat
refused-not-on-screen-hint = Met “adempauze status” zie je wat er nu staat.
refused-never-snoozed = dit moment kan niet worden uitgesteld
refused-never-snoozed-hint = Antwoord met “adempauze done” of “adempauze skip”.
refused-snooze-length = zo lang uitstellen staat niet in je instellingen
refused-snooze-length-hint = Kies uit: { $allowed }.
refused-snooze-limit = dit moment is al zo vaak uitgesteld als kan
refused-snooze-limit-hint = Antwoord met “adempauze done” of “adempauze skip”.
refused-snooze-too-late = dan komt het na zijn tijd, of in het stille uur
refused-snooze-too-late-hint = Kies een kortere tijd, of antwoord met “adempauze skip”.
refused-no-question = er is geen vraag
refused-no-question-hint = Met “adempauze status” zie je wat er is.
refused-no-proposal = er is geen voorstel
refused-no-proposal-hint = Met “adempauze status” zie je wat er is.

## Voorstellen: hoeveel er wordt gevraagd

proposal-fewer = “{ $kind }” bleef { $count } van de { $all } keer zonder antwoord. Minder vaak kan ook. Zal ik dat doen?
proposal-silence = “{ $kind }” doe je al: { $count } van de { $all } keer. Het kan zonder herinnering. Zal ik die weglaten?
proposal-least = Er kwam { $days } werkdagen geen antwoord. Alleen lopen en afbouwen kan ook. Zal ik dat doen?
proposal-old-plan = Na { $days } werkdagen zonder antwoord zijn alleen lopen en afbouwen over. Wil je je oude plan terug?
proposal-in-spite-of-dnd = “Niet storen” hield twee werkdagen lang { $count } van de { $all } momenten tegen. Wil je ze dan toch krijgen?
proposal-in-spite-of-fullscreen = Een volledig scherm hield twee werkdagen lang { $count } van de { $all } momenten tegen. Wil je ze dan toch krijgen?
refused-not-in-future = dat moment is al geweest
refused-not-in-future-hint = Noem een later moment, zoals “until 14:00” of “until tomorrow”.
refused-not-paused = er is geen pauze
refused-not-paused-hint = Met “adempauze pause 30m” begint er een.
refused-not-declared = je had niet gezegd dat je bezet bent
refused-not-declared-hint = Dat zeg je met “adempauze busy 30m”.
nothing-shown = er kon niets worden getoond
nothing-shown-hint = Kijk met “adempauze status” wat er is.
pause-length = zo lang kan niet
pause-length-hint = Kies een tijd tot een week: 30m, 1h20m, until 14:00 of until tomorrow.
