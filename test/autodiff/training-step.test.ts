import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  blockProbe,
  exportTrained,
  type Loss,
  plain,
  type TrainingOptions,
  trainingStep,
} from '../../src/autodiff/index.ts'
import {
  attr,
  body,
  build,
  encode,
  type Graph,
  node,
  numbers,
  type Tensor,
  tensor,
  value,
} from '../../src/ir/index.ts'
import { runtime } from './finite-differences.ts'
import { draw } from './pytorch-numbers.ts'
import { runStep } from './run-step.ts'

const f32 = (shape: readonly number[], values: ArrayLike<number>) => tensor('float32', shape, values)
const close = (a: readonly number[] | undefined, b: readonly number[], digits = 5) => {
  expect(a?.length).toBe(b.length)
  a!.forEach((v, i) => {
    expect(v).toBeCloseTo(b[i]!, digits)
  })
}
const sgd = { kind: 'sgd' } as const
const still: TrainingOptions = { loss: { kind: 'mse' }, optimizer: sgd }

/** y = x + w with w = 0: one step at rate 1 leaves the gradient in w. */
const shifted = (n: number, c: number, last: string | undefined = undefined): Graph =>
  build({
    inputs: [value('x', 'float32', ['N', c])],
    outputs: [value('y')],
    nodes: [node('Add', ['x', 'w'], [last ? 's' : 'y']), ...(last ? [node(last, ['s'], ['y'])] : [])],
    constants: { w: f32([n, c], new Float32Array(n * c)) },
    opset: 18,
  })

describe('a loss and its gradient are those of PyTorch', () => {
  const file = join(import.meta.dirname, '../../fixtures/gradients/losses.json')
  const wanted: Record<string, { loss: number; gradient: number[] }> = JSON.parse(readFileSync(file, 'utf8'))
  const weights = [0.5, 1, 2, 0.25]
  const ce = { kind: 'cross-entropy' } as const
  const losses: Record<string, Loss> = {
    plain: ce,
    smoothed: { ...ce, smoothing: 0.2 },
    weighted: { ...ce, weights },
    'weighted and smoothed': { ...ce, weights, smoothing: 0.2 },
    soft: { ...ce, soft: true },
    'soft, weighted and smoothed': { ...ce, soft: true, weights, smoothing: 0.1 },
    binary: { kind: 'binary-cross-entropy' },
    mse: { kind: 'mse' },
    mae: { kind: 'mae' },
    huber: { kind: 'huber', delta: 0.7 },
  }
  const scores = f32(
    [6, 4],
    draw(1, 24).map(v => v * 3),
  )
  const soft = f32([6, 4], draw(2, 24).map(Math.abs))
  const hard = tensor(
    'int64',
    [6],
    draw(3, 6).map(v => Math.floor(Math.abs(v) * 4)),
  )
  it('covers every recorded loss', () => expect(Object.keys(losses)).toEqual(Object.keys(wanted)))
  for (const [name, loss] of Object.entries(losses))
    for (const last of loss.kind === 'cross-entropy'
      ? [undefined, 'Softmax', 'LogSoftmax']
      : loss.kind === 'binary-cross-entropy'
        ? [undefined, 'Sigmoid']
        : [undefined])
      it(`${name}${last ? ` after ${last}` : ''}`, async () => {
        const targets = loss.kind === 'cross-entropy' && !loss.soft ? hard : soft
        const rate = { 'learning-rate': 1 }
        const result = await runStep(shifted(6, 4, last), { loss, optimizer: sgd }, scores, targets, rate)
        expect(result.loss).toBeCloseTo(wanted[name]!.loss, 5)
        close(
          result.after.get('parameter w'),
          wanted[name]!.gradient.map(v => -v),
        )
      })
})

