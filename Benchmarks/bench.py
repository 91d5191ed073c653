#!/usr/bin/env python3
"""bench.py GALLEY [--rounds N] [--only TEXT]: times the program beside CPython, swiftc -O and ipykernel, and prints a table.

Everything is measured in one run: each round times every contestant once, one after the other, and medians are told. Programs are told in milliseconds of
processor time, which a busy machine changes little, less those of an empty program that ran in the same rounds; all else in time on the wall. Needs Python's standard library; the kernel's rows need pyzmq (that of the python running this, or of
.venv-clients, which `make test-clients` makes), their peer ipykernel. What couldn't be timed is told at the end. Exit code 1: something that should run doesn't.
"""
import argparse
import hashlib
import hmac
import json
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from networks import networks

ROOT = pathlib.Path(__file__).resolve().parent.parent

# Pairs of programs that print the same last line. Inside functions, as both languages run them best.
PROGRAMS = {
    "10 million additions": (
        """
func additions() -> Int {
    var total = 0
    var i = 0
    while i < 10_000_000 {
        total += i
        i += 1
    }
    return total
}
print(additions())
""",
        """
def additions():
    total = 0
    i = 0
    while i < 10_000_000:
        total += i
        i += 1
    return total
print(additions())
""",
    ),
    "P1 integers": (
        """
func gcdSum() -> Int {
    var total = 0
    var a = 1
    while a < 1800 {
        var b = 1
        while b < 1800 {
            var x = a
            var y = b
            while y != 0 {
                let rest = x % y
                x = y
                y = rest
            }
            total += x
            b += 1
        }
        a += 1
    }
    return total
}
print(gcdSum())
""",
        """
def gcd_sum():
    total = 0
    a = 1
    while a < 1800:
        b = 1
        while b < 1800:
            x = a
            y = b
            while y != 0:
                rest = x % y
                x = y
                y = rest
            total += x
            b += 1
        a += 1
    return total
print(gcd_sum())
""",
    ),
    "P2 floating": (
        """
func orbit() -> Double {
    var position = 1.0
    var speed = 0.0
    var step = 0
    while step < 5_000_000 {
        speed = speed - position * 0.001
        position = position + speed * 0.001
        step += 1
    }
    return position * position + speed * speed
}
print(orbit())
""",
        """
def orbit():
    position = 1.0
    speed = 0.0
    step = 0
    while step < 5_000_000:
        speed = speed - position * 0.001
        position = position + speed * 0.001
        step += 1
    return position * position + speed * speed
print(orbit())
""",
    ),
    "P3 calls": (
        """
func tak(_ x: Int, _ y: Int, _ z: Int) -> Int {
    if y >= x { return z }
    return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))
}
print(tak(24, 15, 6))
""",
        """
def tak(x, y, z):
    if y >= x:
        return z
    return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))
print(tak(24, 15, 6))
""",
    ),
    "P4 library calls": (
        """
import Foundation
func spiral() -> Double {
    var angle = 0.0
    var total = 0.0
    while angle < 5_000_000.0 {
        total = total + sqrt(angle)
        angle = angle + 1.0
    }
    return total
}
print(spiral())
""",
        """
from math import sqrt
def spiral():
    angle = 0.0
    total = 0.0
    while angle < 5_000_000.0:
        total = total + sqrt(angle)
        angle = angle + 1.0
    return total
print(spiral())
""",
    ),
}


class Unusable(Exception):
    """Why something can't be timed."""


