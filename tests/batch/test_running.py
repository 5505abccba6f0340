"""Batches from beginning to end, with the real engine."""

from __future__ import annotations

import csv
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest

from paraview.batch import LocalComparers, Settings, pairs_of_folders, run_batch
from paraview.documents import read_document
from paraview.errors import BatchError, Cancelled
from paraview.passages.scorecard import scorecard_of
from paraview.pipeline import Pipeline, default_cache
from paraview.sessions import Session
from tests.batch.articles import shelves
from tests.batch.children import troubled

pytestmark = pytest.mark.real_model


def table(folder):
    with (folder / "pairs.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))[1:]


def pairs_kept(folder):
    """How many pairs the journal of a batch that runs has."""
    journal = (folder / "batch.journal").as_uri()
    try:
        with closing(sqlite3.connect(f"{journal}?mode=ro", uri=True)) as database:
            return database.execute("SELECT count(*) FROM pair").fetchone()[0]
    except sqlite3.Error:
        return 0


def test_a_bad_file_or_child_costs_its_own_row(tmp_path):
    left, right = shelves(tmp_path, ["1.txt", "2.txt", "3.txt", "4.txt", "5.txt", "6.txt"])
    (left / "1.txt").write_text("Crash, it did, and nobody knew.", "utf-8")
    (left / "2.txt").write_text("Hang around, they said, for hours.", "utf-8")
    (left / "3.txt").write_text("Fill the memory, they said.", "utf-8")
    (right / "4.txt").write_bytes(b"")
    (left / "5.txt").unlink()
    settings = Settings(
        processes=2, pair_seconds=12, memory_bytes=900 << 20, tables=("csv", "xlsx")
    )
    comparers = LocalComparers(settings, troubled)
    rows = run_batch(pairs_of_folders(left, right), tmp_path / "out", settings, comparers=comparers)
    codes = [row.error.code if row.error else "" for row in rows]
    assert codes == ["comparing_stopped", "pair_too_long", "pair_too_large", "empty_file", ""]
    lines = table(tmp_path / "out")
    assert [bool(line[-1]) for line in lines] == [True, True, True, True, False, True]
    assert (tmp_path / "out" / "pairs.xlsx").stat().st_size > 1000


def test_the_table_says_what_a_comparison_says(tmp_path):
    left, right = shelves(tmp_path, ["1.txt"])
    (row,) = run_batch(pairs_of_folders(left, right), tmp_path / "out", Settings(processes=1))
    documents = [read_document(side / "1.txt") for side in (left, right)]
    comparison = Pipeline(default_cache()).compare(*documents)
    assert row.scorecard == scorecard_of(comparison)
    assert row.scorecard.quotes_changed == 1
    assert row.scorecard.facts_changed >= 1


def test_it_goes_on_where_it_stopped(tmp_path):
    left, right = shelves(tmp_path, ["1.txt", "2.txt", "3.txt", "4.txt"])
    pairing = pairs_of_folders(left, right)
    out = tmp_path / "out"
    settings = Settings(processes=1, reports=("md",), sessions=True, tables=("csv",))

    def stop(standing):
        if standing.done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        run_batch(pairing, out, settings, stop)
    assert len(table(out)) == 2
    again = run_batch(pairing, out, settings)
    assert [row.remembered for row in again] == [True, True, False, False]
    session = Session.open(out / "pairs" / "3.pvdiff")
    session.close()
    assert session.work.comparison is not None
    # what has changed, or lost its files, is made anew; no figure of another pair is taken
    (left / "1.txt").write_text("Something else stands here.", "utf-8")
    (out / "pairs" / "2.md").unlink()
    third = run_batch(pairing, out, settings)
    assert [row.remembered for row in third] == [False, False, True, True]
    assert third[1:] == tuple(
        type(row)(row.pair, row.scorecard, files=row.files, remembered=number > 0)
        for number, row in enumerate(again[1:])
    )
    assert third[0].scorecard.right_reuse == 0
    # and back again: the files are those of the other text, so they are made anew as well
    (left / "1.txt").write_text(
        (left / "2.txt").read_text("utf-8").replace("2.txt", "1.txt"), "utf-8"
    )
    fourth = run_batch(pairing, out, settings)
    assert not fourth[0].remembered
    assert fourth[0].scorecard == again[0].scorecard


def test_a_foreign_file_in_the_place_of_the_journal(tmp_path):
    left, right = shelves(tmp_path, ["1.txt"])
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "batch.journal").write_text("not ours " * 1000, "utf-8")
    with pytest.raises(BatchError):
        run_batch(pairs_of_folders(left, right), tmp_path / "out", Settings(processes=1))
    assert (tmp_path / "out" / "batch.journal").read_text("utf-8").startswith("not ours")


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is another thing there")
def test_ctrl_c_ends_it_cleanly(tmp_path):
    names = [f"{number}.txt" for number in range(200)]
    left, right = shelves(tmp_path, names)
    out = tmp_path / "out"
    command = [sys.executable, "-m", "paraview", "batch", left, right, "-o", out, "--table", "csv"]
    environment = {**os.environ, "PYTHONWARNINGS": "error"}
    with subprocess.Popen(
        list(map(str, command)),
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        start_new_session=True,
    ) as process:
        deadline = time.monotonic() + 300
        while time.monotonic() < deadline and not pairs_kept(out):
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to every process in it
        _, told = process.communicate(timeout=60)
    assert process.returncode == 4
    assert "goes on from there" in told
    assert "Traceback" not in told
    done = len(table(out))
    assert 0 < done < len(names)
