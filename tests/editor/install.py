"""The real yaml-language-server, installed once for each lock file: `python -m tests.editor.install`."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import tempfile
from pathlib import Path

import platformdirs

HERE = Path(__file__).parent
LISTS = ("package.json", "package-lock.json", ".npmrc")


def server() -> Path:
    """Return the server's program, installed first if it is not there yet."""
    lock = hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()[:12]
    folder = platformdirs.user_cache_path("switchboard") / f"editor-{lock}"
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as made:
            for name in LISTS:
                shutil.copy(HERE / name, made)
            npm = ["npm", "ci", "--ignore-scripts", "--silent"]
            subprocess.run(npm, cwd=made, check=True, timeout=300)
            Path(made).rename(folder)
            Path(made).mkdir()  # for its context manager to take away
    return folder / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"


if __name__ == "__main__":
    server()
