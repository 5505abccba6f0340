"""Web pages: the article in a saved page, or everything in a fragment from the clipboard."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING

from paraview.comparison import DocumentWarning, Role, WarningCode
from paraview.documents.ground.article import Article, Run, about_words
from paraview.documents.ground.encodings import decode
from paraview.documents.web import page_facts, page_furniture
from paraview.documents.web.inline_files import lightened, without_inline_files
from paraview.documents.web.live_pages import join_posts
from paraview.documents.web.tree_blocks import Vocabulary, runs_of_tree
from paraview.wording import document_errors

if TYPE_CHECKING:
    from lxml.etree import _Element

    from paraview.documents.ground.opened import Opened
    from paraview.limits import Limits

_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_XML_ENCODING = re.compile(rb"\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w:.-]{2,40})")
_TAG = re.compile(r"<[a-zA-Z][^>]*")
_HIDING_STYLE = re.compile(
    r"display\s*:\s*none|mso-hide\s*:\s*all|mso-list\s*:\s*ignore", re.IGNORECASE
)
_WORD_LIST = re.compile(r"mso-list\s*:\s*l?\d", re.IGNORECASE)
_ARTICLE_WORDS = 50
"""An article of fewer words is more likely a page that the extractor did not understand."""
_STUB_WORDS = 10
"""The beginning of an article that only subscribers may read has no fewer words."""
_WHOLE_ARTICLE_WORDS = 300
"""An article of more words is all there, though its page asks to subscribe."""


def _is_hidden(element: _Element) -> bool:
    return "hidden" in element.attrib or bool(_HIDING_STYLE.search(element.get("style", "")))


def _word_role(element: _Element) -> Role | None:
    """The role of what Word puts on the clipboard, where list items are paragraphs."""
    return Role.LIST_ITEM if _WORD_LIST.search(element.get("style", "")) else None


_HEADINGS: dict[str, Role | None] = dict.fromkeys(
    ("h1", "h2", "h3", "h4", "h5", "h6"), Role.HEADING
)
_BOXES: dict[str, Role | None] = dict.fromkeys(
    (
        *(
            "address",
            "article",
            "aside",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
        ),
        *("dt", "fieldset", "figure", "footer", "form", "header", "hgroup", "hr", "html", "legend"),
        *("main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot"),
        *("thead", "ul", "listing", "xmp", "noframes", "title"),
    )
)
PAGE = Vocabulary(
    blocks={
        **_HEADINGS,
        **_BOXES,
        "li": Role.LIST_ITEM,
        "blockquote": Role.QUOTE,
        "figcaption": Role.CAPTION,
        "caption": Role.CAPTION,
    },
    skipped=frozenset(
        (
            *(
                "area",
                "audio",
                "button",
                "canvas",
                "datalist",
                "del",
                "embed",
                "frame",
                "frameset",
                "head",
            ),
            *(
                "iframe",
                "input",
                "link",
                "map",
                "math",
                "meta",
                "noscript",
                "object",
                "option",
                "rp",
                "rt",
            ),
            *("script", "select", "style", "svg", "template", "textarea", "video"),
        )
    ),
    verbatim=frozenset({"pre", "listing", "xmp"}),
    is_hidden=_is_hidden,
    own_role=_word_role,
)
_EXTRACTED = Vocabulary(
    blocks={
        "head": Role.HEADING,
        "p": None,
        "quote": Role.QUOTE,
        "list": None,
        "item": Role.LIST_ITEM,
        "table": None,
        "code": None,
        "body": None,
        "div": None,
        "fw": None,
    },
    skipped=frozenset({"graphic", "del"}),
    breaks=frozenset({"lb"}),
    row="row",
    cells=frozenset({"cell"}),
    verbatim=frozenset({"code"}),
)


def read(opened: Opened) -> Article:
    """The article in a web page, or all of the page where no article is found or asked for."""
    options, limits = opened.options, opened.limits
    data = lightened(opened.data, limits.html_bytes)
    if len(data) > limits.html_bytes:
        raise document_errors.page_too_large(limits.html_bytes)
    declared = _XML_ENCODING.match(data) or _CHARSET.search(data[:8192])
    label = declared[1].decode("ascii") if declared else None
    decoded = decode(data, options.encoding, label)
    article = from_page(decoded.text, limits, whole_page=options.whole_page)
    warnings = (*decoded.warnings(), *article.warnings)
    return replace(article, warnings=warnings, encoding=decoded.encoding)


def from_page(text: str, limits: Limits, *, whole_page: bool = False) -> Article:
    """The article in the mark-up of a page."""
    tree = parse_html(text, limits)
    if tree is None:
        return Article(())
    title, byline = page_facts.title(tree), page_facts.byline(tree)
    warnings: tuple[DocumentWarning, ...] = ()
    runs: list[Run] = []
    if not whole_page and _is_manageable(tree, limits):
        asks_to_subscribe = page_furniture.clear(tree)
        join_posts(tree)
        runs = _extract(tree, _STUB_WORDS if asks_to_subscribe else _ARTICLE_WORDS)
        if asks_to_subscribe and _words(runs) < _WHOLE_ARTICLE_WORDS:
            warnings = (DocumentWarning(WarningCode.SUBSCRIPTION_ASKED),)
    if not runs:
        runs = runs_of_html(text, limits)  # anew, since the extractor takes its tree apart
        if not whole_page:
            warnings = (DocumentWarning(WarningCode.NO_ARTICLE_FOUND),)
    return Article(tuple(runs), title, byline, warnings)


def runs_of_html(text: str, limits: Limits) -> list[Run]:
    """All the text of a fragment or page, block by block."""
    tree = parse_html(text, limits)
    return [] if tree is None else runs_of_tree(tree, PAGE)


def parse_html(text: str, limits: Limits) -> _Element | None:
    """The tree of a page or fragment, or none where it is empty.

    Raises:
        DocumentError: where a tag has more attributes, or the page more text, than the limits.
    """
    from lxml import etree, html

    text = without_inline_files(text)  # the parser ends without a word at a link of 10 MB
    if len(text) > limits.html_bytes:
        raise document_errors.text_too_long(limits.html_bytes)
    _refuse_crowded_tags(text, limits)
    text = text.replace("\0", "")
    if declaration := _XML_DECLARATION.match(text):
        text = text[declaration.end() :]
    text = text.encode("utf-8", "replace").decode("utf-8")  # lone surrogates stop the parser
    if not text.strip():
        return None
    # Else the parser ends without a word at 256 levels, which old pages reach by tags left open.
    parser = html.HTMLParser(no_network=True, huge_tree=True, encoding="utf-8")
    try:
        tree: _Element = html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    if any(each.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for each in parser.error_log):
        raise document_errors.page_unsafe()  # the parser has left out what comes after
    return tree


def _refuse_crowded_tags(text: str, limits: Limits) -> None:
    for tag in _TAG.finditer(text):
        crowded = tag.end() - tag.start() > 2 * limits.attributes
        if crowded and len(tag.group().split(None, limits.attributes)) > limits.attributes:
            raise document_errors.page_unsafe()


def _is_manageable(tree: _Element, limits: Limits) -> bool:
    """Whether the extractor can take a tree: it recurses, and is slow where there are many tags."""
    from lxml import etree

    depth = 0
    steps = {"start": 1, "end": -1}
    walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for count, (event, _) in enumerate(walk):
        depth += steps.get(event, 0)
        if depth > limits.depth or count > 2 * limits.page_elements:
            return False
    return True


def _extract(tree: _Element, least_words: int) -> list[Run]:
    """The blocks of the article in a page; none where the extractor does not understand it."""
    from trafilatura import bare_extraction

    for generous in (False, True):
        found = bare_extraction(
            deepcopy(tree),
            favor_precision=not generous,
            favor_recall=generous,
            include_comments=False,
            include_formatting=False,
            with_metadata=False,
        )
        if found is not None and not isinstance(found, dict) and found.body is not None:
            runs = runs_of_tree(found.body, _EXTRACTED)
            if _words(runs) >= least_words:
                return runs if len(runs) > 1 else _marked_article(tree) or runs
    return []


def _marked_article(tree: _Element) -> list[Run]:
    """The blocks of what the page itself calls its article, where that is one element.

    The extractor makes one paragraph of it where most of it isn't in paragraphs.
    """
    found = [each for each in tree.iter("article") if not next(each.iterancestors("article"), None)]
    return runs_of_tree(found[0], PAGE) if len(found) == 1 else []


def _words(runs: list[Run]) -> float:
    return sum(about_words(run.text) for run in runs)
