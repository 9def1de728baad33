"""The actions of the Compare menu."""

from __future__ import annotations

from ..comparing import commands as comparing
from ..comparing import report as comparing_report
from ..comparing.merging import commands as merging
from ..rehearsing import commands as rehearsing_commands
from ..wording.words import QT_TRANSLATE_NOOP
from .line import Action

COMPARE = (
    Action("actionCompare", QT_TRANSLATE_NOOP("Actions", "Co&mpare…"), "Ctrl+K", "compare", comparing.compare,
           comparing.can_compare, tip=QT_TRANSLATE_NOOP(
               "Actions", "Shows what differs between this file and another one")),
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
)
