# The resident agent: what it says in notifications and about troubles.

notify-how-to-answer = Answer with “adempauze done”, or in the window.
