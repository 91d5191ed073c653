#!/usr/bin/env python3
"""The installed kernel under real clients: jupyter_client, nbclient, papermill, nbconvert, nbval, Jupyter's console and jupyter_kernel_test.

    test_kernel.py PREFIX [unittest arguments]

PREFIX is the folder that `galley install --prefix PREFIX` was given. The modules are those of requirements.txt.
"""
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import warnings

import jupyter_kernel_test
import nbformat
import zmq
from jupyter_client.blocking import BlockingKernelClient
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager, start_new_kernel
from jupyter_client.session import Session
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

warnings.filterwarnings("ignore", category=ResourceWarning)
KERNEL = "galley"


def use_prefix(prefix):
    """Lets the clients find the kernel that was installed below the prefix, and keeps the user's own Jupyter out of the tests."""
    global KERNEL
    kernels = os.path.join(os.path.abspath(prefix), "share", "jupyter", "kernels")
    found = sorted(os.listdir(kernels)) if os.path.isdir(kernels) else []
    if not found:
        sys.exit(f"no kernelspec below {kernels}: run `galley install --prefix {prefix}` first")
    KERNEL = "galley" if "galley" in found else found[0]
    home = tempfile.mkdtemp(prefix="galley-clients-")
    os.environ.update(JUPYTER_PATH=os.path.dirname(kernels), JUPYTER_DATA_DIR=home + "/data", JUPYTER_RUNTIME_DIR=home + "/runtime",
                      JUPYTER_CONFIG_DIR=home + "/config", IPYTHONDIR=home + "/ipython", XDG_DATA_HOME=home + "/share", JUPYTER_PLATFORM_DIRS="1")
    return home


def heard(client, message_id, timeout=20):
    """What iopub says about a request, up to its idle: messages without statuses and the echo of the input."""
    messages = []
    while True:
        message = client.get_iopub_msg(timeout=timeout)
        if message["parent_header"].get("msg_id") != message_id:
            continue
        if message["msg_type"] == "status":
            if message["content"]["execution_state"] == "idle":
                return messages
        elif message["msg_type"] != "execute_input":
            messages.append(message)


def reply(client, message_id, channel="shell", timeout=20):
    get = client.get_shell_msg if channel == "shell" else client.get_control_msg
    while True:
        message = get(timeout=timeout)
        if message["parent_header"].get("msg_id") == message_id:
            return message["content"]


def execute(client, code, **options):
    message_id = client.execute(code, **options)
    return reply(client, message_id), heard(client, message_id)


def stdout(messages):
    return "".join(m["content"]["text"] for m in messages if m["msg_type"] == "stream" and m["content"]["name"] == "stdout")


def is_running(process):
    """Whether a process of ours or of nobody's is there and not just waiting to be collected."""
    try:
        with open(f"/proc/{process}/stat") as file:
            return file.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


class KernelTest(unittest.TestCase):
    """One kernel for all tests of the class, over jupyter_client."""

    @classmethod
    def setUpClass(cls):
        cls.manager, cls.client = start_new_kernel(kernel_name=KERNEL, startup_timeout=20)

    @classmethod
    def tearDownClass(cls):
        cls.client.stop_channels()
        cls.manager.shutdown_kernel(now=True)

    def execute(self, code, **options):
        return execute(self.client, code, **options)


