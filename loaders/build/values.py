"""Small conversions that several sources need: dates, telephone numbers, web addresses."""

import re

# "2019-01-07", "2020-02", "ca. 2021", "vor 2012", "2010/11": the first year, month and day named.
DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
UNDATED = "o.D."
PHONE = re.compile(r"0\d{2,5} \d{2,12}(-\d{1,5})?")
RESEARCH_MARKS = re.compile(r"\s*\((?:data-hunt S\d+|Quelldokument)\)")
# A straight opening quotation mark follows a blank or a bracket (or starts the text).
OPENING_QUOTE = re.compile(r'(^|[\s(])"')


def stated_date(text: str) -> str:
    """Return a date as the source writes it; empty where it says that it has none."""
    return "" if text == UNDATED else text


def start_of(text: str) -> str | None:
    """Return the first day (ISO) of the period that a date names, or None.

    >>> start_of("ca. 2021"), start_of("2020-02"), start_of("o.D.")
    ('2021-01-01', '2020-02-01', None)
    """
    found = DATE.search(text)
    if found is None:
        return None
    year, month, day = found.groups()
    return f"{year}-{month or '01'}-{day or '01'}"


def phone(text: str) -> str:
    """Return a number as ``area code number-extension``, blanks removed from the number."""
    area, _, number = text.partition(" ")
    return f"{area} {''.join(number.split())}".strip()


def is_phone(text: str) -> bool:
    """Tell whether a number has the usual form."""
    return PHONE.fullmatch(text) is not None


def web_address(text: str) -> str:
    """Return a web address with its scheme; https where the source leaves it out."""
    return text if not text or "://" in text else f"https://{text}"


def link(text: str) -> str:
    """Return the text if it is a web address; empty for anything else."""
    return text if text.startswith(("http://", "https://")) else ""


def source_title(text: str) -> str:
    """Return a source without the marks of the research."""
    return RESEARCH_MARKS.sub("", text)


def typographic(text: str) -> str:
    """Return a text with German quotation marks instead of straight ones."""
    return OPENING_QUOTE.sub("\\1„", text).replace('"', "“")
