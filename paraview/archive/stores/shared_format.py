"""The tables of a shared archive in PostgreSQL, and how older ones are brought up to date.

All of it lies in a schema of its own, `paraview_diff`. `article` and `place` are as in the file of
an embedded archive (`embedded_format.py`), arrays included; beside them

- `sentence`: a row for each sentence: its vector as `halfvec`, searched by an HNSW index on the
  cosine, and its words as a `tsvector`, searched by a GIN index;
- `shingle`: a row for each fingerprint of an article;
- `migration`: which steps were taken, and when.

Rights, from the least to the most (`GRANT … ON ALL TABLES IN SCHEMA paraview_diff`):

- to check and to ask what is there: `USAGE` on the schema, `SELECT` on its tables;
- to add, update and remove: `INSERT`, `UPDATE` and `DELETE` as well, and `USAGE` on its sequences;
- to make it, add its first article, and bring it up to date: `CREATE` on the database and the
  extension `vector`, or the schema made by an administrator and owned by whoever does it.
"""

from __future__ import annotations

SCHEMA = "paraview_diff"

MIGRATIONS = (
    """
    CREATE TABLE paraview_diff.about (name text PRIMARY KEY, value text NOT NULL);
    CREATE TABLE paraview_diff.article (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        sha256 text NOT NULL UNIQUE,
        name text NOT NULL,
        format text NOT NULL,
        title text NOT NULL,
        byline text NOT NULL,
        encoding text NOT NULL,
        text text NOT NULL,
        blocks text NOT NULL,
        warnings text NOT NULL,
        sentences integer NOT NULL,
        spans bytea NOT NULL,
        vectors bytea NOT NULL,
        scales bytea NOT NULL,
        fingerprints bytea NOT NULL
    );
    CREATE TABLE paraview_diff.place (
        path text PRIMARY KEY,
        article bigint NOT NULL REFERENCES paraview_diff.article
    );
    CREATE INDEX place_of_article ON paraview_diff.place (article);
    CREATE TABLE paraview_diff.folder (path text PRIMARY KEY);
    CREATE TABLE paraview_diff.sentence (
        article bigint NOT NULL REFERENCES paraview_diff.article ON DELETE CASCADE,
        number integer NOT NULL,
        words tsvector NOT NULL,
        PRIMARY KEY (article, number)
    );
    CREATE INDEX sentence_words ON paraview_diff.sentence USING gin (words);
    CREATE TABLE paraview_diff.shingle (
        hash bigint NOT NULL,
        article bigint NOT NULL REFERENCES paraview_diff.article ON DELETE CASCADE,
        PRIMARY KEY (hash, article)
    );
    CREATE INDEX shingle_of_article ON paraview_diff.shingle (article);
    """,
)
"""Each is taken once, in order, in one transaction; never changed once it was published."""

VECTORS = """
    ALTER TABLE paraview_diff.sentence ADD COLUMN vector halfvec({dimensions});
    CREATE INDEX sentence_vector ON paraview_diff.sentence
        USING hnsw (vector halfvec_cosine_ops);
"""
"""Done with the first article, when the model is known."""
