"""Every element type torch can name: its size, kind, and its names in the file formats."""

from typing import NamedTuple


class DType(NamedTuple):
    """One element type.

    ``itemsize`` is in bytes per element; sub-byte types are named by what torch
    stores (``quint4x2`` packs two elements in one byte and counts one byte).
    ``kind`` is one of ``float``, ``int``, ``uint``, ``bool``, ``complex``,
    ``quant``, ``bits``.
    """

    name: str
    itemsize: int
    kind: str


_TABLE = (
    DType("float64", 8, "float"),
    DType("float32", 4, "float"),
    DType("float16", 2, "float"),
    DType("bfloat16", 2, "float"),
    DType("float8_e4m3fn", 1, "float"),
    DType("float8_e5m2", 1, "float"),
    DType("float8_e4m3fnuz", 1, "float"),
    DType("float8_e5m2fnuz", 1, "float"),
    DType("float8_e8m0fnu", 1, "float"),
    DType("float4_e2m1fn_x2", 1, "float"),
    DType("complex128", 16, "complex"),
    DType("complex64", 8, "complex"),
    DType("complex32", 4, "complex"),
    DType("int64", 8, "int"),
    DType("int32", 4, "int"),
    DType("int16", 2, "int"),
    DType("int8", 1, "int"),
    DType("uint64", 8, "uint"),
    DType("uint32", 4, "uint"),
    DType("uint16", 2, "uint"),
    DType("uint8", 1, "uint"),
    DType("bool", 1, "bool"),
    DType("qint8", 1, "quant"),
    DType("quint8", 1, "quant"),
    DType("qint32", 4, "quant"),
    DType("quint4x2", 1, "quant"),
    DType("quint2x4", 1, "quant"),
    DType("bits8", 1, "bits"),
    DType("bits16", 2, "bits"),
    DType("bits1x8", 1, "bits"),
    DType("bits2x4", 1, "bits"),
    DType("bits4x2", 1, "bits"),
    *(DType(f"{sign}int{bits}", 1, "uint" if sign else "int")
      for sign in ("", "u") for bits in range(1, 8)),
)

DTYPES = {dtype.name: dtype for dtype in _TABLE}
"""All element types by torch's short name (``float32``, ``float8_e4m3fn``)."""

ITEMSIZES = {dtype.name: dtype.itemsize for dtype in _TABLE}
"""Bytes of one element of each type."""

PER_BYTE = {"quint4x2": 2, "quint2x4": 4}
"""Elements in one byte of storage, for types whose shapes count elements smaller than a byte."""

ALIASES = {"double": "float64", "float": "float32", "half": "float16", "cdouble": "complex128",
           "cfloat": "complex64", "chalf": "complex32", "long": "int64", "int": "int32",
           "short": "int16"}
"""Second names that torch gives to an element type."""

STORAGE_CLASSES = {
    "DoubleStorage": "float64", "FloatStorage": "float32", "HalfStorage": "float16",
    "BFloat16Storage": "bfloat16", "LongStorage": "int64", "IntStorage": "int32",
    "ShortStorage": "int16", "CharStorage": "int8", "ByteStorage": "uint8",
    "BoolStorage": "bool", "ComplexDoubleStorage": "complex128",
    "ComplexFloatStorage": "complex64", "QInt8Storage": "qint8", "QUInt8Storage": "quint8",
    "QInt32Storage": "qint32", "QUInt4x2Storage": "quint4x2", "QUInt2x4Storage": "quint2x4",
}
"""Element type of each typed storage class (``torch.FloatStorage``)."""

TENSOR_CLASSES = {
    "DoubleTensor": "float64", "FloatTensor": "float32", "HalfTensor": "float16",
    "BFloat16Tensor": "bfloat16", "LongTensor": "int64", "IntTensor": "int32",
    "ShortTensor": "int16", "CharTensor": "int8", "ByteTensor": "uint8", "BoolTensor": "bool",
}
"""Element type of each typed tensor class of torch 0.1 to 0.4 (``torch.FloatTensor``)."""

SAFETENSORS = {
    "F64": "float64", "F32": "float32", "F16": "float16", "BF16": "bfloat16",
    "I64": "int64", "I32": "int32", "I16": "int16", "I8": "int8",
    "U64": "uint64", "U32": "uint32", "U16": "uint16", "U8": "uint8", "BOOL": "bool",
    "F8_E4M3": "float8_e4m3fn", "F8_E5M2": "float8_e5m2", "F8_E8M0": "float8_e8m0fnu",
    "F8_E4M3FNUZ": "float8_e4m3fnuz", "F8_E5M2FNUZ": "float8_e5m2fnuz",
    "C64": "complex64", "F4": "float4_e2m1fn_x2",
}
"""Element type of each dtype name in a safetensors header."""
