"""A piece of work in a `.pvdiff` file, kept at every step.

    session = Session.create(Path("story.pvdiff"), Work(left, right, found=comparison))
    session.append(Step((Judged(subject, Verdict.FINE),)))

`paraview.sessions.format` documents the file for whoever wants to read one without us.
"""

from paraview.sessions.database import names_in
from paraview.sessions.format import SUFFIX
from paraview.sessions.lock import Holder, Lock
from paraview.sessions.session import Session
from paraview.sessions.work import Laid, Work

__all__ = ["SUFFIX", "Holder", "Laid", "Lock", "Session", "Work", "names_in"]
