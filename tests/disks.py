"""Disks that are small, full or closed; real ones for root, the limits of a process for others."""

import os
import resource
import shutil
import subprocess
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

LEAST = 1024
"""Bytes that a file may have where its process may write no more."""


@contextmanager
def small_disk(folder: Path, *, kilobytes: int) -> Iterator[None]:
    """Let a folder hold so much and no more; without root, any file."""
    folder.mkdir(exist_ok=True)
    if os.getuid() == 0:
        size = f"size={kilobytes}k"
        subprocess.run(["mount", "-t", "tmpfs", "-o", size, "none", folder], check=True)
        try:
            yield
        finally:
            subprocess.run(["umount", "-l", folder], check=True)
        return
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


@contextmanager
def closed(folder: Path) -> Iterator[None]:
    """Let a folder be read only."""
    if os.getuid() != 0:
        folder.chmod(0o555)
        try:
            yield
        finally:
            folder.chmod(0o755)
        return
    subprocess.run(["mount", "--bind", folder, folder], check=True)
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=True)
        yield
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


@contextmanager
def full(folder: Path, writers: Collection[int] = ()) -> Iterator[None]:
    """Let no more fit into the folder of a `small_disk`.

    ``writers`` are the ids of the processes that write there, this one unless given: without root
    they may write to no file any more.
    """
    if os.getuid() == 0:
        ballast = folder / "ballast"
        free = shutil.disk_usage(folder).free
        with ballast.open("wb") as file:
            file.write(b"\0" * free)
        try:
            yield
        finally:
            ballast.unlink()
        return
    known = writers or [os.getpid()]
    before = {pid: resource.prlimit(pid, resource.RLIMIT_FSIZE) for pid in known}
    for pid, limits in before.items():
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (LEAST, limits[1]))
    try:
        yield
    finally:
        for pid in filter(psutil.pid_exists, before):
            resource.prlimit(pid, resource.RLIMIT_FSIZE, before[pid])
