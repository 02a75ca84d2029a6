"""Layers that the PyTorch sides of the benches are built of."""

from torch import nn
from torch.nn import functional as F


def conv(a, b, kernel, stride=1, pad=0, groups=1):
    return [nn.Conv2d(a, b, kernel, stride, pad, groups=groups, bias=False), nn.BatchNorm2d(b)]


def separable(a, b, stride=1):
    return [*conv(a, a, 3, stride, 1, a), nn.ReLU(), *conv(a, b, 1), nn.ReLU()]


def classify(a, classes):
    return [nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(a, classes)]


class Block(nn.Module):
    def __init__(self, a, b, stride):
        super().__init__()
        self.body = nn.Sequential(*conv(a, b, 3, stride, 1), nn.ReLU(), *conv(b, b, 3, 1, 1))
        self.skip = nn.Conv2d(a, b, 1, stride) if stride > 1 else nn.Identity()

    def forward(self, x):
        return F.relu(self.body(x) + self.skip(x))