def processor_seconds():
    """Of all children that have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def timed(command, **options):
    """Seconds on the wall, seconds of the processor, and standard output of one process."""
    start, spent = time.perf_counter(), processor_seconds()
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300, **options)
    except subprocess.TimeoutExpired:
        raise Unusable("no end within 300 s")
    seconds, spent = time.perf_counter() - start, processor_seconds() - spent
    if done.returncode != 0:
        said = (done.stderr + done.stdout).strip().splitlines()
        raise Unusable(f"exit {done.returncode}: {said[0] if said else 'no text'}")
    return seconds, spent, done.stdout


class Table:
    """Rows as they are found, then what is missing."""

    def __init__(self):
        self.skipped = []
        self.failed = []
        print(f"{'':32}{'galley':>12}{'peer':>12}{'ratio':>8}  peer is")

    def row(self, label, ours, peer=None, unit="ms", named=""):
        other = f"{peer:9.2f} {unit}" if peer is not None else ""
        ratio = f"{peer / ours:7.{1 if peer >= ours else 2}f}x" if peer is not None and ours > 0 else ""
        print(f"{label:32}{ours:9.2f} {unit}{other:>12}{ratio:>8}  {named}", flush=True)

    def skip(self, label, why):
        self.skipped.append(f"{label}: {why}")

    def fail(self, label, why):
        self.failed.append(f"{label}: {why}")

    def finish(self):
        for line in self.skipped:
            print(f"skipped  {line}")
        for line in self.failed:
            print(f"FAILED   {line}")
        return 1 if self.failed else 0


def programs(table, galley, folder, rounds, wanted):
    """Scalar programs beside CPython, as whole processes."""
    chosen = {name: texts for name, texts in PROGRAMS.items() if wanted(name)}
    if not chosen:
        return
    python = f"CPython {sys.version_info.major}.{sys.version_info.minor}"
    commands = {}
    for name, (swift, peer) in {"empty": ("print(0)\n", "print(0)\n"), **chosen}.items():
        stem = name.replace(" ", "-")
        (folder / f"{stem}.swift").write_text(swift)
        (folder / f"{stem}.py").write_text(peer)
        commands[name] = ([galley, "run", str(folder / f"{stem}.swift")], [sys.executable, str(folder / f"{stem}.py")])
    empty = commands.pop("empty")
    compiled = {name: compiled_program(folder / f"{name.replace(' ', '-')}.swift") for name in commands} if shutil.which("swiftc") else {}
    if not compiled:
        table.skip("programs beside swiftc -O", "swiftc isn't there")
    starts = ([], [])
    for name, pair in commands.items():
        try:
            base, full = ([], []), ([], [])
            for _ in range(rounds):
                said = []
                for side in (0, 1):
                    wall, spent, _ = timed(empty[side])
                    starts[side].append(wall)
                    base[side].append(spent)
                    _, spent, text = timed(pair[side])
                    full[side].append(spent)
                    said.append(text.split()[-1] if text.split() else "")
                if not said[0] or abs(float(said[0]) - float(said[1])) > 1e-9 * abs(float(said[1])):
                    raise Unusable(f"prints '{said[0]}' where CPython prints '{said[1]}'")
            ours, peer = (max(1e-6, statistics.median(full[side]) - statistics.median(base[side])) * 1e3 for side in (0, 1))
            table.row(name, ours, peer, named=python)
            if compiled.get(name):
                # A compiled program's start is no thousandth of a second.
                times = [timed([compiled[name]])[1] for _ in range(rounds)]
                table.row("", ours, max(1e-3, statistics.median(times) * 1e3), named="swiftc -O")
        except Unusable as error:
            table.fail(name, error)
    if starts[0]:
        table.row("an empty program (wall)", *(statistics.median(walls) * 1e3 for walls in starts), named=python)


def compiled_program(source):
    """The path of the compiled program, or None where swiftc refuses it."""
    product = source.with_suffix("")
    done = subprocess.run(["swiftc", "-O", "-module-name", "main", str(source), "-o", str(product)], capture_output=True)
    return str(product) if done.returncode == 0 else None


def chain(*terms):
    """Lines of forty terms each, as many as make a chain's share show."""
    return ("_ = " + " + ".join(terms[i % len(terms)] for i in range(40)) + "\n") * 50, 50


THIRTY_LINES = """
struct Point: Hashable { var x = 0, y = 0 }
enum Move { case left(Int), right(Int), up, down }
func moved(_ p: Point, _ m: Move) -> Point {
    var p = p
    switch m {
    case .left(let n): p.x -= n
    case .right(let n): p.x += n
    case .up: p.y += 1
    case .down: p.y -= 1
    }
    return p
}
let moves: [Move] = [.left(2), .up, .right(5), .down, .up]
var seen: Set<Point> = []
var p = Point()
for m in moves {
    p = moved(p, m)
    seen.insert(p)
}
let words = "the quick brown fox jumps over the lazy dog".split(separator: " ")
let lengths = words.map(\\.count)
let longest = words.max { $0.count < $1.count } ?? ""
let counts = words.reduce(into: [Character: Int]()) { $0[$1.first!, default: 0] += 1 }
let total = lengths.reduce(0, +) * 2 + seen.count - 3
let mean = Double(total) / Double(words.count)
let table = counts.sorted { $0.key < $1.key }.map { "\\($0.key)=\\($0.value)" }.joined(separator: " ")
let squares = (1...10).filter { $0 % 2 == 0 }.map { $0 * $0 }
print(p, longest, total, mean > 3 ? "long" : "short")
print(table, squares)
"""

