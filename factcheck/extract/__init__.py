"""Text → mentions: every figure with its exact span and its literal reading.

The contract of this package: it reads a text and the data of its language, and nothing else. A mention's quote is
always ``text[start:end]``; what a number cannot tell by itself (a year left out, an exchange rate) stays open.
"""

from __future__ import annotations

from factcheck.extract.scan import extract_mentions

__all__ = ["extract_mentions"]
