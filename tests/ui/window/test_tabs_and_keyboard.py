"""The keyboard goes along when another tab comes to the front, and work goes on where it was in each."""

from PySide6.QtTest import QTest

from ...workspace.made import tied, training


def test_the_keyboard_follows_the_tabs(show, window, qtbot) -> None:
    first = show(training())
    first.setFocus()
    second = show(tied(), "/somewhere/other.pth")
    assert second is not first
    qtbot.waitUntil(lambda: window.focusWidget() is second)
    window.tabs.step(1)
    assert window.focusWidget() is first
    window.tabs.step(1)
    assert window.focusWidget() is second
    window.session.close(window.session.current)
    assert not second.isVisible()
    assert window.focusWidget() is not None
    assert window.focusWidget().isVisible()


def test_tab_leads_out_of_a_tree_as_before(show, window) -> None:
    tree = show(training())
    tree.setFocus()
    QTest.keyClick(tree, "\t")
    assert window.focusWidget() is not tree
    assert window.focusWidget().isVisible()
