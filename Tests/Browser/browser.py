"""A headless Chromium, driven over its debugging protocol by a pair of pipes: Python's standard library alone.

Clicks and keys go through the browser's own input, as a person's would.
"""

import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

PROGRAMS = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]
# What a key is called, its code, and the text it types.
KEYS = {"Tab": (9, ""), "Enter": (13, "\r"), "Escape": (27, ""), " ": (32, " ")}
SECONDS_TO_ANSWER = 120


def find_program() -> str | None:
    """The browser of this machine; nothing where there is none."""
    return next(filter(None, map(shutil.which, PROGRAMS)), None)


class BrowserError(Exception):
    """The browser did not do what it was told."""


class Browser:
    """One process of the browser with a profile that is thrown away."""

    def __init__(self, program: str):
        self._profile = tempfile.TemporaryDirectory(prefix="pages-", ignore_cleanup_errors=True)
        # The browser reads commands at descriptor 3 and answers at 4; ours must be neither.
        command_end, self._write = _pipe()
        self._read, answer_end = _pipe()

        def connect() -> None:
            os.dup2(command_end, 3)
            os.dup2(answer_end, 4)

        options = ["--headless", "--remote-debugging-pipe", "--disable-gpu", "--hide-scrollbars",
                   "--no-first-run", "--disable-dev-shm-usage", f"--user-data-dir={self._profile.name}"]
        if os.geteuid() == 0:
            options.append("--no-sandbox")
        self._process = subprocess.Popen(
            [program, *options, "about:blank"], preexec_fn=connect, pass_fds=(3, 4),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(command_end)
        os.close(answer_end)
        self._rest = b""
        self._count = 0
        self.events: list[dict] = []

    def __enter__(self) -> "Browser":
        return self

    def __exit__(self, *_) -> None:
        self._process.terminate()
        self._process.wait()
        os.close(self._write)
        os.close(self._read)
        self._profile.cleanup()

    def call(self, method: str, session: str | None = None, **parameters) -> dict:
        """Sends a command and waits for its answer."""
        self._count += 1
        message = {"id": self._count, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        _write_all(self._write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self._count:
                if "error" in answer:
                    raise BrowserError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def receive(self) -> dict:
        """The next message, an answer or an event."""
        while b"\0" not in self._rest:
            if not select.select([self._read], [], [], SECONDS_TO_ANSWER)[0]:
                raise BrowserError(f"no answer within {SECONDS_TO_ANSWER} s")
            part = os.read(self._read, 1 << 20)
            if not part:
                raise BrowserError("the browser ended")
            self._rest += part
        message, _, self._rest = self._rest.partition(b"\0")
        return json.loads(message)


class Page:
    """A tab that notes what the page says on the console and asks of the network."""

    def __init__(self, browser: Browser):
        self._browser = browser
        target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **parameters) -> dict:
        return self._browser.call(method, self._session, **parameters)

    def open(self, path: Path) -> None:
        """Opens a file and waits until it is loaded."""
        self._browser.events.clear()
        self.call("Page.navigate", url=path.resolve().as_uri())
        while not any(event["method"] == "Page.loadEventFired" for event in self._events()):
            self._browser.events.append(self._browser.receive())

    def _events(self) -> list[dict]:
        return [event for event in self._browser.events if event.get("sessionId") == self._session]

    def complaints(self) -> list[str]:
        """What the console and the error log have said since the page was opened."""
        found = []
        for event in self._events():
            parameters = event["params"]
            if event["method"] == "Runtime.exceptionThrown":
                found.append(parameters["exceptionDetails"]["text"])
            elif event["method"] == "Runtime.consoleAPICalled":
                found.append(f"console.{parameters['type']}: {parameters['args']}")
            elif event["method"] == "Log.entryAdded":
                found.append(parameters["entry"]["text"])
        return found

    def requests(self) -> list[str]:
        """The addresses the page has asked for, but for itself and what stands in the page."""
        addresses = [event["params"]["request"]["url"] for event in self._events()
                     if event["method"] == "Network.requestWillBeSent"]
        return [address for address in addresses[1:] if not address.startswith("data:")]

    def resize(self, width: int, height: int = 900) -> None:
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                  mobile=width < 600)

    def emulate(self, media: str = "", **features: str) -> None:
        """`emulate("print")`, `emulate(prefers_color_scheme="dark")`."""
        self.call("Emulation.setEmulatedMedia", media=media, features=[
            {"name": name.replace("_", "-"), "value": value} for name, value in features.items()])

    def evaluate(self, expression: str):
        """The value of an expression of JavaScript."""
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            details = result["exceptionDetails"]
            raise BrowserError(details.get("exception", {}).get("description", details["text"]))
        return result["result"].get("value")

    def click(self, selector: str) -> None:
        """Clicks into the middle of the first element of a selector, brought into view before."""
        x, y = self.evaluate(f"""(() => {{
            const element = document.querySelector({json.dumps(selector)});
            element.scrollIntoView({{block: 'center', behavior: 'instant'}});
            const box = element.getClientRects()[0];
            return [box.x + Math.min(box.width, 60) / 2, box.y + box.height / 2];
        }})()""")
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def press(self, key: str, shift: bool = False) -> None:
        """Presses a key: a name of ``KEYS`` or a character."""
        code, text = KEYS.get(key, (ord(key[0].upper()), key))
        common = {"key": key, "windowsVirtualKeyCode": code, "modifiers": 8 if shift else 0}
        self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **common)
        self.call("Input.dispatchKeyEvent", type="keyUp", **common)

    def type(self, text: str) -> None:
        for character in text:
            self.press(character)

    def wait_until(self, expression: str, seconds: float = 20) -> bool:
        """Whether an expression comes true in time."""
        end = time.monotonic() + seconds
        while not self.evaluate(expression):
            if time.monotonic() > end:
                return False
            time.sleep(0.05)
        return True

    def screenshot(self, path: Path) -> None:
        data = self.call("Page.captureScreenshot", format="png")["data"]
        path.write_bytes(base64.b64decode(data))

    def pdf(self) -> bytes:
        return base64.b64decode(self.call("Page.printToPDF")["data"])


def _pipe() -> tuple[int, int]:
    """A pipe whose ends are above the descriptors that the browser uses."""
    ends = os.pipe()
    moved = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends)
    for end in ends:
        os.close(end)
    return moved


def _write_all(descriptor: int, data: bytes) -> None:
    while data:
        data = data[os.write(descriptor, data):]
