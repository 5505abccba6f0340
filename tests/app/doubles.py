"""An engine without a child, answered by the test."""

from paraview.engine.messages import FileSource, ReadDone, Revised, ReviseRequest
from paraview.pipeline import Pipeline


class FakeClient:
    """Takes requests, and gives the answers that the test puts in."""

    def __init__(self):
        self.requests = []
        self.answers = []
        self.cancels = 0
        self.stops = 0
        self.forgotten = []
        self.is_ready = True
        self.is_closed = False
        self.allowances = []

    @property
    def is_waiting(self):
        return not self.is_closed

    @property
    def last(self):
        return self.requests[-1]

    def send(self, request):
        self.requests.append(request)

    def answer(self, answer):
        self.answers.append(answer)

    def poll(self):
        answers, self.answers = self.answers, []
        return answers

    def forget(self, request_id):
        self.forgotten.append(request_id)

    def cancel(self, request_id=None):
        self.cancels += 1

    def stop_reporting(self):
        self.stops += 1

    def allow(self, allowance):
        self.allowances.append(allowance)

    def close(self):
        self.is_closed = True


def answer(qtbot, client, message):
    """Give an answer, and wait until it has been taken."""
    client.answer(message)
    qtbot.waitUntil(lambda: not client.answers)


def revise(qtbot, client):
    """Answer the last request for a revised comparison as the engine would."""
    request = client.last
    assert isinstance(request, ReviseRequest)
    pipeline = Pipeline()
    review, lost = request.review, ()
    if request.before is not None:
        carried = pipeline.carry(review, request.before, request.found)
        review, lost = carried.review, carried.lost
    revision = pipeline.revise(request.found, review)
    message = Revised(request.id, revision.comparison, review, (*lost, *revision.lost))
    answer(qtbot, client, message)


def fill(qtbot, window, client, hand, document):
    """Put a document on one side, read."""
    window.desk.put(hand, FileSource(document.path or document.name))
    answer(qtbot, client, ReadDone(client.last.id, document))


def zone_page(window, hand):
    """Which page of a drop zone is shown."""
    return window.start_page.zones[hand]._pages.currentIndex()
