"""What Qt says of a pretended screen is passed over in one place, and nothing else that it says."""

import re

import pytest
from PySide6.QtCore import qWarning


def test_three_sentences_are_passed_over(request: pytest.FixtureRequest) -> None:
    (pattern,) = request.config.getini("qt_log_ignore")
    for call in ("propagateSizeHints()", "raise()", "grabbing the keyboard"):
        assert re.search(pattern, f"This plugin does not support {call}")
        qWarning(f"This plugin does not support {call}")  # would fail this test
    for other in ("This plugin does not support grabbing the mouse", "This plugin does not support lower()",
                  "QPainter: propagateSizeHints()", "QWidget: raise()", "This plugin does not support raise() yet"):
        assert not re.search(pattern, other)
