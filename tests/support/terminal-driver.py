"""Runs a command on a terminal of its own and answers its questions.

Standard input: JSON {"argv", "cwd", "steps": [[text to wait for, keys to send], ...]}.
Standard output: JSON {"said", "code", "missed"}: the text without control sequences, the exit
code, and the first text that did not come in time (null when all came).
"""

import fcntl
import json
import os
import pty
import re
import select
import struct
import sys
import termios
import time

PATIENCE_S = 30
CONTROL = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b[()][A-Z0-9]|\x1b[=>]|\r")


def main():
    asked = json.load(sys.stdin)
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(asked["cwd"])
        os.environ["TERM"] = "xterm-256color"
        os.execvp(asked["argv"][0], asked["argv"])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
    said, seen, missed = "", 0, None
    for wanted, keys in asked["steps"]:
        until = time.monotonic() + PATIENCE_S
        while wanted not in said[seen:]:
            more = read(terminal, until)
            if more is None:
                missed = wanted
                break
            said = CONTROL.sub("", said + more)
        if missed is not None:
            break
        seen = said.index(wanted, seen) + len(wanted)
        os.write(terminal, keys.encode())
    until = time.monotonic() + PATIENCE_S
    while (more := read(terminal, until)) is not None:
        said = CONTROL.sub("", said + more)
    if missed is not None or time.monotonic() >= until:
        os.kill(child, 9)
    _, status = os.waitpid(child, 0)
    json.dump({"said": said, "code": os.waitstatus_to_exitcode(status), "missed": missed}, sys.stdout)


def read(terminal, until):
    """What came next; None at the end, or when nothing came in time."""
    ready, _, _ = select.select([terminal], [], [], max(0, until - time.monotonic()))
    if not ready:
        return None
    try:
        return os.read(terminal, 65536).decode("utf-8", "replace") or None
    except OSError:
        return None


main()
