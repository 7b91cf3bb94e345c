# The data of the user: out, in, a copy, away.
# A message is a fragment without a period; the hint below it is a whole sentence.

## Your data

help-export = Write everything that Adempauze keeps about you to a file
help-export-format = As what: json (what happened, and your settings), csv (what happened as a table) or ics (the plan of the coming days); without it json
help-export-output = Into which file; without it to standard output
help-erase = Take away everything that Adempauze keeps about you
help-erase-yes = Do not ask first
exported = { $path } holds everything now: { $count } events.
export-not-written = { $path } cannot be written: { $reason }
export-not-written-hint = Look whether there is room and you may write there. What stood there is still there.
erase-nothing = There is nothing of yours to take away.
erase-question = This goes and does not come back. Answer “yes” if you want that:
erase-not-done = nothing was taken away
erase-not-done-hint = Answer “yes”, or use --yes.
erased = Gone: { $path }
erase-left = { $path } could not be taken away: { $reason }
erase-left-hint = Look whose it is and what you may do with it.

## A copy

help-backup = Make a copy of everything that Adempauze keeps about you
help-backup-list = Show the copies that there are, the newest first
help-restore = Put a copy in the place of what is there
help-restore-file = Which copy; without it the newest that was made daily or by hand
backed-up = { $path } is a copy of everything now.
backup-nothing = There is nothing of yours to copy.
backup-none = There are no copies.
backup-line = { $at }  { $size } KiB  { $path }
backup-not-made = no copy could be made: { $reason }
backup-not-made-hint = Look whether there is room on the disk.
backup-not-written = { $path } cannot be written: { $reason }
backup-not-written-hint = Look whether there is room and you may write there. The older copies are still there.
daily-backup-not-made = no copy of today could be made: { $reason }
daily-backup-not-made-hint = Look whether there is room on the disk. Adempauze tries again by itself.
restored = { $path } is what holds now.
restored-kept = What was there before lies in { $path }. With “adempauze restore” and that name it comes back.
restore-none = there is no copy yet
restore-none-hint = Name a file: adempauze restore FILE.
history-none = { $path } is no copy of Adempauze
history-none-hint = Choose a file that “adempauze backup” made.

## From an export

help-import = Add what an export holds, or take it out again
help-import-file = The file, as “export” wrote it (JSON or CSV)
help-import-dry-run = Only show what it would bring
help-import-settings = Take over the settings in it too; without settings of your own that is done anyway
help-import-undo = Take out again what the last import added
progress-reading = Reading: { $percent } %
progress-adding = Adding …
import-would-add = New: { $count } events, from { $from } to { $to }.
import-added = Added: { $count } events, from { $from } to { $to }.
import-nothing-new = Nothing in it is new here.
import-known = Here already: { $count } events.
import-left-out = Days that went otherwise here, and stay as they are here: { $count }.
import-would-set = The settings in it would hold.
import-set = The settings in it hold now.
import-undo-hint = With “adempauze import --undo” it goes out again.
import-undone = Taken out again: { $count } events.
import-foreign = this is no export of Adempauze
import-foreign-hint = Choose a file that “adempauze export” wrote.
import-newer = this is an export of a newer version of Adempauze
import-newer-hint = Install that version here too. Nothing was changed.
import-cut-off = the file ends in the middle, on line { $line }
import-cut-off-hint = Copy it again, or export again. Nothing was changed.
import-broken = line { $line } cannot be read: { $reason }
import-broken-hint = Export again, or put that line right. Nothing was changed.
import-event = the event on line { $line } is not right: “{ $key }” is missing or does not fit
import-event-hint = Export again, or put that line right. Nothing was changed.
import-twice = the event on line { $line } has the id of another
import-twice-hint = Export again, or take one of them out. Nothing was changed.
import-changed = the event { $id } is here already, and says something else
import-changed-hint = The file was changed after it was exported. Nothing was taken from it.
import-none = there is no import to take out
import-none-hint = It was taken out already, or there never was one.
import-not-ours = that is no file that an import was read into
import-not-ours-hint = Use “adempauze import FILE”.

