"""Contrasts (WCAG 2.1) and colour-blind safety of the theme in `.streamlit/config.toml`."""

import itertools
import math
import tomllib
from pathlib import Path
from typing import Any

import pytest

from pages.web.files import OWN

CONFIG = tomllib.loads((Path(__file__).parents[2] / ".streamlit/config.toml").read_text("utf-8"))
THEMES: dict[str, dict[str, Any]] = {name: CONFIG["theme"][name] for name in ("light", "dark")}
GROUNDS = ("backgroundColor", "secondaryBackgroundColor")
SMALLEST_DIFFERENCE = 15
"""CIE 1976; the palettes were chosen with CIEDE2000, where the closest pair is 12 apart."""
FADED = {"caption, as app.css fades it": 0.8, "placeholder, as Streamlit fades it": 0.7}
Rgb = tuple[float, float, float]

# Machado, Oliveira, Fernandes 2009, severity 1, on linear RGB.
VISION = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def channels(color: str) -> Rgb:
    red, green, blue = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def linear(color: str) -> Rgb:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in channels(color)
    )
    return red, green, blue


def luminance(color: str) -> float:
    weights = (0.2126, 0.7152, 0.0722)
    return sum(weight * part for weight, part in zip(weights, linear(color), strict=True))


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def over(color: str, ground: str, opacity: float) -> str:
    pairs = zip(channels(color), channels(ground), strict=True)
    mixed = (round(255 * (a * opacity + b * (1 - opacity))) for a, b in pairs)
    return "#" + "".join(f"{part:02x}" for part in mixed)


def lab(color: str, vision: str) -> Rgb:
    seen = [
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, linear(color), strict=True))))
        for row in VISION[vision]
    ]
    rows = (
        (0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047),
        (0.2126729, 0.7151522, 0.0721750),
        (0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883),
    )
    x, y, z = (cube_root(sum(a * b for a, b in zip(row, seen, strict=True))) for row in rows)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def cube_root(part: float) -> float:
    return math.cbrt(part) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_reads_well(name: str, ground: str) -> None:
    theme = THEMES[name]
    for color in ("textColor", "linkColor", "grayTextColor"):
        assert contrast(theme[color], theme[ground]) >= 4.5, color
    for use, opacity in FADED.items():
        faded = over(theme["textColor"], theme[ground], opacity)
        assert contrast(faded, theme[ground]) >= 4.5, use


@pytest.mark.parametrize("name", THEMES)
def test_chosen_pills_and_tabs_read_well(name: str) -> None:
    theme = THEMES[name]
    primary, ground = theme["primaryColor"], theme["backgroundColor"]
    assert contrast(primary, ground) >= 4.5
    assert contrast(primary, over(primary, ground, 0.1)) >= 4.5


def test_text_on_main_buttons_reads_well() -> None:
    assert "color: light-dark(#fff, #10191c);" in (OWN / "app.css").read_text("utf-8")
    assert contrast("#ffffff", THEMES["light"]["primaryColor"]) >= 4.5
    assert contrast("#10191c", THEMES["dark"]["primaryColor"]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_controls_stand_out(name: str, ground: str) -> None:
    theme = THEMES[name]
    assert contrast(theme["borderColor"], theme[ground]) >= 3
    assert contrast("#ffffff", theme["primaryColor"]) >= 3  # the tick in a box


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_chart_colours_stand_out(name: str, ground: str) -> None:
    for color in THEMES[name]["chartCategoricalColors"]:
        assert contrast(color, THEMES[name][ground]) >= 3, color


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("vision", VISION)
def test_chart_colours_differ_for_everybody(name: str, vision: str) -> None:
    for pair in itertools.combinations(THEMES[name]["chartCategoricalColors"], 2):
        one, other = (lab(color, vision) for color in pair)
        assert math.dist(one, other) >= SMALLEST_DIFFERENCE, pair


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ramp", ["chartSequentialColors", "chartDivergingColors"])
def test_ramps_have_ten_steps_and_no_red(name: str, ramp: str) -> None:
    colors = THEMES[name][ramp]
    assert len(set(colors)) == 10
    for color in colors:
        red, green, blue = channels(color)
        assert not (red > 0.6 and green < 0.35 and blue < 0.35), color


@pytest.mark.parametrize("name", THEMES)
def test_sequential_ramps_go_one_way(name: str) -> None:
    steps = [luminance(color) for color in THEMES[name]["chartSequentialColors"]]
    assert steps in (sorted(steps), sorted(steps, reverse=True))
