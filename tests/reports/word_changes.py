"""Tracked changes accepted and rejected in the XML of a Word file, by the rules of its standard."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field

NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEFT_OUT = {True: ("del", "moveFrom"), False: ("ins", "moveTo")}


@dataclass
class Settled:
    """The paragraphs after all changes, each with its style."""

    paragraphs: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.paragraphs)


def part(content: bytes, name: str):
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return etree.fromstring(package.read(name), etree.XMLParser(huge_tree=True))


def settled(content: bytes, *, accepted: bool) -> Settled:
    """What remains: of two joined paragraphs, the mark of the second tells the style."""
    left_out = {f"{NAMESPACE}{name}" for name in _LEFT_OUT[accepted]}
    made = Settled()
    waiting = ""
    for paragraph in part(content, "word/document.xml").iter(f"{NAMESPACE}p"):
        waiting += "".join(_words(paragraph, left_out))
        mark = paragraph.find(f"{NAMESPACE}pPr/{NAMESPACE}rPr")
        if mark is not None and any(each.tag in left_out for each in mark):
            continue
        properties = paragraph.find(f"{NAMESPACE}pPr")
        if not accepted:
            change = paragraph.find(f"{NAMESPACE}pPr/{NAMESPACE}pPrChange/{NAMESPACE}pPr")
            properties = properties if change is None else change
        style = None if properties is None else properties.find(f"{NAMESPACE}pStyle")
        made.paragraphs.append(waiting)
        made.styles.append("" if style is None else style.get(f"{NAMESPACE}val"))
        waiting = ""
    assert not waiting, "text behind the last paragraph"
    return made


def _words(element, left_out):
    for child in element:
        if child.tag in left_out:
            continue
        if child.tag in (f"{NAMESPACE}t", f"{NAMESPACE}delText"):
            yield child.text or ""
        elif child.tag == f"{NAMESPACE}tab":
            yield "\t"
        elif child.tag != f"{NAMESPACE}pPr":
            yield from _words(child, left_out)
