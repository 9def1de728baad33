"""Random checkpoints: nests of tensors and values, state_dicts of real modules, and what real training keeps."""

import argparse
import collections
import random
import types
from collections.abc import Callable

import torch
from torch import nn

from tests.formats.sample_values import Pair, Series, Settings, Table

from .tensors import strided, tensor, whole
from .values import key, text, value

MAPPINGS = (dict, collections.OrderedDict, collections.defaultdict, collections.Counter)


class Nest:
    """One random checkpoint in the making."""

    def __init__(self, draw: random.Random) -> None:
        self.draw = draw
        self.bases: list[torch.Tensor] = []
        self.made: list[object] = []

    def leaf(self) -> object:
        """A tensor, a value, or something that is in the checkpoint already."""
        kind = self.draw.random()
        if kind < 0.15 and self.made:
            return self.draw.choice(self.made)
        found = tensor(self.draw, self.bases) if kind < 0.6 else value(self.draw)
        if self.draw.random() < 0.2:
            self.made.append(found)
        return found

    def container(self, depth: int = 0) -> object:
        """A container with a few entries, some of which are containers."""
        draw = self.draw
        items = [self.container(depth + 1) if depth < 3 and draw.random() < 0.3 else self.leaf()
                 for _ in range(draw.randint(0, 5))]
        found = self._filled(items)
        self.made.append(found)
        if isinstance(found, list) and draw.random() < 0.08:
            found.append(draw.choice(self.made))  # perhaps itself
        return found

    def _filled(self, items: list[object]) -> object:
        draw = self.draw
        kind = draw.randrange(16)
        if kind < 8:
            return self._mapping(items)
        if kind == 8:
            return {item for item in items if isinstance(item, (int, float, str, bytes))}
        if kind == 9:
            return frozenset(item for item in items if isinstance(item, (int, str)))
        if kind == 10 and len(items) >= 2:
            return Pair(items[0], items[1])
        if kind == 11:
            names = {f"n{place}": item for place, item in enumerate(items)}
            return argparse.Namespace(**names) if draw.random() < 0.5 else types.SimpleNamespace(**names)
        if kind == 12:
            return draw.choice([lambda: Series(items), lambda: Table({text(draw): item for item in items}),
                                lambda: Settings(0.5, items)])()
        if kind == 13:
            return collections.deque(items, draw.choice([None, 9]))
        return items if kind == 14 else tuple(items)

    def _mapping(self, items: list[object]) -> object:
        draw = self.draw
        plain = draw.random() < 0.6
        kind = draw.choice(MAPPINGS)
        pairs = [(text(draw) if plain else key(draw), item) for item in items]
        if kind is collections.defaultdict:
            return collections.defaultdict(draw.choice([None, list, int, dict]), pairs)
        found = kind()
        for name, item in pairs:
            found[name] = item
        if kind is collections.OrderedDict and draw.random() < 0.4:
            found._metadata = collections.OrderedDict({"": {"version": 1}, "a": {"version": draw.randint(1, 3)}})
        return found


def nest(draw: random.Random) -> object:
    """Anything: mostly containers, sometimes a single thing."""
    made = Nest(draw)
    if draw.random() < 0.06:
        return made.leaf()
    return made.container()


def state_dict(draw: random.Random) -> object:
    """A flat state_dict with ties and views, as models have them."""
    bases: list[torch.Tensor] = []
    found = collections.OrderedDict() if draw.random() < 0.7 else {}
    modules = [draw.choice(["conv", "fc", "layers.0.attn", "layers.1.attn", "norm", "head", "module.x"])
               + draw.choice(["", "1", ".q"]) for _ in range(draw.randint(1, 5))]
    for module in modules:
        for name in ("weight", "bias", "running_mean")[:draw.randint(1, 3)]:
            known = [item for item in found.values() if isinstance(item, torch.Tensor)]
            found[f"{module}.{name}"] = draw.choice(known) if known and draw.random() < 0.1 else strided(draw, bases)
    if isinstance(found, collections.OrderedDict) and draw.random() < 0.8:
        found._metadata = collections.OrderedDict((name, {"version": draw.randint(1, 2)}) for name in ["", *modules])
    return found


