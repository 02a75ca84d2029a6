// Nets and a quiet machine for the tests and benches of the device layer.
import { type Machine, type MeasureIo, type Protocol, protocol } from '../../src/device/index.ts'
import { attr, build, encode, type Node, node, type Tensor, tensor, value } from '../../src/ir/index.ts'
import { type Random, random } from '../../src/random.ts'

export const located = {
  folder: new URL('../../node_modules/onnxruntime-node', import.meta.url).pathname,
  version: '1.30.0',
  how: 'project',
} as const

/** A keyword-spotting-like net of depthwise separable blocks; the work of every layer grows with `height`. */
export function separableNet(height: number, channels = 32): Uint8Array {
  const source = random('separable net')
  const constants = new Map<string, Tensor>()
  const nodes: Node[] = []
  const layer = (x: string, name: string, shape: number[], group: number) => {
    constants.set(`${name}.w`, normal(source.fork(name), shape))
    const pad = (shape[2]! - 1) / 2
    const pads = attr.ints([pad, pad, pad, pad])
    nodes.push(node('Conv', [x, `${name}.w`], [`${name}.conv`], { pads, group: attr.int(group) }))
    nodes.push(node('Relu', [`${name}.conv`], [name]))
    return name
  }
  let x = layer('x', 'stem', [channels, 1, 3, 3], 1)
  for (let block = 0; block < 3; block++) {
    x = layer(x, `depthwise${block}`, [channels, 1, 3, 3], channels)
    x = layer(x, `pointwise${block}`, [channels, channels, 1, 1], 1)
  }
  constants.set('head', normal(source.fork('head'), [channels, 12]))
  nodes.push(
    node('GlobalAveragePool', [x], ['pooled']),
    node('Flatten', ['pooled'], ['flat']),
    node('MatMul', ['flat', 'head'], ['scores']),
  )
  const inputs = [value('x', 'float32', [1, 1, height, 32])]
  return encode(build({ inputs, outputs: [value('scores', 'float32', [1, 12])], nodes, constants }))
}

function normal(source: Random, shape: readonly number[]): Tensor {
  const count = shape.reduce((a, b) => a * b, 1)
  return tensor(
    'float32',
    shape,
    Float32Array.from({ length: count }, () => 0.2 * source.normal()),
  )
}

const notThere = (path: string): never => {
  throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' })
}

/** A machine made of a table of files; a function as content is called, so it may change or throw. */
export function machineOf(
  files: Record<string, string | (() => string)> = {},
  more: Partial<Machine> = {},
): Machine {
  const paths = Object.keys(files)
  return {
    platform: 'linux',
    arch: 'x64',
    kernel: 'Linux 6.1.0',
    cpu: 'Test CPU',
    cores: 4,
    node: 'v20.0.0',
    loadAverage: () => 0.1,
    read: path => {
      const content = Object.hasOwn(files, path) ? files[path]! : notThere(path)
      return typeof content === 'function' ? content() : content
    },
    list: folder => {
      const below = paths.filter(path => path.startsWith(`${folder}/`))
      const names = below.map(path => path.slice(folder.length + 1).split('/')[0]!)
      return names.length > 0 ? [...new Set(names)] : notThere(folder)
    },
    run: notThere,
    ...more,
  }
}

export const testIo = (more: Partial<MeasureIo> = {}): MeasureIo => ({
  machine: machineOf(),
  now: () => performance.now(),
  date: '2026-01-01T00:00:00Z',
  ...more,
})

export const quick = (more: Partial<Protocol> = {}): Protocol => protocol({ timeMs: 800, seed: 1, ...more })
