"""Archives (ZIP) from people: looked through before anything is unpacked, never extracted."""

import io
import zipfile
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Final

from loaders.files import MEGABYTE
from loaders.problems import DataProblem
from loaders.received.workbook import BROKEN

MOST_UNPACKED: Final = 20 * MEGABYTE
MOST_RATIO: Final = 100
RATIO_FROM: Final = MEGABYTE
MOST_PARTS: Final = 500
ENCRYPTED: Final = 0x1


def members(
    file: str, raw: bytes, endings: Sequence[str], most_unpacked: int = MOST_UNPACKED
) -> list[zipfile.ZipInfo]:
    """Return the parts of an archive with one of some endings, after a check of all of them.

    ``most_unpacked`` is how many bytes all of them may have together.

    Raises
    ------
    DataProblem
        The archive is damaged, protected by a password, unpacks to far too much, a path leads out
        of it, or no part has such an ending.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = archive.infolist()
            _check(file, parts, len(raw), most_unpacked)
            known = [one for one in parts if one.filename.casefold().endswith(tuple(endings))]
            for one in known:
                _check_content(file, archive, one)
    except BROKEN as error:
        raise DataProblem(file, "ein lesbares Archiv (ZIP)", "ein beschädigtes") from error
    if not known:
        raise DataProblem(file, f"ein Archiv mit {' oder '.join(endings)}", "keines davon")
    return known


def _check(file: str, parts: Sequence[zipfile.ZipInfo], size: int, most: int) -> None:
    if len(parts) > MOST_PARTS:
        raise DataProblem(file, f"höchstens {MOST_PARTS} Teile", str(len(parts)))
    unpacked = sum(part.file_size for part in parts)
    if unpacked > most or (unpacked > RATIO_FROM and unpacked > MOST_RATIO * size):
        expected = f"ein Archiv, das ausgepackt unter {most // MEGABYTE} MB bleibt"
        found = f"{unpacked / MEGABYTE:.0f} MB aus {size / MEGABYTE:.1f} MB".replace(".", ",")
        raise DataProblem(file, expected, found, likely_cause="ein überfülltes Archiv.")
    for part in parts:
        path = PurePosixPath(part.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in part.filename:
            found = f"„{part.filename[:60]}“"
            raise DataProblem(file, "ein Archiv, dessen Pfade darin bleiben", found)
        if part.flag_bits & ENCRYPTED:
            raise DataProblem(file, "ein Archiv ohne Kennwort", f"„{part.filename[:60]}“")


def _check_content(file: str, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Read a part to its end, no further than it says: damaged and lying ones end here."""
    with archive.open(part) as content:
        if len(content.read(part.file_size + 1)) > part.file_size:
            raise DataProblem(file, "ein Archiv, das seine Größe nennt", f"„{part.filename[:60]}“")
