"""Writes what the frameworks show into the chapters of this folder.

    PYTHON_OF_THE_FRAMEWORK record.py networks/*.TAB.md

A chapter holds each of its cells twice: a plain `python` fence, and after it the same in a `{.swift .input}` fence. This runs the Python fences from top to bottom
and writes what they show below the Swift fences, as output blocks in nbformat's form. A Swift cell without a Python twin is left without outputs. Needs IPython,
which knows how a notebook shows tuples and lists. The suite NetworkChapters runs the Swift cells and holds them against these blocks.
"""
import ast
import contextlib
import io
import json
import os
import re
import sys
import tempfile

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("DMLC_LOG_STACK_TRACE_DEPTH", "0")

from IPython.lib.pretty import pretty  # noqa: E402

FENCE = re.compile(r"^```(?P<open>.*)$")


def fences(lines):
    """(first line, line after the last, attributes) of each fence."""
    at = 0
    while at < len(lines):
        found = FENCE.match(lines[at])
        if found:
            end = at + 1
            while lines[end].rstrip() != "```":
                end += 1
            yield at, end + 1, found["open"].strip()
            at = end
        at += 1


def plain_words(error):
    """An error's message without the places in C++ that it was raised at."""
    text = str(error)
    if type(error).__name__ == "MXNetError":
        text = [line for line in text.split("\n") if line.strip() and not re.match(r'Traceback|\s*File "|\s*\[bt\]|Stack trace', line)]
        text = re.sub(r"^(MXNetError|Error in operator [^:]*): ", "", "\n".join(text))
        text = re.sub(r"^(Error in operator [^:]*: )?(\[\d\d:\d\d:\d\d\] )?[^ ]*\.(cc|h):\d+: ", "", text)
    return text


def run(source, namespace):
    """What a notebook would show of a cell."""
    printed, outputs = io.StringIO(), []
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    result = failure = None
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(tree, "cell", "exec"), namespace)
            if last is not None:
                result = eval(compile(ast.Expression(last.value), "cell", "eval"), namespace)
        except Exception as error:
            failure = error
    if printed.getvalue():
        outputs.append({"name": "stdout", "output_type": "stream", "text": printed.getvalue().splitlines(keepends=True)})
    if failure is not None:
        outputs.append({"ename": type(failure).__name__, "evalue": plain_words(failure), "output_type": "error", "traceback": []})
    elif result is not None:
        # Python's names of truth are not Swift's.
        text = str(result).lower() if isinstance(result, bool) else pretty(result)
        outputs.append({"data": {"text/plain": text.splitlines(keepends=True)}, "execution_count": None, "metadata": {}, "output_type": "execute_result"})
    return outputs


def record(path):
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    written, at, number, shown, namespace = [], 0, 0, None, {"__name__": "__main__"}
    for start, end, attributes in fences(lines):
        written += lines[at:start]
        at = end
        if attributes.startswith("{.json .output"):
            # The old block goes, with the blank line before it.
            if written and not written[-1]:
                written.pop()
            continue
        written += lines[start:end]
        if attributes == "python":
            source = "\n".join(lines[start + 1:end - 1])
            shown = run(source, namespace)
            if shown and shown[-1]["output_type"] == "error" and "# raises" not in source:
                sys.exit(f"{path}:{start + 1}: {shown[-1]['ename']}: {shown[-1]['evalue']}")
        elif attributes.startswith("{.swift .input"):
            number += 1
            if shown:
                written += ["", "```{.json .output n=%d}" % number, json.dumps(shown, indent=1, ensure_ascii=False), "```"]
            shown = None
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(written + lines[at:]))


if __name__ == "__main__":
    chapters = [os.path.abspath(path) for path in sys.argv[1:]]
    for chapter in chapters:
        # What a chapter saves stays out of the tree.
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            record(chapter)
            os.chdir("/")
