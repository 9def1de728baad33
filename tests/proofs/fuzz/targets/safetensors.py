"""The header of a safetensors file."""

import json

from .. import changing, checking, places
from ..target import Target


def feed(data: bytes) -> None:
    """Open the file."""
    checking.opened(places.put(data), data)


def _file(header: object, body: bytes = b"") -> bytes:
    text = header if isinstance(header, bytes) else json.dumps(header, separators=(",", ":")).encode()
    return len(text).to_bytes(8, "little") + text + body


def _samples() -> dict[str, bytes]:
    from safetensors.torch import save

    from ..torch_files import plain_tensors

    return {"whole": save(plain_tensors(), {"format": "pt", "a": "b"}), "empty": _file({}),
            "holes": _file({"a": {"dtype": "F32", "shape": [2], "data_offsets": [4, 12]}}, bytes(16)),
            "metadata": _file({"__metadata__": {"a": 1, "b": [2]}}),
            "odd": _file(b'{ "a" : {"dtype":"I8","shape":[],"data_offsets":[0,1],"more":{"x":[null,true,1e5]}} , '
                         b'"a":{"dtype":"F4","shape":[2],"data_offsets":[0,1]}}  ', b"\0")}


TARGET = Target("safetensors", feed,
                (b'"__metadata__":{', b'"dtype":', b'"shape":[', b'"data_offsets":[', b'"F32"', b'"BF16"', b'"F8_E4M3"',
                 b'"BOOL"', b'"C64"', b'"F4"', b'"I64"', b"9223372036854775808", b"18446744073709551615", b"1e999",
                 b"null", b"true", b'"\\ud800"', b"[[[[", b'{"a":', b"},", b'"a":{"dtype":"U8","shape":[1],'),
                changing.header, 2048, _samples)
