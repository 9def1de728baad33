"""All subjects, in the order in which they are measured: files are built late and removed early."""

from . import comparing, desktop, growth, hostile, keys, numbers, opening, saving
from .bench import Subject

BIG = ("big.pth", "big.safetensors")
SIDES = ("zip", "safetensors")
DEEDS = ("opening", "filtering", "expanding", "scrolling", "closing")

TABLE = (
    Subject("listing", "Listing files of 5 GB", BIG,
            tuple([f"list-{kind}{what}" for kind in SIDES for what in ("", "-memory")]), opening.listing),
    Subject("painting", "From the start to the tree", BIG, tuple([f"paint-{kind}" for kind in SIDES]),
            opening.painting),
    Subject("sharded", "Shards with an index", (*BIG, "shards"), ("list-shards", "paint-shards"), opening.sharded),
    Subject("second-start", "A second double-click", BIG, tuple([f"second-{kind}" for kind in SIDES]),
            desktop.second_start),
    Subject("idle", "A window that nobody touches", BIG, ("idle", "idle-memory"), desktop.idle),
    Subject("bundle", "The bundle that brings its own Python", BIG, ("bundle",), desktop.bundle),
    Subject("many-keys", "Listing many tensors", ("many.pth",), ("list-many",), keys.listing),
    Subject("event-loop", "The event loop with many keys", ("many.pth",),
            tuple([f"loop-many-{deed}" for deed in DEEDS]), keys.event_loop),
    Subject("million", "A million keys", ("million.pth", "million.safetensors"),
            tuple([f"million-{kind}{what}" for kind in ("pth", "safetensors")
                   for what in ("", "-progress", *[f"-{deed}" for deed in DEEDS])]), keys.million),
    Subject("renaming", "Renaming all keys by a regular expression", ("many.pth",),
            ("rename-preview", "rename-apply", "rename-undo"), keys.renaming),
    Subject("comparing-names", "Comparing many keys", ("many.pth", "prefixed.pth"),
            ("diff-names", "compare-names", *[f"loop-compare-{deed}" for deed in comparing.DEEDS]), comparing.names),
    Subject("hostile", "Files that mean harm", (), ("bombs", "bombs-memory"), hostile.bombs),
    Subject("looking", "Looking at one tensor", ("looked.pth",),
            (*[f"look-{key}-{what}" for key in ("matrix", "small") for what in ("first", "histogram", "all")],
             "grid-scroll", "grid-jump"), numbers.looking_at_one),
    Subject("saving", "Saving anew", ("dense.pth",), ("save-drop", "save-drop-memory"), saving.anew),
    Subject("statistics", "All numbers of a file", ("dense.pth",), ("stats", "stats-memory", "stats-share"),
            numbers.looking_through),
    Subject("sweeping", "All numbers in the window", ("dense.pth", "many.pth"), ("loop-sweep-dense", "loop-sweep-many"),
            numbers.sweeping),
    Subject("comparing-copies", "Comparing with a copy", ("dense.pth", "copied.pth"), ("diff-copy", "diff-exact"),
            comparing.copies),
    Subject("comparing-changes", "Comparing what changed", ("dense.pth", "half.pth"), ("diff-half", "diff-half-memory"),
            comparing.changes),
    # These two change the dense file; nothing but its names.
    Subject("saving-in-place", "Saving within the file", ("dense.pth",),
            ("save-in-place", "save-in-place-unverified"), saving.in_place),
    Subject("saving-in-the-window", "Saving in the window", ("dense.pth",), ("loop-saving", "loop-in-place"),
            saving.in_the_window),
    Subject("wide", "A bfloat16 file of 13 GB", ("wide.pth",),
            ("list-wide", "paint-wide", "stats-wide-memory", "stats-wide"), opening.wide),
    Subject("growth-size", "How cost grows with the size of a file", (), (), growth.with_size),
    Subject("growth-keys", "How cost grows with the number of keys", (), (), growth.with_keys),
    Subject("growth-cores", "How cost changes with the number of cores", ("big.pth", "many.pth"), (),
            growth.with_cores),
)
"""Rows of growth have no bounds, and are named after what was measured."""
