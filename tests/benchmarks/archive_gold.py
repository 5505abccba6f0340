"""Whether an archive finds the sources of an article, and which of its sentences are whose.

    python tests/benchmarks/archive_gold.py ../shared/data [--filler 200000] [--half dev|test]
        [--keep FOLDER] [--server]

The sources are left articles of the gold data and chapters of a translation of the Bible. Around
them lie articles of unrelated sentences: those of other documents of the same sets, and, where
there are not enough, such sentences with half of their words replaced by others of theirs. What is
checked is made from the sources: copied; with 10, 30 or 50 % of the words replaced by other words
of the language; merged from three sources with a fifth of foreign sentences; and real paraphrases
(other translations, easier versions), whose gold is by hand. One run prints, for each kind, how
often the source is among the first five by winnowing alone, by rare words alone, by vectors alone,
and by all of it with the aligner behind; then F1 of the pairs of a sentence and the article that
it is from, and of a sentence and the sentence. Last, how much of articles that are not there is
told to be. (The gold of onestop_partial leaves links out, so the second says little there.) Half
of the sources is for tuning, the other for reporting.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
import statistics
import sys
import tempfile
import time
import zlib
from collections import defaultdict
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))

from gold import Score, load_gold

from paraview.archive import Archive, open_store
from paraview.archive.retrieval import ALL_WAYS, By, candidates, query_of
from paraview.comparison import Block, Document, Span
from paraview.documents import from_text
from paraview.options import Options
from paraview.pipeline import Pipeline, known
from tests.archive.server import server_address

PARAPHRASED = ("onestop", "onestop_partial", "two_translations")
SETS = (*PARAPHRASED, "argrewrite", "swipe")
CHAPTER = 25
LEAST, MOST = 8, 60
FILLER_ARTICLE = 40
FIRST = 5
RATES = (10, 30, 50)
WAYS = (
    ("winnowing", By.COPIES),
    ("words", By.WORDS),
    ("vectors", By.MEANING),
    ("together", ALL_WAYS),
)
WORD = re.compile(r"[A-Za-z]{3,}")


@dataclass(frozen=True, slots=True)
class Case:
    """An article to check, and for each of its sentences the source sentences that it is from."""

    kind: str
    sentences: list[str]
    origins: list[set[tuple[str, int]]]

    @property
    def sources(self) -> set[str]:
        """The paths of the sources."""
        return {path for each in self.origins for path, _ in each}


def main() -> None:
    """Build, check, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--filler", type=int, default=200_000)
    parser.add_argument("--half", choices=("dev", "test"), default="test")
    parser.add_argument("--most", type=int, default=40, help="articles of each kind")
    parser.add_argument("--keep", type=Path, help="a folder in which the archive is kept")
    parser.add_argument("--server", action="store_true", help="in PostgreSQL, started for this")
    parser.add_argument("--errors", action="store_true")
    asked = parser.parse_args()
    chance = random.Random(16 if asked.half == "test" else 61)  # noqa: S311  to be drawn again
    sources, paraphrases, others = material(asked.data, asked.half)
    with tempfile.TemporaryDirectory() as name, ExitStack() as inside:
        folder = asked.keep or Path(name)
        folder.mkdir(exist_ok=True)
        address = str(folder / f"gold-{asked.half}-{asked.filler}.pvarchive")
        if asked.server:
            address = inside.enter_context(server_address())
        archive = Archive(open_store(address, create=True), Pipeline(None).encoder(None))
        fill(archive, sources, others, asked.filler)
        cases = list(made(sources, paraphrases, others, chance, asked.most))
        report(archive, cases, asked.errors)
        unrelated(archive, asked.data / "gum_news")
        archive.close()


def material(data: Path, half: str) -> tuple[dict[str, list[str]], list[Case], list[list[str]]]:
    """The sources by path, the paraphrases of some of them, and documents that are neither."""
    sources: dict[str, list[str]] = {}
    paraphrases: list[Case] = []
    others: list[list[str]] = []
    families: set[str] = set()
    for name in SETS:
        for number, pair in enumerate(load_gold(data / name / "dev.jsonl")):
            family = family_of(pair.id)
            if family in families:
                continue  # another version of an article that is there
            families.add(family)
            left = list(pair.left[:MOST])
            crowd = name == "swipe" and len(families) % 5  # they are many: most are around
            ours = (zlib.crc32(family.encode()) % 2 == 1) is (half == "test")
            if crowd or not ours or len(left) < LEAST:
                others.append(left)
                continue
            path = f"{name}/{number}"
            sources[path] = left
            if name in PARAPHRASED:
                paraphrases.append(_paraphrase(f"paraphrase {name}", path, left, pair))
    verses(data, half, sources, paraphrases, others)
    others += [list(pair.left) for pair in load_gold(data / "wikisplit" / "dev.jsonl")]
    taken = {sentence for each in sources.values() for sentence in each}
    return sources, paraphrases, [[one for one in each if one not in taken] for each in others]


