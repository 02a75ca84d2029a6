// The built-in families: a table each, in the very form a user writes (docs/spaces.md). The first option of a list is
// where the search starts; where a published reference network exists, these first options are that network.
import type { FamilyText } from './family.ts'

const kernels = [3, 5, 7]

export const families = {
  // Zhang et al., "Hello Edge", 2017; starts as the keyword-spotting reference of MLPerf Tiny (49×10 inputs).
  'ds-cnn': {
    name: 'ds-cnn',
    layers: [
      {
        op: 'conv',
        name: 'stem',
        width: [64, 16, 24, 32, 48, 80, 96],
        kernel: ['10x4', '10x3', '7x4', '5x3', '3x3'],
        stride: 2,
      },
      {
        op: 'separable',
        name: 'body',
        width: [64, 16, 24, 32, 48, 80, 96, 128],
        depth: [4, 1, 2, 3, 5, 6],
        kernel: [3, 5],
      },
    ],
  },
  // Howard et al., 2017; starts as the visual-wake-words reference of MLPerf Tiny: MobileNet v1, a quarter as wide.
  'mobilenet-v1': {
    name: 'mobilenet-v1',
    resolution: [1, 0.75, 0.5],
    layers: [
      { op: 'conv', name: 'stem', width: [8, 4, 12, 16], stride: 2 },
      { op: 'separable', name: 'stage1', width: [16, 8, 12, 24], kernel: kernels },
      {
        op: 'separable',
        name: 'stage2',
        width: [32, 8, 16, 24, 48],
        depth: [2, 1, 3],
        kernel: kernels,
        stride: 2,
      },
      {
        op: 'separable',
        name: 'stage3',
        width: [64, 16, 24, 32, 48, 80],
        depth: [2, 1, 3],
        kernel: kernels,
        stride: 2,
      },
      {
        op: 'separable',
        name: 'stage4',
        width: [128, 32, 48, 64, 96, 160],
        depth: [6, 1, 2, 3, 4, 5, 7],
        kernel: kernels,
        stride: 2,
      },
      {
        op: 'separable',
        name: 'stage5',
        width: [256, 64, 96, 128, 192, 320],
        depth: [2, 1, 3],
        kernel: kernels,
        stride: 2,
      },
    ],
  },
  // Sandler et al., CVPR 2018; starts as MobileNet v2 at full width.
  mobilenet: {
    name: 'mobilenet',
    activation: ['Relu6', 'Relu', 'HardSwish'],
    resolution: [1, 0.875, 0.75, 0.625, 0.5],
    layers: [
      { op: 'conv', name: 'stem', width: [32, 8, 16, 24], stride: 2 },
      { op: 'mbconv', name: 'stage1', width: [16, 8, 12], kernel: kernels, expansion: 1 },
      {
        op: 'mbconv',
        name: 'stage2',
        width: [24, 8, 12, 16, 20],
        depth: [2, 1, 3],
        kernel: kernels,
        expansion: [6, 3],
        stride: 2,
      },
      {
        op: 'mbconv',
        name: 'stage3',
        width: [32, 12, 16, 20, 24],
        depth: [3, 1, 2, 4],
        kernel: kernels,
        expansion: [6, 3],
        stride: 2,
      },
      {
        op: 'mbconv',
        name: 'stage4',
        width: [64, 16, 24, 32, 48],
        depth: [4, 1, 2, 3],
        kernel: kernels,
        expansion: [6, 3],
        stride: 2,
      },
      {
        op: 'mbconv',
        name: 'stage5',
        width: [96, 24, 32, 48, 64, 80],
        depth: [3, 1, 2, 4],
        kernel: kernels,
        expansion: [6, 3],
      },
      {
        op: 'mbconv',
        name: 'stage6',
        width: [160, 40, 56, 80, 112, 128],
        depth: [3, 1, 2, 4],
        kernel: kernels,
        expansion: [6, 3],
        stride: 2,
      },
      {
        op: 'mbconv',
        name: 'stage7',
        width: [320, 64, 96, 128, 160, 240],
        kernel: kernels,
        expansion: [6, 3],
      },
      { op: 'conv', name: 'last', width: [1280, 128, 256, 512, 768, 1024], kernel: 1 },
    ],
  },
  // He et al., CVPR 2016; starts as the image-classification reference of MLPerf Tiny, ResNet-8.
  resnet: {
    name: 'resnet',
    resolution: [1, 0.75, 0.5],
    layers: [
      { op: 'conv', name: 'stem', width: [16, 4, 8, 12, 24, 32] },
      {
        op: ['residual', 'bottleneck', 'separable', 'skip'],
        name: 'stage1',
        width: [16, 4, 8, 12, 24, 32],
        depth: [1, 2, 3, 4],
        kernel: [3, 5],
      },
      {
        op: ['residual', 'bottleneck', 'separable', 'skip'],
        name: 'stage2',
        width: [32, 8, 12, 16, 24, 48, 64],
        depth: [1, 2, 3, 4],
        kernel: [3, 5],
        stride: 2,
      },
      {
        op: ['residual', 'bottleneck', 'separable', 'skip'],
        name: 'stage3',
        width: [64, 16, 24, 32, 48, 96, 128],
        depth: [1, 2, 3, 4],
        kernel: [3, 5],
        stride: 2,
      },
    ],
  },
  // Signals: a row of separable or whole convolutions along time, wide windows.
  conv1d: {
    name: 'conv1d',
    resolution: [1, 0.75, 0.5],
    layers: [
      { op: 'conv', name: 'stem', width: [32, 8, 16, 24, 48], kernel: [9, 5, 7, 15], stride: 2 },
      {
        op: ['residual', 'conv', 'separable', 'mbconv', 'skip'],
        name: 'stage1',
        width: [32, 8, 16, 24, 48],
        depth: [1, 2, 3],
        kernel: [7, 3, 5, 9],
        expansion: [3, 2],
        stride: 2,
      },
      {
        op: ['residual', 'conv', 'separable', 'mbconv', 'skip'],
        name: 'stage2',
        width: [64, 16, 24, 32, 48, 96],
        depth: [1, 2, 3],
        kernel: [5, 3, 7, 9],
        expansion: [3, 2],
        stride: 2,
      },
      {
        op: ['residual', 'conv', 'separable', 'mbconv', 'skip'],
        name: 'stage3',
        width: [64, 16, 24, 32, 48, 96, 128],
        depth: [1, 2, 3],
        kernel: [3, 5, 7],
        expansion: [3, 2],
        stride: 2,
      },
    ],
  },
  mlp: {
    name: 'mlp',
    activation: ['Relu', 'Tanh'],
    norm: 'none',
    head: 'flatten',
    layers: [
      { op: 'dense', name: 'first', width: [128, 16, 32, 64, 96, 192, 256] },
      { op: 'dense', name: 'body', width: [64, 8, 16, 32, 96, 128], depth: [1, 2, 3, 4] },
    ],
  },
  // Starts as the anomaly-detection reference of MLPerf Tiny (640 inputs and outputs).
  autoencoder: {
    name: 'autoencoder',
    head: 'flatten',
    layers: [
      { op: 'dense', name: 'encoder', width: [128, 32, 48, 64, 96], depth: [4, 1, 2, 3, 5] },
      { op: 'dense', name: 'code', width: [8, 4, 6, 12, 16, 24, 32] },
      { op: 'dense', name: 'decoder', width: [128, 32, 48, 64, 96], depth: [4, 1, 2, 3, 5] },
    ],
  },
} satisfies Record<string, FamilyText>

export type FamilyName = keyof typeof families
