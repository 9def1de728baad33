"""The tables for Windows and macOS."""

import plistlib

from ckpt_browser.workspace.desktop import macos
from ckpt_browser.workspace.desktop.kinds import KINDS
from ckpt_browser.workspace.desktop.windows import Row, windows_table
from ckpt_browser.workspace.desktop.windows_registry import apply_table, withdraw_table

ROWS = windows_table([r"C:\Program Files\ckpt browser\ckpt-browser.exe"], r"C:\icons")


class Values:
    """A registry in memory, as Windows keeps one: keys are there for their values or the keys below."""

    def __init__(self, values: dict[tuple[str, str], str]) -> None:
        self.values = dict(values)

    def read(self, key: str, name: str) -> str | None:
        return self.values.get((key, name))

    def write(self, key: str, name: str, value: str) -> None:
        self.values[key, name] = value

    def remove(self, key: str, name: str) -> None:
        del self.values[key, name]

    def remove_if_empty(self, key: str) -> bool:
        return not any(other == key or other.startswith(f"{key}\\") for other, _ in self.values)


def test_paths_are_quoted() -> None:
    commands = {row.value for row in ROWS if row.key.endswith(r"\shell\open\command")}
    assert commands == {r'"C:\Program Files\ckpt browser\ckpt-browser.exe" "%1"'}


def test_general_suffixes_are_offered_and_not_seized() -> None:
    for suffix in (".bin", ".tar", ".json"):
        rows = [row for row in ROWS if suffix in row.key.split("\\")]
        assert [(row.key.rpartition("\\")[2], row.name) for row in rows] == [("OpenWithProgids", KINDS[0].windows)]
        assert Row(r"Software\Classes\Applications\ckpt-browser.exe\SupportedTypes", suffix, "") in ROWS


def test_everything_belongs_to_the_person() -> None:
    assert all(row.key.startswith("Software\\") for row in ROWS)
    assert len({(row.key, row.name) for row in ROWS}) == len(ROWS)


def test_it_comes_and_goes_and_leaves_other_programs_theirs() -> None:
    others = {(r"Software\Classes\.pt", ""): "other.program", (r"Software\Classes\.bin\OpenWithProgids", "x"): ""}
    registry = Values(others)
    apply_table(registry, ROWS)
    apply_table(registry, ROWS)
    assert registry.read(r"Software\Classes\.pt", "") == "other.program"
    assert registry.read(r"Software\Classes\.pth", "") == KINDS[0].windows
    withdraw_table(registry, ROWS)
    assert registry.values == others


def test_a_later_choice_on_windows_stays() -> None:
    registry = Values({})
    apply_table(registry, ROWS)
    registry.write(r"Software\Classes\.pth", "", "other.program")
    withdraw_table(registry, ROWS)
    assert registry.values == {(r"Software\Classes\.pth", ""): "other.program"}


def test_macos_owns_our_types_only() -> None:
    plist = plistlib.loads(plistlib.dumps({"CFBundleDocumentTypes": macos.document_types(),
                                           "UTExportedTypeDeclarations": macos.exported_types()}))
    ranks = {name: row["LSHandlerRank"] for row in plist["CFBundleDocumentTypes"] for name in row["LSItemContentTypes"]}
    assert {name for name, rank in ranks.items() if rank == "Owner"} == {kind.apple for kind in KINDS}
    assert ranks["public.json"] == ranks["public.tar-archive"] == "Alternate"
    told = [suffix for row in plist["UTExportedTypeDeclarations"]
            for suffix in row["UTTypeTagSpecification"]["public.filename-extension"]]
    assert told == [suffix[1:] for kind in KINDS for suffix in kind.suffixes]
