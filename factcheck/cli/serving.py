"""A page served on this machine alone, until it is stopped."""

from __future__ import annotations

import socket
from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING

import click

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import uvicorn
    from starlette.types import ASGIApp

    from factcheck.model import Report
    from factcheck.review.desk.desk import Sight

_LOOPBACK = "127.0.0.1"
_PATIENCE = 2  # seconds that answers under way have when it is stopped
_MISSING = "Install it with: pip install 'factcheck[review]'"


@contextmanager
def listen(port: int) -> Iterator[socket.socket]:
    """Yield a socket that listens on the loopback; raises FactcheckError where the port is taken."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as opened:
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            opened.bind((_LOOPBACK, port))
            opened.listen()
        except OSError as error:
            text = f"port {port} cannot be used: {error.strerror}"
            raise FactcheckError("", text, "Name another with --port, or none for a free one.") from None
        yield opened


@contextmanager
def following(port: int, opens: bool) -> Iterator[Callable[[Report], None]]:
    """Serve a page that follows the reports given to what is yielded; raises FactcheckError as :func:`serve`."""
    try:
        import uvicorn

        from factcheck.review.desk.guard import Keys
        from factcheck.review.live import Live
    except ModuleNotFoundError as error:
        raise FactcheckError("", f"the page needs {error.name}", _MISSING) from None
    with listen(port) as opened:
        live = Live(Keys(opened.getsockname()[1]))
        server = uvicorn.Server(_config(live.app()))
        thread = Thread(target=server.run, kwargs={"sockets": [opened]}, daemon=True)
        thread.start()
        click.echo(f"The page is at\n  {live.keys.address}\nStop it with Ctrl-C.")
        if opens:
            click.launch(live.keys.address_once())
        try:
            yield live.show
        finally:
            server.should_exit = True
            thread.join(_PATIENCE)


def serve(opened: socket.socket, sight: Sight, by: str, opens: bool) -> None:
    """Serve a review until it is stopped, and open the browser on it.

    Raises FactcheckError where the web server is not installed, or the case cannot be read; KeyboardInterrupt when
    it was stopped, after the changes under way were made.
    """
    try:
        import uvicorn

        from factcheck.review.desk.app import Server
        from factcheck.review.desk.desk import Desk
        from factcheck.review.desk.guard import Keys
    except ModuleNotFoundError as error:
        raise FactcheckError("", f"the review page needs {error.name}", _MISSING) from None
    desk, keys = Desk(sight), Keys(opened.getsockname()[1])
    left = len(desk.look.queue.asked) - desk.look.queue.decided
    click.echo(f"{left} left to decide. The page is at\n  {keys.address}\nStop it with Ctrl-C.")
    if opens:
        click.launch(keys.address_once())
    uvicorn.Server(_config(Server(desk, keys, by).app())).run(sockets=[opened])


def _config(app: ASGIApp) -> uvicorn.Config:
    """Return how any page of ours is served: quietly, and without a word of what serves it."""
    from uvicorn import Config

    return Config(
        app,
        log_level="error",
        access_log=False,
        lifespan="off",
        ws="none",
        proxy_headers=False,
        server_header=False,
        date_header=False,
        timeout_graceful_shutdown=_PATIENCE,
    )
