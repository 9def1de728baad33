"""How work is told to stop: by a flag, from another thread, while it waits."""

import pickle
from threading import Event, Thread

import pytest

from ckpt_browser.core.errors import Cancelled
from ckpt_browser.core.jobs import CancelToken


def test_work_ends_at_its_next_look() -> None:
    token = CancelToken()
    token.check()
    assert not token.cancelled
    token.cancel()
    assert token.cancelled
    with pytest.raises(Cancelled):
        token.check()


def test_work_waits_at_a_closed_gate_and_can_be_stopped_there() -> None:
    for stop in (False, True):
        gate, arrived, ended = Event(), Event(), []
        token = CancelToken(gate)

        def work(token: CancelToken = token, arrived: Event = arrived, ended: list = ended) -> None:
            arrived.set()
            try:
                token.check()
                ended.append("went on")
            except Cancelled:
                ended.append("stopped")

        thread = Thread(target=work)
        thread.start()
        assert arrived.wait(10)
        thread.join(0.05)
        assert thread.is_alive()
        assert ended == []
        if stop:
            token.cancel()
        gate.set()
        thread.join(10)
        assert ended == ["stopped" if stop else "went on"]


def test_an_open_gate_keeps_nobody() -> None:
    gate = Event()
    gate.set()
    CancelToken(gate).check()


def test_a_token_that_was_sent_away_knows_neither_gate_nor_flag() -> None:
    token = CancelToken(Event())
    token.cancel()
    sent = pickle.loads(pickle.dumps(token))
    sent.check()
    assert not sent.cancelled
