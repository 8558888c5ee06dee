"""A PostgreSQL with PostGIS of the tests' own, in a temporary folder, on no network."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import psutil
import psycopg
import pytest

USER = "postgres"


class Server:
    """A running server; make one with ``start`` and end it with ``stop``."""

    def __init__(self, folder: Path | None = None) -> None:
        self.bin = _programs()
        self.folder = Path(tempfile.mkdtemp(prefix="pg-", dir=folder))
        self.data = self.folder / "data"
        self._databases = 0
        if os.getuid() == 0:
            shutil.chown(self.folder, USER)
        self._run("initdb", "-A", "trust", "-U", USER, "-E", "UTF8", "--locale=C.UTF-8")
        self.start()

    def start(self) -> None:
        options = f"-k {self.folder} -c listen_addresses= -c fsync=off"
        self._run("pg_ctl", "-w", "-l", str(self.folder / "log"), "-o", options, "start")

    def stop(self, mode: str = "fast") -> None:
        """End the server; ``immediate`` is what a crash leaves behind."""
        self._run("pg_ctl", "-w", "-m", mode, "stop")

    def processes(self, title: str = "") -> list[int]:
        """Return the ids of the processes that do its work and have these words in their title."""
        first = int((self.data / "postmaster.pid").read_text("utf-8").split()[0])
        known = psutil.Process(first).children()
        return [one.pid for one in known if title in " ".join(one.cmdline())]

    def restart(self) -> None:
        """Start again, whether it still runs or has ended by itself."""
        pid = self.data / "postmaster.pid"
        if pid.exists() and psutil.pid_exists(int(pid.read_text("utf-8").split()[0])):
            self.stop("immediate")
        self.start()

    def remove(self) -> None:
        self.stop("immediate")
        shutil.rmtree(self.folder)

    def database(self, template: str = "template0") -> str:
        """Make a database and return its name."""
        self._databases += 1
        name = f"synthetisch_{self._databases}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def url(self, name: str) -> str:
        return f"postgresql://{USER}@/{name}?host={self.folder}"

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self.bin / program), "-D", str(self.data), *arguments]
        user = USER if os.getuid() == 0 else None
        done = subprocess.run(
            command,
            check=False,
            user=user,
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE if program == "initdb" else subprocess.DEVNULL,
            text=True,
        )
        assert done.returncode == 0, done.stderr


def _programs() -> Path:
    named = os.environ.get("POSTGRES_BIN")
    found = [Path(named)] if named else sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    for folder in reversed(found):
        if (folder / "initdb").exists():
            return folder
    pytest.fail("Kein PostgreSQL gefunden: bitte script/test benutzen, es richtet ihn ein.")
