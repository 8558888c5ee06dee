"""Running the reading of a file from a person in a process of its own, which may fail alone.

A small file can be made so that reading it takes all memory, or minutes in which no other page is
answered. The process has bounds for both; whatever it needs beyond them ends it alone.
"""

import logging
import os
import resource
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
ONE_THREAD: Final = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
"""Every further thread of the libraries would reserve memory that counts."""

STANDARD_FILES: Final = 3
_ONE_AT_A_TIME = threading.Lock()
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Limits:
    """What reading one file may take: bytes of address space, seconds of computing, of waiting."""

    memory: int = 1_500_000_000
    computing: int = 120
    waiting: int = 300


class TooMuch(Exception):  # noqa: N818 - of the file, not of the program
    """Reading a file took more than its limits, or ended the process."""


def run(
    code: str, task: bytes, limits: Limits, environment: Mapping[str, str] = ONE_THREAD
) -> bytes:
    """Return what a piece of our own code answers on standard output to a task on standard input.

    One file after the other: the second one waits.

    Raises
    ------
    TooMuch
        The process ended without an answer, or did not end in time.
    """
    try:
        with _ONE_AT_A_TIME:
            return subprocess.run(  # noqa: S603 - a command of our own
                (sys.executable, "-c", code),
                cwd=ROOT,
                env={**os.environ, **environment},
                input=task,
                capture_output=True,
                timeout=limits.waiting,
                check=True,
            ).stdout
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        log.warning("a delivered file was not read: %s", type(error).__name__)
        raise TooMuch from error


def bound(limits: Limits) -> None:
    """Bound the memory and the computing of this process from now on."""
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.computing, limits.computing))


def bound_tightly(limits: Limits) -> None:
    """Bound what this process takes beyond what it has, and open no further file or connection."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    bound(Limits(pages * resource.getpagesize() + limits.memory, limits.computing, limits.waiting))
    resource.setrlimit(resource.RLIMIT_NOFILE, (STANDARD_FILES, STANDARD_FILES))