class Execution(KernelTest):
    def test_kernel_info(self):
        for channel in ("shell", "control"):
            message = self.client.session.msg("kernel_info_request")
            getattr(self.client, channel + "_channel").send(message)
            content = reply(self.client, message["header"]["msg_id"], channel)
            self.assertEqual(content["language_info"]["name"], "swift")
            self.assertEqual(content["language_info"]["file_extension"], ".swift")
            self.assertEqual(content["protocol_version"], "5.5")

    def test_streams(self):
        content, messages = self.execute('print("hello, world")')
        self.assertEqual(content["status"], "ok")
        self.assertEqual([(m["msg_type"], m["content"]["name"], m["content"]["text"]) for m in messages], [("stream", "stdout", "hello, world\n")])

    def test_many_lines_in_order(self):
        _, messages = self.execute("for i in 0..<20000 { print(i) }")
        self.assertEqual(stdout(messages), "".join(f"{i}\n" for i in range(20000)))
        self.assertLess(len(messages), 500)

    def test_result(self):
        content, messages = self.execute("6 + 7")
        self.assertEqual([m["msg_type"] for m in messages], ["execute_result"])
        self.assertEqual(messages[0]["content"]["data"]["text/plain"], "13")
        self.assertEqual(messages[0]["content"]["execution_count"], content["execution_count"])

    def test_order_of_stream_and_result(self):
        _, messages = self.execute('print("first")\n1 + 1')
        self.assertEqual([m["msg_type"] for m in messages], ["stream", "execute_result"])

    def test_state_and_counts(self):
        first, _ = self.execute("let kept = 41")
        second, messages = self.execute("print(kept + 1)")
        self.assertEqual(stdout(messages), "42\n")
        self.assertEqual(second["execution_count"], first["execution_count"] + 1)
        third, messages = self.execute("print(kept)", silent=True)
        self.assertEqual((third["execution_count"], messages), (second["execution_count"], []))

    def test_errors(self):
        """Whatever a cell does wrong is its own error, told on its line with a caret; the kernel and its state live on."""
        self.execute("import MXNet\nlet kept = 41\nlet zero = 0\nlet none: Int? = nil")
        samples = (
            ("[1, 2, 3][10]", "Trap", "Index out of range"),
            ("Int.max + (zero + 1)", "Trap", None),
            ("1 / zero", "Trap", "Division by zero"),
            ("none!", "Trap", "Unexpectedly found nil while unwrapping an Optional value"),
            ("assert(1 == 2)", "Trap", None),
            ("func deep(_ n: Int) -> Int { 1 + deep(n + 1) }\ndeep(0)", "Trap", None),
            ("let broken = missing", "CheckError", "cannot find 'missing' in scope"),
            ("let = 5", "CheckError", None),
            ("nd.ones([2, 3]) + nd.ones([4])", "MXNetError", "Check failed: l == 1 || r == 1: operands could not be broadcast together with shapes [2,3] [4]"),
            ("nd.ones([1000000, 1000000])", "MemoryError", None),
        )
        for code, ename, evalue in samples:
            with self.subTest(code):
                content, messages = self.execute(code)
                self.assertEqual((content["status"], content["ename"]), ("error", ename))
                self.assertEqual(content["evalue"], evalue if evalue else content["evalue"])
                self.assertTrue(content["evalue"])
                self.assertIn("^", "\n".join(content["traceback"]))
                self.assertEqual([m["msg_type"] for m in messages], ["error"])
                for key in ("ename", "evalue", "traceback"):
                    self.assertEqual(messages[0]["content"][key], content[key])
                self.assertEqual(stdout(self.execute("print(kept)")[1]), "41\n")

    def test_stop_on_error(self):
        ids = [self.client.execute(code) for code in ("var n = 0\nwhile n < 3_000_000 { n += 1 }\nlet none: Int? = nil\nprint(none!)", "print(1)", "print(2)")]
        contents = [reply(self.client, i) for i in ids]
        self.assertEqual([c["status"] for c in contents], ["error"] * 3)
        self.assertEqual([c["ename"] for c in contents], ["Trap", "Aborted", "Aborted"])
        for i in ids:
            heard(self.client, i)
        self.assertEqual(stdout(self.execute("print(3)")[1]), "3\n")

    def test_is_complete(self):
        samples = (("1 + 1", "complete"), ('print("x")', "complete"), ("func f() {", "incomplete"), ("let a = [1,", "incomplete"),
                   ("let = 5", "invalid"), ("}", "invalid"))
        for code, status in samples:
            content = reply(self.client, self.client.is_complete(code))
            self.assertEqual(content["status"], status, code)
            self.assertEqual("indent" in content, status == "incomplete", code)

    def test_well_formed_answers(self):
        content = reply(self.client, self.client.complete("😀 pri", 5))
        self.assertEqual(content["status"], "ok")
        self.assertLessEqual(content["cursor_start"], content["cursor_end"])
        self.assertIn("found", reply(self.client, self.client.inspect("print", 3)))
        self.assertEqual(reply(self.client, self.client.comm_info())["comms"], {})

    def test_history_goes_on(self):
        """What was executed in a kernel is there for the next one, and for one that runs at the same time."""
        def start():
            manager, client = start_new_kernel(kernel_name=KERNEL, startup_timeout=20)
            self.addCleanup(lambda: manager.shutdown_kernel(now=True) if manager.is_alive() else None)
            self.addCleanup(client.stop_channels)
            return manager, client

        def ask(client, **options):
            return reply(client, client.history(raw=True, **options))["history"]

        manager, first = start()
        execute(first, "let before = 41")
        execute(first, "before + 1")
        _, second = start()
        execute(second, "let beside = 43")
        manager.shutdown_kernel()
        _, third = start()
        tail = ask(third, hist_access_type="tail", n=3, output=True)
        self.assertEqual([entry[2] for entry in tail], [["let before = 41", None], ["before + 1", "42"], ["let beside = 43", None]])
        (one, _, _), _, (two, _, _) = tail
        self.assertEqual([entry[:2] for entry in tail], [[one, 1], [one, 2], [one + 1, 1]])
        self.assertEqual(two, one + 1)
        execute(third, "before")
        self.assertEqual(ask(third, hist_access_type="range", session=0, output=False), [[one + 2, 1, "before"]])
        self.assertEqual(ask(third, hist_access_type="range", session=-2, start=2, stop=3, output=False), [[one, 2, "before + 1"]])
        self.assertEqual(ask(third, hist_access_type="search", pattern="let be*?? 4?", n=1, unique=True, output=False), [[one + 1, 1, "let beside = 43"]])

    def test_history(self):
        self.execute('let remembered = "for the history"')
        content = reply(self.client, self.client.history(hist_access_type="search", pattern="let remembered*", n=1, raw=True, output=False))
        self.assertEqual([entry[2] for entry in content["history"]], ['let remembered = "for the history"'])

    def test_unknown_comm_is_closed(self):
        message = self.client.session.msg("comm_open", {"comm_id": "abc", "target_name": "nobody", "data": {}})
        self.client.shell_channel.send(message)
        self.assertEqual([m["msg_type"] for m in heard(self.client, message["header"]["msg_id"])], ["comm_close"])

    def test_input(self):
        message_id = self.client.execute('let line = readLine()!\nprint("<" + line + ">")', allow_stdin=True)
        self.assertEqual(self.client.get_stdin_msg(timeout=10)["msg_type"], "input_request")
        self.client.input("Ada")
        self.assertEqual(reply(self.client, message_id)["status"], "ok")
        self.assertEqual(stdout(heard(self.client, message_id)), "<Ada>\n")


