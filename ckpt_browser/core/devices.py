"""The devices that torch can save a tensor from, and how it writes them."""

import re

from .messages import marked, say

DEVICES = frozenset({"cpu", "cuda", "mps", "xpu", "meta", "hpu", "npu", "xla", "ipu", "mlu", "mtia", "musa", "hip",
                     "ve", "vulkan", "privateuseone", "maia", "opengl", "opencl", "ideep", "fpga", "lazy", "mkldnn"})
"""Types of devices that torch knows, and the names under which backends outside torch register theirs."""

NUMBERED = frozenset({"cuda", "xpu", "hpu", "npu", "mlu", "mtia", "musa", "hip", "maia"})
"""Types of which a machine may have several; torch writes the number always."""

LAST = 127
"""Highest number of a device; torch keeps it in one signed byte."""

_FORM = re.compile(r"([a-z][a-z0-9_]*)(?::(0|[1-9][0-9]{0,3}))?")


def device_problem(text: str) -> str:
    """Why a text names no device, or empty."""
    match = _FORM.fullmatch(text)
    if match is None or match[1] not in DEVICES:
        return say("{text} is no device that torch knows (cpu, cuda:0, mps, xpu:0, meta, ...)",
                   text=text[:60] or marked("nothing"))
    if match[2] is not None and match[1] in ("cpu", "meta", "mps") and match[2] != "0":
        return say("there is only one device {match}", match=match[1])
    if int(match[2] or 0) > LAST:
        return say("torch counts devices up to {last}", last=LAST)
    return ""


def location_tag(text: str) -> str:
    """The device as torch writes it beside a storage: ``cuda`` is ``cuda:0``, ``cpu:0`` is ``cpu``."""
    name, _, number = text.partition(":")
    if name in NUMBERED:
        return f"{name}:{number or 0}"
    return name if number in ("", "0") else text
