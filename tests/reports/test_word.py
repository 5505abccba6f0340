"""The Word file: accept all and it is the right text, reject all and it is the left one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st

from paraview.comparison import Block, Kind, Role, Verdict
from paraview.documents import read_document
from paraview.options import ReadOptions, View
from paraview.passages.entries import entries_of
from paraview.pipeline import Pipeline
from paraview.reports import Contents, report_of, save, writer_named
from paraview.reports.visible import visible
from paraview.resource_files import resource
from tests.app import builders
from tests.documents.making import docx
from tests.passages.any_comparison import comparisons
from tests.reports import office
from tests.reports.making import HOSTILE, NOON, hostile_comparison, hostile_report, judged
from tests.reports.reading_back import written
from tests.reports.word_changes import NAMESPACE, part, settled

STYLES = {
    Role.HEADING: "Heading1",
    Role.PARAGRAPH: "",
    Role.LIST_ITEM: "ListBullet",
    Role.CAPTION: "Caption",
    Role.QUOTE: "Quote",
    Role.FOOTNOTE: "FootnoteText",
}
PYTHON = office.python_with_bridge()


@st.composite
def articles_with_roles(draw):
    """Comparisons of documents with headings, lists and the like."""
    found = draw(comparisons())
    sides = []
    for side in (found.left, found.right):
        roles = draw(st.lists(st.sampled_from(Role), min_size=4, max_size=4))
        blocks = [
            Block(each.span, role) for each, role in zip(side.document.blocks, roles, strict=False)
        ]
        sides.append(replace(side, document=replace(side.document, blocks=tuple(blocks))))
    return replace(found, left=sides[0], right=sides[1])


def word(comparison, **contents):
    report = report_of(comparison, NOON, None, Contents(**contents))
    return written(report, writer_named("docx"))


def sides(comparison):
    return ((comparison.right.document, True), (comparison.left.document, False))


@settings(deadline=None, max_examples=200)
@given(articles_with_roles(), st.booleans())
def test_accepted_it_is_the_right_text_rejected_the_left_one(comparison, plain_moves):
    content = word(comparison, plain_moves=plain_moves)
    for document, accepted in sides(comparison):
        made = settled(content, accepted=accepted)
        assert made.text == document.text
        assert made.styles == [STYLES[block.role] for block in document.blocks]


@settings(deadline=None, max_examples=100)
@given(articles_with_roles())
def test_no_id_is_given_twice_and_every_range_is_closed(comparison):
    content = word(comparison)
    body, comments = part(content, "word/document.xml"), part(content, "word/comments.xml")
    ids = [
        each.get(f"{NAMESPACE}id")
        for root in (body, comments)
        for each in root.iter()
        if each.get(f"{NAMESPACE}author") is not None
    ]
    assert len(ids) == len(set(ids))
    for name in ("moveFromRange", "moveToRange", "commentRange"):
        starts, ends = (
            [each.get(f"{NAMESPACE}id") for each in body.iter(f"{NAMESPACE}{name}{which}")]
            for which in ("Start", "End")
        )
        assert sorted(starts) == sorted(ends)
    names = [
        sorted(each.get(f"{NAMESPACE}name") for each in body.iter(f"{NAMESPACE}{name}RangeStart"))
        for name in ("moveFrom", "moveTo")
    ]
    assert names[0] == names[1] == sorted(set(names[0]))
    references = [each.get(f"{NAMESPACE}id") for each in body.iter(f"{NAMESPACE}commentReference")]
    written_down = [each.get(f"{NAMESPACE}id") for each in comments]
    assert sorted(references) == sorted(written_down)


@pytest.fixture(scope="module")
def samples():
    pipeline = Pipeline()
    pairs = [("story-update", "right.html"), ("wire-and-paraphrase", "right.md")]
    return [
        pipeline.compare(
            *(read_document(resource("samples", name, file)) for file in ("left.txt", right))
        )
        for name, right in pairs
    ]


def test_our_own_reader_reads_either_text_with_its_roles(samples, tmp_path):
    for comparison in samples:
        path = tmp_path / "changes.docx"
        save(report_of(comparison, NOON), writer_named("docx"), path)
        for (document, _), view in zip(sides(comparison), (View.FINAL, View.ORIGINAL), strict=True):
            read = read_document(path, options=ReadOptions(view=view))
            assert read.text == document.text
            if view is View.FINAL:
                assert [each.role for each in read.blocks] == [
                    each.role for each in document.blocks
                ]


def test_what_moved_is_told_as_moved_or_as_deleted_and_inserted():
    left = builders.document("One is here. Two is here too.", heading=False)
    right = builders.document("Two is here too. One is here.", heading=False)
    links = [((0,), (1,), Kind.IDENTICAL, True), ((1,), (0,), Kind.IDENTICAL)]
    comparison = builders.comparison(left, right, links)
    for plain, names in ((False, ["moveFrom", "moveTo"]), (True, ["del", "ins"])):
        body = part(word(comparison, plain_moves=plain), "word/document.xml")
        told = {
            each.tag.removeprefix(NAMESPACE): "".join(each.itertext()).strip()
            for each in body.iter(*(f"{NAMESPACE}{name}" for name in names))
            if "One" in "".join(each.itertext())
        }
        assert told == dict.fromkeys(names, told[names[0]])


def test_findings_verdicts_and_notes_are_comments(samples):
    for comparison in samples:
        entry = next(each for each in entries_of(comparison) if each.fact is not None)
        review = judged(comparison, Verdict.CHECK, "Ask the\ndesk.", entry)
        report = report_of(comparison, NOON, review.standing)
        content = written(report, writer_named("docx"))
        comments = [
            ["".join(line.itertext()) for line in each]
            for each in part(content, "word/comments.xml")
        ]
        assert comments[0][0] == report.gist
        assert report.sources[1].sha256 in comments[0][2]
        assert any(
            lines[-3:] == ["Verdict: ⚑ To check", "Note: Ask the", "desk."] for lines in comments
        )
        changed = [each for each in report.facts if each.changed]
        assert len(comments) >= 1 + len(changed)
        stamps = {
            (each.get(f"{NAMESPACE}author"), each.get(f"{NAMESPACE}date"))
            for each in part(content, "word/document.xml").iter()
            if each.get(f"{NAMESPACE}author")
        }
        assert stamps == {("Paraview Diff", "2026-03-01T12:00:00Z")}


def test_hostile_text_comes_back_as_itself():
    report = hostile_report()
    content = written(report, writer_named("docx"))
    assert settled(content, accepted=False).paragraphs == [visible(text) for text in HOSTILE]
    assert settled(content, accepted=True).paragraphs == [
        f"{visible(text)} now" for text in HOSTILE
    ]
    told = "\n".join(
        "".join(line.itertext()) for each in part(content, "word/comments.xml") for line in each
    )
    for row in report.rows:
        assert row.opinion.note.split("\n")[0] in told


@pytest.mark.timeout(600)
@pytest.mark.skipif(PYTHON is None, reason="LibreOffice and its bridge for Python are not here")
def test_libreoffice_agrees(samples, tmp_path):
    """The samples, as moves and without, hostile text, a Word file, two hundred random edits."""
    made = [*samples, styled(tmp_path)[1], hostile_comparison(HOSTILE[:-1]), *_random_edits(200)]
    contents = [word(each) for each in made] + [word(each, plain_moves=True) for each in samples]
    wanted = [*made, *samples]
    paths = []
    for number, content in enumerate(contents):
        paths.append(tmp_path / f"{number}.docx")
        paths[-1].write_bytes(content)
    for comparison, told in zip(wanted, office.settled(PYTHON, paths), strict=True):
        assert ["\n".join(each) for each in told] == [
            visible(comparison.right.document.text),
            visible(comparison.left.document.text),
        ]


def _random_edits(count):
    found = []

    @seed(15)
    @settings(max_examples=count, database=None, deadline=None)
    @given(articles_with_roles())
    def collect(comparison):
        found.append(comparison)

    collect()
    return found


STYLED = (
    '<w:p><w:pPr><w:pStyle w:val="House"/></w:pPr><w:r><w:t>A bridge closes</w:t></w:r></w:p>'
    '<w:p><w:pPr><w:pStyle w:val="Q"/></w:pPr><w:r><w:t>It stays shut, she said.</w:t></w:r></w:p>'
    "<w:p><w:r><w:t>It was built in 1931.</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd.</w:t></w:r></w:p>"
)


def styled(tmp_path):
    path = tmp_path / "later.docx"
    path.write_bytes(docx(STYLED))
    left = builders.document("A bridge closes. It stays open.", heading=False)
    comparison = Pipeline().compare(left, read_document(path))
    return path, comparison


def styles_told(content):
    body = part(content, "word/document.xml")
    return [
        (paragraph.find(f".//{NAMESPACE}pStyle").get(f"{NAMESPACE}val"), text)
        for paragraph in body.iter(f"{NAMESPACE}p")
        for text in ["".join(each.text or "" for each in paragraph.iter(f"{NAMESPACE}t"))]
        if paragraph.find(f"{NAMESPACE}pPr/{NAMESPACE}pStyle") is not None
    ]


def test_paragraphs_keep_the_styles_of_their_own_file(tmp_path):
    path, comparison = styled(tmp_path)
    for short_names in (False, True):
        content = word(comparison, short_names=short_names)
        told = styles_told(content)
        assert ("House", "A bridge closes") in told
        assert ("Q", "It stays shut, she said.") in told
        defined = {
            each.get(f"{NAMESPACE}styleId")
            for each in part(content, "word/styles.xml").iter(f"{NAMESPACE}style")
        }
        assert {"Q", "House", "CommentText", *(style for style, _ in told)} <= defined
        assert not list(part(content, "word/styles.xml").iter(f"{NAMESPACE}numPr"))
    assert str(tmp_path).encode() not in content
    path.write_bytes(path.read_bytes() + b" ")
    told = styles_told(word(comparison))
    assert "Q" not in [style for style, _ in told]
    path.unlink()
    assert styles_told(word(comparison)) == told


def test_text_from_the_right_runs_from_the_right(tmp_path):
    _, comparison = styled(tmp_path)
    body = part(word(comparison), "word/document.xml")
    from_right = [
        "".join(paragraph.itertext())
        for paragraph in body.iter(f"{NAMESPACE}p")
        if paragraph.find(f"{NAMESPACE}pPr/{NAMESPACE}bidi") is not None
    ]
    assert from_right == ["\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd."]
