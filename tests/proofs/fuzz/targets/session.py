"""The record of the last session, and of edits that were not saved when the program ended."""

import json
import os

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.ui.remembering.files import NOW, compose, read_session
from ckpt_browser.ui.remembering.parsing import record_of
from ckpt_browser.workspace.saving.asides import read_aside, steps_of

from .. import checking, places
from ..target import Target


def feed(data: bytes) -> None:
    """Read the bytes as one and as the other."""
    record = read_session(os.path.dirname(places.put(data, NOW)))
    assert repr(record_of(json.loads(compose(record)))) == repr(record)
    aside = read_aside(places.put(data, "x.unsaved.json"))
    if aside is not None:
        try:
            steps_of(aside)
        except CheckpointError as error:
            checking.refused(error)


def _samples() -> dict[str, bytes]:
    tab = {"path": "/a", "size": 1, "changed": 2, "sort": "name", "descending": True, "filter": "x",
           "columns": [["name", 100]], "expanded": [["a", "b"]], "row": [], "top": ["a"]}
    window = {"place": [0, 0, 800, 600], "maximized": False, "inspector": True, "side": 300, "viewer": "values",
              "bottom": "", "bottom_height": 0, "front": 1, "tabs": [tab, {"left": "/a", "right": "/b"}]}
    aside = {"version": 1, "path": "/a", "when": 1.5, "stamps": [[1, 2]], "others": [["/b", 1, 2]],
             "recipe": '{"version": 1, "edits": []}'}
    return {"session": json.dumps({"version": 1, "windows": [window]}).encode(), "aside": json.dumps(aside).encode(),
            "both": json.dumps({**aside, "windows": [{}]}).encode()}


TARGET = Target("session", feed,
                (b'"version":1', b'"windows":[', b'"tabs":[', b'"path":"/', b'"left":"/', b'"right":"/', b'"front":',
                 b'"place":[', b'"columns":[["', b'"expanded":[["', b'"row":["', b'"stamps":[[', b'"others":[["',
                 b'"when":', b'"recipe":"', b"1e999", b"-1e999", b"Infinity", b"NaN", b"null", b"true", b'"\\ud800"',
                 b"100000000000000000000"), longest=1024, samples=_samples)
