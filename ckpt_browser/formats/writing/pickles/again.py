"""Writes records of the opened file again, as they stood there; only storages are named anew."""

from collections.abc import Iterator

from ....core.edits.copying import children
from ....core.edits.tensors import SPARSE
from ....core.messages import marked, say
from ....core.nodes import Group, Opaque, Tensor
from ...pickles.inert import Call, Global, Items, Pairs, Persistent, TensorCall
from ...recognise.naming import class_of
from ...storages import Scope
from . import anew
from . import opcodes as op
from .containers import fill_list, fill_mapping, write_set, write_tuple
from .program import Emitter, Raw, Unwritable, Work

PARAMETERS = frozenset({"_rebuild_parameter", "_rebuild_parameter_with_state", "Parameter", "Buffer", "Variable"})
"""Functions and classes whose first argument is the tensor that they wrap."""


def record(em: Emitter, number: int | None, raw: object) -> None:
    """Write a record; ``number`` is the node that it was opened as, if it was."""
    kind = type(raw)
    if kind is Call:
        call(em, number, raw)  # type: ignore[arg-type]
    elif kind is TensorCall:
        anew.tensor_call(em, number, raw)  # type: ignore[arg-type]
    elif kind is Persistent:
        persistent(em, number, raw)  # type: ignore[arg-type]
    elif kind is tuple:
        write_tuple(em, number, raw, [Raw(item) for item in raw])  # type: ignore[attr-defined]
    elif kind is list:
        em.out.data += op.EMPTY_LIST
        em.remember(number, raw)
        fill_list(em, [Raw(item) for item in raw])  # type: ignore[attr-defined]
    elif kind is Pairs:
        em.out.data += op.EMPTY_DICT
        em.remember(number, raw)
        fill_mapping(em, [Raw(item) for item in raw])  # type: ignore[attr-defined]
    elif kind is Items:
        write_set(em, number, raw, [Raw(item) for item in raw], raw.frozen)  # type: ignore[attr-defined]
    elif kind is bytearray:
        em.out.byte_array(bytes(raw))  # type: ignore[call-overload]
        em.remember(number, raw)
    elif kind is Global:
        em.global_name(raw)  # type: ignore[arg-type]
    else:
        raise Unwritable(say("a {name} is none of the things that a pickle holds", name=kind.__name__))


def call(em: Emitter, number: int | None, raw: Call) -> None:
    """Write a call with all that was stored into its result."""
    args: list[Work] = [Raw(item) for item in raw.args] if type(raw.args) is tuple else []
    em.later(*_begin(em, number, raw, args), *_contents(em, raw))


def _begin(em: Emitter, number: int | None, raw: Call, args: list[Work]) -> list[Work]:
    """The callee, its arguments, the call itself, and its result remembered."""
    work: list[Work] = [_callee(em, raw.func)]
    work.extend([Raw(raw.args)] if type(raw.args) is not tuple else _argument_tuple(args))
    if raw.kwargs is not None:
        work.append(Raw(raw.kwargs))
    work.append(_result(em, number, raw))
    return work


def _argument_tuple(args: list[Work]) -> list[Work]:
    if len(args) < 4:
        return [*args, op.TUPLES[len(args)]]
    return [op.MARK, *args, op.TUPLE]


def _callee(em: Emitter, func: object) -> Work:
    named = class_of(func)
    # A class that came with its source in a legacy stream is a plain name everywhere else.
    return Raw(named if named is not None and not em.legacy else func)


def _result(em: Emitter, number: int | None, raw: Call) -> Work:
    opcode = (op.NEWOBJ_EX if raw.kwargs is not None else op.NEWOBJ) if raw.how == "new" else op.REDUCE

    def finish() -> None:
        known = em.remembered(number, raw)
        if known is not None:  # its own arguments refer to it: it was written among them
            em.out.data += op.POP * (3 if raw.kwargs is not None else 2)
            em.out.get(known)
            return
        em.out.data += opcode
        em.remember(number, raw)

    return finish


def _contents(em: Emitter, raw: Call) -> list[Work]:
    work: list[Work] = []
    if raw.items:
        items: list[Work] = [Raw(item) for item in raw.items]
        work.append(lambda: fill_list(em, items))
    if raw.pairs:
        pairs: list[Work] = [Raw(item) for item in raw.pairs]
        work.append(lambda: fill_mapping(em, pairs))
    for state in raw.states or ():
        work.extend((Raw(state), op.BUILD))
    return work


def persistent(em: Emitter, number: int | None, raw: Persistent) -> None:
    """Write a reference to a storage, or a class that a legacy stream keeps with its source."""
    named = class_of(raw)
    if named is not None:
        if not em.legacy:
            return em.global_name(named)
        em.later(Raw(raw.pid), op.BINPERSID, lambda: em.remember(number, raw))
        return None
    pid, scope = raw.pid, raw.scope
    if type(pid) is tuple and len(pid) > 4 and type(scope) is Scope:
        key = str(pid[5][0] if len(pid) > 5 and type(pid[5]) is tuple and pid[5] else pid[2])
        storage = scope.known.get(key)
        if storage is not None:
            em.storage(em.content.records.storage(storage), pid[1] if type(pid[1]) is Global else None)
            return em.remember(number, raw)
    raise Unwritable(marked("it refers to something outside the file"))


