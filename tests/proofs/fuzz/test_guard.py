"""What a file must not bring about is seen, in whatever way it comes."""

import subprocess
import sys
import textwrap

import pytest

HEAD = ("import os, socket, subprocess, sys\nimport tests.proofs.fuzz.guard as guard\n"
        "from tests.proofs.fuzz.guard import *\ninstall()\n")
DEEDS = {
    "write": "open('written', 'w')", "append": "open('written', 'ab')",
    "low": "os.open('written', os.O_CREAT | os.O_RDWR)", "remove": "os.remove('x')", "rename": "os.rename('x', 'y')",
    "run": "subprocess.run(['true'])", "system": "os.system('true')", "socket": "socket.socket()",
    "import": "import antigravity", "eval": "eval('1')", "exec": "exec('1')", "fork": "os.fork()",
    "caught": "try:\n  eval('1')\nexcept BaseException:\n  pass",
    "leak": "file = open('/dev/null', 'rb')",
    "slow": "guard.SECONDS = 0.01\nfor _ in range(10**6): pass",
    "large": "guard.MEMORY = 1 << 20\nx = b'1' * (1 << 27)",
}
"""Each as Python."""


@pytest.mark.parametrize("deed", DEEDS)
def test_it_is_a_finding(tmp_path, repository, deed):
    body = textwrap.indent(DEEDS[deed], "    ")
    program = f"{HEAD}try:\n  with guarded(1):\n{body}\nexcept Forbidden as error:\n  sys.exit(7)"
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, env={"PYTHONPATH": str(repository)},
                          check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 7, done.stderr
    assert not list(tmp_path.iterdir())


def test_looking_is_none(tmp_path, repository):
    program = f"""{HEAD}
with guarded(1):
    open('/dev/null', 'rb').close()
    os.listdir('.')
    os.stat('.')
    os.close(os.open('.', os.O_RDONLY))
    with allowed():
        open('written', 'w').close()
"""
    subprocess.run([sys.executable, "-c", program], cwd=tmp_path, env={"PYTHONPATH": str(repository)}, check=True,
                   timeout=60)
    assert [path.name for path in tmp_path.iterdir()] == ["written"]
