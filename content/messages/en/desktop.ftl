# Adempauze on the desktop: start at login, the doctor, the icon.
# A trouble or a finding is a fragment without a period; the hint below it is a whole sentence.

## Start at login

help-autostart = Start at login, or not
help-autostart-what = on, off or status; without it status
autostart-on = Adempauze starts when you log in ({ $path }).
autostart-off = Adempauze does not start by itself when you log in.
autostart-in-a-folder = start at login goes with your own settings, not with --home
autostart-in-a-folder-hint = Use “adempauze autostart” without --home.
autostart-not-read = { $path } cannot be read: { $reason }
autostart-not-read-hint = Check the owner and the rights of { $path }.
autostart-not-written = { $path } cannot be written: { $reason }
autostart-not-written-hint = Check the owner and the rights of { $path } and of its folder.
autostart-gone = at login nothing starts, as { $path } is not there any more
autostart-gone-hint = “adempauze autostart on” puts it right.
autostart-elsewhere = at login another Adempauze starts than this one: { $path }
autostart-elsewhere-hint = If you want this one, use “adempauze autostart on”.

## The doctor

help-doctor = Check that reminders can arrive
help-doctor-notify = Show a test notification, and wait for its button to come back
doctor-good = good
doctor-limited = limited
doctor-bad = not good
doctor-press-now = press the button in the test notification, within a minute

## A test notification

bubble-trial-title = Test notification
bubble-trial-body = Press the button, and Adempauze knows that it works.
bubble-trial-without-buttons = This desktop shows no buttons; that you read this is enough.
button-seen = I see it

## What the doctor found

doctor-name-agent = Program
doctor-name-bus = Connection to the desktop
doctor-name-notifications = Notifications
doctor-name-idle = Away from the computer
doctor-name-lock = Lock screen
doctor-name-suspend = Sleep
doctor-name-do-not-disturb = Do not disturb
doctor-name-tray = Icon
doctor-name-autostart = Start at login
doctor-name-data = Your data
doctor-name-time-zone = Time zone
doctor-name-clock = Clock
doctor-name-delivery = Test notification
doctor-agent-runs = Adempauze { $version } runs (process { $pid })
doctor-bus-there = there is one
doctor-bus-missing = there is none: { $reason }
doctor-bus-missing-hint = Start Adempauze from your desktop, not from a remote connection.
doctor-system-shows = your system shows them itself
doctor-server-there = { $program } shows them, with buttons
doctor-server-keeps = { $program } shows them, with buttons, and keeps them in a list
doctor-buttons-doubted = you answered often, and never with a button of a notification
doctor-buttons-doubted-hint = Press a button of the next notification, or send a test notification. Until one works, notifications say how to answer without it.
doctor-server-without-buttons = { $program } shows them, but without buttons
doctor-server-without-buttons-hint = Answer with “adempauze done”, “snooze” or “skip”, or in the window.
doctor-idle-seen = your desktop tells it, by way of { $source }
doctor-idle-fails = { $source } should tell, but it fails: { $reason }
doctor-idle-fails-hint = Reminders also come when you are away. Look at the connection to the desktop, or start Adempauze again.
doctor-idle-not-seen = your desktop does not tell it
doctor-idle-not-seen-hint = Reminders also come when you are away. A moment that you then do not see counts as left open.
doctor-lock-seen = your desktop tells it, by way of { $source }
doctor-lock-fails = { $source } should tell, but it fails: { $reason }
doctor-lock-fails-hint = Reminders also come when the screen is locked. Log out and in again if it stays so.
doctor-lock-not-seen = your desktop does not tell when the screen is locked
doctor-lock-not-seen-hint = Reminders also come when the screen is locked. Going away is then all that is noticed.
doctor-suspend-seen = your computer tells it, by way of { $source }
doctor-suspend-fails = { $source } should tell, but it fails: { $reason }
doctor-suspend-fails-hint = The plan follows the clock after waking. Log out and in again if it stays so.
doctor-suspend-not-seen = your computer does not tell when it sleeps and wakes
doctor-suspend-not-seen-hint = Nothing to do: the plan follows the clock after waking.
doctor-dnd-seen = { $source } tells whether it is on; reminders then wait
doctor-dnd-fails = { $source } should tell, but it fails: { $reason }
doctor-dnd-fails-hint = Reminders also come while it is on. Tell it yourself: “adempauze busy 1h”, or “In a meeting” in the icon’s menu.
doctor-dnd-not-seen = your desktop does not tell whether it is on
doctor-dnd-not-seen-hint = Reminders also come while it is on. Tell it yourself: “adempauze busy 1h”, or “In a meeting” in the icon’s menu.
doctor-tray-there = your desktop has a place for it
doctor-tray-missing = your desktop has no place for it
doctor-tray-missing-hint = Nothing is lost: everything is in the window and in “adempauze”. On GNOME the extension AppIndicator makes a place.
doctor-tray-unknown = whether your desktop has a place for it cannot be seen
doctor-tray-unknown-hint = Look at the connection to the desktop first.
doctor-data-there = { $path } can be read and written
doctor-data-not-yet = { $path } is made at the first start
doctor-zone-chosen = { $zone }, from your settings
doctor-zone-of-system = { $zone }, from your computer
doctor-zone-missing = your computer names none, so { $zone } is used
doctor-zone-missing-hint = Choose one with “adempauze settings set zone Europe/Amsterdam”, for example.
doctor-clock = { $time }
clock-never-set = the clock shows { $time }, so nobody has set it
clock-never-set-hint = Set the clock of your computer; the plan follows at once.
doctor-delivery-pressed = it arrived, and its button came back
doctor-delivery-not-pressed = it was shown, but its button did not come back within a minute
doctor-delivery-not-pressed-hint = If you did press it, answer with “adempauze done” or in the window; else try again.
doctor-delivery-not-taken = nobody took it
doctor-delivery-not-taken-hint = Look at the notifications above.
doctor-delivery-no-agent = nothing was sent, as Adempauze does not run
doctor-delivery-no-agent-hint = Start it with “adempauze agent”, or open the window with “adempauze open”.
autostart-off-hint = “adempauze autostart on” lets it start by itself.

## The icon's menu

tray-next = Next: { $what }, at { $time }
tray-next-tomorrow = Next: { $what }, tomorrow at { $time }
tray-next-later = Next: { $what }, { $day } at { $time }
tray-next-waits = Waits: { $what }
tray-no-next = Nothing more is planned
tray-no-plan = There is no plan yet
tray-now = Do it now
tray-pause = Pause
tray-half-hour = 30 minutes
tray-hour = 1 hour
tray-until-tomorrow = Until tomorrow
tray-resume = Go on
tray-meeting = In a meeting
tray-until = Until { $time }
tray-busy = Busy until { $time }
tray-free = Free again
tray-open = Open Adempauze
tray-quit = Quit