class Interrupting(KernelTest):
    def interrupt(self, how, code="while true {}"):
        self.execute("let x = 41")
        message_id = self.client.execute(code)
        time.sleep(0.3)
        self.assertTrue(self.client.hb_channel.is_beating())
        start = time.perf_counter()
        how()
        content = reply(self.client, message_id, timeout=5)
        seconds = time.perf_counter() - start
        self.assertEqual((content["status"], content["ename"]), ("error", "KeyboardInterrupt"))
        self.assertLess(seconds, 0.2)
        self.assertEqual([m["msg_type"] for m in heard(self.client, message_id)], ["error"])
        self.assertEqual(stdout(self.execute("print(x)")[1]), "41\n")

    def test_tensors(self):
        self.execute("import MXNet\nvar t = nd.ones([300, 300])\nlet w = nd.ones([10])\nw.attach_grad()")
        for code in ("while true { t = t * 0.999 + 1 }", "while true { t = t * 0.999 + 1; _ = t.sum().asscalar() }",
                     "while true { let l = autograd.record { (w * w).sum() }; l.backward() }"):
            with self.subTest(code):
                self.interrupt(self.manager.interrupt_kernel, code)

    def test_by_message(self):
        self.interrupt(self.manager.interrupt_kernel)

    def test_by_signal(self):
        self.interrupt(lambda: self.manager.provisioner.process.send_signal(signal.SIGINT))

    def test_heartbeat_while_busy(self):
        message_id = self.client.execute("while true {}")
        time.sleep(0.2)
        socket = zmq.Context.instance().socket(zmq.REQ)
        socket.linger = 0
        socket.connect(f"tcp://{self.manager.ip}:{self.manager.hb_port}")
        socket.send(b"are you there?")
        self.assertTrue(socket.poll(1000))
        self.assertEqual(socket.recv(), b"are you there?")
        socket.close()
        self.manager.interrupt_kernel()
        reply(self.client, message_id)
        heard(self.client, message_id)


