from __future__ import annotations

import random
from itertools import zip_longest
from typing import TYPE_CHECKING

import pytest

from paraview.comparison import Document, Stage, WarningCode
from paraview.documents import from_bytes, list_stories, read_document
from paraview.errors import DocumentError
from paraview.options import ReadOptions
from tests.documents.making import blocks, texts
from tests.documents.pdf_making import LEADING, SIZE, column, pdf, text, wrapped

if TYPE_CHECKING:
    from pathlib import Path

STORY = (
    "The harbor was closed on Tuesday after a crane fell into the water, the port authority "
    "said, and two ships had to wait outside until the evening. Nobody was hurt. The crane, which "
    "is 31 meters tall, had been inspected only a week before it fell, as the law demands. "
    "Engineers from the company that built it arrived in the afternoon and began to measure the "
    "rails on which it had stood, one of which was bent. The mayor asked people to keep away."
)
OTHER = (
    "Schools will open an hour later in winter, the council decided after a long debate on Monday. "
    "Teachers had asked for the change because so many children arrive tired and in the dark. "
    "Parents who leave early for work may bring their children at the old hour all the same."
)


def read(*pages: str) -> Document:
    return from_bytes(pdf(*pages), "a.pdf")


def flowing(document: Document) -> str:
    """The text without regard to paragraphs: where a column ends with one can't be told."""
    return document.text.replace("\n", " ")


def split(lines: list[str], count: int) -> list[list[str]]:
    size = -(-len(lines) // count)
    return [lines[n * size : (n + 1) * size] for n in range(count)]


def test_one_column_with_headline_and_paragraphs() -> None:
    lines = wrapped(STORY, 80)
    body = text(50, 740, "Crane falls into harbor", 24) + column(50, 700, lines)
    body += column(50, 700 - (len(lines) + 1) * LEADING, wrapped(OTHER, 80))
    document = read(body)
    assert blocks(document) == [
        ("heading", "Crane falls into harbor"),
        ("paragraph", STORY),
        ("paragraph", OTHER),
    ]
    assert (document.format, document.title, document.warnings) == (
        "pdf",
        "Crane falls into harbor",
        (),
    )


def test_columns_under_a_headline_are_read_one_after_the_other() -> None:
    columns = split(wrapped(STORY, 28), 4)
    page = text(30, 740, "A crane falls into the harbor of the town", 24)
    page += "".join(column(30 + 138 * n, 700, lines) for n, lines in enumerate(columns))
    document = read(page)
    assert document.title == "A crane falls into the harbor of the town"
    assert flowing(document) == f"{document.title} {STORY}"
    assert [warning.code for warning in document.warnings] == [WarningCode.READING_ORDER_GUESSED]


def test_columns_drawn_row_by_row_are_read_column_by_column() -> None:
    columns = split(wrapped(STORY, 28), 3)
    rows = list(zip_longest(*columns, fillvalue=""))
    page = "".join(
        text(30 + 150 * n, 700 - LEADING * row, cell)
        for row, cells in enumerate(rows)
        for n, cell in enumerate(cells)
        if cell
    )
    assert texts(read(page)) == [STORY]


def test_without_headlines_the_columns_can_be_chosen(tmp_path: Path) -> None:
    page = column(50, 700, wrapped(STORY, 40)) + column(320, 700, wrapped(OTHER, 40))
    page += "BT /F 6 Tf 0 1 -1 0 590 50 Tm (Photo: Ann Lee) Tj ET\n"
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf(page))
    left, right, credit = list_stories(path)
    assert (left.boxes[0].page, credit.boxes) == (0, ())
    assert left.boxes[0].left == pytest.approx(50, abs=2)
    assert left.boxes[0].right < right.boxes[0].left
    assert left.boxes[0].top == pytest.approx(right.boxes[0].top)
    chosen = read_document(path, options=ReadOptions(stories=(right.name, credit.name)))
    assert texts(chosen) == [OTHER, "Photo: Ann Lee"]
    assert [w.code for w in read_document(path).warnings] == [WarningCode.READING_ORDER_GUESSED]


