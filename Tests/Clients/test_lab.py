"""JupyterLab in headless Chromium, on the kernel that is installed below the folder given: opens a notebook, runs it, completes, inspects, interrupts, restarts.

    python test_lab.py PREFIX [SCREENSHOTS]

Wants jupyterlab and selenium in this Python, and Debian's chromium and chromium-driver. With a second folder, what a reader sees is kept there as pictures.
"""
import json, os, shutil, socket, subprocess, sys, tempfile, time, urllib.request

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

CELLS = [
    "import Torch\nlet x = torch.arange(-3, 3, 0.1, requires_grad: true)\nlet y = torch.tanh(x)\ny.sum().backward()\n"
    'plot(x.detach(), [y.detach(), x.grad], "x", legend: ["tanh x", "its gradient"])',
    "torch.manual_seed(0)\ntable(torch.randn(4, 6))",
    "var w = torch.zeros(2, requires_grad: true)\nlet animator = Animator(xlabel: \"step\", ylabel: \"loss\", yscale: \"log\")\n"
    'for step in progress(0..<50, "descending") {\n    let loss = ((w - torch.tensor([3.0, -1.0])) ** 2).sum()\n    loss.backward()\n'
    "    torch.no_grad {\n        w -= 0.1 * w.grad\n        w.grad.zero_()\n    }\n    animator.add(step + 1, loss.item())\n}\nw",
    "x + torch.ones(3)",
]
TIMEOUT = 60


def until(what, ask):
    """What `ask` gives, as soon as it gives something."""
    deadline = time.time() + TIMEOUT
    while time.time() < deadline:
        try:
            found = ask()
        except Exception:
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited {TIMEOUT} s in vain for {what}")


class Lab:
    """A server of its own with one notebook, and the page that shows it."""

    def __init__(self, prefix):
        self.folder = tempfile.mkdtemp(prefix="galley-lab-")
        cells = [{"cell_type": "code", "id": f"cell-{i}", "metadata": {}, "execution_count": None, "outputs": [], "source": text} for i, text in enumerate(CELLS)]
        notebook = {"cells": cells, "metadata": {"kernelspec": {"name": "galley", "display_name": "Swift (Galley)", "language": "swift"}}, "nbformat": 4, "nbformat_minor": 5}
        os.mkdir(os.path.join(self.folder, "notebooks"))
        with open(os.path.join(self.folder, "notebooks", "demo.ipynb"), "w") as file:
            json.dump(notebook, file)
        settings = os.path.join(self.folder, "config", "lab", "user-settings", "@jupyterlab", "apputils-extension")
        os.makedirs(settings)
        with open(os.path.join(settings, "notification.jupyterlab-settings"), "w") as file:
            json.dump({"fetchNews": "false"}, file)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        environment = dict(os.environ, JUPYTER_PATH=os.path.join(prefix, "share", "jupyter"), HOME=self.folder, JUPYTER_CONFIG_DIR=os.path.join(self.folder, "config"))
        command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}", "--ServerApp.port_retries=0", "--IdentityProvider.token=t", "--expose-app-in-browser"]
        self.log = open(os.path.join(self.folder, "server.log"), "w")
        self.server = subprocess.Popen(command, cwd=os.path.join(self.folder, "notebooks"), env=environment, stdout=self.log, stderr=subprocess.STDOUT)
        address = f"http://127.0.0.1:{port}"
        until("the server", lambda: urllib.request.urlopen(f"{address}/api?token=t", timeout=5))
        options = webdriver.ChromeOptions()
        for option in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1100,1350"):
            options.add_argument(option)
        # The machine's own, so that nothing is looked for on the network.
        options.binary_location = shutil.which("chromium")
        self.page = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
        self.page.get(f"{address}/lab/tree/demo.ipynb?token=t")
        until("the notebook", lambda: self.find(".jp-NotebookPanel .jp-CodeCell"))
        self.page.execute_script("return window.jupyterapp.shell.currentWidget.sessionContext.ready.then(() => true)")
        until("an idle kernel", self.idle)
        if self.find(".jp-FileBrowser"):
            self.command("application:toggle-left-area")

    def close(self):
        self.page.quit()
        self.server.terminate()
        self.server.wait(20)
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def find(self, selector):
        return [each for each in self.page.find_elements(By.CSS_SELECTOR, selector) if each.is_displayed()]

    def idle(self):
        return self.find('.jp-Notebook-ExecutionIndicator[data-status="idle"]')

    def busy(self):
        return self.find('.jp-Notebook-ExecutionIndicator[data-status="busy"]')

    def command(self, name):
        return self.page.execute_script("return window.jupyterapp.commands.execute(arguments[0]).then(() => true)", name)

    def start(self, name):
        """The same without waiting for its end."""
        self.page.execute_script("window.jupyterapp.commands.execute(arguments[0])", name)

    def output(self, index):
        """The text of a cell's outputs."""
        cells = self.page.find_elements(By.CSS_SELECTOR, ".jp-Notebook .jp-CodeCell")
        return "\n".join(each.text for each in cells[index].find_elements(By.CSS_SELECTOR, ".jp-OutputArea-output"))

    def write(self, text):
        """A new last cell with this text, being edited."""
        self.page.execute_script("const n = window.jupyterapp.shell.currentWidget.content; n.activeCellIndex = n.widgets.length - 1; n.deselectAll();")
        self.command("notebook:insert-cell-below")
        self.command("notebook:enter-edit-mode")
        # Brackets that the editor closes by itself are in the way.
        self.page.execute_script("window.jupyterapp.shell.currentWidget.content.activeCell.editor.setOption('autoClosingBrackets', false)")
        ActionChains(self.page).send_keys(text).perform()

    def run(self, text):
        self.write(text)
        self.start("notebook:run-cell")


