"""The proof itself can fail: what a mutant must not do is seen, and what goes wrong becomes a finding."""

import os

import pytest

from .running import Worker, judged
from .watching import Watch


@pytest.fixture
def watch(tmp_path):
    found = Watch()
    found.armed, found.folders = True, (str(tmp_path),)
    return found


@pytest.mark.parametrize(("event", "arguments"), [
    ("os.system", (b"touch x",)), ("subprocess.Popen", ("x", [], None, None)), ("import", ("antigravity", None, None)),
    ("exec", (None,)), ("compile", (b"1", "x")), ("pickle.find_class", ("os", "system")),
    ("open", ("/etc/passwd", "r", 0)),
    ("open", ("x", "w", 0)), ("open", ("x", None, os.O_RDWR)), ("socket.connect", (None, None)),
    ("os.remove", ("x", -1)),
    ("ctypes.dlopen", ("x",)), ("os.putenv", (b"a", b"b")), ("marshal.loads", (b"",)), ("anything.new", ()),
])
def test_what_is_not_allowed_is_seen(watch, event, arguments):
    watch.hook(event, arguments)
    assert len(watch.seen) == 1
    assert watch.seen[0].startswith(event)


def test_what_is_allowed_is_not_seen(watch, tmp_path):
    watch.hook("open", (str(tmp_path / "a.pth"), "r", os.O_CLOEXEC))
    watch.hook("os.listdir", (str(tmp_path),))
    watch.hook("import", ("os", None, None))
    watch.armed = False
    watch.hook("os.system", (b"x",))
    assert watch.seen == []


def test_only_the_target_of_a_save_is_written(watch, tmp_path):
    watch.writable = str(tmp_path / "out")
    watch.hook("open", (str(tmp_path / "out" / "a"), "w", 0))
    watch.hook("os.rename", (str(tmp_path / "out" / "a"), str(tmp_path / "out" / "b"), -1, -1))
    assert watch.seen == []
    watch.hook("open", (str(tmp_path / "a.pth"), "w", 0))
    watch.hook("os.rename", (str(tmp_path / "out" / "a"), str(tmp_path / "b"), -1, -1))
    assert len(watch.seen) == 2


@pytest.mark.parametrize(("ours", "theirs", "said"), [
    ({"died": "ended: "}, {}, "the process that opened it ended"),
    ({"nbytes": 1000, "opening": 2.5}, {}, "opening took 2.50 s for 1000 bytes"),
    ({"nbytes": 1000, "memory": 200 << 20}, {}, "took 200 MB of memory for 1000 bytes"),
    ({"measuring": 9.0}, {}, "measuring heard after 9.0 s that it is to stop"),
    ({"findings": ["opening: KeyError: 3 at a.py:1"]}, {}, "opening: KeyError: 3 at a.py:1"),
    ({}, {"theirs": "loaded", "ours": "whole", "differs": ["/a: shape"]}, "torch loads something else: /a: shape"),
])
def test_what_goes_wrong_is_a_finding(ours, theirs, said):
    (finding,) = judged(1, ours, theirs).findings
    assert finding.startswith(said)


def test_what_is_marked_may_differ_and_torch_may_refuse():
    assert judged(1, {}, {"theirs": "loaded", "ours": "marked: x", "differs": ["/a: shape"]}).findings == ()
    assert judged(1, {}, {"theirs": "RuntimeError: x", "ours": "whole", "differs": []}).findings == ()


def test_a_worker_that_cannot_start_says_so(tmp_path):
    worker = Worker("nobody", tmp_path / "no" / "seeds", tmp_path / "missing")
    with pytest.raises((RuntimeError, FileNotFoundError)):
        worker.ask(1)