# What is told of each: the processor's time of the whole program less that of its first part, which is what reading, checking and running the rest costs; by how
# often the rest says the same.
CHECKS = {
    "check 40 terms, literals": ("", *chain("1", "2", "3")),
    "check 40 terms, numbers": ("let x = 1.5\nlet n = 2.0\n", *chain("x * n", "2 * x", "n")),
    "check 40 terms, tensors mixed": ("import MXNet\nlet x = nd.ones([2])\nlet n = 2.0\n", *chain("x * n", "2 * x", "x[0]", "n")),
    "a cell of 30 lines, the first": ("", THIRTY_LINES, 1),
    "a cell of 30 lines, later": (THIRTY_LINES, ("// %%\n" + THIRTY_LINES) * 20, 20),
    **{f"import {surface}": ("", f"import {surface}\n", 1) for surface in ("MXNet", "Torch", "TensorFlow", "JAX")},
    "x * 2 of four numbers": ("import Torch\nlet x = torch.ones(4)\nvar y = x * 2\n", "for _ in 0..<100_000 { y = x * 2 }\n", 100_000),
}


def checks(table, galley, folder, rounds, wanted):
    for name, (before, text, count) in CHECKS.items():
        if not wanted(name):
            continue
        files = (folder / "before.swift", folder / "whole.swift")
        files[0].write_text("// %%\n" + before + "print(0)\n")
        files[1].write_text("// %%\n" + before + text + "print(0)\n")
        try:
            spent = ([], [])
            for _ in range(rounds):
                for side in (0, 1):
                    spent[side].append(timed([galley, "run", str(files[side])])[1])
            each = (statistics.median(spent[1]) - statistics.median(spent[0])) / count
            unit, factor = ("µs", 1e6) if each < 1e-4 else ("ms", 1e3)
            table.row(name, each * factor, unit=unit, named="(none; checking and running)")
        except Unusable as error:
            table.fail(name, error)


APPEND = ("var xs: [Int] = []\nfor i in 0..<10_000_000 { xs.append(i) }\nprint(xs.count)\n", "xs = []\nfor i in range(10_000_000):\n    xs.append(i)\nprint(len(xs))\n")


def append(table, galley, folder, rounds):
    """Time and memory of an array that grows to 10 million integers."""
    (folder / "append.swift").write_text(APPEND[0])
    (folder / "append.py").write_text(APPEND[1])
    try:
        found = []
        for command in ([galley, "run", str(folder / "append.swift")], [sys.executable, str(folder / "append.py")]):
            runs = []
            for _ in range(rounds):
                process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                _, status, usage = os.wait4(process.pid, 0)
                process.returncode = os.waitstatus_to_exitcode(status)
                if process.returncode != 0:
                    raise Unusable(f"exit {process.returncode}")
                runs.append(((usage.ru_utime + usage.ru_stime) * 1e3, usage.ru_maxrss / 1024))
            found.append([statistics.median(values) for values in zip(*runs)])
        for label, unit, index in (("append 10 million Ints", "ms", 0), ("append 10 million Ints, memory", "MB", 1)):
            table.row(label, found[0][index], found[1][index], unit, "CPython")
    except Unusable as error:
        table.fail("append 10 million Ints", error)


def chapter(table, galley, rounds):
    """The whole of `galley verify notebooks/autograd.md`."""
    command = [galley, "verify", "notebooks/autograd.md"]
    try:
        timed(command, cwd=ROOT)
        walls = [timed(command, cwd=ROOT)[0] for _ in range(2 * rounds + 1)]
        table.row("verify notebooks/autograd.md", statistics.median(walls) * 1e3, named="(none; the whole process)")
    except Unusable as error:
        table.fail("verify notebooks/autograd.md", error)


# ---------------------------------------------------------------- the kernel


def has_module(python, module):
    return subprocess.run([python, "-c", f"import {module}"], capture_output=True).returncode == 0


def kernel(table, galley, rounds):
    """Start to the first kernel_info_reply and resident memory, measured by `--kernel-rows` in a python that has pyzmq."""
    candidates = [sys.executable, str(ROOT / ".venv-clients/bin/python")]
    python = next((path for path in candidates if os.path.exists(path) and has_module(path, "zmq")), None)
    if python is None:
        table.skip("kernel start and memory", "pyzmq isn't there (`make test-clients` makes an environment that has it)")
        return
    peer = has_module(python, "ipykernel")
    if not peer:
        table.skip("kernel beside ipykernel", f"{python} has no ipykernel")
    try:
        text = timed([python, __file__, galley, "--rounds", str(rounds), "--kernel-rows"] + (["--with-ipykernel"] if peer else []))[-1]
    except Unusable as error:
        table.fail("kernel start and memory", error)
        return
    for row in json.loads(text):
        table.row(row["label"], row["ours"], row["peer"], row["unit"], "ipykernel" if row["peer"] is not None else "")


