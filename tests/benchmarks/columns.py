"""In which order newspaper pages are read, beside pdftotext.

    python tests/benchmarks/columns.py [--pages 200] [--seed 2000]

Three kinds of pages: those that the tests make, and pages which LibreOffice and Chromium print in
two to five columns; a program that is not there is left out. Told is which share of the words
stands in the right order: the longest common subsequence of the words as read and as written.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

from rapidfuzz.distance import LCSseq

from paraview.documents import read_document
from tests.documents.newspaper_pages import newspaper_page, paragraph

SIZES = (8.5, 9.0, 10.0, 11.0)
GUTTERS_MM = (3.0, 3.5, 4.0, 4.5, 6.0)
OFFICE_PARAGRAPHS = 60
BROWSER_PARAGRAPHS = 30
CHROMIUM = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
WIDTH_CM, HEIGHT_CM, MARGIN_CM = 21.0, 29.7, 1.5
NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
    for name, full in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("fo", "xsl-fo-compatible"),
    )
)


class Printed(NamedTuple):
    """A PDF and the words on it, in order."""

    path: Path
    words: list[str]


def main() -> None:
    """Print a line for each kind of page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--seed", type=int, default=2_000)
    asked = parser.parse_args()
    print(f"{'':<14}{'':>7}{'ours':>16}{'pdftotext':>18}{'ours lower':>12}")
    print(f"{'':<14}{'pages':>7}{'median':>8}{'worst':>8}{'median':>10}{'worst':>8}")
    for name, pages in (
        ("made here", made_here),
        ("LibreOffice", libre_office),
        ("Chromium", chromium),
    ):
        with tempfile.TemporaryDirectory() as folder:
            report(name, pages(Path(folder), asked.pages, asked.seed))


def report(name: str, pages: list[Printed]) -> None:
    """Print how much of the pages stands in order."""
    if not pages:
        print(f"{name:<14} left out: the program is not installed")
        return
    ours = [share(page, read_document(page.path).text) for page in pages]
    line = f"{name:<14}{len(pages):>7}{median(ours):>8.3f}{min(ours):>8.3f}"
    if shutil.which("pdftotext"):
        theirs = [share(page, poppler(page.path)) for page in pages]
        lower = sum(our < their - 0.005 for our, their in zip(ours, theirs, strict=True))
        line += f"{median(theirs):>10.3f}{min(theirs):>8.3f}{lower:>12}"
    print(line)


def share(page: Printed, text: str) -> float:
    """Which share of the words of a page stands in order in a text."""
    return LCSseq.similarity(page.words, re.findall(r"\w+", text)) / len(page.words)


def poppler(path: Path) -> str:
    """What pdftotext reads, with words that were cut at line ends put together."""
    program = shutil.which("pdftotext") or ""
    found = subprocess.run([program, path, "-"], capture_output=True, text=True, check=True)
    return re.sub(r"[-\u2010]\n(?=\w)", "", found.stdout)


def made_here(folder: Path, count: int, seed: int) -> list[Printed]:
    """Pages as the tests make them, of other seeds."""
    found = []
    for number in range(seed, seed + count):
        page = newspaper_page(number)
        path = folder / f"{number}.pdf"
        path.write_bytes(page.pdf)
        found.append(Printed(path, words("\n".join(page.words))))
    return found


