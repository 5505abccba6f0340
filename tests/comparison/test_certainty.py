import pytest

from paraview.comparison import LEAST_SCORE, Certainty, certainty_of


@pytest.mark.parametrize("level", Certainty)
def test_a_level_begins_at_its_least_score(level):
    least = LEAST_SCORE[level]
    assert certainty_of(least) is level
    if least:
        assert certainty_of(least - 0.01) is not level
    assert certainty_of(1.0) is Certainty.SURE
