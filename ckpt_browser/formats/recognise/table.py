"""The exact table of names that mean something: (module, name) to the function that checks the call."""

from types import MappingProxyType

from ...core.dtypes import TENSOR_CLASSES
from . import arrays, composed, containers, tensors, values
from .builder import Grammar, Validator
from .embedded import embedded_file

_BUILTINS = ("builtins", "__builtin__")
_NUMPY_CORE = ("numpy.core", "numpy._core")

_TORCH: dict[tuple[str, str], Validator] = {
    ("torch._utils", "_rebuild_tensor"): tensors.rebuild_tensor,
    ("torch._utils", "_rebuild_tensor_v2"): tensors.rebuild_tensor_v2,
    ("torch._utils", "_rebuild_tensor_v3"): tensors.rebuild_tensor_v3,
    ("torch._utils", "_rebuild_parameter"): tensors.parameter,
    ("torch._utils", "_rebuild_parameter_with_state"): tensors.parameter_with_state,
    ("torch._utils", "_rebuild_qtensor"): tensors.quantized,
    ("torch._utils", "_rebuild_sparse_tensor"): composed.sparse,
    ("torch._utils", "_rebuild_sparse_csr_tensor"): composed.sparse,
    ("torch._utils", "_rebuild_nested_tensor"): composed.nested,
    ("torch.nested._internal.nested_tensor", "_rebuild_njt"): composed.jagged,
    ("torch._utils", "_rebuild_meta_tensor_no_storage"): tensors.meta_tensor,
    ("torch._utils", "_rebuild_device_tensor_from_numpy"): tensors.device_tensor,
    ("torch._utils", "_rebuild_device_tensor_from_cpu_tensor"): tensors.device_tensor,
    ("torch._utils", "_rebuild_xla_tensor"): tensors.device_tensor,
    ("torch._utils", "_rebuild_mlc_tensor"): tensors.device_tensor,
    ("torch._utils", "_rebuild_wrapper_subclass"): tensors.wrapper_subclass,
    ("torch._tensor", "_rebuild_from_type"): tensors.from_type,
    ("torch._tensor", "_rebuild_from_type_v2"): tensors.from_type,
    ("torch.tensor", "_rebuild_from_type"): tensors.from_type,
    ("torch.nn.parameter", "Parameter"): tensors.wrapped_class,
    ("torch.nn.parameter", "Buffer"): tensors.wrapped_class,
    ("torch.autograd.variable", "Variable"): tensors.wrapped_class,
    ("torch.storage", "_load_from_bytes"): embedded_file,
    ("torch", "Size"): values.size,
    ("torch", "device"): values.device,
    ("torch.serialization", "_get_layout"): values.layout,
    ("torch.jit._pickle", "restore_type_tag"): values.script_tag,
    ("torch.jit._pickle", "build_tensor_from_id"): values.tensor_reference,
    **{("torch.jit._pickle", f"build_{kind}list"): values.script_list
       for kind in ("int", "double", "bool", "tensor")},
    **{(module, name): tensors.typed_class for module in ("torch", "torch.cuda") for name in TENSOR_CLASSES},
}

_PYTHON: dict[tuple[str, str], Validator] = {
    ("collections", "OrderedDict"): containers.mapping,
    ("collections", "Counter"): containers.mapping,
    ("collections", "defaultdict"): containers.default_dict,
    ("collections", "deque"): containers.collection,
    ("argparse", "Namespace"): containers.namespace,
    ("types", "SimpleNamespace"): containers.namespace,
    ("_codecs", "encode"): values.encoded_bytes,
    ("copyreg", "_reconstructor"): containers.reconstructed,
    ("copy_reg", "_reconstructor"): containers.reconstructed,
    **{("pathlib", name): containers.path for name in ("PosixPath", "WindowsPath", "PurePosixPath", "PureWindowsPath",
                                                       "Path", "PurePath")},
    **{("pathlib._local", name): containers.path for name in ("PosixPath", "WindowsPath")},
    **{(module, name): containers.collection for module in _BUILTINS
       for name in ("set", "frozenset", "list", "tuple")},
    **{(module, "dict"): containers.mapping for module in _BUILTINS},
    **{(module, name): containers.slice_or_range for module in _BUILTINS for name in ("slice", "range", "xrange")},
    **{(module, name): values.number for module in _BUILTINS for name in ("int", "long", "float", "bool")},
    **{(module, name): values.empty_bytes for module in _BUILTINS for name in ("bytes", "bytearray")},
    **{(module, "complex"): values.complex_number for module in _BUILTINS},
}

_NUMPY: dict[tuple[str, str], Validator] = {
    ("numpy", "dtype"): arrays.dtype,
    **{(f"{core}.multiarray", "_reconstruct"): arrays.array for core in _NUMPY_CORE},
    **{(f"{core}.multiarray", "scalar"): arrays.scalar for core in _NUMPY_CORE},
    **{(f"{core}.numeric", "_frombuffer"): arrays.from_buffer for core in _NUMPY_CORE},
}

GRAMMAR = Grammar(MappingProxyType({**_TORCH, **_PYTHON, **_NUMPY}), tensors.from_call, tensors.whole_storage,
                  values.torch_constant)
"""Everything the reader understands; anything else stays opaque."""
