"""Which paths a person named: fnmatch over a path's text, where ``*`` also crosses ``/`` and ``.``."""

import fnmatch
import re
from collections.abc import Sequence

from ...core.nodes import Key
from ...core.paths import path_text


class Globs:
    """Some patterns; a path matches where any of them does, and every path where there are none."""

    def __init__(self, patterns: Sequence[str]) -> None:
        joined = "|".join(fnmatch.translate(pattern) for pattern in patterns)
        self._match = re.compile(joined).match if patterns else None

    @property
    def all(self) -> bool:
        """True where every path matches."""
        return self._match is None

    def match(self, path: tuple[Key, ...]) -> bool:
        """True where the path's text matches a pattern."""
        return self._match is None or self._match(path_text(path)) is not None
