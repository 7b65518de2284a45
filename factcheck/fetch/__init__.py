"""Pages from the open web into files: the one package that opens a connection, and only by an explicit command.

What it may reach is settled before the first byte is sent: :mod:`address` reads an address strictly, :mod:`doors`
resolves a name once, refuses what is not public, and connects to just what it looked at; :mod:`page` follows where a
page leads, through the same doors; :mod:`keep` makes a source of it.
"""
