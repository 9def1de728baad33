"""Browse and edit PyTorch checkpoints without running or loading them."""

__version__ = "0.1.0"
