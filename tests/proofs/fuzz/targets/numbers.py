"""Statistics that were remembered in the cache folder, where anybody may have put something else."""

from ckpt_browser.analysis.measuring.measures import QUANTILES, Histogram, Statistics
from ckpt_browser.workspace.looking.knowledge import Known
from ckpt_browser.workspace.looking.recalling import packed, unpacked

from ..target import Target


def feed(data: bytes) -> None:
    """Read them, and write them again."""
    known = unpacked(data)
    if known is not None:
        again = unpacked(packed(known))
        assert again is not None
        assert packed(again) == packed(known)


def _samples() -> dict[str, bytes]:
    import numpy as np

    some = Statistics(4)._replace(quantiles=tuple(float(place) for place in range(len(QUANTILES))))
    sketch = Histogram(0.0, 1.0, np.array([1, 2, 3], np.int64), 0, 1)
    return {"empty": packed(Known(Statistics(0), None)), "some": packed(Known(some, None)),
            "sketch": packed(Known(some, sketch))}


TARGET = Target("numbers", feed,
                (b"null", b"NaN", b"Infinity", b"true", b"[[", b"]]", b"1e999", b"9223372036854775808", b"-1", b"0.5",
                 b"[]"), longest=512, samples=_samples)
