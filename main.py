"""Starts the program from a source checkout."""

import sys

from ckpt_browser.app import main

sys.exit(main())
