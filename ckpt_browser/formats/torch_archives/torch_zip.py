"""Zip archives as torch.save writes them; TorchScript and torch.package archives are handed on."""

from ...core.jobs import CancelToken, Report
from ...core.messages import say
from ..assemble import assemble, interpret, new_builder
from ..files import ByteFile
from ..pickles.state import Meter
from ..source import Source
from ..zips.zip_end import MissingDirectory
from ..zips.zips import read_directory
from .archive import Archive, archive_facts
from .archive_oddities import oddities
from .torch_package import read_package
from .torchscript import read_script
from .zip_salvage import salvage


def read(file: ByteFile, token: CancelToken, report: Report, meter: Meter | None = None, *,
         keep: bool = False) -> Source:
    """Read any zip archive that torch writes; ``keep`` keeps the records of a plain one (see :class:`Source`).

    Raises:
        CheckpointError: the archive cannot be trusted, or holds nothing of torch's.
    """
    try:
        directory = read_directory(file, token, report)
    except MissingDirectory as error:
        return salvage(file, error, token, report)
    archive = Archive(file, directory)
    archive.problems.extend(oddities(archive))
    if _is_package(archive):
        return read_package(archive, token, report)
    if archive.has("constants.pkl") or (archive.has("model.json") and not archive.has("data.pkl")):
        return read_script(archive, token, report)
    builder, storages = new_builder(token, report, meter, keep)
    data = archive.content("data.pkl")
    root, program = interpret(builder, data, say("record {name}", name=archive.folder + "data.pkl"),
                              archive.scope("data/"))
    source = assemble(file, "torch-zip", builder, storages, root, [program], problems=archive.problems,
                      facts=archive_facts(archive))
    source.archive = archive if keep else None
    return source


def _is_package(archive: Archive) -> bool:
    """Whether torch.package wrote the archive; what torch.save wrote stays that, whatever lies beside it."""
    if archive.has("data.pkl") and archive.has("version"):
        return False
    return archive.has(".data/python_version") or archive.has(".data/extern_modules")
