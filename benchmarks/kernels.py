"""Candidates for the steps of a walk over numbers, each on the same chunk: nanoseconds per number, best of several."""

import argparse
import os
import timeit
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # one chunk, one thread: before numpy is imported

import fast_histogram
import ml_dtypes
import numpy as np
import torch

from ckpt_browser.analysis.compiled import loops

CHUNK = 1 << 16
ROUNDS = 15


class Candidate(NamedTuple):
    """One way to do a step."""

    step: str
    name: str
    run: Callable[[], Any]
    exact: str = ""
    """What its result lacks."""


def candidates() -> Iterator[Candidate]:
    """Every step with all the ways that were thought of."""
    numbers = (np.random.default_rng(0).normal(size=CHUNK) * 0.02).astype(np.float32)
    wide, tensor = numbers.astype(np.float64), torch.from_numpy(numbers)
    low, high = float(numbers.min()), float(numbers.max())
    step = "256-bin histogram of float32"
    yield Candidate(step, "numpy.histogram", lambda: np.histogram(numbers, 256, (low, high)))
    yield Candidate(step, "torch.histc", lambda: torch.histc(tensor, 256, low, high), "in float32")
    yield Candidate(step, "bins in float64, then numpy.bincount", lambda: np.bincount(
        ((wide - low) * 256 / (high - low)).astype(np.intp), minlength=257))
    yield Candidate(step, "fast_histogram, 256 bins", lambda: fast_histogram.histogram1d(numbers, 256, (low, high)),
                    "values on an edge, which are counted apart here")
    yield Candidate(step, "fast_histogram, 4,096 bins", lambda: fast_histogram.histogram1d(numbers, 4096, (low, high)),
                    "the same")
    if loops.fits(numbers):
        yield Candidate(step, "compiled loop, 4,096 bins", lambda: loops.count(numbers, 4096, low, high), "the same")
    step = "mean and deviation of float32"
    yield Candidate(step, "torch.var_mean of float64", lambda: torch.var_mean(tensor.double()))
    yield Candidate(step, "torch.var_mean of float32", lambda: torch.var_mean(tensor), "in float32")
    yield Candidate(step, "numpy mean and std in float64", lambda: (numbers.mean(dtype=np.float64),
                                                                    numbers.std(dtype=np.float64)))
    blocks = wide.reshape(-1, 1 << 13)

    def copied() -> float:
        np.copyto(wide, numbers)
        return float(wide.sum() + np.vecdot(blocks, blocks).sum())

    yield Candidate(step, "numpy copy to float64, sum, vecdot", copied)
    if loops.fits(numbers):
        yield Candidate(step, "compiled loop, magnitudes and zeros too", lambda: loops.survey(numbers, 1e-38))
    step = "NaN and infinities"
    yield Candidate(step, "torch isnan().any(), isinf().any()", lambda: (tensor.isnan().any(), tensor.isinf().any()))
    yield Candidate(step, "numpy isfinite().all()", lambda: np.isfinite(numbers).all())
    yield Candidate(step, "numpy min and max, which carry them", lambda: (numbers.min(), numbers.max()))
    yield Candidate(step, "torch aminmax, which carries them", lambda: torch.aminmax(tensor))
    halves = numbers.astype(ml_dtypes.bfloat16)
    codes = np.tile(halves.view(np.uint16), 4)
    tensors = torch.from_numpy(codes.view(np.int16)).view(torch.bfloat16)
    step = "everything of bfloat16"
    yield Candidate(step, "ml_dtypes to float32 (only)", lambda: codes.view(ml_dtypes.bfloat16).astype(np.float32))
    yield Candidate(step, "torch to float32 (only)", tensors.float)
    yield Candidate(step, "shift to float32 (only)", lambda: (codes.astype(np.uint32) << 16).view(np.float32))
    yield Candidate(step, "numpy.bincount of the codes", lambda: np.bincount(codes, minlength=1 << 16))


def main() -> None:
    """Measure all of them on one thread, and write a table."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    torch.set_num_threads(1)
    print("| step | candidate | ns per number | what it lacks |\n|---|---|---|---|")
    for candidate in candidates():
        size = 4 * CHUNK if "bfloat16" in candidate.step else CHUNK
        best = min(timeit.repeat(candidate.run, number=20, repeat=ROUNDS)) / 20 / size * 1e9
        print(f"| {candidate.step} | {candidate.name} | {best:.2f} | {candidate.exact} |")


if __name__ == "__main__":
    main()
