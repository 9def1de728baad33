"""Pictures that are kept hold their pixels, and nothing that they were painted with."""

import sys

import pytest

from ckpt_browser.ui.comparing.signs import LOOKS, Signs
from ckpt_browser.ui.widgets import icons
from ckpt_browser.ui.widgets.theme import all_tokens

from ...proofs.endurance.measures import given_out

pytestmark = pytest.mark.usefixtures("qapp")
counts = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the C library what it has given out")


@counts
def test_an_icon_holds_its_pixels_only():
    icons.icon("save", "#010203")
    before = given_out()
    kept = [icons.icon("save", f"#{number:06}") for number in range(100)]
    assert (given_out() - before) / len(kept) < 90  # KiB: 60 of pixels, 5 of the drawing


@counts
def test_signs_of_a_comparison_hold_their_pixels_only():
    tokens = all_tokens()["light"]
    Signs(tokens).icon("same")
    before = given_out()
    kept = [Signs(tokens) for _ in range(20)]
    for signs in kept:
        for mark in LOOKS:
            signs.icon(mark)
    assert (given_out() - before) / len(kept) / len(LOOKS) < 30  # KiB: 20 of pixels


def test_icons_of_other_colours_are_let_go(theme):
    theme.apply("light")
    icons.icon("save", theme.tokens["soft"])
    theme.apply("dark")
    assert icons.icon.cache_info().currsize == 0
    icons.icon("save", theme.tokens["soft"])
    theme.apply("dark")
    assert icons.icon.cache_info().currsize == 1


def test_signs_of_other_colours_are_let_go(theme):
    theme.apply("light")
    theme.apply("dark")
    Signs(theme.tokens).icon("same")
    assert icons.kept.cache_info().currsize == 1
    theme.apply("light")
    assert icons.kept.cache_info().currsize == 0
