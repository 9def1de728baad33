"""The actions of the File menu."""

from __future__ import annotations

from ..comparing import commands as comparing
from ..guarding import lock_commands
from ..preferences import commands as preferences
from ..saving import export_commands, save_commands, save_targets
from ..window import commands
from ..wording.words import QT_TRANSLATE_NOOP
from .conditions import can_save, can_save_in_place, has_file, has_tab, has_tree
from .line import Action

FILE = (
    Action("actionNewWindow", QT_TRANSLATE_NOOP("Actions", "&New window"), "Ctrl+N", "", commands.new_window,
           lambda window: window.program is not None),
    Action("actionOpen", QT_TRANSLATE_NOOP("Actions", "&Open…"), "Ctrl+O", "open", commands.open_files),
    Action("actionOpenFolder", QT_TRANSLATE_NOOP("Actions", "Open a &folder…"), "Ctrl+Shift+O", "",
           commands.open_folder),
    Action("actionOpenSample", QT_TRANSLATE_NOOP("Actions", "Open the sa&mple"), "", "sample", commands.open_sample),
    Action("actionReopenSession", QT_TRANSLATE_NOOP("Actions", "Reopen the last sess&ion"), "Ctrl+Shift+T", "history",
           preferences.reopen_session, preferences.can_reopen, tip=QT_TRANSLATE_NOOP(
               "Actions", "Opens the files again that were open when the program ended")),
    Action("actionForgetRecent", QT_TRANSLATE_NOOP("Actions", "&Forget these"), "", "", commands.forget_recent),
    Action("actionSave", QT_TRANSLATE_NOOP("Actions", "&Save"), "Ctrl+S", "save", save_commands.save, can_save),
    Action("actionSaveAs", QT_TRANSLATE_NOOP("Actions", "Save &as…"), "Ctrl+Shift+S", "", save_commands.save_as,
           has_tree),
    Action("actionSaveCopy", QT_TRANSLATE_NOOP("Actions", "Save a cop&y…"), "", "", save_commands.save_copy, has_tree),
    Action("actionSaveInPlace", QT_TRANSLATE_NOOP("Actions", "Save in p&lace"), "", "",
           save_commands.save_in_place, can_save_in_place, tip=save_targets.IN_PLACE),
    Action("actionSaveOptions", QT_TRANSLATE_NOOP("Actions", "Save with o&ptions…"), "", "",
           save_commands.save_with_options, has_tree),
    Action("actionExport", QT_TRANSLATE_NOOP("Actions", "E&xport…"), "Ctrl+E", "export", export_commands.export,
           export_commands.can_export, tip=QT_TRANSLATE_NOOP(
               "Actions", "Writes the selected tensors to a file of their own: .npy, .npz, .csv, .pt or .safetensors")),
    Action("actionLock", QT_TRANSLATE_NOOP("Actions", "Loc&k this file"), "Ctrl+Alt+L", "", lock_commands.toggle,
           lock_commands.can_toggle, lock_commands.is_closed, tip=QT_TRANSLATE_NOOP(
               "Actions", "Whether a save may replace this file, or asks for another name")),
    Action("actionReload", QT_TRANSLATE_NOOP("Actions", "&Reload"), "F5", "reload", commands.reload,
           lambda window: has_file(window) or comparing.is_stale(window)),
    Action("actionClose", QT_TRANSLATE_NOOP("Actions", "&Close"), "Ctrl+W", "close", commands.close, has_tab),
    Action("actionQuit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", "quit", commands.quit_program),
)
