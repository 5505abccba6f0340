"""compare(): the one place that joins the rooms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.progress import Progress, silent

if TYPE_CHECKING:
    from paraview.comparison import Comparison, Document


@dataclass(frozen=True, slots=True)
class Options:
    """What an editor may set about a comparison.

    `model` is the folder of a sentence-transformers model; none means the built-in one. `informal`
    is for chats and comments, where sentences start in lower case.
    """

    model: str | None = None
    informal: bool = False


class Pipeline:
    """The rooms joined, with the model kept loaded between comparisons."""

    def warm(self, options: Options) -> None:
        """Load the model now, so that the next comparison starts at once."""
        raise NotImplementedError

    def compare(
        self, left: Document, right: Document, options: Options, progress: Progress = silent
    ) -> Comparison:
        """Compare two documents.

        Raises:
            ModelError: where the model is missing or damaged.
            Cancelled: where `progress` raises it.
        """
        raise NotImplementedError
