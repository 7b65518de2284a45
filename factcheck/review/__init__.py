"""Decisions on findings: the file, its folder, and which of today's findings each decision holds for.

The contract of this package: a decision names a finding by its fingerprint and says beside it, in plain words, what
it was made on; it holds no line number, no count and no time of a run. Reading is strict; writing changes the one
decision and leaves every other byte; nothing of anybody else's is overwritten.
"""
