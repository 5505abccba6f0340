from __future__ import annotations

import pytest

from paraview.comparison import Span
from paraview.findings.speakers.datelines import behind_dateline
from tests.findings.speakers.test_speakers import speakers_of


@pytest.mark.parametrize(
    ("dateline", "text"),
    [
        ("TOLEDO, Ohio (AP) — ", "The mayor left."),
        ("(CHICAGO) -- ", "The mayor left."),
        ("Geneva (CNN) -- ", "The mayor left."),
        ("ST. PAUL, Minn., May 3 (Reuters) - ", "The mayor left."),
        ("LIMA — ", "The mayor left."),
        ("", "NATO met on Monday — late."),
        ("", "The mayor (a Democrat) — and she alone — left."),
    ],
)
def test_a_sentence_goes_on_behind_its_dateline(dateline: str, text: str) -> None:
    whole = dateline + text
    assert behind_dateline(whole, Span(0, len(whole))) == len(dateline)


def test_a_place_in_a_dateline_does_not_speak() -> None:
    assert speakers_of(
        "HANOI, Vietnam (AP) -- The widow of the singer has opened a museum, "
        "once describing him as its “silent owner.”"
    ) == ["widow of the singer"]
