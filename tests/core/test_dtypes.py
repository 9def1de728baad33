"""The table of element types is torch's own."""

import pytest
import torch

from ckpt_browser.core.dtypes import ALIASES, DTYPES, ITEMSIZES, SAFETENSORS, STORAGE_CLASSES, TENSOR_CLASSES

TORCH = {str(value).removeprefix("torch."): value for value in vars(torch).values() if isinstance(value, torch.dtype)}


def test_every_element_type_of_torch_is_known() -> None:
    assert sorted(set(TORCH) - set(DTYPES)) == []


@pytest.mark.parametrize("name", sorted(set(TORCH) & set(DTYPES)))
def test_element_size_is_that_of_torch(name: str) -> None:
    assert ITEMSIZES[name] == TORCH[name].itemsize


@pytest.mark.parametrize(("alias", "name"), sorted(ALIASES.items()))
def test_second_names_mean_what_torch_means(alias: str, name: str) -> None:
    assert getattr(torch, alias) is getattr(torch, name)


@pytest.mark.parametrize(("cls", "name"), sorted(STORAGE_CLASSES.items()))
def test_storage_classes_hold_what_torch_says(cls: str, name: str) -> None:
    assert getattr(torch, cls)._dtype is TORCH[name]


@pytest.mark.parametrize(("cls", "name"), sorted(TENSOR_CLASSES.items()))
def test_tensor_classes_hold_what_torch_says(cls: str, name: str) -> None:
    assert getattr(torch, cls).dtype is TORCH[name]


def test_every_name_in_a_safetensors_header_is_an_element_type() -> None:
    assert set(SAFETENSORS.values()) <= set(DTYPES)
