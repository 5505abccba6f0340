"""Books (.epub): their chapters in reading order."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from paraview.comparison import Stage
from paraview.documents.ground.encodings import decode
from paraview.documents.ground.markup import attribute, local_name, parse_xml
from paraview.documents.ground.package import Package
from paraview.documents.ground.stories import Story, article_of
from paraview.documents.web.page_tree import parse_html
from paraview.documents.web.page_vocabulary import PAGE
from paraview.documents.web.tree_blocks import runs_of_tree
from paraview.errors import DocumentError
from paraview.wording.document_errors import damaged, protected

if TYPE_CHECKING:
    from lxml.etree import _Element

    from paraview.documents.ground.article import Article
    from paraview.documents.ground.opened import Opened
    from paraview.limits import Limits

_WHAT = "e-book"
_CONTAINER = "META-INF/container.xml"
_RIGHTS = "META-INF/encryption.xml"
_TEXT_TYPES = frozenset({"application/xhtml+xml", "text/html", "text/x-oeb1-document"})


def read(opened: Opened) -> Article:
    """The chosen chapters of a book, or all of them; a long book takes a while."""
    package = Package(opened.data, _WHAT, opened.limits)
    path = _root_path(package)
    root = package.xml(path)
    chapters = _chapters(opened, package, root, posixpath.dirname(path))
    article = article_of(chapters, opened.options)
    title = _text_of(root, "title")
    return replace(article, title=title, byline=_text_of(root, "creator"))


def stories(opened: Opened) -> tuple[Story, ...]:
    """The chapters of a book in reading order, named by their places in the package.

    Raises:
        DocumentError: where the book is damaged, or locked by digital rights management.
    """
    package = Package(opened.data, _WHAT, opened.limits)
    path = _root_path(package)
    return _chapters(opened, package, package.xml(path), posixpath.dirname(path))


def _chapters(opened: Opened, package: Package, root: _Element, folder: str) -> tuple[Story, ...]:
    locked = _locked_parts(package)
    found: list[Story] = []
    spine = _spine(root, folder)
    for number, path in enumerate(spine):
        opened.progress(Stage.READING, number / len(spine))
        if path not in package:
            continue
        if path.lower() in locked:
            raise protected(_WHAT)
        tree = _tree(package.read(path), opened.limits)
        if tree is not None:
            found.append(Story(path, tuple(runs_of_tree(tree, PAGE))))
    return tuple(found)


def _root_path(package: Package) -> str:
    if _CONTAINER in package:
        for element in package.xml(_CONTAINER).iterdescendants():
            path = attribute(element, "full-path")
            if local_name(element) == "rootfile" and path:
                return path
    raise damaged(_WHAT)


def _spine(root: _Element, folder: str) -> list[str]:
    """The places of the chapters in reading order, without covers and lists of contents."""
    places: dict[str, str] = {}
    order: list[str] = []
    for element in root.iterdescendants():
        name = local_name(element)
        if name == "item":
            is_text = attribute(element, "media-type") in _TEXT_TYPES
            is_contents = "nav" in (attribute(element, "properties") or "").split()
            if is_text and not is_contents:
                href = unquote((attribute(element, "href") or "").partition("#")[0])
                path = posixpath.normpath(posixpath.join(folder, href))
                places[attribute(element, "id") or ""] = path
        elif name == "itemref" and attribute(element, "linear") != "no":
            order.append(attribute(element, "idref") or "")
    return list(dict.fromkeys(places[name] for name in order if name in places))


def _locked_parts(package: Package) -> set[str]:
    if _RIGHTS not in package:
        return set()
    return {
        (attribute(element, "URI") or "").lower()
        for element in package.xml(_RIGHTS).iterdescendants()
        if local_name(element) == "CipherReference"
    }


def _tree(data: bytes, limits: Limits) -> _Element | None:
    """The tree of a chapter; many are no sound XML, or use names that only HTML knows."""
    try:
        return parse_xml(data, _WHAT, limits, allow_doctype=True)
    except DocumentError:
        return parse_html(decode(data).text, limits)


def _text_of(root: _Element, name: str) -> str:
    found = (part for part in root.iterdescendants() if local_name(part) == name)
    return next((part.text or "" for part in found), "")
