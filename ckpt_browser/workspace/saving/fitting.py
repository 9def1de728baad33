"""What a document becomes so that a target can hold it."""

from ...core.document import Document, make
from ...core.draft import Draft
from ...core.edits.copying import reachable
from ...core.errors import CheckpointError
from ...core.messages import say
from ...core.nodes import Group, Opaque
from ...formats.writing.fitting.fit_pickle import fit_pickle, keeps_opaque
from ...formats.writing.fitting.fit_safetensors import fit_safetensors
from ...formats.writing.fitting.tally import Fitted
from .save_options import SaveOptions

FORMATS = ("pth", "legacy", "safetensors")


def fitted(document: Document, options: SaveOptions) -> Fitted:
    """The document as the target takes it, and what stands in the way.

    Raises:
        CheckpointError: the target is none that can be written, or what it holds is too much for any choice.
    """
    if options.format not in FORMATS:
        raise CheckpointError(say("{format} is no format that can be written ({formats})", format=options.format,
                                  formats=", ".join(FORMATS)))
    choices = dict(options.choices)
    if options.format == "safetensors":
        return fit_safetensors(document, choices)
    fit = fit_pickle(document, options.keep_opaque, choices)
    return fit._replace(document=_without_texts_beside(fit.document, options.format))


def keeps(options: SaveOptions) -> bool:
    """Whether objects of unknown classes are to be written again."""
    return keeps_opaque(options.keep_opaque, dict(options.choices))


def _without_texts_beside(document: Document, form: str) -> Document:
    """Without the texts that only other formats keep: beside the tensors of safetensors, and, outside of the legacy
    stream, the source of classes."""
    draft = Draft(document)
    for number in reachable(draft, draft.root):
        node = draft[number]
        if isinstance(node, Group) and node.type_name == "dict" and node.attributes:
            draft[number] = node._replace(attributes=())
        elif isinstance(node, Opaque) and node.how == "global" and node.arguments and form != "legacy":
            draft[number] = node._replace(arguments=())
    return make(document, draft.change())[0]
