"""A name and a role that a comma joins: one mention."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from paraview.findings.speakers.mention import Mention, MentionKind
from paraview.findings.speakers.validity import is_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.findings.speakers.tokens import Tokens

_ENDS = frozenset(("", ",", ".", ";", ")"))
_AND = frozenset(("and", "or"))


def with_appositions(mentions: list[Mention], tokens: Tokens) -> Iterator[Mention]:
    """The mentions, a name and a role that a comma joins as one: “the mayor, Jonas Pell”.

    A name behind a name hangs on what that hangs on: “in Fort Worth, Texas”, “of Globe and Mail”.
    """
    for number in range(1, len(mentions)):
        before, one = mentions[number - 1], mentions[number]
        between = tokens.low(before.last + 1) if one.first == before.last + 2 else ""
        is_beside = between == "," or between in _AND
        ends = tokens.low(one.last + 1) in _ENDS
        if (
            is_beside
            and ends
            and before.is_governed
            and before.is_named
            and one.kind is MentionKind.NAME
        ):
            mentions[number] = replace(one, is_governed=True)
    at = 0
    while at < len(mentions):
        one = mentions[at]
        while at + 1 < len(mentions):
            owner, other = mentions[at + 1], mentions[min(at + 2, len(mentions) - 1)]
            is_owned = owner is not other and other.first <= owner.first
            joined = _joined(one, other if is_owned else owner, tokens)
            if joined is None:
                break
            one = joined
            at += 2 if is_owned else 1
        yield one
        at += 1


def _joined(one: Mention, other: Mention, tokens: Tokens) -> Mention | None:
    is_office = one.kind is MentionKind.ROLE or (one.is_named and " of " in one.text)
    is_beside = other.first <= one.last + 1 and is_office
    if is_beside and other.kind is MentionKind.PERSON:  # undersecretary for education Mr. Wells
        return replace(other, first=one.first, role=one.role, is_governed=one.is_governed)
    if other.first != one.last + 2 or tokens.low(one.last + 1) != ",":
        return None
    after = tokens.low(other.last + 1)
    if after in _AND or (one.is_governed and after not in _ENDS):
        return None  # in a letter to the mayor, Ana Ruiz said
    has_complement = not one.is_named and not one.text.lower().endswith(one.role)
    if has_complement and (is_place(other.text) or one.kind is MentionKind.BODY):
        return None  # the mayor of Toledo, Ohio
    is_role_first = one.kind is MentionKind.ROLE and other.kind in {
        MentionKind.PERSON,
        MentionKind.NAME,
    }
    is_body_first = one.kind is MentionKind.BODY and not one.is_named
    if is_body_first and other.is_named and other.kind is not MentionKind.PERSON:
        return replace(other, first=one.first, role=one.role, is_governed=one.is_governed)
    if is_role_first:
        return replace(
            other,
            first=one.first,
            kind=MentionKind.PERSON,
            role=one.role,
            is_governed=one.is_governed,
        )
    if one.is_named and one.kind is MentionKind.BODY and other.kind is MentionKind.BODY:
        return replace(one, last=other.last) if not other.is_named else None
    is_person = one.kind in {MentionKind.PERSON, MentionKind.NAME}
    if is_person and other.kind is MentionKind.ROLE and not other.is_governed:
        return replace(one, last=other.last, kind=MentionKind.PERSON, role=one.role or other.role)
    return None
