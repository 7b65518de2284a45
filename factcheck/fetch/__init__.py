"""Pages from the open web into files: the one package that opens a connection, and only by an explicit command.

What it may reach is settled before the first byte is sent: :mod:`address` reads an address strictly,
:mod:`doors` resolves a name once, refuses what is not public, and connects to just what it looked at.
"""

from factcheck.fetch.doors import Doors
from factcheck.fetch.page import Fetched, Limits, fetch

__all__ = ["Doors", "Fetched", "Limits", "fetch"]
