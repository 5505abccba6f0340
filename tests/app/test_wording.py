"""Whatever the core can say has words, and figures never mislead."""

import pytest

from paraview.comparison import DocumentWarning, Hand, Look, Stage, WarningCode
from paraview.documents.formats import Format
from paraview.passages.passages import Passage
from paraview.wording import wording


@pytest.mark.parametrize("code", WarningCode)
@pytest.mark.parametrize("detail", ["", "7"])
def test_every_warning_is_a_sentence(qapp, code, detail):
    text = wording.warning_text(DocumentWarning(code, detail))
    assert text[0].isupper()
    assert text.endswith(".")
    assert "{" not in text
    assert "_" not in text
    assert text != code.value.replace("_", " ").capitalize() + ".", "has no words of its own"


def test_rejected_changes_are_told_as_such(qapp):
    warning = DocumentWarning(WarningCode.TRACKED_CHANGES, "3")
    assert "accepted" in wording.warning_text(warning)
    assert "rejected" in wording.warning_text(warning, original=True)


@pytest.mark.parametrize("name", Format)
def test_every_format_has_a_name(qapp, name):
    text = wording.format_name(name)
    assert text
    assert "(" not in text
    assert text != name


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_has_a_name(qapp, stage):
    assert wording.stage_name(stage)


def test_a_little_is_never_nothing_and_nearly_all_never_all(qapp):
    assert wording.percent(0, 1000) == "0 %"
    assert wording.percent(1, 1000) == "1 %"
    assert wording.percent(999, 1000) == "99 %"
    assert wording.percent(1000, 1000) == "100 %"
    assert wording.percent(0, 0) == "0 %"


def test_titles_of_passages(qapp):
    def title(look, left, right, moved=False):
        return wording.passage_title(Passage(0, look, left, right, moved))

    assert title(Look.IDENTICAL, (0,), (0,)) == "Identical"
    assert title(Look.REWORDED, (0,), (1, 2), moved=True) == (
        "Reworded, moved, split into 2 sentences"
    )
    assert title(Look.EDITED, (0, 1, 2), (1,)) == "Edited, merged from 3 sentences"
    assert title(Look.EDITED, (0, 1), (1, 2, 3)) == "Edited, 2 sentences became 3"
    assert title(Look.DROPPED, (0,), ()) == "Dropped"


def test_the_two_hands_have_names(qapp):
    assert len({wording.hand_name(hand) for hand in Hand}) == 2
    assert len({wording.short_hand_name(hand) for hand in Hand}) == 2