def start_kernel(command, folder):
    """Milliseconds from start to kernel_info_reply, and resident MB half a second later."""
    import zmq

    key = os.urandom(16).hex()
    connection = folder / "connection.json"
    names = ["shell_port", "iopub_port", "stdin_port", "control_port", "hb_port"]
    sockets = [zmq.Context.instance().socket(zmq.DEALER) for _ in names]
    ports = [socket.bind_to_random_port("tcp://127.0.0.1") for socket in sockets]
    for socket in sockets:
        socket.close(linger=0)
    connection.write_text(
        json.dumps({"transport": "tcp", "ip": "127.0.0.1", "key": key, "signature_scheme": "hmac-sha256", "kernel_name": "bench", **dict(zip(names, ports))})
    )
    start = time.perf_counter()
    process = subprocess.Popen(command + [str(connection)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    shell = zmq.Context.instance().socket(zmq.DEALER)
    # A connection that was refused is tried again soon; what is sent waits until there is one.
    shell.setsockopt(zmq.RECONNECT_IVL, 1)
    try:
        shell.connect(f"tcp://127.0.0.1:{ports[0]}")
        header = {"msg_id": "bench", "session": "bench", "username": "bench", "date": "2000-01-01T00:00:00Z", "msg_type": "kernel_info_request", "version": "5.3"}
        frames = [json.dumps(part).encode() for part in (header, {}, {}, {})]
        signature = hmac.new(key.encode(), b"".join(frames), hashlib.sha256).hexdigest().encode()
        shell.send_multipart([b"<IDS|MSG>", signature] + frames)
        if not shell.poll(30_000):
            raise Unusable(f"{command[0]} gave no kernel_info_reply within 30 s")
        milliseconds = (time.perf_counter() - start) * 1e3
        time.sleep(0.5)
        status = pathlib.Path(f"/proc/{process.pid}/status")
        resident = next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmRSS:")) / 1024 if status.exists() else None
        return milliseconds, resident
    finally:
        shell.close(linger=0)
        process.kill()
        process.wait()


def kernel_rows(galley, rounds, with_ipykernel):
    """What `kernel` asks for, as JSON on standard output."""
    contestants = [[galley, "kernel", "--connection-file"]] + ([[sys.executable, "-m", "ipykernel_launcher", "-f"]] if with_ipykernel else [])
    found = [[] for _ in contestants]
    with tempfile.TemporaryDirectory(prefix="galley-bench-") as folder:
        for _ in range(rounds):
            for command, results in zip(contestants, found):
                results.append(start_kernel(command, pathlib.Path(folder)))
    rows = []
    for index, (label, unit) in enumerate([("kernel start to kernel_info", "ms"), ("idle kernel's memory", "MB")]):
        values = [statistics.median(result[index] for result in results) if results[0][index] is not None else None for results in found]
        if values[0] is not None:
            rows.append({"label": label, "ours": values[0], "peer": values[1] if len(values) > 1 else None, "unit": unit})
    print(json.dumps(rows))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("galley")
    parser.add_argument("--rounds", type=int, default=5, help="times each contestant is timed (default: 5)")
    parser.add_argument("--only", help="rows whose names hold this text")
    parser.add_argument("--kernel-rows", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--with-ipykernel", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    galley = str(pathlib.Path(arguments.galley).resolve())
    rounds = max(1, arguments.rounds)
    if not os.access(galley, os.X_OK):
        print(f"{arguments.galley} isn't there; `make build` makes it", file=sys.stderr)
        return 2
    if arguments.kernel_rows:
        try:
            kernel_rows(galley, rounds, arguments.with_ipykernel)
        except Unusable as error:
            print(error, file=sys.stderr)
            return 1
        return 0

    def wanted(name):
        return not arguments.only or arguments.only.lower() in name.lower()

    table = Table()
    with tempfile.TemporaryDirectory(prefix="galley-bench-") as folder:
        programs(table, galley, pathlib.Path(folder), rounds, wanted)
        checks(table, galley, pathlib.Path(folder), rounds, wanted)
        if wanted("append 10 million Ints"):
            append(table, galley, pathlib.Path(folder), rounds)
    if wanted("verify notebooks/autograd.md"):
        chapter(table, galley, rounds)
    if wanted("networks"):
        with tempfile.TemporaryDirectory(prefix="galley-bench-") as folder:
            networks(table, galley, folder, rounds)
    if wanted("kernel"):
        kernel(table, galley, rounds)
    return table.finish()


if __name__ == "__main__":
    sys.exit(main())
