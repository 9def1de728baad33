"""What a killed session was writing aside: removed at the next start, unless somebody is writing it still."""

import os

import pytest

from ckpt_browser.core.edits.values import SetValue
from ckpt_browser.ui.saving.recovery import Recovery
from ckpt_browser.workspace.saving.asides import NEW, SUFFIX, asides_in

pytestmark = pytest.mark.real_files


def test_half_of_a_record_goes_when_its_session_is_no_more(opened, window, edit, settings, qtbot):
    edit(SetValue(("epoch",), 77))
    folder = os.path.join(settings.data_folder, "unsaved")
    qtbot.waitUntil(lambda: asides_in(folder) != [])
    [own] = asides_in(folder)
    halves = [own + NEW, os.path.join(folder, f"1-1{SUFFIX}{NEW}")]
    for half in halves:
        with open(half, "w", encoding="utf-8") as file:
            file.write("{")
    other = Recovery(window.session, folder)
    other.look()
    qtbot.waitUntil(lambda: not window.session.jobs.busy)
    assert [os.path.exists(half) for half in halves] == [True, False]
    assert os.path.exists(own)
