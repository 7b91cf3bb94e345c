# The window. Ids have the same variables in each language; times and dates come in preformatted.

window-name = Adempauze
window-skip-to-content = Skip to content

## Places

place-nav = Places
place-today = Today
place-week = Week
place-history = History
place-routines = Routines
place-settings = Settings
place-help = When to seek help
place-help-short = Help

## Connection

link-lost = The connection is gone for a moment. You see what was last known.
link-start = Start Adempauze
link-starting = Starting Adempauze…
link-no-agent = The background program is missing
link-no-agent-hint = This window looks for the program “adempauze” beside itself and does not find it. Install Adempauze again.
link-agent-ended = Adempauze does not start
link-agent-ended-hint = The background program stopped at once. Run “adempauze agent” in a terminal to see why.
link-protocol = Window and background program do not match
link-protocol-hint = One of the two is older. Start Adempauze again, for example with “adempauze restart”.
link-failed = No connection can be made
link-failed-hint = The window keeps trying.
no-reply = Adempauze does not reply
no-reply-hint = Your day goes on as it was. If this lasts, start it again with “adempauze restart”.
no-reply-again = Ask again
link-details = What exactly happened

## Today

today-remaining =
    { $count ->
        [one] 1 moment to go.
       *[other] { $count } moments to go.
    }
today-next = Next: { $what }, at { $time }.
today-on-screen = Now: { $what }.
today-started = Running: { $what }.
today-waiting = Paused: { $what }.
today-held = Waiting: { $what }.
today-snoozed = Back at { $time }: { $what }.
today-complete = The day is done. See you tomorrow.
today-silent = The last hour is silent. See you tomorrow.
today-free = Free today. Nothing planned.
today-nothing = Nothing is planned today.
today-nothing-hint = Switch on a kind of moment in Settings. One is enough.
today-first = Nothing planned yet.
today-list = The moments of today
today-now = It is { $time } now
today-minutes = { $minutes } min
today-silent-until = silent until { $time }
today-left = { $time } left
today-left-label = Time left
today-steps = How to do it
today-left-out =
    { $count ->
        [one] 1 moment had no room
       *[other] { $count } moments had no room
    }
today-busy = Nothing appears now: { $why }.
today-loading = Fetching your day…
today-later = Later…
today-later-label = Later: choose how many minutes
today-dismiss = Close

## The guided session

place-session = Guided session
session-open = Show the guide
session-breath-in = Breathe in
session-breath-hold = Hold for a moment
session-breath-out = Breathe out
session-breath-left = { $seconds } left
session-minutes-left =
    { $minutes ->
        [one] 1 minute or less left.
       *[other] { $minutes } minutes left.
    }
session-back = Previous
session-on = Next
session-still = Still picture
session-tones = Tones
session-ask = How tense are you now? 0 is not at all, 10 is very.
session-ask-skip = Skip
session-ask-kept = Noted. It stays on this device.
session-leave = Back, the time runs on
session-walk = You do not need the screen. The time runs on while you walk.
session-waits = Paused. At { $time } it stops by itself, and counts as part.
session-over = { $title } is over
session-to-today = Back to today
session-none = Nothing is running now
consent-ask = In this exercise you hold your breath for a moment. So we ask you first. Mind this:
consent-given = You switched this exercise on. Mind this:
consent-yes = I mind this, begin
consent-no = Rather not
consent-switch = It may, I mind what stands above

## Rest, and doing something yourself

rest-menu = Rest…
rest-menu-label = Rest: no moments for a while
rest-30 = 30 minutes
rest-60 = 1 hour
rest-tomorrow = Until tomorrow
meeting-30 = Meeting, 30 minutes
meeting-60 = Meeting, 1 hour
meeting-until = In a meeting until { $time }. What comes then waits a little.
meeting-over = Meeting is over
why-not-busy = You were busy when it came. It was not shown and does not count as a chance.
why-not-away = You were not at the computer. It does not count as a chance.
why-not-asleep = The computer was off or asleep. It does not count as a chance.
why-not-paused = You had chosen rest. It does not count as a chance.
why-not-merged = It coincided with another moment. One is enough.
why-not-replanned = Your plan changed before it came.
why-not-undelivered = It could not reach the screen. It does not count as a chance.
why-not-day-off = It was a day off. It does not count as a chance.
why-not-elsewhere = You answered it on another computer. It counts there.
why-not-unanswered = It was shown and no answer came. It counts as a chance left open.
why-not-typing = You are typing. It waits for a quiet moment.
rest-until = Rest until { $time }. Nothing appears.
rest-resume = Resume
do-menu = Do something now…
do-menu-label = Do something now: choose a moment

