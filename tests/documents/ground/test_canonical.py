from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraview.comparison import Document, Role, WarningCode
from paraview.documents import from_html, from_text
from paraview.documents.ground.article import Article, Run
from paraview.documents.ground.canonical import clean, to_document
from paraview.limits import Limits

ANY_TEXT = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\0\t\n\r\f\x0b\x85\u2028\u2029\xa0\xad\u200b\u200d\ufeff<>&“”—.:\ud800"),
    )
)


def check(document: Document) -> None:
    """What the docstring of `Document` promises."""
    spans = [block.span for block in document.blocks]
    assert "\n".join(span.of(document.text) for span in spans) == document.text
    for span in spans:
        text = span.of(document.text)
        assert text
        assert text == text.strip()
        assert "\n" not in text
    for character in document.text:
        assert character == "\n" or unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}
    document.text.encode("utf-8")


@given(st.lists(st.tuples(ANY_TEXT, st.sampled_from(Role))))
def test_canonical_text_keeps_its_promises(runs: list[tuple[str, Role]]) -> None:
    article = Article(tuple(Run(text, role) for text, role in runs))
    check(to_document(article, name="x", format_name="text", limits=Limits()))


@given(ANY_TEXT)
def test_pasted_text_keeps_them(text: str) -> None:
    check(from_text(text))


@given(ANY_TEXT)
def test_pasted_markup_keeps_them(text: str) -> None:
    check(from_html(text))


@given(ANY_TEXT)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("  one\n two\t three ", "one two three"),
        ("news\xadpaper\u200b \ufeffman", "newspaper man"),
        ("5\xa0km", "5\xa0km"),
        ("a\u2028b\x85c", "a b c"),
        ("\u202eevil\u202c", "evil"),
        ("👩\u200d👧 می\u200cخواهم", "👩\u200d👧 می\u200cخواهم"),
        ("a\0b\x07c", "abc"),
        ("x \xad y", "x y"),
        ("“Quote” – it’s", "“Quote” – it’s"),
    ],
)
def test_what_nobody_sees_is_dropped_and_the_rest_kept(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


def test_a_lone_surrogate_is_replaced_and_told() -> None:
    document = from_text("A lone \ud83d surrogate.")
    assert document.text == "A lone \ufffd surrogate."
    assert [warning.code for warning in document.warnings] == [WarningCode.CHARACTERS_LOST]


def test_the_first_heading_is_the_title() -> None:
    article = Article((Run("Storm", Role.HEADING), Run("It blew.")))
    assert to_document(article, name="x", format_name="text", limits=Limits()).title == "Storm"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("one two three four", "one two three"),
        ("one two\n\nthree four", "one two"),
        ("one\n\ntwo\n\nthree", "one\ntwo\nthree"),
    ],
)
def test_what_is_too_long_is_cut_with_a_warning(text: str, kept: str) -> None:
    document = from_text(text, limits=Limits(words=3))
    assert document.text == kept
    told = [warning.code for warning in document.warnings]
    assert told == ([] if kept.count("\n") == 2 else [WarningCode.TRUNCATED])
