"""The profile in the forms it can be taken along, and all of them in one folder."""

import datetime as dt
import functools
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from pages.i18n import GERMAN, speaking, text
from pages.print import pdf, profile_pdf, tables
from pages.print.profile_model import Profile

MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "pdf": pdf.MEDIA_TYPE,
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": tables.MEDIA_TYPES["xlsx"],
    }
)
DIAERESIS = "\N{COMBINING DIAERESIS}"
ZIP = "application/zip"


def make(profile: Profile, ending: str, day: dt.date) -> bytes:
    """Return the profile as a file; it is German whatever language asks for it.

    What somebody wrote about an area is nowhere kept: such a file is made each time.

    Raises
    ------
    KeyError
        No such kind of file is made.
    """
    return (_made if profile.assessment else _kept)(profile, ending, day)


def _made(profile: Profile, ending: str, day: dt.date) -> bytes:
    with speaking(GERMAN):
        if ending == "pdf":
            return profile_pdf.make(profile, day)
        if ending == "docx":
            from pages.print import profile_docx  # noqa: PLC0415 - its library is for this alone

            return profile_docx.make(profile, day)
        if ending == "xlsx":
            from pages.print import profile_xlsx  # noqa: PLC0415 - its library is for this alone

            return profile_xlsx.make(profile)
    raise KeyError(ending)


_kept = functools.lru_cache(maxsize=64)(_made)


def name(profile: Profile, ending: str) -> str:
    """Return a file name such as "amt-beetzsee-120695902-profil.pdf"."""
    return f"{stem(profile, 'plan-profile-file')}.{ending}"


def stem(profile: Profile, message: str) -> str:
    """Return a file name without its ending, made of the area by a message that names it."""
    spelled = unicodedata.normalize("NFD", profile.area).replace(DIAERESIS, "e")
    area = re.sub(r"[^a-z0-9]+", "-", spelled.casefold()).strip("-")
    return text(message, area=f"{area}-{profile.key}")


def archive(profiles: Iterable[Profile], ending: str, day: dt.date) -> bytes:
    """Return a ZIP file of all profiles; those without an assessment are not made again."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for profile in profiles:
            entry = zipfile.ZipInfo(name(profile, ending), day.timetuple()[:6])
            file.writestr(entry, make(profile, ending, day), zipfile.ZIP_DEFLATED)
    return content.getvalue()
