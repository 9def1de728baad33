"""What is known of the numbers of one tensor: values only."""

from typing import NamedTuple

from ..elements.decoding import Array

QUANTILES = (0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99)
"""Where the quantiles are taken, as shares of the finite numbers in ascending order."""

BINS = 256
"""Bins of a histogram, where nobody wishes for another number of them."""


class Statistics(NamedTuple):
    """Of complex numbers, all of this is said of their magnitudes.

    ``minimum`` to ``quantiles`` are those of the finite numbers; None, or empty, where there are none.
    """

    elements: int
    nan: int = 0
    positive_infinite: int = 0
    negative_infinite: int = 0
    zero: int = 0
    """Both zeros of floats."""
    subnormal: int = 0
    minimum: float | int | None = None
    maximum: float | int | None = None
    mean: float | None = None
    std: float | None = None
    """Unbiased, as torch's; None for fewer than two numbers."""
    norm1: float | None = None
    """Sum of the magnitudes."""
    norm2: float | None = None
    quantiles: tuple[float, ...] = ()
    """At ``QUANTILES``, between neighbours as torch.quantile has them where ``exact``; else right to within 1/200 of
    the numbers in order."""
    exact: bool = True
    """Whether the quantiles are exact."""
    distinct: int | None = None
    """How many different finite numbers there are, where the type has few enough of them or the tensor is small."""
    rows: int = 0
    """Entries of the first dimension, where there are two or more dimensions; else 0."""
    zero_rows: int = 0
    """Rows of which every number is zero."""
    equal_rows: int = 0
    """Rows of which all numbers are equal, those of zeros among them."""
    odd: int = 0
    """Bytes of a bool that are neither 0 nor 1; they count as true."""

    @property
    def infinite(self) -> int:
        """Infinities of both signs."""
        return self.positive_infinite + self.negative_infinite

    @property
    def finite(self) -> int:
        """Numbers that are neither NaN nor infinite."""
        return self.elements - self.nan - self.infinite


class Histogram(NamedTuple):
    """How many finite numbers lie in each of some bins of equal width.

    The bin of ``x`` is that of torch.histc in float64: ``(x - low) * bins / (high - low)`` without its fraction, and
    the last bin for ``high``. Where ``low`` equals ``high`` all lie in bin ``bins // 2``.
    """

    low: float | int | None
    """None where there is no finite number."""
    high: float | int | None
    counts: Array
    """int64, one for each bin."""
    below: int = 0
    """Finite numbers below ``low``, where that is not the minimum."""
    above: int = 0


class Measured(NamedTuple):
    """What one walk over a tensor finds."""

    statistics: Statistics
    histogram: Histogram
