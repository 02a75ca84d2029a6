"""The nets of parts/engine-nets.ts in PyTorch: `engine.py NET BATCH THREADS SECONDS` prints the times of its training steps."""

import json
import resource
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

from torch_layers import Block, classify, conv, separable


def mobilenet():
    plan = [(8, 16, 1), (16, 32, 2), (32, 32, 1), (32, 64, 2), (64, 64, 1), (64, 128, 2)]
    plan += [(128, 128, 1)] * 5 + [(128, 256, 2), (256, 256, 1)]
    layers = [layer for one in plan for layer in separable(*one)]
    return [*conv(3, 8, 3, 2, 1), nn.ReLU(), *layers, *classify(256, 2)]


def autoencoder():
    widths = [640, 128, 128, 128, 128, 8, 128, 128, 128, 128]
    hidden = [[nn.Linear(a, b), nn.BatchNorm1d(b), nn.ReLU()] for a, b in zip(widths, widths[1:])]
    return [layer for one in hidden for layer in one] + [nn.Linear(128, 640)]


nets = {
    "resnet8": ((3, 32, 32), 10, lambda: [
        *conv(3, 16, 3, 1, 1), nn.ReLU(), Block(16, 16, 1), Block(16, 32, 2), Block(32, 64, 2), *classify(64, 10)]),
    "dscnn": ((1, 49, 10), 12, lambda: [
        *conv(1, 64, (10, 4), 2, (5, 1)), nn.ReLU(), *[m for _ in range(4) for m in separable(64, 64, 1)],
        *classify(64, 12)]),
    "mobilenet025": ((3, 96, 96), 2, mobilenet),
    "autoencoder": ((640,), 640, autoencoder),
}

name, batch, threads, seconds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
torch.set_num_threads(threads)
shape, classes, layers = nets[name]
net = nn.Sequential(*layers())
optimizer = torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.9, weight_decay=1e-4)
x = torch.randn(batch, *shape)
y = torch.randn(batch, classes) if name == "autoencoder" else torch.randint(0, classes, (batch,))
loss_of = F.mse_loss if name == "autoencoder" else F.cross_entropy


def step():
    loss = loss_of(net(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


for _ in range(3):
    step()
times, begin, cpu = [], time.perf_counter(), time.process_time()
while time.perf_counter() - begin < seconds or len(times) < 5:
    start = time.perf_counter()
    step()
    times.append(1000 * (time.perf_counter() - start))
cpu = 1000 * (time.process_time() - cpu) / len(times)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps({"medianMs": sorted(times)[len(times) // 2], "cpuMs": cpu, "peakRssBytes": peak, "version": torch.__version__}))
