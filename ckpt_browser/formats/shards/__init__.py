"""Checkpoints in several files, put together by an index beside them."""
