# De gegevens van de gebruiker: eruit, erin, een kopie, weg.
# Een melding is een stukje zin zonder punt; de hint eronder is een hele zin.

## Je gegevens

help-export = Schrijf alles wat Adempauze van je bewaart naar een bestand
help-export-format = Als wat: json (wat er gebeurde en je instellingen), csv (wat er gebeurde als tabel) of ics (het plan van de komende dagen); zonder is het json
help-export-output = In welk bestand; zonder komt het op het scherm
help-erase = Haal alles weg wat Adempauze van je bewaart
help-erase-yes = Vraag het niet eerst
exported = In { $path } staat nu alles: { $count } gebeurtenissen.
export-not-written = { $path } kan niet worden geschreven: { $reason }
export-not-written-hint = Kijk of er ruimte is en of je daar mag schrijven. Wat er stond, staat er nog.
erase-nothing = Er is niets van je om weg te halen.
erase-question = Dit gaat weg en komt niet terug. Antwoord met “ja” als je dat wilt:
erase-not-done = er is niets weggehaald
erase-not-done-hint = Antwoord met “ja”, of gebruik --yes.
erased = Weg: { $path }
erase-left = { $path } kon niet weg: { $reason }
erase-left-hint = Kijk van wie het is en wat je er mag.

## Een kopie

help-backup = Maak een kopie van alles wat Adempauze van je bewaart
help-backup-list = Toon de kopieën die er zijn, de nieuwste eerst
help-restore = Zet een kopie op de plaats van wat er is
help-restore-file = Welke kopie; zonder is het de nieuwste die per dag of met de hand is gemaakt
backed-up = { $path } is nu een kopie van alles.
backup-nothing = Er is niets van je om te kopiëren.
backup-none = Er zijn geen kopieën.
backup-line = { $at }  { $size } KiB  { $path }
backup-not-made = er kon geen kopie worden gemaakt: { $reason }
backup-not-made-hint = Kijk of er ruimte is op de schijf.
backup-not-written = { $path } kan niet worden geschreven: { $reason }
backup-not-written-hint = Kijk of er ruimte is en of je daar mag schrijven. De oudere kopieën staan er nog.
daily-backup-not-made = er kon geen kopie van vandaag worden gemaakt: { $reason }
daily-backup-not-made-hint = Kijk of er ruimte is op de schijf. Adempauze probeert het vanzelf opnieuw.
restored = Nu geldt wat in { $path } staat.
restored-kept = Wat er was, staat in { $path }. Met “adempauze restore” en die naam komt het terug.
restore-none = er is nog geen kopie
restore-none-hint = Noem een bestand: adempauze restore BESTAND.
history-none = { $path } is geen kopie van Adempauze
history-none-hint = Kies een bestand dat “adempauze backup” heeft gemaakt.

## Uit een export

help-import = Voeg toe wat in een export staat, of haal het er weer uit
help-import-file = Het bestand, zoals “export” het schreef (JSON of CSV)
help-import-dry-run = Laat alleen zien wat erbij zou komen
help-import-settings = Neem ook de instellingen eruit over; zonder eigen instellingen gebeurt dat vanzelf
help-import-undo = Haal er weer uit wat de laatste import toevoegde
progress-reading = Lezen: { $percent } %
progress-adding = Toevoegen …
import-would-add = Nieuw: { $count } gebeurtenissen, van { $from } tot en met { $to }.
import-added = Toegevoegd: { $count } gebeurtenissen, van { $from } tot en met { $to }.
import-nothing-new = Er staat niets in dat hier nieuw is.
import-known = Al hier: { $count } gebeurtenissen.
import-left-out = Dagen die hier anders gingen, en hier zo blijven: { $count }.
import-would-set = De instellingen eruit zouden gelden.
import-set = De instellingen eruit gelden nu.
import-undo-hint = Met “adempauze import --undo” gaat het er weer uit.
import-undone = Er weer uit: { $count } gebeurtenissen.
import-foreign = dit is geen export van Adempauze
import-foreign-hint = Kies een bestand dat “adempauze export” heeft geschreven.
import-newer = dit is een export van een nieuwere versie van Adempauze
import-newer-hint = Zet die versie ook hier neer. Er is niets veranderd.
import-cut-off = het bestand houdt halverwege op, op regel { $line }
import-cut-off-hint = Kopieer het opnieuw, of exporteer opnieuw. Er is niets veranderd.
import-broken = regel { $line } is niet te lezen: { $reason }
import-broken-hint = Exporteer opnieuw, of zet die regel recht. Er is niets veranderd.
import-event = de gebeurtenis op regel { $line } klopt niet: “{ $key }” ontbreekt of past niet
import-event-hint = Exporteer opnieuw, of zet die regel recht. Er is niets veranderd.
import-twice = de gebeurtenis op regel { $line } heeft het id van een andere
import-twice-hint = Exporteer opnieuw, of haal er een uit. Er is niets veranderd.
import-changed = de gebeurtenis { $id } is er al, en zegt iets anders
import-changed-hint = Het bestand is veranderd nadat het is geëxporteerd. Er is niets uit overgenomen.
import-none = er is geen import om eruit te halen
import-none-hint = Die is er al uit, of is er nooit geweest.
import-not-ours = dat is geen bestand waarin een import is gelezen
import-not-ours-hint = Gebruik “adempauze import BESTAND”.

