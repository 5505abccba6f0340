"""German, French and Spanish: sentences, quotations with their speakers, numbers and dates.

    python tests/benchmarks/languages.py [--errors]

The cases are of our own, a hundred of each kind in each language (`languages/`). Half of them were
written before the rules and never looked at while these were made; they are reported apart.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from paraview.comparison import Block, Document, Side, Span
from paraview.findings import QuotedSide
from paraview.findings.amounts.date import Date, Unit
from paraview.findings.tongues.dates import dates
from paraview.findings.tongues.quantities import quantities
from paraview.sentences import reporting_verbs, sentence_words, split_sentences

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
FOLDER = Path(__file__).parent / "languages"


def document(text: str, tongue: str) -> Document:
    """A text of paragraphs."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(Span(start, start + len(line))))
        start += len(line) + 1
    return Document(text, tuple(blocks), "", tongue=tongue)


def sentences(case: dict, tongue: str) -> tuple[object, object]:
    """The sentences that are found, and those that are there."""
    made = document(" ".join(case["sentences"]), tongue)
    found = [each.span.of(made.text) for each in split_sentences(made)]
    return found, case["sentences"]


def quotes(case: dict, tongue: str) -> tuple[object, object]:
    """The quotations with their speakers, those without any by an empty name."""
    made = document(case["text"], tongue)
    side = Side(made, split_sentences(made), 0)
    words = sentence_words(made.text, [each.span for each in side.sentences])
    quoted = QuotedSide(side, [tuple(each) for each in words], reporting_verbs(tongue))
    found = [
        (" / ".join(part.of(made.text) for part in one.end.parts), one.end.speaker.casefold())
        for one in quoted.quotations
    ]
    wanted = [(each["words"], each["speaker"].casefold()) for each in case["quotes"]]
    return sorted(found), sorted(wanted)


def amounts(case: dict, tongue: str) -> tuple[object, object]:
    """The numbers and dates, each as the gold writes it."""
    text = case["text"]
    whole = Span(0, len(text))
    days = list(dates(text, whole, tongue))
    found = [_written_date(day) for day in days if day.unit is not Unit.RANGE]
    for one in quantities(text, whole, tongue, days):
        name = one.unit.name if one.unit else ""
        whole_number = one.number.denominator == 1
        written = str(one.number if whole_number else float(one.number)) + (
            "th" if one.is_ordinal else ""
        )
        found.append(f"{written} {name}".strip())
    return sorted(found), sorted(case["amounts"])


def _written_date(day: Date) -> str:
    if day.unit is Unit.CLOCK:
        return f"{day.value[0]}:{day.value[1]:02}"
    if day.unit is Unit.WEEKDAY:
        return WEEKDAYS[day.value[0]]
    year, *rest = day.value
    return "-".join([str(year), *(f"{part:02}" for part in rest if part)])


KINDS = {"sentences": sentences, "quotes": quotes, "amounts": amounts}


def main() -> None:
    """Print how many cases of each kind come out right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--errors", action="store_true", help="show the wrong ones of the tuned half"
    )
    shows_errors = parser.parse_args().errors
    for path in sorted(FOLDER.glob("*.jsonl")):
        kind, tongue = path.stem.split("_")
        right: Counter[str] = Counter()
        total: Counter[str] = Counter()
        for line in path.read_text("utf-8").splitlines():
            case = json.loads(line)
            found, wanted = KINDS[kind](case, tongue)
            total[case["half"]] += 1
            right[case["half"]] += found == wanted
            if shows_errors and case["half"] == "tuned" and found != wanted:
                print(f"  {found}\n  {wanted}\n")
        told = "  ".join(f"{half} {right[half]}/{total[half]}" for half in sorted(total))
        print(f"{kind:10s} {tongue}  {told}")


if __name__ == "__main__":
    main()
