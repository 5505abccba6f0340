"""Whatever the core can say has words, and figures never mislead."""

import pytest

from paraview import wording
from paraview.comparison import DocumentWarning, Hand, Look, Stage, WarningCode
from paraview.documents.formats import FORMATS
from paraview.wording.formats import format_choice


@pytest.mark.parametrize("code", WarningCode)
@pytest.mark.parametrize("detail", ["", "7"])
def test_every_warning_is_a_sentence(code, detail):
    text = wording.warning_text(DocumentWarning(code, detail))
    assert text[0].isupper()
    assert text.endswith(".")
    assert "{" not in text
    assert "_" not in text
    assert text != code.value.replace("_", " ").capitalize() + ".", "has no words of its own"


def test_rejected_changes_are_told_as_such():
    warning = DocumentWarning(WarningCode.TRACKED_CHANGES, "3")
    assert "accepted" in wording.warning_text(warning)
    assert "rejected" in wording.warning_text(warning, original=True)


@pytest.mark.parametrize("each", FORMATS, ids=lambda each: each.name)
def test_every_format_has_a_name(each):
    name = each.name
    assert format_choice(name) != name
    text = wording.format_name(name)
    assert text
    assert "(" not in text
    assert text != name


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_has_a_name(stage):
    assert wording.stage_name(stage)


def test_a_little_is_never_nothing_and_nearly_all_never_all():
    assert wording.percent(0, 1000) == "0 %"
    assert wording.percent(1, 1000) == "1 %"
    assert wording.percent(999, 1000) == "99 %"
    assert wording.percent(1000, 1000) == "100 %"
    assert wording.percent(0, 0) == "0 %"


def test_titles_of_passages():
    title = wording.passage_title
    assert title(Look.IDENTICAL, 1, 1, moved=False) == "Identical"
    assert title(Look.REWORDED, 1, 2, moved=True) == "Reworded, moved, split into 2 sentences"
    assert title(Look.EDITED, 3, 1, moved=False) == "Edited, merged from 3 sentences"
    assert title(Look.EDITED, 2, 3, moved=False) == "Edited, 2 sentences became 3"
    assert title(Look.DROPPED, 1, 0, moved=False) == "Dropped"


def test_the_two_hands_have_names():
    assert len({wording.hand_name(hand) for hand in Hand}) == 2
    assert len({wording.short_hand_name(hand) for hand in Hand}) == 2
