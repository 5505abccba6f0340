from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraview.findings.speakers.same_speaker import same_speaker


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kelly", "Robert Kelly"),
        ("Mr. Kelly", "Robert Kelly"),
        ("Bob Kelly", "Robert Kelly"),
        ("Robert J. Kelly", "Robert Kelly"),
        ("Robert Kelly Jr.", "Robert Kelly"),
        ("Kim", "Kim Jong Un"),
        ("Khalid al-Mansour", "Mansour"),
        ("Zelensky", "Volodymyr Zelenskyy"),
        ("HALE", "Anna Hale"),
        ("AP", "Associated Press"),
        ("spokesman for the army", "spokeswoman for the army"),
        ("spokesman", "Ana Ruiz"),
        ("officials", "US officials"),
        ("ministry", "foreign ministry"),
        ("mayor", "official"),
        ("doctor", "physician"),
        ("Ohio governor", "governor of Ohio"),
        ("", "Ana Ruiz"),
    ],
)
def test_they_may_be_the_same(one: str, other: str) -> None:
    assert same_speaker(one, other)
    assert same_speaker(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Robert Kelly", "Robert Mann"),
        ("Helga J. Northrop", "Helga J. Southam"),
        ("Anna St. Clair", "Anna St. James"),
        ("Khalid al-Mansour", "Khalid al-Masri"),
        ("Hester Marlow", "Bill Marlow"),
        ("mayor", "governor"),
        ("spokesman for the army", "spokesman for the union"),
        ("Russia’s foreign ministry", "China’s foreign ministry"),
        ("Justice Department", "State Department"),
        ("Texas senator", "Vermont senator"),
        ("president", "vice president"),
        ("ministry", "Ana Ruiz"),
    ],
)
def test_they_are_others(one: str, other: str) -> None:
    assert not same_speaker(one, other)
    assert not same_speaker(other, one)


speakers = st.lists(
    st.sampled_from(
        ["Ana", "Ruiz", "al-Masri", "the", "mayor", "of", "Ohio", "Mr.", "St.", "’s", "J."]
    ),
    max_size=5,
).map(" ".join)


@given(speakers, speakers)
def test_it_is_the_same_both_ways(one: str, other: str) -> None:
    assert same_speaker(one, other) is same_speaker(other, one)
    assert same_speaker(one, one)
