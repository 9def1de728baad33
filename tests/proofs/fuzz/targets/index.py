"""The index of a sharded checkpoint, beside shards that are whole, damaged, empty, missing, or no shards."""

import json
from functools import cache

from tests.formats.hostile import proto, text, zipped

from .. import checking, places
from ..target import Target

INDEX = "model.safetensors.index.json"


@cache
def _shards() -> None:
    """The files beside the index; they stay."""
    header = json.dumps({"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]},
                         "b.c": {"dtype": "I8", "shape": [], "data_offsets": [8, 9]}}).encode()
    shard = len(header).to_bytes(8, "little") + header + bytes(9)
    pickled = zipped(proto(b"}(" + text("p") + b"K\1u"))
    for name, data in (("1.safetensors", shard), ("2.safetensors", shard[:-4]), ("3.bin", pickled), ("4.bin", b""),
                       ("5.bin", pickled[:40]), ("6.json", b'{"weight_map":{"a":"6.json"}}')):
        places.put(data, name)


def feed(data: bytes) -> None:
    """Open the index."""
    _shards()
    checking.opened(places.put(data, INDEX), data)


def _samples() -> dict[str, bytes]:
    names = {"a": "1.safetensors", "b.c": "2.safetensors", "p": "3.bin", "q": "3.bin", "r": "4.bin", "s": "5.bin",
             "t": "6.json", "u": "7.bin", "v": "../1.safetensors"}
    whole = {"metadata": {"total_size": 17, "more": [1, 2.5, None, True, "x"]}, "weight_map": names}
    return {"whole": json.dumps(whole, indent=1).encode(), "empty": b'{"weight_map":{}}',
            "odd": b'\xef\xbb\xbf{"weight_map":{"a":1,"a":"1.safetensors","b.c":null},"weight_map":[],"x":{"y":{}}}'}


TARGET = Target("index", feed,
                (b'"weight_map":{', b'"metadata":{', b'"total_size":', b'"1.safetensors"', b'"2.safetensors"',
                 b'"3.bin"', b'"4.bin"', b'"5.bin"', b'"6.json"', b'"7.bin"', b'"b.c":', b'"a":', b"null", b"1e999",
                 b'".."', b'"/etc/passwd"', b'"\\u0000"', b'"\\ud800"', b"\xef\xbb\xbf", b'{"', b'":"', b"NaN"),
                longest=1024, samples=_samples)
