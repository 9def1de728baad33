"""The edits of a journal as a Python script that does the same with torch."""

import json
import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from ...core.checkpoint import Checkpoint
from ...core.document import Document, Reversible, again
from ...core.edits.arranging import Duplicate
from ...core.edits.blending import Blend
from ...core.edits.copying import children
from ...core.edits.counterparts import lender
from ...core.edits.grafting import Graft
from ...core.edits.merging import TakeOver
from ...core.edits.rescue import Rescue
from ...core.edits.resizing import Resize
from ...core.edits.table import Borrowing, Edit
from ...core.edits.tensors import Cast, Compact, PatchTensor, SetDevice
from ...core.edits.values import TEXTS
from ...core.journal import Journal, go_to
from ...core.messages import say
from ...core.nodes import Group
from ...core.paths import visible
from ...core.places import EditError, Places
from ..editing.recipes import to_recipe
from .containers import write_containers
from .helpers import HELPERS
from .merging import Loaded, write_apart, write_blend, write_taking
from .names import Names, literal
from .parts import Script, Turn
from .tensors import write_patch, write_resize, write_tensors

LOADED_BY_TORCH = frozenset({"torch-zip", "torch-legacy", "torch-tar"})
_SAFE = re.compile(
    r"_codecs\.encode|(__builtin__|builtins)\.(bytearray|complex|set)|collections\.(OrderedDict|Counter)"
    r"|torch\.(cuda\.)?(sparse\.)?[A-Za-z0-9]+(Storage|Tensor)|torch\.Tensor|torch\.Size|torch\.device"
    r"|torch\.[a-z_]*[0-9]+[a-z0-9_]*|torch\.bool|torch\.storage\.(Typed|Untyped)Storage"
    r"|torch\.nn\.parameter\.Parameter|torch\._utils\._rebuild_\w+|torch\._tensor\._rebuild_from_type_v2"
    r"|torch\.serialization\._get_layout")
"""Names that torch's own restricted loader takes."""
_NO_OTHERS: Mapping[str, Document] = MappingProxyType({})


def to_script(journal: Journal, target: str, form: str = "pth", others: Mapping[str, Document] = _NO_OTHERS) -> str:
    """A script that loads the opened file with torch, makes the edits that are done, and saves the result.

    Args:
        target: the file that the script writes.
        form: ``pth``, ``legacy`` or ``safetensors``.
        others: the documents that edits copy from, by path.

    Raises:
        EditError: torch loads no such file, or an edit has no form in a script.
    """
    document = go_to(journal, 0).document
    script = Script()
    device = _device_at_load(journal.edits)
    first = journal.edits[0] if journal.edits else None
    rescued = isinstance(first, Rescue) and not first.path
    _write_load(script, document.checkpoint, "ckpt", device, as_module=rescued)
    done = _done(journal)
    script.waiting.update(edit.file for edit, _ in done if isinstance(edit, Borrowing))
    for number, (edit, change) in enumerate(done, 1):
        after = again(document, change.forward)
        script.say("")
        script.say(f"# {_title(edit)}")
        if not (isinstance(edit, SetDevice) and edit.selection is None and device == edit.device):
            try:
                _write_edit(script, edit, change, document, after, others)
            except EditError as error:
                raise EditError(say("edit {number}: {error}", number=number, error=error)) from None
        else:
            script.say(f"# (done while loading: map_location={literal(device)})")
            device = ""
        document = after
    script.say("")
    root = document.checkpoint.nodes[document.checkpoint.root]
    has_texts = isinstance(root, Group) and TEXTS in dict(root.attributes)
    _write_save(script, target, form, has_texts or document.checkpoint.format == "safetensors")
    return _assembled(script)


def _done(journal: Journal) -> list[tuple[Edit, Reversible]]:
    return [pair for step in journal.steps[:journal.cursor] for pair in zip(step.edits, step.changes, strict=True)]


def _title(edit: Edit) -> str:
    entry = json.loads(to_recipe([edit]))["edits"][0]
    name = entry.pop("edit")
    return visible(f"{name} {json.dumps(entry, ensure_ascii=False) if entry else ''}".rstrip(), 110)


def _device_at_load(edits: Sequence[Edit]) -> str:
    """The device that torch.load can be told, where the whole file moves before anything else touches devices."""
    for edit in edits:
        if isinstance(edit, SetDevice) and edit.selection is None:
            return edit.device
        if isinstance(edit, SetDevice | Borrowing):
            return ""
    return ""


def weights_only(checkpoint: Checkpoint) -> bool:
    """True where torch's restricted loader takes the file; it knows the opcodes of protocol 2, which torch writes."""
    modern = dict(checkpoint.facts).get("pickle protocol", "2") not in ("0", "1", "2")
    return checkpoint.format != "torch-tar" and not modern and all(map(_SAFE.fullmatch, checkpoint.globals))


