"""An engine without a child, answered by the test."""


class FakeClient:
    """Takes requests, and gives the answers that the test puts in."""

    def __init__(self):
        self.requests = []
        self.answers = []
        self.cancels = 0
        self.forgotten = []
        self.is_ready = True
        self.is_closed = False

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

    def cancel(self):
        self.cancels += 1

    def close(self):
        self.is_closed = True
