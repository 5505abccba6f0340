"""Waiting for answers."""

import time


def answers_until(engine, wanted, seconds=30.0):
    """All answers up to the first that `wanted` accepts."""
    answers = []
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        answers += engine.poll()
        if any(map(wanted, answers)):
            return answers
        time.sleep(0.005)
    raise AssertionError(f"still waiting after {answers}")


def is_a(kind):
    return lambda answer: isinstance(answer, kind)
