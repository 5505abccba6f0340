"""The colours of a theme by the role they play, read from `resources/themes/`. No Qt in here."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from paraview.comparison import Look
from paraview.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

THEMES = ("light", "dark", "contrast")


@dataclass(frozen=True, slots=True)
class LookColours:
    """The colours of one look, as #rrggbb.

    `wash` lies behind a whole sentence, `strong` behind one that is hovered or selected, `word`
    behind words that differ; `line` is for underlines, glyphs and ribbons.
    """

    wash: str
    strong: str
    word: str
    line: str


@dataclass(frozen=True, slots=True)
class Chrome:
    """The colours of everything around the text, as #rrggbb."""

    window: str
    panel: str
    page: str
    ink: str
    ink_muted: str
    rule: str
    control: str
    control_hover: str
    accent: str
    accent_hover: str
    accent_ink: str
    selection: str
    warning: str
    warning_wash: str
    error: str
    error_wash: str
    ribbon_edge: str
    finding: str
    finding_ink: str


@dataclass(frozen=True, slots=True)
class Palette:
    """All colours of a theme."""

    name: str
    is_dark: bool
    chrome: Chrome
    looks: Mapping[Look, LookColours]


def read_palette(name: str) -> Palette:
    """The palette of the theme called `name`."""
    with resource("themes", f"{name}.toml").open("rb") as file:
        table = tomllib.load(file)
    return Palette(
        table["name"],
        table["is_dark"],
        Chrome(**{field.name: table["chrome"][field.name] for field in fields(Chrome)}),
        {look: LookColours(**table["looks"][look.value]) for look in Look},
    )


def luminance(colour: str) -> float:
    """The relative luminance of #rrggbb, 0…1, as WCAG defines it."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 (none) to 21, as WCAG defines it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
