"""Tables in plain columns, as all verbs print them."""

from collections.abc import Sequence


def table(rows: Sequence[Sequence[str]], headers: Sequence[str] = (), align: Sequence[str] | None = None) -> str:
    """Lines with aligned columns, each with its end of line and without blanks before it.

    Args:
        align: of each column ``left`` or ``right``; all to the left if None.
    """
    # Imported where a table is wanted: it takes a fifth of the time that a listing for programs needs.
    from tabulate import tabulate

    text = tabulate(rows, headers=headers, tablefmt="plain", disable_numparse=True, preserve_whitespace=True,
                    colalign=align)
    return "\n".join([line.rstrip() for line in text.splitlines()]) + "\n"