## The first time

place-first = The first time
first-step = Step { $at } of { $of }
first-language-title = Welcome to Adempauze
first-language-about = A few short questions, and your day is planned. You may skip every step.
first-day-title = When do you work and sleep?
first-day-about = Moments come in your working hours. A gap between two of them is a break.
first-profiles-title = What fits you?
first-profiles-about = If you don’t know, leave it. You can always change this.
first-rhythm-title = How often may it be?
first-rhythm-about = Feel free to begin calmly. Less, but done, is enough.
first-reminders-title = Do notifications reach you?
first-reminders-about = Send one, and press the button in the notification. If nothing comes, all still works in this window.
first-on = On
first-back = Back
first-skip = Skip the rest
first-done = Done, make my day
first-title = Welcome
first-text = Adempauze plans short moments through your day: getting up, walking, breathing, nothing. You can begin with an ordinary working day and change everything later.
first-begin = Begin with the ordinary day
first-settings = Set it up in a few steps
first-privacy = Everything stays on this computer.

## A week

week-number = Week { $number }
week-range = From { $from } to { $to }
week-earlier = Week before
week-later = Week after
week-as-chart = As a picture
proposal-change = Choose something else yourself
week-loading = Fetching your week…
week-of-short = { $part }/{ $whole }
week-key-done = done
week-key-plan = planned
week-key-held = not disturbed
week-per-day = { $minutes } min a day
week-fact-walking = walked, { $number } min together. The articles name 10 to 30 a day.
week-fact-breathing = of calm breathing, { $number } min together. The articles name 5 a day.
week-fact-evenings = { $part } of { $whole } evenings
week-fact-evenings-about = kept the last hour calm.
week-fact-hour = { $from }:00 to { $to }:00
week-fact-hour-about = That is when it worked most often. Of the kinds it was: { $kind }.
week-fact-kind-about = This worked most often.
week-before = The weeks before
week-none = too little to say anything
week-details = How this was counted
week-ways = Begun and run to its end: { $timed } · said by you: { $said } · by itself, you walked off: { $credited } · afterwards: { $later }
week-days = By day
week-kinds = By kind
week-col-week = Week
week-col-taken = Done
week-col-chances = Chances
week-col-planned = Planned
week-col-excused = Not disturbed
week-col-extras = Extra
week-col-walking = Min walking
week-col-breathing = Min breathing
week-col-share = Share

## History

history-sub = From { $from } to { $to }.
history-empty = What you did will stand here. Your first day appears by itself.
history-earlier = Earlier days
history-as-table = As a table
history-as-list = As a list
history-loading = Fetching your history…
history-open = still open
history-was = first: { $was }
history-later = afterwards; first: { $was }
history-correct = Put right
history-correct-label = Put right: { $title }
history-show = Show
history-week = the last 7 days
correct-done = Done after all
correct-partial = Done in part
correct-skipped = Left on purpose
correct-unanswered = Left open
correct-busy = It wasn’t possible, I was busy
correct-away = It wasn’t possible, I was away
year-sentence = In a year you did something on { $active } days: { $taken } of { $chances } chances.
year-label = The year, by month
year-month = Month
year-active = Days with something
history-extra = started by hand
history-day-done =
    { $count ->
        [one] 1 done
       *[other] { $count } done
    }
history-day-open =
    { $count ->
        [one] 1 left open
       *[other] { $count } left open
    }
history-day-quiet = { $count } not disturbed
history-caption = Moments from { $from } to { $to }
history-day = Day
history-time = Time
history-kind = Kind
history-what = Moment
history-outcome = How it ended

