"""A batch from beginning to end: read, compare, write, and keep what is done.

Files are read on this machine, in children under limits, as everywhere; what is compared elsewhere
are texts. No more pairs are held in memory than there are places to compare them, twice over.
"""

from __future__ import annotations

import tempfile
import time
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.batch.comparers import LocalComparers
from paraview.batch.journal import Journal, key_of
from paraview.batch.row import Row
from paraview.batch.table import write_tables
from paraview.engine.many.read_many import sha256_of
from paraview.engine.many_messages import PairRequest
from paraview.engine.messages import Failed, FileSource, ReadDone, ReadRequest
from paraview.engine.reader import Reader, reading_worker
from paraview.reports import put, writer_named
from paraview.wording import writing_errors

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from paraview.batch.comparers import Comparers
    from paraview.batch.pairs import Pair, Pairing
    from paraview.batch.settings import Settings
    from paraview.comparison import Document
    from paraview.engine.many_messages import PairDone
    from paraview.errors import ParaviewError

JOURNAL = "batch.journal"
PAIRS = "pairs"
"""The folder of the files that are made of each pair."""

_POLL_SECONDS = 0.002
_TELL_SECONDS = 0.25
_AHEAD = 2
_HANDS = 2


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a batch is; `seconds_left` is an estimate, none where nothing can be told yet."""

    done: int
    failed: int
    total: int
    seconds_left: float | None = None


def run_batch(
    pairing: Pairing,
    folder: Path,
    settings: Settings,
    progress: Callable[[Standing], None] = lambda _: None,
    comparers: Comparers | None = None,
) -> tuple[Row, ...]:
    """Compare many pairs, and write their table and files into a folder.

    It goes on where an earlier batch into that folder has stopped: what has the same contents and
    settings is not compared again. What failed is tried again.

    Args:
        pairing: the pairs.
        folder: where the table, the journal, and the files made of pairs go; made where it isn't.
        settings: how it is done.
        progress: told after each pair, and now and then; it may raise `Cancelled`. Then, and at
            Ctrl+C, the table has what is done, and no process is left.
        comparers: where pairs are compared; none means as the settings say. It is closed.

    Raises:
        ModelError: where the model is missing or damaged.
        BatchError: where the folder, or the scheduler, can't be used.
        WritingError: where the disk is full or fixed.
    """
    _made(folder)
    journal = Journal(folder / JOURNAL)
    batch: _Batch | None = None
    try:
        batch = _Batch(pairing, folder, settings, journal, comparers or _comparers(settings))
        batch.run(progress)
    finally:
        if batch is not None:
            batch.close()
            write_tables(batch.rows(), pairing, folder, settings.tables)
        journal.close()
    return batch.rows()


def _comparers(settings: Settings) -> Comparers:
    if settings.scheduler is None:
        return LocalComparers(settings)
    from paraview.batch.cluster import ClusterComparers

    return ClusterComparers(settings)


class _Lane:
    """A child that reads, and the pair whose files it reads."""

    def __init__(self, settings: Settings, folder: str) -> None:
        self.reader = Reader(reading_worker(folder, settings.limits), settings.limits)
        self.number: int | None = None
        self.documents: dict[int, Document] = {}


class _Batch:
    """The state of a running batch. Pairs are known by their numbers, from 0."""

    def __init__(
        self,
        pairing: Pairing,
        folder: Path,
        settings: Settings,
        journal: Journal,
        comparers: Comparers,
    ) -> None:
        self._pairs = pairing.pairs
        self._folder = folder
        self._settings = settings
        self._journal = journal
        self._comparers = comparers
        self._temporary = tempfile.TemporaryDirectory(prefix="paraview-diff-")
        count = min(max(1, settings.processes), len(self._pairs))
        self._lanes = [_Lane(settings, self._temporary.name) for _ in range(count)]
        self._waiting = deque(range(len(self._pairs)))
        self._read: deque[PairRequest] = deque()
        self._keys: dict[int, str] = {}
        self._rows: dict[int, Row] = {}
        self._fresh = 0
        self._meaning = settings.meaning()
        self._suffixes = tuple(writer_named(name).suffix for name in settings.reports) + (
            (".pvdiff",) if settings.sessions else ()
        )

    def rows(self) -> tuple[Row, ...]:
        """What is done, in the order of the pairs."""
        return tuple(self._rows[number] for number in sorted(self._rows))

    def run(self, progress: Callable[[Standing], None]) -> None:
        """Work until every pair has its row."""
        started = time.monotonic()
        told, told_seconds = -1, started
        while len(self._rows) < len(self._pairs):
            moved = self._hand_out()
            moved |= self._collect_documents()
            moved |= self._collect_answers()
            now = time.monotonic()
            if len(self._rows) != told or now - told_seconds > _TELL_SECONDS:
                told, told_seconds = len(self._rows), now
                progress(self._standing(now - started))
            if not moved:
                time.sleep(_POLL_SECONDS)

    def close(self) -> None:
        """End all children."""
        self._comparers.close()
        for lane in self._lanes:
            lane.reader.close()
        self._temporary.cleanup()

    def _standing(self, seconds: float) -> Standing:
        left = len(self._pairs) - len(self._rows)
        pace = seconds / self._fresh if self._fresh else None
        failed = sum(row.error is not None for row in self._rows.values())
        return Standing(
            len(self._rows), failed, len(self._pairs), None if pace is None else left * pace
        )

    def _hand_out(self) -> bool:
        """Give readers pairs, and comparers what was read."""
        moved = False
        while self._read and self._comparers.has_room:
            self._comparers.send(self._read.popleft())
            moved = True
        for lane in self._lanes:
            ahead = len(self._read) >= _AHEAD * len(self._lanes)
            if lane.number is not None or ahead or not self._waiting:
                continue
            number = self._waiting.popleft()
            moved = True
            if not self._is_known(number):
                lane.number = number
                lane.documents = {}
                pair = self._pairs[number]
                for hand, path in enumerate((pair.left, pair.right)):
                    source = FileSource(str(path), self._settings.reading)
                    lane.reader.send(ReadRequest(_reading_id(number, hand), source))
        return moved

    def _is_known(self, number: int) -> bool:
        """Whether the journal has the pair, and its files are there."""
        pair = self._pairs[number]
        hashes = [sha256_of(str(path)) for path in (pair.left, pair.right)]
        if not all(hashes):
            return False  # the reader says in words what is wrong
        key = self._keys[number] = key_of(hashes[0], hashes[1], self._meaning)
        line = self._journal.line(key)
        if line is None or not self._journal.has_files(pair.name, key, self._suffixes):
            return False
        files = [self._file(pair, suffix) for suffix in self._suffixes]
        if not all(file.exists() for file in files):
            return False
        self._rows[number] = Row(pair, line, files=self._told(files), remembered=True)
        return True

    def _collect_documents(self) -> bool:
        moved = False
        for lane in self._lanes:
            for answer in lane.reader.poll():
                if not isinstance(answer, Failed | ReadDone):
                    continue
                number, hand = divmod(answer.id - 1, _HANDS)
                if number != lane.number:
                    continue  # the other file of a pair that failed
                moved = True
                if isinstance(answer, Failed):
                    lane.reader.forget(_reading_id(number, 1))
                    self._fail(number, answer.error)
                    lane.number = None
                else:
                    lane.documents[hand] = answer.document
                    if len(lane.documents) == _HANDS:
                        self._read.append(self._request(number, lane.documents))
                        lane.number = None
        return moved

    def _request(self, number: int, documents: dict[int, Document]) -> PairRequest:
        return PairRequest(
            number + 1,
            documents[0],
            documents[1],
            self._settings.options,
            self._settings.reports,
            self._settings.sessions,
        )

    def _collect_answers(self) -> bool:
        answers = self._comparers.poll()
        for answer in answers:
            number = answer.id - 1
            self._fresh += 1
            if isinstance(answer, Failed):
                self._fail(number, answer.error)
            else:
                self._keep(number, answer)
        return bool(answers)

    def _fail(self, number: int, error: ParaviewError) -> None:
        self._rows[number] = Row(self._pairs[number], error=error)

    def _keep(self, number: int, done: PairDone) -> None:
        pair = self._pairs[number]
        files = []
        if done.files:
            self._journal.forget_files(pair.name)
            _made(self._folder / PAIRS)
        for suffix, contents in done.files:
            file = self._file(pair, suffix)
            put(contents, file)
            files.append(file)
        key = self._keys.get(number)
        if key is not None:
            self._journal.keep(key, done.scorecard, pair.name, self._suffixes)
        self._rows[number] = Row(pair, done.scorecard, files=self._told(files))

    def _file(self, pair: Pair, suffix: str) -> Path:
        return self._folder / PAIRS / f"{pair.name}{suffix}"

    def _told(self, files: list[Path]) -> tuple[str, ...]:
        return tuple(file.relative_to(self._folder).as_posix() for file in files)


def _made(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise writing_errors.not_written(folder.name, error.errno, error.strerror or "") from error


def _reading_id(number: int, hand: int) -> int:
    return number * _HANDS + hand + 1
