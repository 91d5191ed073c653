"""Training as chapters train: LeNet over the 60,000 images of the stand-in, a perceptron's step interpreted and compiled, and whether memory stays flat.

The peer is PyTorch, where the python that GALLEY_TORCH names (or the one running this) has it. Both read the same files, shuffle, and print a line of progress; PyTorch
gets its tensors from one gathering of each batch, which is quicker than its own DataLoader's way of one image at a time.
"""
import os
import pathlib
import re
import subprocess
import sys

EPOCH = """
import Foundation
import Torch
let steps = torchvision.transforms.Compose([torchvision.transforms.ToTensor()])
let data = torchvision.datasets.FashionMNIST(root: "data", train: true, transform: steps)
let loader = torch.utils.data.DataLoader(data, 256, shuffle: true)
torch.manual_seed(0)
let net = nn.Sequential(
    nn.Conv2d(1, 6, kernel_size: 5, padding: 2), nn.Sigmoid(), nn.AvgPool2d(kernel_size: 2, stride: 2), nn.Conv2d(6, 16, kernel_size: 5), nn.Sigmoid(),
    nn.AvgPool2d(kernel_size: 2, stride: 2), nn.Flatten(), nn.Linear(400, 120), nn.Sigmoid(), nn.Linear(120, 84), nn.Sigmoid(), nn.Linear(84, 10))
let optimizer = torch.optim.SGD(net.parameters(), lr: 0.9)
let loss = nn.CrossEntropyLoss()
for epoch in 0..<2 {
    let start = Date()
    var total = 0.0
    var batch = 0
    for (X, y) in loader {
        optimizer.zero_grad()
        let l = loss(net(X), y)
        l.backward()
        optimizer.step()
        total += Double(l.item())
        batch += 1
        if batch % 10 == 0 { print("\\r\\(batch) of \\(loader.count), loss \\(total / Double(batch), format: ".4f")", terminator: "") }
    }
    print("\\n@s", Date().timeIntervalSince(start))
}
"""

EPOCH_PEER = """
import gzip, sys, time
import numpy, torch
from torch import nn
def idx(name, head):
    with gzip.open("data/fashion-mnist/" + name) as file: return torch.from_numpy(numpy.frombuffer(file.read()[head:], dtype=numpy.uint8).copy())
images = idx("train-images-idx3-ubyte.gz", 16).reshape(-1, 28, 28)
labels = idx("train-labels-idx1-ubyte.gz", 8).long()
torch.manual_seed(0)
net = nn.Sequential(
    nn.Conv2d(1, 6, kernel_size=5, padding=2), nn.Sigmoid(), nn.AvgPool2d(kernel_size=2, stride=2), nn.Conv2d(6, 16, kernel_size=5), nn.Sigmoid(),
    nn.AvgPool2d(kernel_size=2, stride=2), nn.Flatten(), nn.Linear(400, 120), nn.Sigmoid(), nn.Linear(120, 84), nn.Sigmoid(), nn.Linear(84, 10))
optimizer = torch.optim.SGD(net.parameters(), lr=0.9)
loss = nn.CrossEntropyLoss()
batches = (len(images) + 255) // 256
for epoch in range(2):
    start = time.perf_counter()
    total = 0.0
    order = torch.randperm(len(images))
    for batch in range(batches):
        chosen = order[batch * 256:batch * 256 + 256]
        X, y = images[chosen].unsqueeze(1).float() / 255, labels[chosen]
        optimizer.zero_grad()
        l = loss(net(X), y)
        l.backward()
        optimizer.step()
        total += l.item()
        if batch % 10 == 9: print(f"\\r{batch + 1} of {batches}, loss {total / (batch + 1):.4f}", end="")
    print("\\n@s", time.perf_counter() - start)
"""