def opaque(em: Emitter, number: int, node: Opaque, raw: object) -> None:
    """Write an object of an unknown class: called as it was, holding what its node holds now."""
    if isinstance(raw, Global | Persistent) or (isinstance(raw, Call) and not _says(raw, node)):
        return record(em, number, raw)
    if not isinstance(raw, Call):
        raise Unwritable(say("how {type_name} is made is known only in the file that it was opened from",
                             type_name=node.type_name))
    skip = 0 if class_of(raw.func) is not None else 1
    last = len(node.arguments) - (raw.kwargs is not None)
    work = _begin(em, number, raw, list(node.arguments[skip:last]))
    if node.items:
        items: list[Work] = list(node.items)
        work.append(lambda: fill_list(em, items))
    if node.pairs:
        pairs: list[Work] = [part for key, child in node.pairs for part in (em.key(key), child)]
        work.append(lambda: fill_mapping(em, pairs))
    if node.state is not None:
        state = em.nodes[node.state]
        states = state.children if len(raw.states or ()) > 1 and isinstance(state, Group) else (node.state,)
        for child in states:
            work.extend((child, op.BUILD))
    em.later(*work)
    return None


def _says(raw: Call, node: Opaque) -> bool:
    """False where a node shows what a call comes to, such as the array that a function of numpy makes."""
    func = class_of(raw.func)
    return node.type_name == ("(object)" if func is None else func.qualname)


def tensor(em: Emitter, number: int, node: Tensor, raw: object) -> None:
    """Write a tensor that is more than a view of a storage: as it stood, or with its numbers exchanged."""
    before = em.document.before(number)
    if raw is None:
        return anew.special_tensor(em, number, node)
    if isinstance(raw, Persistent) and isinstance(before, Tensor) and node.storage != before.storage:
        return anew.special_tensor(em, number, node)  # other bytes, under the class of storage that they are
    if node.type_name == "torch.storage" and isinstance(raw, Persistent):
        return persistent(em, number, raw)
    if isinstance(before, Tensor) and node == before._replace(device=node.device):
        return em.with_own(children(node), lambda: record(em, number, raw))
    if isinstance(raw, Call) and node.type_name != "numpy.ndarray" \
            and (node.layout in SPARSE or (node.storage is not None and node.stride is not None)
                 or (node.layout == "strided" and node.device == "meta" and node.stride is not None)):
        return em.with_own(children(node), lambda: exchanged(em, number, node, raw))
    return anew.special_tensor(em, number, node)


def exchanged(em: Emitter, number: int, node: Tensor, raw: Call) -> None:
    """Write a call that makes a tensor, with the view that it is made of exchanged for the node's."""
    func = class_of(raw.func)
    name = func.name if func is not None else ""
    args = raw.args if type(raw.args) is tuple else ()
    work: list[Work]
    if name in PARAMETERS and args:
        work = [*anew.made(em, node), *_behind(args, node)]
        work = _begin(em, number, raw, work)
    elif name in ("_rebuild_from_type", "_rebuild_from_type_v2") and len(args) == 4:
        inner = args[2]
        wrapped = class_of(args[0])
        if wrapped is not None and wrapped.name in PARAMETERS and type(inner) is tuple and inner:
            parts: list[Work] = [Raw(args[0]), Raw(args[1]), *anew.made(em, node),
                                 *_behind(inner, node), *_close(len(inner)), Raw(args[3])]
            if len(inner) > 3:
                parts.insert(2, op.MARK)
        else:
            parts = [lambda: anew.function(em, node), Raw(args[1]), lambda: anew.arguments(em, node), Raw(args[3])]
        work = [_callee(em, raw.func), op.MARK, *parts, op.TUPLE, _result(em, number, raw)]
    elif name in ("_rebuild_tensor_v2", "_rebuild_tensor_v3", "_rebuild_sparse_tensor", "_rebuild_sparse_csr_tensor"):
        work = [lambda: anew.function(em, node), lambda: anew.arguments(em, node), _result(em, number, raw)]
    else:
        raise Unwritable(say("a tensor made by {name} cannot be written with other numbers",
                             name=name or marked("an object")))
    em.later(*work, *_contents(em, raw))


def _behind(args: tuple[object, ...], node: Tensor) -> Iterator[Raw]:
    """The arguments behind the tensor that is wrapped; whether it requires a gradient may have changed with it."""
    for place, item in enumerate(args[1:]):
        yield Raw(node.requires_grad if not place and type(item) is bool else item)


def _close(size: int) -> list[Work]:
    return [op.TUPLES[size]] if size < 4 else [op.TUPLE]
