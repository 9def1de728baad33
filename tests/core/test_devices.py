"""Names of devices: those that torch takes, written as torch writes them."""

import pytest
import torch

from ckpt_browser.core.devices import device_problem, location_tag


@pytest.mark.parametrize("text", ["cpu", "cuda", "cuda:0", "cuda:127", "mps", "xpu:3", "meta", "hpu", "xla:1", "cpu:0",
                                  "mps:0", "privateuseone:1"])
def test_devices_that_torch_knows(text: str) -> None:
    assert device_problem(text) == ""
    assert str(torch.device(text)) == text


@pytest.mark.parametrize("text", ["", "gpu", "CUDA", "cuda:", "cuda:-1", "cuda:x", "cuda:01", " cpu", "cpu ",
                                  "cuda:0:1",
                                  "c\u0443da", "cuda:１", "cuda\n"])
def test_other_texts_are_no_device(text: str) -> None:
    assert "is no device" in device_problem(text)


@pytest.mark.parametrize("text", ["cpu:1", "meta:2", "mps:7"])
def test_there_is_one_of_some_devices(text: str) -> None:
    assert "only one" in device_problem(text)


@pytest.mark.parametrize("text", ["cuda:128", "xpu:999"])
def test_torch_counts_devices_in_one_byte(text: str) -> None:
    assert "up to 127" in device_problem(text)


@pytest.mark.parametrize(("text", "tag"), [("cuda", "cuda:0"), ("cuda:2", "cuda:2"), ("cpu", "cpu"), ("cpu:0", "cpu"),
                                           ("mps", "mps"), ("mps:0", "mps"), ("xpu", "xpu:0"), ("meta", "meta"),
                                           ("hpu", "hpu:0")])
def test_tags_as_torch_writes_them(text: str, tag: str) -> None:
    assert location_tag(text) == tag
