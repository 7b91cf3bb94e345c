# A month on one page, for whoever looks along. Somebody else than the user reads what is on it.

help-report = A month on one page, to print and take along
help-report-month = The month, such as 2026-11; without it this month
help-report-show = What is on it: kinds, walking, breathing, evenings, ratings, triggers; without it the first four
help-report-output = Into which file; without it to the screen
report-written = It is in { $path }. Open it in your browser to print it.
report-empty = nothing was chosen to be shown
report-empty-hint = Choose one part at least.
bad-month = “{ $value }” is no month
bad-month-hint = Write a month like this: 2026-11.

report-title = Kept in { $month } { $year }
report-days = From { $from } to { $to }
report-note = This is no measurement of a treatment. It shows what somebody kept themselves, and what the computer could see.
report-made-by = Made with Adempauze. A chance is a moment that could have been answered. Not disturbed: busy, away or paused; that does not count. Nothing about causes follows from these figures.

report-kinds = Done, by kind of moment
report-no-plan = There was no plan in this month.
report-too-little = Too little to say anything about this month: { $chances } of { $planned } planned counted.
report-col-kind = Kind
report-col-taken = Done
report-col-chances = Chances
report-col-planned = Planned
report-col-excused = Not disturbed
report-probable = Perhaps walked, not confirmed: { $number }. That does not count.

report-walking = Walking, in minutes a day
report-walking-said =
    { $whole ->
        [one] { $part } minutes together, on 1 day.
       *[other] { $part } minutes together, on { $whole } days.
    }
report-breathing = Calm breathing, in minutes a day
report-breathing-said =
    { $whole ->
        [one] { $part } minutes together, on 1 day.
       *[other] { $part } minutes together, on { $whole } days.
    }

report-evenings = The last hour before sleep
report-evenings-said = Stayed calm on { $part } of { $whole } evenings.
report-evenings-none = That was not asked in this month.

report-ratings = Own ratings of tension, from 0 to 10
report-ratings-few = Fewer than five check-ins: too little to show a line.
report-ratings-said = From { $number } check-ins.
report-tension = Tension: { $median } in the middle, from { $least } to { $most }.
report-breath = Breath high: { $part } of { $whole } times.
report-shoulders = Shoulders high: { $part } of { $whole } times.

report-triggers = What difficult moments were about
report-triggers-none = Nothing was written about it in this month.
report-col-trigger = Question
report-col-times = Times

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
