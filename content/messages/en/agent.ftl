# The resident agent: what it says in notifications and about troubles.

answer-by-words = Answer with “adempauze done”, or in the window.
