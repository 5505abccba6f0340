"""Another cause, another label, “only” with other words, and a group put into a rule."""

from __future__ import annotations

import pytest

from tests.findings.making import facts_of


@pytest.mark.parametrize(
    ("left", "right", "fact"),
    [
        (
            "Only residents may park here at night.",
            "Residents may park here only at night.",
            ("quantity", "Only", "only"),
        ),
        (
            "The tariff covers steel pipes.",
            "The tariff covers steel and copper pipes.",
            ("quantity", None, "copper"),
        ),
        (
            "Coach: We were too slow.",
            "Captain: We were too slow.",
            ("attribution", "Coach", "Captain"),
        ),
        (
            "Mr Ito: I never saw the letter again.",
            "Judge: I never saw the letter again.",
            ("attribution", "Mr Ito", "Judge"),
        ),
        (
            "The senator now works for a bank.",
            "The senator used to work for a bank.",
            ("condition", "now", "used to"),
        ),
        ("Almost a third of it melted.", "More than a third of it melted.", None),
        ("None of the rivers was clean.", "A few of the rivers were clean.", None),
        (
            "Both unions endorsed the deal.",
            "Neither of the unions backed the deal.",
            ("quantity", "Both", "Neither of"),
        ),
        ("The coin is Roman.", "The coin could be Roman.", ("hedge", None, "could")),
        (
            "The trial is expected to resume on Monday.",
            "The trial has resumed on Monday.",
            ("hedge", "is expected to", "has"),
        ),
        (
            "Divers were able to reach the wreck.",
            "The wreck could not be reached by divers.",
            ("negation", None, "not"),
        ),
        (
            "Torino beat Lazio 1-0 in the cup.",
            "Lazio won in the cup against Torino 1-0.",
            ("roles", "Torino", "Lazio"),
        ),
        ("Moreau sacked Duval in May.", "Duval dismissed Moreau in May.", None),
        (
            "Moreau gave Duval the letters.",
            "Duval gave the letters to Moreau.",
            ("roles", "Moreau", "Duval"),
        ),
        (
            "Miners say that the shaft is flooded.",
            "Inspectors found that the shaft is flooded.",
            ("attribution", "Miners", "Inspectors"),
        ),
        ("The ban applies on weekends.", "The ban applies on weekdays.", None),
    ],
)
def test_what_it_is_about_is_told(
    left: str, right: str, fact: tuple[str, str | None, str | None] | None
) -> None:
    hard = [one for one in facts_of(left, right) if not one[3]]
    assert hard
    if fact is not None:
        assert hard[0][:3] == fact
    assert [one for one in facts_of(right, left) if not one[3]]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The tenor died of pneumonia at 81.", "Aged 81, the tenor died of a stroke."),
        ("He was convicted of bribery in March.", "In March he was convicted of perjury."),
        ("The chef was sacked over the theft.", "The chef was sacked over his language."),
        ("Trams stood still because of the storm.", "Trams stood still because of the weather."),
        ("Three were killed by a mine.", "Three were killed by an explosive device."),
    ],
)
def test_a_cause_in_other_words_is_told_softly(left: str, right: str) -> None:
    """Whether they are other words for the same, no rule can know."""
    for pair in ((left, right), (right, left)):
        (fact,) = facts_of(*pair)
        assert (fact[0], fact[3]) == ("condition", True)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The grocer said sales fell.", "The supermarket said sales fell."),
        ("The winger said he would stay.", "The forward said he would stay."),
        ("The envoy said curtly that it was over.", "The envoy said bluntly that it was over."),
        ("Hoteliers say cheap flights helped.", "Hoteliers say low fares helped."),
    ],
)
def test_a_word_beside_what_was_said_is_no_other_source(left: str, right: str) -> None:
    assert not [fact for fact in facts_of(left, right) if not fact[3]]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # the same cause in other words, or more of the sentence in other words
        ("The roof fell in because of the heavy snow.", "The roof fell in due to snow."),
        ("The delay was blamed on icy roads.", "The delay was blamed on ice on the roads."),
        ("Only members can vote.", "Voting is open only to members."),
        ("All who were let in were members.", "Only members were let in."),
        ("Few think that the truce will last.", "Many doubt that the truce will last."),
        ("A new mast will replace the old one.", "The old mast will be replaced by a new one."),
        ("The warden said cages help.", "Cages help, said the warden."),
        ("The hotel only opens in summer.", "The hotel opens only in summer."),
        ("Correction: The ship sank in May.", "Update: The ship sank in May."),
        ("They sell apples and pears at the gate.", "They sell apples at the gate."),
        ("The bridge is worth up to a billion.", "The bridge could be worth a billion."),
        ("Victims could be seen on the roofs.", "Victims were seen on the roofs."),
        ("The ferry firm cancelled all trips.", "The ferry firm will make no trips."),
        ("The side lost 2-0 in Turin.", "The side suffered a 2-0 defeat in Turin."),
        ("The board has agreed to sell the mill.", "The mill will be sold, the board decided."),
        ("Her state was described as grave.", "Her state was said to be grave."),
        ("Nearly half of the bees died.", "Just over half of the bees are still alive."),
        ("Smokers are likely to get ill.", "Smokers have a high risk of getting ill."),
    ],
)
def test_the_same_in_other_words_is_silent(left: str, right: str) -> None:
    assert not [fact for fact in facts_of(left, right) if not fact[3]]
    assert not [fact for fact in facts_of(right, left) if not fact[3]]


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        (
            "The board will publish the letters.",
            "The board has published the letters.",
            "condition",
        ),
        ("The navy is testing the missile.", "The navy has tested the missile.", "condition"),
        (
            "The tram runs only to Laim at night.",
            "The tram runs to Laim only at night.",
            "quantity",
        ),
        (
            "Entry is free for all pupils.",
            "Entry is free for all pupils except boarders.",
            "quantity",
        ),
        ("Only women may join the choir.", "Women and men may join the choir.", "quantity"),
        ("All tenants may use the yard.", "Only tenants may use the yard.", "quantity"),
        ("Taxis may use the lane.", "Taxis must use the lane.", "hedge"),
        ("The drug may help against migraine.", "The drug helps against migraine.", "hedge"),
        ("Tenants must pay for the repairs.", "Tenants do not have to pay for the repairs.", None),
        ("She always wore a hat, he said.", "He said she sometimes wore a hat.", "quantity"),
        ("The boat lies in Ulm.", "The boat doesn't lie in Ulm.", "negation"),
        ("Parents had been told of the test.", "Parents had not been informed of the test.", None),
        (
            "The firm will compensate the divers.",
            "The firm will not pay the divers compensation.",
            None,
        ),
        ("The senator excluded a deal.", "The senator did not exclude a deal.", "negation"),
        ("Nobody reported the theft.", "A night porter reported the theft.", "negation"),
        ("Three of the guards fled.", "None of the guards fled.", None),
        ("The mill makes 900 bricks an hour.", "The mill makes 900 bricks a day.", "number"),
        ("Of 88 rooms, 24 were searched.", "34 of the 88 rooms were searched.", "number"),
        ("A boat from Mali sank.", "A boat from Malta sank.", "name"),
        ("Traders from Niger came.", "Traders from Nigeria came.", "name"),
        (
            "The lion in the pen hurt the ape in the yard.",
            "The ape in the pen hurt the lion in the yard.",
            "roles",
        ),
        (
            "The envoy described the plan as weak.",
            "The plan was described as weak by the nun.",
            "attribution",
        ),
    ],
)
def test_what_holds_and_when_is_told(left: str, right: str, kind: str | None) -> None:
    for pair in ((left, right), (right, left)):
        hard = [one for one in facts_of(*pair) if not one[3]]
        assert hard
        assert kind is None or hard[0][0] == kind


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("All the guests but three were saved.", "Every guest was saved except three."),
        ("A quarter of the beds were vacant.", "Three quarters of the beds were taken."),
        ("A trader from Britain came.", "A British trader came."),
        ("Men and women queued.", "Women and men queued."),
        ("The song “Kein Weg” was a hit.", "The song “Kein Weg” (there is no way) was a hit."),
        ("She left because he lied.", "Because he lied, she left."),
        ("Only members may enter.", "Members only may enter."),
        ("Police withheld the name.", "Police did not disclose the name."),
        ("Hunters just have to wait.", "Hunters just need to wait."),
    ],
)
def test_what_holds_told_otherwise_is_silent(left: str, right: str) -> None:
    assert not [fact for fact in facts_of(left, right) if not fact[3]]
    assert not [fact for fact in facts_of(right, left) if not fact[3]]
