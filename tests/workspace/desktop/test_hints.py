"""What is said of man page and completion where the shell would not find them."""

from ckpt_browser.workspace.desktop.hints import hints
from ckpt_browser.workspace.desktop.home import Home


def test_nothing_is_said_where_both_work(tmp_path):
    programs = tmp_path / ".local" / "bin"
    programs.mkdir(parents=True)
    (programs / "ckpt-browser").write_text("#!/bin/sh\n")
    (programs / "ckpt-browser").chmod(0o755)
    home = Home(str(tmp_path / ".local" / "share"), str(tmp_path / ".config"))
    assert hints(home, ["ckpt-browser"], {"PATH": f"/usr/bin:{programs}"}) == []
    assert hints(home, ["ckpt-browser"], {"PATH": "/nowhere"}) != []


def test_each_is_said_with_what_helps(tmp_path):
    home = Home(str(tmp_path / "my data"), str(tmp_path / ".config"))
    page, command = hints(home, ["/usr/bin/python", "/a b/main.py"], {"PATH": "/nowhere"})
    assert f"man -M '{tmp_path}/my data/man' ckpt-browser" in page
    assert "alias ckpt-browser='/usr/bin/python '\"'\"'/a b/main.py'\"'\"''" in command
    [only] = hints(home, ["x"], {"PATH": "/nowhere", "MANPATH": f"{tmp_path}/my data/man"})
    assert only.startswith("there is no command ckpt-browser in PATH")
