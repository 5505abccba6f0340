"""The table of many pairs, and what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.wording.numbers import number
from paraview.wording.translation import _, ngettext

if TYPE_CHECKING:
    from paraview.errors import ParaviewError


def headings() -> tuple[str, ...]:
    return (
        _("left"),
        _("right"),
        _("in one sentence"),
        _("of the left in the right, %"),
        _("of the right in the left, %"),
        _("of the right word for word, %"),
        _("in the left’s order, %"),
        _("longest run, words"),
        _("quotations kept"),
        _("quotations altered"),
        _("facts changed"),
        _("files"),
        _("error"),
    )


def sheet() -> str:
    return _("Pairs")


def no_partner() -> str:
    return _("There is no article of this name in the other folder.")


def error_line(error: ParaviewError) -> str:
    return f"{error.title} {error.detail}".strip()


def pairs_done(done: int, remembered: int, failed: int) -> str:
    told = [ngettext("{n} pair compared", "{n} pairs compared", done).format(n=number(done))]
    if remembered:
        told.append(_("{n} of them done before").format(n=number(remembered)))
    if failed:
        told.append(_("{n} failed").format(n=number(failed)))
    return ", ".join(told) + "."


def without_partner(count: int) -> str:
    told = ngettext("{n} article has no partner.", "{n} articles have no partner.", count)
    return told.format(n=number(count))


def stopped(done: int, total: int) -> str:
    return _("Stopped after {done} of {total} pairs. The same command goes on from there.").format(
        done=number(done), total=number(total)
    )


def written_to(path: str) -> str:
    return _("The table is in {path}.").format(path=path)


def time_left(seconds: int) -> str:
    if seconds < 60:
        return _("{n} s left").format(n=seconds)
    if seconds < 7200:
        return _("{n} min left").format(n=round(seconds / 60))
    return _("{n} h left").format(n=round(seconds / 3600))
