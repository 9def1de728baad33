"""The lists of a page: what changed, what is on one side only, what is called otherwise, what cannot be compared."""

import math
from collections.abc import Iterator, Sequence
from itertools import islice

from humanize import intcomma, naturalsize

from ....core.nodes import Node, Tensor, Value
from ....core.paths import path_text
from ..aligning.aligning import NAME, PREFIX
from ..aligning.entries import Side
from ..comparing import Comparison
from ..judging.judging import ADDED
from .folding import folded
from .html_text import element, path_html, section, table_html, text_html
from .json_report import Titles, path_at
from .ordering import changed_places, is_of_tensors
from .sides import node_text, pair_texts, tensor_texts
from .summary import Summary, is_renamed
from .text_diff import Line, lines, middle
from .words import cosine_text, notes, number_text, renames_text, share_text, ulp_text

ROWS = 1000
"""Most rows of a list; the JSON and the CSV have all."""
LONGEST = 20_000
"""Characters of a text that is compared line by line."""
MANY = 100_000
"""Entries of one side from which on they are not folded."""


def changed_tensors(comparison: Comparison, places: Sequence[int], total: int) -> str:
    """All numbers of the tensors that changed most."""
    if not places:
        return ""
    most = max((_relative(comparison, place) for place in places), default=0.0)
    rows = [_tensor_row(comparison, place, most) for place in places]
    headers = ("tensor", "what it is", "relative L2", "max |Δ|", "mean |Δ|", "RMS", "cosine", "differing", "ulp")
    return section(f"Tensors that changed ({intcomma(total)})", table_html(headers, rows, range(2, 9)),
                   _rest(total - len(rows)), note="Those with another shape or type first, then by the norm of the "
                   "difference as a share of the norm before (relative L2). Δ is the difference of two elements; ulp "
                   "are the most units in the last place between two.")


def _tensor_row(comparison: Comparison, place: int, most: float) -> list[str]:
    match, verdict = comparison.alignment.matches[place], comparison.verdicts[place]
    left, right = comparison.left.tensor(match.left), comparison.right.tensor(match.right)
    name = path_html(comparison.left.entries[match.left].path)
    if is_renamed(comparison, match):
        name += f'<br><span class="after">→ {path_html(comparison.right.entries[match.right].path)}</span>'
    if noted := ", ".join([note for note in notes(verdict) if "ulp" not in note]):
        name += f'<br><span class="small">{noted}</span>'
    found = verdict.differences
    numbers = [""] * 7
    if found is not None:
        share = math.sqrt(min(1.0, _relative(comparison, place) / most)) if most else 0
        meter = f'<span class="meter" style="width:{100 * share:.0f}%"></span>' if share else ""
        numbers = [number_text(found.relative_l2) + meter, number_text(found.max_abs), number_text(found.mean_abs),
                   number_text(found.rms), cosine_text(found.cosine), _share(found.differing, found.elements),
                   ulp_text(found.ulp)]
    return [name, what_html(left, right), *numbers]


def _share(part: int, whole: int) -> str:
    """A share in percent, with the numbers behind it where a pointer rests."""
    told = "all" if part == whole else f"{100 * part / whole:.3g} %"
    return element("span", told, title=share_text(part, whole))


def _relative(comparison: Comparison, place: int) -> float:
    found = comparison.verdicts[place].differences
    value = found.relative_l2 if found is not None else None
    return value if value is not None and math.isfinite(value) else 0.0


def what_html(left: Tensor, right: Tensor) -> str:
    """Both tensors in words, with what differs."""
    before, after = tensor_texts(left, right)
    if not before:
        return element("span", text_html(node_text(left)), "whole")
    same = [word for word, other in ((left.dtype, right.dtype), (str(list(left.shape)), str(list(right.shape))))
            if word == other]
    marked = [element("del", text_html(before)), "→", element("ins", text_html(after))]
    return " ".join([element("span", word, "whole") for word in (*marked, *map(text_html, same))])


def changed_values(comparison: Comparison) -> str:
    """Values that changed, and what stands beside the items, as text differences."""
    total = sum(not is_of_tensors(comparison, place) for place in changed_places(comparison)) + len(comparison.beside)
    if not total:
        return ""
    rows = list(islice(_value_rows(comparison), ROWS))
    return section(f"Values that changed ({intcomma(total)})", table_html(("value", "difference"), rows),
                   _rest(total - len(rows)))


def _value_rows(comparison: Comparison) -> Iterator[list[str]]:
    for place in changed_places(comparison):
        if not is_of_tensors(comparison, place):
            match = comparison.alignment.matches[place]
            yield [path_html(path_at(comparison, place)),
                   _difference(comparison.left.node(match.left), comparison.right.node(match.right))]
    for path, left, right in comparison.beside:
        pair = [element(tag, text_html(text), "value") if text is not None else element("span", "nothing", "small")
                for tag, text in (("del", left), ("ins", right))]
        yield [path_html(path), " → ".join(pair)]


