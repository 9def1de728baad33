"""One zip archive of torch's: its folder, its records, and where its storages lie."""

from ...core.checkpoint import Problem
from ...core.errors import CheckpointError
from ...core.messages import marked, say
from ...core.nodes import Group, Value, quick
from ..detect import name_zip_content
from ..files import ByteFile
from ..recognise.builder import Builder
from ..storages import Place, Scope
from ..zips.zips import DEFLATED, Record, ZipDirectory, inflate

_MARKS = (".data/python_version", ".data/extern_modules", "data.pkl", "model.json", "constants.pkl")
"""Records by which torch's folder in the archive is known, the surest first."""


class Archive:
    """One torch zip archive: its records, and the folder they all lie in.

    Attributes:
        file: the open file.
        records: every record by its full name.
        folder: the folder in front of ``data.pkl``, with its slash (``archive/``).
        problems: what the directory and the checksums look odd in.
    """

    def __init__(self, file: ByteFile, directory: ZipDirectory) -> None:
        self.file = file
        self.records = directory.records
        self.problems = list(directory.problems)
        self.folder = _folder(self.records)

    def has(self, name: str) -> bool:
        """True where the folder holds the record ``name``."""
        return self.folder + name in self.records

    def content(self, name: str) -> bytes:
        """The unpacked bytes of a record in the folder; a bad checksum becomes a problem."""
        return self.whole(self.folder + name)

    def whole(self, name: str) -> bytes:
        """As :meth:`content`, for a record anywhere in the archive by its full name."""
        content = inflate(self.file, self.records[name])
        if not content.intact:
            self.problems.append(Problem("warning", say("record {name} does not have its recorded checksum",
                                                        name=name)))
        return content.data

    @property
    def byteorder(self) -> str:
        """``little`` or ``big``; archives without the record are little-endian."""
        return "big" if self.has("byteorder") and self.content("byteorder").strip() == b"big" else "little"

    def scope(self, folder: str, suffix: str = "") -> Scope:
        """Where a pickle's storages are: one record per key in ``folder``, with or without ``suffix``."""
        prefix = self.folder + folder
        records = self.records

        def locate(key: str) -> Place | None:
            record = records.get(prefix + key)
            if record is None and suffix:
                record = records.get(prefix + key + suffix)
            return None if record is None else place_of(record)

        return Scope(locate, self.byteorder, lambda key: say("record {name}", name=prefix + key))


def place_of(record: Record) -> Place:
    """Where the bytes of a record lie, stored or deflated."""
    crc = record.crc or None
    if record.method == DEFLATED:
        return Place(None, record.nbytes, crc, record.packed_nbytes, record.offset)
    return quick(Place, (record.offset, record.nbytes, crc, None, None, None, ""))


def archive_facts(archive: Archive) -> list[tuple[str, str]]:
    """What the small records say: byte order and format versions."""
    facts: list[tuple[str, str]] = [(marked("byte order"), archive.byteorder),
                                    (marked("archive folder"), archive.folder.rstrip("/"))]
    for name, label in (("version", marked("archive version")), (".data/version", marked("archive version")),
                        (".format_version", marked("format version")),
                        (".data/serialization_id", marked("serialization id")),
                        (".data/python_version", marked("Python version"))):
        if archive.has(name) and archive.records[archive.folder + name].nbytes < 100:
            facts.append((label, archive.content(name).decode("utf-8", "backslashreplace").strip()))
    return facts


def records_group(builder: Builder, archive: Archive, names: list[str]) -> int:
    """A group that lists records with their sizes, for what is neither tensor nor pickle."""
    children = tuple(builder.add(Value("record", f"{archive.records[name].nbytes:,} bytes")) for name in names)
    keys = tuple(name.removeprefix(archive.folder) for name in names)
    return builder.add(Group("records", keys, children))


def _folder(records: dict[str, Record]) -> str:
    names = list(records)
    marks = [name for name in names if name.endswith(_MARKS)]
    for wanted in _MARKS:
        found = [name for name in marks if name == wanted or name.endswith("/" + wanted)]
        folders = sorted({name.removesuffix(wanted) for name in found}, key=len)
        if folders:
            return _outermost(folders, wanted)
    known = name_zip_content(names)
    raise CheckpointError(known or marked("is a zip archive, but not one of torch's (it holds no data.pkl)"))


def _outermost(folders: list[str], wanted: str) -> str:
    """The one folder that holds ``wanted`` highest up; torch writes exactly one folder."""
    if len(folders) > 1 and folders[0].count("/") == folders[1].count("/"):
        raise CheckpointError(say("holds {wanted} in more than one folder, so that readers may differ", wanted=wanted))
    return folders[0]
