"""Reading a new file back before it takes its place: by our reader, then by the libraries it is written for."""

from collections.abc import Sequence
from contextlib import closing

from ...core.document import Document
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken
from ...core.messages import Count, say
from ...core.nodes import Group, Tensor
from ...core.paths import key_text, visible
from ..reading.opening import open_checkpoint
from .judge import Judge, Verdict
from .sameness import document_difference


def read_back(path: str, document: Document, judge: Judge | None, token: CancelToken) -> str:
    """Read a file that should say what a document says; the name of the judge that did so too, or empty.

    Raises:
        CheckpointError: it says something else.
        Cancelled: the token was raised.
    """
    with closing(open_checkpoint(path, token)) as source:
        problem = document_difference(document, source.checkpoint)
    if problem:
        raise CheckpointError(say("reads back differently: {problem}; nothing was changed", problem=problem))
    if judge is None:
        return ""
    verdict = judge.verdict(path, document.checkpoint, token)
    if verdict.problem:
        raise CheckpointError(say("cannot be read back by {judge} ({problem}); nothing was changed",
                                  judge=verdict.judge, problem=verdict.problem))
    return verdict.judge


def read_back_shards(paths: Sequence[str], document: Document, judged: bool, token: CancelToken) -> str:
    """Read shards back that should hold a document together; as :func:`read_back`."""
    root = document.checkpoint.nodes[document.checkpoint.root]
    assert isinstance(root, Group)
    missing = dict(zip(root.keys, (document.checkpoint.nodes[child] for child in root.children), strict=True))
    verified = ""
    for path in paths:
        with closing(open_checkpoint(path, token)) as source:
            shard = source.checkpoint
            top = shard.nodes[shard.root]
            assert isinstance(top, Group)
            for key, child in zip(top.keys, top.children, strict=True):
                wanted, found = missing.pop(key, None), shard.nodes[child]
                if not isinstance(wanted, Tensor) or not isinstance(found, Tensor) \
                        or (wanted.dtype, wanted.shape) != (found.dtype, found.shape):
                    raise CheckpointError(say("reads back differently: {problem}; nothing was changed",
                                              problem=visible(key_text(key))))
            verdict = Judge("safetensors").verdict(path, shard, token) if judged else Verdict("")
        if verdict.problem:
            raise CheckpointError(say("cannot be read back by {judge} ({problem}); nothing was changed",
                                      judge=verdict.judge, problem=verdict.problem))
        verified = verdict.judge
    if missing:
        raise CheckpointError(say("{count} tensors are missing in the new shards; nothing was changed",
                                  count=Count(len(missing))))
    return verified
