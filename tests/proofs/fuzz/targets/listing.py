"""A list of names that says what a model has: JSON or lines."""

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.paths import visible
from ckpt_browser.workspace.rehearsing.listing import is_list, target_of_list, text_of

from .. import checking, places
from ..target import Target


def feed(data: bytes) -> None:
    """Read the file as a list."""
    try:
        text = text_of(places.put(data, "list.txt"))
        if is_list(text):
            found = target_of_list(text)
            for remark in found.remarks:
                assert visible(remark, 600).isprintable()
    except CheckpointError as error:
        checking.refused(error)


def _samples() -> dict[str, bytes]:
    return {"lines": b"# names\nfc.weight [10, 4] float32\nfc.bias: torch.Size([10])\nb = 2x3\n\nx torch.int64\n",
            "dict": b'{"fc.weight": [10, 4], "b": {"shape": [], "dtype": "torch.float16"}, "c": null}',
            "names": b'["a.b", "c"]', "paths": b'{"tensors": [{"path": ["m", "a"], "shape": [1], "dtype": "int8"}]}',
            "objects": b'[{"name": "a", "shape": [2]}, {"key": "b"}]'}


TARGET = Target("listing", feed,
                (b'{"tensors": [', b'"path": [', b'"name": "', b'"key": "', b'"shape": [', b'"dtype": "',
                 b"torch.Size([",
                 b"_extra_state", b" x ", b" [1, 2]", b"float32", b"9223372036854775808", b"null", b"NaN",
                 b"\xef\xbb\xbf"), longest=512, samples=_samples)
