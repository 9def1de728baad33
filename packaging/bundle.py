"""Makes the bundle in dist/ckpt-browser, says how large it is and what was left out, and tries it out."""

import subprocess
import sys
import sysconfig
from pathlib import Path

import left_out

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "dist" / "ckpt-browser"


def main() -> int:
    """0 where there is a bundle that works."""
    log = ROOT / "build" / "bundle.log"
    log.parent.mkdir(exist_ok=True)
    print(f"building the bundle (what PyInstaller says goes to {log.relative_to(ROOT)})", flush=True)
    with open(log, "wb") as output:
        done = subprocess.run([sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean",
                               "--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build" / "bundle"),
                               str(ROOT / "packaging" / "ckpt-browser.spec")],
                              cwd=ROOT, stdout=output, stderr=output, check=False)
    if done.returncode:
        print("\n".join(log.read_text(errors="replace").splitlines()[-30:]), file=sys.stderr)
        return 1
    print("left out (as it lies in the environment):")
    for name, nbytes in left_out.saved(Path(sysconfig.get_path("purelib"))).items():
        if nbytes >= 100_000:
            print(f"  {nbytes / 1e6:6.1f} MB  {name}")
    name = "ckpt-browser.exe" if sys.platform == "win32" else "ckpt-browser"
    return subprocess.run([sys.executable, str(ROOT / "packaging" / "try_bundle.py"), str(FOLDER / name)],
                          check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