describe('parameters', () => {
  const x = f32([2, 3], [1, -2, 3, 0.5, 1, -1])
  const targets = f32([2, 3], [0, 0, 0, 0, 0, 0])
  const two = build({
    inputs: [value('x', 'float32', ['N', 3])],
    outputs: [value('y')],
    nodes: [node('Mul', ['x', 'a'], ['z']), node('Add', ['z', 'b'], ['y'])],
    constants: { a: f32([3], [1, 1, 1]), b: f32([3], [0.5, 0.5, 0.5]) },
    opset: 18,
  })
  const run = (options: Partial<TrainingOptions>, steps = 1) =>
    runStep(two, { ...still, ...options }, x, targets, { 'learning-rate': 0.1 }, steps)

  it('of a frozen group stay', async () => {
    const { after } = await run({ groups: [{ takes: name => name === 'a', frozen: true }] })
    expect([...after.keys()]).toEqual(['parameter b'])
  })
  it('of a group with half the rate move half as far', async () => {
    const [whole, half] = [await run({}), await run({ groups: [{ takes: name => name === 'a', rate: 0.5 }] })]
    const moved = (r: typeof whole) => r.after.get('parameter a')!.map(v => v - 1)
    close(
      moved(half),
      moved(whole).map(v => v / 2),
      6,
    )
    close(half.after.get('parameter b'), whole.after.get('parameter b')!, 6)
  })
  it('of a group without decay are moved by gradients only', async () => {
    const optimizer = { kind: 'sgd', weightDecay: 0.5 } as const
    const [none, some] = [
      await run({}),
      await run({ optimizer, groups: [{ takes: name => name === 'b', decay: 0 }] }),
    ]
    close(some.after.get('parameter b'), none.after.get('parameter b')!, 6)
    close(
      some.after.get('parameter a'),
      none.after.get('parameter a')!.map(v => v - 0.1 * 0.5),
      6,
    )
  })
  it('are moved by Adam in its first step by the rate itself, to the last bits of float32', async () => {
    // m̂ / √v̂ is the sign of the gradient; bias corrections in float32 would be off by 7e-6.
    const { after } = await run({ optimizer: { kind: 'adam' } })
    for (const v of after.get('parameter a')!) expect(Math.abs((1 - v) / 0.1 - 1)).toBeLessThan(2e-6)
  })
  it('are averaged beside themselves', async () => {
    const { after } = await run({ average: { decay: 0.75 } })
    close(
      after.get('average a'),
      after.get('parameter a')!.map(v => 0.75 + 0.25 * v),
      6,
    )
  })
  it('that do not exist are missed with a reason', () => {
    const none = build({
      inputs: [value('x', 'float32', [1, 2])],
      outputs: [value('y')],
      nodes: [node('Relu', ['x'], ['y'])],
    })
    expect(() => trainingStep(none, still)).toThrow(/no floating-point weights/)
  })
  it('that an exporter let layers share, being equal, are trained apart', async () => {
    const shared = build({
      inputs: [value('x', 'float32', ['N', 3])],
      outputs: [value('y')],
      nodes: [node('Identity', ['a'], ['b']), node('Mul', ['x', 'a'], ['z']), node('Add', ['z', 'b'], ['y'])],
      constants: { a: f32([3], [1, 1, 1]) },
      opset: 18,
    })
    const { step, after } = await runStep(shared, still, x, targets, { 'learning-rate': 0.1 })
    expect(after.get('parameter a')).not.toEqual(after.get('parameter b'))
    const state = new Map(step.state.map(slot => [slot.input, slot.initial]))
    expect([...exportTrained(shared, step.state, state).constants.keys()]).toEqual(['a', 'b'])
  })
})

const norm = (attributes = {}) => node('BatchNormalization', ['z', 's', 'b', 'm', 'v'], ['n'], attributes)
const statistics = { s: f32([2], [1, 2]), b: f32([2], [0, 1]), m: f32([2], [0.1, 0.2]), v: f32([2], [1, 4]) }
const x = f32([4, 2, 3], draw(9, 24))
const targets = f32([4, 2, 3], draw(10, 24))

/** Mean and unbiased variance of each channel. */
function moments(t: Tensor) {
  const [n, channels, length] = t.shape as [number, number, number]
  return Array.from({ length: channels }, (_, c) => {
    const all = numbers(t).filter((_, i) => Math.floor(i / length) % channels === c)
    const mean = all.reduce((a, b) => a + b, 0) / (n * length)
    return { mean, variance: all.reduce((s, v) => s + (v - mean) ** 2, 0) / (n * length - 1) }
  })
}

