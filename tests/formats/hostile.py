"""Pickles that ask for what must never happen, and the file around each kind of pickle."""

import io
import os
import pickle
import struct
import tarfile
import zipfile
from collections.abc import Iterator

MAGIC = 0x1950A86A20F9469CFC6C
NAMES = (("os", "system"), ("posix", "system"), ("subprocess", "Popen"), ("builtins", "eval"), ("builtins", "exec"),
         ("builtins", "__import__"), ("builtins", "getattr"), ("__builtin__", "compile"), ("runpy", "run_path"),
         ("pty", "spawn"), ("torch.hub", "load"), ("pickle", "loads"), ("operator", "methodcaller"),
         ("importlib", "import_module"), ("webbrowser", "open"), ("shutil", "rmtree"))


def text(value: str | bytes) -> bytes:
    """BINUNICODE."""
    raw = value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value
    return b"X" + struct.pack("<I", len(raw)) + raw


def named(module: str, name: str) -> bytes:
    """GLOBAL."""
    return f"c{module}\n{name}\n".encode()


def called(module: str, name: str, argument: bytes) -> bytes:
    """GLOBAL and REDUCE with one argument."""
    return named(module, name) + argument + b"\x85R"


def ways(module: str, name: str, argument: bytes) -> dict[str, bytes]:
    """Every way in which opcodes can ask for a call of ``module.name``; each leaves one object."""
    it, line = named(module, name), f"{module}\n{name}\n".encode()
    stacked = text(module) + text(name) + b"\x93"
    reduce = it + argument + b"\x85R"
    tensor = named("torch._utils", "_rebuild_tensor_v2")
    return {
        "reduce": reduce, "stack global": stacked + argument + b"\x85R", "inst": b"(" + argument + b"i" + line,
        "obj": b"(" + it + argument + b"o", "newobj": it + argument + b"\x85\x81",
        "newobj_ex": it + argument + b"\x85}\x92", "build on a name": it + argument + b"b",
        "build after new": it + b")\x81" + text("__setstate__") + reduce + b"\x86b",
        "build a dict": it + b")\x81}" + text("__dict__") + reduce + b"sb",
        "persistent": reduce + b"Q", "tuple as a persistent id": text("storage") + reduce + b"\x86Q",
        "dict key": b"}" + reduce + b"K\x01s", "set item": b"\x8f(" + reduce + b"\x90", "popped": reduce + b"0N",
        "popped with its mark": b"(" + reduce + b"1N", "hidden in the memo": reduce + b"\x94" + b"0N",
        "hooks": tensor + b"(NK\x00))\x89" + reduce + b"tR",
        "tensor argument": tensor + b"(" + reduce + b"K\x00))\x89NtR",
        "called result": reduce + b")R", "parameter": named("torch._utils", "_rebuild_parameter") + b"(" + reduce
        + b"\x89NtR", "nested from type": named("torch._tensor", "_rebuild_from_type_v2") + b"(" + it + it + argument
        + b"\x85NtR", "ordered dict": named("collections", "OrderedDict") + b"](" + text("k") + reduce + b"\x86e\x85R",
        "state of an ordered dict": named("collections", "OrderedDict") + b")R" + reduce + b"b",
        "default factory": named("collections", "defaultdict") + it + b"\x85R",
        "reconstructor": named("copyreg", "_reconstructor") + b"(" + it + named("builtins", "object") + b"NtR"}


def zipped(program: bytes, folder: str = "archive", **others: bytes) -> bytes:
    """A torch zip archive around one pickle."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(f"{folder}/data.pkl", program)
        archive.writestr(f"{folder}/version", "3\n")
        for name, content in others.items():
            archive.writestr(f"{folder}/{name.replace('__', '/').replace('_pkl', '.pkl')}", content)
    return out.getvalue()


def proto(body: bytes) -> bytes:
    """A pickle of protocol 4 around opcodes that leave one object."""
    return b"\x80\x04" + body + b"."


def legacy(*, magic: bytes = b"", version: bytes = b"", system: bytes = b"", root: bytes = b"}",
           keys: bytes = b"]") -> bytes:
    """A legacy stream whose five pickles each first run what is given for them."""
    parts = (magic + pickle.dumps(MAGIC, 2)[2:-1], version + pickle.dumps(1001, 2)[2:-1], system + b"}", root, keys)
    return b"".join(b"\x80\x02" + part + b"." for part in parts)


def packaged(program: bytes) -> bytes:
    """A torch.package archive with one pickle."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("p/.data/extern_modules", "")
        archive.writestr("p/.data/version", "6\n")
        archive.writestr("p/model/model.pkl", program)
    return out.getvalue()


def scripted(program: bytes, constants: bytes) -> bytes:
    """A TorchScript archive."""
    return zipped(program, constants_pkl=constants, code____torch__="")


def tarred(**members: bytes) -> bytes:
    """A torch 0.1 tar archive."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def containers(body: bytes) -> Iterator[tuple[str, bytes]]:
    """``body``, which leaves one object, in every place of every format that can hold a pickle."""
    whole = proto(body)
    yield "pickle", whole
    yield "torch-zip", zipped(whole)
    yield "torch-package", packaged(whole)
    yield "data.pkl of a script", scripted(whole, proto(b")"))
    yield "constants.pkl of a script", scripted(proto(b"}"), proto(body + b"\x85"))
    for part in ("magic", "version", "system", "keys"):
        yield f"legacy {part}", legacy(**{part: body + b"0" + (b"]" if part == "keys" else b"")})
    yield "legacy root", legacy(root=body)
    yield "nested bytes", proto(b"B" + struct.pack("<I", len(legacy(root=body))) + legacy(root=body) + b"\x94"
                                + named("torch.storage", "_load_from_bytes") + b"h\x00\x85R")
    yield "magic of nested bytes", proto(
        named("torch.storage", "_load_from_bytes") + b"B" + struct.pack("<I", len(legacy(magic=body + b"0")))
        + legacy(magic=body + b"0") + b"\x85R")
    yield "tar pickle", tarred(storages=proto(b"K\x00"), tensors=proto(b"K\x00"), pickle=whole)
    yield "tar storages", tarred(storages=proto(body + b"0K\x00"), tensors=proto(b"K\x00"), pickle=proto(b"}"))
    yield "tar tensors", tarred(storages=proto(b"K\x00"), tensors=proto(body + b"0K\x00"), pickle=proto(b"}"))


def write(folder: "os.PathLike[str]", name: str, data: bytes) -> str:
    """A file in ``folder``; its path."""
    path = os.path.join(folder, name)
    with open(path, "wb") as file:
        file.write(data)
    return path
