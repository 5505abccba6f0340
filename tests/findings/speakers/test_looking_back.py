from __future__ import annotations

import pytest

from tests.findings.speakers.test_speakers import speakers_of


@pytest.mark.parametrize(
    "behind",
    [
        "Ana Ruiz said.",
        "Ana Ruiz said on Sunday.",
        "Ana Ruiz said in an interview with the station.",
        "Those were the words of Ana Ruiz on Monday.",
        "That's according to Ana Ruiz.",
    ],
)
def test_a_sentence_that_tells_nothing_else_names_the_speaker_before(behind: str) -> None:
    assert speakers_of(
        "The council met in the rain, and Peter Moss left early.",
        f"“We have waited long enough for this bridge.” {behind}",
    ) == ["Ana Ruiz"]


def test_a_sentence_with_something_of_its_own_does_not() -> None:
    assert speakers_of(
        "“It is a good bridge,” Peter Moss said.",
        "“We have waited long enough.” Ana Ruiz said that the bridge was old.",
    ) == ["Peter Moss", "Peter Moss"]
