"""The viewers as actions: in the menus where they can show what is selected, and by key."""

import pytest
import torch

from ckpt_browser.ui.viewers.histogram.viewer import HistogramViewer
from ckpt_browser.ui.window.menus import VIEWS, context_menu

from ...workspace.made import training
from ..looks import find


def test_viewers_are_actions_of_what_is_selected(show, window, settled):
    tree = show(training())
    window.show_side(False)
    for path, wanted in ((("epoch",), ()), (("model_state_dict",), VIEWS[3:]),
                         (("model_state_dict", "fc1", "weight"), VIEWS[:3])):
        tree.setCurrentIndex(find(tree, *path))
        settled()
        assert tuple(name for name in VIEWS if window.actions_.by_id[name].isEnabled()) == wanted
        menu = context_menu(window)
        assert tuple(action.objectName() for action in menu.actions() if action.objectName() in VIEWS) == wanted
        menu.deleteLater()
    tree.setCurrentIndex(find(tree, "model_state_dict"))
    settled()
    for name, title in (("actionSizes", "Sizes"), ("actionOverview", "Overview")):
        window.actions_.by_id[name].trigger()
        assert window.side_shown
        assert window.side.tabText(window.side.currentIndex()) == title


@pytest.mark.real_files
def test_a_file_that_is_one_tensor_can_be_looked_at_in_every_way(qtbot, window, settled, tmp_path):
    path = tmp_path / "tensor.pth"
    torch.save(torch.arange(40.0).reshape(5, 8), path)
    with qtbot.waitSignal(window.opened):
        window.session.open(str(path))
    window.session.select(window.session.current, 0)
    for name in ("Overview", "Values", "Histogram", "Pictures"):
        window.actions_.by_id[f"action{name}"].trigger()
        settled()
    window.actions_.by_id["actionHistogram"].trigger()
    settled()
    histogram = window.side.findChild(HistogramViewer)
    assert len(histogram._drawn()) == 1
    assert histogram._drawn()[0].path_of(0) == ()
