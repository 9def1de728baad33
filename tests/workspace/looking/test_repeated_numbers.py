"""Views that show a few numbers more often than anybody could look at."""

import threading
import time

import pytest
import torch

from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.limits import LIMITS
from ckpt_browser.workspace.looking import measuring
from ckpt_browser.workspace.looking.sweeping import sweep
from tests.workspace.numbered import Files


@pytest.fixture
def opened(tmp_path):
    files = Files(tmp_path)
    yield files
    for file in files.made:
        file.library.close()


def test_a_number_that_is_repeated_is_measured(opened):
    file = opened(torch.tensor(3.0).expand(1000, 5))
    found = measuring.measure(file.document, file.library, file.tensor()).statistics
    assert (found.elements, found.minimum, found.mean) == (5000, 3, 3)


@pytest.mark.parametrize("shape", [(1 << 60,), (1 << 30, 1 << 30), (2, 1 << 61), (1 << 61, 2)])
def test_more_numbers_than_can_be_looked_through_are_refused(opened, shape):
    file = opened(torch.tensor(1.0).expand(shape))
    with pytest.raises(CheckpointError, match="more than the 4,398,046,511,104 that are looked through"):
        measuring.measure(file.document, file.library, file.tensor())
    rows = []
    sweep(file.document, file.library, [place for place, node in enumerate(file.nodes) if node == file.tensor()],
          rows.extend)
    assert "that are looked through" in rows[0].problem


@pytest.mark.parametrize("shape", [(LIMITS.numbers,), (1 << 21, 1 << 20), (1 << 20, 1 << 22)])
def test_as_many_as_can_be_begin_at_once_and_stop_when_told(opened, shape):
    file = opened(torch.tensor(1.0).expand(shape))
    token = CancelToken()
    timer = threading.Timer(0.3, token.cancel)
    timer.start()
    started = time.monotonic()
    with pytest.raises(Cancelled):
        measuring.measure(file.document, file.library, file.tensor(), token=token)
    timer.join()
    assert time.monotonic() - started < 30