def libre_office(folder: Path, count: int, seed: int) -> list[Printed]:
    """Pages in columns as LibreOffice prints them."""
    program = shutil.which("soffice")
    if program is None:
        return []
    chance = random.Random(seed)  # noqa: S311
    texts = {}
    for number in range(count // 4):
        paragraphs = [" ".join(paragraph(chance)) for _ in range(OFFICE_PARAGRAPHS)]
        texts[number] = paragraphs
        (folder / f"{number}.fodt").write_text(flat_document(chance, paragraphs), "utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [str(path) for path in sorted(folder.glob("*.fodt"))]
    subprocess.run(
        [program, "--headless", profile, "--convert-to", "pdf", "--outdir", folder, *files],
        capture_output=True,
        check=True,
    )
    return [
        Printed(folder / f"{number}.pdf", words("\n".join(text))) for number, text in texts.items()
    ]


def flat_document(chance: random.Random, paragraphs: list[str]) -> str:
    """A flat OpenDocument file in columns."""
    columns, gutter = chance.choice((2, 3, 3, 4, 5)), chance.choice(GUTTERS_MM) / 20
    align = "justify" if chance.random() < 0.8 else "start"
    rule = '<style:column-sep style:width="0.02cm"/>' if chance.random() < 0.3 else ""
    inner = "".join(
        f'<style:column style:rel-width="1*" fo:start-indent="{gutter if n else 0}cm" '
        f'fo:end-indent="{gutter if n < columns - 1 else 0}cm"/>'
        for n in range(columns)
    )
    body = "".join(f'<text:p text:style-name="B">{text}</text:p>' for text in paragraphs)
    return (
        f'<?xml version="1.0"?><office:document {NAMESPACES} office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>'
        '<style:page-layout style:name="P"><style:page-layout-properties '
        f'fo:page-width="{WIDTH_CM}cm" fo:page-height="{HEIGHT_CM}cm" fo:margin="{MARGIN_CM}cm"/>'
        '</style:page-layout><style:style style:name="B" style:family="paragraph">'
        f'<style:paragraph-properties fo:text-align="{align}" fo:text-indent="0.3cm"/>'
        f'<style:text-properties fo:font-size="{chance.choice(SIZES)}pt"/></style:style>'
        '<style:style style:name="S" style:family="section"><style:section-properties>'
        f'<style:columns fo:column-count="{columns}">{rule}{inner}</style:columns>'
        "</style:section-properties></style:style></office:automatic-styles>"
        '<office:master-styles><style:master-page style:name="Standard" '
        'style:page-layout-name="P"/></office:master-styles><office:body><office:text>'
        f'<text:section text:style-name="S" text:name="s">{body}</text:section>'
        "</office:text></office:body></office:document>"
    )


def chromium(folder: Path, count: int, seed: int) -> list[Printed]:
    """Pages in columns as Chromium prints them, with drop caps, pictures and pulled quotes."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        return []
    chance = random.Random(seed)  # noqa: S311
    found = []
    for number in range(count // 6):
        told, page = web_page(chance)
        source, path = folder / f"{number}.html", folder / f"{number}.pdf"
        source.write_text(page, "utf-8")
        subprocess.run(
            [program, *CHROMIUM, f"--print-to-pdf={path}", source.as_uri()],
            capture_output=True,
            check=True,
        )
        found.append(Printed(path, words(told)))
    return found


def web_page(chance: random.Random) -> tuple[str, str]:
    """The text of a page in columns, and the page."""
    paragraphs = [" ".join(paragraph(chance)) for _ in range(BROWSER_PARAGRAPHS)]
    told, body = [], ""
    for number, text in enumerate(paragraphs):
        body += f"<p>{text}</p>"
        told.append(text)
        if number % 9 == 4 and chance.random() < 0.5:
            quote = " ".join(paragraph(chance)[:9])
            body += f"<blockquote>{quote}</blockquote>"
            told.append(quote)
        if number % 9 == 7 and chance.random() < 0.5:
            body += "<div></div>"
    rule = "column-rule: .5pt solid;" if chance.random() < 0.5 else ""
    cap = "p:first-child::first-letter { font-size: 3.4em; float: left; line-height: .8 }"
    head = " ".join(paragraph(chance)[:5]) if chance.random() < 0.7 else ""
    style = (
        f"@page {{ size: A4; margin: 15mm }} main {{ font: {chance.choice(SIZES)}pt/1.2 serif; "
        f"column-count: {chance.choice((2, 3, 4, 5))}; {rule}"
        f"column-gap: {chance.choice(GUTTERS_MM)}mm }} p {{ margin: 0; text-indent: 3mm; "
        f"text-align: {'justify' if chance.random() < 0.75 else 'left'} }} "
        "blockquote { font-size: 1.5em; text-align: center; margin: 2mm 0 } "
        "div { height: 40mm; background: #888; margin: 2mm 0 } h1 { font-size: 28pt }"
        + (cap if chance.random() < 0.4 else "")
    )
    title = f"<h1>{head}</h1>" if head else ""
    page = f"<!doctype html><style>{style}</style>{title}<main>{body}</main>"
    return "\n".join([head, *told]), page


def words(text: str) -> list[str]:
    """The words of a text."""
    return re.findall(r"\w+", text)


if __name__ == "__main__":
    main()
