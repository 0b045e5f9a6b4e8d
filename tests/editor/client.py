"""An editor that knows only what is needed to open a YAML file and see what is underlined in it."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.editor.install import server

SETTINGS: dict[str, Any] = {"yaml": {"validate": True, "hover": True, "schemaStore": {"enable": False}}}
PATIENCE = 15.0


class Editor:
    """A conversation with yaml-language-server over its standard input and output, in JSON-RPC."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._process = subprocess.Popen(
            ["node", str(server()), "--stdio"],
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._heard: queue.Queue[dict[str, Any]] = queue.Queue()
        self._ear = threading.Thread(target=self._listen, daemon=True)
        self._asked = 0

    def __enter__(self) -> Self:
        self._ear.start()
        capabilities = {
            "workspace": {"configuration": True},
            "textDocument": {"publishDiagnostics": {}, "hover": {"contentFormat": ["plaintext"]}},
        }
        self.ask("initialize", {"processId": None, "rootUri": self.folder.as_uri(), "capabilities": capabilities})
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": SETTINGS})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait(PATIENCE)
        self._ear.join(PATIENCE)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()

    def tell(self, method: str, params: dict[str, Any]) -> None:
        """Send what needs no answer."""
        self._send({"method": method, "params": params})

    def ask(self, method: str, params: dict[str, Any]) -> Any:  # noqa: ANN401  # what the server answers
        """Send a request and return its answer; answer what the server asks meanwhile."""
        self._asked += 1
        asked = self._asked
        self._send({"id": asked, "method": method, "params": params})
        while True:
            heard = self._next()
            if heard.get("id") == asked and "method" not in heard:
                assert "error" not in heard, heard["error"]
                return heard["result"]

    def open(self, file: Path) -> list[dict[str, Any]]:
        """Open a file and return what the server finds in it, in the order of the lines."""
        document = {"uri": file.as_uri(), "languageId": "yaml", "version": 1, "text": file.read_text("utf-8")}
        self.tell("textDocument/didOpen", {"textDocument": document})
        while True:
            heard = self._next()
            params = heard.get("params", {})
            if heard.get("method") == "textDocument/publishDiagnostics" and params["uri"] == document["uri"]:
                found: list[dict[str, Any]] = params["diagnostics"]
                return sorted(found, key=lambda d: (d["range"]["start"]["line"], d["range"]["start"]["character"]))

    def hover(self, file: Path, line: int, column: int) -> str:
        """Return what the server tells of a place (from 0) in an open file."""
        at = {"textDocument": {"uri": file.as_uri()}, "position": {"line": line, "character": column}}
        told = self.ask("textDocument/hover", at)
        return str(told["contents"]["value"]) if told else ""

    def _next(self) -> dict[str, Any]:
        """Return the next message, and answer it if it is a request."""
        heard = self._heard.get(timeout=PATIENCE)
        if heard.get("method") == "workspace/configuration":
            answers = [SETTINGS.get(item.get("section", "")) for item in heard["params"]["items"]]
            self._send({"id": heard["id"], "result": answers})
        elif "method" in heard and "id" in heard:
            self._send({"id": heard["id"], "result": None})
        return heard

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self._process.stdin.flush()

    def _listen(self) -> None:
        """Put every message of the server where `_next` finds it."""
        out = self._process.stdout
        assert out
        while header := out.readline():
            if header.lower().startswith(b"content-length:"):
                size = int(header.split(b":")[1])
                while out.readline().strip():
                    pass
                self._heard.put(json.loads(out.read(size)))