describe('BatchNormalization in training', () => {
  const net = build({
    inputs: [value('z', 'float32', ['N', 2, 3])],
    outputs: [value('n')],
    nodes: [norm({ momentum: attr.float(0.8) })],
    constants: statistics,
    opset: 18,
  })
  it('normalises by the batch and moves the running statistics by the unbiased variance', async () => {
    const { after, said } = await runStep(net, still, x, targets, { 'learning-rate': 0 })
    const found = moments(x)
    close(
      after.get('statistic m'),
      found.map(({ mean }, i) => 0.8 * [0.1, 0.2][i]! + 0.2 * mean),
    )
    close(
      after.get('statistic v'),
      found.map(({ variance }, i) => 0.8 * [1, 4][i]! + 0.2 * variance),
    )
    const now = moments(f32([4, 2, 3], said))
    close(
      now.map(({ mean }) => mean),
      [0, 1],
      4,
    )
  })
  it('keeps the statistics and normalises by them when frozen', async () => {
    const { after, said } = await runStep(net, { ...still, freezeBatchNorm: true }, x, targets)
    expect([...after.keys()]).toEqual(['parameter s', 'parameter b'])
    close([said[0]!], [(numbers(x)[0]! - 0.1) / Math.sqrt(1 + 1e-5)])
  })
  it('is trained in the branch that is taken, and left alone in the other', async () => {
    const branch = (name: string, nodes: Parameters<typeof body>[0]['nodes']) =>
      attr.graph(body({ name, inputs: [], outputs: [value(`${name}_y`)], nodes }))
    const chosen = (condition: number) =>
      build({
        inputs: [value('z', 'float32', ['N', 2, 3])],
        outputs: [value('y')],
        nodes: [
          node('If', ['c'], ['y'], {
            then_branch: branch('then', [
              norm({ momentum: attr.float(0.8) }),
              node('Mul', ['n', 'k'], ['then_y']),
            ]),
            else_branch: branch('else', [node('Mul', ['z', 'k'], ['else_y'])]),
          }),
        ],
        constants: { ...statistics, k: f32([2, 1], [1, 2]), c: tensor('bool', [], [condition]) },
        opset: 18,
      })
    const rate = { 'learning-rate': 0.1 }
    const taken = await runStep(chosen(1), still, x, targets, rate)
    const left = await runStep(chosen(0), still, x, targets, rate)
    close(
      taken.after.get('statistic m'),
      moments(x).map(({ mean }, i) => 0.8 * [0.1, 0.2][i]! + 0.2 * mean),
    )
    expect(taken.after.get('parameter s')).not.toEqual([1, 2])
    close(left.after.get('statistic m'), [0.1, 0.2])
    close(left.after.get('parameter s'), [1, 2])
    expect(left.after.get('parameter k')).not.toEqual([1, 2])
  })
})

describe('Dropout in training', () => {
  const many = 4000
  const net = build({
    inputs: [value('x', 'float32', ['N', many])],
    outputs: [value('y')],
    nodes: [node('Add', ['x', 'w'], ['z']), node('Dropout', ['z', 'ratio'], ['y'])],
    constants: { w: f32([many], new Float32Array(many)), ratio: f32([], [0.3]) },
    opset: 18,
  })
  const ones = f32([2, many], new Float32Array(2 * many).fill(1))
  const run = (seed: number) => runStep(net, still, ones, ones, { seed })
  it('drops its share, scales the rest, and draws the same for the same seed only', async () => {
    const { said } = await run(1)
    const kept = said.filter(v => v !== 0)
    expect(Math.abs(kept.length / said.length - 0.7)).toBeLessThan(0.02)
    close(kept.slice(0, 5), Array(5).fill(1 / 0.7))
    expect((await run(1)).said).toEqual(said)
    const other = (await run(2)).said
    const agree = said.filter((v, i) => (v === 0) === (other[i] === 0)).length / said.length
    // Independent masks agree with probability 0.7² + 0.3².
    expect(Math.abs(agree - 0.58)).toBeLessThan(0.03)
  })
  it('is left out on request', async () => {
    const { said, step } = await runStep(net, { ...still, dropout: false }, ones, ones)
    expect(said.every(v => v === 1)).toBe(true)
    expect(step.scalars.map(s => s.name)).toEqual(['learning-rate'])
  })
})

describe('straight through', () => {
  const through = (nodes: Parameters<typeof build>[0]['nodes'], constants: Record<string, Tensor>) =>
    build({
      inputs: [value('x', 'float32', ['N', 4])],
      outputs: [value('y')],
      nodes: [node('Add', ['x', 'w'], ['z']), ...nodes],
      constants: { w: f32([1, 4], [0, 0, 0, 0]), ...constants },
      opset: 18,
    })
  const at = f32([1, 4], [0.24, -0.9, 40, -40])
  const aim = f32([1, 4], [0, 0, 0, 0])
  it('QuantizeLinear and DequantizeLinear pass the gradient of what they did not saturate', async () => {
    const net = through(
      [
        node('QuantizeLinear', ['z', 'scale', 'zero'], ['q']),
        node('DequantizeLinear', ['q', 'scale', 'zero'], ['y']),
      ],
      { scale: f32([], [0.1]), zero: tensor('int8', [], [3]) },
    )
    const { after, said } = await runStep(net, still, at, aim, { 'learning-rate': 1 })
    close(said, [0.2, -0.9, 12.4, -13.1])
    // d mse = 2 y / 4
    close(after.get('parameter w'), [-0.1, 0.45, 0, 0])
  })
  it('Round passes the gradient where asked, and none otherwise', async () => {
    const net = through([node('Round', ['z'], ['y'])], {})
    const plainly = await runStep(net, still, at, aim, { 'learning-rate': 1 })
    close(plainly.after.get('parameter w'), [0, 0, 0, 0])
    const passed = await runStep(net, { ...still, straightThrough: true }, at, aim, { 'learning-rate': 1 })
    close(passed.after.get('parameter w'), [0, 0.5, -20, 20])
  })
})

