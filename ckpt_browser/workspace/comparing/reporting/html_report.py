"""A comparison as one page with pictures: it needs no other file, no script and no network."""

import math
import os
from collections.abc import Iterator, Sequence

from humanize import intcomma, naturalsize

from .... import __version__
from ....core.errors import CheckpointError
from ....core.jobs import CancelToken, Report, no_report
from ....core.messages import marked
from ....core.nodes import Tensor
from ..aligning.entries import Side
from ..comparing import Comparison
from ..judging.judging import ADDED, REMOVED
from ..measuring.depth import FROZEN, GONE, MOVED, NEW, UNKNOWN, Layer, layers_of, moved
from . import html_lists
from .closer import Closer, Picture, look_closer
from .html_text import element, path_html, section, text_html
from .json_report import Titles
from .ordering import changed_places, is_of_tensors, most_changed
from .png import data_address, difference_png
from .style import STYLE
from .summary import Summary
from .svg import Bar, depth_chart, histogram_chart
from .words import cosine_text, number_text, proof_text, share_text, summary_text

LOOKED = 12
"""Tensors that are looked at closely."""
BARS = 240
"""Bars of the chart over the depth of the network; of more layers, neighbours share one."""
FACTS = 10
"""Facts that a file tells of itself that are shown."""
SIDE, LEAST = 140, 24
"""The longer side of a picture, and the shortest."""

HEAD = ('<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; '
        'img-src data:">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n')


def page(comparison: Comparison, summary: Summary, titles: Titles, token: CancelToken | None = None,
         report: Report = no_report) -> Iterator[str]:
    """The page in pieces."""
    token = token or CancelToken()
    names = [os.path.basename(os.path.normpath(title)) or title for title in titles]
    yield f"{HEAD}<title>{text_html(names[0])} → {text_html(names[1])}</title>\n<style>{STYLE}</style></head>\n"
    yield "<body><main>"
    yield element("header", element("p", "Two checkpoints compared", "eyebrow") + element(
        "h1", f'<span class="before">{text_html(names[0])}</span> → <span class="after">{text_html(names[1])}</span>')
        + element("p", _lead(summary), "lead"))
    yield _tiles(summary)
    yield _files(comparison, titles)
    yield _depth(comparison, token)
    places = most_changed(comparison, html_lists.ROWS)
    total = sum(is_of_tensors(comparison, place) for place in changed_places(comparison))
    yield _looks(comparison, places, token, report)
    yield html_lists.changed_tensors(comparison, places, total)
    yield html_lists.changed_values(comparison)
    yield html_lists.one_sided(comparison, ADDED, comparison.right, "Only in the second")
    yield html_lists.one_sided(comparison, REMOVED, comparison.left, "Only in the first")
    yield html_lists.renamed(comparison, summary)
    yield html_lists.suggested(comparison)
    yield html_lists.troubles(comparison, summary, titles)
    yield f"<footer>ckpt-browser {__version__}</footer></main></body></html>\n"


def _lead(summary: Summary) -> str:
    if summary.identical:
        return f"Identical: all {intcomma(summary.unchanged)} entries are the same{text_html(proof_text(summary))}."
    words = text_html(summary_text(summary), 2000)
    return f"Nothing differs by more than the tolerance: {words}." if not summary.differs else f"{words}."


def _tiles(summary: Summary) -> str:
    tiles = [("changed", "~", summary.changed), ("added", "+", summary.added), ("removed", "−", summary.removed),
             ("renamed", "›", summary.renamed), ("unchanged", "=", summary.unchanged),
             ("on other devices", "⇄", summary.devices), ("not comparable", "!", len(summary.troubles))]
    shown = [element("div", f"<b>{intcomma(count)}</b><span><i>{sign}</i>{word}</span>",
                     f"tile {'problem' if sign == '!' else word.partition(' ')[0]}{'' if count else ' none'}")
             for word, sign, count in tiles if count or sign not in "⇄!"]
    return element("div", "".join(shown), "tiles")


def _files(comparison: Comparison, titles: Titles) -> str:
    first, second = (_file(side, title, kind) for side, title, kind in (
        (comparison.left, titles.left, "file"), (comparison.right, titles.right, "file right")))
    return section("The files", element("div", first + second, "files"))


def _file(side: Side, title: str, kind: str) -> str:
    checkpoint = side.document.checkpoint
    tensors = [node for entry in side.entries if isinstance(node := checkpoint.nodes[entry.node], Tensor)]
    facts = [("format", checkpoint.format), ("size", naturalsize(checkpoint.nbytes)),
             ("tensors", intcomma(len(tensors))), ("numbers", intcomma(sum(node.numel for node in tensors))),
             *checkpoint.facts[:FACTS]]
    told = "".join([element("dt", text_html(name, 60)) + element("dd", text_html(text)) for name, text in facts])
    which = "first, before" if kind == "file" else "second, after"
    return element("div", element("p", which, "eyebrow") + element("h3", text_html(title)) + element("dl", told), kind)


