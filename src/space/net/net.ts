// Writes a network node by node: each method appends what one layer needs and gives the tensor that flows on. Lengths
// after a layer of stride s are ⌈length / s⌉; node, output value and constants of a layer share its name.
import { internal } from '../../errors.ts'
import {
  attr,
  build,
  type Graph,
  node as makeNode,
  type Node,
  type Tensor,
  tensor,
  value,
} from '../../ir/index.ts'
import type { Weights } from './weights.ts'

/** A tensor between layers: [batch, channels, ...lengths]; no lengths after flattening. */
export type Flow = { readonly value: string; readonly channels: number; readonly lengths: readonly number[] }

/** Lengths of a window: one number for all axes, or one per axis. */
export type Window = number | readonly number[]

export type ConvOptions = {
  readonly out: number
  readonly kernel: Window
  readonly stride?: number
  readonly groups?: number
  readonly dilation?: number
  readonly bias?: boolean
}

export class Net {
  readonly #weights: Weights
  readonly #nodes: Node[] = []
  readonly #constants = new Map<string, Tensor>()

  constructor(weights: Weights) {
    this.#weights = weights
  }

  conv(name: string, x: Flow, options: ConvOptions): Flow {
    const { out, kernel, stride = 1, groups = 1, dilation = 1, bias = false } = options
    const sides = sidesOf(kernel, x)
    const perGroup = x.channels / groups
    if (!Number.isInteger(perGroup) || out % groups !== 0)
      internal(`${name}: ${x.channels}→${out} channels do not fall into ${groups} groups`)
    const fanIn = perGroup * sides.reduce((a, b) => a * b, 1)
    this.#constants.set(`${name}.weight`, this.#weights(`${name}.weight`, [out, perGroup, ...sides], fanIn))
    if (bias) this.#fill(`${name}.bias`, out, 0)
    const inputs = [x.value, `${name}.weight`, ...(bias ? [`${name}.bias`] : [])]
    const lengths = x.lengths.map(length => Math.ceil(length / stride))
    this.#emit('Conv', name, inputs, {
      kernel_shape: attr.ints(sides),
      pads: attr.ints(padsOf(x.lengths, sides, stride, dilation)),
      ...(stride === 1 ? {} : { strides: attr.ints(sides.map(() => stride)) }),
      ...(groups === 1 ? {} : { group: attr.int(groups) }),
      ...(dilation === 1 ? {} : { dilations: attr.ints(sides.map(() => dilation)) }),
    })
    return { value: name, channels: out, lengths }
  }

  /** BatchNormalization that changes nothing yet. */
  norm(name: string, x: Flow): Flow {
    const parts = { scale: 1, shift: 0, mean: 0, variance: 1 }
    const inputs = Object.entries(parts).map(([part, fill]) =>
      this.#fill(`${name}.${part}`, x.channels, fill),
    )
    return this.#same('BatchNormalization', name, [x.value, ...inputs], x)
  }

  pool(op: 'AveragePool' | 'MaxPool', name: string, x: Flow, kernel: Window, stride: number): Flow {
    const sides = sidesOf(kernel, x)
    this.#emit(op, name, [x.value], {
      kernel_shape: attr.ints(sides),
      pads: attr.ints(padsOf(x.lengths, sides, stride, 1)),
      strides: attr.ints(sides.map(() => stride)),
    })
    return { value: name, channels: x.channels, lengths: x.lengths.map(length => Math.ceil(length / stride)) }
  }

  /** Means over all positions, flattened. */
  globalPool(name: string, x: Flow): Flow {
    this.#emit('GlobalAveragePool', name, [x.value])
    return this.flatten(`${name}.flat`, {
      value: name,
      channels: x.channels,
      lengths: x.lengths.map(() => 1),
    })
  }

  flatten(name: string, x: Flow): Flow {
    this.#emit('Flatten', name, [x.value])
    return { value: name, channels: x.lengths.reduce((a, b) => a * b, x.channels), lengths: [] }
  }

  dense(name: string, x: Flow, out: number, bias = true): Flow {
    this.#constants.set(`${name}.weight`, this.#weights(`${name}.weight`, [out, x.channels], x.channels))
    if (bias) this.#fill(`${name}.bias`, out, 0)
    const inputs = [x.value, `${name}.weight`, ...(bias ? [`${name}.bias`] : [])]
    this.#emit('Gemm', name, inputs, { transB: attr.int(1) })
    return { value: name, channels: out, lengths: [] }
  }

  /** Linear resampling to `lengths`, less than half a step from exact. */
  resize(name: string, x: Flow, lengths: readonly number[]): Flow {
    const scales = [1, 1, ...lengths.map((length, i) => scaleTo(x.lengths[i]!, length))]
    this.#constants.set(`${name}.scales`, tensor('float32', [scales.length], scales))
    this.#emit('Resize', name, [x.value, '', `${name}.scales`], { mode: attr.string('linear') })
    return { value: name, channels: x.channels, lengths }
  }

  /** An op on tensors of one shape. */
  same(op: string, name: string, inputs: readonly Flow[], attributes: Node['attributes'] = {}): Flow {
    const first = inputs[0] ?? internal(`${name} has no input`)
    return this.#same(
      op,
      name,
      inputs.map(flow => flow.value),
      first,
      attributes,
    )
  }

  /** An op on a tensor and numbers. */
  withNumbers(op: string, name: string, x: Flow, numbers: Readonly<Record<string, number>>): Flow {
    const inputs = Object.entries(numbers).map(([key, number]) => {
      this.#constants.set(`${name}.${key}`, tensor('float32', [], [number]))
      return `${name}.${key}`
    })
    return this.#same(op, name, [x.value, ...inputs], x)
  }

  /** Without the first position along every length. */
  shifted(name: string, x: Flow): Flow {
    const axes = x.lengths.map((_, i) => i + 2)
    const lists = { starts: axes.map(() => 1), ends: x.lengths, axes }
    for (const [key, list] of Object.entries(lists))
      this.#constants.set(`${name}.${key}`, tensor('int64', [axes.length], list))
    this.#emit('Slice', name, [x.value, ...Object.keys(lists).map(key => `${name}.${key}`)])
    return { value: name, channels: x.channels, lengths: x.lengths.map(length => length - 1) }
  }

  concat(name: string, inputs: readonly Flow[]): Flow {
    this.#emit(
      'Concat',
      name,
      inputs.map(flow => flow.value),
      { axis: attr.int(1) },
    )
    const channels = inputs.reduce((sum, flow) => sum + flow.channels, 0)
    return { value: name, channels, lengths: inputs[0]?.lengths ?? [] }
  }

  /** The net from `input` to `output`; the batch is symbolic. */
  graph(name: string, inputs: readonly Flow[], outputs: readonly Flow[]): Graph {
    const typed = (flow: Flow) => value(flow.value, 'float32', ['N', flow.channels, ...flow.lengths])
    return build({
      name,
      inputs: inputs.map(typed),
      outputs: outputs.map(typed),
      nodes: this.#nodes,
      constants: this.#constants,
    })
  }

  #same(op: string, name: string, inputs: readonly string[], x: Flow, attributes = {}): Flow {
    this.#emit(op, name, inputs, attributes)
    return { ...x, value: name }
  }

  #emit(op: string, name: string, inputs: readonly string[], attributes: Node['attributes'] = {}): void {
    this.#nodes.push(makeNode(op, inputs, [name], attributes, '', name))
  }

  #fill(name: string, count: number, fill: number): string {
    this.#constants.set(name, tensor('float32', [count], new Float32Array(count).fill(fill)))
    return name
  }
}