def test_a_box_with_a_small_heading_can_be_chosen_by_itself(tmp_path: Path) -> None:
    page = text(50, 740, "Crane falls into harbor", 24) + column(50, 700, wrapped(STORY, 40))
    page += text(320, 700, "Schools open late", 12) + column(320, 680, wrapped(OTHER, 40))
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf(page))
    assert [story.title for story in list_stories(path)] == [
        "Crane falls into harbor",
        "Schools open late",
    ]


def test_a_line_in_the_middle_of_a_sentence_goes_on_however_it_is_set() -> None:
    first = "The harbor was closed on Tuesday, the port authority said, after a crane fell into"
    page = text(50, 700, f"• {first}") + text(60, 700 - LEADING, "the water.")
    page += text(50, 700 - 3 * LEADING, "Port Marren", bold=True)
    page += text(110, 700 - 3 * LEADING, "The crane had been inspected only a week be-")
    page += text(50, 700 - 4 * LEADING, "fore it fell, as the law demands.")
    assert texts(read(page)) == [
        f"{first} the water.",
        "Port Marren The crane had been inspected only a week before it fell, as the law demands.",
    ]


def test_a_range_cut_at_a_line_end_goes_on_however_short_the_line() -> None:
    lines = ["She was minister from 2003-", "2009, and then", "the head of a bank in the north."]
    assert "from 2003-2009, and then" in read(column(60, 700, lines)).text


def test_list_items() -> None:
    page = text(50, 740, "What is known", 20)
    page += column(
        50, 700, ["• Nobody is hurt in the", "harbor of the town", "• Two ships wait outside"]
    )
    assert blocks(read(page))[1:] == [
        ("list_item", "Nobody is hurt in the harbor of the town"),
        ("list_item", "Two ships wait outside"),
    ]


def test_a_centred_headline_of_two_lines_is_one() -> None:
    page = text(60, 740, "A crane falls into the harbor of the town", 20)
    page += text(180, 716, "Nobody is hurt", 20) + column(50, 680, wrapped(STORY, 80))
    document = read(page)
    assert document.title == "A crane falls into the harbor of the town Nobody is hurt"
    assert len(document.blocks) == 2


def test_columns_are_not_looked_for_where_the_editor_says_so() -> None:
    page = column(30, 700, ["Name of the ship", "Weight of it", "Its harbor"])
    page += column(300, 700, ["The Lady Ansel", "Forty long tons", "Port Marren"])
    document = from_bytes(pdf(page), "a.pdf", options=ReadOptions(columns=False))
    assert flowing(document).startswith("Name of the ship The Lady Ansel Weight of it")


def test_two_stories_on_a_page_are_kept_apart_and_can_be_chosen(tmp_path: Path) -> None:
    page = text(30, 740, "A crane falls into the harbor of the town", 24)
    upper = split(wrapped(STORY, 28), 4)
    page += "".join(column(30 + 138 * n, 710, lines) for n, lines in enumerate(upper))
    low = 710 - LEADING * len(upper[0]) - 40
    page += text(30, low, "Schools will open later in winter", 20)
    lower = split(wrapped(OTHER, 38), 3)
    page += "".join(column(30 + 185 * n, low - 25, lines) for n, lines in enumerate(lower))
    document = read(page)
    assert flowing(document) == (
        "A crane falls into the harbor of the town "
        f"{STORY} Schools will open later in winter {OTHER}"
    )
    assert ("heading", "Schools will open later in winter") in blocks(document)
    codes = {warning.code for warning in document.warnings}
    assert codes == {WarningCode.READING_ORDER_GUESSED, WarningCode.SEVERAL_STORIES}
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(page))
    stories = list_stories(path)
    assert [story.title for story in stories] == [
        "A crane falls into the harbor of the town",
        "Schools will open later in winter",
    ]
    chosen = read_document(path, options=ReadOptions(stories=(stories[1].name,)))
    assert flowing(chosen) == f"Schools will open later in winter {OTHER}"


def test_an_indent_begins_a_paragraph() -> None:
    lines = wrapped(STORY, 80)
    second = wrapped(OTHER, 80)
    page = column(50, 700, lines)
    page += text(62, 700 - LEADING * len(lines), second[0])
    page += column(50, 700 - LEADING * (len(lines) + 1), second[1:])
    assert texts(read(page)) == [STORY, OTHER]