def _depth(comparison: Comparison, token: CancelToken) -> str:
    layers = layers_of(comparison, token)
    bars = [_bar(comparison, layers[start:stop]) for start, stop in _cuts(len(layers))]
    if not any(bar.state == MOVED for bar in bars):
        return ""
    each = "" if len(bars) == len(layers) else f" {intcomma(len(layers))} layers share {len(bars)} bars."
    legend = "".join([element("span", text) for text in (
        '<i class="swatch moved" style="background:var(--odd)"></i>moved', '<b class="same">=</b>did not change',
        '<b class="after">+</b>only in the second', '<b class="before">−</b>only in the first',
        "<b>?</b>not comparable number by number")])
    return section("How much each layer moved", depth_chart(bars), element("div", legend, "legend"),
                   note="From the first layer to the last: the norm of the difference as a share of the norm before "
                   f"(relative L2), on a logarithmic scale.{each}")


def _cuts(layers: int) -> list[tuple[int, int]]:
    bars = min(layers, BARS)
    return [(layers * place // bars, layers * (place + 1) // bars) for place in range(bars)]


def _bar(comparison: Comparison, layers: Sequence[Layer]) -> Bar:
    """One bar for some neighbours: the one that moved most, else what became of the first that did anything."""
    found = [moved(comparison, layer) for layer in layers]
    name = layers[0].name if len(layers) == 1 else f"{layers[0].name} … {layers[-1].name}"
    values = [one.relative for one in found if one.state == MOVED]
    if values:
        known = [value for value in values if value is not None and math.isfinite(value)]
        return Bar(MOVED, name or "top", max(known) if known else None)
    states = {one.state for one in found}
    return Bar(next((state for state in (UNKNOWN, NEW, GONE) if state in states), FROZEN), name or "top", None)


def _looks(comparison: Comparison, places: Sequence[int], token: CancelToken, report: Report) -> str:
    """The most changed tensors, with their pictures."""
    some = [place for place in places if comparison.verdicts[place].differences is not None][:LOOKED]
    cards = []
    for number, place in enumerate(some):
        report(marked("pictures"), number, len(some))
        try:
            found = look_closer(comparison, place, token)
        except CheckpointError:
            continue  # why its numbers cannot be had stands among the problems
        cards.append(_look(comparison, place, found))
    if not cards:
        return ""
    return section("A closer look at those that changed most", element("div", "".join(cards), "looks"),
                   note='Histograms of the numbers <span class="before">before</span> and '
                   '<span class="after">after</span>, whose heights are square roots of the counts; and the difference '
                   "where it lies in the tensor: orange is larger than before, blue is smaller.")


def _look(comparison: Comparison, place: int, found: Closer) -> str:
    match, verdict = comparison.alignment.matches[place], comparison.verdicts[place]
    left, right = comparison.left.tensor(match.left), comparison.right.tensor(match.right)
    told = verdict.differences
    assert told is not None
    words = [f"relative L2 {number_text(told.relative_l2) or '–'}", f"max |Δ| {number_text(told.max_abs) or '–'}",
             f"cosine {cosine_text(told.cosine) or '–'}", f"{share_text(told.differing, told.elements)} differ"]
    sampled = element("p", "of a sample", "small") if found.histograms and found.histograms.sampled else ""
    chart = histogram_chart(found.histograms) + sampled if found.histograms else ""
    picture = _picture(found.picture, len(left.shape)) if found.picture is not None else ""
    return element("div", element("h3", path_html(comparison.left.entries[match.left].path))
                   + element("p", f"{html_lists.what_html(left, right)} · {' · '.join(words)}", "small")
                   + element("div", element("div", chart) + picture, "pictures"), "look")


def _picture(found: Picture, dimensions: int) -> str:
    from ....analysis.pictures.heat_maps import limit_of

    limit = limit_of(found.values, 0.999)
    height, width = (max(LEAST, round(SIDE * side / max(found.rows, found.columns)))
                     for side in (found.rows, found.columns))
    image = element("img", "", "heat", src=data_address(difference_png(found.values, limit)), alt="The difference",
                    width=str(width), height=str(height))
    size = f"{intcomma(found.rows)} × {intcomma(found.columns)}" if dimensions > 1 else \
        f"lines of {intcomma(found.columns)}"
    sampled = ", some of its numbers" if found.sampled else ""
    return element("figure", image.removesuffix("</img>") + element(
        "figcaption", f"{size}{sampled}; full colour at ±{number_text(limit)}"))
