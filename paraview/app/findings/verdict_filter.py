"""Which findings are listed, by what the editor said of them. Pure."""

from __future__ import annotations

from enum import StrEnum

from paraview.comparison import Verdict
from paraview.wording.window import review as words


class Reviewed(StrEnum):
    """Findings with a verdict, without one, or with a note."""

    ALL = "all"
    OPEN = "open"
    FINE = "fine"
    CHECK = "check"
    PROBLEM = "problem"
    NOTED = "noted"

    def accepts(self, verdict: Verdict, note: str) -> bool:
        """Whether a finding is listed."""
        if self is Reviewed.ALL:
            return True
        return bool(note) if self is Reviewed.NOTED else verdict.value == self.value


def reviewed_name(wanted: Reviewed) -> str:
    """What is listed, in words and with the sign of the verdict."""
    if wanted is Reviewed.ALL:
        return words.all_findings()
    if wanted is Reviewed.NOTED:
        return f"{words.NOTE_SIGN} {words.with_a_note()}"
    if wanted is Reviewed.OPEN:
        return f"{words.VERDICT_SIGNS[Verdict.OPEN]} {words.not_reviewed()}"
    return words.verdict_with_sign(Verdict(wanted.value))
