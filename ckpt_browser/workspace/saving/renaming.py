"""A file gets a name that nobody has, in one step, on file systems without hard links."""

import errno
import os
import sys

if sys.platform == "win32":

    def rename_new(old: str, new: str) -> None:
        """Rename a file; nothing is replaced.

        Raises:
            FileExistsError: the name is taken.
            OSError: the system refuses.
        """
        os.rename(old, new)
else:

    def rename_new(old: str, new: str) -> None:
        """Rename a file; nothing is replaced.

        Raises:
            FileExistsError: the name is taken.
            OSError: the system refuses, or has no such call.
        """
        import ctypes

        source, target = os.fsencode(old), os.fsencode(new)
        try:
            system = ctypes.CDLL(None, use_errno=True)
            # Python has neither. -100 stands for names that are looked up as usual, 4 and 1 for replacing nothing.
            failed = system.renamex_np(source, target, 4) if sys.platform == "darwin" \
                else system.renameat2(-100, source, -100, target, 1)
        except AttributeError:  # an old system
            raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS)) from None
        if failed:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), old, None, new)
