"""What the operating system says when it refuses: its usual reasons, so that they can be said in another language."""

from .messages import marked, table

_KNOWN = table(
    marked("no such file or directory"), marked("permission denied"), marked("operation not permitted"),
    marked("is a directory"), marked("not a directory"), marked("file exists"), marked("directory not empty"),
    marked("no space left on device"), marked("disk quota exceeded"), marked("file too large"),
    marked("read-only file system"), marked("input/output error"), marked("file name too long"),
    marked("too many levels of symbolic links"), marked("too many open files"), marked("device or resource busy"),
    marked("text file busy"), marked("stale file handle"), marked("no such device"),
    marked("no such device or address"), marked("cannot allocate memory"), marked("connection timed out"),
    marked("invalid argument"), marked("bad file descriptor"), marked("operation not supported"),
    marked("invalid cross-device link"), marked("resource temporarily unavailable"))


def reason_of(error: OSError, unknown: str = "") -> str:
    """The system's reason in small letters, or ``unknown``, a marked literal, where it gives none."""
    if not error.strerror:
        return unknown or marked("unknown reason")
    reason = error.strerror.lower()
    return _KNOWN.get(reason, reason)
