# Soorten momenten, en hoe het ermee staat. Ids hebben in elke taal dezelfde variabelen.
# Variabelen zijn teksten en kleine hele getallen; tijden komen al opgemaakt binnen ("21:50").
# Bij een melding kijken anderen soms mee: geen woord over gezondheid of klachten.

## De soorten, zoals vensters en lijsten ze noemen

kind-morning = Rustige start
kind-micro-pause = Even opstaan
kind-walk = Even lopen
kind-breathing = Buikademhaling
kind-rest = Even niets
kind-training = Oefenen
kind-evening = Rustige avond
kind-wind-down = Afbouwen

# In een zin: "Straks: even lopen, om 15:00."
kind-morning-inline = een rustige start
kind-micro-pause-inline = even opstaan
kind-walk-inline = even lopen
kind-breathing-inline = rustig ademen
kind-rest-inline = even niets
kind-training-inline = oefenen
kind-evening-inline = een rustige avond
kind-wind-down-inline = afbouwen

# In de instellingen: wat je aan- of uitzet.
kind-morning-about = Kort ademen en bewegen, na het opstaan
kind-micro-pause-about = Twee minuten uit je werkhouding, verdeeld over je werkdag
kind-walk-about = Korte wandelingen tijdens je werkdag
kind-breathing-about = Vijf minuten rustig ademen, aan het eind van je werkdag
kind-rest-about = Vijf tot tien minuten niets, als je werk klaar is
kind-training-about = Een oefenmoment op vaste dagen
kind-evening-about = Licht bewegen in de avond, of een rondje na het eten
kind-wind-down-about = Een seintje voor het laatste uur; daarna is het stil

## Meldingen: de titel zegt wat en hoe lang

notify-title =
    { $minutes ->
        [one] { $what }, 1 minuut
       *[other] { $what }, { $minutes } minuten
    }
notify-morning-title = Rustige start, { $minutes } minuten
notify-micro-pause-title = Even opstaan, { $minutes } minuten
notify-walk-title = Even lopen, { $minutes } minuten
notify-breathing-title = Rustig ademen, { $minutes } minuten
notify-rest-title = Even niets, { $minutes } minuten
notify-training-title = Oefenen, { $minutes } minuten
notify-evening-title = Rustig bewegen, { $minutes } minuten
notify-wind-down-title = Afbouwen, vanaf { $silence } is het stil

## Meldingen: de regel eronder zegt waarom nu (hooguit 60 tekens)

notify-morning-body-1 = Zo begin je zonder haast aan je dag.
notify-morning-body-2 = Eerst dit, dan pas je mail.
notify-morning-body-3 = De dag mag nog even wachten.
notify-micro-pause-body-1 = Je bent al een tijdje bezig. Even iets anders.
notify-micro-pause-body-2 = Een goed moment om je blik te verzetten.
notify-micro-pause-body-3 = Twee minuten weg van je scherm, dan weer verder.
notify-walk-body-1 = Dit rondje deelt je werkdag op.
notify-walk-body-2 = Een rondje om het blok is genoeg.
notify-walk-body-3 = Laat je werk even liggen. Het loopt niet weg.
notify-breathing-body-1 = Je werkdag is bijna om. Kom even op adem.
notify-breathing-body-2 = Even zacht in en langer uit.
notify-breathing-body-3 = Het laatste rustige moment voor je afrondt.
notify-rest-body-1 = Je werk zit erop. Nu hoeft er even niets.
notify-rest-body-2 = Telefoon weg, scherm uit. Meer niet.
notify-rest-body-3 = Een rustige overgang van werk naar avond.
notify-training-body-1 = Vandaag is een oefendag.
notify-training-body-2 = Rustig aan, in je eigen tempo.
notify-training-body-3 = Stop als je nog wat over hebt.
notify-evening-body-1 = Nog even licht bewegen voor de avond stil wordt.
notify-evening-body-2 = Rustig aan, zonder haast.
notify-evening-body-3 = Een kalm moment voor het laatste uur.
notify-wind-down-body-1 = Schermen weg, zachter licht, langzaam uitademen.
notify-wind-down-body-2 = Rond af en maak het stil. Tot morgen.
notify-wind-down-body-3 = Het laatste uur is voor jou, zonder scherm.
notify-after-dinner-title = Rondje na het eten, { $minutes } minuten
notify-after-dinner-body-1 = Rustig aan, er is geen haast.
notify-after-dinner-body-2 = Even naar buiten voor de avond begint.
notify-after-dinner-body-3 = Een kalm rondje, zo ver als je zin hebt.

