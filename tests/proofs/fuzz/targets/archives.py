"""What torch puts into zips besides plain objects: TorchScript of both ages, and torch.package."""

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.jobs import CancelToken, no_report
from ckpt_browser.formats.files import ByteFile
from ckpt_browser.formats.torch_archives.script_code import read_scripts
from tests.formats.hostile import proto, text

from .. import changing, checking, places
from ..target import Target
from ..torch_files import old_script, packaged, scripted


def feed(data: bytes) -> None:
    """Open the archive, and read what its code says of its modules."""
    path = places.put(data)
    checking.opened(path, data)
    file = ByteFile(path)
    try:
        read_scripts(file, CancelToken(), no_report)
    except CheckpointError as error:
        checking.refused(error)
    finally:
        file.close()


def _samples() -> dict[str, bytes]:
    return {"script": scripted(), "old-script": old_script(), "package": packaged(),
            "package-empty": packaged(proto(text("a")))}


TARGET = Target("archives", feed,
                (b"data.pkl", b"constants.pkl", b"model.json", b"attributes.pkl", b".data/extern_modules",
                 b".data/python_version", b".storage", b"code/__torch__.py", b"mainModule", b"tensors", b"parameters",
                 b"submodules", b"attributes", b"tensorId", b"isBuffer", b"dataType", b"FLOAT", b"dims", b"strides",
                 b"offset", b"requiresGrad", b"device", b"key", b"class M(Module):\n", b"def forward(self):\n"),
                changing.records, 6144, _samples)
