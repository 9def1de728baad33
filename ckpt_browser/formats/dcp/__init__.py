"""Distributed checkpoint folders: ``.metadata`` and its ``.distcp`` files as one tree of global tensors."""
