"""The actions of the Tools menu."""

from __future__ import annotations

from ..editing import choices, edit_commands, history_commands
from ..window import commands
from ..wording.words import QT_TRANSLATE_NOOP
from .conditions import can_sweep, chosen, has_tree, is_sweeping
from .line import Action

TOOLS = (
    Action("actionRenameMatching", QT_TRANSLATE_NOOP("Actions", "&Rename with a regular expression…"), "Ctrl+R",
           "regex", commands.rename_matching, has_tree),
    Action("actionLift", QT_TRANSLATE_NOOP("Actions", "Make this the &whole file"), "", "lift", edit_commands.lift,
           chosen(choices.can_lift)),
    Action("actionWrap", QT_TRANSLATE_NOOP("Actions", "Put everything into a &new group…"), "", "wrap",
           edit_commands.wrap, has_tree),
    Action("actionCast", QT_TRANSLATE_NOOP("Actions", "Convert element &types…"), "", "cast", edit_commands.cast,
           has_tree),
    Action("actionDevice", QT_TRANSLATE_NOOP("Actions", "Choose a &device…"), "", "", edit_commands.choose_device,
           has_tree, tip=QT_TRANSLATE_NOOP(
               "Actions", "The device that tensors are saved for; opens the list in the tool bar")),
    Action("actionStrip", QT_TRANSLATE_NOOP("Actions", "&Strip…"), "", "strip", edit_commands.strip, has_tree),
    Action("actionRescue", QT_TRANSLATE_NOOP("Actions", "R&escue as state_dict…"), "", "rescue",
           edit_commands.rescue, has_tree),
    Action("actionSaveRecipe", QT_TRANSLATE_NOOP("Actions", "Save the history as a re&cipe…"), "", "",
           history_commands.save_recipe, chosen(choices.can_undo)),
    Action("actionSaveScript", QT_TRANSLATE_NOOP("Actions", "Save the history as &Python…"), "", "",
           history_commands.save_script, chosen(choices.can_undo)),
    Action("actionCompact", QT_TRANSLATE_NOOP("Actions", "Give back unused &bytes"), "", "compact",
           edit_commands.compact, has_tree),
    Action("actionSweep", QT_TRANSLATE_NOOP("Actions", "&Look through all numbers"), "Ctrl+Shift+L", "sweep",
           commands.sweep, can_sweep, tip=QT_TRANSLATE_NOOP(
               "Actions", "Fills the columns of numbers, the layers at a glance and the findings, in the background")),
    Action("actionStopSweep", QT_TRANSLATE_NOOP("Actions", "Stop loo&king"), "", "", commands.stop_sweep,
           is_sweeping),
)
