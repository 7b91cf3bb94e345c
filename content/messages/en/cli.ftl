# The command line. Words such as “status” and “--json” are the same in each language.
# Messages about errors are fragments without a period; a hint is a whole sentence.

## Help

help-heading-usage = Usage
help-heading-commands = Commands
help-heading-arguments = What follows
help-heading-options = Options
help-usage-options = OPTIONS
help-usage-command = COMMAND
help-value-date = DATE
help-value-file = FILE
help-value-folder = FOLDER
help-value-format = FORMAT
help-value-key = KEY
help-value-kind = KIND
help-value-length = LENGTH
help-value-length-prompt = LENGTH, PROMPT
help-value-month = MONTH
help-value-name = NAME
help-value-on-off-or-status = ON, OFF OR STATUS
help-value-outcome = OUTCOME
help-value-pack = PACK
help-value-parts = PARTS
help-value-prompt = PROMPT
help-value-text = TEXT
help-value-time = TIME
help-value-value = VALUE
help-value-where = WHERE
help-value-why = WHY
help-value-yes-or-no = YES OR NO

help-about = Plans calm moments through your working day
help-help = Show this help
help-version = Show the version
help-home = Keep settings, data and socket in this folder
help-json = Print one JSON document instead of sentences
help-agent = Run Adempauze in this terminal
help-agent-as-if = Run as if it were this local time (only with --home)
help-agent-speed = Let time run this many times faster (only with --home)
help-quit = End the agent
help-restart = Start the agent anew
help-open = Open the window
help-begin = Begin with the settings as they are, without the first steps
help-status = What comes next, and how today stands
help-plan = The plan of a day
help-plan-date = The day, such as 2026-11-24; without it today
help-plan-days = How many days; without it one
help-plan-zone = The time zone, such as Europe/Amsterdam; without it that of your settings or computer
help-plan-settings = A file with the settings to plan from; without it your own
help-now = Show a prompt of a kind now
help-now-kind = The kind, such as walk or micro-pause
help-start = Begin the prompt
help-start-prompt = Which prompt; without it the one on screen
help-done = Say that the prompt is done
help-done-prompt = Which prompt; without it the one on screen
help-snooze = Have the prompt come back later
help-snooze-words = In how long (10m), and which prompt; without them the middle length, and the one on screen
help-skip = Say not now; what runs already counts as a part
help-skip-prompt = Which prompt; without it the one on screen
help-stop = End the prompt that runs; it counts as a part
help-stop-prompt = Which prompt; without it the one that runs
help-wait = Have the prompt that runs wait
help-wait-prompt = Which prompt; without it the one that runs
help-answer = Answer the open question
help-answer-reply = Whether it is so: yes or no
help-proposal = The proposal to ask for less, or otherwise, if there is one
help-proposal-accept = Say yes
help-proposal-decline = Say no
help-pause = No prompts for a while
help-pause-words = How long: 30m, 1h20m, until 14:00, until tomorrow; without it until tomorrow
help-resume = End the pause
help-busy = Be busy for a while: what falls due then waits
help-busy-words = How long: 30m, 1h20m, until 11:00; without it 30m
help-free = Be free again
help-history = What happened
help-history-from = The first day, such as 2026-11-24; without it seven days back
help-history-to = The last day; without it today
help-settings = Read and change the settings
help-settings-get = The value of one setting
help-settings-get-key = The setting, such as walk.per_day
help-settings-set = Change one setting
help-settings-set-key = The setting, such as walk.per_day
help-settings-set-value = The value, as text or JSON; null brings the default back
help-settings-path = Where the settings file lies
help-settings-check = Check a settings file
help-settings-check-file = The file
help-phase = Where you are in the build-up
help-phase-next = Begin the next phase, once this one has had its days
help-profile = Say that a profile still fits
help-profile-keep = It still fits: it is asked about again after as many days
help-profile-keep-id = The profile, such as pr-acute
help-simulate = Run a scenario and print its transcript
help-simulate-file = The scenario; - for standard input
help-simulate-wakeups = Print why the engine wakes, too
help-completions = Print completions for a shell
help-completions-shell = The shell: bash, elvish, fish, powershell or zsh

## Wrong use

cli-usage-hint = Add --help to see what is possible.
cli-no-command = a command is needed here
cli-nearest = Do you mean “{ $word }”?
cli-one-of = It can be: { $words }.
cli-unknown-command = unknown command “{ $word }”
cli-unknown-argument = unknown word “{ $word }”
cli-unknown-argument-hint = Add --help to see what is possible.
cli-missing = something is still needed: { $word }
cli-missing-value = { $word } lacks a value
cli-bad-value = “{ $value }” does not fit { $word }
cli-conflict = { $word } does not go together with { $other }
unknown-profile = unknown profile “{ $word }”
unknown-kind = unknown kind “{ $word }”
unknown-zone = unknown time zone “{ $word }”
unknown-prompt = there is no prompt “{ $word }”
unknown-prompt-hint = A prompt is called 2026-11-24/walk/1, for example.
bad-date = “{ $value }” is no date
bad-date-hint = Write a date like this: 2026-11-24.
bad-length = “{ $value }” is no length of time
bad-length-hint = Write it like this: 90s, 30m, 1h20m, until 14:00 or until tomorrow; a week at most.
bad-snooze = “{ $value }” is no length to put off by
bad-snooze-hint = Write whole minutes, such as 10m.
history-backwards = the first day comes after the last
history-backwards-hint = Swap --from and --to.
agent-only-with-home = --as-if and --speed only work with --home
agent-only-with-home-hint = They are for trying things out: choose a folder with --home, and your real day stays as it is.
agent-bad-as-if = “{ $value }” is no time
agent-bad-as-if-hint = Write the time like this: 2026-11-24T09:59:30.

