"""Which set of shards a save would take the place of."""

import os

from ...formats.writing.shard_sets import named_by
from ...formats.writing.sharded_writer import index_of


def shards_there(target: str) -> tuple[str, ...]:
    """Names of the index that lies where a set would go, and of those of its shards that are there; none without it."""
    index = index_of(target)
    folder, name = os.path.split(index)
    if not os.path.lexists(index):
        return ()
    return (name, *sorted(shard for shard in named_by(index) if os.path.lexists(os.path.join(folder, shard))))
