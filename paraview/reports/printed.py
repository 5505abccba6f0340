"""A report on pages: PDF, tagged for screen readers, set by typst.

What the report says goes to the template as JSON, never as mark-up, so no text can mean anything to
it. Nothing is fetched and nothing is left on disk.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any

from paraview.passages.direction import is_right_to_left
from paraview.reports.model import one_line, plain
from paraview.reports.theme import theme
from paraview.resource_files import resource
from paraview.wording import reports as words
from paraview.wording import writing_errors

if TYPE_CHECKING:
    from typing import BinaryIO

    from paraview.reports.model import Listed, Opinion, Pieces, Report, Row

    Said = dict[str, Any]

LONG_ROW_CHARS = 1_400
"""What surely fits on a page in a column, a wide letter counted as two; longer rows may be cut."""

_NOT_SHOWN = re.compile(r"the text `(\".*?\")` could not be displayed")
_LONG_WORD = re.compile(
    r"([^\s\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff\ufe30-\uffef"
    r"\U00020000-\U0003ffff]{24,})"
)
"""A word that may be longer than a line, in a script that has spaces between its words."""
_LINE_CHARS = 30
"""What fits on a line of a column."""
_TITLE_CHARS = 90
_NAMED_LETTERS = 20
_WITHOUT_A_SIGN = ("Cf", "Mn", "Me")
_STANDARD = "ua-1"


def write(report: Report, file: BinaryIO) -> None:
    """Write the pages.

    They are PDF/UA-1, unless the text has letters that no font on this computer has: the first page
    then tells which.

    Raises:
        WritingError: where the extra is not installed, or the pages can't be set.
    """
    try:
        from typst import TypstError
    except ImportError:
        raise writing_errors.pdf_extra_missing() from None
    told = _told(report)
    try:
        try:
            pages = _pages(told, report, [_STANDARD])
        except TypstError as error:
            letters = letters_not_shown(error.diagnostic)
            told["missing"] = words.no_font_has(_named(letters)) if letters else ""
            pages = _pages(told, report, [])
    except TypstError as error:
        raise writing_errors.pages_not_set() from error
    file.write(pages)


def letters_not_shown(diagnostic: str) -> list[str]:
    """The letters that the engine has found no font for, each once and in order."""
    quoted = (match[1] for match in _NOT_SHOWN.finditer(diagnostic))
    letters = dict.fromkeys(letter for text in quoted for letter in _unquoted(text))
    return [each for each in letters if unicodedata.category(each) not in _WITHOUT_A_SIGN]


def _unquoted(text: str) -> str:
    return str(json.loads(re.sub(r"\\u\{([0-9a-f]+)\}", _json_escape, text)))


def _json_escape(match: re.Match[str]) -> str:
    return json.dumps(chr(int(match[1], 16)))[1:-1]


def _pages(told: Said, report: Report, standards: list[Any]) -> bytes:
    import typst

    return typst.compile(
        resource("reports", "report.typ"),
        format="pdf",
        sys_inputs={"report": json.dumps(told)},
        pdf_standards=standards,
        timestamp=report.made.replace(microsecond=0),
    )


def _told(report: Report) -> Said:
    """All that the template sets, worded."""
    light = theme("light")
    looks = light["looks"]
    title, figures = report.title, report.figures
    return {
        "title": title,
        "running": title if len(title) <= _TITLE_CHARS else f"{title[: _TITLE_CHARS - 1]}…",
        "made": f"Paraview Diff · {report.made:%Y-%m-%d %H:%M}",
        "heading": _texts(title),
        "gist": _said(report.gist),
        "missing": "",
        "articles": [_said(f"{each.heading}: {each.title}") for each in report.sources],
        "figures": {
            "headings": figures.headings,
            "rows": [[*map(_said, row)] for row in figures.rows],
            "lines": [*map(_said, figures.lines)],
        },
        "speakers": [
            {"heading": _said(each.heading), "entries": [*map(_listed, each.quotations)]}
            for each in report.speakers
        ],
        "facts": [*map(_listed, report.facts)],
        "rows": [*map(_row, report.rows)],
        "signs": report.signs,
        "sources": [
            {
                "heading": each.heading,
                "title": _said(each.title),
                "file": _said(each.file),
                "facts": each.facts,
                "sha256": each.sha256,
                "warnings": [*map(_said, each.warnings)],
            }
            for each in report.sources
        ],
        "about": [(name, _said(value)) for name, value in report.about],
        "colours": looks
        | {
            "gone": looks["dropped"]["wash"],
            "new": looks["added"]["wash"],
            "warning": light["chrome"]["warning"],
        },
        "words": {
            "language": words.language(),
            "figures": words.figures(),
            "quotations": words.quotations(),
            "facts": words.facts_that_differ(),
            "articles": words.side_by_side(),
            "about": words.how_it_was_made(),
            "what": words.what_it_is(),
            "sign": words.sign(),
            "verdict": words.verdict_heading(),
            "found": words.found_in_it(),
            "file": words.file(),
            "fingerprint": words.fingerprint(),
            "legend": words.gone(),
        },
    }


def _row(row: Row) -> Said:
    earlier, later = one_line(row.earlier), one_line(row.later)
    return {
        "look": row.look.value,
        "signs": row.signs,
        "title": row.title,
        "earlier": _wording(earlier),
        "later": _wording(later),
        "found": [*map(_said, row.found)],
        "opinion": _opinion(row.opinion),
        "long": _is_long(
            plain(earlier), plain(later), 2 * " ".join((*row.found, row.opinion.note))
        ),
    }


def _listed(each: Listed) -> Said:
    return {
        "title": each.title,
        "loud": each.loud,
        "earlier": _wording(each.earlier),
        "later": _wording(each.later),
        "opinion": _opinion(each.opinion),
        "long": _is_long(plain(each.earlier), plain(each.later), 2 * each.opinion.note),
    }


def _wording(pieces: Pieces) -> Said:
    return {
        "rtl": is_right_to_left(plain(pieces)),
        "pieces": [{"texts": _texts(each.text), "ink": each.ink.name.lower()} for each in pieces],
    }


def _said(text: str) -> Said:
    return {"rtl": is_right_to_left(text), "texts": _texts(text)}


def _opinion(opinion: Opinion) -> Said | None:
    if not opinion:
        return None
    return {"verdict": opinion.verdict, "note": _said(opinion.note) if opinion.note else None}


def _texts(text: str) -> list[str]:
    """By turns, ordinary text and a word that may not fit on a line."""
    return _LONG_WORD.split(text.replace("\t", " "))


def _is_long(*texts: str) -> bool:
    return any(
        len(text) + _LINE_CHARS * text.count("\n") > LONG_ROW_CHARS / 2
        and sum(map(_width, text)) > LONG_ROW_CHARS
        for text in texts
    )


def _width(letter: str) -> int:
    if letter == "\n":
        return _LINE_CHARS
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _named(letters: list[str]) -> str:
    """The first of some letters with their code points: `한 (U+D55C), 국 (U+AD6D), …`."""
    named = [f"{letter} (U+{ord(letter):04X})" for letter in letters[:_NAMED_LETTERS]]
    return ", ".join([*named, "…"] if len(letters) > _NAMED_LETTERS else named)
