"""What a person types finds what they mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ckpt_browser.ui.keyboard.matching import folded, match


@pytest.mark.parametrize(("query", "name", "meant"), [
    ("open", "Open a folder", "Open"),
    ("fold", "Open a folder", "fold"),
    ("open fold", "Open a folder", "Openfold"),
    ("FOLD open", "Open a folder", "Openfold"),
    ("oaf", "Open a folder", "Oaf"),
    ("opfo", "Open a folder", "Opfo"),
    ("cafe", "Größe des Cafés", "Café"),
    ("grosse", "Grösse", "Grösse"),
    ("", "Open", ""),
    ("对比", "与保存的文件对比", "对比"),
])
def test_letters_that_are_meant(query, name, meant):
    found = match(query, name)
    assert found is not None
    assert "".join([name[place] for place in found.places]) == meant


@pytest.mark.parametrize(("query", "name"), [("xyz", "Open"), ("pen sav", "Open"), ("peno", "Open"),
                                            ("ope", "O p q r")])
def test_what_does_not_fit(query, name):
    assert match(query, name) is None


def test_better_names_score_higher():
    names = ("Save", "Save as", "Do not save", "Unsaved edits", "Show a very empty thing")
    scores = [match("save", name).score for name in names]
    assert scores == sorted(scores, reverse=True) and len(set(scores)) == len(scores)
    assert match("save", "Export", ("Writes and saves to a file",)).score < min(scores)


def test_menus_and_explanations_are_looked_through_by_the_beginnings_of_words():
    assert match("view hist", "Histogram", ("View",)) is not None
    assert match("ew hist", "Histogram", ("View",)) is None


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_can_be_typed(query, name):
    found = match(query, name, (name,))
    assert len(folded(name)) == len(name)
    assert found is None or all(0 <= place < len(name) for place in found.places)


@given(st.text(st.characters(categories=["Ll"]), min_size=1, max_size=12))
def test_a_name_finds_itself(name):
    assert match(name, name) is not None


def test_other_words_come_behind_the_name_and_before_nothing():
    others = ("half", "fp16", "missing keys", "map_location")
    assert match("half", "Convert", (), others).others == ("half",)
    assert match("location", "Device", (), others).others == ("map_location",)
    scores = [match("half", name, beside, words).score for name, beside, words in (
        ("Half", (), ()), ("h a l f", (), ()), ("Convert", (), others), ("Convert", (), ("half precision",)),
        ("Convert", ("half",), ()))]
    assert scores == sorted(scores, reverse=True) and len(set(scores)) == len(scores)
    assert match("half", "Convert", (), ("behalf",)) is None
    assert match("half keys", "Convert", (), others).others == ("half", "missing keys")
