# The kinds of prompt, and how they stand. Ids have the same variables in each language.
# Variables are strings and small whole numbers; times come in preformatted ("21:50").
# Others may see a notification: not a word about health or complaints.

## The kinds, as windows and lists name them

kind-morning = Calm start
kind-micro-pause = Up for a moment
kind-walk = A short walk
kind-breathing = Belly breathing
kind-rest = Nothing for a while
kind-training = Practice
kind-evening = Calm evening
kind-wind-down = Winding down

# In a sentence: "Next: a short walk, at 15:00."
kind-morning-inline = a calm start
kind-micro-pause-inline = up for a moment
kind-walk-inline = a short walk
kind-breathing-inline = calm breathing
kind-rest-inline = nothing for a while
kind-training-inline = practice
kind-evening-inline = a calm evening
kind-wind-down-inline = winding down

# In the settings: what is switched on or off.
kind-morning-about = Some breathing and movement after you get up
kind-micro-pause-about = Two minutes out of your working position, spread over your working day
kind-walk-about = Short walks during your working day
kind-breathing-about = Five minutes of calm breathing at the end of your working day
kind-rest-about = Five to ten minutes of nothing, when your work is done
kind-training-about = A moment of practice on fixed days
kind-evening-about = Light movement in the evening, or a stroll after dinner
kind-wind-down-about = A signal before the last hour; after that it is silent

## Notifications: the title says what and how long

notify-title =
    { $minutes ->
        [one] { $what }, 1 minute
       *[other] { $what }, { $minutes } minutes
    }
notify-morning-title = A calm start, { $minutes } minutes
notify-micro-pause-title = Up for a moment, { $minutes } minutes
notify-walk-title = A short walk, { $minutes } minutes
notify-breathing-title = Calm breathing, { $minutes } minutes
notify-rest-title = Nothing for a while, { $minutes } minutes
notify-training-title = Practice, { $minutes } minutes
notify-evening-title = Moving calmly, { $minutes } minutes
notify-wind-down-title = Winding down, silent from { $silence }

## Notifications: the line below says why now (at most 60 characters)

notify-morning-body-1 = A day that begins without hurry.
notify-morning-body-2 = This first, your mail after it.
notify-morning-body-3 = The day can wait a little.
notify-micro-pause-body-1 = You have been working a while. Time for a change.
notify-micro-pause-body-2 = A good moment to look at something else.
notify-micro-pause-body-3 = Two minutes away from your screen, then on again.
notify-walk-body-1 = A stroll divides up your working day.
notify-walk-body-2 = Once around the block is enough.
notify-walk-body-3 = Leave your work for a bit. It will not walk away.
notify-breathing-body-1 = Your working day is almost over. Catch your breath.
notify-breathing-body-2 = Softly in, and longer out.
notify-breathing-body-3 = The last calm moment before you finish.
notify-rest-body-1 = Your work is done. Nothing has to be done now.
notify-rest-body-2 = Phone away, screen off. That is all.
notify-rest-body-3 = A calm passage from work to evening.
notify-training-body-1 = Today is a practice day.
notify-training-body-2 = Take it easy, at your own pace.
notify-training-body-3 = Stop while you have something left.
notify-evening-body-1 = Some light movement before the evening goes quiet.
notify-evening-body-2 = Calmly, without hurry.
notify-evening-body-3 = A calm moment before the last hour.
notify-wind-down-body-1 = Screens away, softer light, slow breaths out.
notify-wind-down-body-2 = Finish up and let it go quiet. See you tomorrow.
notify-wind-down-body-3 = The last hour is yours, without a screen.
notify-after-dinner-title = A stroll after dinner, { $minutes } minutes
notify-after-dinner-body-1 = Take it easy, there is no hurry.
notify-after-dinner-body-2 = Some fresh air before the evening begins.
notify-after-dinner-body-3 = A calm stroll, as far as you like.

## Buttons

button-start = Begin
button-start-now = Begin now
button-snooze = In { $minutes } min
button-skip = Not now
button-done = Done
button-stop = Stop, counts as part
button-wait = Pause
button-go-on = Go on
button-wind-down-done = I am winding down
button-wind-down-skip = Not tonight
button-yes = Yes
button-no = No

## Why a prompt stands where it stands

reason-after-waking = Shortly after you wake.
reason-interval = A while after your last moment.
reason-middle-of-range = In the middle of a short stretch of work.
reason-spread-over-day = Your walks are spread over the working day.
reason-after-first-walk = The first moment after your first walk.
reason-last-slot = The last moment of your working day.
reason-end-of-work = Your working day is over then.
reason-after-work = A while after your work, on a practice day.
reason-after-dinner = Shortly after dinner.
reason-before-wind-down = Between dinner and winding down.
reason-before-bedtime = The last hour before your bedtime comes next.
reason-moved-by-calendar = Moved: your calendar was full at that time.
reason-moved-by-habit = Moved from { $from }: you answered { $answered } of { $of } moments around this time at once.
reason-moved-to-try = Moved a little from { $from }, to see whether this time suits you better.
reason-by-hand = You chose this moment yourself.

## How a prompt ended

outcome-done = done
outcome-credited = by itself: you stepped away
outcome-probable = probably walked
outcome-partial = in part
outcome-skipped = not now
outcome-unanswered = left open
outcome-excused = not disturbed
outcome-done-wind-down = good, you wound down
outcome-extra = extra

excuse-busy = not disturbed: busy
excuse-away = not disturbed: you were away
excuse-asleep = not disturbed: computer off or asleep
excuse-paused = not disturbed: paused
excuse-merged = merged with another moment
excuse-replanned = planned anew
excuse-undelivered = did not reach the screen
excuse-day-off = day off
excuse-elsewhere = on another computer

## How a prompt of today stands

state-held = waiting
state-held-paused = waiting: paused
state-held-asleep = waiting: computer asleep
state-held-away = waiting until you are back
state-held-busy = waiting: you are busy
state-held-merged = waiting for another moment
state-on-screen = now
state-snoozed = comes back at { $time }
state-started = running until { $time }
state-waiting = paused, until { $time } at the latest

## What had no room

left-out-merged = too close to another moment
left-out-capped = the day had enough moments
left-out-silence = would fall in the silence

## Why you are not disturbed now

busy-meeting = a meeting
busy-dnd = do not disturb is on
busy-fullscreen = full screen
busy-camera = camera in use
busy-declared = you said you are busy

## Questions afterwards

question-wind-down-kept = Did the last hour stay calm yesterday evening?
question-walk-confirm = You were away for a while around { $time }. Was that a walk?
