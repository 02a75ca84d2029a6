// What a shape rule sees of one node, and the small vocabulary rules are written in. A rule maps the facts of a
// node's inputs to the facts of its outputs; it allocates nothing that grows with a tensor.
import { attribute, floatsAttr, intAttr, intsAttr, stringAttr } from '../attributes.ts'
import type { Attribute, Body, Dim, DType, Node, Shape, Tensor, TensorType } from '../graph.ts'
import type { Dims } from './dims.ts'

/**
 * What is known of a value: its type, and for small tensors of shape arithmetic the elements themselves
 * (row-major; a string is a symbolic element, a boolean is 0 or 1).
 */
export type Fact = TensorType & {
  readonly content?: readonly Dim[]
  /** The constant behind the value, if it is one. */
  readonly constant?: Tensor
}

/** One fact per output, in order; outputs beyond stay unknown. */
export type Rule = (call: Call) => readonly Fact[]

export const unknown: Fact = { dtype: undefined, shape: undefined }

/** A fact; `content` only where it has exactly the elements of `shape`. */
export const fact = (dtype: DType | undefined, shape: Shape | undefined, content?: readonly Dim[]): Fact =>
  content === undefined ? { dtype, shape } : { dtype, shape, content }

/** Largest tensor whose elements are followed through the graph. */
export const maxContent = 1024
/** Largest rank a value may have. */
export const maxRank = 64

/** What the walk over the graph lends to its rules. */
export type Walk = {
  readonly dims: Dims
  /** Throws the error that names the node. */
  fail(node: Node, reason: string): never
  /** The elements of a constant, if they are few and the budget lasts. */
  elements(constant: Tensor): readonly number[] | undefined
  /** The facts of a subgraph's outputs, given its inputs'. */
  body(body: Body, inputs: readonly Fact[]): readonly Fact[]
}

/** One node with the facts of its inputs. */
export class Call {
  readonly node: Node
  readonly version: number
  readonly inputs: readonly (Fact | undefined)[]
  readonly dims: Dims
  readonly walk: Walk

  /** `version`: of the op-set that defines the node; `inputs`: undefined = left out. */
  constructor(node: Node, version: number, inputs: readonly (Fact | undefined)[], walk: Walk) {
    this.node = node
    this.version = version
    this.inputs = inputs
    this.walk = walk
    this.dims = walk.dims
  }

  has(index: number): boolean {
    return this.inputs[index] !== undefined
  }
  dtype(index: number): DType | undefined {
    return this.inputs[index]?.dtype
  }
  shape(index: number): Shape | undefined {
    return this.inputs[index]?.shape
  }
  /** The shape, or one of fresh lengths where only the rank is known from elsewhere. */
  shapeOfRank(index: number, rank: number): Shape {
    const shape = this.shape(index)
    if (shape === undefined) return Array.from({ length: rank }, this.dims.fresh)
    if (shape.length !== rank) this.fail(`input ${index} has rank ${shape.length} where ${rank} is needed`)
    return shape
  }
  /** The elements of an input, if known. */
  content(index: number): readonly Dim[] | undefined {
    const input = this.inputs[index]
    if (input === undefined) return undefined
    return input.content ?? (input.constant && this.walk.elements(input.constant))
  }
  /** The elements of an input, if all are numbers. */
  numbers(index: number): readonly number[] | undefined {
    const content = this.content(index)
    return content?.every(element => typeof element === 'number') ? content : undefined
  }
  /** The only element of an input, if it is a known number. */
  number(index: number): number | undefined {
    const numbers = this.numbers(index)
    return numbers?.length === 1 ? numbers[0] : undefined
  }
  /** How many elements a one-dimensional input has, if known. */
  lengthOf(index: number): number | undefined {
    const shape = this.shape(index)
    if (shape === undefined) return undefined
    if (shape.length > 1) this.fail(`input ${index} must have one dimension, not ${shape.length}`)
    const length = shape[0] ?? 1
    return typeof length === 'number' ? length : undefined
  }