## Knoppen

button-start = Beginnen
button-start-now = Nu beginnen
button-snooze = Over { $minutes } min
button-skip = Nu niet
button-done = Gedaan
button-stop = Stoppen, telt als deel
button-wait = Pauze
button-go-on = Verder
button-wind-down-done = Ik bouw af
button-wind-down-skip = Vanavond niet
button-yes = Ja
button-no = Nee

## Waarom een moment staat waar het staat

reason-after-waking = Kort na je wektijd.
reason-interval = Er is weer een tijd voorbij sinds het vorige moment.
reason-middle-of-range = Midden in een kort stuk werktijd.
reason-spread-over-day = Je wandelingen staan verdeeld over de werkdag.
reason-after-first-walk = Het eerste moment na je eerste wandeling.
reason-last-slot = Het laatste moment van je werkdag.
reason-end-of-work = Je werkdag is dan klaar.
reason-after-work = Een tijdje na je werk, op een oefendag.
reason-after-dinner = Kort na het eten.
reason-before-wind-down = Tussen het eten en het afbouwen in.
reason-before-bedtime = Hierna begint het laatste uur voor je bedtijd.
reason-moved-by-calendar = Verschoven: je agenda was op dat moment vol.
reason-moved-by-habit = Verschoven van { $from }: rond deze tijd reageerde je { $answered } van de { $of } keer meteen.
reason-moved-to-try = Iets verschoven van { $from }, om te kijken of deze tijd je beter uitkomt.
reason-by-hand = Je koos dit moment zelf.

## Hoe een moment is afgelopen

outcome-done = gedaan
outcome-credited = vanzelf: je liep weg
outcome-probable = waarschijnlijk gelopen
outcome-partial = voor een deel
outcome-skipped = nu niet
outcome-unanswered = open gebleven
outcome-excused = niet gestoord
outcome-done-wind-down = goed, je bouwde af
outcome-extra = extra

excuse-busy = niet gestoord: bezet
excuse-away = niet gestoord: je was weg
excuse-asleep = niet gestoord: computer uit of in slaap
excuse-paused = niet gestoord: pauze
excuse-merged = samengevoegd met een ander moment
excuse-replanned = opnieuw gepland
excuse-undelivered = niet op het scherm gekomen
excuse-day-off = vrije dag
excuse-elsewhere = op een andere computer

## Hoe een moment van vandaag ervoor staat

state-held = wacht even
state-held-paused = wacht: pauze
state-held-asleep = wacht: computer in slaap
state-held-away = wacht tot je terug bent
state-held-busy = wacht: je bent bezet
state-held-merged = wacht op een ander moment
state-on-screen = nu
state-snoozed = komt terug om { $time }
state-started = bezig tot { $time }
state-waiting = gepauzeerd, tot uiterlijk { $time }

## Wat geen plaats had

left-out-merged = stond te dicht op een ander moment
left-out-capped = de dag had al genoeg momenten
left-out-silence = zou in de stilte vallen

## Waarom nu niet gestoord wordt

busy-meeting = overleg
busy-dnd = niet storen staat aan
busy-fullscreen = volledig scherm
busy-camera = camera in gebruik
busy-declared = je gaf zelf aan dat je bezet bent

## Vragen achteraf

question-wind-down-kept = Is het laatste uur gisteravond rustig gebleven?
question-walk-confirm = Je was rond { $time } een tijd weg. Was dat een wandeling?
