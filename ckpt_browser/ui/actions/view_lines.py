"""The actions of the View menu."""

from __future__ import annotations

from functools import partial

from ..access import text_commands
from ..keyboard import areas
from ..language.commands import is_spoken, speak
from ..language.table import LANGUAGES, SYSTEM
from ..viewers.view_commands import can_show, show_viewer
from ..window import commands
from ..wording.words import QT_TRANSLATE_NOOP
from .conditions import (
    findings_are_shown,
    has_rows,
    has_tabs,
    has_tree,
    history_is_shown,
    is_dark,
    is_flat,
    is_light,
    is_natural,
    is_system,
    problems_are_shown,
    side_is_shown,
)
from .line import Action, always

VIEW = (
    Action("actionHistory", QT_TRANSLATE_NOOP("Actions", "&History"), "F7", "history",
           commands.toggle_history, has_tree, history_is_shown),
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
    Action("actionLargerText", QT_TRANSLATE_NOOP("Actions", "Lar&ger text"), "Ctrl++|Ctrl+=", "",
           text_commands.larger, text_commands.can_grow),
    Action("actionSmallerText", QT_TRANSLATE_NOOP("Actions", "S&maller text"), "Ctrl+-", "",
           text_commands.smaller, text_commands.can_shrink),
    Action("actionNormalText", QT_TRANSLATE_NOOP("Actions", "N&ormal text"), "Ctrl+0", "",
           text_commands.normal, text_commands.is_changed),
    Action("actionMoveTabLeft", QT_TRANSLATE_NOOP("Actions", "Move tab to the left"), "Ctrl+Shift+PgUp", "",
           commands.move_tab_left, has_tabs),
    Action("actionMoveTabRight", QT_TRANSLATE_NOOP("Actions", "Move tab to the right"), "Ctrl+Shift+PgDown", "",
           commands.move_tab_right, has_tabs),
    Action("actionNextArea", QT_TRANSLATE_NOOP("Actions", "Next part of the &window"), "Ctrl+F6", "", areas.next_area,
           tip=QT_TRANSLATE_NOOP("Actions", "Goes from the tabs to the tree, to the right side, to the panels below…")),
    Action("actionPreviousArea", QT_TRANSLATE_NOOP("Actions", "Previou&s part of the window"), "Ctrl+Shift+F6", "",
           areas.previous_area),
    Action("actionNextTab", QT_TRANSLATE_NOOP("Actions", "Ne&xt tab"), "Ctrl+Tab", "", commands.next_tab, has_tabs),
    Action("actionPreviousTab", QT_TRANSLATE_NOOP("Actions", "Pre&vious tab"), "Ctrl+Shift+Tab", "",
           commands.previous_tab, has_tabs),
    Action("actionSystemColors", QT_TRANSLATE_NOOP("Actions", "Follow the &system"), "", "",
           commands.use_system_colors, always, is_system),
    Action("actionLightColors", QT_TRANSLATE_NOOP("Actions", "&Light"), "", "",
           commands.use_light_colors, always, is_light),
    Action("actionDarkColors", QT_TRANSLATE_NOOP("Actions", "&Dark"), "", "",
           commands.use_dark_colors, always, is_dark),
    Action("actionSystemLanguage", QT_TRANSLATE_NOOP("Actions", "Follow the &system"), "", "",
           partial(speak, SYSTEM), always, partial(is_spoken, SYSTEM)),
    *[Action(language.action, language.name, "", "", partial(speak, language.code), always,
             partial(is_spoken, language.code)) for language in LANGUAGES],
)