  int(name: string, fallback: number): number {
    return intAttr(this.node, name, fallback)
  }
  ints(name: string): readonly number[] | undefined {
    return intsAttr(this.node, name)
  }
  floats(name: string): readonly number[] | undefined {
    return floatsAttr(this.node, name)
  }
  string(name: string, fallback: string): string {
    return stringAttr(this.node, name, fallback)
  }
  attribute<K extends Attribute['type']>(name: string, type: K) {
    return attribute(this.node, name, type)
  }
  /** The integers of an attribute, or (newer op-sets) of an input; undefined where neither is known. */
  intsOf(name: string, index: number): readonly number[] | undefined {
    return this.has(index) ? this.numbers(index) : this.ints(name)
  }

  /** The axis as 0 … rank-1; fails where it is none. */
  axis(axis: number, rank: number): number {
    const at = axis < 0 ? axis + rank : axis
    if (!Number.isInteger(axis) || at < 0 || at >= rank)
      this.fail(`axis ${axis} does not exist in a tensor of rank ${rank}`)
    return at
  }
  axes(axes: readonly number[], rank: number): readonly number[] {
    if (axes.length > rank) this.fail(`${axes.length} axes are named in a tensor of rank ${rank}`)
    const found = axes.map(axis => this.axis(axis, rank))
    if (new Set(found).size < found.length) this.fail(`an axis is named twice in [${axes.join(', ')}]`)
    return found
  }
  /** A rank computed from a file, before anything of that length is made. */
  rank(rank: number): number {
    if (rank > maxRank) this.fail(`the result would have ${rank} dimensions; at most ${maxRank} are allowed`)
    return rank
  }
  /** Fresh lengths: all that is known is the rank. */
  unknownShape(rank: number): Shape {
    return Array.from({ length: this.rank(rank) }, this.dims.fresh)
  }
  /** The common length of two that must be equal; fails where two numbers differ. */
  same(a: Dim, b: Dim, what: string): Dim {
    if (typeof a === 'number' && typeof b === 'number' && a !== b) this.fail(`${what}: ${a} and ${b} differ`)
    return typeof a === 'number' ? a : typeof b === 'number' ? b : a
  }
  fail(reason: string): never {
    return this.walk.fail(this.node, reason)
  }
}

/** NumPy broadcasting; undefined where a rank is unknown. */
export function broadcast(call: Call, shapes: readonly (Shape | undefined)[]): Shape | undefined {
  let result: Shape = []
  for (const shape of shapes) {
    if (shape === undefined) return undefined
    result = broadcastTwo(call, result, shape)
  }
  return result
}

function broadcastTwo(call: Call, a: Shape, b: Shape): Shape {
  const rank = Math.max(a.length, b.length)
  return Array.from({ length: rank }, (_, i) =>
    broadcastDim(call, a[i - rank + a.length] ?? 1, b[i - rank + b.length] ?? 1, [a, b]),
  )
}

function broadcastDim(call: Call, a: Dim, b: Dim, shapes: readonly Shape[]): Dim {
  if (a === b || b === 1) return a
  if (a === 1) return b
  if (typeof a === 'number' && typeof b === 'number')
    call.fail(`shapes [${shapes[0]!.join(', ')}] and [${shapes[1]!.join(', ')}] do not broadcast`)
  return typeof a === 'number' ? a : typeof b === 'number' ? b : call.dims.max(a, b)
}

/** How many elements a shape has, if known and few enough to follow; else undefined. */
export function countContent(shape: Shape | undefined): number | undefined {
  if (shape === undefined) return undefined
  let count = 1
  for (const dim of shape) {
    if (typeof dim !== 'number' || !Number.isInteger(dim) || dim < 0 || dim > maxContent) return undefined
    count *= dim
  }
  return count <= maxContent ? count : undefined
}
