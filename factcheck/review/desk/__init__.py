"""The desk on which editors decide: what there is to decide, each change on disk before it is told, and the pages.

:class:`Desk` holds the state and makes every change; `app` serves it on the loopback to whoever has the token.
Nothing here reads the clock or runs a check by itself: both are handed in.
"""
