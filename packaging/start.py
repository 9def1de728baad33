"""Where the bundle begins: puts the environment back as it was found, and starts the program."""

import os
import sys

if __name__ == "__main__":
    # The starter pointed these at our own libraries, which are loaded by now. A browser or a file manager that the
    # program starts must not find them; our own children are given them anew.
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    for name in [name for name in os.environ if name.startswith("_PYI_")]:
        del os.environ[name]

    if sys.platform == "win32" and "--multiprocessing-fork" in sys.argv[1:2]:
        import multiprocessing

        multiprocessing.freeze_support()

    from ckpt_browser.app import main

    sys.exit(main())