## Check-in en dagboek

help-checkin = Noteer hoe het nu met je is
help-checkin-tension = Hoe gespannen, van 0 (helemaal niet) tot 10
help-checkin-breath = Of je adem hoog (high) of laag (low) zit
help-checkin-shoulders = Of je schouders hoog (high) of laag (low) zitten
help-checkin-text = Iets in je eigen woorden; - voor de invoer
help-note = Schrijf een lastig moment op
help-note-text = Wat het was, in je eigen woorden; - voor de invoer
help-note-about = Waar het over gaat: het id van een vraag, zoals trq-people; tot drie
help-note-list = Toon wat je de laatste veertien dagen schreef, en wat er te vragen is
help-note-remove = Haal een notitie weg
noted = Genoteerd. Het blijft op deze computer.
note-removed = Die notitie is weg.
note-nothing = er is niets om op te schrijven
note-nothing-hint = Zet het achter “adempauze note”, of noem een vraag met --about. “adempauze note --list” toont ze.
checkin-nothing = er is niets om op te schrijven
checkin-nothing-hint = Gebruik --tension, --breath, --shoulders of --text.
checkin-tension = Hoe gespannen ben je?
checkin-zero-to-ten = (0 tot 10, Enter slaat over)
checkin-yes-or-no = (ja of nee, Enter slaat over)
unknown-question = er is geen vraag “{ $word }”
diary-off = de check-in en het dagboek staan uit
diary-off-hint = Zet ze aan met “adempauze settings set diary.on true”.
diary-is-off = De check-in en het dagboek staan uit.
diary-empty = er is niets om op te schrijven
diary-empty-hint = Geef minstens één antwoord, of een paar woorden.
diary-tension = spanning gaat van 0 tot 10
diary-tension-hint = Kies een heel getal van 0 tot 10.
diary-about = deze vragen passen niet
diary-about-hint = Kies er hoogstens { $most } verschillende uit “adempauze note --list”.
diary-too-long = die tekst is te lang
diary-too-long-hint = Gebruik hoogstens { $longest } tekens.
diary-unknown = die notitie is er niet
diary-unknown-hint = “adempauze note --list” toont welke er zijn.
diary-line = { $at }  { $said }  ({ $id })
diary-high = hoog
diary-low = laag
diary-tension-is = spanning { $tension }
diary-breath-is = adem { $where }
diary-shoulders-are = schouders { $where }
diary-trend = Van { $from } tot en met { $to }: { $entries } check-ins.
diary-trend-tension = Spanning: in het midden { $median }, van { $least } tot { $most }.
diary-trend-breath = Adem hoog: { $part } van de { $whole } keer.
diary-trend-shoulders = Schouders hoog: { $part } van de { $whole } keer.
import-would-note = Nieuw: { $count } check-ins en notities.
import-noted = Toegevoegd: { $count } check-ins en notities.

## De agenda

help-calendar = Toon wanneer je volgens je agenda bezet bent
help-calendar-file = Een bestand of een map; zonder is het die van je instellingen (busy.calendar)
help-calendar-days = Hoeveel dagen; zonder zijn het er zeven
help-calendar-from = De eerste dag, zoals 2026-11-24; zonder is het vandaag
calendar-free = Je agenda heeft dan geen afspraken.
calendar-unread = { $count } dingen erin waren niet te lezen
calendar-none = je instellingen noemen geen agenda
calendar-none-hint = Noem een bestand of map: adempauze settings set busy.calendar /home/jij/agenda.ics
calendar-place = bij “{ $path }” is niet duidelijk in welke map dat is
calendar-place-hint = Schrijf het hele pad, zoals /home/jij/agenda.ics of ~/agenda.ics.
calendar-foreign = { $path } bevat geen agenda
calendar-foreign-hint = Kies een iCalendar-bestand (.ics), of een map met zulke bestanden.
calendar-too-much = in de agenda staat te veel om te lezen { $path }
calendar-too-much-hint = Exporteer een kortere periode, of kies een andere map.
calendar-not-read = je agenda was niet te lezen: { $reason }
calendar-not-read-hint = Wat ervan bekend was, blijft gelden. “adempauze calendar” probeert het nu.

## Pakketten

