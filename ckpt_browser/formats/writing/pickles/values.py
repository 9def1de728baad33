"""Writes values and containers from what their nodes say."""

import struct
from collections.abc import Callable
from types import MappingProxyType

from ....core.edits.copying import children
from ....core.messages import marked, say
from ....core.nodes import Group, Node, Opaque, Tensor, Value
from . import again, anew
from . import opcodes as op
from .containers import fill_list, fill_mapping, write_set, write_tuple
from .harmless import is_harmless
from .program import Emitter, Unwritable, Ways, Work

_STATE = "(state)"
"""An attribute of this name stands for a state that is no dict."""


def write_node(em: Emitter, number: int, node: Node) -> None:
    """Write any node."""
    raw = em.content.records.record(number)
    if isinstance(node, Tensor):
        if anew.is_plain(em, node):
            return anew.tensor(em, number, node)
        return again.tensor(em, number, node, raw)
    if isinstance(node, Opaque):
        if not em.content.keep_opaque and not is_harmless(node):
            raise Unwritable(say("it refers to {type_name}, an unknown {kind} that is kept only when you say so",
                                 type_name=node.type_name, kind=_kind(node)))
        return again.opaque(em, number, node, raw)
    if isinstance(node, Group) and node.type_name in _GROUPS and _STATE not in dict(node.attributes):
        return _GROUPS[node.type_name](em, number, node, raw)
    if raw is not None and em.document.before(number) is node:
        return em.with_own(children(node), lambda: again.record(em, number, raw))
    if isinstance(node, Value):
        return value(em, number, node)
    if isinstance(node, Group):
        return _other_group(em, number, node, raw)
    raise Unwritable(say("it is broken: {reason}", reason=node.reason))


WAYS = Ways(write_node, again.record)


def _kind(node: Opaque) -> str:
    return marked("function") if node.how == "call" else marked("class")


# Containers


def _items(em: Emitter, node: Group) -> list[Work]:
    return [part for key, child in zip(node.keys, node.children, strict=True) for part in (em.key(key), child)]


def _state(em: Emitter, node: Group, but: str = "") -> list[Work]:
    """The attributes beside the items, as the state that is set on the object."""
    flat: list[Work] = [part for name, child in node.attributes if name != but for part in (em.key(name), child)]
    if not flat:
        return []

    def begin() -> None:
        em.out.data += op.EMPTY_DICT
        em.out.put()

    return [begin, lambda: fill_mapping(em, flat), op.BUILD]


def _dict(em: Emitter, number: int, node: Group, raw: object) -> None:
    em.out.data += op.EMPTY_DICT
    em.memoize(number)
    fill_mapping(em, _items(em, node))


def _ordered(em: Emitter, number: int, node: Group, raw: object) -> None:
    em.out.name("collections", "OrderedDict")
    em.out.data += op.EMPTY_TUPLE + op.REDUCE
    em.memoize(number)
    em.later(lambda: fill_mapping(em, _items(em, node)), *_state(em, node))


def _default(em: Emitter, number: int, node: Group, raw: object) -> None:
    factory = dict(node.attributes).get("default_factory")
    em.out.name("collections", "defaultdict")

    def finish() -> None:
        em.out.data += (op.EMPTY_TUPLE if factory is None else op.TUPLES[1]) + op.REDUCE
        em.memoize(number)

    em.later(*(() if factory is None else (factory,)), finish, lambda: fill_mapping(em, _items(em, node)),
             *_state(em, node, "default_factory"))


def _counter(em: Emitter, number: int, node: Group, raw: object) -> None:
    out = em.out
    out.name("collections", "Counter")
    out.data += op.EMPTY_DICT

    def finish() -> None:
        out.data += op.TUPLES[1] + op.REDUCE
        em.memoize(number)

    em.later(lambda: fill_mapping(em, _items(em, node)), finish, *_state(em, node))


def _list(em: Emitter, number: int, node: Group, raw: object) -> None:
    em.out.data += op.EMPTY_LIST
    em.memoize(number)
    fill_list(em, node.children)


def _tuple(em: Emitter, number: int, node: Group, raw: object) -> None:
    write_tuple(em, number, None, node.children)


def _set(em: Emitter, number: int, node: Group, raw: object) -> None:
    write_set(em, number, None, node.children, node.type_name == "frozenset")


def _deque(em: Emitter, number: int, node: Group, raw: object) -> None:
    longest = dict(node.attributes).get("maxlen")
    em.out.name("collections", "deque")
    em.out.data += op.EMPTY_TUPLE

    def finish() -> None:
        em.out.data += op.TUPLES[1 if longest is None else 2] + op.REDUCE
        em.memoize(number)

    em.later(*(() if longest is None else (longest,)), finish, lambda: fill_list(em, node.children),
             *_state(em, node, "maxlen"))


