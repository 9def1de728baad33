"""Containers of Python's library that checkpoints use, shown by their content."""

from ...core.messages import marked
from ...core.nodes import Node
from ..pickles.inert import Call, Global, Items, Pairs
from .arguments import arguments
from .builder import Builder, Unexpected
from .naming import class_of

PAIR_COST = 32
"""How many bytes take the time of looking through one pair."""

LONGEST_PATH = 4096
"""Most characters of a path."""


def mapping(builder: Builder, call: Call) -> Node:
    """``OrderedDict()``, ``OrderedDict([[key, value], ...])``, ``dict()``: items, and state such as ``_metadata``."""
    func = class_of(call.func)
    assert func is not None
    content, = arguments(call, 0, 1)
    builder.spend(content, PAIR_COST)
    flat = flat_pairs(content)
    return builder.group(func.qualname if func.module == "collections" else func.name, [*flat, *(call.pairs or ())],
                         attributes(builder, call))


def default_dict(builder: Builder, call: Call) -> Node:
    """``defaultdict(factory)``: the factory is shown as an attribute."""
    factory, = arguments(call, 0, 1)
    extra = (("default_factory", builder.node(factory)),) if factory is not None else ()
    return builder.group("collections.defaultdict", call.pairs or [], (*extra, *attributes(builder, call)))


def collection(builder: Builder, call: Call) -> Node:
    """``set([...])``, ``frozenset([...])``, ``list()``, ``tuple([...])``, ``deque([...], maxlen)``;
    the longest length of a deque is shown as an attribute."""
    func = class_of(call.func)
    assert func is not None
    content, limit = arguments(call, 0, 2)
    if content is None:
        content = []
    if not isinstance(content, (list, tuple, Items)):
        raise Unexpected(marked("it is made from something that is no list"))
    if limit is not None and func.name != "deque":
        raise Unexpected(marked("it takes one argument"))
    name = func.qualname if func.module == "collections" else func.name
    extra = (("maxlen", builder.node(limit)),) if limit is not None else ()
    return builder.sequence(name, [*content, *(call.items or ())], (*extra, *attributes(builder, call)))


def namespace(builder: Builder, call: Call) -> Node:
    """``argparse.Namespace`` and ``types.SimpleNamespace``: one entry per attribute."""
    func = class_of(call.func)
    assert func is not None
    arguments(call, 0, 0)
    if not call.states:
        return builder.group(func.qualname, [])  # one without attributes has no state
    if len(call.states) != 1 or type(call.states[0]) is not Pairs:
        raise Unexpected(marked("its state is no dict"))
    return builder.group(func.qualname, call.states[0])


def slice_or_range(builder: Builder, call: Call) -> Node:
    """``slice(start, stop, step)`` and ``range(...)``, as their three numbers."""
    func = class_of(call.func)
    assert func is not None
    args = arguments(call, 1, 3)
    group = builder.sequence(func.name.removeprefix("x"), args)  # Python 2 has xrange
    return group._replace(keys=("start", "stop", "step"))


def path(builder: Builder, call: Call) -> Node:
    """``pathlib.PosixPath("a", "b")``, as its text."""
    from ...core.nodes import Value
    if type(call.args) is not tuple or len(call.args) > LONGEST_PATH or \
            not all(type(part) is str for part in call.args):
        raise Unexpected(marked("its parts are no texts"))
    func = class_of(call.func)
    assert func is not None
    separator = "\\" if "Windows" in func.name else "/"
    parts = [str(part) for part in call.args]
    if sum(map(len, parts)) > LONGEST_PATH:
        raise Unexpected(marked("it is longer than a path can be"))
    root = parts.pop(0) if parts and parts[0].endswith(separator) else ""  # "/", "C:\\"
    return Value(func.qualname, (root + separator.join(parts)) or ".")


def reconstructed(builder: Builder, call: Call) -> Node:
    """``copyreg._reconstructor(cls, object, None)``: an object made the way of protocols 0 and 1."""
    cls, base, state = arguments(call, 3, 3)
    if class_of(cls) is None or type(base) is not Global:
        raise Unexpected(marked("it names no class"))
    made = Call("new", cls, () if state is None else (state,))
    made.states, made.items, made.pairs = call.states, call.items, call.pairs
    # The content of a subclass of a container comes as its base's value; protocol 2 and later write it as below.
    if type(state) is tuple and base.name == "tuple":
        made.args = state
    elif type(state) is list and base.name == "list":
        made.args, made.items = (), [*state, *(call.items or ())]
    elif type(state) is Pairs and base.name == "dict":
        made.args, made.pairs = (), Pairs([*state, *(call.pairs or ())])
    return builder.inner(made)


def flat_pairs(raw: object) -> list[object]:
    """Keys and values from a dict, or from the list of pairs that Python 2 wrote for an OrderedDict."""
    if raw is None:
        return []
    if type(raw) is Pairs:
        return raw
    if not isinstance(raw, (list, tuple)):
        raise Unexpected(marked("it is made from something that is no list of pairs"))
    flat: list[object] = []
    for pair in raw:
        if not isinstance(pair, (list, tuple)) or len(pair) != 2:
            raise Unexpected(marked("it is made from something that is no list of pairs"))
        flat.extend(pair)
    return flat


def attributes(builder: Builder, call: Call) -> tuple[tuple[str, int], ...]:
    """The attributes that BUILD sets beside the items, such as ``_metadata``."""
    if not call.states:
        return ()
    if len(call.states) == 1 and type(call.states[0]) is Pairs:
        group = builder.group("dict", call.states[0])
        return tuple((key if type(key) is str else str(key), child)
                     for key, child in zip(group.keys, group.children, strict=True))
    return (("(state)", builder.fresh(list(call.states))),)