def _tied(draw: random.Random) -> nn.Module:
    model = nn.ModuleDict({"wte": nn.Embedding(5, 4), "ln": nn.LayerNorm(4), "head": nn.Linear(4, 5, bias=False)})
    model["head"].weight = model["wte"].weight
    return model


def _mixed(draw: random.Random) -> nn.Module:
    return nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.Linear(4, 2).to(draw.choice([torch.float64,
                                                                                             torch.float32])))


MODELS: tuple[Callable[[random.Random], nn.Module], ...] = (
    _tied, _mixed, lambda draw: nn.LSTM(3, 4), lambda draw: nn.MultiheadAttention(4, 2),
    lambda draw: nn.ParameterList([torch.ones(2), torch.zeros(3)]))
OPTIMIZERS: tuple[Callable[[list], torch.optim.Optimizer], ...] = (
    lambda some: torch.optim.SGD(some, 0.1, momentum=0.9, nesterov=True), lambda some: torch.optim.Adam(some),
    lambda some: torch.optim.AdamW(some, amsgrad=True), lambda some: torch.optim.LBFGS(some, max_iter=1),
    lambda some: torch.optim.Adagrad(some), lambda some: torch.optim.RMSprop(some, momentum=0.1, centered=True))
SCHEDULERS: tuple[Callable[[torch.optim.Optimizer], object], ...] = (
    lambda one: torch.optim.lr_scheduler.StepLR(one, 3), lambda one: torch.optim.lr_scheduler.MultiStepLR(one, [2, 5]),
    lambda one: torch.optim.lr_scheduler.CosineAnnealingLR(one, 10),
    lambda one: torch.optim.lr_scheduler.ReduceLROnPlateau(one))


def training(draw: random.Random) -> dict[str, object]:
    """Real models with real optimizers after some steps, their schedules and scalers, shared by several names."""
    torch.manual_seed(draw.randrange(1000))
    model = draw.choice(MODELS)(draw)
    some = list(model.parameters())
    groups = [{"params": some[:1]}, {"params": some[1:], "lr": 0.5}] if len(some) > 1 and draw.random() < 0.4 else some
    make = draw.choice(OPTIMIZERS if groups is some else [one for one in OPTIMIZERS if one is not OPTIMIZERS[3]])
    optimizer = make(groups)
    for _ in range(draw.randint(0, 2)):
        loss = sum((one ** 2).sum() for one in some)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step(lambda loss=loss: loss)
    schedule = draw.choice(SCHEDULERS)(optimizer)
    state = model.state_dict()
    found = {"epoch": draw.randrange(9), "model": state, "optimizer": optimizer.state_dict(),
             "schedule": schedule.state_dict(), "scaler": torch.amp.GradScaler("cpu").state_dict()}
    if draw.random() < 0.4:
        found["ema"] = draw.choice([state, collections.OrderedDict(state), {key: item.clone() for key, item
                                                                            in state.items()}])
    if draw.random() < 0.3:
        found["whole"] = model
    if draw.random() < 0.3:
        found["rng"] = torch.get_rng_state()
    if draw.random() < 0.2:
        found["live"] = list(some)
    return found


FLAT_TYPES = [torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.float8_e4m3fn, torch.float8_e5m2,
              torch.int64, torch.int32, torch.int16, torch.int8, torch.uint64, torch.uint32, torch.uint16, torch.uint8,
              torch.bool, torch.complex64]


def flat(draw: random.Random) -> dict[str, torch.Tensor]:
    """Tensors by name, each with a storage of its own: what safetensors files hold."""
    names = [text(draw).encode("utf-8", "replace").decode() for _ in range(draw.randint(0, 6))]
    return {name: whole(draw, draw.choice(FLAT_TYPES)) for name in names if name != "__metadata__"}


def checkpoint(draw: random.Random) -> object:
    """Any checkpoint."""
    return draw.choice([nest, nest, nest, state_dict, training])(draw)
