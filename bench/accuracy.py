"""The PyTorch side of accuracy.ts: the nets, their export with random weights, and a plain training loop.

    accuracy.py export NET SEED FILE.onnx
    accuracy.py train NET SEED THREADS FOLDER RECIPE   FOLDER has train_x.npy … test_y.npy as they are fed; RECIPE is JSON
"""

import inspect
import json
import math
import pathlib
import sys
import time
import warnings

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from torch_layers import Block, classify, conv, separable


def series(a, b):
    return [nn.Conv1d(a, b, 5, 2, 2, bias=False), nn.BatchNorm1d(b), nn.ReLU()]


nets = {
    "resnet8": ((3, 32, 32), lambda: [
        *conv(3, 16, 3, 1, 1), nn.ReLU(), Block(16, 16, 1), Block(16, 32, 2), Block(32, 64, 2), *classify(64, 10)]),
    "convnet": ((1, 28, 28), lambda: [
        *conv(1, 8, 5, 2, 2), nn.ReLU(), *conv(8, 16, 3, 2, 1), nn.ReLU(), nn.Flatten(), nn.Linear(784, 10)]),
    "dscnn": ((1, 40, 40), lambda: [
        *conv(1, 32, 5, 2, 2), nn.ReLU(), *separable(32, 32, 2), *separable(32, 32), *separable(32, 32),
        *classify(32, 10)]),
    # Too large on purpose: so wide that a quarter of their latency is more than the runtime's time for their nodes.
    "resnet8-large": ((3, 32, 32), lambda: [
        *conv(3, 32, 3, 1, 1), nn.ReLU(), Block(32, 32, 1), Block(32, 64, 2), Block(64, 128, 2), *classify(128, 10)]),
    "dscnn-large": ((1, 40, 40), lambda: [
        *conv(1, 192, 5, 2, 2), nn.ReLU(), *separable(192, 192, 2), *separable(192, 192), *separable(192, 192),
        *separable(192, 192), *classify(192, 10)]),
    "series-large": ((1, 140), lambda: [
        *series(1, 128), *series(128, 256), *series(256, 256), nn.AdaptiveAvgPool1d(1), nn.Flatten(),
        nn.Linear(256, 5)]),
    "series": ((1, 140), lambda: [
        *series(1, 16), *series(16, 32), *series(32, 32), nn.AdaptiveAvgPool1d(1), nn.Flatten(), nn.Linear(32, 5)]),
}


def build(name, seed):
    torch.manual_seed(seed)
    return nn.Sequential(*nets[name][1]())


def export(name, seed, path):
    # Newer versions default to an exporter that needs a package more; the older one is in all of them.
    tracing = {"dynamo": False} if "dynamo" in inspect.signature(torch.onnx.export).parameters else {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            build(name, seed).train(), torch.zeros(2, *nets[name][0]), path, input_names=["x"], output_names=["y"],
            opset_version=13, training=torch.onnx.TrainingMode.PRESERVE, do_constant_folding=False,
            dynamic_axes={"x": {0: "N"}, "y": {0: "N"}}, **tracing,
        )


def moved(image, down, right):
    """An image's content moved; zeros come in."""
    pad = max(abs(down), abs(right), 1)
    wide = F.pad(image, (pad, pad, pad, pad))
    height, width = image.shape[-2:]
    return wide[..., pad - down : pad - down + height, pad - right : pad - right + width]


def augmented(x, names):
    if not names:
        return x
    most = [length // 8 for length in x.shape[-2:]]
    out = []
    for image in x:
        if "flip" in names and torch.rand(()) < 0.5:
            image = image.flip(-1)
        down, right = [int(torch.randint(-m, m + 1, ())) for m in most]
        out.append(moved(image, down, right))
    return torch.stack(out)


def scheduled(update, recipe, steps):
    kinds = torch.optim.lr_scheduler
    if recipe["schedule"] == "one-cycle":
        return kinds.OneCycleLR(update, recipe["rate"], total_steps=steps, cycle_momentum=False)
    return kinds.CosineAnnealingLR(update, steps)


def train(name, seed, folder, recipe):
    load = lambda part: torch.from_numpy(np.load(folder / f"{part}.npy"))
    x, y, test_x, test_y = [load(part) for part in ("train_x", "train_y", "test_x", "test_y")]
    net = build(name, seed).train()
    batch, epochs = recipe["batch"], recipe["epochs"]
    steps = epochs * math.ceil(len(x) / batch)
    options = {"lr": recipe["rate"], "weight_decay": recipe["weightDecay"]}
    update = (
        torch.optim.SGD(net.parameters(), momentum=0.9, **options)
        if recipe["optimizer"] == "sgd"
        else torch.optim.Adam(net.parameters(), **options)
    )
    schedule = scheduled(update, recipe, steps)
    times = []
    for _ in range(epochs):
        for indices in torch.randperm(len(x)).split(batch):
            begin = time.perf_counter()
            loss = F.cross_entropy(net(augmented(x[indices], recipe["augment"])), y[indices])
            update.zero_grad()
            loss.backward()
            update.step()
            schedule.step()
            times.append(1000 * (time.perf_counter() - begin))
    net.eval()
    with torch.no_grad():
        right = sum((net(a).argmax(1) == b).sum().item() for a, b in zip(test_x.split(250), test_y.split(250)))
    return {
        "accuracy": right / len(test_x), "stepMs": sorted(times)[len(times) // 2],
        "parameters": sum(p.numel() for p in net.parameters()), "steps": steps, "version": torch.__version__,
    }


if __name__ == "__main__":
    verb, name, seed = sys.argv[1], sys.argv[2], int(sys.argv[3])
    if verb == "export":
        export(name, seed, sys.argv[4])
    else:
        torch.set_num_threads(int(sys.argv[4]))
        print(json.dumps(train(name, seed, pathlib.Path(sys.argv[5]), json.loads(sys.argv[6]))))
