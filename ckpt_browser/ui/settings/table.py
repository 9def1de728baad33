"""The one table of settings: names in the file, what they can say, and how they are called."""

from typing import NamedTuple

from ..wording.words import QT_TRANSLATE_NOOP

FLAG, CHOICE, NUMBER = "flag", "choice", "number"

APPEARANCE, OPENING, SAVING, PRIVACY = "appearance", "opening", "saving", "privacy"
"""The parts of the dialog."""

PARTS = ((APPEARANCE, QT_TRANSLATE_NOOP("Settings", "Appearance")), (OPENING, QT_TRANSLATE_NOOP("Settings", "Opening")),
         (SAVING, QT_TRANSLATE_NOOP("Settings", "Saving")), (PRIVACY, QT_TRANSLATE_NOOP("Settings", "Privacy")))

ON, OFF = "true", "false"

REMEMBERED = ("recent", "folders/", "layout/", "flags/toured")
"""How names begin that are remembered and never set; resetting leaves them alone."""


class Setting(NamedTuple):
    """One line of the table."""

    name: str
    """A star stands for the name of a column."""
    kind: str
    default: str
    choices: tuple[str, ...]
    """What it can say; of a number the least and the greatest."""
    label: str
    """To be translated in the context ``Settings``."""
    part: str = ""
    """Where it stands in the dialog; empty where it is chosen beside what it is about."""
    words: tuple[str, ...] = ()
    """How the choices are called in the dialog."""
    tip: str = ""

    @property
    def key(self) -> str:
        """Its name in the file, after its section and a slash."""
        if self.name == "scheme":
            return self.name
        return {FLAG: "flags/", CHOICE: "choices/", NUMBER: "numbers/"}[self.kind] + self.name


def _flag(name: str, default: str, label: str, part: str = "", tip: str = "") -> Setting:
    return Setting(name, FLAG, default, (ON, OFF), label, part, (), tip)


def _choice(name: str, choices: tuple[str, ...], label: str, part: str = "", words: tuple[str, ...] = (),
            tip: str = "") -> Setting:
    return Setting(name, CHOICE, choices[0], choices, label, part, words, tip)


SCHEME = _choice("scheme", ("system", "light", "dark"), QT_TRANSLATE_NOOP("Settings", "Colours"), APPEARANCE,
                 (QT_TRANSLATE_NOOP("Settings", "Follow the system"), QT_TRANSLATE_NOOP("Settings", "Light"),
                  QT_TRANSLATE_NOOP("Settings", "Dark")))
LANGUAGE = _choice("language", ("system", "en", "zh_CN"), QT_TRANSLATE_NOOP("Settings", "Language"), APPEARANCE,
                   (QT_TRANSLATE_NOOP("Settings", "Follow the system"), "English", "简体中文"))
TEXT_SIZE = Setting("text-size", NUMBER, "100", ("80", "200"), QT_TRANSLATE_NOOP("Settings", "Size of texts"),
                    APPEARANCE, (), QT_TRANSLATE_NOOP("Settings", "Per cent of the desktop's size"))
MOTION = _flag("reduce-motion", OFF, QT_TRANSLATE_NOOP("Settings", "Reduce motion"), APPEARANCE,
               QT_TRANSLATE_NOOP("Settings", "Nothing slides or blinks; changes are shown at once"))
FLAT = _flag("flat", OFF, QT_TRANSLATE_NOOP("Settings", "Show dotted keys flat, not folded into groups"), OPENING)
NATURAL = _flag("natural", OFF, QT_TRANSLATE_NOOP("Settings", "Natural order: layer 2 before layer 10"), OPENING)
RESTORE = _choice("restore", ("yes", "no"), QT_TRANSLATE_NOOP("Settings", "At the next start"), OPENING,
                  (QT_TRANSLATE_NOOP("Settings", "Bring windows and tabs back"),
                   QT_TRANSLATE_NOOP("Settings", "Begin with an empty window")),
                  QT_TRANSLATE_NOOP("Settings", "Files named at the start open alone; File, Reopen the last session "
                                                "brings the others back"))
OPEN_IN = _choice("open-in", ("tab", "window"), QT_TRANSLATE_NOOP("Settings", "Files from outside"), OPENING,
                  (QT_TRANSLATE_NOOP("Settings", "Open in the running window"),
                   QT_TRANSLATE_NOOP("Settings", "Open in a new window")),
                  QT_TRANSLATE_NOOP("Settings", "What a double click in the file manager does while the program runs"))
