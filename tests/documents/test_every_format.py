"""An article says the same whatever it was written in."""

from __future__ import annotations

from pathlib import Path

import pytest

from paraview.comparison import Role
from paraview.documents import from_bytes, read_document
from paraview.documents.formats import FORMATS
from paraview.resource_files import resource
from paraview.sentences import split_sentences
from tests.documents.every_format import every_format

SEED = Path(__file__).parents[3] / "shared" / "seeds" / "001_432d02b4f162eb7e.txt"
HEADLINE = "Ministers meet at the coast"
STORIES = {
    "sample": resource("samples", "wire-and-paraphrase/left.txt"),
    "seed": SEED,
}


@pytest.fixture(params=STORIES)
def paragraphs(request: pytest.FixtureRequest) -> list[str]:
    path = STORIES[request.param]
    if not path.exists():
        pytest.skip("the articles that the team shares are not here")
    document = read_document(path)
    return [
        document.text[block.span.start : block.span.end]
        for block in document.blocks
        if block.role is Role.PARAGRAPH
    ]


def test_every_format_holds_the_same_sentences(paragraphs: list[str]) -> None:
    files = every_format(HEADLINE, paragraphs)
    wanted = [text for each in paragraphs for text in sentences(each)]
    assert len(wanted) > 10
    for name, content in files.items():
        document = from_bytes(content, name)
        told = [
            text
            for block in document.blocks
            for text in sentences(document.text[block.span.start : block.span.end])
        ]
        assert [text for text in told if text != HEADLINE] == wanted, name


def test_every_format_is_among_them() -> None:
    files = every_format(HEADLINE, ["It is cold there."])
    found = {from_bytes(content, name).format for name, content in files.items()}
    assert found >= {each.name for each in FORMATS} - {"icml", "idml", "wire", "wordml"}


def sentences(paragraph: str) -> list[str]:
    """The sentences of a paragraph, with white space as it may be."""
    document = from_bytes(paragraph.encode(), "a.txt")
    return [
        " ".join(document.text[each.span.start : each.span.end].split())
        for each in split_sentences(document)
    ]
