// What an operator's row sees of one node: its inputs in the layout it asks for, its attributes, and a place to keep
// what it derives from constants, so that weights are rearranged once and not in every run.
import { UserError, userError } from '../../errors.ts'
import { attribute, floatAttr, intAttr, intsAttr, label, type Node, stringAttr } from '../../ir/index.ts'
import { asLast, asPlain, type Held, plain, shapeOf, type Tf, type TfTensor } from './tensors.ts'

/** An operator: the outputs of a node, in order. */
export type Row = (call: Call) => Held | readonly Held[]
export type Rows = Readonly<Record<string, Row>>

/** What the session lends to a node. */
export type Values = {
  held(name: string): Held
  /** The elements of an integer input. */
  ints(name: string): readonly number[]
  /** Whether it is the same in every run. */
  isFixed(name: string): boolean
}

/** The error that names the node. */
export function refused(
  node: Node,
  reason: string,
  known: readonly string[] = [],
  cause?: unknown,
): UserError {
  const values = { op: node.domain ? `${node.domain}.${node.op}` : node.op, node: label(node), reason }
  const { code, message, fix } = userError('device-tfjs-op', values)
  const list = known.length === 0 ? '' : ` These operators can be run: ${known.join(', ')}.`
  return new UserError(code, message, fix + list, { cause })
}

export class Call {
  readonly tf: Tf
  readonly node: Node
  readonly #values: Values
  readonly #kept: Map<string, TfTensor>

  /** `kept`: this node's derived constants; they live as long as the session. */
  constructor(tf: Tf, node: Node, values: Values, kept: Map<string, TfTensor>) {
    this.tf = tf
    this.node = node
    this.#values = values
    this.#kept = kept
  }

  has(index: number): boolean {
    return (this.node.inputs[index] ?? '') !== ''
  }

  /** As it lies. */
  held(index: number): Held {
    return this.#values.held(this.#name(index))
  }

  /** All inputs that are there. */
  all(): number[] {
    return this.node.inputs.flatMap((name, i) => (name === '' ? [] : [i]))
  }

  shape(index: number): number[] {
    return shapeOf(this.held(index))
  }

  plain(index: number): TfTensor {
    const held = this.held(index)
    return held.last ? this.keep('plain', [index], () => asPlain(this.tf, held)) : held.tensor
  }

  /** Channels last, with ones in front where `rank` is larger than its own. */
  last(index: number, rank = 0): TfTensor {
    const held = this.held(index)
    if (held.last) return held.tensor
    return this.keep(`last ${rank}`, [index], () => {
      const { shape } = held.tensor
      const ones = Array.from({ length: Math.max(0, rank - shape.length) }, () => 1)
      return asLast(
        this.tf,
        plain(ones.length > 0 ? this.tf.reshape(held.tensor, [...ones, ...shape]) : held.tensor),
      )
    })
  }

  ints(index: number): readonly number[] {
    return this.#values.ints(this.#name(index))
  }

  /** What `make` gives; made once where the inputs it is made of are the same in every run. */
  keep(what: string, inputs: readonly number[], make: () => TfTensor): TfTensor {
    if (!inputs.every(index => this.#values.isFixed(this.#name(index)))) return make()
    const key = `${what} ${inputs.join()}`
    const known = this.#kept.get(key)
    if (known) return known
    const made = this.tf.keep(this.tf.clone(make()))
    this.#kept.set(key, made)
    return made
  }

  int(name: string, fallback: number): number {
    return intAttr(this.node, name, fallback)
  }

  intsAttr(name: string): readonly number[] | undefined {
    return intsAttr(this.node, name)
  }

  float(name: string, fallback: number): number {
    return floatAttr(this.node, name, fallback)
  }

  text(name: string, fallback: string): string {
    return stringAttr(this.node, name, fallback)
  }

  tensor(name: string) {
    return attribute(this.node, name, 'tensor')
  }

  /** An axis attribute or element as it counts from the front. */
  axis(given: number, rank: number): number {
    return given < 0 ? given + rank : given
  }

  refuse(reason: string): never {
    throw refused(this.node, reason)
  }

  #name(index: number): string {
    return this.node.inputs[index] || this.refuse(`its input ${index} is missing`)
  }
}
