"""What of a page is painted."""

from paraview.app.article.page_painter import FEW_LINES, PagePainter
from paraview.app.article.text_lines import Stretch


def test_of_a_sentence_longer_than_the_page_only_what_is_seen_is_painted():
    lines = [Stretch(0, 100, 20.0 * n, 20.0 * n + 15, 20.0 * n + 18) for n in range(1000)]
    painter = PagePainter(None, _State(), (), None, (4000.0, 4600.0))
    seen = painter._seen(lines)
    assert seen[0].top <= 4000 <= seen[1].bottom
    assert seen[-1].bottom >= 4600
    assert len(seen) < 40
    assert painter._seen(lines[: FEW_LINES - 1]) == lines[: FEW_LINES - 1]


class _State:
    hovered_index = selected_index = None