# What the language adds to a step is at most what a step takes whose network is so small that hardly anything but the surface's text is left.
STEP = """
import Foundation
import Torch
func time(_ inputs: Int, _ hidden: Int, _ batch: Int, _ steps: Int) -> Double {
    torch.manual_seed(0)
    let net = nn.Sequential(nn.Linear(inputs, hidden), nn.ReLU(), nn.Linear(hidden, 10))
    let optimizer = torch.optim.SGD(net.parameters(), lr: 0.1)
    let loss = nn.CrossEntropyLoss()
    let X = torch.randn(batch, inputs)
    let y = torch.arange(batch) % 10
    var start = Date()
    for step in 0..<(steps + steps / 10) {
        if step == steps / 10 { start = Date() }
        optimizer.zero_grad()
        let l = loss(net(X), y)
        l.backward()
        optimizer.step()
    }
    return Date().timeIntervalSince(start) / Double(steps) * 1e6
}
print("@small", time(2, 2, 2, 2000))
print("@mlp", time(784, 256, 256, 100))
"""

MEMORY = """
import Foundation
import Torch
let net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 4))
let optimizer = torch.optim.Adam(net.parameters(), lr: 0.01)
let loss = nn.CrossEntropyLoss()
let X = torch.randn(32, 8)
let y = torch.arange(32) % 4
for _ in 0..<STEPS {
    optimizer.zero_grad()
    let l = loss(net(X), y)
    l.backward()
    optimizer.step()
}
"""


def run(command, folder):
    """What a command printed and the most memory it had, in MB; or why it failed."""
    with open(os.path.join(folder, "errors.txt"), "w+") as errors:
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=errors, text=True)
        text = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            return None, 0, errors.read().strip().splitlines()[-1:]
    return text, usage.ru_maxrss / 1024, None


def figures(text, mark):
    return [float(found) for found in re.findall(mark + r" ([\d.e+-]+)", text)]


def torch_python():
    for python in [os.environ.get("GALLEY_TORCH"), sys.executable]:
        if python and subprocess.run([python, "-c", "import torch, numpy"], capture_output=True).returncode == 0:
            return python
    return None


def networks(table, galley, folder, rounds):
    """The rows of training."""
    folder = pathlib.Path(folder)
    if subprocess.run([galley, "data", str(folder)], capture_output=True).returncode:
        return table.fail("LeNet", "the stand-in can't be drawn")
    python = torch_python()
    (folder / "epoch.swift").write_text(EPOCH)
    (folder / "epoch.py").write_text(EPOCH_PEER)
    (folder / "step.swift").write_text(STEP)
    ours, peers = [], []
    for _ in range(max(1, rounds // 3)):
        text, _, why = run([galley, "run", "epoch.swift"], folder)
        if text is None:
            return table.fail("an epoch of LeNet on 60,000 images", why)
        ours.append(min(figures(text, "@s")))
        if python:
            text, _, why = run([python, "epoch.py"], folder)
            if text is None:
                return table.fail("an epoch of LeNet on 60,000 images, PyTorch's", why)
            peers.append(min(figures(text, "@s")))
    table.row("an epoch of LeNet on 60,000 images", min(ours), min(peers) if peers else None, "s", "PyTorch" if peers else "")
    text, _, why = run([galley, "run", "step.swift"], folder)
    if text is None:
        return table.fail("a step of a perceptron", why)
    small, whole = figures(text, "@small")[0], figures(text, "@mlp")[0]
    table.row("a step of a perceptron, 784-256-10, 256 rows", whole, unit="us")
    table.row("the same of 2-2-10, 2 rows: little but the surface's text", small, unit="us")
    most = []
    for steps in (1000, 10000):
        (folder / "memory.swift").write_text(MEMORY.replace("STEPS", str(steps)))
        text, megabytes, why = run([galley, "run", "memory.swift"], folder)
        if text is None:
            return table.fail("memory of 10,000 steps", why)
        most.append(megabytes)
    table.row("most memory in 10,000 steps; beside it in 1,000", most[1], most[0], "MB", "itself")