## Check-in and diary

help-checkin = Note how you are right now
help-checkin-tension = How tense, from 0 (not at all) to 10
help-checkin-breath = Whether your breath is high or low
help-checkin-shoulders = Whether your shoulders are high or low
help-checkin-text = Something in your own words; - for standard input
help-note = Write a difficult moment down
help-note-text = What it was, in your own words; - for standard input
help-note-about = What it is about: the id of a question, such as trq-people; up to three
help-note-list = Show what you wrote in the last fourteen days, and what can be asked
help-note-remove = Take an entry away
noted = Noted. It stays on this computer.
note-removed = That entry is gone.
note-nothing = there is nothing to write down
note-nothing-hint = Write it behind “adempauze note”, or name a question with --about. “adempauze note --list” shows them.
checkin-nothing = there is nothing to write down
checkin-nothing-hint = Use --tension, --breath, --shoulders or --text.
checkin-tension = How tense are you?
checkin-zero-to-ten = (0 to 10, Enter leaves it out)
checkin-yes-or-no = (yes or no, Enter leaves it out)
unknown-question = there is no question “{ $word }”
diary-off = the check-in and the diary are off
diary-off-hint = Switch them on with “adempauze settings set diary.on true”.
diary-is-off = The check-in and the diary are off.
diary-empty = there is nothing to write down
diary-empty-hint = Give one answer at least, or some words.
diary-tension = tension goes from 0 to 10
diary-tension-hint = Choose a whole number from 0 to 10.
diary-about = these questions do not fit
diary-about-hint = Choose at most { $most } different ones from “adempauze note --list”.
diary-too-long = that text is too long
diary-too-long-hint = Use at most { $longest } characters.
diary-unknown = there is no such entry
diary-unknown-hint = “adempauze note --list” shows which there are.
diary-line = { $at }  { $said }  ({ $id })
diary-high = high
diary-low = low
diary-tension-is = tension { $tension }
diary-breath-is = breath { $where }
diary-shoulders-are = shoulders { $where }
diary-trend = From { $from } to { $to }: { $entries } check-ins.
diary-trend-tension = Tension: { $median } in the middle, from { $least } to { $most }.
diary-trend-breath = Breath high: { $part } of { $whole } times.
diary-trend-shoulders = Shoulders high: { $part } of { $whole } times.
import-would-note = New: { $count } check-ins and diary entries.
import-noted = Added: { $count } check-ins and diary entries.

## The calendar

help-calendar = Show when your calendar says that you are busy
help-calendar-file = A file or a folder; without it the one of your settings (busy.calendar)
help-calendar-days = How many days; without it seven
help-calendar-from = The first day, such as 2026-11-24; without it today
calendar-free = Your calendar has no meetings then.
calendar-unread = { $count } things in it could not be read
calendar-none = your settings name no calendar
calendar-none-hint = Name a file or folder: adempauze settings set busy.calendar /home/you/calendar.ics
calendar-place = “{ $path }” does not say which folder it counts from
calendar-place-hint = Write the whole path, such as /home/you/calendar.ics or ~/calendar.ics.
calendar-foreign = { $path } holds no calendar
calendar-foreign-hint = Choose an iCalendar file (.ics), or a folder with such files.
calendar-too-much = the calendar holds too much to read { $path }
calendar-too-much-hint = Export a shorter period, or choose another folder.
calendar-not-read = your calendar could not be read: { $reason }
calendar-not-read-hint = What was known of it still holds. “adempauze calendar” tries it now.

## Packs

