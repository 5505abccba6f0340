"""Turns the answers of the child process into signals on the thread of the window."""

from __future__ import annotations

from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from paraview.engine.allowance import Allowance
from paraview.engine.many_messages import (
    ArchiveChange,
    ArchiveCheck,
    ArchiveNews,
    ArchiveTold,
    ArticleChecked,
    NewsFound,
    Ranking,
    RankRequest,
    UnknownFiles,
)
from paraview.engine.messages import (
    Compared,
    CompareRequest,
    Failed,
    Progressed,
    ReadDone,
    ReadRequest,
    Ready,
    Reported,
    ReportRequest,
    Revised,
    ReviseRequest,
    StoriesListed,
    StoriesRequest,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from paraview.comparison import Comparison, Document
    from paraview.engine.client import EngineClient
    from paraview.engine.messages import Answer, Request, Source
    from paraview.options import Options
    from paraview.reports import Contents
    from paraview.review import Review, Standing

POLL_INTERVAL_MS = 15


class EngineBridge(QObject):
    """Asks the engine and tells what it answers.

    An answer to a request that was forgotten, or was made before a cancel, is dropped.

    Args:
        client: the engine.
        early: what it was asked to read before there was a window, with the ids of the requests.

    Signals:
        became_ready: the model is loaded.
        model_failed: it can't be loaded; the error.
        progressed: id, stage, share 0…1.
        read_done: id and the document.
        stories_listed: id and the stories of a file.
        compared: id and the comparison.
        revised: id, the comparison as an editor corrected it, the review, and what was lost of it.
        ranked: id, and the files by how likely each is the source.
        unknown_files: id, and what has to be read before the others can be ranked.
        archive_told: id, and what an archive holds.
        news_found: id, the files that an archive has not as they are now, and those that are gone.
        article_checked: id, and an article over all its sources.
        reported: id, and the outline of a report, which is written if that was asked.
        failed: id and the error.
    """

    became_ready = Signal()
    model_failed = Signal(object)
    progressed = Signal(int, object, float)
    read_done = Signal(int, object)
    stories_listed = Signal(int, object)
    compared = Signal(int, object)
    revised = Signal(int, object, object, object)
    ranked = Signal(int, object)
    unknown_files = Signal(int, object)
    archive_told = Signal(int, object)
    news_found = Signal(int, object, object)
    article_checked = Signal(int, object)
    reported = Signal(int, object)
    failed = Signal(int, object)

    def __init__(
        self,
        client: EngineClient,
        parent: QObject | None = None,
        early: Mapping[Source, int] | None = None,
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._early = dict(early or {})
        self._ids = count(1)
        self._wanted: set[int] = set()
        self._reports: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_INTERVAL_MS)
        self._timer.timeout.connect(self._drain)
        self._timer.start()

    @property
    def is_ready(self) -> bool:
        """Whether the next comparison starts at once."""
        return self._client.is_ready

    def read(self, source: Source) -> int:
        """Ask for a document; gives the id that its answers carry."""
        asked = self._early.pop(source, None)
        if asked is not None:  # its answer is on the way
            self._wanted.add(asked)
            return asked
        return self._send(ReadRequest(next(self._ids), source))

    def list_stories(self, path: str) -> int:
        """Ask which stories a file holds; gives the id that the answer carries."""
        return self._send(StoriesRequest(next(self._ids), path))

    def compare(self, left: Document, right: Document, options: Options) -> int:
        """Ask for a comparison; gives the id that its answers carry."""
        return self._send(CompareRequest(next(self._ids), left, right, options))

    def revise(self, found: Comparison, review: Review, before: Comparison | None) -> int:
        """Ask for a comparison as a review corrects it; gives the id that its answer carries."""
        return self._send(ReviseRequest(next(self._ids), found, review, before))

    def rank(
        self, article: Document, paths: Sequence[str], documents: tuple[Document, ...] = ()
    ) -> int:
        """Ask which of some files is the source; gives the id that its answers carry."""
        return self._send(RankRequest(next(self._ids), article, tuple(paths), documents))

    def change_archive(
        self,
        archive: str,
        *,
        add: tuple[Document, ...] = (),
        remove: Sequence[str] = (),
        watch: Sequence[str] = (),
        unwatch: Sequence[str] = (),
    ) -> int:
        """Change an archive, or ask what is in it; gives the id that its answers carry."""
        change = (add, tuple(remove), tuple(watch), tuple(unwatch))
        return self._send(ArchiveChange(next(self._ids), archive, *change))

    def look_for_news(self, archive: str, folders: Sequence[str]) -> int:
        """Ask what is new or gone in folders; gives the id that its answers carry."""
        return self._send(ArchiveNews(next(self._ids), archive, tuple(folders)))

    def check(self, archive: str, article: Document) -> int:
        """Ask where an article stands in an archive; gives the id that its answers carry."""
        return self._send(ArchiveCheck(next(self._ids), archive, article))

    def outline(self, comparison: Comparison, standing: Standing, contents: Contents) -> int:
        """Ask what a report will hold; gives the id that its answer carries."""
        return self.report(comparison, standing, contents)

    def report(
        self,
        comparison: Comparison,
        standing: Standing,
        contents: Contents,
        writer: str = "",
        path: str = "",
    ) -> int:
        """Have a report written into a file; gives the id that its answer carries."""
        number = next(self._ids)
        self._reports.add(number)
        made = datetime.now().astimezone()
        return self._send(ReportRequest(number, comparison, standing, contents, made, writer, path))

    def stop_reporting(self) -> None:
        """Make no report any more: none is answered, and what is being written is as it was."""
        self._wanted -= self._reports
        self._reports.clear()
        self._client.stop_reporting()

    def forget(self, request_id: int) -> None:
        """Drop whatever is answered to a request to read; it need not be read any more."""
        if request_id in self._wanted:
            self._wanted.discard(request_id)
            self._client.forget(request_id)
            self._timer.start()

    def cancel(self, request_id: int) -> None:
        """Stop a comparison; it is not answered any more."""
        self._wanted.discard(request_id)
        self._client.cancel(request_id)
        self._timer.start()

    def allow(self, allowance: Allowance) -> None:
        """Read the next documents under these limits."""
        if allowance != Allowance():
            self._forget_early()
        self._client.allow(allowance)
        self._timer.start()

    def _forget_early(self) -> None:
        """What was read under other limits is read again."""
        for request_id in self._early.values():
            self._client.forget(request_id)
        self._early.clear()

    def close(self) -> None:
        """End the child."""
        self._timer.stop()
        self._wanted.clear()
        self._client.close()

    def _send(self, request: Request) -> int:
        self._wanted.add(request.id)
        self._client.send(request)
        self._timer.start()
        return request.id

    def _drain(self) -> None:
        answers = self._client.poll()
        if not self._client.is_waiting:
            self._timer.stop()  # an idle window does not wake the processor
        for answer in answers:
            self._tell(answer)

    def _tell(self, answer: Answer) -> None:
        if isinstance(answer, Ready):
            self.became_ready.emit()
        elif isinstance(answer, Failed) and answer.id == 0:
            self.model_failed.emit(answer.error)
        elif answer.id not in self._wanted:
            return
        elif isinstance(answer, Progressed):
            self.progressed.emit(answer.id, answer.stage, answer.share)
        else:
            self._wanted.discard(answer.id)
            self._tell_result(answer)

    def _tell_result(self, answer: Answer) -> None:
        match answer:
            case ReadDone(number, document):
                self.read_done.emit(number, document)
            case StoriesListed(number, stories):
                self.stories_listed.emit(number, stories)
            case Compared(number, comparison):
                self.compared.emit(number, comparison)
            case Revised(number, comparison, review, lost):
                self.revised.emit(number, comparison, review, lost)
            case Reported(number, outline):
                self.reported.emit(number, outline)
            case Failed(number, error):
                self.failed.emit(number, error)
            case _:
                self._tell_of_many(answer)

    def _tell_of_many(self, answer: Answer) -> None:
        match answer:
            case Ranking(number, ranked):
                self.ranked.emit(number, ranked)
            case UnknownFiles(number, paths):
                self.unknown_files.emit(number, paths)
            case NewsFound(number, fresh, gone):
                self.news_found.emit(number, fresh, gone)
            case ArchiveTold(number):
                self.archive_told.emit(number, answer)
            case ArticleChecked(number, checked):
                self.article_checked.emit(number, checked)
