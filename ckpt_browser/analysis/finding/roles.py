"""What a tensor is for, as far as its name tells."""

import re
from functools import lru_cache


class Kind:
    """What is expected of a tensor's numbers."""

    WEIGHT = "weight"
    MASK = "mask"
    """Added to scores, or a limit that nothing has reached yet; minus infinity is meant so."""
    STATE = "state"
    """An optimizer's or a loop's; its size says nothing about a layer."""
    TABLE = "table"
    """Fixed by construction: positions, anchors, windows."""


RUNNING = frozenset({"running_mean", "running_var", "num_batches_tracked"})
"""Last names of what layers of normalisation keep of the data they have seen; no parameters."""

_STATES = frozenset({"exp_avg", "exp_avg_sq", "max_exp_avg_sq", "exp_avg_diff", "exp_inf", "momentum_buffer",
                     "square_avg", "grad_avg", "acc_delta", "sum", "step", "ax", "eta", "mu", "prev", "step_size",
                     "exp_avg_sq_row", "exp_avg_sq_col", "num_batches_tracked", "prev_neg_exp_avg_diff"})
_ABOVE_STATES = re.compile(r"optim|sched|scaler|callbacks|loops|rng_state|optim_states?", re.IGNORECASE)
_MASKS = re.compile(r"mask|^(min|max)_val$", re.IGNORECASE)
_TABLES = re.compile(r"inv_freq|rope|rotary|freqs_c|position_ids|relative_(position|coords)|anchor|mel_(filters|basis)|"
                     r"window_fn|filterbank|dft|stft|sinusoid|^(mean|std|stddev|var)$|^(cos|sin)(_cached)?$",
                     re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_MOST = 1024
"""Names that are remembered."""


def kind_of(path: tuple[str, ...]) -> str:
    """One of ``Kind``."""
    if any(_is_above_states(key) for key in path[:-1]):
        return Kind.STATE
    return _kind_of_key(path[-1]) if path else Kind.WEIGHT


# Files of many tensors say the same names over and over again.


@lru_cache(_MOST)
def _is_above_states(key: str) -> bool:
    return _ABOVE_STATES.search(key) is not None


@lru_cache(_MOST)
def _kind_of_key(key: str) -> str:
    last = key.rpartition(".")[2]
    if last in _STATES:
        return Kind.STATE
    if _MASKS.search(last):
        return Kind.MASK
    return Kind.TABLE if _TABLES.search(key) else Kind.WEIGHT


def role_of(path: tuple[str, ...]) -> str:
    """The path with every number replaced: the same for the same part of every layer."""
    return _NUMBER.sub("#", "/".join(path))
