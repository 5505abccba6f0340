"""The folder of a built-in model: its card, and the check that its files are whole."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.wording import engine_errors

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class ModelCard:
    """What `model.json` says of a model. `max_tokens` is the longest sentence it reads whole."""

    name: str
    dimensions: int
    max_tokens: int
    sha256: str


def read_model_card(folder: Path) -> ModelCard:
    """The card of the model in `folder`, once all its files have the sha256 that it names.

    Raises:
        ModelError: where a file is missing or is not the one that was shipped.
    """
    try:
        card = json.loads((folder / "model.json").read_text("utf-8"))
        files = dict(card["files"])
        found = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files}
        result = ModelCard(
            str(card["name"]),
            int(card["dimensions"]),
            int(card["max_tokens"]),
            str(files[card.get("weights", "model.onnx")]),
        )
    except FileNotFoundError as error:
        raise engine_errors.model_file_missing() from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise engine_errors.model_unreadable() from error
    damaged = [name for name, sha256 in files.items() if found[name] != sha256]
    if damaged:
        raise engine_errors.model_damaged(damaged[0])
    return result
