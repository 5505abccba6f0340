"""Links turned into what an editor wants to know: kinds, quotes, facts and figures."""

from paraview.findings.facts import find_facts
from paraview.findings.kinds import link_kind
from paraview.findings.quote_matching import match_quotes
from paraview.findings.quoted_side import QuotedSide
from paraview.findings.summary import summarise

__all__ = ["QuotedSide", "find_facts", "link_kind", "match_quotes", "summarise"]
