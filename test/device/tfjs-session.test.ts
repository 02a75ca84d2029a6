// Whole models on TensorFlow.js: outputs, memory, and what is refused.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { randomFeeds } from '../../src/device/inputs.ts'
import { openTfjsSession } from '../../src/device/tfjs/session.ts'
import type { TfTensor } from '../../src/device/tfjs/tensors.ts'
import {
  attr,
  build,
  encode,
  type Node,
  node,
  type Tensor,
  tensor,
  type Value,
  value,
} from '../../src/ir/index.ts'
import { type Random, random } from '../../src/random.ts'
import { separableNet } from './models.ts'
import { expectSame, oneNode, tf } from './tfjs-model.ts'

const root = join(import.meta.dirname, '../..')
const data = resolve(root, process.env['EDGEWISE_DATA'] ?? '../shared/data', 'models')
const hasData = existsSync(data)
if (!hasData) console.log('EDGEWISE_DATA is not there: the public models are not run on TensorFlow.js')
const modelsIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(name => name.endsWith('.onnx'))
        .map(name => join(folder, name))
    : []
const read = (path: string) => new Uint8Array(readFileSync(path))

/** A net of a random shape: 1-D or 2-D, with branches, every kind of convolution, pools and a head. */
function generated(source: Random): Uint8Array {
  const dimensions = source.int(2) + 1
  const constants = new Map<string, Tensor>()
  const nodes: Node[] = []
  const all = (n: number, count = dimensions) => attr.ints(Array.from({ length: count }, () => n))
  const weights = (name: string, shape: number[]) => {
    const count = shape.reduce((a, b) => a * b, 1)
    const scale = Math.sqrt(2 / (count / shape[0]!))
    constants.set(
      name,
      tensor(
        'float32',
        shape,
        Array.from({ length: count }, () => scale * source.normal()),
      ),
    )
    return name
  }
  let made = 0
  const add = (op: string, inputs: string[], attributes: Node['attributes'] = {}) => {
    const name = `${op}${made++}`
    nodes.push(node(op, inputs, [name], attributes))
    return name
  }
  const conv = (x: string, from: number, to: number, group: number, kernel: number, stride: number) => {
    const w = weights(`w${made}`, [to, from / group, ...Array.from({ length: dimensions }, () => kernel)])
    const pads = all((kernel - 1) / 2, 2 * dimensions)
    return add('Conv', [x, w, weights(`b${made}`, [to])], {
      pads,
      strides: all(stride),
      group: attr.int(group),
    })
  }
  const normalised = (x: string, channels: number) => {
    const positive = tensor(
      'float32',
      [channels],
      Array.from({ length: channels }, () => 0.5 + source.next()),
    )
    constants.set(`v${made}`, positive)
    const parts = ['s', 'o', 'm'].map(part => weights(`${part}${made}`, [channels]))
    return add('BatchNormalization', [x, ...parts, `v${made}`])
  }
  const channels = 4 * (1 + source.int(2))
  let x = add('Relu', [conv('x', 2, channels, 1, 3, 1)])
  for (let block = 0; block < 3; block++) {
    const group = [1, 2, channels][source.int(3)]!
    const inner = add(['Relu', 'HardSwish', 'Sigmoid'][source.int(3)]!, [
      normalised(conv(x, channels, channels, group, 3, 1), channels),
    ])
    x = source.int(2) === 0 ? add('Add', [x, conv(inner, channels, channels, 1, 1, 1)]) : inner
    if (source.int(2) === 0)
      x = add('MaxPool', [x], { kernel_shape: all(3), strides: all(2), pads: all(1, 2 * dimensions) })
  }
  x = add('Concat', [x, conv(x, channels, channels, 1, 5, 1)], { axis: attr.int(1) })
  const flat = add('Flatten', [add('GlobalAveragePool', [x])])
  x = add('Softmax', [add('Gemm', [flat, weights('head', [2 * channels, 5]), weights('offset', [5])])])
  const input = [2, 2, ...Array.from({ length: dimensions }, () => 9 + source.int(6))]
  const outputs = [value(x, 'float32', [2, 5]), value(flat, 'float32', [2, 2 * channels])]
  return encode(build({ opset: 18, inputs: [value('x', 'float32', input)], outputs, nodes, constants }))
}