## Output and files

cli-no-output = cannot print: { $reason }
cli-no-output-hint = Look whether there is room on the disk you write to.
file-unreadable = { $path } cannot be read: { $reason }
file-unreadable-hint = Look whether the file is there and you may read it.
scenario-refused = the scenario is not right: { $reason }
scenario-backwards = the end (until) does not come after the start
scenario-refused-hint = Put it right at the place that is named.

## The program itself

begun = Begun. From now on there is a plan.
agent-ended-well = Ended.
agent-renewed = Started anew.
agent-not-started = Adempauze cannot be started: { $reason }
agent-not-started-hint = Start “adempauze agent” in a terminal to see why.
agent-not-renewed = Adempauze cannot be started anew: { $reason }
agent-not-renewed-hint = Start it with “adempauze agent”.
agent-panicked = something unexpected broke four times in ten minutes, so Adempauze stops
agent-panicked-hint = What there was is kept. Start it again with “adempauze agent”.

## How things stand

status-on-screen = On screen now: { $what } ({ $prompt }).
status-paused = Paused until { $time }.
status-next = Next: { $what }, at { $time }. { $reason }
status-no-next = Nothing more is planned.
status-no-plan = There is no plan yet. Begin with “adempauze open” or “adempauze begin”.
status-away = You are away for a bit.
status-busy = You are not disturbed now: { $why }.
status-busy-until = Busy until { $time }: nothing appears until then.
status-today = Today: { $done } of { $planned } done, { $open } still open.
status-question-hint = Answer with “adempauze answer yes” or “adempauze answer no”.
phase-since = { $title }, since { $since }
phase-next = Next: { $title }. That can begin on { $from }, with “adempauze phase next”.
profile-kept = All right: “{ $title }” stays.
status-trouble = Note: { $message }. { $hint }
status-agent = Adempauze { $version } has been running since { $since } (process { $pid }).
resumed = On you go.
freed = Fine. What waited comes in a moment.

answered-start = Begun. When its time is up, it counts as done.
answered-done = Done.
answered-snooze = It comes back later.
answered-skip = Fine, not now.
answered-stop = Ended. This counts as a part.
answered-wait = It waits. “adempauze start” goes on.
answered-question = Noted.
proposal-none = There is no proposal.
proposal-how = Answer with “adempauze proposal accept” or “adempauze proposal decline”.
proposal-accepted = Your plan is changed.
proposal-declined = It stays as it is.

## Plan, history, settings

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
plan-empty = Nothing planned.
plan-minutes = { $minutes } min
plan-left-out = Left out: { $what }, at { $time } ({ $why }).
nothing-happened = There is nothing yet.
not-over-yet = still open
settings-marked = With a * before it: other than the default.
settings-set = { $key } = { $value }
settings-sound = { $path } is sound.
settings-unsound =
    { $count ->
        [one] 1 thing in { $path } is not right
       *[other] { $count } things in { $path } are not right
    }

## A week, and what is put right afterwards

help-week = How a week went
help-week-week = The week, such as 2026-W48; without it this week
help-correct = Put right how a prompt ended
help-correct-prompt = Which prompt, of today or the seven days before
help-correct-outcome = How it was: done, partial, skipped, unanswered or excused
help-correct-why = Why you were not disturbed: busy or away; without it busy
corrected = Put right. What stood there first can still be seen.
history-corrected = afterwards; first: { $was }
correct-word = a prompt cannot be put right like that
correct-word-hint = Choose done, partial, skipped, unanswered or excused.
correct-too-far = { $prompt } lies outside the last seven days
correct-too-far-hint = “adempauze history” shows which prompts there are.
correct-unknown = there was no prompt { $prompt }
correct-unknown-hint = “adempauze history --json” shows what they are called.
correct-not-over = { $prompt } is not over yet
correct-not-over-hint = Answer with “adempauze done” or “adempauze skip”.
correct-left-the-plan = { $prompt } left the plan and counts nowhere
correct-left-the-plan-hint = “adempauze history” shows what there was.
bad-week = “{ $value }” is no week
bad-week-hint = Write a week like this: 2026-W48.
week-title = Week { $week }, from { $from } to { $to }
week-share = { $taken } of { $chances } chances ({ $percent } %) · { $chances } of { $planned } planned counted · { $excused ->
        [one] once
       *[other] { $excused } times
    } not disturbed
