from __future__ import annotations

import pytest

from paraview.comparison import Fact, FactKind, Severity, Span
from paraview.findings.ledger import fact_severity

HERE = Span(0, 1)


@pytest.mark.parametrize(
    ("kind", "severity"),
    [
        (FactKind.MEANING, Severity.SERIOUS),
        (FactKind.ROLES, Severity.SERIOUS),
        (FactKind.NEGATION, Severity.SERIOUS),
        (FactKind.HEDGE, Severity.NOTABLE),
        (FactKind.SPELLING, Severity.NOTE),
    ],
)
def test_opposites_are_serious_and_spellings_a_note(kind: FactKind, severity: Severity) -> None:
    assert fact_severity(Fact(kind, 0, HERE, HERE)) is severity


@pytest.mark.parametrize("kind", list(FactKind))
def test_soft_facts_are_minor_at_most(kind: FactKind) -> None:
    assert fact_severity(Fact(kind, 0, HERE, HERE, soft=True)) <= Severity.MINOR
