# The resident agent: what it says in notifications, and about troubles.
# A trouble is a fragment without a period; the hint below it is a whole sentence.

## In a notification

bubble-answer-by-words = Answer in the window of Adempauze, or type “adempauze done” in a terminal.
bubble-reply-by-words = Answer in the window of Adempauze, or type “adempauze answer yes” in a terminal.
bubble-question-body = A short answer keeps your overview right.
bubble-open = Open
bubble-proposal = Rather fewer moments? Today has a proposal.
bubble-went-down = From now on only walks and winding down. Today brings the rest back.
bubble-evening = Tonight at { $at }: time to wind down.

## Notifications do not arrive

no-session-bus = there is no connection to your desktop (no D-Bus session), so no notifications come
no-session-bus-hint = What there is stands in “adempauze status” and in the window. Start Adempauze from your desktop to get notifications.
no-notification-server = your desktop shows no notifications
no-notification-server-hint = What there is stands in “adempauze status” and in the window. Switch on the notifications of your desktop, or install a program for them, such as dunst.
notification-server-silent = the program that shows notifications does not answer
notification-server-silent-hint = Adempauze tries again by itself. You see what there is with “adempauze status” and in the window. If it stays like this, log out of your desktop and in again.
notification-server-garbled = the program that shows notifications gives answers that cannot be read
notification-server-garbled-hint = Notifications may come without buttons. Answer with “adempauze done”, “snooze” or “skip”, or in the window.
no-notification-buttons = your desktop shows notifications without buttons
no-notification-buttons-hint = Answer with “adempauze done”, “snooze” or “skip”, or in the window.

## The window

no-display = there is no display to show the window on
no-display-hint = Start Adempauze from your desktop, not from a remote connection.
no-window = the program of the window is not there: { $path }
no-window-hint = Install Adempauze again.
window-not-started = the window does not start ({ $path }): { $reason }
window-not-started-hint = Install Adempauze again.

## Where your data lies

folders-no-home = this user has no home folder
folders-no-home-hint = Set HOME, or use --home FOLDER.
folders-not-made = the folder { $path } cannot be made: { $reason }
folders-not-made-hint = Make sure that you can write there, or use --home FOLDER.
folders-not-writable = the folder { $path } cannot be read and written: { $reason }
folders-not-writable-hint = Check the owner and the rights of { $path }, or use --home FOLDER.
disk-full-hint = Make room on the disk and try again.
disk-read-only-hint = Nothing can be written to the disk. Restart the computer, and have the disk checked.
disk-failing-hint = The disk may be failing. Keep a copy of your files elsewhere.

agent-runs-already = Adempauze runs already (process { $pid })
agent-runs-already-hint = “adempauze status” shows what it does; “adempauze quit” ends it.
agent-out-of-reach = Adempauze runs (process { $pid }), but cannot be reached
agent-out-of-reach-hint = End that process, with “kill { $pid }” or by logging out, and start it again. What there was is kept.
agent-runs-somewhere = Adempauze runs already
agent-runs-somewhere-hint = “adempauze status” shows what it does; “adempauze quit” ends it.
agent-not-locked = { $path } cannot be locked: { $reason }
agent-not-locked-hint = Check the owner and the rights of { $path }.
agent-no-thread = the system gives no room to run: { $reason }
agent-no-thread-hint = Close other programs and try again.

history-newer = { $path } is of a newer version of Adempauze
history-newer-hint = Install the newer version again; the file was not changed.
history-disk-full = { $path } cannot be written: the disk is full
history-disk-full-hint = Make room on the disk.
history-read-only = { $path } cannot be written: nothing can be written to the disk
history-read-only-hint = Restart the computer, and have the disk checked.
history-no-rights = { $path } cannot be written: it is read-only
history-no-rights-hint = Check the owner and the rights of { $path } and of its folder.
history-disk-failing = { $path } cannot be used: { $reason }
history-disk-failing-hint = The disk may be failing or limited. Keep a copy of your files elsewhere.
history-waits-aside = Until then it is kept aside, as long as the computer stays on.
history-waits-in-memory = Until then it is kept in memory, as long as Adempauze runs.
history-locked = { $path } is in use by another program
history-locked-hint = Close the program that has { $path } open.
history-damaged = { $path } is damaged ({ $reason })
history-damaged-hint = Use “adempauze restart”: the file is kept under another name, and a new one begins.
history-unusable = { $path } cannot be used: { $reason }
history-unusable-hint = Check the owner and the rights of { $path } and of its folder.
history-no-database = no database
history-set-aside = your history could not be read ({ $reason }) and lies in { $path } now; a new one has begun and today was planned anew
history-set-aside-hint = The old file is kept. There is no need to remove it.
history-checked = the last end was abrupt; your history was checked and is sound
history-event-unreadable =
    { $count ->
        [one] an entry of your history cannot be read: number { $number }, of { $day } ({ $event }): { $reason }
       *[other] { $count } entries of your history cannot be read; the first is number { $number }, of { $day } ({ $event }): { $reason }
    }