class Wire(KernelTest):
    def test_wrong_signature_is_dropped(self):
        socket = zmq.Context.instance().socket(zmq.DEALER)
        socket.linger = 0
        socket.connect(f"tcp://{self.manager.ip}:{self.manager.shell_port}")
        forger = Session(key=b"guessed")
        forger.send(socket, "execute_request", {"code": 'print("forged")'})
        for frames in ([b""], [b"<IDS|MSG>"], [b"<IDS|MSG>", b"0" * 64, b"{", b"}", b"", b"\xff"], [b"x"] * 5000):
            socket.send_multipart(frames)
        self.assertFalse(socket.poll(500))
        socket.close()
        self.assertEqual(stdout(self.execute('print("alive")')[1]), "alive\n")
        self.assertTrue(self.manager.is_alive())


    def test_fuzz(self):
        """What a stranger may send, at all sockets, and then a cell. GALLEY_KERNEL_FUZZ says how many messages."""
        count = int(os.environ.get("GALLEY_KERNEL_FUZZ", "5000"))
        chosen = random.Random(7)
        ports = [getattr(self.manager, name + "_port") for name in ("shell", "control", "stdin", "hb", "iopub")]
        sockets = [zmq.Context.instance().socket(zmq.XSUB if port == self.manager.iopub_port else zmq.DEALER) for port in ports]
        for socket, port in zip(sockets, ports):
            socket.linger = 0
            socket.connect(f"tcp://{self.manager.ip}:{port}")
        ours, forger = self.client.session, Session(key=b"guessed")
        types = ("execute_request", "complete_request", "inspect_request", "is_complete_request", "history_request", "comm_open", "comm_msg", "kernel_info_request",
                 "comm_info_request", "input_reply", "debug_request", "interrupt_request", "make_coffee_request")
        values = (None, True, -1, 1e300, 2**70, "", "x", "😀\0", [], {}, [{"code": 1}], "let = 5", "let z = 1")
        seen = [[b""]]
        for _ in range(count):
            content = {chosen.choice(("code", "cursor_pos", "n", "session", "pattern", "comm_id", "target_name", "user_expressions", "silent", "value", "hist_access_type")):
                       chosen.choice(values) for _ in range(chosen.randrange(4))}
            frames = ours.serialize(ours.msg(chosen.choice(types), content))
            kind = chosen.randrange(8)
            if kind == 0:
                frames = forger.serialize(forger.msg("shutdown_request", {"restart": False}))
            elif kind == 1:
                del frames[chosen.randrange(len(frames))]
            elif kind == 2:
                chosen.shuffle(frames)
            elif kind == 3:
                frames = [chosen.randbytes(chosen.randrange(60)) for _ in range(chosen.randrange(1, 9))]
            elif kind == 4:
                frames = chosen.choice(seen)
            elif kind == 5:
                frames[chosen.randrange(1, len(frames))] = chosen.randbytes(20)
            elif kind == 6 and chosen.randrange(100) == 0:
                frames = [b"<IDS|MSG>", b"0" * 64, b" " * chosen.randrange(1 << 22), b"", b"", b""]
            else:
                seen = seen[-50:] + [frames]
            socket = chosen.choice(sockets)
            socket.send_multipart(frames)
            while socket.poll(0):
                socket.recv_multipart()
        for socket in sockets:
            socket.close()
        for channel in ("control", "shell"):
            message = self.client.session.msg("kernel_info_request")
            getattr(self.client, channel + "_channel").send(message)
            reply(self.client, message["header"]["msg_id"], channel, timeout=120)
        content, messages = self.execute("1 + 1")
        self.assertEqual(content["status"], "ok")
        self.assertEqual(messages[-1]["content"]["data"]["text/plain"], "2")
        with open(f"/proc/{self.manager.provisioner.process.pid}/status") as file:
            kilobytes = int(next(line for line in file if line.startswith("VmRSS")).split()[1])
        self.assertLess(kilobytes, 400 << 10)
        print(f"{count} messages, then 1 + 1: {kilobytes >> 10} MiB")