def test(prefix, pictures):
    lab = Lab(prefix)

    def picture(name):
        if pictures:
            lab.page.save_screenshot(os.path.join(pictures, name + ".png"))

    try:
        lab.start("notebook:run-all-cells")
        until("the last cell's error", lambda: "The size of tensor a (60) must match the size of tensor b (3)" in lab.output(3))
        assert lab.find(".jp-RenderedSVG img, .jp-RenderedSVG svg"), "no plot is seen"
        assert lab.find(".jp-RenderedHTMLCommon table"), "no table is seen"
        assert "descending 50/50" in lab.output(2) and "tensor([ 3.0000, -1.0000], requires_grad=True)" in lab.output(2), lab.output(2)
        assert "^" in lab.output(3), "the traceback shows no caret"
        print("run all: plot, table, animation, progress bar, error")
        picture("lab")

        lab.write("x.requires_g")
        ActionChains(lab.page).send_keys(Keys.TAB).perform()
        items = until("completions", lambda: [item.text for item in lab.find(".jp-Completer-item")])
        assert any("requires_grad" in item for item in items), items
        picture("completion")
        ActionChains(lab.page).send_keys(Keys.ESCAPE).perform()
        print("complete:", len(items), "candidates")

        lab.write("torch.tanh(")
        ActionChains(lab.page).key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()
        tooltip = until("the tooltip", lambda: lab.find(".jp-Tooltip"))[0].text
        assert "func tanh(" in tooltip, tooltip
        picture("tooltip")
        ActionChains(lab.page).send_keys(Keys.ESCAPE).perform()
        print("inspect:", tooltip.splitlines()[0])

        lab.run("var kept = 0\nwhile true { kept += 1 }")
        until("a busy kernel", lab.busy)
        time.sleep(0.5)
        start = time.time()
        lab.command("notebook:interrupt-kernel")
        until("an idle kernel", lab.idle)
        print(f"interrupt: idle after {time.time() - start:.2f} s, as the page sees it")
        lab.run("kept > 1000")
        until("the state after the interrupt", lambda: any(lab.output(i).strip() == "true" for i in range(len(CELLS), len(CELLS) + 6)))

        lab.run('import Foundation\nlet progress = ProgressBar(1000, "live")\nfor i in 0..<1000 {\n    progress.show(i)\n    let until = Date().addingTimeInterval(0.004)\n    while Date() < until {}\n}')
        seen = set()
        until("three states of the progress bar", lambda: (seen.update(each.text for each in lab.find(".jp-OutputArea-output") if each.text.startswith("live")), len(seen) >= 3)[1])
        print("live progress bar:", sorted(seen)[:3])
        lab.command("notebook:interrupt-kernel")
        until("an idle kernel", lab.idle)

        lab.start("notebook:restart-kernel")
        until("the question", lambda: lab.find(".jp-Dialog .jp-mod-accept, .jp-Dialog .jp-mod-warn"))[0].click()
        time.sleep(0.5)
        until("an idle kernel", lab.idle)
        lab.run("kept")
        until("a forgotten name", lambda: "cannot find 'kept' in scope" in lab.page.find_element(By.CSS_SELECTOR, ".jp-Notebook").text)
        print("restart: the names are gone")
    except Exception:
        picture("failed")
        with open(lab.log.name) as log:
            sys.stderr.write(log.read()[-4000:])
        raise
    finally:
        lab.close()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    test(os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else None)
    print("JupyterLab: all seen")