def family_of(name: str) -> str:
    """What all versions of an article have in common in their ids."""
    bare = re.sub(r"^os(llm|qa)-|-(Adv|Int|Ele)-(Int|Ele)$", "", name)
    return re.sub(r"-(12|23)$", "", bare) if bare.startswith("argrewrite") else bare


def verses(data: Path, half: str, sources: dict, paraphrases: list, others: list) -> None:
    """The chapters of a translation: some of them sources, with the same ones of another."""
    translations = load_gold(data / "scale" / "bible.jsonl")
    pair = translations[0]
    for start in range(0, len(pair.left) - CHAPTER, CHAPTER):
        number = start // CHAPTER
        chapter = list(pair.left[start : start + CHAPTER])
        if number % 10 != (3 if half == "test" else 5):
            others.append(chapter)
            continue
        path = f"bible/{number}"
        sources[path] = chapter
        inside = {(i - start, j) for i, j in pair.links if start <= i < start + CHAPTER}
        wanted = sorted({j for _, j in inside})
        origins = [{(path, i) for i, k in inside if k == j} for j in wanted]
        paraphrases.append(Case("paraphrase verses", [pair.right[j] for j in wanted], origins))
    for one in translations[2:]:
        others += [list(one.left[at : at + CHAPTER]) for at in range(0, len(one.left), CHAPTER)]


def _paraphrase(kind: str, path: str, left: list[str], pair) -> Case:
    origins = [
        {(path, i) for i, k in pair.links if k == j and i < len(left)}
        for j in range(len(pair.right))
    ]
    kept = [j for j in range(len(pair.right)) if origins[j]]
    return Case(kind, [pair.right[j] for j in kept], [origins[j] for j in kept])


