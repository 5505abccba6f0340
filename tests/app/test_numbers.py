"""What is pure in the window: positions, passages, marks, the map of heights, colours."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QImage, QPainter

from paraview.app.article.mark_painter import MarkPainter
from paraview.app.article.marks import SideMarks
from paraview.app.article.text_lines import Stretch
from paraview.app.article.utf16 import Utf16Map
from paraview.app.look.colours import THEMES, Chrome, LookColours, Palette, contrast, read_palette
from paraview.app.sides.scroll_map import ScrollMap, anchor_share
from paraview.comparison import Hand, Kind, Look
from paraview.passages.passages import Passage, Passages
from tests.app import builders
from tests.app.colour_blindness import DEFICIENCIES, distance, seen_with


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_utf16_agrees_with_python(text):
    positions = Utf16Map(text)
    for char in range(len(text) + 1):
        qt_pos = len(text[:char].encode("utf-16-le")) // 2
        assert positions.to_qt(char) == qt_pos
        assert positions.to_char(qt_pos) == char
        if char < len(text) and text[char] > "\uffff":
            assert positions.to_char(qt_pos + 1) == char


def test_passages_follow_the_reader():
    passages = Passages(builders.small())
    shown = [(each.look, each.left, each.right, each.moved) for each in passages.all]
    assert shown == [
        (Look.IDENTICAL, (0,), (0,), False),
        (Look.EDITED, (1,), (2,), False),
        (Look.REWORDED, (2,), (3,), False),
        (Look.REWORDED, (3,), (4,), False),
        (Look.IDENTICAL, (4,), (5,), False),
        (Look.ADDED, (), (6,), False),
        (Look.IDENTICAL, (5,), (1,), True),
        (Look.DROPPED, (6,), (), False),
    ]
    assert [each.index for each in passages.all] == list(range(8))
    assert passages.of_sentence(Hand.RIGHT, 1) == (6,)
    assert [each.index for each in passages.all if each.is_difference] == [1, 2, 3, 5, 6, 7]


def test_marks_are_found_by_position_and_count_as_qt_does():
    comparison = builders.small()
    marks = SideMarks(Hand.RIGHT, comparison.right, Passages(comparison))
    boat = comparison.right.document.text.index("🚢")
    after = marks.utf16.to_qt(boat + 1)
    assert after == boat + 2
    assert marks.sentence_at(marks.utf16.to_qt(boat)) == 4
    assert marks.sentences[5].start == comparison.right.sentences[5].span.start + 1
    first, last = marks.sentences[1], marks.sentences[3]
    between = marks.sentences_between(first.end - 1, last.start + 1)
    assert [mark.sentence for mark in between] == [1, 2, 3]
    assert marks.sentences_between(first.end, first.end) == ()
    words = [
        comparison.right.document.text[mark.start : mark.end]
        for mark in marks.words_between(marks.sentences[2].start, marks.sentences[2].end)
    ]
    assert words == ["Tuesday"]


def test_scroll_map_goes_through_the_links_and_stays_inside():
    levels = ScrollMap([(100, 300), (200, 350), (150, 20), (400, 900)], 1000, 1200)
    assert levels.to_right(100) == 300
    assert levels.to_right(150) == 325  # (150, 20) would run backwards
    assert levels.to_right(300) == 625
    assert levels.to_right(-5) == 0
    assert levels.to_right(5000) == 1200
    assert levels.to_left(625) == 300


@given(
    st.lists(st.tuples(st.floats(0, 1000), st.floats(0, 1000))),
    st.lists(st.floats(-50, 1100), min_size=2),
)
def test_scroll_map_never_runs_backwards(levels, heights):
    scroll_map = ScrollMap(levels, 1000, 1000)
    heights.sort()
    there = [scroll_map.to_right(height) for height in heights]
    assert there == sorted(there)
    assert all(0 <= each <= 1000 for each in there)


def test_the_anchor_moves_over_the_page_at_both_ends_only():
    assert anchor_share(0, 400, 2000) == 0
    assert anchor_share(100, 400, 2000) == pytest.approx(0.25)
    assert anchor_share(1000, 400, 2000) == 0.5
    assert anchor_share(2000, 400, 2000) == 1
    assert anchor_share(0, 400, 0) == 0


@pytest.mark.parametrize("name", THEMES)
def test_text_can_be_read_on_every_ground(name):
    palette = read_palette(name)
    chrome = palette.chrome
    for look in palette.looks.values():
        for ground in (look.wash, look.strong, look.word):
            assert contrast(chrome.ink, ground) >= 4.5
        assert contrast(look.line, chrome.page) >= 3
        assert contrast(look.line, chrome.panel) >= 3
    for ground in (chrome.window, chrome.panel, chrome.page, chrome.control):
        assert contrast(chrome.ink_muted, ground) >= 4.5
        assert contrast(chrome.ink, ground) >= 7
    for ground in (chrome.selection, chrome.control_hover, chrome.error_wash):
        assert contrast(chrome.ink, ground) >= 4.5
    assert contrast(chrome.accent_ink, chrome.accent) >= 4.5
    assert contrast(chrome.warning, chrome.panel) >= 4.5
    assert contrast(chrome.accent, chrome.window) >= 3
    for ground in (chrome.page, chrome.panel, *(look.wash for look in palette.looks.values())):
        assert contrast(chrome.finding, ground) >= 4.5
    assert contrast(chrome.finding_ink, chrome.finding) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_looks_stay_apart_for_the_colour_blind(name, deficiency):
    looks = read_palette(name).looks
    kinds = list(Look)
    for role, least in (("line", 12), ("wash", 3.5)):
        seen = [seen_with(deficiency, getattr(looks[look], role)) for look in kinds]
        for i, one in enumerate(seen):
            for j in range(i):
                assert distance(one, seen[j]) >= least, (role, kinds[j], kinds[i])


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_findings_stand_out_for_the_colour_blind(name, deficiency):
    palette = read_palette(name)
    finding = seen_with(deficiency, palette.chrome.finding)
    for look in palette.looks.values():
        assert distance(finding, seen_with(deficiency, look.line)) >= 12


def test_looks_and_findings_stay_apart_without_any_colour(qapp):
    """All painted in black on white: lines and signs alone have to tell them apart."""
    line = Stretch(40, 160, 4, 20, 26)
    pictures = {}
    black = Palette(
        "black",
        False,
        Chrome(
            **{f.name: "#ffffff" if f.name == "finding_ink" else "#000000" for f in fields(Chrome)}
        ),
        {look: LookColours("#ffffff", "#ffffff", "#ffffff", "#000000") for look in Look},
    )
    marks = MarkPainter(black)
    for name in (*Look, "quote", "fact"):
        picture = QImage(200, 36, QImage.Format.Format_Grayscale8)
        picture.fill(255)
        with QPainter(picture) as painter:
            if name in list(Look):
                passage = Passage(0, name, (0,), (0,))
                marks.underline(painter, passage, [line])
                marks.glyphs(painter, passage, 36, line, QFont())
            else:
                marks.finding(painter, [line], is_quote=name == "quote")
                marks.badge(painter, 170, line, is_quote=name == "quote")
        pictures[name] = bytes(picture.constBits())
    names = list(pictures)
    for number, one in enumerate(names):
        for other in names[:number]:
            differing = sum(a != b for a, b in zip(pictures[one], pictures[other], strict=True))
            assert differing >= 8, (one, other)


def test_a_summary_of_kinds_adds_up():
    share = builders.small().summary.left
    assert share.identical + share.edited + share.reworded + share.only == share.words
    assert Kind.IDENTICAL in {link.kind for link in builders.small().links}
