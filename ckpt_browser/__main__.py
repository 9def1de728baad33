"""Starts the program: ``python -m ckpt_browser``."""

import sys

from .app import main

sys.exit(main())
