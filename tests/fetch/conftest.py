"""The server and the network of tests.helpers.web."""

from tests.helpers.web import doors, funnel, names, server

__all__ = ["doors", "funnel", "names", "server"]