history-event-unreadable-hint = It stays in history.sqlite, and everything else counts. If you used a newer version of Adempauze before, install that again.
history-on-network = your history lies on a network disk ({ $name })
history-on-network-hint = That works, but slower. With --home FOLDER you choose another place.
day-begun-anew = what today had so far cannot be read, so the day was planned anew
day-begun-anew-hint = Your history is still there.

## The settings

settings-unknown = unknown setting “{ $key }”
settings-unknown-hint = Do you mean “{ $nearest }”? “adempauze settings” lists them all.
settings-unknown-name = { $key } names “{ $name }”, which is not there
settings-bad-value = { $key } cannot be { $value }
settings-bad-value-hint = Write it like this: { $example }. “adempauze settings get { $key }” shows what it is now.
settings-breach = that does not fit: { $reason }
settings-breach-hint = Choose another value for { $keys }.
breach-out-of-bounds = { $key } is { $value } and must be { $allowed }
breach-clash = { $rule } ({ $day })
allowed-between = { $least } to { $most }
allowed-lengths = a list of { $least } to { $most } lengths
allowed-earlier-first = a pair with the earlier date first
rule-day-starts-in-the-night = bedtime is not between waking and the start of the next day
rule-range-ends-in-the-day = a working range runs backwards, or into the next day
rule-ranges-apart = two working ranges overlap
rule-bedtime-outside-work = bedtime lies inside working hours
settings-not-an-object = { $value } is no set of settings
settings-not-an-object-hint = Give a JSON object.
settings-not-written = { $path } cannot be written: { $reason }
settings-not-written-hint = Check the owner and the rights of { $path }.
json-broken = not JSON on line { $line }, at character { $column }
settings-would-overwrite = { $path } cannot be read, so it is not written over
settings-would-overwrite-hint = Check the owner and the rights of { $path }.
settings-kept-unknown = the unknown setting “{ $key }” is kept as it is
settings-kept-unknown-hint = Did you mean “{ $nearest }”?
settings-fell-back = { $key } cannot be { $value }, so the default holds
settings-fell-back-hint = Write it like this: { $example }, with “adempauze settings set { $key }” or in the window.
settings-fell-back-together = { $keys } does not fit, so the default holds: { $reason }
settings-fell-back-together-hint = Choose other values for { $keys }.
settings-set-aside = the settings file could not be read ({ $reason }) and lies in { $path } now; the defaults hold
settings-set-aside-hint = Take from it what you want to keep.
settings-unreadable = the settings file cannot be read, so the defaults hold: { $reason }
settings-unreadable-hint = Check the owner and the rights of the file.

## The connection

socket-in-use = another program answers already at { $path }
socket-in-use-hint = End the other one with “adempauze quit”, or choose another folder with --home.
socket-in-the-way = { $path } is in the way
socket-in-the-way-hint = Move { $path } away.
socket-not-ours = the folder { $path } is not yours alone
socket-not-ours-hint = Remove { $path }, or choose a shorter path with --home.
socket-not-made = nobody can listen at { $path }: { $reason }
socket-not-made-hint = Check the owner and the rights of the folder.

agent-not-running = Adempauze does not run
agent-not-running-hint = Start it with “adempauze agent”, or open the window with “adempauze open”.
agent-ended = Adempauze ended just now
agent-ended-hint = Try again.
agent-no-answer = Adempauze does not answer
agent-no-answer-hint = Try again. If it stays so, end the process and start it anew.
agent-is-none = what answers there is not Adempauze
agent-is-none-hint = Choose another folder with --home.
agent-of-another = { $path } belongs to somebody else
agent-of-another-hint = Do this as the user whose Adempauze runs.
agent-is-older = what runs ({ $agent }) is older than this program ({ $own })
agent-is-older-hint = End the process and start it anew, so that the new version runs.
agent-is-newer = this program ({ $own }) is older than what runs ({ $agent })
agent-is-newer-hint = Start this program anew, so that the new version runs.
agent-not-reached = no connection to { $path }: { $reason }
agent-not-reached-hint = Check the owner and the rights of { $path }.
agent-ended-in-between = Adempauze ended before it answered
agent-ended-in-between-hint = See with “adempauze status” whether it was done.
agent-garbled = the answer of Adempauze cannot be read
agent-garbled-hint = Start Adempauze anew with “adempauze restart”.

