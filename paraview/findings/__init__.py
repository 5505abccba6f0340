"""Links turned into what an editor wants to know: kinds, quotes, facts and figures."""

from paraview.findings.facts import find_facts
from paraview.findings.kinds import is_unchanged, link_kind
from paraview.findings.ledger import list_findings, quote_severity
from paraview.findings.quotes.matching import match_quotes
from paraview.findings.quotes.quoted_side import QuotedSide
from paraview.findings.summary import summarise
from paraview.findings.verbatim import longest_run

__all__ = [
    "QuotedSide",
    "find_facts",
    "is_unchanged",
    "link_kind",
    "list_findings",
    "longest_run",
    "match_quotes",
    "quote_severity",
    "summarise",
]
