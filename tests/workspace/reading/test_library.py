"""What a library holds open: each path once, and read again only while it is what it was."""

import os

import pytest

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.workspace.reading.library import Library

THREE, SIX = b"\x80\x02](K\x01K\x02K\x03e.", b"\x80\x02](NNNNNNe."
"""Lists of three and of six parts, of equally many bytes."""


@pytest.fixture
def library():
    library = Library()
    yield library
    library.close()


@pytest.fixture
def path(tmp_path) -> str:
    (tmp_path / "list.pkl").write_bytes(THREE)
    return str(tmp_path / "list.pkl")


def test_a_path_is_opened_once(library, path):
    source = library.source(path)
    assert not source.records
    assert library.source(path) is source
    assert dict(library.sources) == {path: source}


def test_it_is_read_again_with_its_records_once(library, path):
    recorded = library.recorded(path)
    assert recorded.records
    assert recorded is library.recorded(path) and recorded is not library.source(path)
    assert recorded.checkpoint.nodes == library.source(path).checkpoint.nodes


def test_another_file_of_that_name_is_not_read(library, path, tmp_path):
    library.source(path)
    (tmp_path / "new.pkl").write_bytes(SIX)
    os.replace(tmp_path / "new.pkl", path)
    assert len(library.recorded(path).checkpoint.nodes) == len(library.source(path).checkpoint.nodes)


def test_what_was_written_over_it_is_told(library, path):
    library.source(path)
    with open(path, "r+b") as file:
        file.write(SIX)
    os.utime(path, ns=(0, 0))
    with pytest.raises(CheckpointError, match="changed on disk"):
        library.recorded(path)


def test_what_was_written_over_it_and_hides_that_is_told_too(library, path):
    before = os.stat(path)
    library.source(path)
    with open(path, "r+b") as file:
        file.write(SIX)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    with pytest.raises(CheckpointError, match="reads differently from when it was opened; reload it"):
        library.recorded(path)
