// A verdict as a real pull request gives one: two models, every status, a search, devices, warnings, waivers.
import type { JudgeInput, ModelInput, SearchStory, SearchSummary } from '../../src/report/index.ts'
import {
  type Budget,
  computed,
  type Estimate,
  type Metric,
  type Metrics,
  type Unit,
} from '../../src/units.ts'

export const measured = (value: number, low: number, high: number, unit: Unit): Estimate => ({
  value,
  low,
  high,
  unit,
  source: 'measured',
})

export const budget = (metric: Metric, rest: Partial<Budget> = {}): Budget => ({
  metric,
  device: undefined,
  limit: undefined,
  maxRegression: undefined,
  deployment: 'fp32',
  ...rest,
})

const point = (id: number, description: string, macs: number, latencyMs: number, accuracy: number) => ({
  id,
  description,
  feasible: latencyMs < 12 && accuracy > 0.9,
  steps: id === 41 ? 1240 : 150,
  part: id === 41 ? ('test' as const) : ('held-out' as const),
  metrics: {
    macs: computed(macs, 'count'),
    'latency-p95@pi4': measured(latencyMs, latencyMs * 0.98, latencyMs * 1.03, 'ms'),
    'top-1': {
      ...measured(accuracy, accuracy - 0.012, accuracy + 0.011, 'ratio'),
      count: id === 41 ? 2400 : 480,
    },
  } satisfies Metrics,
})

const layer = (layer: string, output: string, width: number) => ({ layer, output, width })
const conv1 = layer('Conv 3×3 1→16', '16×32×32', 16)
const head = layer('Gemm 96→12', '12', 12)

export const story: SearchStory = {
  state: 'ended',
  stop: 'time',
  asked: { seconds: 90, trials: undefined },
  account: {
    looked: 4213,
    complete: 14,
    recalled: 0,
    endings: [
      { state: 'pruned', reason: 'MACs over the limit', count: 41 },
      { state: 'pruned', reason: 'latency p95 on pi4 over the limit', count: 6 },
      { state: 'failed', reason: 'the loss is not a number', count: 1 },
    ],
    rungs: [
      { steps: 50, part: 'held-out', candidates: 14 },
      { steps: 150, part: 'held-out', candidates: 4 },
      { steps: 1240, part: 'test', candidates: 1 },
    ],
    timed: 5,
    tooSlow: 2,
    seconds: { training: 61.2, evaluating: 1.1, measuring: 22.4, searching: 3.7 },
  },
  curves: [
    { trial: 17, points: [{ steps: 50, part: 'held-out', figure: measured(0.81, 0.78, 0.84, 'ratio') }] },
    {
      trial: 41,
      points: [
        { steps: 50, part: 'held-out', figure: measured(0.84, 0.81, 0.87, 'ratio') },
        { steps: 150, part: 'held-out', figure: measured(0.89, 0.86, 0.91, 'ratio') },
        { steps: 1240, part: 'test', figure: measured(0.9121, 0.9, 0.923, 'ratio') },
      ],
    },
  ],
  diagram: {
    trial: 41,
    rows: [
      { state: 'same', name: '/conv1/Conv', before: conv1, after: conv1, changes: [] },
      {
        state: 'added',
        name: '/conv2/Conv/depthwise',
        before: undefined,
        after: layer('Conv 3×3 s2 depthwise 16→16', '16×16×16', 16),
        changes: ['new'],
      },
      {
        state: 'changed',
        name: '/conv2/Conv',
        before: layer('Conv 3×3 s2 16→32', '32×16×16', 32),
        after: layer('Conv 1×1 16→32', '32×16×16', 32),
        changes: ['made separable'],
      },
      {
        state: 'changed',
        name: '/conv3/Conv',
        before: layer('Conv 5×5 32→64', '64×16×16', 64),
        after: layer('Conv 3×3 32→40', '40×16×16', 40),
        changes: ['kernel 5→3', 'width 64→40'],
      },
      {
        state: 'removed',
        name: '/block/residual/with/a/rather/long/path/conv4/Conv',
        before: layer('Conv 3×3 64→64', '64×16×16', 64),
        after: undefined,
        changes: ['left out'],
      },
      {
        state: 'same',
        name: '/pool',
        before: layer('GlobalAveragePool', '96×1×1', 96),
        after: layer('GlobalAveragePool', '96×1×1', 96),
        changes: [],
      },
      { state: 'same', name: '/flatten', before: head, after: head, changes: [] },
      { state: 'same', name: '/fc/Gemm', before: head, after: head, changes: [] },
    ],
    more: 0,
  },
}

const front = [
  point(3, 'all layers at 1/4 width', 0.61e6, 4.1, 0.843),
  point(17, 'conv2, conv3 at 1/2 width', 1.12e6, 6.6, 0.894),
  point(41, 'conv3 at 5/8, conv4 at 3/4 width', 1.74e6, 9.8, 0.9121),
  point(58, 'conv4 at 7/8 width', 2.31e6, 12.9, 0.9168),
  point(60, 'the model as it is', 2.66e6, 14.2, 0.9176),
]

