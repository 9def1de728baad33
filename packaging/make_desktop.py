"""Writes what packages install for a desktop into resources/desktop: entries, types, icons in all sizes.

    make_desktop.py

The pictures are drawn from the two SVG files; the program's own is a copy of resources/icons/logo.svg.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import make_icons  # noqa: E402

from ckpt_browser.workspace.desktop import entries, linux_files, mime_xml  # noqa: E402

TARGET = ROOT / "resources" / "desktop"
THEME = TARGET / "icons" / "hicolor"
LOGO = ROOT / "resources" / "icons" / "logo.svg"
DOCUMENT = THEME / "scalable" / "mimetypes" / "ckpt-browser-document.svg"


def texts() -> Mapping[str, str]:
    """Entries and types, by their path in resources/desktop."""
    return {entries.MAIN: entries.main_entry(), entries.COMPARE: entries.compare_entry(),
            "ckpt-browser.xml": mime_xml.mime_xml()}


def main() -> int:
    """Write all of it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name, text in texts().items():
        (TARGET / name).write_text(text, encoding="utf-8", newline="\n")
    for name in linux_files.icon_names():
        drawing, path = (LOGO if "/apps/" in name else DOCUMENT), THEME / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith(".png"):
            path.write_bytes(make_icons.png(drawing, int(name.partition("x")[0])))
        elif drawing != path:
            path.write_bytes(drawing.read_bytes())
    for drawing, name in ((LOGO, "ckpt-browser.ico"), (DOCUMENT, "ckpt-browser-document.ico")):
        make_icons.ico(drawing, TARGET / name)
    make_icons.icns(DOCUMENT, TARGET / "ckpt-browser-document.icns")
    return 0


if __name__ == "__main__":
    sys.exit(main())
