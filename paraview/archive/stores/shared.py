"""An archive on a PostgreSQL server with pgvector, which a desk shares.

Every value goes to the server as a parameter. How it is spread over machines, copied and backed up
is the server's own business.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np

from paraview.archive.articles import Source, article_row, row_known
from paraview.archive.fingerprints import SET_PHRASE
from paraview.archive.stores.embedded_format import COLUMNS
from paraview.archive.stores.shared_connection import faults, opened
from paraview.archive.stores.shared_format import VECTORS
from paraview.archive.stores.store import Hit, Holdings
from paraview.archive.stores.word_queries import COMMON, rare_words
from paraview.wording import archive_errors

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from paraview.archive.articles import Article
    from paraview.archive.fingerprints import Fingerprints
    from paraview.embedding.encoder import Vectors
    from paraview.pipeline import Known

_LONGEST_WORD, _MOST_WORDS = 400, 2_000
_EF_SEARCH = 200
"""How many rows the graph is searched for: .935 of the nearest ten were found with it."""

_NEAREST = """
SELECT asked.number, near.article, 1 - near.distance
FROM unnest(%s::int[], %s::text[]) AS asked (number, vector)
CROSS JOIN LATERAL (
    SELECT article, vector <=> asked.vector::halfvec AS distance
    FROM sentence ORDER BY vector <=> asked.vector::halfvec LIMIT %s
) AS near
"""
_SHARING = """
SELECT number, article, strength FROM (
    SELECT asked.number, article, sum(asked.weight) AS strength,
        row_number() OVER (PARTITION BY asked.number ORDER BY sum(asked.weight) DESC) AS place
    FROM unnest(%s::int[], %s::text[], %s::float8[]) AS asked (number, word, weight)
    JOIN sentence ON words @@ asked.word::tsquery
    GROUP BY asked.number, article, sentence.number
) AS found WHERE place <= %s ORDER BY number, place
"""
_COUNTS = """
SELECT asked.word, counted.sentences FROM unnest(%s::text[]) AS asked (word)
CROSS JOIN LATERAL (
    SELECT count(*) AS sentences FROM (
        SELECT FROM sentence WHERE words @@ asked.word::tsquery LIMIT %s
    ) AS few
) AS counted
"""
_COPIES = """
SELECT article, count(*) FROM (
    SELECT article, count(*) OVER (PARTITION BY hash) AS articles
    FROM shingle WHERE hash = ANY(%s)
) AS shared WHERE articles <= %s GROUP BY article
"""
_COMMON_WORDS = """
SELECT most_common_elems::text::text[], most_common_elem_freqs FROM pg_stats
WHERE schemaname = 'paraview_diff' AND tablename = 'sentence' AND attname = 'words'
"""


class SharedStore:
    """The articles on a server. Many may use it at once.

    Args:
        address: `postgresql://user@host:port/database`; the password is best left to `PGPASSWORD`
            or the file `.pgpass`.
        create: whether its tables are made where there are none, or brought up to date.

    Raises:
        ArchiveError: where the extra is missing, or the server can't be used.
    """

    def __init__(self, address: str, *, create: bool = False) -> None:
        self._database, self._where = opened(address, create=create)

    def contents(self) -> Holdings:
        """What there is."""
        with self._using() as database:
            articles, sentences = database.execute(
                "SELECT count(*), coalesce(sum(sentences), 0) FROM article"
            ).fetchone()
            folders = database.execute("SELECT path FROM folder ORDER BY path").fetchall()
            (size,) = database.execute(
                "SELECT coalesce(sum(pg_total_relation_size(oid)), 0) FROM pg_class"
                " WHERE relnamespace = 'paraview_diff'::regnamespace AND relkind = 'r'"
            ).fetchone()
            model = self._about("model")
        return Holdings(
            self._where,
            articles,
            int(sentences),
            tuple(row[0] for row in folders),
            model,
            int(size),
        )

    def use_model(self, name: str, sha256: str, dimensions: int) -> None:
        """Say which model vectors are from, or see that it is that one."""
        known = self._about("model_sha256")
        if not known:
            with self._using() as database, database.transaction():
                database.execute("LOCK TABLE about IN EXCLUSIVE MODE")
                known = self._about("model_sha256")
                if not known:
                    database.execute(VECTORS.format(dimensions=int(dimensions)))
                    database.cursor().executemany(
                        "INSERT INTO about VALUES (%s, %s)",
                        [
                            ("model", name),
                            ("model_sha256", sha256),
                            ("dimensions", str(dimensions)),
                        ],
                    )
        if known and known != sha256:
            raise archive_errors.other_model(self._about("model"), name)

    def add(self, path: str, article: Article) -> bool:
        """Keep an article that lies at a path, whole or not at all."""
        with self._using() as database, database.transaction():
            number, is_new = self._article(database, article)
            self._lay(database, path, number)
        return is_new

    def place(self, path: str, sha256: str) -> bool:
        """Say that known contents lie at a path; whether they are known."""
        with self._using() as database:
            row = database.execute("SELECT id FROM article WHERE sha256 = %s", (sha256,)).fetchone()
            if row is None:
                return False
            there = database.execute("SELECT article FROM place WHERE path = %s", (path,))
            if there.fetchone() != row:
                with database.transaction():
                    self._lay(database, path, row[0])
        return True

    def remove(self, paths: Collection[str]) -> int:
        """Forget what lies at paths."""
        gone = 0
        for path in paths:
            with self._using() as database, database.transaction():
                row = database.execute(
                    "DELETE FROM place WHERE path = %s RETURNING article", (path,)
                ).fetchone()
                gone += 0 if row is None else _drop_if_nowhere(database, row[0])
        return gone

    def paths(self, under: str = "") -> dict[str, str]:
        """The paths below a folder, or all, and the sha256 of what lay there."""
        with self._using() as database:
            rows = database.execute(
                "SELECT path, sha256 FROM place JOIN article ON article = id"
                " WHERE starts_with(path, %s) ORDER BY path",
                (under,),
            )
            return dict(rows.fetchall())

    def watch(self, folder: str) -> None:
        """Remember a folder."""
        with self._using() as database:
            database.execute("INSERT INTO folder VALUES (%s) ON CONFLICT DO NOTHING", (folder,))

    def unwatch(self, folder: str) -> None:
        """Forget a folder."""
        with self._using() as database:
            database.execute("DELETE FROM folder WHERE path = %s", (folder,))

    def by_fingerprints(self, wanted: Fingerprints) -> dict[int, int]:
        """How many of the fingerprints each article has that has any."""
        with self._using() as database:
            rows = database.execute(_COPIES, (wanted.astype(np.int64).tolist(), SET_PHRASE))
            return dict(rows.fetchall())

    def by_words(self, sentences: Sequence[Sequence[str]], count: int) -> list[list[Hit]]:
        """For each sentence those that share its rare words."""
        with self._using() as database:
            (total,) = database.execute(
                "SELECT coalesce(sum(sentences), 0) FROM article"
            ).fetchone()
            frequencies = self._frequencies(database, sentences, int(total))
            asked = [
                rare_words(sentence, lambda word: frequencies.get(word, 0), int(total))
                for sentence in sentences
            ]
            flat = [
                (number, word, weight)
                for number, words in enumerate(asked)
                for word, weight in words
            ]
            columns = [list(column) for column in zip(*flat, strict=True)] or [[], [], []]
            rows = database.execute(_SHARING, (*columns, count)).fetchall()
        found: list[list[Hit]] = [[] for _ in sentences]
        for number, article, strength in rows:
            weight = sum(each for _, each in asked[number])
            found[number].append(Hit(article, min(1.0, strength / weight)))
        return found

    def by_meaning(self, vectors: Vectors, count: int, floor: float) -> list[list[Hit]]:
        """For each vector the sentences nearest to it, as the graph finds them."""
        found: list[list[Hit]] = [[] for _ in vectors]
        if not self._about("model"):
            return found
        with self._using() as database, database.transaction():
            database.execute("SELECT set_config('hnsw.ef_search', %s, true)", (str(_EF_SEARCH),))
            texts = [_halfvec(vector) for vector in vectors]
            rows = database.execute(_NEAREST, (list(range(len(texts))), texts, count)).fetchall()
        for number, article, cosine in rows:
            if cosine is not None and cosine > floor:
                found[number].append(Hit(article, float(cosine)))
        return found

    def load(self, ids: Sequence[int]) -> list[tuple[Source, Known]]:
        """Articles in full."""
        names = ", ".join(COLUMNS)
        with self._using() as database:
            rows = database.execute(
                f"SELECT id, (SELECT min(path) FROM place WHERE article = id), {names}"  # noqa: S608
                " FROM article WHERE id = ANY(%s)",
                (list(ids),),
            ).fetchall()
        found = {}
        for number, path, *values in rows:
            row = dict(zip(COLUMNS, values, strict=True))
            source = Source(number, row["name"], path or "", row["title"], row["sha256"])
            found[number] = source, row_known(row, path or "")
        return [found[number] for number in ids if number in found]

    def tidy(self) -> None:
        """Have the server count its words anew, so that it knows the common ones."""
        with self._using() as database:
            database.execute("ANALYZE sentence")

    def close(self) -> None:
        """Let go of the connection."""
        self._database.close()

    def _article(self, database: Any, article: Article) -> tuple[int, bool]:
        row = article_row(article)
        names = ", ".join(COLUMNS)
        marks = ", ".join(f"%({name})s" for name in COLUMNS)
        made = database.execute(
            f"INSERT INTO article ({names}, sentences) VALUES ({marks}, %(sentences)s)"  # noqa: S608
            " ON CONFLICT (sha256) DO NOTHING RETURNING id",
            {**row, "sentences": len(article.sentences)},
        ).fetchone()
        if made is None:
            (number,) = database.execute(
                "SELECT id FROM article WHERE sha256 = %s", (row["sha256"],)
            ).fetchone()
            return int(number), False
        number = int(made[0])
        cursor = database.cursor()
        cursor.executemany(
            "INSERT INTO sentence (article, number, words, vector)"
            " VALUES (%s, %s, array_to_tsvector(%s::text[]), %s::halfvec)",
            [
                (number, index, _searched(forms), _halfvec(vector))
                for index, (forms, vector) in enumerate(
                    zip(article.forms, article.vectors.vectors(), strict=True)
                )
            ],
        )
        database.execute(
            "INSERT INTO shingle SELECT unnest(%s::bigint[]), %s",
            (article.fingerprints.astype(np.int64).tolist(), number),
        )
        return number, True

    def _lay(self, database: Any, path: str, number: int) -> None:
        """Say that an article lies at a path, and forget what lay there."""
        before = database.execute(
            "SELECT article FROM place WHERE path = %s FOR UPDATE", (path,)
        ).fetchone()
        database.execute(
            "INSERT INTO place VALUES (%s, %s) ON CONFLICT (path) DO UPDATE SET article = %s",
            (path, number, number),
        )
        if before is not None and before[0] != number:
            _drop_if_nowhere(database, before[0])

    def _frequencies(
        self, database: Any, sentences: Sequence[Sequence[str]], total: int
    ) -> dict[str, int]:
        """In how many sentences words stand; common ones as the server last counted them."""
        words = {word for sentence in sentences for word in sentence if word.isalnum()}
        common: dict[str, int] = {}
        row = database.execute(_COMMON_WORDS).fetchone()
        if row is not None and row[0]:
            # three more numbers than words: the least, the most, and that of nulls
            common = {
                word: int(share * total)
                for word, share in zip(row[0], row[1], strict=False)
                if word in words
            }
        rare = sorted(words - common.keys())
        return common | dict(database.execute(_COUNTS, (rare, COMMON + 1)).fetchall())

    def _about(self, name: str) -> str:
        with self._using() as database:
            row = database.execute("SELECT value FROM about WHERE name = %s", (name,)).fetchone()
        return str(row[0]) if row else ""

    @contextmanager
    def _using(self) -> Iterator[Any]:
        with faults(self._where):
            yield self._database


def _drop_if_nowhere(database: Any, number: int) -> bool:
    """Forget an article that lies nowhere any more; whether it was."""
    gone = database.execute(
        "DELETE FROM article WHERE id = %s AND NOT EXISTS (SELECT FROM place WHERE article = %s)",
        (number, number),
    )
    return bool(gone.rowcount)


def _searched(forms: Sequence[str]) -> list[str]:
    """The words of a sentence that are worth searching for, within what the server can hold."""
    kept = dict.fromkeys(form for form in forms if 0 < len(form) <= _LONGEST_WORD)
    return sorted(list(kept)[:_MOST_WORDS])


def _halfvec(vector: Vectors) -> str:
    return f"[{','.join(f'{value:.5g}' for value in vector.tolist())}]"
