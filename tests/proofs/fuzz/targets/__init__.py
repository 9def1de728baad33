"""All targets by name, a file each, with the parts of the package whose branches the fuzzer looks for."""

import importlib
from collections.abc import Mapping
from types import MappingProxyType

from ..target import Target

MODULES: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "opcodes": ("formats/pickles", "formats/plain_pickle.py", "formats/assemble.py"),
    "zips": ("formats/zips", "formats/torch_archives/zip_salvage.py", "formats/torch_archives/torch_zip.py"),
    "archives": ("formats/torch_archives",),
    "legacy": ("formats/old_torch/legacy.py", "formats/old_torch/legacy_stream.py"),
    "tar": ("formats/old_torch/tar.py", "formats/old_torch/torch_tar.py"),
    "safetensors": ("formats/safetensors", "formats/json_scan.py"),
    "index": ("formats/shards", "formats/json_scan.py"),
    "distributed": ("formats/dcp",),
    "recognise": ("formats/recognise", "formats/storages.py", "formats/embedded.py", "formats/suspicions.py"),
    "elements": ("workspace/reading/computing.py", "workspace/reading/dequantising.py",
                 "workspace/reading/gathering.py", "workspace/reading/readers.py", "workspace/reading/sparse_parts.py",
                 "workspace/reading/sparse_reading.py", "workspace/reading/tensor_numbers.py",
                 "workspace/reading/tensor_parts.py"),
    "comparing": ("workspace/comparing/aligning", "workspace/comparing/judging", "workspace/comparing/rows",
                  "workspace/comparing/comparing.py"),
    "saving": ("formats/writing/pickles", "formats/writing/fitting", "formats/writing/safetensors_writer.py",
               "formats/writing/legacy_writer.py", "formats/writing/torch_zip_writer.py",
               "workspace/saving/sameness.py"),
    "detect": ("formats/detect.py", "formats/signatures.py"),
    "message": ("workspace/one_program/message.py",),
    "recipes": ("workspace/editing/recipes.py", "workspace/editing/recipe_fields.py", "core/edits", "core/draft.py",
                "core/places.py"),
    "journal": ("formats/writing/in_place/journal.py", "formats/writing/in_place/recovery.py"),
    "settings": ("ui/settings/ini.py", "ui/settings/store.py"),
    "session": ("ui/remembering/parsing.py", "ui/remembering/files.py", "workspace/saving/asides.py"),
    "numbers": ("workspace/looking/recalling.py",),
    "listing": ("workspace/rehearsing/listing.py",),
    "desktop": ("workspace/desktop/receipt.py", "workspace/desktop/mimeapps.py"),
})
"""By name, as paths below the package; a folder stands for all within it."""

NAMES = tuple(MODULES)


def load(name: str) -> Target:
    """The target of a name."""
    target: Target = importlib.import_module(f".{name}", __name__).TARGET
    return target