export const search: SearchSummary = {
  method: 'auto',
  space: undefined,
  seed: 7,
  trials: 64,
  seconds: 88.4,
  interrupted: false,
  feasible: true,
  objectives: ['latency-p95@pi4', 'top-1'],
  front,
  best: front[2],
  nearest: [],
  bestFile: 'kws/best.onnx',
  command: 'edgewise search --model kws --method auto --seed 7 --time 90s --out edgewise-search',
  story,
}

const none = { changes: {}, missing: {}, warnings: [], layers: undefined, search: undefined }

export const kws: ModelInput = {
  ...none,
  name: 'kws',
  path: 'models/kws.onnx',
  budgets: [
    budget('latency-p50', { device: 'pi4', limit: 12, maxRegression: 0.05 }),
    budget('latency-p95', { device: 'pi4', limit: 12 }),
    budget('latency-p95', { device: 'nano', limit: 4 }),
    budget('peak-memory', { limit: 256 * 1024, deployment: 'int8' }),
    budget('file-size', { limit: 400 * 1024, maxRegression: 0.1 }),
    budget('macs', { limit: 2.5e6 }),
    budget('top-1', { limit: 0.9, maxRegression: 0.01 }),
  ],
  head: {
    'latency-p50@pi4': measured(11.9, 11.6, 12.2, 'ms'),
    'latency-p95@pi4': measured(14.2, 13.9, 14.6, 'ms'),
    'peak-memory': computed(221_184, 'B'),
    'file-size': computed(212_480, 'B'),
    macs: computed(2_660_000, 'count'),
    'top-1': measured(0.9176, 0.905, 0.9289, 'ratio'),
  },
  base: {
    'latency-p50@pi4': measured(10.1, 9.9, 10.3, 'ms'),
    'latency-p95@pi4': measured(11.2, 11, 11.6, 'ms'),
    'peak-memory': computed(196_608, 'B'),
    'file-size': computed(196_100, 'B'),
    macs: computed(2_190_000, 'count'),
    'top-1': measured(0.9102, 0.897, 0.922, 'ratio'),
  },
  changes: {
    'latency-p50@pi4': measured(0.178, 0.161, 0.197, 'ratio'),
    'latency-p95@pi4': measured(0.268, 0.231, 0.301, 'ratio'),
    'top-1': measured(0.0081, -0.002, 0.019, 'ratio'),
  },
  missing: {
    'latency-p95@nano': {
      reason: 'the command exited with code 255: ssh: connect to host nano port 22: No route to host',
      fix: 'Start the device, and run the job again.',
    },
  },
  layers: {
    count: 11,
    params: 52_300,
    macs: 2_660_000,
    weightBytes: 209_200,
    largest: [
      {
        name: '/conv3/Conv',
        op: 'Conv',
        params: 18_432,
        macs: 1_179_648,
        weightBytes: 73_728,
        outputBytes: 65_536,
      },
      {
        name: '/conv4/Conv',
        op: 'Conv',
        params: 24_576,
        macs: 786_432,
        weightBytes: 98_304,
        outputBytes: 32_768,
      },
      {
        name: '/conv2/Conv',
        op: 'Conv',
        params: 4_608,
        macs: 589_824,
        weightBytes: 18_432,
        outputBytes: 131_072,
      },
      { name: '/conv1/Conv', op: 'Conv', params: 160, macs: 81_920, weightBytes: 640, outputBytes: 131_072 },
      { name: '/fc/Gemm', op: 'Gemm', params: 4_524, macs: 4_480, weightBytes: 18_096, outputBytes: 48 },
    ],
  },
  search,
  warnings: [],
}

export const vww: ModelInput = {
  ...none,
  name: 'vww',
  path: 'models/vww.onnx',
  budgets: [
    budget('latency-p95', { device: 'pi4', limit: 40 }),
    budget('weight-bytes', { limit: 1024 * 1024 }),
    budget('params', { limit: 250_000 }),
  ],
  head: {
    'latency-p95@pi4': measured(31.5, 31, 32.2, 'ms'),
    'weight-bytes': computed(884_736, 'B'),
    params: computed(221_184, 'count'),
  },
  base: undefined,
}

export const sample: JudgeInput = {
  models: [vww, kws],
  waivers: [
    {
      model: 'kws',
      metric: 'macs',
      device: undefined,
      reason: 'wider conv3 until the new search lands',
      until: '2026-12-31',
    },
  ],
  devices: [
    {
      device: 'pi4',
      facts: [
        { label: 'runtime', value: 'onnxruntime 1.30.0, 4 threads' },
        { label: 'CPU', value: 'ARM Cortex-A72 at 1.8 GHz, governor performance' },
        { label: 'temperature', value: '51 °C, never throttled' },
        { label: 'protocol', value: '24 interleaved blocks, 95 % intervals' },
      ],
    },
  ],
  warnings: [
    {
      code: 'load-high',
      sentence: 'The load of pi4 was 1.9 on 4 cores while it measured.',
      advice: 'Stop other jobs on the device; the intervals are wider than they need to be.',
    },
  ],
  issues: [],
  context: {
    version: '0.1.0',
    today: '2026-11-21',
    seed: 7,
    headSha: '8b988a1c0ffee1234567890abcdef1234567890a',
    baseSha: '3b1e8510000001234567890abcdef1234567890b',
    runUrl: 'https://github.com/acme/kws/actions/runs/123456789',
    artifact: 'edgewise-report',
    command: 'npx edgewise gate --base origin/main --seed 7',
  },
}
