"""The loop over the opcodes of a pickle, and the file that is nothing but one."""

import pickle
import pickletools

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.limits import LIMITS
from ckpt_browser.formats.pickles.inert import Program
from ckpt_browser.formats.pickles.machine import run, run_machine
from ckpt_browser.formats.pickles.state import Machine
from tests.formats.hostile import NAMES, named, proto, text, ways

from .. import changing, checking, places
from ..target import Target


def feed(data: bytes) -> None:
    """Run the program, in strides and step by step; then open it as a file."""
    strides, steps = _outcome(data, strides=True), _outcome(data, strides=False)
    assert (type(strides), getattr(strides, "end", 0)) == (type(steps), getattr(steps, "end", 0))
    if isinstance(strides, str):
        assert strides == steps
    else:
        assert 0 < strides.end <= len(data)
        assert [name.qualname for name in strides.globals] == [name.qualname for name in steps.globals]
    if data.startswith(b"\x80"):
        checking.opened(places.put(data), data)


def _outcome(data: bytes, *, strides: bool) -> Program | str:
    try:
        if strides:
            return run(data)
        return run_machine(Machine(data, 0, LIMITS, None, strides=False), "pickle", None)
    except CheckpointError as error:
        checking.refused(error)
        return str(error)


def _samples() -> dict[str, bytes]:
    from ..torch_files import every_tensor

    plain = {"a": [1, -1, 300, 70000, 1 << 40, 1 << 900, 1.5, None, True, "é", b"x", (), (1,), (1, 2), (1, 2, 3)],
             "b": {1, 2}, "c": frozenset({3}), "d": bytearray(b"y"), "e": complex(1, 2), "f": {}, "g": [[]] * 3}
    found = {f"plain-{protocol}": pickle.dumps(plain, protocol) for protocol in range(6)}
    found |= {f"way-{way.replace(' ', '-')}": proto(body)
              for way, body in ways("os", "system", text("true")).items()}
    found |= {f"name-{module}.{name}": proto(named(module, name)) for module, name in NAMES[:4]}
    return found | {f"torch-{name}": program for name, program in every_tensor().items()}


TARGET = Target("opcodes", feed,
                (*[opcode.code.encode("latin-1") for opcode in pickletools.opcodes],
                 b"\x80\x02", b"\x80\x04\x95", b"cos\nsystem\n", b"ccollections\nOrderedDict\n", b"\x8a\x08",
                 b"X\x01\0\0\0a", b"ctorch._utils\n_rebuild_tensor_v2\n"),
                changing.opcodes, 4096, _samples)