pack-not-ours = this is no pack that was looked through
pack-not-ours-hint = Add the folder or zip with “adempauze content add”.
pack-not-newer = revision { $found } of the pack “{ $id }” is not newer than { $have }, which is there
pack-not-newer-hint = Take the pack away first with “adempauze content remove { $id }”, or ask its maker for a newer one.
pack-unknown = there is no pack “{ $id }”
pack-unknown-hint = See “adempauze content list” for what there is.
pack-not-written = can't write { $path }: { $reason }
pack-not-written-hint = Look at the rights of the folder and the room on the disk, and try again.
underway = something is being looked at already
underway-hint = Wait until that is done, and try again.
disk-silent = the disk does not answer in time
disk-silent-hint = See whether the disk is connected and the network works, and try again.
pack-path = “{ $path }” is not the whole path of a folder or zip
pack-path-hint = Write the whole path, such as ~/Downloads/practice.zip.
pack-set-aside = the pack “{ $id }” could not be read, and lies in { $path } now
pack-set-aside-hint = Add it anew from its folder or zip.

## Several computers

help-sync = Share with your other computers what was done, through a folder
help-sync-on = Share through a folder that your sync program carries
help-sync-on-folder = The folder
help-sync-on-name = What this computer is called there; without it the beginning of a random number
help-sync-off = Share no longer; the files stay in the folder
sync-is-on = From now on your other computers hear through { $path } what was done here.
sync-is-off = Nothing is shared any more. What other computers told is kept.
sync-status-on = This computer is called “{ $name }” and shares through { $path }.
sync-status-off = Nothing is shared with other computers.
sync-nobody = No other computer has told anything yet.
sync-other = { $name }: { $count ->
    [one] one answer
   *[other] { $count } answers
}, the last one { $last }
sync-never = never
sync-place = “{ $path }” does not say which folder it counts from
sync-place-hint = Write the whole path, such as /home/you/Sync/adempauze or ~/Sync/adempauze.
sync-no-folder = there is no folder { $path }
sync-no-folder-hint = Make it with your sync program, or connect the disk that it lies on.
sync-own-folder = Adempauze's own folder can't be shared: { $path }
sync-own-folder-hint = Choose a folder of its own, in what your sync program carries.
sync-emptied = nothing is left in { $path }
sync-emptied-hint = Connect the disk that it lies on. If you emptied it, use “adempauze sync off” and then “adempauze sync on”.
sync-not-done = the shared folder could not be used: { $reason }
sync-not-done-hint = Everything goes on here. It is tried again every five minutes; “adempauze sync” tells more.
sync-not-written = nothing can be written to the shared folder: { $reason }
sync-not-written-hint = Your other computers don't hear what was done here. Look at the rights of the folder and the room on the disk.
sync-shared-id = another computer went by the number of this one, so it took a new one
sync-shared-id-hint = A data folder was copied, or an older copy was put back. Nothing is lost, and you need not do anything.
sync-file-damaged = { $file } in the shared folder is cut off or damaged ({ $count ->
    [one] one line
   *[other] { $count } lines
})
sync-file-damaged-hint = What is whole in it counts. Let your sync program fetch it again.
sync-file-unknown = { $file } in the shared folder says something that this version does not know ({ $count ->
    [one] one line
   *[other] { $count } lines
})
sync-file-unknown-hint = Install the newest version of Adempauze. The rest counts.
sync-file-newer = { $file } in the shared folder is of a newer version of Adempauze
sync-file-newer-hint = Install that version here too. Until then it is left as it is.
sync-file-foreign = { $file } in the shared folder is no file of Adempauze's, or its beginning is damaged
sync-file-foreign-hint = Let your sync program fetch it again, or take it out of the folder.
sync-file-unreadable = { $file } in the shared folder can't be read: { $reason }
sync-file-unreadable-hint = Look at the owner and the rights of the file.
sync-clock-ahead = the clock of “{ $name }” is ahead of this one ({ $count ->
    [one] one answer
   *[other] { $count } answers
})
sync-clock-ahead-hint = Set both clocks right. What came too early does not count here until then.
sync-same-name = two of your computers are called “{ $name }”
sync-same-name-hint = They are told apart all the same. Another name: adempauze settings set sync.name NAME
