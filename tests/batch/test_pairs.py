"""Which files belong together."""

from __future__ import annotations

import pytest

from paraview.batch import pairs_of_folders, pairs_of_table
from paraview.errors import BatchError


def laid(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words", "utf-8")
    return folder


def told(pairing):
    return [(pair.name, pair.left.name, pair.right.name) for pair in pairing.pairs]


def test_by_name_whatever_the_format_and_the_rest_is_told(tmp_path):
    left = laid(tmp_path / "l", "a.txt", "b.txt", "sub/c.txt", "d.txt", "d.html", ".hidden.txt")
    right = laid(tmp_path / "r", "a.txt", "b.docx", "sub/c.md", "d.pdf", "e.txt", "notes.xyz")
    pairing = pairs_of_folders(left, right)
    assert told(pairing) == [
        ("a", "a.txt", "a.txt"),
        ("b", "b.txt", "b.docx"),
        ("sub–c", "c.txt", "c.md"),
    ]
    assert [path.name for path in pairing.left_alone] == ["d.html", "d.txt"]
    assert [path.name for path in pairing.right_alone] == ["d.pdf", "e.txt"]


def test_names_of_files_made_of_pairs_are_never_the_same(tmp_path):
    left = laid(tmp_path / "l", "x.txt", "x.html", "X.md")
    right = laid(tmp_path / "r", "x.txt", "x.html", "X.md")
    names = [name.casefold() for name, *_ in told(pairs_of_folders(left, right))]
    assert len(set(names)) == 3


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_by_a_table(tmp_path, delimiter):
    table = tmp_path / "pairs.csv"
    rows = [
        ("Left", "Right", "why"),
        ("one.txt", "two words.txt", ""),
        ("", "", ""),
        ("x", "y", ""),
    ]
    table.write_text("\n".join(map(delimiter.join, rows)), "utf-8-sig")
    pairing = pairs_of_table(table)
    assert told(pairing) == [("one", "one.txt", "two words.txt"), ("x", "x", "y")]
    assert pairing.pairs[0].left == tmp_path / "one.txt"


@pytest.mark.parametrize("text", ["", "left,right\n", "one.txt\n", "a,\n"])
def test_a_table_that_names_no_pairs(tmp_path, text):
    table = tmp_path / "pairs.csv"
    table.write_text(text, "utf-8")
    with pytest.raises(BatchError):
        pairs_of_table(table)


def test_folders_without_a_pair(tmp_path):
    left, right = laid(tmp_path / "l", "a.txt"), laid(tmp_path / "r", "b.txt")
    for one, other in ((left, right), (left, tmp_path / "none")):
        with pytest.raises(BatchError):
            pairs_of_folders(one, other)
