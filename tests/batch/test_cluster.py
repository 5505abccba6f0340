"""The same batches on a real cluster of worker processes."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys

import pytest

import paraview.batch.cluster as cluster_room
from paraview.batch import Scheduler, Settings, pairs_of_folders, run_batch
from paraview.errors import BatchError
from tests.batch.articles import shelves

distributed = pytest.importorskip("distributed", reason="needs the extra cluster")

pytestmark = [
    pytest.mark.real_model,
    pytest.mark.filterwarnings("default"),  # dask's own
    pytest.mark.skipif(sys.platform == "win32", reason="kills a worker by a signal"),
]


@pytest.fixture
def certificate(tmp_path):
    """A certificate that is its own authority, and its key."""
    if shutil.which("openssl") is None:
        pytest.skip("makes its certificates with openssl")
    files = tmp_path / "certificate.pem", tmp_path / "key.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    command += ["-subj", "/CN=localhost", "-out", str(files[0]), "-keyout", str(files[1])]
    subprocess.run(command, check=True, capture_output=True)
    return files


@pytest.fixture
def cluster(certificate):
    proof, key = map(str, certificate)
    security = distributed.Security(
        require_encryption=True,
        tls_ca_file=proof,
        **{
            f"tls_{role}_{part}": file
            for role in ("scheduler", "worker", "client")
            for part, file in (("cert", proof), ("key", key))
        },
    )
    with distributed.LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        dashboard_address=None,
        processes=True,
        security=security,
        protocol="tls://",
    ) as cluster:
        yield cluster


def test_a_worker_that_is_killed_loses_nothing(tmp_path, cluster, certificate):
    left, right = shelves(tmp_path, [f"{number}.txt" for number in range(12)])
    (right / "3.txt").write_bytes(b"")
    pairing = pairs_of_folders(left, right)
    local = run_batch(pairing, tmp_path / "local", Settings(processes=1, reports=("csv",)))
    victim = cluster.workers[0].pid
    killed = []

    def kill(standing):
        if standing.done >= 3 and not killed:
            killed.append(victim)
            os.kill(victim, signal.SIGKILL)

    assert cluster.scheduler_address.startswith("tls://")
    scheduler = Scheduler(cluster.scheduler_address, certificate[0], *certificate)
    settings = Settings(processes=1, reports=("csv",), scheduler=scheduler)
    remote = run_batch(pairing, tmp_path / "remote", settings, kill)
    assert killed
    assert remote == local
    for row in local:
        for name in row.files:
            assert (tmp_path / "local" / name).read_bytes() == (
                tmp_path / "remote" / name
            ).read_bytes()


def test_no_scheduler_is_told_in_words(tmp_path, monkeypatch):
    monkeypatch.setattr(cluster_room, "_CONNECT_SECONDS", 1)
    left, right = shelves(tmp_path, ["1.txt"])
    settings = Settings(processes=1, scheduler=Scheduler("tcp://127.0.0.1:9"))
    with pytest.raises(BatchError) as told:
        run_batch(pairs_of_folders(left, right), tmp_path / "out", settings)
    assert told.value.code == "no_scheduler"


@pytest.mark.parametrize("address", ["tcp://10.0.0.7:8786", "tcp://scheduler.example:8786"])
def test_texts_leave_the_machine_encrypted_or_not_at_all(address):
    with pytest.raises(BatchError):
        Scheduler(address)
    assert Scheduler(address, trusted_network=True).address == address
    assert Scheduler(address.replace("tcp", "tls")).ca is None