def _namespace(em: Emitter, number: int, node: Group, raw: object) -> None:
    out = em.out
    module, _, name = node.type_name.rpartition(".")
    if name == "SimpleNamespace":
        out.name(module, name)
        out.data += op.EMPTY_TUPLE + op.REDUCE
    else:
        out.name(module, name)
        out.data += op.EMPTY_TUPLE + op.NEWOBJ
    em.memoize(number)

    def begin() -> None:
        out.data += op.EMPTY_DICT
        out.put()

    em.later(begin, lambda: fill_mapping(em, _items(em, node)), op.BUILD)


_GROUPS: MappingProxyType[str, Callable[[Emitter, int, Group, object], None]] = MappingProxyType({
    "dict": _dict, "list": _list, "tuple": _tuple, "set": _set, "frozenset": _set,
    "collections.OrderedDict": _ordered, "collections.defaultdict": _default, "collections.Counter": _counter,
    "collections.deque": _deque, "argparse.Namespace": _namespace, "types.SimpleNamespace": _namespace,
})
"""Containers that are written from their nodes always: what they hold may be edited."""


def _other_group(em: Emitter, number: int, node: Group, raw: object) -> None:
    bounds = [em.nodes[child] for child in node.children]
    if node.type_name in ("slice", "range") and all(isinstance(bound, Value) for bound in bounds):
        em.out.name("builtins", node.type_name)

        def finish() -> None:
            em.out.data += op.TUPLES[3] + op.REDUCE
            em.memoize(number)

        return em.later(*node.children, finish)
    raise Unwritable(say("a {type_name} cannot be written with other content", type_name=node.type_name)
                     if raw is not None else say("a {type_name} cannot be written", type_name=node.type_name))


# Values

_FORMS = MappingProxyType({"float16": "e", "float32": "f", "float64": "d", "int8": "b", "int16": "h", "int32": "i",
                           "int64": "q", "uint8": "B", "uint16": "H", "uint32": "I", "uint64": "Q", "bool": "?"})


def value(em: Emitter, number: int, node: Value) -> None:
    """Write a value that is no plain number or text."""
    out, content = em.out, node.value
    if node.type_name == "complex" and isinstance(content, complex):
        out.name("builtins", "complex")
        out.scalar(content.real)
        out.scalar(content.imag)
        out.data += op.TUPLES[2] + op.REDUCE
    elif node.type_name == "bytearray" and isinstance(content, bytes):
        out.byte_array(content)
    elif node.type_name == "torch.Size" and isinstance(content, tuple):
        out.name("torch", "Size")
        out.data += op.MARK
        for size in content:
            out.integer(size)
        out.data += op.TUPLE + op.TUPLES[1] + op.REDUCE
    elif node.type_name == "torch.device" and isinstance(content, str):
        name, _, place = content.partition(":")
        out.name("torch", "device")
        out.text(name)
        if place:
            out.integer(int(place))
        out.data += op.TUPLES[2 if place else 1] + op.REDUCE
    elif node.type_name in ("torch.dtype", "torch.qscheme") and isinstance(content, str):
        out.name("torch", content.removeprefix("torch."))
    elif node.type_name == "torch.layout" and isinstance(content, str):
        out.name("torch.serialization", "_get_layout")
        out.text(content)
        out.data += op.TUPLES[1] + op.REDUCE
    elif node.type_name.startswith("pathlib.") and isinstance(content, str):
        module, _, name = node.type_name.rpartition(".")
        out.name(module, name)
        out.text(content)
        out.data += op.TUPLES[1] + op.REDUCE
    elif node.type_name.startswith("numpy."):
        _scalar(em, node)
    else:
        raise Unwritable(say("a {type_name} cannot be written", type_name=node.type_name))
    em.memoize(number)


def _scalar(em: Emitter, node: Value) -> None:
    name, out = node.type_name.removeprefix("numpy."), em.out
    content = node.value
    if name in ("complex64", "complex128") and isinstance(content, complex):
        data = struct.pack("<2f" if name == "complex64" else "<2d", content.real, content.imag)
    elif name in _FORMS:
        data = struct.pack("<" + _FORMS[name], content)
    elif name == "str_" and isinstance(content, str):
        data = content.encode("utf-32-le", "surrogatepass")
    else:
        raise Unwritable(say("a {type_name} cannot be written", type_name=node.type_name))
    out.name("numpy.core.multiarray", "scalar")
    if isinstance(content, str):
        anew.text_element(em, len(content))
    else:
        anew.element(em, name, "little")
    out.binary(data)
    out.data += op.TUPLES[2] + op.REDUCE
