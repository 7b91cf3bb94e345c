//! What the manual page says beside the commands, in both languages.

use planner::settings::Language;

/// The sentences and headings of the page.
pub struct Prose {
    pub manual: &'static str,
    pub name: &'static str,
    pub synopsis: &'static str,
    pub command: &'static str,
    pub description: &'static str,
    pub what_it_is: &'static [&'static str],
    pub commands: &'static str,
    pub options: &'static str,
    pub files: &'static str,
    pub which_files: &'static [(&'static str, &'static str)],
    pub exit_status: &'static str,
    pub which_status: &'static [(&'static str, &'static str)],
    pub see_also: &'static str,
}

/// Those of a language.
pub fn of(language: Language) -> Prose {
    match language {
        Language::En => ENGLISH,
        Language::Nl => DUTCH,
    }
}

const ENGLISH: Prose = Prose {
    manual: "User Commands",
    name: "NAME",
    synopsis: "SYNOPSIS",
    command: "COMMAND",
    description: "DESCRIPTION",
    what_it_is: &[
        "Adempauze plans short moments over a day at the computer: a minute of moving, a walk, a \
         few calm breaths, and a quiet last hour before bed. It shows a notification at the right \
         moment and remembers how the day went.",
        "adempauze agent is the program that runs all day. The other commands talk to it over a \
         socket that only this user can open. No program of Adempauze uses the network.",
    ],
    commands: "COMMANDS",
    options: "OPTIONS",
    files: "FILES",
    which_files: &[
        ("~/.config/adempauze/settings.json", "What differs from the defaults."),
        ("~/.local/share/adempauze/history.sqlite", "How each moment went."),
    ],
    exit_status: "EXIT STATUS",
    which_status: &[
        ("0", "It is done."),
        ("1", "It could not be done; standard error says why, and what to do."),
        ("2", "The words were not understood."),
    ],
    see_also: "SEE ALSO",
};

const DUTCH: Prose = Prose {
    manual: "Opdrachten voor gebruikers",
    name: "NAAM",
    synopsis: "SAMENVATTING",
    command: "OPDRACHT",
    description: "BESCHRIJVING",
    what_it_is: &[
        "Adempauze plant korte momenten in een dag achter de computer: een minuut bewegen, een \
         stukje lopen, een paar keer rustig ademen, en een stil laatste uur voor het slapen. Het \
         toont op het goede moment een melding, en onthoudt hoe de dag ging.",
        "adempauze agent is het programma dat de hele dag draait. De andere opdrachten praten \
         ermee over een socket die alleen jij kunt openen. Geen programma van Adempauze gebruikt \
         het netwerk.",
    ],
    commands: "OPDRACHTEN",
    options: "KEUZES",
    files: "BESTANDEN",
    which_files: &[
        ("~/.config/adempauze/settings.json", "Wat anders is dan standaard."),
        ("~/.local/share/adempauze/history.sqlite", "Hoe elk moment ging."),
    ],
    exit_status: "AFSLUITSTATUS",
    which_status: &[
        ("0", "Het is gedaan."),
        ("1", "Het lukte niet; de foutuitvoer zegt waarom, en wat je kunt doen."),
        ("2", "De woorden werden niet begrepen."),
    ],
    see_also: "ZIE OOK",
};