## Not possible now

refused-not-begun = there is no plan yet
refused-not-begun-hint = Choose your working hours in the window first (“adempauze open”), or begin with “adempauze begin”.
refused-nothing-on-screen = nothing is on screen now
refused-nothing-on-screen-hint = Name the moment, or ask for one with “adempauze now walk”.
refused-unknown = today has no moment { $prompt }
refused-unknown-hint = “adempauze status” shows what there is today.
refused-ended = { $prompt } is over already ({ $outcome })
refused-ended-hint = “adempauze now” with a kind gives a new moment.
refused-too-early = that moment is far away still; it is possible from { $from } on
refused-too-early-hint = “adempauze now” with a kind gives another moment now.
refused-not-started = this moment has not been started
refused-not-started-hint = Begin with “adempauze start”.
refused-another-runs = { $prompt } is under way already
refused-another-runs-hint = Finish it first with “adempauze done”, or end it with “adempauze stop”.
refused-nothing-fits = there is nothing for “{ $kind }” now that suits your profiles and your phase
refused-nothing-fits-hint = “adempauze settings get profiles” shows what you chose.
refused-not-agreed = you have not chosen { $technique } yet
refused-not-agreed-hint = Read in the window, under Do something now, what to mind, and switch this exercise on.
refused-phase-too-soon = this phase is not over yet; the next one can begin on { $from }
refused-phase-too-soon-hint = Until that day everything stays as it is.
refused-phase-skipped = the phases go one step at a time
refused-phase-skipped-hint = { $next } comes next; “adempauze phase” says from when on.
refused-last-phase = this is the last phase
refused-last-phase-hint = All exercises are open.
refused-not-chosen = you did not choose the profile { $profile }
refused-not-chosen-hint = “adempauze settings get profiles” shows what you chose.
profile-review = Does “{ $title }” still fit you? You chose it on { $since }, for a while.
profile-review-hint = If so: “adempauze profile keep { $profile }”. If not: choose other profiles in the window.
refused-not-on-screen = only what is on screen can be put off
refused-not-on-screen-hint = “adempauze status” shows what is on screen.
refused-never-snoozed = this moment cannot be put off
refused-never-snoozed-hint = Answer with “adempauze done” or “adempauze skip”.
refused-snooze-length = that length is not in your settings
refused-snooze-length-hint = Choose from: { $allowed }.
refused-snooze-limit = this moment was put off as often as it can be
refused-snooze-limit-hint = Answer with “adempauze done” or “adempauze skip”.
refused-snooze-too-late = it would come after its time, or in the silent hour
refused-snooze-too-late-hint = Choose a shorter time, or answer with “adempauze skip”.
refused-no-question = there is no question
refused-no-question-hint = “adempauze status” shows what there is.
refused-no-proposal = there is no proposal
refused-no-proposal-hint = “adempauze status” shows what there is.

## Proposals: how much is asked

proposal-fewer = “{ $kind }” went without an answer { $count } of { $all } times. Fewer is fine too. Shall I do that?
proposal-silence = “{ $kind }” is something you do already: { $count } of { $all } times. It can do without a reminder. Shall I leave that out?
proposal-least = There was no answer for { $days } working days. Walks and winding down alone are fine too. Shall I do that?
proposal-old-plan = After { $days } working days without an answer only walks and winding down are left. Do you want your old plan back?
proposal-in-spite-of-dnd = Do-not-disturb held { $count } of { $all } moments on two working days. Do you want to get them all the same?
proposal-in-spite-of-fullscreen = A full screen held { $count } of { $all } moments on two working days. Do you want to get them all the same?
refused-not-in-future = that moment has passed
refused-not-in-future-hint = Name a later one, such as “until 14:00” or “until tomorrow”.
refused-not-paused = there is no pause
refused-not-paused-hint = “adempauze pause 30m” begins one.
refused-not-declared = you had not said that you are busy
refused-not-declared-hint = “adempauze busy 30m” says so.
nothing-shown = nothing could be shown
nothing-shown-hint = See with “adempauze status” what there is.
pause-length = it cannot be that long
pause-length-hint = Choose up to a week: 30m, 1h20m, until 14:00 or until tomorrow.