week-counts = { $taken } of { $chances } chances · { $chances } of { $planned } planned counted · { $excused ->
        [one] once
       *[other] { $excused } times
    } not disturbed
week-too-little = Too little to say anything about this week: { $chances } of { $planned } planned counted.
week-no-plan = This week had no plan.
week-trend-better = More than in the week before.
week-trend-worse = Less than in the week before.
week-trend-about-the-same = About the same as the week before.
week-of = { $part } of { $whole }
week-day-extras = { $number } extra
week-day-walking = { $number } min walking
week-day-breathing = { $number } min breathing
week-active-days = You did something on { $part } of { $whole } days.
week-walking = { $number } minutes walked. The articles name 10 to 30 a day.
week-breathing = { $number } minutes of calm breathing. The articles name 5 a day.
week-evenings = The last hour stayed calm on { $part } of { $whole } evenings.
week-variety = Different exercises: { $number }.
week-best-hour = It worked out most often between { $number } hours and an hour later.
week-extras = Extra, beside the plan: { $number }.
week-strict = Counted strictly, over all that was planned: { $part } of { $whole } ({ $percent } %).

## The library

help-content = Read the library
help-content-list = Everything that it holds
help-content-show = One item, with figures and sources
help-content-show-id = Which item, such as breathing-4-6 or pr-general
help-content-check = Whether a folder is a library, or a folder or zip a pack
help-content-check-folder = The folder or zip
help-content-add = Add a pack: a folder or zip, looked through whole
help-content-add-pack = The folder or zip
help-content-remove = Take a pack away; what was done stays in the history
help-content-remove-id = The id of the pack

content-techniques = Exercises and habits ({ $count })
content-routines = Routines ({ $count })
content-profiles = Profiles ({ $count })
content-phases = Phases ({ $count })
content-guidance = To read ({ $count })
content-profile-choice = You choose this yourself. It is no diagnosis.
content-figure-article = { $name }: { $value }{ $unit } (from the article, { $section })
content-figure-derived = { $name }: { $value }{ $unit } (derived)
content-figure-app = { $name }: { $value }{ $unit } (chosen by Adempauze)
content-sources = Sources: { $words }
content-outside = From outside the articles: { $words }
content-unknown = unknown item “{ $word }”
content-packs = Packs ({ $count })
pack-line = { $id }  { $name }, by { $author } (revision { $revision }, { $count } items)
pack-added = Added: “{ $name }” ({ $id }), { $count } items. The rest of today is planned with it.
pack-removed = The pack “{ $id }” is gone. What you did with it stays in your history.
pack-unknown-word = unknown pack “{ $word }”
pack-none = there is no pack
pack-none-hint = See “adempauze content list” for what there is.

content-sound = { $path } is sound ({ $count } files)
content-unsound = “{ $path }” is refused whole; what is wrong: { $count }
content-fault-version = the format is version { $one }, and this program reads { $other }
content-fault-unknown-file = the format has nothing of this name
content-fault-missing-file = is not there, and has to be
content-fault-unreadable = can't be read: { $one }
content-fault-too-big = more than { $one }
content-fault-not-utf-8 = is no UTF-8 text, from line { $one } on
content-fault-not-json = is no JSON: { $one }
content-fault-not-fluent = the message on line { $one } can't be read
content-fault-no-such-message = there is no message “{ $one }”, and the other language has it
content-fault-key-twice = the key is there twice
content-fault-unknown-key = the format has no such key here
content-fault-missing-key = “{ $one }” is not there
content-fault-type = is of another type than: { $one }
content-fault-not-one-of = is none of: { $one }
content-fault-below-least = is less than { $one }
content-fault-above-most = is more than { $one }
content-fault-too-short = has fewer characters than { $one }
content-fault-too-long = has more characters than { $one }
content-fault-form = has another form than { $one }
content-fault-too-few = has fewer entries than { $one }
content-fault-too-many = has more entries than { $one }
content-fault-entry-twice = has an entry twice
content-fault-schema = does not follow the schema ({ $one })
content-fault-other-name = the id “{ $one }” is not the name of the file
content-fault-id-twice = { $one } has this id too
content-fault-names-nothing = “{ $one }” names nothing in this library
content-fault-other-length = is not as long as “{ $one }”
content-fault-other-sum = comes to { $one } s, not to { $other } s
content-fault-other-structure = is not the same in both languages
content-fault-avoids-itself = “{ $one }” is avoided, and asked for too
content-fault-cut-breath = ends within a breath of { $one } s
content-fault-leaves-folder = the name leads out of the pack
content-fault-link = is a link, and a pack has none
content-fault-name-twice = has the same name as “{ $one }”
content-fault-foreign-id = does not begin with “{ $one }”
content-fault-character = has a character that can't be seen ({ $one })
content-fault-health-word = “{ $one }” is about health, and others can see a notification
content-fault-no-items = there is no exercise or routine in it
