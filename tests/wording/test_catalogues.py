"""The catalogues hold every text, in all its forms, with what is put into it."""

from __future__ import annotations

import ast
import importlib.util
import string
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from babel.messages.catalog import Catalog

from paraview.resource_files import resource
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Catalog


def _tool() -> Any:
    path = f"{ROOT}/packaging/i18n/catalogue.py"
    spec = importlib.util.spec_from_file_location("catalogue", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


catalogue = _tool()
LANGUAGES = catalogue.LANGUAGES


@cache
def collected() -> Catalog:
    return catalogue.collected()


@cache
def stored(language: str) -> Catalog:
    return catalogue.stored(language)


def ids(messages: Catalog) -> set[Any]:
    return {message.id for message in messages if message.id}


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_and_none_is_left_over(language: str) -> None:
    """Else: `python packaging/i18n/catalogue.py update`, translate, then `… compile`."""
    assert ids(stored(language)) == ids(collected())
    missing = [m.id for m in stored(language) if m.id and not catalogue.is_translated(m)]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_put_in_is_named_alike(language: str) -> None:
    def forms() -> Iterator[tuple[str, str]]:
        for message in stored(language):
            if isinstance(message.id, tuple):
                yield from ((message.id[1], text) for text in message.string)
            elif message.id:
                yield message.id, message.string

    wrong = [(one, other) for one, other in forms() if not fields(other) <= fields(one)]
    assert wrong == []
    ends = [
        (one, other)
        for one, other in forms()
        if one[:1].isspace() is not other[:1].isspace() or ("…" in one[-1:]) != ("…" in other[-1:])
    ]
    assert ends == []


def test_no_text_is_collected_by_some_pythons_only() -> None:
    """Since Python 3.12 texts inside an f-string are found; older ones don't look in there."""
    hidden = [
        f"{path.name}:{node.lineno}"
        for path in sorted(Path(ROOT, "paraview", "wording").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.JoinedStr)
        for part in ast.walk(node)
        if isinstance(part, ast.Call)
        and isinstance(part.func, ast.Name)
        and part.func.id in catalogue.KEYWORDS
    ]
    assert hidden == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_gettext_reads_is_what_people_edited(language: str) -> None:
    compiled = catalogue.place(language).with_suffix(".mo").read_bytes()
    assert compiled == catalogue.compiled(catalogue.stored(language))
    assert resource("i18n", language, "LC_MESSAGES", "paraview-diff.mo").is_file()
