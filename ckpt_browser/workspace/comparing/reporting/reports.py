"""The reports of a comparison as files, by what their names end in."""

import os
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from ....core.errors import CheckpointError
from ....core.jobs import CancelToken, Report, no_report
from ....core.messages import say
from ..comparing import Comparison
from .csv_report import to_csv
from .html_report import page
from .json_report import Titles, to_json
from .summary import Summary, summary_of
from .writing import write_report

Make: TypeAlias = Callable[[Comparison, Summary, Titles, CancelToken, Report], Iterator[str]]


def _json(comparison: Comparison, summary: Summary, titles: Titles, token: CancelToken, _: Report) -> Iterator[str]:
    return to_json(comparison, summary, titles, token)


def _csv(comparison: Comparison, summary: Summary, _: Titles, token: CancelToken, __: Report) -> Iterator[str]:
    return to_csv(comparison, summary, token)


FORMATS: Mapping[str, Make] = MappingProxyType({"html": page, "json": _json, "csv": _csv})
"""What makes the text of each kind of report, in pieces."""


def write_as(form: str, comparison: Comparison, path: str, titles: Titles, token: CancelToken | None = None,
             report: Report = no_report) -> int:
    """Write a report of a kind; returns its bytes.

    Raises:
        CheckpointError: it cannot be written, or a file that is compared changed; what was there stays.
        Cancelled: the token was raised.
    """
    token = token or CancelToken()
    texts = FORMATS[form](comparison, summary_of(comparison), titles, token, report)
    return write_report(path, texts, comparison, token)


def write_html(comparison: Comparison, path: str, titles: Titles, token: CancelToken | None = None,
               report: Report = no_report) -> int:
    """Write the page, whatever its file is called; raises as :func:`write_as` does."""
    return write_as("html", comparison, path, titles, token, report)


def write(comparison: Comparison, path: str, titles: Titles, token: CancelToken | None = None,
          report: Report = no_report) -> int:
    """Write the report that the end of a file's name asks for: ``.html``, ``.json`` or ``.csv``; returns its bytes.

    Raises:
        CheckpointError: the name ends otherwise, the report cannot be written, or a file that is compared changed.
        Cancelled: the token was raised.
    """
    form = os.path.splitext(path)[1][1:].lower()
    if form not in FORMATS:
        raise CheckpointError(say("the name of a report ends in {endings}",
                                  endings=", ".join(f".{name}" for name in FORMATS)))
    return write_as(form, comparison, path, titles, token, report)