## Check-in and diary

diary-title = Diary
diary-now = How are you now?
diary-scale = 0 is not at all, 10 is very much.
diary-where-high = What is high?
diary-high-none = nothing
diary-high-breath = my breath
diary-high-shoulders = my shoulders
diary-high-both = both
diary-words = In your own words, if you like
diary-write = Write it down
diary-done = You noted something today already. Tomorrow there is room again.
diary-quiet = Nothing is asked now. By day there is room again.
diary-moment = Write down a difficult moment
diary-about-most = What is it about? Choose up to three, or none.
diary-written = What you wrote
remove = Remove
diary-remove = Remove: { $at }
diary-off-here = The check-in and the diary are off. You switch them on in:
settings-diary = Check-in and diary
settings-diary-about = Two short questions about how it is now, and room for a difficult moment. No notification is ever about it.

## Routines

routines-nav = Parts of Routines
routines-page-library = Exercises
routines-page-profiles = Profiles
routines-page-phases = Phases
routines-intro = Everything that Adempauze knows, with who says so. Unfold one to see how it goes.
routines-kind = Kind of moment
routines-profile = Look with profile
routines-all = all kinds
routines-no-profile = none
routines-count =
    { $count ->
        [one] 1 exercise or routine
       *[other] { $count } exercises and routines
    }
routines-routines = Routines: a few exercises after each other
routines-seconds = { $seconds } s
routines-often = comes more often
routines-left-out = we leave it out
routines-own-choice = only if you choose it
routines-off = switched off
routines-plan = May be in my plan
routines-position = Position: { $positions }.
routines-fits = Comes up in: { $kinds }.
routines-figure-own = chosen by Adempauze
routines-figure-article = from the article, { $section }
routines-general = The article names the exercise; how to do it is general knowledge.
position-sitting = sitting
position-standing = standing
position-walking = walking
position-lying = lying
category-awareness = Noticing
category-breathing = Breathing
category-cardio = Stamina
category-coping = Dealing with pressure
category-dosing = Dosing
category-functional = Everyday movement
category-habit = Habits
category-mental = Calm in your head
category-micro-pause = Short pauses
category-mobility = Moving easily
category-motor-control = Steering your trunk
category-release = Letting go of tension
category-rest = Doing nothing
category-sleep = The last hour
category-strength = Strength
category-walking = Walking
unit-s = s
unit-min = min
unit-h = h
unit-per-day = a day
unit-min-day = min a day
figure-duration = Length
figure-duration-min = Shortest length
figure-duration-max = Longest length
figure-total = Together
figure-repetitions = Repetitions
figure-sets = Sets
figure-rounds = Rounds
figure-rounds-max = Most rounds
figure-inhale = Breathing in
figure-hold = Waiting
figure-exhale = Breathing out
figure-interval = Time between
figure-sessions = Times a day
figure-per-week = Times a week
figure-per-day = Times a day
figure-first-effect = First time you notice something
phases-intro = Practice builds up in four phases. You go on when you want to, one step at a time.
phases-now = You are here now
phases-days = At least { $days } days.
phases-since = since { $date }
phases-begin = Begin this phase
phases-back = Go back to this phase
phases-from = From { $date } on.
profiles-choose = This is no diagnosis: you choose, and you may choose more than one. It decides which exercises come more often and which we leave out.
profiles-mean = What each profile means
profiles-often = Comes more often: { $what }.
profiles-left-out = We leave out: { $what }.

## Settings

settings-sub = You first see what a change does to tomorrow. Then you save it.
effect-label = What changes tomorrow
effect-day = This becomes { $day }
effect-none = Your moments stay at the same times.
effect-moves = { $gone } becomes { $come }
effect-comes = added { $times }
effect-goes = gone { $times }
effect-save = Save
effect-revert = Leave it as it was
settings-loading = Fetching your settings…
settings-saved = Saved
settings-warnings = Not everything in the settings file could be used. The default counts there now.
settings-work = Working hours
settings-work-about = Moments come between these times. A gap between them is a break.
settings-work-default = Ordinary working day
settings-work-days = Day by day
settings-day-usual = ordinary
settings-day-free = free
settings-day-own = own times
settings-from = From
settings-to = To
settings-add-range = Add a time
settings-remove-range = Remove { $from } to { $to }
settings-no-ranges = No working hours
settings-dates =
    { $count ->
        [one] 1 date has its own times.
       *[other] { $count } dates have their own times.
    }
