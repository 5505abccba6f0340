"""Text that runs from right to left has its signs on the right."""

import pytest
from PySide6.QtGui import QColor

from paraview.app.article.text import is_right_to_left
from paraview.app.comparing.page import ComparisonPage
from paraview.app.state.view_state import ViewState
from paraview.comparison import Hand, Kind
from tests.app import builders

HEBREW = "הגשר נסגר ביום שני. העבודה תימשך שישה שבועות."
OTHER = "הגשר נסגר ביום שלישי. המעבורות פועלות."


def test_what_most_letters_do_counts():
    assert is_right_to_left(builders.document(HEBREW, heading=False))
    assert not is_right_to_left(builders.document(f"The word {HEBREW[:4]} means a bridge."))
    assert not is_right_to_left(builders.document("1998"))


@pytest.mark.parametrize("is_backwards", [True, False])
def test_signs_stand_where_lines_begin(qtbot, theme, typography, is_backwards):
    texts = (HEBREW, OTHER) if is_backwards else ("One stays. Two goes.", "One comes. It is new.")
    articles = [builders.document(text, heading=False) for text in texts]
    found = builders.comparison(*articles, [((0,), (0,), Kind.EDITED)])
    page = ComparisonPage(ViewState(found), theme, typography)
    page.resize(1200, 600)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    pane = page.panes[Hand.LEFT]
    picture = pane.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    ground = QColor(theme.palette.chrome.page).rgb()
    left, right = pane.text_left_px, pane.text_left_px + pane.text_width_px

    def inked(first, last):
        return sum(
            picture.pixel(x, y) != ground
            for x in range(round(first * ratio), round(last * ratio))
            for y in range(picture.height())
        )

    beside_left, beside_right = inked(left - 22, left - 5), inked(right + 5, right + 22)
    assert (beside_right if is_backwards else beside_left) > 0
    assert (beside_left if is_backwards else beside_right) == 0
