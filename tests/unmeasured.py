"""The environment of a child that is watched or timed: measured for coverage, it would be slower, larger and traced."""

import os


def unmeasured() -> dict[str, str]:
    """This process's environment without what makes a child measure which branches it takes."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
