"""Runs the Python cells of a shipped notebook in their framework and writes what they show as a Jupyter notebook, for `galley import`.

    PYTHON_OF_THE_FRAMEWORK notebook.py notebooks/CHAPTER.py TAB OUT.ipynb

A cell begins with `# %% TAB`. The k-th cell of a tab is the k-th Swift cell of the same tab in notebooks/CHAPTER.md; a cell with the line `# raises` is meant to fail.
Needs IPython, as record.py does.
"""
import json
import os
import re
import sys
import tempfile
import warnings

import record

warnings.filterwarnings("ignore")
chapter, tab, written = sys.argv[1], sys.argv[2], os.path.abspath(sys.argv[3])
with open(chapter, encoding="utf-8") as file:
    parts = re.split(r"^# %% (\w+)\n", file.read(), flags=re.M)[1:]
cells, namespace = [], {"__name__": "__main__"}
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for name, source in zip(parts[::2], parts[1::2]):
        if name != tab:
            continue
        source, number = source.strip("\n"), len(cells) + 1
        shown = record.run(source, namespace)
        if shown and shown[-1]["output_type"] == "error" and not source.startswith("# raises"):
            sys.exit(f"{chapter}, tab {tab}, cell {number}: {shown[-1]['ename']}: {shown[-1]['evalue']}")
        for output in shown:
            if "execution_count" in output:
                output["execution_count"] = number
        cells.append({
            "cell_type": "code", "execution_count": number, "id": f"cell-{number}", "metadata": {}, "outputs": shown, "source": source.splitlines(keepends=True)})
    os.chdir("/")
with open(written, "w", encoding="utf-8") as file:
    json.dump({"cells": cells, "metadata": {"language_info": {"name": "python"}}, "nbformat": 4, "nbformat_minor": 5}, file, indent=1, ensure_ascii=False)
