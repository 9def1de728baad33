"""A torch file kept as bytes within a pickle, as ``pickle.dumps(tensor)`` writes it."""

from ..core.errors import CheckpointError
from ..core.messages import say
from .old_torch.legacy_stream import locate, parse_head
from .pickles.inert import Program
from .pickles.state import Meter
from .recognise.builder import Damaged


def open_embedded(data: bytes, meter: Meter) -> tuple[object, tuple[Program, ...]]:
    """The raw root of the legacy stream in ``data``, and its programs; its storages keep their bytes in memory.

    Raises:
        Damaged: the bytes are no legacy stream, or cut short.
    """
    try:
        head = parse_head(data, None, meter=meter)
    except CheckpointError as error:
        raise Damaged(say("the torch file within it: {error}", error=error) if error.place else
                      say("the torch file within it {error}", error=error)) from None
    locate(head, data)
    return head.program.root, head.programs