settings-sleep = Getting up and sleeping
settings-wake = Getting up
settings-bedtime = Bedtime
settings-per-day = Another time on some day
settings-per-day-about = Empty means the ordinary time.
settings-wind-down-preview = { $day } the signal comes at { $time }. The silence begins an hour before your bedtime.
settings-wind-down-preview-off = No signal comes. The silence begins an hour before your bedtime.
moments = Moments
settings-rhythm = Rhythm
settings-rhythm-calm = Calm, every 90 min
settings-rhythm-normal = Ordinary, every hour
settings-rhythm-ambitious = Often, every 30 min
settings-interval = Minutes between moments
settings-per-day-count = Times a day
settings-minutes = Minutes
settings-dinner-end = End of dinner
settings-after-dinner-walk = A stroll after dinner
settings-training-days = Days
settings-after-work = Minutes after work
settings-lead = Minutes before the silence
settings-cap = Most moments in a day
settings-adaptive = Let the times move with you
settings-adaptive-about = A moment moves a little, to a time at which you often answer. Each moment says why. This stays on your own computer.
settings-bounds = { $from } to { $to }
settings-display = Language and appearance
settings-language = Language
settings-language-nl = Nederlands
settings-language-en = English
settings-theme = Colours
settings-theme-system = Like the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-evening = As the system, dimmed in the evening
settings-reminders = Reminders
settings-doctor = See whether it all works
settings-first = Go through the first steps again
settings-data = Your data
settings-data-about = Everything stays on this computer, until you share something yourself. Adempauze makes no connection to the internet.
settings-data-path = Your settings are in this file:
settings-sync-about = Two computers, one history: through a folder of your sync program each knows how your moments ended on the other.
settings-sync-folder = Shared folder (empty is off)
settings-sync-name = Name of this computer
settings-bad-time = Write a time like 08:30.
settings-bad-number = Write a whole number from { $from } to { $to }.

## Errors

error-title = That did not work
error-retry = Try again

## When to seek help

