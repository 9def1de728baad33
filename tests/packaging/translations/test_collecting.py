"""Every way to mark a text is found, and what cannot be collected is named."""

import pytest

IN_UI = "ckpt_browser/ui/some.py"


@pytest.fixture
def found():
    from collecting import Text, of_module

    def look(code: str, place: str = IN_UI) -> tuple[list[tuple[str, str]], list[str]]:
        all_ = list(of_module(code, place))
        return [tuple(one[:2]) for one in all_ if isinstance(one, Text)], [one for one in all_ if isinstance(one, str)]

    return look


@pytest.mark.parametrize(("code", "text"), [
    ("class A(QWidget):\n def f(self):\n  self.tr('one')", ("A", "one")),
    ("class A:\n class B(QWidget):\n  def f(self):\n   def g():\n    return self.tr('in ' 'two')", ("B", "in two")),
    ("translate = QCoreApplication.translate\ntranslate('C', 'alias')", ("C", "alias")),
    ("def f():\n translate = QCoreApplication.translate\n return translate('C', 'inner alias')", ("C", "inner alias")),
    ("QCoreApplication.translate('C', 'full')", ("C", "full")),
    ("X = (QT_TRANSLATE_NOOP('C', 'in a table'),)", ("C", "in a table")),
    ("tr('of a module')", ("Window", "of a module")),
    ("partial(f, translate('C', 'within a call'))", ("C", "within a call")),
    ("from ..core.messages import say\nsay('ends at {n}', n=3)", ("Messages", "ends at {n}")),
    ("from ..core.messages import marked as noted\nnoted('words')", ("Messages", "words")),
    ("from ..core import messages\nmessages.say('words')", ("Messages", "words")),
])
def test_a_marked_text_is_found(found, code, text):
    assert found(code) == ([text], [])


def test_messages_are_found_in_every_storey(found):
    code = "from ..core.messages import marked, say\nraise Error(say('a {b}', b=marked('c')))"
    assert found(code, "ckpt_browser/formats/some.py") == ([("Messages", "a {b}"), ("Messages", "c")], [])


@pytest.mark.parametrize("code", [
    "class A(QWidget):\n def f(self, x):\n  self.tr(x)", "class A(QWidget):\n def f(self, x):\n  self.tr(f'{x} y')",
    "parent.tr('whose class is this')", "translate(context, 'words')", "QT_TRANSLATE_NOOP('C', words)",
    "tr('a' if x else 'b')", "translate('C', 'words', 'meaning')",
    "from ..core.messages import say\nsay(text)",
])
def test_what_cannot_be_collected_is_named(found, code):
    texts, wrong = found(code)
    assert not texts
    assert len(wrong) == 1
    assert wrong[0].startswith(IN_UI + ":")


@pytest.mark.parametrize("code", [
    "painter.translate(3, 4)", "translate('C', line.text)", "from ..pairing.text_marks import marked\nmarked(a, b)",
    "self.line.say('x')", "text.translate(table)",
])
def test_what_only_looks_so_is_left_alone(found, code):
    assert found(code) == ([], [])
