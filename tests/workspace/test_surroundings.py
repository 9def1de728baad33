"""What a start finds around it is made to make sense before anybody looks."""

import os
import sys

import pytest

from ckpt_browser.workspace.surroundings import home_of_person, settle

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="homes and locales of Linux")


@pytest.mark.parametrize(("found", "wanted"), [("C", "C.UTF-8"), ("POSIX", "C.UTF-8"), ("de_DE.UTF-8", "de_DE.UTF-8"),
                                               (None, None)])
def test_a_locale_without_letters_becomes_one_with_all(found: str | None, wanted: str | None) -> None:
    environment = {"HOME": "/home/a"} | ({"LC_ALL": found} if found is not None else {})
    settle(environment)
    assert environment.get("LC_ALL") == wanted and environment["HOME"] == "/home/a"


@pytest.mark.parametrize("found", ["", "relative/home", None])
def test_without_a_home_the_system_is_asked(found: str | None) -> None:
    environment = {} if found is None else {"HOME": found}
    settle(environment)
    assert environment["HOME"] == home_of_person(os.geteuid()) and os.path.isabs(environment["HOME"])


def test_a_person_whom_the_system_does_not_know_has_the_root_of_all_folders() -> None:
    assert home_of_person(4_000_000_123) == "/"
