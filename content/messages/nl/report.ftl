# Een maand op één bladzijde, voor wie meekijkt. Wat erop staat leest ook iemand anders dan de gebruiker.

help-report = Een maand op één bladzijde, om af te drukken en mee te nemen
help-report-month = De maand, zoals 2026-11; zonder is het deze maand
help-report-show = Wat erop staat: kinds, walking, breathing, evenings, ratings, triggers; zonder zijn het de eerste vier
help-report-output = In welk bestand; zonder komt het op het scherm
report-written = Het staat in { $path }. Open het in je browser om het af te drukken.
report-empty = er is niets gekozen om te laten zien
report-empty-hint = Kies minstens één onderdeel.
bad-month = “{ $value }” is geen maand
bad-month-hint = Schrijf een maand zo: 2026-11.

report-title = Bijgehouden in { $month } { $year }
report-days = Van { $from } tot en met { $to }
report-note = Dit is geen meting van een behandeling. Het laat zien wat iemand zelf bijhield, en wat de computer kon zien.
report-made-by = Gemaakt met Adempauze. Een kans is een moment waarop antwoord mogelijk was. Niet gestoord: bezig, weg of op pauze; dat telt niet mee. Uit deze cijfers volgt niets over oorzaken.

report-kinds = Gedaan, per soort moment
report-no-plan = In deze maand was er geen plan.
report-too-little = Te weinig momenten om iets over deze maand te zeggen: { $chances } van { $planned } gepland telden mee.
report-col-kind = Soort
report-col-taken = Gedaan
report-col-chances = Kansen
report-col-planned = Gepland
report-col-excused = Niet gestoord
report-probable = Misschien gelopen, niet bevestigd: { $number }. Dat telt niet mee.

report-walking = Lopen, in minuten per dag
report-walking-said =
    { $whole ->
        [one] Samen { $part } minuten, op 1 dag.
       *[other] Samen { $part } minuten, op { $whole } dagen.
    }
report-breathing = Rustig ademen, in minuten per dag
report-breathing-said =
    { $whole ->
        [one] Samen { $part } minuten, op 1 dag.
       *[other] Samen { $part } minuten, op { $whole } dagen.
    }

report-evenings = Het laatste uur voor het slapen
report-evenings-said = Bleef rustig op { $part } van { $whole } avonden.
report-evenings-none = In deze maand is dat niet gevraagd.

report-ratings = Eigen cijfers voor spanning, van 0 tot 10
report-ratings-few = Minder dan vijf check-ins: te weinig om een lijn te laten zien.
report-ratings-said = Uit { $number } check-ins.
report-tension = Spanning: in het midden { $median }, van { $least } tot { $most }.
report-breath = Adem hoog: { $part } van { $whole } keer.
report-shoulders = Schouders hoog: { $part } van { $whole } keer.

report-triggers = Waar lastige momenten over gingen
report-triggers-none = In deze maand is er niets over opgeschreven.
report-col-trigger = Vraag
report-col-times = Keer

month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
