"""Children for the client to talk to, each with a fault or a trick of its own."""

import os
import time

from paraview.comparison import Block, Document, Span, Stage
from paraview.engine.channel import Channel
from paraview.engine.messages import Failed, Progressed, ReadDone, Ready


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
    channel.send(Failed(0, "The language model is damaged.", "Install the application again."))
    try:
        channel.receive()
    except (EOFError, OSError):
        return


def watched_hang(connection, folder, options):
    """Hangs, but watches its parent as the real one does."""
    from paraview.engine.child import _die_with_parent

    _die_with_parent(folder)
    Channel(connection, folder).send(Ready())
    while True:
        time.sleep(60)