BACKUP = _choice("backup", ("ask", "always", "never"), QT_TRANSLATE_NOOP("Settings", "Backup of the original"), SAVING,
                 (QT_TRANSLATE_NOOP("Settings", "Ask at the first save"), QT_TRANSLATE_NOOP("Settings", "Always"),
                  QT_TRANSLATE_NOOP("Settings", "Never")),
                 QT_TRANSLATE_NOOP("Settings", "Ask: once the file is saved, a line offers to keep the original"))
REMEMBER = _flag("remember", ON, QT_TRANSLATE_NOOP("Settings", "Remember recent files and folders"), PRIVACY)

TABLE: tuple[Setting, ...] = (
    SCHEME, LANGUAGE, TEXT_SIZE, MOTION, FLAT, NATURAL, RESTORE, OPEN_IN, BACKUP, REMEMBER,
    _flag("inspector", ON, QT_TRANSLATE_NOOP("Settings", "The right side is shown")),
    _flag("toured", OFF, QT_TRANSLATE_NOOP("Settings", "The tour was shown")),
    _flag("column-*", ON, QT_TRANSLATE_NOOP("Settings", "A column of the tree is shown")),
    _flag("diff-column-*", OFF, QT_TRANSLATE_NOOP(
        "Settings", "A column of comparisons is shown; the most useful ones are from the start")),
    _flag("values-colours", ON, QT_TRANSLATE_NOOP("Settings", "Numbers have a colour behind them")),
    _flag("layers-weights", ON, QT_TRANSLATE_NOOP("Settings", "Layers: only weights")),
    _flag("histogram/log_counts", OFF, QT_TRANSLATE_NOOP("Settings", "Histogram: logarithmic counts")),
    _flag("histogram/log_values", OFF, QT_TRANSLATE_NOOP("Settings", "Histogram: logarithmic values")),
    _flag("histogram/cumulative", OFF, QT_TRANSLATE_NOOP("Settings", "Histogram: cumulative")),
    _flag("histogram/quantiles", ON, QT_TRANSLATE_NOOP("Settings", "Histogram: quantiles")),
    _flag("histogram/normal", OFF, QT_TRANSLATE_NOOP("Settings", "Histogram: normal distribution")),
    _flag("histogram/stacked", OFF, QT_TRANSLATE_NOOP("Settings", "Histogram: one above the other")),
    _flag("histogram/shares", ON, QT_TRANSLATE_NOOP("Settings", "Histogram: shares instead of counts")),
    _choice("histogram/bins", ("0", "16", "32", "64", "128", "256", "512", "1024", "2048", "4096"),
            QT_TRANSLATE_NOOP("Settings", "Histogram: number of bins, 0 for automatic")),
    _choice("histogram/part", ("magnitude", "phase", "real", "imaginary"),
            QT_TRANSLATE_NOOP("Settings", "Histogram: what is seen of complex numbers")),
    _choice("pair/histogram", ("both", "difference"), QT_TRANSLATE_NOOP("Settings", "Histogram of a pair")),
    _choice("picture", ("heatMap", "filters", "spectrum", "similarity"), QT_TRANSLATE_NOOP("Settings", "Picture")),
    _choice("pictureWay", ("extremes", "mean", "lowest", "highest"),
            QT_TRANSLATE_NOOP("Settings", "What a pixel of a picture shows")),
    _choice("pictureLimit", ("most", "all", "typed"),
            QT_TRANSLATE_NOOP("Settings", "The strongest colour of a picture")),
    _choice("filterScale", ("each", "same"), QT_TRANSLATE_NOOP("Settings", "Colours of filters")),
    _choice("values-format", ("automatic", "fixed", "scientific", "whole", "hexadecimal"),
            QT_TRANSLATE_NOOP("Settings", "How numbers are written")),
)


def line(name: str) -> Setting:
    """The line of a name; of a column that of all columns.

    Raises:
        KeyError: there is none.
    """
    for setting in TABLE:
        head, star, _ = setting.name.partition("*")
        if setting.name == name or (star and name.startswith(head)):
            return setting
    raise KeyError(name)
