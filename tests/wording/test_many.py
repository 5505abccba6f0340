"""Words of the windows in which one article meets many."""

from __future__ import annotations

import pytest

from paraview.wording.window.many import passage


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The bridge is shut.", "“The bridge is shut.”"),
        ("“It is shut,” she said.", "“It is shut,” she said."),
        ("„Zu“, sagte sie.", "„Zu“, sagte sie."),
        ("« Fermé », dit-elle.", "« Fermé », dit-elle."),
        ('"Shut," she said.', '"Shut," she said.'),
    ],
)
def test_a_passage_that_has_marks_gets_no_more(text: str, told: str) -> None:
    assert passage(text) == told
