"""Children for the client to talk to, each with a fault or a trick of its own."""

import os
import time

from paraview.comparison import Block, Document, Span, Stage
from paraview.engine.channel import Channel
from paraview.engine.messages import Failed, Progressed, ReadDone, Ready
from paraview.wording import engine_errors


def document(text: str = "A sentence.") -> Document:
    return Document(text=text, blocks=(Block(Span(0, len(text))),), name="a document")


def echo(connection, folder, options):
    """Answers every read request with a document of as many characters as its path says."""
    channel = Channel(connection, folder)
    channel.send(Ready())
    try:
        while True:
            request = channel.receive()
            channel.send(Progressed(request.id, Stage.READING, 0.5))
            channel.send(ReadDone(request.id, document("x" * int(request.source.path))))
    except (EOFError, OSError):
        return


def dies_at_start(connection, folder, options):
    os._exit(3)


def dies_of_request(connection, folder, options):
    channel = Channel(connection, folder)
    channel.send(Ready())
    channel.receive()
    os._exit(3)


def hangs(connection, folder, options):
    channel = Channel(connection, folder)
    channel.send(Ready())
    channel.receive()
    while True:
        time.sleep(60)


def has_no_model(connection, folder, options):
    channel = Channel(connection, folder)
    channel.send(Failed(0, engine_errors.model_unreadable()))
    try:
        channel.receive()
    except (EOFError, OSError):
        return


def watched_hang(connection, folder, options):
    """Hangs, but watches its parent as the real one does."""
    from paraview.engine.child import belong_to_parent

    belong_to_parent(folder)
    Channel(connection, folder).send(Ready())
    while True:
        time.sleep(60)


def reads_with(read_document):
    """The real reader, but for how it reads a file."""

    def run(connection, folder, limits):
        import paraview.documents
        from paraview.engine.reading_child import run_reader

        paraview.documents.read_document = read_document
        run_reader(connection, folder, limits)

    return run


def _fills_memory(path, **_):
    hoard = []
    while path != "harmless":
        hoard.append(bytearray(8 << 20))
    return document("read")


def memory_bomb(connection, folder, limits):
    reads_with(_fills_memory)(connection, folder, limits)


def unlimited_memory_bomb(connection, folder, limits):
    """As on a system that holds no process to a limit."""
    from paraview.engine import reading_child

    reading_child.limit_this_process = lambda limits: None
    reads_with(_fills_memory)(connection, folder, limits)


def _never_ends(path, **_):
    while path != "harmless":
        time.sleep(0.01)
    return document("read")


def silent_hang(connection, folder, limits):
    reads_with(_never_ends)(connection, folder, limits)


def _never_ends_but_tells(path, *, progress, **_):
    while path != "harmless":
        progress(Stage.READING, 0.5)
        time.sleep(0.01)
    return document("read")


def busy_hang(connection, folder, limits):
    reads_with(_never_ends_but_tells)(connection, folder, limits)


def _crashes(path, **_):
    if path != "harmless":
        os.abort()
    return document("read")


def crash(connection, folder, limits):
    reads_with(_crashes)(connection, folder, limits)


def endless_computing(connection, folder, limits):
    """Computes for ever over the path “hostile”, under the limit on computing time."""
    from paraview.engine.process_limits import computing_time, limit_this_process

    limit_this_process(limits)
    channel = Channel(connection, folder)
    channel.send(Ready())
    while True:
        request = channel.receive()
        with computing_time(limits.cpu_seconds):
            while request.source.path == "hostile":
                pass
        channel.send(ReadDone(request.id, document()))
