"""Lists every file of the tests that asks for endless time or memory, and prints the worst of each as JSON.

    python -m benchmarks.people.bombs [HOW_MANY]
"""

import importlib
import json
import os
import sys
import tempfile


def main() -> int:
    """Make them one after the other, so that the disk holds one at a time."""
    bombs = importlib.import_module("tests.formats.test_bombs").BOMBS
    listed = importlib.import_module("tests.formats.limited").listed
    names = list(bombs)[::max(1, len(bombs) // int(sys.argv[1]))] if len(sys.argv) > 1 else list(bombs)
    outcomes = {}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "bomb.pkl")
        for name in names:
            with open(path, "wb") as file:
                file.write(bombs[name]())
            outcomes[name] = listed(path)
    slowest, largest = max(outcomes, key=lambda name: outcomes[name].seconds), max(
        outcomes, key=lambda name: outcomes[name].peak)
    print(json.dumps({"files": len(outcomes), "seconds": outcomes[slowest].seconds, "slowest": slowest,
                      "peak": outcomes[largest].peak, "largest": largest}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
