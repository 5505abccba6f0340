from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraview.comparison import Block, Document, Role, Span
from paraview.documents import from_text
from paraview.sentences import is_word, split_sentences


def sentences(text: str, *, informal: bool = False) -> list[str]:
    document = from_text(text)
    return [s.span.of(document.text) for s in split_sentences(document, informal=informal)]


@pytest.mark.parametrize(
    "parts",
    [
        ("“We won,” she said.", "“It was hard.", "I am glad,” he added."),
        ("“Really?” he asked.", "“Yes!” Kelly said."),
        ("“How many boats are there?” asked the harbor master.", "Nobody knew."),
        ("Mr. Smith met J. R. Jones at 3.5 p.m. in the U.S. Senate.", "He left."),
        ("The U.S. Supreme Court ruled on Monday.", "The U.K. government waited."),
        ("George W. Bush spoke first.", "J. K. Rowling came later."),
        ("It cost $3.5 million.", "Some 25,000 people came."),
        ("He said: “I did it.", "I will do it again.”", "Smith left."),
        ("She paused...", "Then she went on."),
        ("Gov. Sarah Jones, D-Calif., spoke on Jan. 5 at 10 a.m. Monday.", "It rained."),
        ("WONSAN, North Korea — Kim Jong Un met the minister.", "They smiled."),
        ("LONDON (Reuters) - Shares fell on Tuesday.", "Oil rose."),
        ("Troops train in Primorsky Krai, Russia. – EyePress News/Reuters",),
        ("“I am sure of it.", "We will try,” Lavrov stated, according to the ministry."),
        ("Er kam am 3. Mai nach Berlin, z.B. mit dem Zug.", "Dann ging er."),
        ("Das ist nun der 17. Versuch.", "Er ist Fan vom 1. FC Kaiserau.", "Er kam am 3. Juni."),
        ("“We left,” said Cmdr. Ana Ruiz of the police.", "Maj. Tom Wells stayed."),
        ("Rep. Ana Ruiz (D-Calif.), who leads the panel, left.", "“Really?” he grumbled."),
    ],
    ids=lambda parts: parts[0][:24],
)
def test_news_is_cut_where_an_editor_would_cut_it(parts: tuple[str, ...]) -> None:
    assert sentences(" ".join(parts)) == list(parts)


def test_a_lower_case_start_is_a_sentence_only_in_informal_text() -> None:
    text = "i was there. it was great! you should go."
    assert len(sentences(text)) == 1
    assert sentences(text, informal=True) == [
        "i was there.",
        "it was great!",
        "you should go.",
    ]


def test_a_heading_is_one_sentence_and_not_of_the_paragraph_beneath() -> None:
    text = "War. What is it good for?\nNothing, he said. She agreed."
    heading = Block(Span(0, 25), Role.HEADING)
    document = Document(text, (heading, Block(Span(26, len(text)))), "")
    found = [s.span.of(text) for s in split_sentences(document)]
    assert found == ["War. What is it good for?", "Nothing, he said.", "She agreed."]


def test_marks_alone_are_no_sentence() -> None:
    assert sentences("—\n\n* * *\n\nRain fell.") == ["Rain fell."]


@given(st.text(max_size=300))
def test_spans_are_ordered_trimmed_and_hold_every_word(text: str) -> None:
    try:
        document = from_text(text)
    except Exception:  # noqa: BLE001  text that is no document has no sentences
        return
    found = split_sentences(document)
    covered = set()
    last = 0
    for sentence in found:
        block = document.blocks[sentence.block].span
        assert last <= sentence.span.start < sentence.span.end
        assert block.start <= sentence.span.start
        assert sentence.span.end <= block.end
        part = sentence.span.of(document.text)
        assert part == part.strip()
        last = sentence.span.end
        covered.update(range(sentence.span.start, sentence.span.end))
    left_out = [c for i, c in enumerate(document.text) if i not in covered]
    assert not is_word("".join(left_out))
