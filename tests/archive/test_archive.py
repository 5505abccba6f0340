"""What an archive keeps and finds; each test runs against a file and against a server."""

from __future__ import annotations

import json

import pytest

from paraview.archive import Archive, open_store, to_json
from paraview.archive.text_report import text_report
from paraview.comparison import Kind
from paraview.errors import ArchiveError, Cancelled
from tests.archive.stories import ALL, HARBOR, PARAPHRASE, SCHOOL, article, shelf

pytestmark = pytest.mark.real_model


def test_an_article_over_all_its_sources(archive):
    archive.add(shelf())
    checked = archive.check(article(PARAPHRASE))
    names = [
        checked.sources[each.standing.source].source.name if each.standing else None
        for each in checked.sentences
    ]
    assert names == ["harbor.txt", "harbor.txt", "school.txt", "orchard.txt", None]
    kinds = [each.standing.kind if each.standing else None for each in checked.sentences]
    assert kinds[3:] == [Kind.IDENTICAL, None]
    assert set(kinds[:3]) <= {Kind.EDITED, Kind.REWORDED}
    standing = checked.sentences[3].standing
    assert standing.text == ALL["orchard.txt"][: len(standing.text)]
    assert checked.searched == 3
    assert checked.words == sum(share.words for share in checked.sources) + checked.nowhere
    assert checked.nowhere == 9
    assert [share.words for share in checked.sources] == sorted(
        (share.words for share in checked.sources), reverse=True
    )
    stored = json.loads(json.dumps(to_json(checked)))
    assert stored["words"]["nowhere"] == 9
    assert stored["sentences"][4]["standing"] is None
    told = text_report(checked)
    assert "nowhere else" in told.splitlines()[0]
    assert "/wire/orchard.txt" in told


def test_nothing_is_told_of_articles_that_have_nothing_in_common(archive):
    archive.add(shelf())
    checked = archive.check(
        article("Penguins juggle lemons on the moon. Nobody knows why they do.")
    )
    assert checked.sources == ()
    assert checked.nowhere == checked.words
    assert "Nothing of the article" in text_report(checked)


def test_an_empty_archive_and_an_empty_article(archive):
    assert archive.check(article(PARAPHRASE)).sources == ()
    archive.add(shelf())
    assert archive.check(article("")).sentences == ()
    assert archive.contents().articles == 3


def test_an_article_is_no_source_of_itself(archive):
    archive.add(shelf())
    assert archive.check(article(HARBOR, "/elsewhere/copy.txt")).sources == ()
    copied = archive.check(article(HARBOR + " That is all."))
    assert [share.source.name for share in copied.sources] == ["harbor.txt"]


def test_contents_are_kept_once_wherever_they_lie(archive):
    assert archive.add(shelf()).added == 3
    again = archive.add(shelf())
    assert (again.added, again.known) == (0, 3)
    assert archive.add(shelf("/other")).added == 0
    assert archive.contents().articles == 3
    assert len(archive.paths()) == 6
    assert sorted(archive.paths("/other/")) == sorted(f"/other/{name}" for name in ALL)
    assert archive.remove(["/wire/harbor.txt", "/not/there"]) == 0
    assert archive.check(article(PARAPHRASE)).sources[0].source.path.startswith("/other")
    assert archive.remove(["/other/harbor.txt"]) == 1
    left = archive.check(article(PARAPHRASE))
    assert {share.source.name for share in left.sources} == {"school.txt", "orchard.txt"}


def test_what_lay_there_before_is_forgotten(archive):
    archive.add([article(HARBOR, "/wire/story.txt")])
    archive.add([article(SCHOOL, "/wire/story.txt")])
    assert archive.contents().articles == 1
    found = archive.check(article(PARAPHRASE)).sources
    assert [share.source.title or share.source.name for share in found] == ["story.txt"]
    assert archive.check(article(HARBOR + " Well.")).sources == ()
    assert archive.knows("/wire/moved.txt", article(SCHOOL).sha256)
    assert not archive.knows("/wire/unknown.txt", "0" * 64)


def test_hostile_words_are_only_words(archive):
    text = (
        "Robert'); DROP TABLE article;-- said \"harbor\" OR NOT * near(1) : & | ! <-> ' \\ %s {0}. "
        "Zürich’s naïve façade—ǆ ﬁne ＡＢＣ ١٢٣ 漢字 was closed on Tuesday after the storm."
    )
    archive.add([article(text, "/wire/'; DROP TABLE place;--.txt"), *shelf()])
    checked = archive.check(article(text + " More."))
    assert checked.sources[0].source.path == "/wire/'; DROP TABLE place;--.txt"
    assert archive.contents().articles == 4


def test_endless_words_and_sentences(archive):
    letters = "x" * 5_000
    endless = " ".join(f"word{number}" for number in range(30_000))
    archive.add([article(f"The harbor {letters} was closed. {endless}.", "/wire/odd.txt")])
    assert archive.contents().articles == 1
    archive.add(shelf())
    assert archive.check(article(PARAPHRASE)).sources


def test_watched_folders_are_remembered(archive):
    archive.watch("/wire")
    archive.watch("/wire")
    archive.watch("/desk")
    archive.unwatch("/desk")
    assert archive.contents().folders == ("/wire",)


def test_what_is_stopped_keeps_whole_articles(archive):
    done = []

    def stop(stage, share):
        done.append(share)
        if stage == "findings" and share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        archive.add(shelf(), stop)
    assert archive.contents().articles == 2
    assert archive.add(shelf()).added == 1


def test_another_model_is_refused(address, encoder):
    class Other:
        name, model, sha256 = encoder.name, "other", "1" * 64

        def encode(self, sentences, progress=lambda _: None):
            return encoder.encode(sentences, progress)

    with Archive(open_store(address, create=True), encoder) as archive:
        archive.add(shelf())
    with Archive(open_store(address), Other()) as archive:
        for work in (lambda: archive.add(shelf("/x")), lambda: archive.check(article(HARBOR))):
            with pytest.raises(ArchiveError) as told:
                work()
            assert told.value.code == "archive_other_model"


def test_two_at_once_add_everything_once(address, encoder):
    with (
        Archive(open_store(address, create=True), encoder) as one,
        Archive(open_store(address, create=True), encoder) as other,
    ):
        one.add(shelf())
        other.add(shelf())
        assert other.contents().articles == one.contents().articles == 3
        one.remove(list(one.paths()))
        assert other.check(article(PARAPHRASE)).sources == ()


def test_there_has_to_be_one(address):
    with pytest.raises(ArchiveError) as told:
        open_store(address)
    assert told.value.code == "archive_not_found"
