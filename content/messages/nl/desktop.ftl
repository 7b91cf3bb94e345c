# Adempauze op het bureaublad: beginnen als je inlogt, de doctor, het pictogram.
# Een probleem of een vondst is een stukje zin zonder punt; de tip eronder is een hele zin.

## Beginnen als je inlogt

help-autostart = Start Adempauze als je inlogt, of niet
help-autostart-what = on, off of status; zonder is het status
autostart-on = Adempauze begint als je inlogt ({ $path }).
autostart-off = Adempauze begint niet vanzelf als je inlogt.
autostart-in-a-folder = beginnen als je inlogt hoort bij je eigen instellingen, niet bij --home
autostart-in-a-folder-hint = Gebruik “adempauze autostart” zonder --home.
autostart-not-read = { $path } kan niet worden gelezen: { $reason }
autostart-not-read-hint = Kijk van wie { $path } is en wat je ermee mag.
autostart-not-written = { $path } kan niet worden geschreven: { $reason }
autostart-not-written-hint = Kijk van wie { $path } en de map ervan zijn en wat je ermee mag.
autostart-gone = als je inlogt begint er niets, want { $path } is er niet meer
autostart-gone-hint = Met “adempauze autostart on” komt het weer goed.
autostart-elsewhere = als je inlogt begint een andere Adempauze dan deze: { $path }
autostart-elsewhere-hint = Wil je deze? Gebruik “adempauze autostart on”.

## De doctor

help-doctor = Kijk na of herinneringen kunnen aankomen
help-doctor-notify = Toon een proefmelding, en wacht tot de knop ervan terugkomt
doctor-good = goed
doctor-limited = beperkt
doctor-bad = niet goed
doctor-press-now = druk binnen een minuut op de knop van de proefmelding

## Een proefmelding

bubble-trial-title = Proefmelding
bubble-trial-body = Druk op de knop, dan weet Adempauze dat het werkt.
bubble-trial-without-buttons = Dit bureaublad toont geen knoppen; dat je dit leest is genoeg.
button-seen = Ik zie het

## Wat de doctor vond

