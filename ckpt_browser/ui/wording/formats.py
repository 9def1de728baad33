"""How formats are called in the window: in the words of the dialog that saves."""

from PySide6.QtCore import QCoreApplication

from ...core.paths import visible

translate = QCoreApplication.translate


def format_name(form: str) -> str:
    """The name of a format that a listing or a save names in a word of its own; one that is not known stays."""
    known = {"torch-zip": translate("SaveTargets", "PyTorch"),
             "torch-legacy": translate("SaveTargets", "PyTorch before 1.6"),
             "torch-tar": translate("Formats", "PyTorch 0.1 (tar)"),
             "torchscript": "TorchScript", "torch-package": "torch.package", "safetensors": "safetensors",
             "sharded": translate("Formats", "Several files with an index"),
             "dcp": translate("Formats", "Distributed checkpoint"),
             "pickle": translate("Formats", "Pickle")}
    known |= {"pth": known["torch-zip"], "legacy": known["torch-legacy"]}
    return known.get(form) or visible(form, 40)
