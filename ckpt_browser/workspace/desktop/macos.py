"""What the bundle's ``Info.plist`` says on macOS, where the system registers a bundle by itself."""

from .kinds import KINDS, OFFERED

DOCUMENT_ICON = "ckpt-browser-document.icns"


def document_types() -> list[dict[str, object]]:
    """``CFBundleDocumentTypes``: owner of our types, an alternative for the general ones."""
    ours: list[dict[str, object]] = [
        {"CFBundleTypeName": kind.title, "CFBundleTypeRole": "Editor", "LSHandlerRank": "Owner",
         "CFBundleTypeIconFile": DOCUMENT_ICON, "LSItemContentTypes": [kind.apple]} for kind in KINDS]
    offered: list[dict[str, object]] = [
        {"CFBundleTypeName": f"{row.suffix} file", "CFBundleTypeRole": "Editor", "LSHandlerRank": "Alternate",
         "LSItemContentTypes": [row.apple], "CFBundleTypeExtensions": [row.suffix[1:]]} for row in OFFERED]
    return ours + offered


def exported_types() -> list[dict[str, object]]:
    """``UTExportedTypeDeclarations``: what our types are. macOS knows a file by its last suffix only."""
    return [{"UTTypeIdentifier": kind.apple, "UTTypeDescription": kind.title, "UTTypeConformsTo": [kind.apple_parent],
             "UTTypeIconFile": DOCUMENT_ICON,
             "UTTypeTagSpecification": {"public.filename-extension": [suffix[1:] for suffix in kind.suffixes],
                                        "public.mime-type": [kind.mime]}} for kind in KINDS]
