"""A worker against children that answer, hang and die."""

import os

import pytest

from paraview.engine.messages import Failed, FileSource, Progressed, ReadDone, ReadRequest, Ready
from paraview.engine.worker import Obituary, Worker
from paraview.errors import EngineError
from paraview.options import Options
from tests.engine import children
from tests.engine.waiting import answers_until, is_a


@pytest.fixture
def start(tmp_path):
    workers = []

    def start(target):
        worker = Worker(
            target, str(tmp_path), Options(), "test", Obituary(EngineError("died", "It has died."))
        )
        workers.append(worker)
        return worker

    yield start
    for worker in workers:
        worker.close()


def read(worker, request_id, path="1"):
    worker.send(ReadRequest(request_id, FileSource(path)))


def test_says_ready_and_answers_in_order(start):
    worker = start(children.echo)
    read(worker, 7, "3")
    answers = answers_until(worker, is_a(ReadDone))
    assert [type(answer) for answer in answers] == [Ready, Progressed, ReadDone]
    assert answers[-1].document.text == "xxx"
    assert not worker.is_waiting


def test_large_answers_come_whole_and_leave_no_file(start, tmp_path):
    worker = start(children.echo)
    read(worker, 1, "3000000")
    answers = answers_until(worker, is_a(ReadDone))
    assert len(answers[-1].document.text) == 3_000_000
    assert list(tmp_path.iterdir()) == []


def test_a_large_request_does_not_wait_for_a_child_that_is_busy(start):
    worker = start(children.hangs)
    answers_until(worker, is_a(Ready))
    read(worker, 1)
    for request_id in range(2, 5):
        read(worker, request_id, "long" * 1_000_000)
    assert worker.poll() == []


@pytest.mark.parametrize("target", [children.dies_of_request])
def test_a_child_that_dies_fails_its_request_and_is_replaced(start, target):
    worker = start(target)
    answers_until(worker, is_a(Ready))
    first = worker.pid
    read(worker, 5)
    (failed,) = [a for a in answers_until(worker, is_a(Failed)) if isinstance(a, Failed)]
    assert failed.id == 5
    assert failed.error.title == "It has died."
    answers_until(worker, is_a(Ready))
    assert worker.pid != first


def test_a_child_that_dies_at_start_is_told_once(start):
    worker = start(children.dies_at_start)
    answers = answers_until(worker, is_a(Failed))
    assert [answer.id for answer in answers] == [0]
    assert not worker.is_waiting
    read(worker, 9)
    assert answers_until(worker, is_a(Failed))[-1].id == 9


def test_a_dead_idle_child_is_replaced_at_the_next_request(start):
    worker = start(children.echo)
    answers_until(worker, is_a(Ready))
    worker._process.kill()
    worker._process.join()
    read(worker, 3, "2")
    answers = answers_until(worker, is_a(ReadDone))
    assert not any(isinstance(answer, Failed) and answer.id == 3 for answer in answers)


def test_restart_ends_the_child_and_starts_a_fresh_one(start):
    worker = start(children.hangs)
    answers_until(worker, is_a(Ready))
    first = worker.pid
    read(worker, 1)
    worker.restart()
    assert worker.pid != first
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)
    assert [type(answer) for answer in answers_until(worker, is_a(Ready))] == [Ready]


def test_dropping_one_request_leaves_the_others_to_a_fresh_child(start):
    worker = start(children.hangs)
    answers_until(worker, is_a(Ready))
    first = worker.pid
    for number in (1, 2, 3):
        read(worker, number)
    worker.drop(9)
    assert worker.pid == first, "nobody asked for it"
    worker.drop(2)
    assert worker.pid != first
    assert list(worker._pending) == [1, 3]
    assert worker.is_waiting


def test_a_model_that_does_not_load_is_told(start):
    worker = start(children.has_no_model)
    (failed,) = answers_until(worker, is_a(Failed))
    assert (failed.id, failed.error.code) == (0, "model_unreadable")
    assert worker.is_ready


def test_close_ends_the_child(start):
    worker = start(children.hangs)
    pid = worker.pid
    worker.close()
    worker.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    with pytest.raises(ValueError, match="closed"):
        read(worker, 1)