pack-not-ours = dit is geen pakket dat is nagekeken
pack-not-ours-hint = Voeg de map of zip toe met “adempauze content add”.
pack-not-newer = revisie { $found } van het pakket “{ $id }” is niet nieuwer dan { $have }, en die is er al
pack-not-newer-hint = Haal het pakket eerst weg met “adempauze content remove { $id }”, of vraag de maker om een nieuwere versie.
pack-unknown = er is geen pakket “{ $id }”
pack-unknown-hint = Kijk met “adempauze content list” wat er is.
pack-not-written = kan { $path } niet schrijven: { $reason }
pack-not-written-hint = Kijk naar de rechten van de map en de ruimte op de schijf, en probeer het opnieuw.
underway = er wordt al iets nagekeken
underway-hint = Wacht tot dat klaar is, en probeer het dan opnieuw.
disk-silent = de schijf antwoordt niet op tijd
disk-silent-hint = Kijk of de schijf is aangesloten en het netwerk werkt, en probeer het dan opnieuw.
pack-path = “{ $path }” is niet het hele pad van een map of zip
pack-path-hint = Schrijf het hele pad, zoals ~/Downloads/praktijk.zip.
pack-set-aside = het pakket “{ $id }” is niet te lezen, en ligt nu in { $path }
pack-set-aside-hint = Voeg het opnieuw toe vanuit de map of zip.

## Meer computers

help-sync = Deel met je andere computers wat er is gedaan, via een map
help-sync-on = Deel via een map die je synchronisatieprogramma meeneemt
help-sync-on-folder = De map
help-sync-on-name = Hoe deze computer daar heet; zonder is het het begin van een willekeurig nummer
help-sync-off = Deel niet meer; de bestanden blijven in de map
sync-is-on = Vanaf nu horen je andere computers via { $path } wat hier is gedaan.
sync-is-off = Er wordt niets meer gedeeld. Wat andere computers vertelden, blijft bewaard.
sync-status-on = Deze computer heet “{ $name }” en deelt via { $path }.
sync-status-off = Er wordt niets met andere computers gedeeld.
sync-nobody = Nog geen andere computer heeft iets verteld.
sync-other = { $name }: { $count ->
    [one] één antwoord
   *[other] { $count } antwoorden
}, het laatste { $last }
sync-never = nooit
sync-place = bij “{ $path }” is niet duidelijk in welke map dat is
sync-place-hint = Schrijf het hele pad, zoals /home/jij/Sync/adempauze of ~/Sync/adempauze.
sync-no-folder = er is geen map { $path }
sync-no-folder-hint = Maak die met je synchronisatieprogramma, of sluit de schijf aan waarop hij ligt.
sync-own-folder = de eigen map van Adempauze kan niet gedeeld worden: { $path }
sync-own-folder-hint = Kies een aparte map, binnen wat je synchronisatieprogramma meeneemt.
sync-emptied = er is niets meer in { $path }
sync-emptied-hint = Sluit de schijf aan waarop de map ligt. Heb je de map zelf leeggemaakt, gebruik dan “adempauze sync off” en daarna “adempauze sync on”.
sync-not-done = de gedeelde map was niet te gebruiken: { $reason }
sync-not-done-hint = Hier gaat alles door. Elke vijf minuten wordt het opnieuw geprobeerd; “adempauze sync” vertelt meer.
sync-not-written = er is niet te schrijven in de gedeelde map: { $reason }
sync-not-written-hint = Je andere computers horen niet wat hier is gedaan. Kijk naar de rechten van de map en de ruimte op de schijf.
sync-shared-id = een andere computer had hetzelfde nummer als deze, dus deze nam een nieuw nummer
sync-shared-id-hint = Een gegevensmap is gekopieerd, of een oudere kopie is teruggezet. Er is niets kwijt en je hoeft niets te doen.
sync-file-damaged = { $file } in de gedeelde map is afgebroken of beschadigd ({ $count ->
    [one] één regel
   *[other] { $count } regels
})
sync-file-damaged-hint = Wat erin heel is, telt. Laat je synchronisatieprogramma het opnieuw ophalen.
sync-file-unknown = { $file } in de gedeelde map zegt iets wat deze versie niet kent ({ $count ->
    [one] één regel
   *[other] { $count } regels
})
sync-file-unknown-hint = Installeer de nieuwste versie van Adempauze. De rest telt.
sync-file-newer = { $file } in de gedeelde map is van een nieuwere versie van Adempauze
sync-file-newer-hint = Installeer die versie ook hier. Tot dan blijft het bestand zoals het is.
sync-file-foreign = { $file } in de gedeelde map is geen bestand van Adempauze, of het begin is beschadigd
sync-file-foreign-hint = Laat je synchronisatieprogramma het opnieuw ophalen, of haal het uit de map.
sync-file-unreadable = { $file } in de gedeelde map is niet te lezen: { $reason }
sync-file-unreadable-hint = Kijk naar de eigenaar en de rechten van het bestand.
sync-clock-ahead = de klok van “{ $name }” loopt voor op deze ({ $count ->
    [one] één antwoord
   *[other] { $count } antwoorden
})
sync-clock-ahead-hint = Zet beide klokken goed. Wat te vroeg kwam, telt hier tot dan niet.
sync-same-name = twee van je computers heten “{ $name }”
sync-same-name-hint = Ze worden toch uit elkaar gehouden. Een andere naam: adempauze settings set sync.name NAAM