doctor-name-agent = Programma
doctor-name-bus = Verbinding met het bureaublad
doctor-name-notifications = Meldingen
doctor-name-idle = Weg van de computer
doctor-name-lock = Schermvergrendeling
doctor-name-suspend = Slaapstand
doctor-name-do-not-disturb = Niet storen
doctor-name-tray = Pictogram
doctor-name-autostart = Beginnen als je inlogt
doctor-name-data = Je gegevens
doctor-name-time-zone = Tijdzone
doctor-name-clock = Klok
doctor-name-delivery = Proefmelding
doctor-agent-runs = Adempauze { $version } draait (proces { $pid })
doctor-bus-there = die is er
doctor-bus-missing = die is er niet: { $reason }
doctor-bus-missing-hint = Begin Adempauze vanaf je bureaublad, niet via een verbinding op afstand.
doctor-system-shows = je systeem toont ze zelf
doctor-server-there = { $program } toont ze, met knoppen
doctor-server-keeps = { $program } toont ze, met knoppen, en bewaart ze in een lijst
doctor-buttons-doubted = je hebt vaak geantwoord, en nooit met een knop van een melding
doctor-buttons-doubted-hint = Klik op een knop van de volgende melding, of stuur een testmelding. Tot er een werkt, staat in elke melding hoe je zonder knop antwoordt.
doctor-server-without-buttons = { $program } toont ze, maar zonder knoppen
doctor-server-without-buttons-hint = Antwoord met “adempauze done”, “snooze” of “skip”, of in het venster.
doctor-idle-seen = je bureaublad zegt het, via { $source }
doctor-idle-fails = { $source } zou het moeten zeggen, maar dat lukt niet: { $reason }
doctor-idle-fails-hint = Herinneringen komen ook als je weg bent. Kijk naar de verbinding met het bureaublad, of begin Adempauze opnieuw.
doctor-idle-not-seen = je bureaublad zegt het niet
doctor-idle-not-seen-hint = Herinneringen komen ook als je weg bent. Een moment dat je dan niet ziet, telt als open gebleven.
doctor-lock-seen = je bureaublad zegt het, via { $source }
doctor-lock-fails = { $source } zou het moeten zeggen, maar dat lukt niet: { $reason }
doctor-lock-fails-hint = Herinneringen komen ook als het scherm op slot is. Log uit en weer in als het zo blijft.
doctor-lock-not-seen = je bureaublad zegt niet wanneer het scherm op slot is
doctor-lock-not-seen-hint = Herinneringen komen ook als het scherm op slot is. Alleen dat je weg bent, wordt dan gezien.
doctor-suspend-seen = je computer zegt het, via { $source }
doctor-suspend-fails = { $source } zou het moeten zeggen, maar dat lukt niet: { $reason }
doctor-suspend-fails-hint = Na het ontwaken volgt het plan de klok. Log uit en weer in als het zo blijft.
doctor-suspend-not-seen = je computer zegt niet wanneer die slaapt en ontwaakt
doctor-suspend-not-seen-hint = Je hoeft niets te doen: na het ontwaken volgt het plan de klok.
doctor-dnd-seen = { $source } zegt of het aan staat; herinneringen wachten dan
doctor-dnd-fails = { $source } zou het moeten zeggen, maar dat lukt niet: { $reason }
doctor-dnd-fails-hint = Herinneringen komen ook als het aan staat. Zeg het zelf: “adempauze busy 1h”, of “In overleg” in het menu van het pictogram.
doctor-dnd-not-seen = je bureaublad zegt niet of het aan staat
doctor-dnd-not-seen-hint = Herinneringen komen ook als het aan staat. Zeg het zelf: “adempauze busy 1h”, of “In overleg” in het menu van het pictogram.
doctor-tray-there = je bureaublad heeft er een plek voor
doctor-tray-missing = je bureaublad heeft er geen plek voor
doctor-tray-missing-hint = Er gaat niets verloren: alles staat in het venster en in “adempauze”. In GNOME maakt de extensie AppIndicator een plek.
doctor-tray-unknown = of je bureaublad er een plek voor heeft, is niet te zien
doctor-tray-unknown-hint = Kijk eerst naar de verbinding met het bureaublad.
doctor-data-there = { $path } kan worden gelezen en geschreven
doctor-data-not-yet = { $path } wordt bij het eerste begin gemaakt
doctor-zone-chosen = { $zone }, uit je instellingen
doctor-zone-of-system = { $zone }, van je computer
doctor-zone-missing = je computer noemt er geen, dus geldt { $zone }
doctor-zone-missing-hint = Kies er een, bijvoorbeeld met “adempauze settings set zone Europe/Amsterdam”.
doctor-clock = { $time }
clock-never-set = de klok staat op { $time }, dus niemand heeft hem gelijkgezet
clock-never-set-hint = Zet de klok van je computer gelijk; het plan volgt meteen.
doctor-delivery-pressed = die kwam aan, en de knop kwam terug
doctor-delivery-not-pressed = die is getoond, maar de knop kwam niet binnen een minuut terug
doctor-delivery-not-pressed-hint = Heb je wel gedrukt? Antwoord dan met “adempauze done” of in het venster. Probeer het anders nog eens.
doctor-delivery-not-taken = niemand nam die aan
doctor-delivery-not-taken-hint = Kijk hierboven bij de meldingen.
doctor-delivery-no-agent = er is niets gestuurd, want Adempauze draait niet
doctor-delivery-no-agent-hint = Begin met “adempauze agent”, of open het venster met “adempauze open”.
autostart-off-hint = Met “adempauze autostart on” begint het voortaan vanzelf.

## Het menu van het pictogram

tray-next = Straks: { $what }, om { $time }
tray-next-tomorrow = Straks: { $what }, morgen om { $time }
tray-next-later = Straks: { $what }, { $day } om { $time }
tray-next-waits = Wacht: { $what }
tray-no-next = Er staat niets meer klaar
tray-no-plan = Er is nog geen plan
tray-now = Doe het nu
tray-pause = Pauze
tray-half-hour = 30 minuten
tray-hour = 1 uur
tray-until-tomorrow = Tot morgen
tray-resume = Ga weer verder
tray-meeting = In overleg
tray-until = Tot { $time }
tray-busy = Bezet tot { $time }
tray-free = Weer vrij
tray-open = Open Adempauze
tray-quit = Sluit af
