"""Marks can be told apart without colour."""

from dataclasses import fields

from PySide6.QtGui import QFont, QImage, QPainter

from paraview.app.article.mark_painter import GLYPH_STEP_PX, MarkPainter
from paraview.app.article.text_lines import Stretch
from paraview.app.look.colours import Chrome, LookColours, Palette, read_palette
from paraview.comparison import Look
from paraview.passages.passages import Passage


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


def test_where_there_is_little_room_a_doubt_gives_way_to_what_moved(qapp):
    marks = MarkPainter(read_palette("light"))
    passage = Passage(0, Look.EDITED, (0,), (0,), moved=True, score=0.7)
    line = Stretch(60, 120, 0, 12, 16)
    picture = QImage(200, 40, QImage.Format.Format_ARGB32)

    def signs_in(room):
        with QPainter(picture) as painter:
            rest = marks.glyphs(painter, passage, room * GLYPH_STEP_PX, line, QFont())
        return room - rest / GLYPH_STEP_PX

    assert [signs_in(room) for room in (4, 3, 2, 1, 0)] == [3, 3, 2, 1, 0]
