"""The line above the viewers: which tensor they show, also where its path does not fit."""

import pytest
import torch
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel

from ckpt_browser.ui.viewers.heading import fitting

from .looking import Looked

pytestmark = pytest.mark.real_files


@pytest.fixture
def looked(qtbot, window, tmp_path):
    return Looked(qtbot, window, tmp_path / "model.pth", {
        "a.weight": torch.zeros(3, 4), "a.b\u202eias": torch.zeros(3, dtype=torch.float16)})


@pytest.mark.parametrize("viewer", ["values", "histogram", "pictures"])
def test_each_viewer_of_a_tensor_says_which_it_is(looked, viewer):
    looked.select("a.weight")
    looked.window.side.show_viewer(viewer)
    heading = looked.find(QLabel, f"{viewer}Heading")
    assert heading.isVisible()
    assert heading.minimumSizeHint().height() > heading.fontMetrics().height()
    assert heading.text().split("   ") == ["a.weight", "float32", "3 × 4"]
    looked.select("a.b\u202eias")
    assert heading.text().split("   ")[:2] == ["a.b\\u202eias", "float16"]


def test_a_viewer_that_names_what_it_shows_has_no_second_line(looked):
    looked.window.side.show_viewer("sizes")
    assert looked.window.side.findChild(QLabel, "sizesHeading") is None or \
        not looked.window.side.findChild(QLabel, "sizesHeading").isVisible()


def test_a_long_path_is_cut_in_its_middle_and_the_rest_stays(looked):
    metrics = QFontMetrics(looked.window.font())
    path, facts = "encoder." * 30 + "weight", "   float32   3 × 4"
    said = fitting(metrics, path, facts, 400)
    assert metrics.horizontalAdvance(said) <= 400
    assert said.startswith("encoder.")
    assert said.endswith("weight" + facts)
    assert fitting(metrics, "w", facts, 400) == "w" + facts
    assert metrics.horizontalAdvance(fitting(metrics, path, facts * 20, 300)) <= 300
