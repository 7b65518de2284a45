"""What a run is spared: looking for cycles of objects, and threads for sums that are too small for them."""

from __future__ import annotations

import gc
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_THREADS = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS")


@contextmanager
def spared() -> Iterator[None]:
    """Work without the collector of cycles, and with one thread for numpy unless the environment names a number.

    A run makes objects by the hundred thousand, and hardly a cycle among them; looking through them over and over
    takes a quarter of its time. Many small products are slower on two threads than on one, and would depend on
    how many processors there are.
    """
    for name in _THREADS:
        os.environ.setdefault(name, "1")
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()