def _difference(left: Node, right: Node) -> str:
    ours, theirs = (node.value if isinstance(node, Value) else None for node in (left, right))
    if isinstance(ours, str) and isinstance(theirs, str):
        found = lines(ours, theirs) if max(len(ours), len(theirs)) <= LONGEST else None
        if found is not None:
            return element("pre", "\n".join(map(_line, found)), "value")
        before, one, other, after = middle(ours, theirs)
        marked = (f"{text_html(before)}{element('del', text_html(one)) if one else ''}"
                  f"{element('ins', text_html(other)) if other else ''}{text_html(after)}")
        return element("span", marked, "value")
    one, other = pair_texts(left, right, 400)
    return f'{element("del", text_html(one, 900), "value")} → {element("ins", text_html(other, 900), "value")}'


def _line(line: Line) -> str:
    text = text_html(line.text, 400)
    if line.sign == "@":
        return element("span", "…", "small")
    return f"  {text}" if line.sign == " " else element("del" if line.sign == "-" else "ins", text)


def one_sided(comparison: Comparison, kind: str, side: Side, title: str) -> str:
    """What is on one side only, by groups where whole groups are."""
    places = [match.right if kind == ADDED else match.left for match in comparison.alignment.matches
              if (match.left if kind == ADDED else match.right) < 0]
    if not places:
        return ""
    texts, mine = [path_text(side.entries[place].path) for place in places], set(places)
    if len(side.entries) > MANY:
        rows = [[element("code", text_html(text), "name"), text_html(node_text(side.node(place)))]
                for text, place in zip(texts[:ROWS], places, strict=False)]
        total = len(places)
    else:
        others = (path_text(entry.path) for place, entry in enumerate(side.entries) if place not in mine)
        groups = folded(texts, others)
        rows = [[element("code", text_html(group.text), "name"),
                 _told(side, [places[place] for place in group.places])] for group in groups[:ROWS]]
        total = len(groups)
    return section(f"{title} ({intcomma(len(places))})", table_html(("name", "what it is"), rows),
                   _rest(total - len(rows)))


def _told(side: Side, places: Sequence[int]) -> str:
    nodes = [side.node(place) for place in places]
    if len(nodes) == 1:
        return text_html(node_text(nodes[0]))
    tensors = [node for node in nodes if isinstance(node, Tensor)]
    told = [f"{intcomma(len(tensors))} tensors", naturalsize(sum(node.nbytes for node in tensors))] if tensors else []
    rest = len(nodes) - len(tensors)
    return ", ".join([*told, *([f"{intcomma(rest)} values"] if rest else [])])


def renamed(comparison: Comparison, summary: Summary) -> str:
    """What explains other names, and one by one those that nothing explains."""
    if not summary.renames:
        return ""
    told = "".join([element("li", text_html(renames_text(one))) for one in summary.renames])
    single = [match for match in comparison.alignment.matches
              if match.how not in (NAME, PREFIX) and is_renamed(comparison, match)]
    rows = [[path_html(comparison.left.entries[match.left].path), path_html(comparison.right.entries[match.right].path)]
            for match in single[:ROWS]]
    return section(f"Renamed ({intcomma(summary.renamed)})", element("ul", told),
                   table_html(("before", "after"), rows) if rows else "", _rest(len(single) - len(rows)))


def suggested(comparison: Comparison) -> str:
    """What may belong together."""
    some = comparison.suggestions
    if not some:
        return ""
    rows = [[path_html(comparison.left.entries[ours].path), path_html(comparison.right.entries[theirs].path)]
            for ours, theirs in some[:ROWS]]
    return section(f"May belong together ({intcomma(len(some))})", table_html(("before", "after"), rows),
                   _rest(len(some) - len(rows)), note="They have the same shape, and stand in the same order.")


def troubles(comparison: Comparison, summary: Summary, titles: Titles) -> str:
    """What cannot be compared, and why."""
    if not summary.troubles:
        return ""
    rows = [[path_html(path_at(comparison, one.place)) if one.place >= 0 else text_html(getattr(titles, one.side)),
             text_html(one.message, 600)] for one in summary.troubles[:ROWS]]
    return section(f"Cannot be compared ({intcomma(len(summary.troubles))})", table_html(("where", "why"), rows),
                   _rest(len(summary.troubles) - len(rows)))


def _rest(count: int) -> str:
    return element("p", f"… and {intcomma(count)} more; the reports as JSON and CSV have all of them.", "note") \
        if count > 0 else ""
