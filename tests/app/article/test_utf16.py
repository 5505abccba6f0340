"""Code points and UTF-16 agree."""

from hypothesis import given
from hypothesis import strategies as st

from paraview.app.article.utf16 import Utf16Map


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_utf16_agrees_with_python(text):
    positions = Utf16Map(text)
    for char in range(len(text) + 1):
        qt_pos = len(text[:char].encode("utf-16-le")) // 2
        assert positions.to_qt(char) == qt_pos
        assert positions.to_char(qt_pos) == char
        if char < len(text) and text[char] > "\uffff":
            assert positions.to_char(qt_pos + 1) == char
