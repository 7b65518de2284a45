"""What a finding can be said to be."""

STATUSES = ("known", "confirmed", "superseded", "not-comparable", "false-positive", "unsure")
SILENCING = frozenset({"known", "superseded", "not-comparable", "false-positive"})  # these need a reason
OPEN = "unsure"  # someone looked and did not decide