def test_words_cut_at_line_ends_are_put_together() -> None:
    lines = [
        "The port authority has told the news-",
        "papers of a well-known weakness in the",
        "cranes, and experts call it a well-",
        "known secret of the Anglo-",
        "American builders of the machines that",
        "stand in many harbors all over the coast.",
    ]
    assert texts(read(column(50, 700, lines))) == [
        (
            "The port authority has told the newspapers of a well-known weakness in the cranes, "
            "and experts call it a well-known secret of the Anglo-American builders of the "
            "machines that stand in many harbors all over the coast."
        )
    ]


def test_running_heads_and_page_numbers_are_dropped() -> None:
    half = split(wrapped(STORY, 60), 3)
    pages = [
        text(50, 780, f"The Herald, May {n}, 2024") + column(50, 740, lines) + text(300, 20, str(n))
        for n, lines in enumerate(half, 3)
    ]
    assert texts(read(*pages)) == [STORY]


def test_a_caption_is_smaller_than_the_text() -> None:
    page = column(50, 700, wrapped(STORY, 60)) + column(50, 300, ["The crane on Monday"], 7)
    assert blocks(read(page))[-1] == ("caption", "The crane on Monday")


def test_bullets_are_no_column() -> None:
    items = wrapped(STORY, 60)
    page = column(40, 700, ["•"] * len(items)) + column(60, 700, items)
    assert blocks(read(page)) == [("list_item", item) for item in items]


def test_a_turned_page_is_read_upright() -> None:
    turned = "".join(
        f"BT /F 9 Tf 0 1 -1 0 {100 + LEADING * n} 50 Tm ({line}) Tj ET\n"
        for n, line in enumerate(wrapped(STORY, 60))
    )
    assert texts(read(turned)) == [STORY]


EVEN_WORDS = ("one", "hugged", "hand", "had", "opened", "bagged", "band", "gone", "dug", "bone")
"""Words of letters that are equally wide in Helvetica, but for the spaces between them."""


def flush(words: list[str], width: float) -> list[tuple[float, list[str]]]:
    """The words in lines that are as wide as their column, each with the gap between its words."""
    letter = 0.556 * SIZE
    lines: list[list[str]] = [[]]
    for word in words:
        taken = sum(len(each) + 0.5 for each in lines[-1]) * letter
        if lines[-1] and taken + len(word) * letter > width:
            lines.append([])
        lines[-1].append(word)
    return [
        ((width - sum(map(len, line)) * letter) / max(1, len(line) - 1), line) for line in lines
    ]


def drawn(line: tuple[float, list[str]], left: float, bottom: float) -> str:
    gap, words = line
    made = ""
    for word in words:
        made += text(left, bottom, word)
        left += len(word) * 0.556 * SIZE + gap
    return made


def test_spaces_as_wide_as_a_gutter_do_not_tear_a_narrow_column_apart() -> None:
    chance = random.Random(1)  # noqa: S311
    words = chance.choices(EVEN_WORDS, k=120)
    lines = flush(words, 110)[:-1]
    assert max(gap for gap, _ in lines) > 1.2 * SIZE
    page = "".join(drawn(line, 50, 700 - LEADING * n) for n, line in enumerate(lines))
    kept = [word for _, line in lines for word in line]
    assert flowing(read(page)).split() == kept


def test_a_gutter_as_narrow_as_a_space_is_found_in_lines_drawn_across_it() -> None:
    chance = random.Random(2)  # noqa: S311
    columns = [flush(chance.choices(EVEN_WORDS, k=160), 170)[:20] for _ in range(3)]
    page = "".join(
        drawn(column[n], 50 + 172 * number, 700 - LEADING * n)
        for n in range(20)
        for number, column in enumerate(columns)
    )
    assert flowing(read(page)).split() == [
        w for column in columns for _, line in column for w in line
    ]


def test_what_is_turned_against_the_page_stands_behind_the_text_once() -> None:
    credit = "BT /F 6 Tf 0 1 -1 0 590 50 Tm (Photo: Ann Lee) Tj ET\n"
    other = "BT /F 6 Tf 0 -1 1 0 20 400 Tm (Downloaded on Monday) Tj ET\n"
    page = column(50, 700, wrapped(STORY, 60)) + credit
    assert blocks(read(page + other, column(50, 700, wrapped(OTHER, 60)) + credit)) == [
        ("paragraph", STORY),
        ("paragraph", OTHER),
        ("caption", "Photo: Ann Lee"),
        ("caption", "Downloaded on Monday"),
    ]