class Life(unittest.TestCase):
    """Start and end, each with a kernel of its own."""

    def start(self, **options):
        manager, client = start_new_kernel(kernel_name=KERNEL, startup_timeout=20, **options)
        self.addCleanup(lambda: manager.shutdown_kernel(now=True) if manager.is_alive() else None)
        self.addCleanup(client.stop_channels)
        return manager, client

    def test_start_up(self):
        start = time.perf_counter()
        self.start()
        self.assertLess(time.perf_counter() - start, 2)

    def test_ipc(self):
        folder = tempfile.mkdtemp(prefix="k-")
        self.addCleanup(shutil.rmtree, folder, True)
        manager = KernelManager(kernel_name=KERNEL, transport="ipc", ip=os.path.join(folder, "s"))
        manager.start_kernel()
        self.addCleanup(lambda: manager.shutdown_kernel(now=True))
        client = manager.client()
        client.start_channels()
        self.addCleanup(client.stop_channels)
        client.wait_for_ready(timeout=20)
        self.assertEqual(stdout(execute(client, 'print("over ipc")')[1]), "over ipc\n")

    def test_registration(self):
        """A kernel that chooses its ports tells them to a REP or a ROUTER, and is found by its own connection file (JEP 66)."""
        argv = KernelSpecManager().get_kernel_spec(KERNEL).argv
        for kind in (zmq.REP, zmq.ROUTER):
            socket = zmq.Context.instance().socket(kind)
            self.addCleanup(socket.close, 0)
            port = socket.bind_to_random_port("tcp://127.0.0.1")
            session = Session(key=b"secret")
            with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
                json.dump({"ip": "127.0.0.1", "transport": "tcp", "key": "secret", "signature_scheme": "hmac-sha256", "registration_port": port}, file)
                file.flush()
                kernel = subprocess.Popen([a.replace("{connection_file}", file.name) for a in argv])
                self.addCleanup(kernel.kill)
                self.assertTrue(socket.poll(10000))
                identities, message = session.feed_identities(socket.recv_multipart())
                message = session.deserialize(message)
                self.assertEqual(message["msg_type"], "handshake_request")
                session.send(socket, "handshake_reply", {"status": "ok"}, parent=message, ident=identities)
            found = os.path.join(os.environ["JUPYTER_RUNTIME_DIR"], f"kernel-{kernel.pid}.json")
            client = BlockingKernelClient(connection_file=found)
            client.load_connection_file()
            for name, value in message["content"].items():
                self.assertEqual(getattr(client, name), value)
            client.start_channels()
            self.addCleanup(client.stop_channels)
            client.wait_for_ready(timeout=20)
            self.assertEqual(stdout(execute(client, 'print("registered")')[1]), "registered\n")
            client.shutdown()
            self.assertEqual(kernel.wait(timeout=5), 0)
            self.assertFalse(os.path.exists(found))

    def test_restart(self):
        manager, client = self.start()
        execute(client, "let x = 41")
        manager.restart_kernel()
        client.wait_for_ready(timeout=20)
        content, _ = execute(client, "print(x)")
        self.assertEqual(content["ename"], "CheckError")
        content, messages = execute(client, 'print("again")')
        self.assertEqual(stdout(messages), "again\n")

    def busy(self):
        manager, client = self.start()
        client.execute("while true {}")
        time.sleep(0.3)
        return manager, client

    def ends(self, manager, seconds=2):
        deadline = time.monotonic() + seconds
        while manager.is_alive() and time.monotonic() < deadline:
            time.sleep(0.02)
        self.assertFalse(manager.is_alive())

    def test_shutdown_while_busy(self):
        manager, client = self.busy()
        content = reply(client, client.shutdown(), "control", timeout=2)
        self.assertEqual((content["status"], content["restart"]), ("ok", False))
        self.ends(manager)

    def test_sigterm_while_busy(self):
        manager, _ = self.busy()
        manager.provisioner.process.send_signal(signal.SIGTERM)
        self.ends(manager)

    def test_ends_with_its_parent(self):
        starter = ("import sys, time\nfrom jupyter_client.manager import start_new_kernel\n"
                   f"m, c = start_new_kernel(kernel_name={KERNEL!r})\nc.execute('while true {{}}')\ntime.sleep(0.3)\n"
                   "print(m.provisioner.process.pid, flush=True)\ntime.sleep(60)\n")
        parent = subprocess.Popen([sys.executable, "-c", starter], stdout=subprocess.PIPE, text=True)
        kernel = int(parent.stdout.readline())
        parent.kill()
        parent.communicate()
        deadline = time.monotonic() + 2
        while is_running(kernel) and time.monotonic() < deadline:
            time.sleep(0.02)
        self.assertFalse(is_running(kernel))

    def test_senseless_connection_file(self):
        argv = KernelSpecManager().get_kernel_spec(KERNEL).argv
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            file.write('{"ip": "127.0.0.1", "shell_port": "many"}')
            file.flush()
            argv = [a.replace("{connection_file}", file.name) for a in argv]
            done = subprocess.run(argv, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=10)
        self.assertEqual(done.returncode, 2)
        self.assertIn(file.name, done.stderr)
        self.assertIn("shell_port", done.stderr)