def _write_load(script: Script, checkpoint: Checkpoint, name: str, device: str, as_module: bool = False) -> None:
    if checkpoint.format == "torchscript" and as_module:
        moved = f", map_location={literal(device)}" if device else ""
        script.say(f"{name} = torch.jit.load({literal(checkpoint.path)}{moved})")
    elif checkpoint.format == "safetensors":
        script.imports.add("safetensors.torch")
        moved = f", device={literal(device)}" if device else ""
        script.say(f"{name} = safetensors.torch.load_file({literal(checkpoint.path)}{moved})")
        if name == "ckpt":
            script.say(f'metadata = safetensors.safe_open({literal(checkpoint.path)}, "pt").metadata()')
    elif checkpoint.format in LOADED_BY_TORCH:
        moved = f", map_location={literal(device)}" if device else ""
        safe = weights_only(checkpoint)
        if not safe:
            script.say("# weights_only=False runs what the file names: only for files that you trust.")
        script.say(f"{name} = torch.load({literal(checkpoint.path)}{moved}, weights_only={safe})")
    elif checkpoint.format == "sharded":
        _write_shards(script, checkpoint, name, device)
    else:
        raise EditError(say("torch.load does not open a file of the format {format} as it is shown; save it as one "
                            ".pth file first", format=checkpoint.format))


def _write_shards(script: Script, checkpoint: Checkpoint, name: str, device: str) -> None:
    shards = [part.path for part in checkpoint.files if not part.path.endswith(".json")]
    script.say(f"{name} = {{}}")
    script.say(f"for shard in [{', '.join(map(literal, shards))}]:")
    if all(shard.endswith(".safetensors") for shard in shards):
        script.imports.add("safetensors.torch")
        moved = f", device={literal(device)}" if device else ""
        script.say(f"    {name}.update(safetensors.torch.load_file(shard{moved}))")
    else:
        moved = f", map_location={literal(device)}" if device else ""
        script.say(f"    {name}.update(torch.load(shard{moved}, weights_only={weights_only(checkpoint)}))")


def _write_edit(script: Script, edit: Edit, change: Reversible, document: Document, after: Document,
                others: Mapping[str, Document]) -> None:
    before = Names(document.checkpoint.nodes, document.checkpoint.root)
    nodes = after.checkpoint.nodes
    numbers = [number for number, _ in change.forward.nodes]
    if isinstance(edit, PatchTensor):
        write_apart(script, before, document, Places(nodes, before.root).node(edit.path), others)
        write_patch(script, edit, before)
        return
    if isinstance(edit, Resize):
        write_resize(script, edit, before, numbers)
        return
    if isinstance(edit, Cast | SetDevice | Compact):
        write_tensors(script, before, nodes, numbers, after.derived)
        return
    if isinstance(edit, TakeOver | Blend):
        loaded = _loaded(script, edit, others)
        if isinstance(edit, TakeOver):
            write_taking(script, edit, before, document, after, loaded, numbers)
        else:
            write_blend(script, edit, before, document, after, loaded, others)
        return
    made = _made(script, edit, before, others)
    root = change.forward.root
    new = [child for number in numbers if number in before for child in children(nodes[number])] + \
        ([] if root is None else [root])
    turn = Turn(before, nodes, {number: made for number in new if number not in before} if made else {})
    write_containers(script, edit, turn, numbers)
    if root is not None:
        script.say(f"ckpt = {script.part(root, turn)}")


def _made(script: Script, edit: Edit, before: Names, others: Mapping[str, Document]) -> str:
    """The expression of what an edit makes as a whole, or empty."""
    if isinstance(edit, Duplicate):
        return f"{script.use('duplicate')}({before.of(Places(before.nodes, before.root).node(edit.path))})"
    if isinstance(edit, Rescue):
        return f"{before.of(Places(before.nodes, before.root).node(edit.path))}.state_dict()"
    if isinstance(edit, Graft):
        other, name = _loaded(script, edit, others)
        nodes, root = other.checkpoint.nodes, other.checkpoint.root
        return Names(nodes, root, name).of(Places(nodes, root).node(edit.path))
    return ""


def _loaded(script: Script, edit: Graft | TakeOver | Blend, others: Mapping[str, Document]) -> Loaded:
    """Another file in the script, loaded now if it is not yet."""
    file = edit.file
    other = lender(others, file)
    if file not in script.loaded:
        script.loaded[file] = f"other_{len(script.loaded) + 1}"
        _write_load(script, other.checkpoint, script.loaded[file], "")
    name = script.loaded[file]
    script.waiting[file] -= 1
    if script.waiting[file] and not isinstance(edit, Blend):
        # Edits may change what is taken, and the file is read again; a copy shares its storages.
        name = script.variable(f"{script.use('duplicate')}({name})", "copy")
    return Loaded(other, name)


def _write_save(script: Script, target: str, form: str, with_metadata: bool) -> None:
    if form == "safetensors":
        metadata = "metadata" if with_metadata else '{"format": "pt"}'
        script.imports.add("safetensors.torch")
        script.say(f"safetensors.torch.save_file(ckpt, {literal(target)}, {metadata})")
    else:
        old = ", _use_new_zipfile_serialization=False" if form == "legacy" else ""
        script.say(f"torch.save(ckpt, {literal(target)}{old})")


def _assembled(script: Script) -> str:
    modules = sorted(script.imports - {"torch", "safetensors.torch"})
    imports = [f"import {module}" for module in modules] + ([""] if modules else [])
    imports += (["import safetensors.torch"] if "safetensors.torch" in script.imports else []) + ["import torch"]
    helpers = [HELPERS[name].text for name in HELPERS if name in script.helpers]
    head = '"""Edits of a checkpoint, written by ckpt-browser as a script for torch."""\n\n' + "\n".join(imports) + "\n"
    return head + "".join("\n" + text for text in helpers) + ("\n\n" if helpers else "\n") + "\n".join(script.lines) \
        + "\n"