/** A window's length along each axis, none longer than the padded tensor needs. */
function sidesOf(kernel: Window, { lengths }: Flow): readonly number[] {
  const sides = typeof kernel === 'number' ? lengths.map(() => kernel) : kernel
  return sides.length === lengths.length
    ? sides
    : internal(`a window over ${sides.length} axes on ${lengths.length}`)
}

/** Pads that make ⌈length / stride⌉ outputs: half an odd window on both sides; what is odd goes to the end. */
function padsOf(lengths: readonly number[], sides: readonly number[], stride: number, dilation: number) {
  const pads = sides.map((side, i) => {
    if (side % 2 === 1) return [((side - 1) / 2) * dilation, ((side - 1) / 2) * dilation] as const
    const length = lengths[i]!
    const total = Math.max(0, (Math.ceil(length / stride) - 1) * stride + (side - 1) * dilation + 1 - length)
    return [Math.floor(total / 2), Math.ceil(total / 2)] as const
  })
  return [...pads.map(pad => pad[0]), ...pads.map(pad => pad[1])]
}

/** The least float32 s with ⌊length · s⌋ = target. */
export function scaleTo(length: number, target: number): number {
  let scale = Math.fround(target / length)
  while (Math.floor(Math.fround(length * scale)) < target) scale = Math.fround(scale * (1 + 2 ** -23))
  return scale
}
