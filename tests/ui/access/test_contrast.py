"""Texts can be read in both themes, wherever they stand; and so can what is painted on colours of the data."""

import pytest
from PySide6.QtGui import QColor

from ckpt_browser.ui.viewers.colors import text_on
from ckpt_browser.ui.viewers.values.shades import shades_of
from ckpt_browser.ui.widgets.theme import all_tokens

from .pairs import PAIRS, TEXT, contrast


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_pair_is_far_enough_apart(scheme):
    tokens = all_tokens()[scheme]
    close = [f"{scheme}: {front} {tokens[front]} on {back} {tokens[back]}: {found:.2f} < {least}"
             for front, backs, least in PAIRS for back in backs
             if (found := contrast(tokens[front], tokens[back])) < least]
    assert not close, "\n".join(close)


def test_the_list_holds_every_token_that_texts_are_written_in():
    listed = {front for front, _, _ in PAIRS}
    plain = {"window", "base", "raised", "stripe", "line", "line-strong", "hover", "selection", "error-back",
             "warning-back", "map-below", "map-zero", "map-above", "below-zero", "above-zero"}  # backgrounds and shades
    for tokens in all_tokens().values():
        colors = {name for name, value in tokens.items() if QColor(value).isValid()}
        assert colors <= listed | plain, colors - listed - plain


def test_text_on_any_colour_can_be_read():
    for step in range(0, 256, 15):
        for color in (QColor(step, step, step), QColor(step, 80, 200), QColor(240, step, 40), QColor(30, 180, step)):
            assert contrast(text_on(color).name(), color.name()) >= TEXT, color.name()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_numbers_can_be_read_on_their_shades(scheme):
    shades = shades_of(all_tokens()[scheme])
    assert min(contrast(shades.text.name(), shade.name()) for shade in shades.shades) >= TEXT
    for back, front in (shades.nan, shades.infinite, shades.selected):
        assert contrast(back.name(), front.name()) >= TEXT