class Notebooks(unittest.TestCase):
    def notebook(self, *cells):
        spec = {"name": KERNEL, "display_name": "Swift", "language": "swift"}
        return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(c) for c in cells], metadata={"kernelspec": spec})

    def test_nbclient(self):
        notebook = self.notebook("let x = 41", "print(x)\nx + 1", 'print("hello, world")')
        NotebookClient(notebook, timeout=30, kernel_name=KERNEL).execute()
        nbformat.validate(notebook)
        self.assertEqual([c.execution_count for c in notebook.cells], [1, 2, 3])
        self.assertEqual([[o.output_type for o in c.outputs] for c in notebook.cells], [[], ["stream", "execute_result"], ["stream"]])
        self.assertEqual(notebook.cells[1].outputs[1].data["text/plain"], "42")
        self.assertEqual(notebook.cells[2].outputs[0].text, "hello, world\n")

    def test_nbclient_error(self):
        notebook = self.notebook("print(1)", "[1, 2, 3][10]", "print(2)")
        with self.assertRaises(CellExecutionError) as caught:
            NotebookClient(notebook, timeout=30, kernel_name=KERNEL).execute()
        self.assertEqual(caught.exception.ename, "Trap")
        self.assertEqual([c.execution_count for c in notebook.cells], [1, 2, None])

    def test_nbclient_timeout(self):
        notebook = self.notebook("while true {}", "print(2)")
        NotebookClient(notebook, timeout=1, interrupt_on_timeout=True, allow_errors=True, kernel_name=KERNEL).execute()
        self.assertEqual(notebook.cells[0].outputs[0].ename, "KeyboardInterrupt")
        self.assertEqual(notebook.cells[1].outputs[0].text, "2\n")

    def test_nbconvert(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "n.ipynb")
            nbformat.write(self.notebook('print("hello, world")', "let x = 6 + 7\nx", 'display(HTML("<b>bold</b>"))'), path)
            subprocess.run([sys.executable, "-m", "nbconvert", "--execute", "--to", "notebook", "--inplace", path], check=True, capture_output=True, timeout=60)
            notebook = nbformat.read(path, 4)
            self.assertEqual(notebook.cells[0].outputs[0].text, "hello, world\n")
            self.assertEqual(notebook.metadata.language_info.pygments_lexer, "swift")
            for kind in ("html", "script"):
                subprocess.run([sys.executable, "-m", "nbconvert", "--to", kind, path], check=True, capture_output=True, timeout=60)
            with open(os.path.join(folder, "n.html")) as file:
                page = file.read()
            for piece in ("hello, world", "<pre>13</pre>", "<b>bold</b>", '<span class="kd">let</span>'):
                self.assertIn(piece, page)
            # The script has the language's own ending.
            with open(os.path.join(folder, "n.swift")) as file:
                self.assertIn("let x = 6 + 7\nx\n", file.read())

    def papermill(self, *arguments, cells):
        with tempfile.TemporaryDirectory() as folder:
            start, end = os.path.join(folder, "in.ipynb"), os.path.join(folder, "out.ipynb")
            notebook = self.notebook(*cells)
            notebook.cells[0].metadata.tags = ["parameters"]
            nbformat.write(notebook, start)
            done = subprocess.run([sys.executable, "-m", "papermill", start, end, *arguments], capture_output=True, text=True, timeout=60)
            return done, nbformat.read(end, 4) if os.path.exists(end) else None

    def test_papermill(self):
        """Parameters come in as a Swift cell behind the one that has their defaults."""
        parameters = ("-p", "epochs", "3", "-p", "rate", "0.5", "-r", "name", 'a "b"\n\\(1)', "-p", "shuffled", "True",
                      "-y", "{sizes: [1, 2.5], mixed: [1, x], empty: [], table: {k: 1}, in: null}")
        done, notebook = self.papermill(*parameters, cells=(
            'var epochs = 1  // rounds\nvar rate: Double = 0.1\nvar name = "x"', "print(epochs + 1, rate, name, shuffled)", "print(sizes, mixed, empty, table, `in` as Any)"))
        self.assertEqual(done.returncode, 0, done.stderr)
        injected = notebook.cells[1]
        self.assertEqual(injected.metadata.tags, ["injected-parameters"])
        self.assertEqual(injected.source, "\n".join((
            "// Parameters", "var sizes = [1, 2.5]", 'var mixed = ([1, "x"] as [Any])', "var empty = [Any]()", 'var table = ["k": 1]', "var `in` = Any?.none",
            "var epochs = 3", "var rate = 0.5", "var shuffled = true", 'var name = "a \\"b\\"\\n\\\\(1)"', "")))
        self.assertEqual(notebook.cells[2].outputs[0].text, '4 0.5 a "b"\n\\(1) true\n')
        self.assertEqual(notebook.cells[3].outputs[0].text, '[1.0, 2.5] [1, "x"] [] ["k": 1] nil\n')

    def test_papermill_help(self):
        done, _ = self.papermill("--help-notebook", cells=('var epochs = 1  // rounds\nvar rate: Double = 0.1',))
        self.assertIn("epochs: Unknown type (default 1)", done.stdout)
        self.assertIn("rate: Double (default 0.1)", done.stdout)

    def test_papermill_error(self):
        done, notebook = self.papermill("-p", "n", "10", cells=("let n = 1", "[1, 2, 3][n]", "print(2)"))
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("Index out of range", done.stderr)
        self.assertEqual([c.execution_count for c in notebook.cells if c.cell_type == "code"], [1, 2, 3, None])

    def test_nbval(self):
        with tempfile.TemporaryDirectory() as folder:
            def check(cell):
                path = os.path.join(folder, "n.ipynb")
                notebook = self.notebook("let x = 6 + 7", cell)
                for count, each in enumerate(notebook.cells, 1):
                    each.execution_count = count
                notebook.cells[1].outputs = [nbformat.v4.new_output("execute_result", {"text/plain": "13"}, execution_count=2)]
                nbformat.write(notebook, path)
                done = subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--nbval", path], capture_output=True, text=True, timeout=60)
                return done.returncode, done.stdout
            self.assertEqual(check("x")[0], 0)
            code, output = check("x + 1")
            self.assertEqual(code, 1)
            self.assertIn("Cell outputs differ", output)

    def test_console(self):
        lines = ("let x = 41", "x + 1", 'print("from the console")', "1 / (x - 41)", "readLine()", "Ada", "?print", "exit")
        console = [sys.executable, "-m", "jupyter_console", "--kernel", KERNEL, "--simple-prompt"]
        done = subprocess.run(console, input="\n".join(lines) + "\n", capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)
        for piece in ("Swift cells on a tensor and autograd engine", "Out[2]: 42", "from the console", "Division by zero", 'Out[5]: "Ada"', "func print("):
            # It writes errors to its stderr.
            self.assertIn(piece, done.stdout + done.stderr)

    def test_chapter(self):
        """nbconvert executes the converted chapter, and shows what `galley run` shows."""
        galley = KernelSpecManager().get_kernel_spec(KERNEL).argv[0]
        chapter = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "notebooks", "autograd.md")
        with tempfile.TemporaryDirectory() as folder:
            ours, theirs = os.path.join(folder, "ours.ipynb"), os.path.join(folder, "theirs.ipynb")
            subprocess.run([galley, "run", chapter, "--output", ours], check=True, timeout=60)
            subprocess.run([galley, "convert", chapter, theirs], check=True, timeout=60)
            convert = [sys.executable, "-m", "nbconvert", "--execute", "--to", "notebook", "--inplace", theirs]
            subprocess.run(convert, check=True, capture_output=True, timeout=60)
            ours, theirs = nbformat.read(ours, 4), nbformat.read(theirs, 4)
        nbformat.validate(ours)
        self.assertEqual([c.source for c in ours.cells], [c.source for c in theirs.cells])
        code = [(a, b) for a, b in zip(ours.cells, theirs.cells) if a.cell_type == "code"]
        self.assertGreaterEqual(len(code), 12)
        for a, b in code:
            self.assertEqual((a.execution_count, a.outputs), (b.execution_count, b.outputs), a.source)


