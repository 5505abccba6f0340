"""The words of the panel with the findings and of the evidence."""

from __future__ import annotations

from paraview.comparison import Certainty
from paraview.wording.translation import _


def float_findings() -> str:
    return _("Findings in a window of their own, or back")


def close_the_findings() -> str:
    return _("Close the findings")


def findings() -> str:
    return _("Findings")


def why_the_selected_passage() -> str:
    return _("Why the selected sentence is marked")


def meaning() -> str:
    return _("Same meaning")


def words_in_common() -> str:
    return _("Words in common")


def letters_in_common() -> str:
    return _("Similar spelling")


def the_sentence_before_fits() -> str:
    return _("The sentences before match")


def the_sentence_after_fits() -> str:
    return _("The sentences after match")


def why() -> str:
    return _("Why?")


def nothing_selected() -> str:
    return _("Select a sentence or a finding to see why it is marked.")


def both_say_the_same(certainty: Certainty, percent: str) -> str:
    told = {
        Certainty.SURE: _("Both say the same: sure, {percent}."),
        Certainty.LIKELY: _("Both probably say the same: likely, {percent}."),
        Certainty.DOUBTFUL: _("Whether both say the same is doubtful, {percent}."),
    }[certainty]
    return told.format(percent=percent)


def they_belong_together(certainty: str, percent: str) -> str:
    told = _("That the two belong together is {certainty}, {percent}.")
    return told.format(certainty=certainty, percent=percent)


def you_linked_these() -> str:
    return _("Put together, because you said so.")


def not_in_everything(what: str) -> str:
    return _("They differ: {what}.").format(what=what)


def may_belong_together(percent: str, words: str) -> str:
    told = _("May belong together ({percent}) with: “{words}”")
    return told.format(percent=percent, words=words)


def they_belong() -> str:
    return _("They belong together")


def they_do_not() -> str:
    return _("They do not")


def words_or_speaker() -> str:
    return _("Words or speaker")


def filter_findings() -> str:
    return _("Filter the findings by words or speaker")


def order_of_the_findings() -> str:
    return _("Order of the findings")


def nothing_to_look_at() -> str:
    return _("Nothing to look at.")


def no_finding_fits() -> str:
    return _("No finding fits.")


def both_wordings(earlier: str, later: str) -> str:
    return _("Earlier: {earlier} Later: {later}").format(earlier=earlier, later=later)