describe('a model on TensorFlow.js', () => {
  const fixtures = ['within-budget', 'over-budget'].flatMap(name =>
    modelsIn(join(root, 'fixtures', name, 'models')),
  )
  it.each(fixtures)('gives the outputs of ONNX Runtime: %s', async path => {
    await expectSame(read(path))
  })

  it.skipIf(!hasData)('gives the outputs of ONNX Runtime for the public float models', async () => {
    for (const path of modelsIn(data)) await expectSame(read(path))
  })

  it('gives them where the weights are made by nodes, which then run once', async () => {
    const fill = { value: attr.tensor(tensor('float32', [1], [0.3])) }
    const nodes = [
      node('ConstantOfShape', ['shape'], ['ones'], fill),
      node('Mul', ['ones', 'factor'], ['w']),
      node('Conv', ['x', 'w'], ['y']),
    ]
    const constants = new Map([
      ['shape', tensor('int64', [4], [3, 2, 2, 2])],
      ['factor', tensor('float32', [3, 1, 1, 1], [1, 2, 3])],
    ])
    const inputs = [value('x', 'float32', [1, 2, 4, 4])]
    await expectSame(encode(build({ inputs, outputs: [value('y')], nodes, constants })))
  })

  it.each(Array.from({ length: 10 }, (_, seed) => seed))('gives them for generated net %i', async seed => {
    await expectSame(generated(random(seed).fork('net')))
  })

  it('follows shape arithmetic, also where it comes from a symbolic batch', async () => {
    const nodes = [
      node('Shape', ['x'], ['shape']),
      node('Gather', ['shape', 'zero'], ['batch']),
      node('Concat', ['batch', 'rest'], ['target'], { axis: attr.int(0) }),
      node('Reshape', ['x', 'target'], ['y']),
    ]
    const constants = new Map([
      ['zero', tensor('int64', [1], [0])],
      ['rest', tensor('int64', [1], [-1])],
    ])
    const inputs = [value('x', 'float32', ['N', 3, 4])]
    const bytes = encode(build({ inputs, outputs: [value('y', 'float32', undefined)], nodes, constants }))
    const { y } = await expectSame(bytes, {}, { x: [5, 3, 4] })
    expect(y!.shape).toEqual([5, 12])
  })

  it('leaves no tensor behind: none after a run, none after it is closed', () => {
    const before = tf.memory().numTensors
    const bytes = separableNet(6, 8)
    const session = openTfjsSession(tf, bytes)
    const run = session.bind(randomFeeds(session.inputs, {}, random(1)))
    run()
    const opened = tf.memory()
    for (let i = 0; i < 20; i++) run()
    expect(tf.memory()).toMatchObject({ numTensors: opened.numTensors, numBytes: opened.numBytes })
    session.close()
    expect(tf.memory().numTensors).toBe(before)
  })

  it('leaves nothing behind where a node fails, in a run or before the first one', () => {
    const before = tf.memory().numTensors
    const large = tensor('int64', [2], [2 ** 40, 1])
    const chain = (inputs: Value[], nodes: Node[]) => {
      const constants = new Map([
        ['large', large],
        ['twice', tensor('int64', [1], [2])],
      ])
      return encode(build({ inputs, outputs: [value('y')], nodes, constants, opset: 18 }))
    }
    const lookUp = node('Gather', ['large', 'i'], ['y'])
    const shifted = node('Add', ['x', 'x'], ['i'])
    const session = openTfjsSession(tf, chain([value('x', 'int64', [3])], [shifted, lookUp]))
    expect(session.bind({ x: tensor('int64', [3], [0, 0, 0]) })).toThrow('no integers beyond 32 bits')
    session.close()
    const doubled = node('Tile', ['large', 'twice'], ['y'])
    expect(() => openTfjsSession(tf, chain([], [doubled]))).toThrow('no integers beyond 32 bits')
    expect(tf.memory().numTensors).toBe(before)
  })

  it('frees a value after its last reader, so that a deep net needs no more than a shallow one', () => {
    const deep = (layers: number) => {
      const names = Array.from({ length: layers + 1 }, (_, i) => `v${i}`)
      const nodes = names.slice(1).map((name, i) => node('Relu', [names[i]!], [name]))
      const [inputs, outputs] = [[value('v0', 'float32', [64])], [value(names.at(-1)!, 'float32', [64])]]
      return encode(build({ inputs, outputs, nodes }))
    }
    const most = (layers: number) => {
      const alive: number[] = []
      const relu = (x: TfTensor) => {
        alive.push(tf.memory().numTensors)
        return tf.relu(x)
      }
      const session = openTfjsSession(Object.assign(Object.create(tf), { relu }), deep(layers))
      session.bind(randomFeeds(session.inputs, {}, random(1)))()
      session.close()
      expect(alive).toHaveLength(layers)
      return Math.max(...alive)
    }
    expect(most(40)).toBe(most(4))
  })

  it('refuses an operator without a row by its name and node, and lists those that have one', () => {
    const refusal = (bytes: Uint8Array) => {
      try {
        openTfjsSession(tf, bytes)
      } catch (error) {
        return error as { code: string; message: string; fix: string }
      }
      throw new Error('it was not refused')
    }
    const { code, message, fix } = refusal(oneNode('Atanh', [[2, 3]]))
    expect(code).toBe('device-tfjs-op')
    expect(message).toContain('TensorFlow.js cannot run Atanh (node Atanh → out0)')
    expect(fix).toMatch(/These operators can be run: Abs, Add, .*Conv, .*Where\./)
  })

  it('refuses forms that it would get wrong', () => {
    const run = (bytes: Uint8Array) => {
      const session = openTfjsSession(tf, bytes)
      return () => session.bind(randomFeeds(session.inputs, {}, random(1)))()
    }
    const dilated = { kernel_shape: attr.ints([2, 2]), dilations: attr.ints([2, 2]) }
    expect(run(oneNode('MaxPool', [[1, 2, 5, 5]], dilated))).toThrow('dilated')
    const cubic = [[1, 2, 5, 5], undefined, tensor('float32', [4], [1, 1, 2, 2])] as const
    expect(run(oneNode('Resize', cubic, { mode: attr.string('cubic') }))).toThrow('cubic')
    expect(run(oneNode('Conv', [[1, 2, 3, 4, 5], tensor('float32', [2, 2, 1, 1, 1], [1, 2, 3, 4])]))).toThrow(
      '3-D',
    )
  })
})