class Conformance(jupyter_kernel_test.KernelTests):
    """The whole public suite, with every capability declared: none of its tests is skipped."""
    language_name = "swift"
    file_extension = ".swift"
    code_hello_world = 'print("hello, world")'
    code_stderr = 'import Foundation\nfputs("to stderr\\n", stderr)'
    completion_samples = [{"text": "prin"}, {"text": "let numbers = [3, 1]; numbers.sor"}, {"text": "Array(0..<3).ma"}]
    code_page_something = "?print"
    code_display_data = [{"code": 'display(HTML("<b>x</b>"))', "mime": "text/html"}, {"code": 'display(Latex("$x^2$"))', "mime": "text/latex"},
                         {"code": 'display("x")', "mime": "text/plain"}]
    code_inspect_sample = "print"
    code_clear_output = "clear_output()"
    complete_code_samples = ["1 + 1", 'print("hello, world")', "func f(_ x: Int) -> Int { x + 1 }", "let a = [1,\n         2]", "// only a comment"]
    incomplete_code_samples = ["func f() {", "if 1 < 2 {\n    print(1)", "for i in 0..<3 {", "let a = [1,", "print((1 + 2)", 'let s = """\nabc',
                               "struct P {\n    let x: Int"]
    invalid_code_samples = ["let = 5", "func 3() {}", "print(1))", "let a: = 3", "}"]
    code_generate_error = "[1, 2, 3][10]"
    code_execute_result = [{"code": "6 + 7", "result": "13"}, {"code": "[1, 2] + [3]", "result": "[1, 2, 3]"}, {"code": '"a" + "b"', "result": '"ab"'}]
    code_history_pattern = "6 + ?"
    supported_history_operations = ("tail", "range", "search")

    @classmethod
    def setUpClass(cls):
        cls.kernel_name = KERNEL
        super().setUpClass()


class Welcome(jupyter_kernel_test.IopubWelcomeTests):
    support_iopub_welcome = True

    @classmethod
    def setUpClass(cls):
        cls.kernel_name = KERNEL
        super().setUpClass()


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    home = use_prefix(sys.argv.pop(1))
    try:
        unittest.main()
    finally:
        shutil.rmtree(home, ignore_errors=True)
