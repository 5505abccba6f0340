"""compare(): the one place that joins the rooms."""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import partial
from typing import TYPE_CHECKING

from paraview.alignment import align_sides
from paraview.comparison import Engine, Stage, WeakMatch
from paraview.embedding import BUILT_IN_MODEL, MULTILINGUAL_MODEL, CachedEncoder
from paraview.options import Options
from paraview.pipeline.assembling import assembled, link_of
from paraview.pipeline.engines import fresh_encoder, model_for
from paraview.pipeline.revising import Partners, aligned, revised
from paraview.pipeline.sides import document_of, listed, side_inputs, worded
from paraview.progress import Progress, part, silent
from paraview.review import carried
from paraview.user_files import cache_folder, cache_megabytes

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from paraview.comparison import Comparison, Document, Link
    from paraview.embedding import Encoder
    from paraview.pipeline.revising import Revision
    from paraview.review import Carried, Review


_VECTOR_BYTES = 2_000
"""What a vector takes on disk, about."""
_WARMING = (
    ("The engine starts.", "It is not yet warm.", "Nobody waits."),
    ("The engine has started.", "It is warm now."),
)
"""Two small texts that take a comparison through all its rooms."""


class Pipeline:
    """The rooms joined, with the model kept loaded between comparisons.

    Args:
        cache: the folder in which vectors are kept; none means that they are not.
        threads: how many cores the built-in model uses; 0 means all.
    """

    def __init__(self, cache: Path | None = None, threads: int = 0) -> None:
        self._cache = cache
        self._threads = threads
        self._encoders: dict[str, Encoder] = {}

    def warm(self, options: Options) -> None:
        """Load the model and every library now, so that the next comparison starts at once.

        Raises:
            ModelError: where the model is missing or damaged.
        """
        left, right = (document_of(sentences) for sentences in _WARMING)
        self.compare(left, right, options)

    def encoder(self, model: str | None) -> Encoder:
        """The encoder for a built-in model, by its name, or for a model folder, loaded once.

        None means the built-in English one.

        Raises:
            ModelError: where the model is missing or damaged.
        """
        model = model or BUILT_IN_MODEL
        if model not in self._encoders:
            self._encoders[model] = CachedEncoder(
                fresh_encoder(model, self._threads),
                self._cache if cache_megabytes() else None,
                cache_megabytes() * 1_000_000 // _VECTOR_BYTES,
            )
        return self._encoders[model]

    def compare(
        self,
        left: Document,
        right: Document,
        options: Options | None = None,
        progress: Progress = silent,
    ) -> Comparison:
        """Compare two documents.

        Raises:
            ModelError: where the model is missing or damaged.
            Cancelled: where `progress` raises it.
        """
        options = options or Options()
        progress(Stage.SENTENCES, 0.0)
        telling = partial(progress, Stage.SENTENCES)
        sides = (
            worded(left, options, part(telling, 0.0, 0.5)),
            worded(right, options, part(telling, 0.5, 1.0)),
        )
        tongues = [each.side.document.tongue for each in sides]
        encoder = self.encoder(options.model or model_for(tongues))
        alignment = aligned(*sides, encoder, progress)
        progress(Stage.FINDINGS, 0.0)
        return assembled(
            *sides,
            alignment.links,
            Engine(encoder.name, encoder.model, encoder.sha256),
            asdict(options),
            partial(progress, Stage.FINDINGS),
            weak=tuple(WeakMatch(*weak) for weak in alignment.weak),
        )

    def revise(self, found: Comparison, review: Review, progress: Progress = silent) -> Revision:
        """What an editor's corrections make of a comparison.

        Nothing is aligned anew but where sentences were split or joined; the words, quotations and
        facts of all links are, in far less than a second for an article.

        Raises:
            ModelError: where sentences were split, and the model is missing or damaged.
            Cancelled: where `progress` raises it.
        """
        return revised(found, review, self._encoder_of(found), progress)

    def carry(self, review: Review, old: Comparison, new: Comparison) -> Carried:
        """A review of one comparison as a review of another, such as one of a newer version.

        Sentences that were rewritten are found by aligning each old text with the new one.

        Raises:
            ModelError: where a text has changed, and the model is missing or damaged.
        """
        return carried(review, old, new, Partners(old, new, self._encoder_of(new)))

    def _encoder_of(self, comparison: Comparison) -> Callable[[], Encoder]:
        """The encoder that a comparison was made with, loaded when it is asked for."""
        chosen = comparison.options.get("model")
        is_many = comparison.engine.model == MULTILINGUAL_MODEL
        built_in = MULTILINGUAL_MODEL if is_many else BUILT_IN_MODEL
        return partial(self.encoder, str(chosen or built_in))


def default_cache() -> Path:
    """The folder in which this user's vectors are kept between runs."""
    return cache_folder()


def compare(
    left: Document,
    right: Document,
    *,
    options: Options | None = None,
    progress: Progress = silent,
) -> Comparison:
    """Compare two documents, once. A `Pipeline` keeps the model loaded for more.

    Raises:
        ModelError: where the model is missing or damaged.
    """
    return Pipeline(default_cache()).compare(left, right, options, progress)


def align(
    left: Sequence[str],
    right: Sequence[str],
    *,
    headings: tuple[Collection[int], Collection[int]] = ((), ()),
    encoder: Encoder | None = None,
) -> list[Link]:
    """Link two lists of sentences.

    Edits are spans of the joined text of each side, its sentences one below the other, as in the
    canonical text of a document whose every block is one sentence.

    Args:
        left, right: sentences, in order.
        headings: the indexes of those that are headings on either side; a heading is never half of
            a split or a merge.
        encoder: none means the built-in one.

    Raises:
        ModelError: where the built-in model is missing or damaged.
    """
    sides = listed(left), listed(right)
    inputs = side_inputs(left, right, encoder or Pipeline().encoder(None))
    left_input, right_input = (
        replace(one, headings=frozenset(indexes))
        for one, indexes in zip(inputs, headings, strict=True)
    )
    return [link_of(*sides, link) for link in align_sides(left_input, right_input).links]
