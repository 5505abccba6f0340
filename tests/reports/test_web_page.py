"""The page: what it may load, and that its filters work where it is opened."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess

import pytest

from paraview.comparison import Kind
from paraview.reports import Contents, Part, report_of, writer_named
from tests.app import builders
from tests.reports.making import NOON, hostile_report
from tests.reports.reading_back import written

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


def page(report):
    return written(report, writer_named("html")).decode()


@pytest.fixture(scope="module")
def ordinary():
    left = builders.document("Bridge to close", "It shuts on Monday.", "Nobody was asked.")
    right = builders.document("Bridge to close", "It shuts on Friday.", "Boats go instead.")
    links = [((0,), (0,), Kind.IDENTICAL), ((1,), (1,), Kind.EDITED)]
    return page(report_of(builders.comparison(left, right, links), NOON))


def test_it_can_load_and_run_nothing_but_its_own_style_sheet():
    text = page(hostile_report())
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert "default-src 'none'" in policy
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy
    assert not re.search(
        r"<(script|link|img|iframe|object|form)\b|\ssrc=|\son\w+=", text.split("</style>")[0]
    )
    assert "<script" not in text
    assert set(re.findall(r'href="([^"]*)"', text)) <= {
        *("#figures", "#quotations", "#facts", "#articles", "#about"),
    }


def test_it_has_landmarks_headings_and_headed_tables(ordinary):
    from lxml import html

    root = html.fromstring(ordinary)
    assert [
        len(root.findall(f".//{tag}")) for tag in ("h1", "header", "nav", "main", "footer")
    ] == [*(1, 1, 1, 1, 1)]
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    for link in root.iter("a"):
        assert link.get("href").removeprefix("#") in ids
    for row in root.xpath("//table[@class='articles']/tbody/tr"):
        assert row[0].tag == "th"
        assert row[0].get("scope") == "row"


def test_words_are_marked_by_elements_that_are_read_aloud(ordinary):
    assert "<del>Monday</del>" in ordinary
    assert "<ins>Friday</ins>" in ordinary


def test_without_articles_there_is_no_filter():
    same = builders.document("Bridge to close")
    comparison = builders.comparison(same, same, [((0,), (0,), Kind.IDENTICAL)])
    text = page(report_of(comparison, NOON, None, Contents(Part.DIFFERENCES)))
    assert "<fieldset" not in text
    assert 'href="#articles"' not in text


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
@pytest.mark.parametrize(
    ("chosen", "gone", "stays"),
    [
        ("nothing", "no such words", "Friday"),
        ("show-edited", "Friday", "Boats go instead"),
        ("show-added", "Boats go instead", "Friday"),
        ("only-moved", "Boats go instead", "Bridge to close"),
    ],
)
def test_filters_work_in_the_page(ordinary, tmp_path, chosen, gone, stays):
    """Each box is pressed in the file, and the page is printed: nothing in it can be asked."""
    from pypdfium2 import PdfDocument

    box = f'id="{chosen}"'
    pressed = ordinary.replace(f"{box} checked", box)
    if pressed == ordinary:
        pressed = ordinary.replace(box, f"{box} checked")
    path, printed = tmp_path / "page.html", tmp_path / "page.pdf"
    path.write_text(pressed, encoding="utf-8")
    subprocess.run(
        [
            *(CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu"),
            *(f"--user-data-dir={tmp_path / 'profile'}", f"--print-to-pdf={printed}"),
            path.as_uri(),
        ],
        check=True,
        capture_output=True,
        timeout=60,
    )
    document = PdfDocument(printed)
    told = " ".join(each.get_textpage().get_text_bounded() for each in document)
    document.close()
    articles = " ".join(told.split()).split("Side by side")[-1]
    assert gone not in articles
    assert stays in articles
