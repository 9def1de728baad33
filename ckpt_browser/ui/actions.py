"""The one table of actions: what there is to do, how it is called, and when it can be done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from . import commands
from .comparing import commands as comparing
from .comparing import report as comparing_report
from .comparing.merging import commands as merging
from .editing import choices, edit_commands, history_commands
from .rehearsing import commands as rehearsing_commands
from .saving import export_commands, save_commands, save_targets
from .viewers.view_commands import can_show, show_viewer
from .widgets import icons
from .widgets.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from .main_window import MainWindow
    from .session import Session

Test = Callable[["MainWindow"], bool]


def always(window: MainWindow) -> bool:
    """Can always be done."""
    return True


def has_file(window: MainWindow) -> bool:
    """A tab is in front."""
    return window.session.current is not None


def has_tree(window: MainWindow) -> bool:
    """The file in front has rows."""
    document = window.session.current
    return document is not None and document.shown is not None


def has_tab(window: MainWindow) -> bool:
    """A file or a comparison is in front."""
    return has_file(window) or comparing.is_comparing(window)


def has_rows(window: MainWindow) -> bool:
    """The file or the comparison in front has rows."""
    return has_tree(window) or comparing.is_aligned(window)


def has_tabs(window: MainWindow) -> bool:
    """There is another tab to go to."""
    return window.tab_count > 1


def has_row(window: MainWindow) -> bool:
    """A row is selected."""
    return has_tree(window) and window.session.current is not None and window.session.current.row >= 0


def is_flat(window: MainWindow) -> bool:
    """Dotted keys are shown as they are."""
    return window.session.settings.flag("flat", False)


def is_natural(window: MainWindow) -> bool:
    """Names are in natural order."""
    return window.session.settings.flag("natural", False)


def side_is_shown(window: MainWindow) -> bool:
    """The inspector is on screen."""
    return window.side_shown


def problems_are_shown(window: MainWindow) -> bool:
    """The problems are on screen."""
    return window.bottom.is_shown("problemsPanel")


def history_is_shown(window: MainWindow) -> bool:
    """The history is on screen."""
    return window.bottom.is_shown("historyPanel")


def findings_are_shown(window: MainWindow) -> bool:
    """The findings are on screen."""
    return window.bottom.is_shown("findingsPanel")


def can_sweep(window: MainWindow) -> bool:
    """Nobody looks through the numbers of the file in front."""
    document = window.session.current
    return has_tree(window) and document is not None and document.library is not None and document.sweep is None


def is_sweeping(window: MainWindow) -> bool:
    """Somebody looks through the numbers of the file in front."""
    document = window.session.current
    return document is not None and document.sweep is not None


def can_save(window: MainWindow) -> bool:
    """There are edits that no file holds, and no save is under way."""
    document = save_commands.to_be_saved(window)
    return document is not None and document.shown is not None and document.dirty and document.saving is None


def can_save_in_place(window: MainWindow) -> bool:
    """There are such edits, and the file is of a format that can be changed in place."""
    document = window.session.current
    return has_tree(window) and can_save(window) and document is not None and document.opened is not None \
        and document.opened.checkpoint.format in ("torch-zip", "safetensors")


def is_system(window: MainWindow) -> bool:
    """Colours follow the desktop."""
    return window.theme.scheme == "system"


def is_light(window: MainWindow) -> bool:
    """Colours are light."""
    return window.theme.scheme == "light"


def is_dark(window: MainWindow) -> bool:
    """Colours are dark."""
    return window.theme.scheme == "dark"


def chosen(test: Callable[[Session], bool]) -> Test:
    """A test of what the session has selected, as a test of the window."""
    return lambda window: test(window.session)


def can_move_up(window: MainWindow) -> bool:
    """There is a row above to change places with."""
    return choices.can_step(window.session, down=False)


def can_move_down(window: MainWindow) -> bool:
    """There is a row below to change places with."""
    return choices.can_step(window.session, down=True)


class Action(NamedTuple):
    """One line of the table."""

    id: str
    text: str
    shortcut: str
    """One or more, with ``|`` between them."""
    icon: str
    does: Callable[[MainWindow], None]
    enabled: Test = always
    checked: Test | None = None
    tip: str = ""
    """What the status bar says of it, where its name does not say enough."""


TABLE = (
    Action("actionOpen", QT_TRANSLATE_NOOP("Actions", "&Open…"), "Ctrl+O", "open", commands.open_files),
    Action("actionOpenFolder", QT_TRANSLATE_NOOP("Actions", "Open a &folder…"), "Ctrl+Shift+O", "",
           commands.open_folder),
    Action("actionOpenSample", QT_TRANSLATE_NOOP("Actions", "Open the sa&mple"), "", "sample", commands.open_sample),
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
    Action("actionReload", QT_TRANSLATE_NOOP("Actions", "&Reload"), "F5", "reload", commands.reload,
           lambda window: has_file(window) or comparing.is_stale(window)),
    Action("actionClose", QT_TRANSLATE_NOOP("Actions", "&Close"), "Ctrl+W", "close", commands.close, has_tab),
    Action("actionQuit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", "quit", commands.quit_program),
    Action("actionUndo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", "undo", edit_commands.undo,
           chosen(choices.can_undo)),
    Action("actionRedo", QT_TRANSLATE_NOOP("Actions", "R&edo"), "Ctrl+Shift+Z|Ctrl+Y", "redo", edit_commands.redo,
           chosen(choices.can_redo)),
    Action("actionRename", QT_TRANSLATE_NOOP("Actions", "&Rename"), "F2", "rename", edit_commands.rename,
           chosen(choices.can_rename)),
    Action("actionEditValue", QT_TRANSLATE_NOOP("Actions", "Edit the &value…"), "Shift+F2", "number",
           edit_commands.edit_value, chosen(choices.can_edit_value)),
    Action("actionDrop", QT_TRANSLATE_NOOP("Actions", "&Drop"), "Del", "drop", edit_commands.drop,
           chosen(choices.has_rows)),
    Action("actionKeep", QT_TRANSLATE_NOOP("Actions", "&Keep only the selection"), "", "keep", edit_commands.keep,
           chosen(choices.has_rows)),
    Action("actionSelectMatches", QT_TRANSLATE_NOOP("Actions", "&Select all matches"), "Ctrl+Shift+A", "search",
           edit_commands.select_matches, chosen(choices.has_matches)),
    Action("actionDuplicate", QT_TRANSLATE_NOOP("Actions", "Dup&licate"), "Ctrl+D", "duplicate",
           edit_commands.duplicate, chosen(choices.has_one_entry)),
    Action("actionNewGroup", QT_TRANSLATE_NOOP("Actions", "New &group…"), "Ctrl+Shift+G", "group",
           edit_commands.new_group, has_tree),
    Action("actionNewValue", QT_TRANSLATE_NOOP("Actions", "New v&alue…"), "", "value", edit_commands.new_value,
           has_tree),
    Action("actionCompare", QT_TRANSLATE_NOOP("Actions", "Co&mpare…"), "Ctrl+K", "compare", comparing.compare, has_file,
           tip=QT_TRANSLATE_NOOP("Actions", "Shows what differs between this file and another one")),
    Action("actionCompareSaved", QT_TRANSLATE_NOOP("Actions", "Compare with sa&ved"), "Ctrl+Alt+K", "history",
           comparing.compare_saved, comparing.can_compare_saved, tip=QT_TRANSLATE_NOOP(
               "Actions", "Shows what your edits changed since the file was saved")),
    Action("actionNextDifference", QT_TRANSLATE_NOOP("Actions", "&Next difference"), "F3", "next",
           comparing.next_difference, comparing.is_aligned),
    Action("actionPreviousDifference", QT_TRANSLATE_NOOP("Actions", "&Previous difference"), "Shift+F3", "previous",
           comparing.previous_difference, comparing.is_aligned),
    Action("actionSwapSides", QT_TRANSLATE_NOOP("Actions", "S&wap sides"), "Ctrl+Shift+X", "swap", comparing.swap,
           comparing.can_swap),
    Action("actionCompareRules", QT_TRANSLATE_NOOP("Actions", "R&ules for names"), "Ctrl+Shift+R", "regex",
           comparing.toggle_rules, comparing.is_aligned, comparing.rules_are_shown, tip=QT_TRANSLATE_NOOP(
               "Actions", "Regular expressions that bring names of the left to those of the right")),
    Action("actionCompareExact", QT_TRANSLATE_NOOP("Actions", "&Read everything"), "", "sweep",
           comparing.toggle_exact, comparing.is_comparing, comparing.reads_everything, tip=QT_TRANSLATE_NOOP(
               "Actions", "Believes neither places nor recorded checksums: every number of both files is read")),
    Action("actionCompareReport", QT_TRANSLATE_NOOP("Actions", "Save a rep&ort…"), "", "export",
           comparing_report.save_report, comparing_report.can_report, tip=QT_TRANSLATE_NOOP(
               "Actions", "Writes the comparison as a page with pictures, as JSON, or as a table")),
    Action("actionConfirmPair", QT_TRANSLATE_NOOP("Actions", "&Confirm this pair"), "", "check", comparing.confirm,
           comparing.can_confirm),
    Action("actionDenyPair", QT_TRANSLATE_NOOP("Actions", "Not &these two"), "", "close", comparing.deny,
           comparing.can_confirm),
    Action("actionJoinPair", QT_TRANSLATE_NOOP("Actions", "&Bring together"), "", "tied", comparing.join,
           comparing.can_join, tip=QT_TRANSLATE_NOOP(
               "Actions", "Compares the selected removed row with the selected added one")),
    Action("actionPartPair", QT_TRANSLATE_NOOP("Actions", "P&art"), "", "cut", comparing.part, comparing.can_part,
           tip=QT_TRANSLATE_NOOP("Actions", "Shows the selected pair as one removed and one added entry")),
    Action("actionCheck", QT_TRANSLATE_NOOP("Actions", "Would it &load into…?"), "Ctrl+Shift+M", "fits",
           rehearsing_commands.check, rehearsing_commands.can_check, tip=QT_TRANSLATE_NOOP(
               "Actions", "Says what torch would say if this file were loaded into a model, and repairs it")),
    Action("actionCopyToRight", QT_TRANSLATE_NOOP("Actions", "Copy to the rig&ht"), "Alt+Right", "copy-right",
           merging.copy_to_right, merging.can_copy_right, tip=QT_TRANSLATE_NOOP(
               "Actions", "Lets the right have what the left has at the selected rows, as one step of undo")),
    Action("actionCopyToLeft", QT_TRANSLATE_NOOP("Actions", "Copy to the le&ft"), "Alt+Left", "copy-left",
           merging.copy_to_left, merging.can_copy_left, tip=QT_TRANSLATE_NOOP(
               "Actions", "Lets the left have what the right has at the selected rows, as one step of undo")),
    Action("actionBlend", QT_TRANSLATE_NOOP("Actions", "M&ix numbers…"), "Ctrl+B", "blend", merging.blend,
           merging.can_copy_right, tip=QT_TRANSLATE_NOOP(
               "Actions", "The mean of both sides, or anything between them, for the selected tensors")),
    Action("actionRenameMatching", QT_TRANSLATE_NOOP("Actions", "&Rename with a regular expression…"), "Ctrl+R",
           "regex", commands.rename_matching, has_tree),
    Action("actionHistory", QT_TRANSLATE_NOOP("Actions", "&History"), "F7", "history",
           commands.toggle_history, has_tree, history_is_shown),
    Action("actionMoveUp", QT_TRANSLATE_NOOP("Actions", "&Move up"), "Alt+Up", "up", edit_commands.move_up,
           can_move_up),
    Action("actionMoveDown", QT_TRANSLATE_NOOP("Actions", "Move do&wn"), "Alt+Down", "down", edit_commands.move_down,
           can_move_down),
    Action("actionLift", QT_TRANSLATE_NOOP("Actions", "Make this the &whole file"), "", "lift", edit_commands.lift,
           chosen(choices.can_lift)),
    Action("actionWrap", QT_TRANSLATE_NOOP("Actions", "Put everything into a &new group…"), "", "wrap",
           edit_commands.wrap, has_tree),
    Action("actionCast", QT_TRANSLATE_NOOP("Actions", "Convert element &types…"), "", "cast", edit_commands.cast,
           has_tree),
    Action("actionStrip", QT_TRANSLATE_NOOP("Actions", "&Strip…"), "", "strip", edit_commands.strip, has_tree),
    Action("actionRescue", QT_TRANSLATE_NOOP("Actions", "R&escue as state_dict…"), "", "rescue",
           edit_commands.rescue, has_tree),
    Action("actionSaveRecipe", QT_TRANSLATE_NOOP("Actions", "Save the history as a re&cipe…"), "", "",
           history_commands.save_recipe, chosen(choices.can_undo)),
    Action("actionSaveScript", QT_TRANSLATE_NOOP("Actions", "Save the history as &Python…"), "", "",
           history_commands.save_script, chosen(choices.can_undo)),
    Action("actionCompact", QT_TRANSLATE_NOOP("Actions", "Give back unused &bytes"), "", "compact",
           edit_commands.compact, has_tree),
    Action("actionCut", QT_TRANSLATE_NOOP("Actions", "Cu&t"), "Ctrl+X", "cut", edit_commands.cut_entries,
           chosen(choices.has_rows)),
    Action("actionCopy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C", "copy", edit_commands.copy_entries,
           chosen(choices.has_rows)),
    Action("actionPaste", QT_TRANSLATE_NOOP("Actions", "&Paste"), "Ctrl+V", "paste", edit_commands.paste_entries,
           chosen(choices.can_paste)),
    Action("actionCopyKey", QT_TRANSLATE_NOOP("Actions", "Copy ke&y"), "Ctrl+Shift+K", "key", commands.copy_key,
           has_row),
    Action("actionCopyPath", QT_TRANSLATE_NOOP("Actions", "Copy pat&h"), "Ctrl+Shift+C", "path",
           commands.copy_path, has_row),
    Action("actionCopyPython", QT_TRANSLATE_NOOP("Actions", "Copy Pyth&on expression"), "Ctrl+Alt+C", "python",
           commands.copy_python,
           has_row),
    Action("actionFind", QT_TRANSLATE_NOOP("Actions", "&Filter"), "Ctrl+F", "search", commands.find, has_tab),
    Action("actionFlat", QT_TRANSLATE_NOOP("Actions", "&Flat keys"), "Ctrl+L", "flat",
           commands.set_flat, always, is_flat),
    Action("actionNatural", QT_TRANSLATE_NOOP("Actions", "&Natural order"), "Ctrl+Shift+N", "natural",
           commands.set_natural, always,
           is_natural),
    Action("actionExpandAll", QT_TRANSLATE_NOOP("Actions", "&Expand all"), "Ctrl+Shift+E", "expand",
           commands.expand_all, has_rows),
    Action("actionCollapseAll", QT_TRANSLATE_NOOP("Actions", "&Collapse all"), "Ctrl+Shift+W", "collapse",
           commands.collapse_all,
           has_rows),
    Action("actionInspector", QT_TRANSLATE_NOOP("Actions", "&Inspector"), "F4", "side",
           commands.toggle_side, always, side_is_shown),
    Action("actionOverview", QT_TRANSLATE_NOOP("Actions", "Ove&rview"), "Ctrl+1", "",
           partial(show_viewer, "overview"), partial(can_show, "overview")),
    Action("actionValues", QT_TRANSLATE_NOOP("Actions", "V&alues"), "Ctrl+2", "",
           partial(show_viewer, "values"), partial(can_show, "values")),
    Action("actionHistogram", QT_TRANSLATE_NOOP("Actions", "Histo&gram"), "Ctrl+3", "",
           partial(show_viewer, "histogram"), partial(can_show, "histogram")),
    Action("actionPictures", QT_TRANSLATE_NOOP("Actions", "Pict&ures"), "Ctrl+4", "",
           partial(show_viewer, "pictures"), partial(can_show, "pictures")),
    Action("actionLayers", QT_TRANSLATE_NOOP("Actions", "La&yers"), "Ctrl+5", "",
           partial(show_viewer, "layers"), partial(can_show, "layers")),
    Action("actionSizes", QT_TRANSLATE_NOOP("Actions", "Si&zes"), "Ctrl+6", "",
           partial(show_viewer, "sizes"), partial(can_show, "sizes")),
    Action("actionProblems", QT_TRANSLATE_NOOP("Actions", "&Problems"), "F6", "bottom",
           commands.toggle_problems, has_tree, problems_are_shown),
    Action("actionFindings", QT_TRANSLATE_NOOP("Actions", "Fin&dings"), "F8", "findings",
           commands.toggle_findings, has_tree, findings_are_shown),
    Action("actionSweep", QT_TRANSLATE_NOOP("Actions", "&Look through all numbers"), "Ctrl+Shift+L", "sweep",
           commands.sweep, can_sweep, tip=QT_TRANSLATE_NOOP(
               "Actions", "Fills the columns of numbers, the layers at a glance and the findings, in the background")),
    Action("actionStopSweep", QT_TRANSLATE_NOOP("Actions", "Stop loo&king"), "", "", commands.stop_sweep,
           is_sweeping),
    Action("actionNextTab", QT_TRANSLATE_NOOP("Actions", "Ne&xt tab"), "Ctrl+Tab", "", commands.next_tab, has_tabs),
    Action("actionPreviousTab", QT_TRANSLATE_NOOP("Actions", "Pre&vious tab"), "Ctrl+Shift+Tab", "",
           commands.previous_tab, has_tabs),
    Action("actionSystemColors", QT_TRANSLATE_NOOP("Actions", "Follow the &system"), "", "",
           commands.use_system_colors, always, is_system),
    Action("actionLightColors", QT_TRANSLATE_NOOP("Actions", "&Light"), "", "",
           commands.use_light_colors, always, is_light),
    Action("actionDarkColors", QT_TRANSLATE_NOOP("Actions", "&Dark"), "", "",
           commands.use_dark_colors, always, is_dark),
    Action("actionAbout", QT_TRANSLATE_NOOP("Actions", "&About"), "", "note", commands.about),
)


class Actions(QObject):
    """The table as QActions of a window; one slot runs them all."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._table = {line.id: line for line in TABLE}
        self._group = QActionGroup(self)
        self._group.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        self.by_id = {line.id: self._make(line) for line in TABLE}
        self._group.triggered.connect(self._run)

    def refresh(self) -> None:
        """Bring enabled and checked states up to date."""
        for name, line in self._table.items():
            action = self.by_id[name]
            action.setEnabled(line.enabled(self._window))
            if line.checked is not None:
                action.setChecked(line.checked(self._window))

    def recolor(self, color: str) -> None:
        """Draw the icons in the colour of the text."""
        for name, line in self._table.items():
            if line.icon:
                self.by_id[name].setIcon(icons.icon(line.icon, color))

    def _make(self, line: Action) -> QAction:
        text = QCoreApplication.translate("Actions", line.text)
        action = QAction(text, self._window)
        action.setObjectName(line.id)
        action.setCheckable(line.checked is not None)
        plain = text.replace("&", "").rstrip("…")
        shortcuts = line.shortcut.split("|")
        action.setToolTip(f"{plain} ({shortcuts[0]})" if line.shortcut else plain)
        if line.tip:
            action.setStatusTip(QCoreApplication.translate("Actions", line.tip))
        if line.shortcut:
            action.setShortcuts([QKeySequence(shortcut) for shortcut in shortcuts])
        self._group.addAction(action)
        self._window.addAction(action)
        return action

    def _run(self, action: QAction) -> None:
        self._table[action.objectName()].does(self._window)
        self.refresh()
