"""The words of the house as types: what two documents are, and what comparing them found.

Every room takes and gives these; this room imports nothing else of ours. All of it is frozen,
compares by value and pickles. Positions are code points of the canonical text of the side they
belong to. The JSON form is in `paraview.serialisation`.
"""

from paraview.comparison.anchors import (
    Anchor,
    PairAnchor,
    find_sentence,
    sentences_anchor,
    span_anchor,
    spans_anchor,
)
from paraview.comparison.certainty import LEAST_SCORE, Certainty, certainty_of
from paraview.comparison.figures import Reuse, SentenceShare, Summary, VerbatimRun, WordShare
from paraview.comparison.findings import (
    Fact,
    FactKind,
    Finding,
    FindingKind,
    Quote,
    QuoteEnd,
    QuoteForm,
    QuoteStatus,
    Severity,
)
from paraview.comparison.links import (
    LOOK_OF_KIND,
    RANK_OF_KIND,
    Edit,
    EditNature,
    Kind,
    Link,
    Look,
    Op,
    WeakMatch,
)
from paraview.comparison.result import Comparison, Engine, Json, Stage
from paraview.comparison.texts import (
    Block,
    Document,
    DocumentWarning,
    Hand,
    Role,
    Sentence,
    Side,
    Span,
    WarningCode,
    Word,
)
from paraview.comparison.verdicts import Refusal, Verdict

__all__ = [
    "LEAST_SCORE",
    "LOOK_OF_KIND",
    "RANK_OF_KIND",
    "Anchor",
    "Block",
    "Certainty",
    "Comparison",
    "Document",
    "DocumentWarning",
    "Edit",
    "EditNature",
    "Engine",
    "Fact",
    "FactKind",
    "Finding",
    "FindingKind",
    "Hand",
    "Json",
    "Kind",
    "Link",
    "Look",
    "Op",
    "PairAnchor",
    "Quote",
    "QuoteEnd",
    "QuoteForm",
    "QuoteStatus",
    "Refusal",
    "Reuse",
    "Role",
    "Sentence",
    "SentenceShare",
    "Severity",
    "Side",
    "Span",
    "Stage",
    "Summary",
    "VerbatimRun",
    "Verdict",
    "WarningCode",
    "WeakMatch",
    "Word",
    "WordShare",
    "certainty_of",
    "find_sentence",
    "sentences_anchor",
    "span_anchor",
    "spans_anchor",
]