describe('what cannot be trained', () => {
  it('is refused by operator, node and advice', () => {
    const net = build({
      inputs: [value('x', 'float32', ['N', 4])],
      outputs: [value('y')],
      nodes: [node('Add', ['x', 'w'], ['z']), node('CumProd', ['z', 'a'], ['y'], {}, '', 'the product')],
      constants: { w: f32([4], [1, 2, 3, 4]), a: tensor('int64', [], [1]) },
      opset: 26,
    })
    expect(() => trainingStep(net, still)).toThrow(/CumProd \(node the product\)/)
  })
})

describe('the blocked layout', () => {
  it('is found out by a probe that needs no data', async () => {
    const right = await Promise.all(
      ([8, 16] as const).map(async block => {
        const { graph, feeds, output } = blockProbe(block)
        const session = await runtime.open(encode(graph))
        const difference = numbers(session.runSync(feeds)[output]!)[0]!
        await session.close()
        return difference < 1e-3
      }),
    )
    expect(right.filter(Boolean).length).toBeLessThan(2)
    if (process.arch === 'x64') expect(right).toContain(true)
  })
  const conv = (group: number) =>
    build({
      inputs: [value('x', 'float32', ['N', 16, 6, 5])],
      outputs: [value('y')],
      nodes: [
        node('Conv', ['x', 'w', 'b'], ['z'], { pads: attr.ints([1, 1, 1, 1]), group: attr.int(group) }),
        node('Relu', ['z'], ['y']),
      ],
      constants: {
        w: f32([16, 16 / group, 3, 3], draw(5, (16 * 16 * 9) / group)),
        b: f32([16], draw(6, 16)),
      },
      opset: 18,
    })
  const [images, aims] = [f32([3, 16, 6, 5], draw(7, 1440)), f32([3, 16, 6, 5], draw(8, 1440))]
  for (const group of [1, 16])
    it(`gives plain Conv's numbers in the block size of this processor, group ${group}`, async () => {
      const run = (form: string) =>
        runStep(
          conv(group),
          { ...still, lower: site => site.forms.find(f => f === form) ?? plain(site) },
          images,
          aims,
          {
            'learning-rate': 1,
          },
        )
      const wanted = await run('plain')
      const found = await Promise.all(['blocked8', 'blocked16'].map(run))
      const worst = found.map(({ after }) =>
        Math.max(
          ...(['parameter w', 'parameter b'] as const).flatMap(name =>
            after.get(name)!.map((v, i) => Math.abs(v - wanted.after.get(name)![i]!)),
          ),
        ),
      )
      // Of the two sizes one is right at most; where neither is, the tuner stays with plain Conv.
      const isX86 = process.arch === 'x64'
      if (isX86) expect(Math.min(...worst)).toBeLessThan(1e-4)
      expect(worst.filter(w => w < 1e-4).length).toBeLessThan(2)
    })
})

describe('an exported model', () => {
  it('is in inference mode, though it came in training mode', async () => {
    const net = build({
      inputs: [value('z', 'float32', ['N', 2, 3])],
      outputs: [value('y')],
      nodes: [
        node('BatchNormalization', ['z', 's', 'b', 'm', 'v'], ['n', 'm2', 'v2'], {
          training_mode: attr.int(1),
        }),
        node('Dropout', ['n', 'ratio', 'yes'], ['y']),
      ],
      constants: { ...statistics, ratio: f32([], [0.5]), yes: tensor('bool', [], [1]) },
      opset: 18,
    })
    const { step, after } = await runStep(net, still, x, targets)
    close(
      after.get('statistic m'),
      moments(x).map(({ mean }, i) => 0.9 * [0.1, 0.2][i]! + 0.1 * mean),
    )
    const trained = exportTrained(
      net,
      step.state,
      new Map(step.state.map(slot => [slot.input, slot.initial])),
    )
    const session = await runtime.open(encode(trained))
    const said = numbers(session.runSync({ z: x })['y']!)
    await session.close()
    close([said[0]!], [(numbers(x)[0]! - 0.1) / Math.sqrt(1 + 1e-5)])
  })
  it('runs with any batch again', async () => {
    const net = shifted(1, 3)
    const { step } = await runStep(
      net,
      still,
      f32([2, 3], [1, 2, 3, 4, 5, 6]),
      f32([2, 3], [0, 0, 0, 0, 0, 0]),
    )
    const state = new Map(step.state.map(slot => [slot.input, f32([3], [1, 2, 3])]))
    const trained = exportTrained(net, step.state, state)
    const session = await runtime.open(encode(trained))
    expect(numbers(session.runSync({ x: f32([1, 3], [0, 0, 0]) })['y']!)).toEqual([1, 2, 3])
    await session.close()
  })
})