def test_where_only_page_numbers_and_running_heads_would_be_left_they_are_the_text() -> None:
    assert flowing(read(*(text(50, 700, f"Plate {n}") for n in range(1, 5)))) == (
        "Plate 1 Plate 2 Plate 3 Plate 4"
    )


def test_a_scan_says_so() -> None:
    with pytest.raises(DocumentError, match="pictures of pages"):
        read("0 0 100 100 re f")


def test_pages_without_text_are_told() -> None:
    document = read(column(50, 700, wrapped(STORY, 60)), "0 0 100 100 re f")
    assert [(w.code, w.detail) for w in document.warnings] == [
        (WarningCode.PAGES_WITHOUT_TEXT, "1")
    ]


def test_a_password_is_told() -> None:
    locked = (
        f"/ID [<{'00' * 16}> <{'00' * 16}>] "
        f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'11' * 32}> /U <{'22' * 32}> /P -4 >>"
    )
    with pytest.raises(DocumentError, match="protected by a password"):
        from_bytes(pdf(text(50, 700, "Secret"), trailer=locked), "a.pdf")


def test_progress_is_told_page_by_page() -> None:
    told: list[tuple[Stage, float]] = []
    page = column(50, 700, wrapped(STORY, 60))
    from_bytes(pdf(page, page), "a.pdf", progress=lambda stage, share: told.append((stage, share)))
    assert told == [(Stage.READING, 0.0), (Stage.READING, 0.5)]