def fill(archive: Archive, sources: dict, others: list[list[str]], count: int) -> None:
    """Put the sources and so many unrelated sentences into an archive; what is there stays."""
    have = archive.paths()
    batch = [document(path, sentences) for path, sentences in sources.items() if path not in have]
    archive.add(batch)
    chance = random.Random(7)  # noqa: S311  the same filler every time
    plain = [sentence for each in others for sentence in each if len(sentence.split()) > 4]
    words = [word for sentence in plain for word in WORD.findall(sentence)]
    chance.shuffle(plain)
    endless = cycle(plain)
    done, started, told = 0, time.monotonic(), 0
    batch = []
    for number in range(count // FILLER_ARTICLE):
        path = f"filler/{number}"
        drawn = [next(endless) for _ in range(FILLER_ARTICLE)]
        if number * FILLER_ARTICLE >= len(plain):
            drawn = [reworded(sentence, 50, words, chance) for sentence in drawn]
        done += FILLER_ARTICLE
        if path not in have:
            batch.append(document(path, drawn))
            told += FILLER_ARTICLE
        if len(batch) == 20 or (batch and number == count // FILLER_ARTICLE - 1):
            archive.add(batch)
            batch = []
    archive.tidy()
    seconds = time.monotonic() - started
    contents = archive.contents()
    print(
        f"{contents.articles} articles, {contents.sentences} sentences, {contents.bytes >> 20} MB"
    )
    if told:
        print(f"added {told} sentences in {seconds:.0f} s: {told / seconds:.0f} a second")


def made(sources: dict, paraphrases: list[Case], others: list, chance, most: int):
    """The articles that are checked."""
    words = [word for each in sources.values() for one in each for word in WORD.findall(one)]
    drawn = sorted(sources)
    chance.shuffle(drawn)
    for path in drawn[:most]:
        left = sources[path]
        origins = [{(path, index)} for index in range(len(left))]
        yield Case("copied", left, origins)
        for rate in RATES:
            changed = [reworded(sentence, rate, words, chance) for sentence in left]
            yield Case(f"{rate} % replaced", changed, origins)
    foreign = [sentence for each in others for sentence in each]
    for number in range(most):
        three = [drawn[(3 * number + step) % len(drawn)] for step in range(3)]
        sentences, origins = [], []
        for path in three:
            size = min(len(sources[path]), chance.randint(6, 12))
            start = chance.randint(0, len(sources[path]) - size)
            for index in range(start, start + size):
                if chance.random() < 0.25:
                    sentences.append(reworded(chance.choice(foreign), 50, words, chance))
                    origins.append(set())
                sentences.append(reworded(sources[path][index], 10, words, chance))
                origins.append({(path, index)})
        yield Case("merged of three", sentences, origins)
    by_kind = defaultdict(list)
    for case in paraphrases:
        by_kind[case.kind].append(case)
    for cases in by_kind.values():
        chance.shuffle(cases)
        yield from cases[:most]


def reworded(sentence: str, percent: int, words: list[str], chance) -> str:
    """A sentence of which some words are replaced by others of the language."""
    return WORD.sub(
        lambda found: chance.choice(words) if chance.random() < percent / 100 else found.group(),
        sentence,
    )


def document(path: str, sentences: list[str]) -> Document:
    """A document whose every block is a sentence."""
    spans, start = [], 0
    for sentence in sentences:
        spans.append(Block(Span(start, start + len(sentence))))
        start += len(sentence) + 1
    text = "\n".join(sentences)
    sha256 = hashlib.sha256(f"{path}\n{text}".encode()).hexdigest()
    return Document(text, tuple(spans), path, path=path, sha256=sha256)


def report(archive: Archive, cases: list[Case], errors: bool) -> None:
    """Check every article in every way, and print a line for each kind."""
    store, encoder = archive._store, archive._encoder
    firsts: dict = defaultdict(lambda: defaultdict(list))
    pairs: dict = defaultdict(lambda: (Score(), Score()))
    seconds = []
    for case in cases:
        article = document("", case.sentences)
        query = query_of(known(article, Options(), encoder))
        for name, ways in WAYS[:-1]:
            found = [source.path for source, _ in store.load(candidates(store, query, FIRST, ways))]
            firsts[case.kind][name].append(share_found(case, found))
        started = time.monotonic()
        checked = archive.check(article)
        seconds.append(time.monotonic() - started)
        found = [share.source.path for share in checked.sources[:FIRST]]
        firsts[case.kind]["together"].append(share_found(case, found))
        wanted, told = gold_pairs(archive, case, checked)
        articles, sentences = pairs[case.kind]
        articles.add({each[:2] for each in told}, {each[:2] for each in wanted})
        sentences.add(told, wanted)
        for each in sorted(told ^ wanted) if errors else ():
            print(case.kind, "| false" if each in told else "| missed", each)
    heads = "".join(f"{name:>11}" for name, _ in WAYS)
    print(f"{'':28}{'n':>4}{heads}{'P':>7}{'R':>7}{'F1':>7}{'F1 sentences':>14}")
    for kind, ways in firsts.items():
        score, fine = pairs[kind]
        shares = "".join(f"{100 * statistics.mean(ways[name]):10.1f}%" for name, _ in WAYS)
        figures = f"{score.precision:7.3f}{score.recall:7.3f}{score.f1:7.3f}{fine.f1:14.3f}"
        print(f"{kind:28}{len(ways['words']):4}{shares}{figures}")
    print(f"a check takes {statistics.median(seconds):.2f} s (median), {max(seconds):.2f} at most")


def unrelated(archive: Archive, folder: Path) -> None:
    """How much of articles that are nowhere in the archive is told to stand there."""
    sentences = told = 0
    files = sorted(folder.glob("*.conllu"))
    for file in files:
        lines = file.read_text("utf-8").splitlines()
        text = " ".join(line[9:].strip() for line in lines if line.startswith("# text = "))
        checked = archive.check(from_text(text))
        sentences += len(checked.sentences)
        told += sum(each.standing is not None for each in checked.sentences)
    print(
        f"{len(files)} unrelated articles: {told} of {sentences} sentences told to stand elsewhere"
    )


def share_found(case: Case, found: list[str]) -> float:
    """The share of the sources that are among the first."""
    return len(case.sources & set(found)) / len(case.sources)


def gold_pairs(archive: Archive, case: Case, checked) -> tuple[set, set]:
    """Each sentence with the article and the sentence that it is from: as it is, as it was told.

    A sentence of the case may have been cut in several; it is known by where it starts.
    """
    starts, at = [], 0
    for sentence in case.sentences:
        starts.append(at)
        at += len(sentence) + 1
    wanted = {(index, *each) for index, origins in enumerate(case.origins) for each in origins}
    told = set()
    texts = {
        source.path: theirs.worded.side.document
        for source, theirs in archive._store.load([share.source.id for share in checked.sources])
    }
    for each in checked.sentences:
        index = max(number for number, start in enumerate(starts) if start <= each.span.start)
        if each.standing is not None:
            path = checked.sources[each.standing.source].source.path
            told |= {
                (index, path, number)
                for number, block in enumerate(texts[path].blocks)
                if any(block.span.overlaps(span) for span in each.standing.spans)
            }
    return wanted, told


if __name__ == "__main__":
    main()
