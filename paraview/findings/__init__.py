"""Links turned into what an editor wants to know: kinds and figures."""

from paraview.findings.kinds import link_kind
from paraview.findings.summary import summarise

__all__ = ["link_kind", "summarise"]