def test_an_indented_paragraph_runs_on_into_the_next_column() -> None:
    lines = wrapped(STORY, 34)
    first = [n for n, line in enumerate(lines) if line.endswith("demands.")]
    cut = (first or [len(lines) // 2])[0] + 1
    page = text(62, 700, lines[0]) + column(50, 700 - LEADING, lines[1:cut])
    page += column(250, 700, lines[cut:])
    page += text(262, 700 - LEADING * (len(lines) - cut), wrapped(OTHER, 34)[0])
    page += column(250, 700 - LEADING * (len(lines) - cut + 1), wrapped(OTHER, 34)[1:])
    assert texts(read(page)) == [STORY, OTHER]


def test_a_quotation_pulled_out_of_two_columns_does_not_mix_them() -> None:
    columns = split(wrapped(STORY + " " + OTHER, 28), 3)
    page = column(30, 700, columns[0])
    page += column(180, 700, columns[1][:4]) + column(180, 600, columns[1][4:])
    page += column(330, 700, columns[2][:4]) + column(330, 600, columns[2][4:])
    page += text(185, 630, "“It was bent like a spoon”", 20)
    found = flowing(read(page))
    for lines in columns:
        assert " ".join(lines[:4]) in found


def test_a_big_first_letter_belongs_to_its_word() -> None:
    lines = wrapped(STORY, 50)
    page = text(50, 678, "T", 30) + text(72, 700, lines[0][1:])
    page += text(72, 700 - LEADING, lines[1]) + column(50, 700 - 2 * LEADING, lines[2:])
    assert flowing(read(page)).startswith("The harbor was closed on Tuesday")


def test_spaces_of_a_typewriter_are_no_gutters() -> None:
    chance = random.Random(3)  # noqa: S311
    words = [
        chance.choice(["to", "the", "and", "said", "harbor", "ship", "crew", "was"])
        for _ in range(600)
    ]
    lines = wrapped(" ".join(words), 80)
    page = "".join(
        text(50, 780 - n * 12, line, 10).replace("/F", "/C") for n, line in enumerate(lines)
    )
    assert flowing(read(page)).split() == words


def raised(parts: list[tuple[str, float]], left: float, bottom: float) -> str:
    """The drawing of a line whose parts stand so many points above it, in smaller type."""
    drawn = " ".join(
        f"/F {SIZE if not rise else 0.6 * SIZE} Tf {rise} Ts ({part}) Tj" for part, rise in parts
    )
    return f"BT {left} {bottom} Td {drawn} 0 Ts ET\n"


def test_raised_and_lowered_letters() -> None:
    page = column(50, 700, ["The level of the gas was low in that spring, but in the summer the"])
    page += raised(
        [("CO", 0), ("2", -2), (" of 1998", 0), ("1", 3), (" cost $11", 0), ("99", 3)], 50, 689
    )
    page += raised(
        [("on 12 km", 0), ("2", 3), (" in the 19", 0), ("th", 3), (" year.", 0), ("3", 3)], 50, 678
    )
    assert texts(read(page)) == [
        (
            "The level of the gas was low in that spring, but in the summer the CO2 of 1998 cost "
            "$11.99 on 12 km² in the 19th year."
        )
    ]


def test_an_empty_page_holds_no_pictures() -> None:
    with pytest.raises(DocumentError, match="no text in this file"):
        read("")
    document = read(column(50, 700, wrapped(STORY, 60)), "")
    assert document.warnings == ()


def test_a_broken_header_is_mended() -> None:
    data = pdf(column(50, 700, wrapped(STORY, 60))).replace(b"%PDF-1.4", b"%PXF-1.4")
    for name in ("a.pdf", "a.txt"):
        document = from_bytes(data, name)
        assert (document.format, flowing(document)) == ("pdf", STORY)


def annotated(*annotations: str, page: str) -> bytes:
    """A page with annotations."""
    return pdf(page, about=f"/Annots [{' '.join(f'<< /Type /Annot {a} >>' for a in annotations)}]")


def test_notes_and_entries_are_told_and_can_be_chosen(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(
        annotated(
            "/Subtype /Text /Rect [0 0 9 9] /Contents (Is this name right?)",
            "/Subtype /Link /Rect [0 0 9 9] /Contents (a link)",
            "/Subtype /Widget /FT /Tx /T (name) /Rect [0 0 9 9] /V (Maria Lopez)",
            page=column(50, 700, wrapped(STORY, 60)),
        )
    )
    document = read_document(path)
    assert flowing(document) == STORY
    assert [(w.code, w.detail) for w in document.warnings] == [(WarningCode.NOTES_LEFT_OUT, "2")]
    written = [story for story in list_stories(path) if story.name == "written"]
    assert [run.text for run in written[0].runs] == ["Is this name right?", "Maria Lopez"]
    chosen = read_document(path, options=ReadOptions(stories=("written",)))
    assert (texts(chosen), chosen.warnings) == (["Is this name right?", "Maria Lopez"], ())


def test_a_form_that_is_nothing_but_entries_is_read() -> None:
    data = annotated("/Subtype /Widget /FT /Tx /Rect [0 0 9 9] /V (We were never asked.)", page="")
    assert texts(from_bytes(data, "a.pdf")) == ["We were never asked."]


def nameless(share: float) -> bytes:
    """A page of which so large a share is set in a font that does not say what its letters are."""
    lines = wrapped(STORY, 60)
    nameless_lines = round(share * len(lines))
    page = column(50, 700, lines[nameless_lines:])
    page += "".join(
        f"BT /N {SIZE} Tf 50 {300 - n * LEADING} Td <{line.encode().hex()}> Tj ET\n"
        for n, line in enumerate(lines[:nameless_lines])
    )
    return pdf(page)


def test_letters_without_a_meaning_are_told() -> None:
    few = from_bytes(nameless(0.3), "a.pdf")
    assert [w.code for w in few.warnings] == [WarningCode.CHARACTERS_LOST]
    with pytest.raises(DocumentError, match="can be seen, but not read"):
        from_bytes(nameless(1), "a.pdf")


def test_mirrored_and_flat_letters_are_read() -> None:
    page = "BT /F -9 Tf 300 700 Td (The level was 1998) Tj ET\n"
    page += "BT /F 9 Tf 1 0 0 0 50 600 Tm (Set in 1998 without a height) Tj ET\n"
    assert "1998" in read(page + column(50, 500, wrapped(STORY, 60))).text


def test_a_slanted_page_is_read_line_by_line() -> None:
    """A scan lies a little askew, and so do the words that were recognised on it."""
    page = ""
    for row, line in enumerate(wrapped(STORY, 70)):
        left = 50.0
        for word in line.split():
            bottom = 700 - row * 12 + 0.006 * left
            page += text(left, bottom, word)
            left += 5 * len(word) + 4
    assert flowing(read(page)).split() == STORY.split()
