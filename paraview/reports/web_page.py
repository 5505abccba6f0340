"""A report as one web page that needs nothing else: no script, no picture, no network.

Its filters are check boxes that the style sheet obeys. The policy in the page lets no browser load
or run anything but that style sheet, whatever an article holds.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from paraview import wording
from paraview.comparison import Look
from paraview.passages.redline import Ink
from paraview.reports.theme import theme
from paraview.resource_files import resource
from paraview.wording import reports as words

if TYPE_CHECKING:
    from typing import BinaryIO

    from paraview.reports.model import Report

_CHROME = {"page": "page", "ink": "ink", "muted": "ink_muted", "rule": "rule", "accent": "accent"}


def write(report: Report, file: BinaryIO) -> None:
    """Write the page in UTF-8."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(resource("reports")), autoescape=True, undefined=StrictUndefined
    )
    environment.tests["gone"] = lambda ink: ink is Ink.GONE
    environment.tests["new"] = lambda ink: ink is Ink.NEW
    style = _style()
    digest = hashlib.sha256(style.encode()).digest()
    counts = Counter(row.look for row in report.rows)
    page = environment.get_template("report.html").stream(
        report=report,
        words=words,
        style=Markup(style),  # noqa: S704  ours, and nothing of an article is in it
        style_hash=f"sha256-{base64.b64encode(digest).decode()}",
        looks=[look for look in Look if counts[look]],
        counts=counts,
        signs=wording.GLYPHS,
        look_name=wording.look_name,
    )
    page.enable_buffering(256)
    page.dump(file, "utf-8")


def _style() -> str:
    """The style sheet: the colours of the window's themes, and the rules."""
    light, dark = _colours("light"), _colours("dark")
    rules = resource("reports", "report.css").read_text(encoding="utf-8")
    return f"{light}\n@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}\n{rules}"


def _colours(name: str) -> str:
    colours = theme(name)
    chrome, looks = colours["chrome"], colours["looks"]
    named = {ours: chrome[theirs] for ours, theirs in _CHROME.items()}
    named |= {
        "warning": chrome["warning"],
        "gone": looks["dropped"]["wash"],
        "new": looks["added"]["wash"],
    }
    root = "".join(f"--{name}:{colour};" for name, colour in named.items())
    rows = [
        f".{look} {{--line:{colour['line']};--wash:{colour['wash']};}}"
        for look, colour in looks.items()
    ]
    return "\n".join([f":root {{{root}}}", *rows])
