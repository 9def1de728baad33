"""A person's list of programs: our lines come and go, all others stay."""

from hypothesis import given
from hypothesis import strategies as st

from ckpt_browser.workspace.desktop.mimeapps import ADDED, DEFAULTS, value_of, with_program, with_value, without_program

LIST = "# mine\n[Default Applications]\ntext/plain=a.desktop\n\n[Added Associations]\ntext/plain=b.desktop;c.desktop;\n"

lines = st.sampled_from(["a/b=x.desktop", "a/c=y.desktop;z.desktop;", "# words", "", "nonsense", "[Other]\nk=v",
                         "[Default Applications]\nd/e=f.desktop", "[Added Associations]\ng/h=i.desktop;", "ü=é"])


@given(st.lists(lines), st.sampled_from([DEFAULTS, ADDED]), st.sampled_from(["\n", "\r\n"]))
def test_set_and_taken_out_again_is_as_before(rows: list[str], section: str, end: str) -> None:
    text = "".join(f"{row}\n" for row in rows).replace("\n", end)
    changed = with_value(text, section, "application/x-ours", "ours.desktop")
    assert value_of(changed, section, "application/x-ours") == "ours.desktop"
    assert with_value(changed, section, "application/x-ours", None) == text


@given(st.lists(lines))
def test_all_foreign_lines_stay(rows: list[str]) -> None:
    text = "".join(f"{row}\n" for row in rows)
    changed = with_value(text, DEFAULTS, "application/x-ours", "ours.desktop").splitlines()
    left = iter(changed)
    assert all(line in left for line in text.splitlines())


def test_a_list_keeps_its_order() -> None:
    changed = with_program(LIST, ADDED, "text/plain", "ours.desktop")
    assert value_of(changed, ADDED, "text/plain") == "b.desktop;c.desktop;ours.desktop;"
    assert with_program(changed, ADDED, "text/plain", "ours.desktop") == changed
    assert without_program(changed, ADDED, "text/plain", "ours.desktop") == LIST


def test_the_last_line_of_a_key_counts() -> None:
    text = f"{LIST}[Default Applications]\ntext/plain=z.desktop\n"
    assert value_of(text, DEFAULTS, "text/plain") == "z.desktop"
    assert with_value(text, DEFAULTS, "text/plain", "y.desktop").count("a.desktop") == 1


def test_a_missing_end_of_line_is_no_trouble() -> None:
    assert with_value("[Default Applications]\na/b=c", DEFAULTS, "d/e", "f") == "[Default Applications]\na/b=c\nd/e=f\n"
    assert with_value("[Other]\na=b", DEFAULTS, "d/e", "f") == "[Other]\na=b\n\n[Default Applications]\nd/e=f\n"
