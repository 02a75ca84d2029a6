// What a channel rule sees of one node: its inputs' axes, what it may say about them, and what must be rewritten when
// widths change.
import { internal } from '../errors.ts'
import { type Graph, type Node, numbers, type Shape, type TensorType } from '../ir/index.ts'
import { type Axes, type Axis, axisOf, freeze, type Group } from './axis.ts'

/** A constant as one node reads it, with how channels lie in it. */
export type Use = { readonly node: Node; readonly input: number; readonly name: string; readonly axes: Axes }
/** Weights whose rows make channels: input `input` of `node`, along `axis`; they appear on axis `outAxis`. */
export type Filter = {
  readonly node: Node
  readonly input: number
  readonly axis: number
  readonly channels: Axis
  readonly outAxis: number
}
/** Attribute `group` of a convolution: the axis' length over `per`. */
export type GroupEdit = { readonly node: Node; readonly axis: Axis; readonly per: number }
/** An input that holds a shape: its entries where `axes` can change follow them. */
export type ShapeEdit = {
  readonly node: Node
  readonly input: number
  readonly axes: Axes
  readonly shape: Shape
}

export type Trace = {
  readonly values: Map<string, Axes>
  readonly uses: Use[]
  readonly filters: Filter[]
  readonly groupEdits: GroupEdit[]
  readonly shapeEdits: ShapeEdit[]
  readonly groups: Group[]
}

/** The axes of a node's outputs, in order; undefined = none of its axes can change. */
export type Rule = (call: Call) => readonly (Axes | undefined)[]

export class Call {
  readonly node: Node
  readonly opset: number
  readonly #graph: Graph
  readonly #shapes: ReadonlyMap<string, TensorType>
  readonly #trace: Trace
  readonly #inputs: (Axes | undefined)[]

  constructor(node: Node, graph: Graph, shapes: ReadonlyMap<string, TensorType>, trace: Trace) {
    this.node = node
    this.opset = graph.opset
    this.#graph = graph
    this.#shapes = shapes
    this.#trace = trace
    this.#inputs = node.inputs.map(() => undefined)
  }

  /** True if all shapes are of known rank. */
  get ranked(): boolean {
    return [...this.node.inputs, ...this.node.outputs].every(
      name => name === '' || this.#shapes.get(name)?.shape,
    )
  }

  has(input: number): boolean {
    return (this.node.inputs[input] ?? '') !== ''
  }

  shape(input: number): Shape {
    return this.#shapes.get(this.node.inputs[input] ?? '')?.shape ?? []
  }

  outShape(output = 0): Shape {
    return this.#shapes.get(this.node.outputs[output] ?? '')?.shape ?? []
  }

  /** The axes of an input; a constant gets its own, free to change, at every use. */
  axes(input: number): Axes {
    const known = this.#inputs[input] ?? this.#find(input)
    this.#inputs[input] = known
    return known
  }

  axis(input: number, axis: number): Axis {
    return this.axes(input)[axis]
  }

  /** Nothing about this input may change, but for the axes named. */
  fix(input: number, except: readonly number[] = []): void {
    this.axes(input).forEach((axis, i) => {
      if (!except.includes(i)) freeze(axis)
    })
  }

  /** New axes of a value the node makes from a shape alone. */
  fresh(shape: Shape): Axes {
    return shape.map(length =>
      typeof length === 'number' && length > 1 ? axisOf(this.group(length)) : undefined,
    )
  }

  group(size: number, frozen = false): Group {
    const group: Group = {
      parent: undefined,
      alias: undefined,
      size,
      block: 1,
      frozen,
      order: this.#trace.groups.length,
    }
    this.#trace.groups.push(group)
    return group
  }

  /** Says that rows of `input` along `axis` make the channels on `outAxis` of output 0. */
  filter(input: number, axis: number, outAxis: number, channels: Axis): void {
    this.#trace.filters.push({ node: this.node, input, axis, outAxis, channels })
  }

  editGroup(axis: Axis, per: number): void {
    if (axis) this.#trace.groupEdits.push({ node: this.node, axis, per })
  }

  editShape(input: number, axes: Axes, shape: Shape): void {
    if (axes.some(axis => axis)) this.#trace.shapeEdits.push({ node: this.node, input, axes, shape })
  }

  /** The whole numbers of a constant input; undefined if it is none. */
  numbers(input: number): number[] | undefined {
    const constant = this.isConstant(input) ? this.#graph.constants.get(this.node.inputs[input]!) : undefined
    return constant && numbers(constant)
  }

  isConstant(input: number): boolean {
    const name = this.node.inputs[input] ?? ''
    return this.#graph.constants.has(name) && !this.#graph.inputs.some(value => value.name === name)
  }

  #find(input: number): Axes {
    const name = this.node.inputs[input] ?? internal(`${this.node.op} has no input ${input}`)
    if (!this.isConstant(input)) return this.#trace.values.get(name) ?? this.shape(input).map(() => undefined)
    const axes = this.fresh(this.shape(input))
    this.#trace.uses.push({ node: this.node, input, name, axes })
    return axes
  }
}
