"""Small files that ask for endless time or memory."""

from ..harness.stories import told
from ..page.rows import Found, Row, memory
from .bench import Bench


def bombs(bench: Bench) -> Found:
    """Every one of them is refused or done: within 10 s of processor time, and without growing by more than 1 GB."""
    _, [story] = told("bombs", *(("2",) if bench.quick else ()), rounds=1)
    what = f"{story['files']} small files that ask for endless time or memory"
    return Found((Row("bombs", f"{what}: the slowest, processor time of `ls`", "≤ 10 s", f"{story['seconds']:.1f} s",
                      story["slowest"], story["seconds"] <= 10),
                  memory("bombs-memory", "… the largest", story["peak"], 1000, story["largest"])))