help-page-doctor = Does it all work?
help-title-doctor = Can reminders reach you?
doctor-intro = This looks whether everything is there that reminders need, and says what you can do where something is missing.
doctor-looking = Looking…
doctor-again = Look again
trial-send = Send a test notification
trial-not-tried = None was sent yet.
trial-sent = On its way…
trial-shown = You see one now. Press its button.
trial-pressed = Done: the notification arrived and your answer came back.
trial-not-pressed = The notification was shown, but no answer came. Look whether notifications have buttons.
trial-not-taken = Nobody shows notifications. Your moments are then in this window alone.
login-start = Start when I log in
login-start-about = Then your day is there by itself. It costs a few megabytes of memory.
help-title = When to seek help
help-nav = Help and background
help-page-signs = When to seek help
help-page-questions = Questions
help-page-sources = Sources
help-page-privacy = Privacy
help-title-questions = Questions and answers
help-title-sources = Sources
help-title-privacy = What Adempauze keeps
help-questions-intro = This is what the articles say on which Adempauze is built, in our words. It is no advice about your back.
help-questions-question = Frequently asked
help-questions-mistake = What often goes wrong
help-questions-build-up = Building up calmly
help-questions-background = Why it is so
help-from = Article and section: { $sections }
help-sources-intro = What Adempauze says and plans comes from five Dutch articles. Each exercise and each figure says which section names it, or that we chose it ourselves.
help-sources-articles = The articles
help-sources-outside = From outside the articles
help-sources-outside-about = This comes from elsewhere. No doctor has checked it yet. The addresses are for reading only: Adempauze does not go online.
privacy-local = Everything stays on this computer. There is no account.
privacy-network = Adempauze never goes online, not even to look for a new version.
privacy-notes = What you note about yourself never reaches a notification or the log.
privacy-screen = A notification never names your health: others may be looking.
privacy-files = Every file
privacy-file = File
privacy-holds = What it holds
privacy-file-settings = Your settings
privacy-file-history = Your moments and how they ended. Beside it there may be files on -wal and -shm, of the same.
privacy-file-aside = Settings that were damaged, set aside with a date
privacy-file-aside-history = History that was damaged or a copy of it, with a date
privacy-file-backups = Copies of everything, seven of each sort at most
privacy-file-import = What you are just reading in, for a moment
privacy-file-unwritten = On Linux: what a full disk does not take, in memory until the computer goes off
privacy-file-log = Log: begin, end and errors. Nothing about you.
privacy-file-lock = Sees to it that there is one background program at a time
privacy-file-socket = The connection with the window, for you alone
privacy-file-half = Settings that are just being written, for a moment
privacy-file-probe = A trial whether writing works, for a moment
privacy-folders = The other files are in the data folder. On Linux that is ~/.local/share/adempauze; on Windows and macOS the folder for programs of your own user.
privacy-window = The window itself remembers your language and your colours, nothing else.
privacy-away = Taking it along or away
privacy-export = Everything as a file:
privacy-erase = Everything gone, with a list of what is gone:
help-intro = Adempauze plans habits. It neither treats nor diagnoses. This list is not complete; when in doubt, call your doctor.
help-now-title = Call your doctor or the out-of-hours service now
help-now-bladder = You suddenly have trouble urinating, or cannot hold urine or stool.
help-now-numb = The area around your groin or buttocks feels numb.
help-now-weak = One or both legs go weak or lose strength.
help-today-title = Call the same day
help-today-fall = The pain began after a fall, an accident or a hard blow.
help-soon-title = Make an appointment
help-soon-fever = You have a fever or feel ill, together with back pain.
help-soon-weight = You lose weight without knowing why.
help-soon-cancer = You have back pain and have had cancer before.
help-soon-night = You have severe pain at night or at rest that does not ease.
help-stop-title = Stop an exercise
help-stop-sharp = The pain becomes sharp, severe or radiating.
help-stop-after = If there is more pain afterwards, do less next time.
help-guide-title = Ask a doctor or physiotherapist to look along
help-guide-returns = The pain keeps coming back, or has lasted long.
help-guide-leg = The pain radiates to your leg.
help-guide-confidence = You do not quite dare to move, or do not know where to start.
help-guide-overload = You go past your limit more often.
help-guide-relax = Relaxing is hard, or you sleep badly.
help-guide-breath = Your breath stays high and does not become lower by itself.
help-guide-stress = Your back pain rises at once when it gets busy, or you tense up with every movement.
help-outside = Not from the articles of this app, but from public health information. Not yet checked by a doctor.
help-inside = From the articles that this app is built on.

## Packs of others

routines-page-packs = Packs
packs-intro = Your practice can give you exercises as a pack: a folder or a zip. Drop it on this window, or write where it lies. Whoever made it answers for it; Adempauze has not judged the exercises.
packs-path = Where it lies, such as ~/Downloads/practice.zip
packs-add = Add the pack
packs-looking = The pack is being looked through…
packs-added = Added: “{ $name }”, { $count } items. The rest of today is planned with it.
packs-from = By { $author }, revision { $revision }, { $licence }.
packs-sure = Take “{ $name }” away? What you did with it stays in your history.
packs-none = There is no pack yet.

## A month to take along

report-page = Month to take along
report-about = One page for your physiotherapist, with what you choose. It is no measurement of a treatment. Adempauze makes it when you ask for it, and sends it nowhere.
report-month = Month
report-show = What is on it
report-part-kinds = What you did, by kind of moment
report-part-walking = Minutes walked
report-part-breathing = Minutes of calm breathing
report-part-evenings = Evenings with a calm last hour
report-part-ratings = Your own ratings of tension
report-part-triggers = What difficult moments were about
report-make = Make the page
report-print = Print, or keep as PDF
