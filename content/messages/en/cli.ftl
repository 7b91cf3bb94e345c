# The command line. Words such as “status” and “--json” are the same in each language.
# Messages about errors are fragments without a period; a hint is a whole sentence.

## Help

help-heading-usage = Usage
help-heading-commands = Commands
help-heading-arguments = What follows
help-heading-options = Options

help-about = Plans calm moments through your working day
help-help = Show this help
help-version = Show the version
help-home = Keep settings, data and socket in this folder
help-json = Print one JSON document instead of sentences
help-completions = Print completions for a shell
help-completions-shell = The shell: bash, elvish, fish, powershell or zsh

## Wrong use

cli-usage-hint = Add --help to see what is possible.
cli-nearest = Do you mean “{ $word }”?
cli-one-of = It can be: { $words }.
cli-unknown-command = unknown command “{ $word }”
cli-unknown-argument = unknown word “{ $word }”
cli-missing = something is still missing: { $word }
cli-missing-value = { $word } lacks a value
cli-bad-value = “{ $value }” does not fit { $word }

## Output

cli-no-output = can not print: { $reason }
cli-no-output-hint = Look whether there is room on the disk you write to.
