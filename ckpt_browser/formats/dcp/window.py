"""A run of bytes within a file, read as if it were a file of its own."""

from ...core.errors import CheckpointError
from ...core.messages import Count, say
from ..files import ByteFile


class Window(ByteFile):
    """``nbytes`` bytes of ``file`` from ``start``; reads are checked against the window's own end."""

    def __init__(self, file: ByteFile, start: int, nbytes: int) -> None:
        if start + nbytes > file.size:
            raise CheckpointError(say("needs {count} bytes at byte {offset}, but the file ends at byte {size}",
                                      count=Count(nbytes), offset=Count(start), size=Count(file.size)),
                                  place=file.path)
        self.path = file.path
        self.identity = file.identity
        self.size = nbytes
        self._file = file
        self._start = start

    def read(self, offset: int, count: int) -> bytes:
        """Exactly ``count`` bytes from ``offset`` of the window."""
        if offset < 0 or count < 0 or offset + count > self.size:
            raise CheckpointError(say("needs {count} bytes at byte {offset}, but there are {size}", count=Count(count),
                                      offset=Count(offset), size=Count(self.size)))
        return self._file.read(self._start + offset, count)

    def read_into(self, offset: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from ``offset`` of the window."""
        if offset < 0 or offset + len(buffer) > self.size:
            raise CheckpointError(say("needs {count} bytes at byte {offset}, but there are {size}",
                                      count=Count(len(buffer)), offset=Count(offset), size=Count(self.size)))
        self._file.read_into(self._start + offset, buffer)

    def check_unchanged(self) -> None:
        """Raise where the file around the window changed on disk."""
        self._file.check_unchanged()

    def close(self) -> None:
        """Nothing: the file belongs to whoever opened it."""
