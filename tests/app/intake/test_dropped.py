"""What can be dropped or pasted, and what is said of the rest."""

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from paraview.app.intake.dropped import documents_in
from paraview.app.intake.samples import sample_pairs
from paraview.engine.messages import FileSource, PastedSource


def mime(*, urls=(), text="", html=""):
    data = QMimeData()
    if urls:
        data.setUrls([QUrl(url) if "://" in url else QUrl.fromLocalFile(url) for url in urls])
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    return data


def test_files(tmp_path):
    paths = [str(tmp_path / name) for name in ("one.txt", "two words.docx")]
    assert documents_in(mime(urls=paths)).sources == tuple(map(FileSource, paths))
    assert documents_in(mime(urls=paths[:1])).sources == (FileSource(paths[0]),)


def test_text_and_rich_text_keep_every_character():
    (source,) = documents_in(mime(text="Ten\u00a0percent 🚢")).sources
    assert source == PastedSource("Ten\u00a0percent 🚢", name="Pasted text")
    (source,) = documents_in(mime(text="Bold", html="<p><b>Bold</b></p>")).sources
    assert source.html
    assert source.text == "<p><b>Bold</b></p>"


def test_a_selection_dragged_out_of_a_browser_is_text():
    dropped = documents_in(mime(urls=["https://example.org/story"], text="A whole sentence here."))
    assert dropped.sources == (PastedSource("A whole sentence here.", name="Pasted text"),)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"urls": ["https://example.org/story"]}, "address of a web page"),
        ({"text": "https://example.org/story\n"}, "address of a web page"),
        ({"text": "  \n"}, "no text"),
        ({}, "no text"),
    ],
)
def test_what_cannot_be_used_is_explained(data, told):
    dropped = documents_in(mime(**data))
    assert dropped.sources == ()
    assert told in dropped.trouble.title
    assert dropped.trouble.detail


def test_a_folder_and_a_picture(tmp_path, qapp):
    assert documents_in(mime(urls=[str(tmp_path)])).folder == tmp_path
    other = tmp_path / "other"
    other.mkdir()
    both = documents_in(mime(urls=[str(tmp_path), str(other)]))
    assert "is a folder" in both.trouble.title
    picture = QMimeData()
    picture.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    assert "picture" in documents_in(picture).trouble.title


def test_an_article_among_others_is_a_shelf(tmp_path, qapp):
    with_folder = [tmp_path, tmp_path / "x.txt"]
    assert documents_in(mime(urls=list(map(str, with_folder)))).shelf == tuple(with_folder)
    three = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt")]
    assert documents_in(mime(urls=list(map(str, three)))).shelf == tuple(three)


def test_sample_pairs_are_found_by_their_names(tmp_path):
    for path in ("b-pair/left.txt", "b-pair/right.html", "a-half/left.txt", "readme/notes.md"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text("x")
    (pair,) = sample_pairs(tmp_path)
    assert (pair.name, pair.left, pair.right) == (
        "B pair",
        str(tmp_path / "b-pair/left.txt"),
        str(tmp_path / "b-pair/right.html"),
    )
    assert sample_pairs(tmp_path / "nowhere") == []


def test_the_shipped_samples_are_there():
    assert sample_pairs()
