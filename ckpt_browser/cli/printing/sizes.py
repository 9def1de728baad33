"""Sizes as people read them."""


def size_text(nbytes: int) -> str:
    """Bytes in full, and in a unit that is easier to grasp where they are many."""
    import humanize

    return f"{nbytes:,} bytes" + (f" ({humanize.naturalsize(nbytes)})" if nbytes >= 1000 else "")
