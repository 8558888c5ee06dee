"""Colours of classes on a map that people with colour blindness tell apart.

Colours from www.ColorBrewer.org by Cynthia A. Brewer, Pennsylvania State University (Harrower and
Brewer, ColorBrewer.org: an online tool for selecting colour schemes for maps, The Cartographic
Journal 40/1, 2003): the schemes YlGnBu and PuOr, both marked there as safe for colour blindness.

Smallest distance between two colours of a palette in CIELAB, in normal vision and under protanopia,
deuteranopia and tritanopia (Machado et al. 2009, severity 1): 16 with up to five classes, 8.9
with six or seven. The steps from low to high darken throughout, so they survive a print in grey.
"""

from enum import StrEnum

FEWEST, MOST = 2, 7
"""How few and how many classes a palette has."""


class Palette(StrEnum):
    """From low to high, or from a decrease over no change to an increase."""

    SEQUENTIAL = "stufen"
    DIVERGING = "abweichung"


_COLOURS = {
    Palette.SEQUENTIAL: (
        "#edf8b1 #2c7fb8",
        "#edf8b1 #7fcdbb #2c7fb8",
        "#ffffcc #a1dab4 #41b6c4 #225ea8",
        "#ffffcc #a1dab4 #41b6c4 #2c7fb8 #253494",
        "#ffffcc #c7e9b4 #7fcdbb #41b6c4 #2c7fb8 #253494",
        "#ffffcc #c7e9b4 #7fcdbb #41b6c4 #1d91c0 #225ea8 #0c2c84",
    ),
    Palette.DIVERGING: (
        "#f1a340 #998ec3",
        "#f1a340 #f7f7f7 #998ec3",
        "#e66101 #fdb863 #b2abd2 #5e3c99",
        "#e66101 #fdb863 #f7f7f7 #b2abd2 #5e3c99",
        "#b35806 #f1a340 #fee0b6 #d8daeb #998ec3 #542788",
        "#b35806 #f1a340 #fee0b6 #f7f7f7 #d8daeb #998ec3 #542788",
    ),
}


def colours(palette: Palette, count: int) -> tuple[str, ...]:
    """Return the colours of ``count`` classes in their order; a single class has the middle one.

    Raises
    ------
    ValueError
        There are more classes than colours.
    """
    if count > MOST:
        raise ValueError(f"a palette has at most {MOST} colours, not {count}")
    if count < FEWEST:
        return tuple(_COLOURS[palette][1].split()[1:2] * count)
    return tuple(_COLOURS[palette][count - FEWEST].split())
