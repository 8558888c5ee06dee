"""Files of the census grid on disk: plain, or inside the ZIP they come in."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from loaders.problems import DataProblem

WHOLE_ZIP = "eine vollständige ZIP-Datei"
CUT_OFF = "das Herunterladen wurde abgebrochen; bitte neu laden."


@dataclass(frozen=True)
class Source:
    """A CSV file, or the ``member`` of a ZIP file that is one."""

    path: Path
    member: str = ""

    @property
    def name(self) -> str:
        """What to call it before people."""
        return (
            f"{self.path.name}: {PurePosixPath(self.member).name}"
            if self.member
            else self.path.name
        )

    @contextmanager
    def opened(self) -> Iterator[IO[bytes]]:
        """Open it for reading from its beginning, in parts.

        Raises
        ------
        DataProblem
            It cannot be read or unpacked, now or while it is being read.
        """
        try:
            if not self.member:
                with self.path.open("rb") as file:
                    yield file
                return
            with zipfile.ZipFile(self.path) as archive, archive.open(self.member) as file:
                yield file
        except (zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise DataProblem(self.name, WHOLE_ZIP, likely_cause=CUT_OFF) from error
        except (NotImplementedError, RuntimeError) as error:
            expected = "eine ZIP-Datei ohne Kennwort in einem üblichen Format"
            cause = "bitte entpacken und die CSV-Datei ablegen."
            raise DataProblem(self.name, expected, likely_cause=cause) from error
        except OSError as error:
            raise DataProblem(self.name, "eine lesbare Datei", str(error.strerror)) from error


def source_of(folder: Path, name: str) -> Source | None:
    """Return the CSV file called ``name`` in a folder, else in one of its ZIP files, else None.

    Raises
    ------
    DataProblem
        A ZIP file in the folder is none or is cut off.
    """
    if (folder / name).is_file():
        return Source(folder / name)
    for path in sorted(folder.glob("*.zip")):
        for member in _members(path):
            if PurePosixPath(member).name == name:
                return Source(path, member)
    return None


def _members(path: Path) -> list[str]:
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.namelist()
    except zipfile.BadZipFile as error:
        raise DataProblem(path.name, WHOLE_ZIP, likely_cause=CUT_OFF) from error
    except OSError as error:
        raise DataProblem(path.name, "eine lesbare Datei", str(error.strerror)) from error
