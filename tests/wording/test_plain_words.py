"""A night editor understands every string at once: no words of our trade are in any of them."""

import ast
import re
from pathlib import Path

import pytest

from paraview import wording

ROOM = Path(wording.__file__).parent
OF_OUR_TRADE = (
    "sureness|caret|chips?|cosine|embeddings?|vectors?|tokens?|threshold|alignment|backbone|"
    "redline|links?|linked|unlinked|folds?|fold|step back|steps back|stands? elsewhere|"
    "keeps the order|letters in common|as at first|a fault|fault of|passage apart|code points?|"
    "enum|parse[rd]?|regex|null|none given|boolean|invalid|exception|traceback"
)
JARGON = re.compile(rf"\b(?:{OF_OUR_TRADE})\b", re.IGNORECASE)
OF_THE_WEB = "Links are not opened"
FOR_TECHNICIANS = {"command_line.py", "engine_errors.py"}
"""What is read in a terminal, or by whoever mends an installation."""


def strings():
    """Every string for people, with where it stands."""
    for path in sorted(ROOM.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id not in ("_", "ngettext"):
                continue
            for argument in node.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield path, argument.value


ALL = sorted({(str(path.relative_to(ROOM)), text) for path, text in strings()})


def test_all_of_them_are_seen():
    assert len(ALL) > 400
    assert {name for name, _ in ALL} >= {"gist.py", "window/commands.py", "documents.py"}


@pytest.mark.parametrize(("name", "text"), ALL)
def test_a_night_editor_understands_it_at_once(name, text):
    if Path(name).name not in FOR_TECHNICIANS and not text.startswith(OF_THE_WEB):
        found = JARGON.search(text.replace("&", ""))
        assert found is None, f"“{found[0]}” in “{text}”" if found else ""
    assert "  " not in text.strip()
    assert len(text) < 420, "nobody reads that at night"
