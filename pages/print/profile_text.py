"""What files can hold of a text: XML knows no control characters and no halves of letters."""

import unicodedata

UNWRITABLE = {"Cc", "Cs", "Cn"}
KEPT = {"\n", "\t"}


def readable(said: str) -> str:
    """Return a text without what no document can hold; lines end in one way."""
    plain = said.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        letter
        for letter in plain
        if letter in KEPT or unicodedata.category(letter) not in UNWRITABLE
    )
