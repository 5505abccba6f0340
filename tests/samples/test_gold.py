"""The gold of the samples points at text that is there, once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from paraview.documents import read_document
from paraview.resource_files import resource

GOLD = sorted(Path(__file__).parent.glob("*.json"))


@pytest.fixture(params=GOLD, ids=lambda path: path.stem)
def gold(request: pytest.FixtureRequest) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(request.param.read_text(encoding="utf-8"))
    return loaded


@pytest.fixture
def texts(gold: dict[str, Any]) -> tuple[str, str]:
    left, right = (read_document(resource("samples", gold[side])) for side in ("left", "right"))
    return left.text, right.text


def test_there_is_gold_for_every_sample() -> None:
    names = {path.name for path in resource("samples").iterdir() if path.is_dir()}
    assert names == {path.stem for path in GOLD}


def test_every_snippet_occurs_once(gold: dict[str, Any], texts: tuple[str, str]) -> None:
    left, right = texts
    pairs = gold["links"] + gold["optional_links"] + gold["moved"]
    pairs += [(quote["left"], quote["right"]) for quote in gold["quotes"]["altered"]]
    pairs += [(quote["left"], quote["right"]) for quote in gold["quotes"]["same"]]
    pairs += [(fact["left"], fact["right"]) for fact in gold["facts_changed"]]
    wanted = [(left, pair[0]) for pair in pairs] + [(right, pair[1]) for pair in pairs]
    wanted += [(left, snippet) for snippet in gold["dropped"]]
    wanted += [(right, snippet) for snippet in gold["added"]]
    wanted += [(left, quote["text"]) for quote in gold["quotes"]["left_only"]]
    wanted += [(right, quote["text"]) for quote in gold["quotes"]["right_only"]]
    assert [snippet for text, snippet in wanted if text.count(snippet) != 1] == []


def test_moved_links_are_links_and_nothing_is_both_linked_and_left_over(
    gold: dict[str, Any],
) -> None:
    links = [tuple(link) for link in gold["links"]]
    assert set(map(tuple, gold["moved"])) <= set(links)
    assert not {left for left, _ in links} & set(gold["dropped"])
    assert not {right for _, right in links} & set(gold["added"])


def test_an_unchanged_fact_stands_in_both_texts(
    gold: dict[str, Any], texts: tuple[str, str]
) -> None:
    for fact in gold["facts_not_changed"]:
        left, _, right = fact.partition(" / ")
        assert left in texts[0]
        assert (right or left) in texts[1]


def test_a_sample_is_as_long_as_a_short_story(texts: tuple[str, str]) -> None:
    for text in texts:
        assert 350 <= len(text.split()) <= 500
