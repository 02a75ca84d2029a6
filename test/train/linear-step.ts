// Softmax regression as a training step, built by hand: SGD with momentum and weight decay, any batch.
import { attr, build, type GraphParts, node, scalar, tensor, value } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import type { Step } from '../../src/train/index.ts'

export const features = 4
export const classes = 3

/** Weights W [features, classes] and b [classes]; scalars `rate`. */
export function linearStep(
  options: { momentum?: number; decay?: number; parts?: Partial<GraphParts> } = {},
): Step {
  const { momentum = 0.9, decay = 1e-3 } = options
  const f32 = 'float32' as const
  const draw = random('linear')
  const weight = tensor(
    f32,
    [features, classes],
    Array.from({ length: features * classes }, () => 0.1 * draw.normal()),
  )
  const zeros = (shape: number[]) => tensor(f32, shape, new Float32Array(shape.reduce((a, b) => a * b, 1)))
  const update = (name: string, gradient: string) => [
    node('Mul', [name, 'decay'], [`${name}.decay`]),
    node('Add', [gradient, `${name}.decay`], [`${name}.gradient`]),
    node('Mul', [`${name}.moment`, 'momentum'], [`${name}.kept`]),
    node('Add', [`${name}.kept`, `${name}.gradient`], [`${name}.moment.next`]),
    node('Mul', [`${name}.moment.next`, 'rate'], [`${name}.step`]),
    node('Sub', [name, `${name}.step`], [`${name}.next`]),
  ]
  const shapes = { W: [features, classes], b: [classes] }
  const graph = build({
    inputs: [
      value('x', f32, ['N', features]),
      value('t', f32, ['N', classes]),
      value('rate', f32, []),
      ...Object.entries(shapes).flatMap(([name, shape]) => [
        value(name, f32, shape),
        value(`${name}.moment`, f32, shape),
      ]),
    ],
    outputs: [
      value('loss', f32, []),
      ...Object.entries(shapes).flatMap(([name, shape]) => [
        value(`${name}.next`, f32, shape),
        value(`${name}.moment.next`, f32, shape),
      ]),
    ],
    constants: {
      decay: scalar(f32, decay),
      momentum: scalar(f32, momentum),
      zero: scalar('int64', 0),
      one: tensor('int64', [1], [1]),
      first: tensor('int64', [1], [0]),
    },
    nodes: [
      node('Gemm', ['x', 'W', 'b'], ['logits'], {}, '', 'scores'),
      node('LogSoftmax', ['logits'], ['logp'], { axis: attr.int(1) }),
      node('Mul', ['t', 'logp'], ['picked']),
      node('ReduceSum', ['picked', 'one'], ['perSample'], { keepdims: attr.int(0) }),
      node('ReduceMean', ['perSample'], ['negative'], { keepdims: attr.int(0) }),
      node('Neg', ['negative'], ['loss']),
      node('Exp', ['logp'], ['p']),
      node('Sub', ['p', 't'], ['difference']),
      node('Shape', ['x'], ['shape']),
      node('Gather', ['shape', 'zero'], ['count.int']),
      node('Cast', ['count.int'], ['count'], { to: attr.int(1) }),
      node('Div', ['difference', 'count'], ['g']),
      node('Gemm', ['x', 'g'], ['W.raw'], { transA: attr.int(1) }),
      node('ReduceSum', ['g', 'first'], ['b.raw'], { keepdims: attr.int(0) }),
      ...update('W', 'W.raw'),
      ...update('b', 'b.raw'),
    ],
    ...options.parts,
  })
  return {
    graph,
    x: 'x',
    targets: 't',
    scalars: ['rate'],
    loss: 'loss',
    state: [
      {
        input: 'W',
        output: 'W.next',
        initial: weight,
        role: 'parameter',
        parts: [{ of: 'W', shape: [features, classes], offset: 0 }],
      },
      {
        input: 'b',
        output: 'b.next',
        initial: zeros([classes]),
        role: 'parameter',
        parts: [{ of: 'b', shape: [classes], offset: 0 }],
      },
      {
        input: 'W.moment',
        output: 'W.moment.next',
        initial: zeros([features, classes]),
        role: 'moment',
        parts: [{ of: 'W', shape: [features, classes], offset: 0 }],
      },
      {
        input: 'b.moment',
        output: 'b.moment.next',
        initial: zeros([classes]),
        role: 'moment',
        parts: [{ of: 'b', shape: [classes], offset: 0 }],
      },
    ],
  }
}

/** The same steps in JavaScript's doubles, for comparison. */
export function linearReference(
  step: Step,
  batch: (step: number) => { x: number[][]; label: number[] },
  options: { steps: number; rate: number; momentum?: number; decay?: number },
) {
  const { momentum = 0.9, decay = 1e-3 } = options
  const numbersOf = (name: string) => {
    const { bytes } = step.state.find(slot => slot.input === name)!.initial
    return Array.from(new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4))
  }
  const state = { W: numbersOf('W'), b: numbersOf('b') }
  const moment = { W: state.W.map(() => 0), b: state.b.map(() => 0) }
  const losses: number[] = []
  for (let at = 0; at < options.steps; at++) {
    const { x, label } = batch(at)
    const gradient = { W: state.W.map(() => 0), b: state.b.map(() => 0) }
    let loss = 0
    x.forEach((row, n) => {
      const scores = state.b.map(
        (b, c) => b + row.reduce((sum, v, i) => sum + v * state.W[i * classes + c]!, 0),
      )
      const total = scores.reduce((sum, s) => sum + Math.exp(s), 0)
      const p = scores.map(s => Math.exp(s) / total)
      loss -= Math.log(p[label[n]!]!) / x.length
      p.forEach((share, c) => {
        const d = (share - (c === label[n] ? 1 : 0)) / x.length
        gradient.b[c]! += d
        row.forEach((v, i) => {
          gradient.W[i * classes + c]! += v * d
        })
      })
    })
    losses.push(loss)
    for (const key of ['W', 'b'] as const)
      state[key].forEach((w, i) => {
        moment[key][i] = momentum * moment[key][i]! + gradient[key][i]! + decay * w
        state[key][i] = w - options.rate * moment[key][i]!
      })
  }
  return { losses, ...state }
}
