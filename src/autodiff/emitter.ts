// Collects the nodes and constants of a graph under construction. Equal nodes are made once, names never collide,
// and every value's type is known, so that rules can choose forms by shape.
import { internal } from '../errors.ts'
import {
  type Attribute,
  type DType,
  elements,
  type Node,
  node,
  reads,
  type Tensor,
  tensor,
} from '../ir/index.ts'

/** A value of the graph under construction; all lengths are numbers. */
export type Term = { readonly name: string; readonly dtype: DType; readonly shape: readonly number[] }
export type TermType = Pick<Term, 'dtype' | 'shape'>

type Attributes = Readonly<Record<string, Attribute>>
type Names = { readonly taken: Set<string>; next: number }

export class Emitter {
  readonly nodes: Node[] = []
  /** Shared with the emitters of subgraphs: these read the constants around them. */
  readonly constants: Map<string, Tensor>
  /** The type of every value there is; shared likewise. */
  readonly types: Map<string, TermType>
  readonly #names: Names
  readonly #made: Map<string, readonly Term[]>
  /** Nodes that are written when something reads them, by what they make; shared, as a subgraph may be what reads. */
  readonly #late: Map<string, () => void>

  /** `taken`: names that are in use already. `outer`: the emitter of the graph around this subgraph. */
  constructor(taken: Iterable<string>, outer?: Emitter) {
    this.constants = outer?.constants ?? new Map()
    this.types = outer?.types ?? new Map()
    this.#names = outer ? outer.#names : { taken: new Set(taken), next: 0 }
    this.#made = new Map(outer ? outer.#made : [])
    this.#late = outer ? outer.#late : new Map()
  }

  /** A name that nothing has. */
  fresh(stem: string): string {
    let name: string
    do name = `${stem}~${this.#names.next++}`
    while (this.#names.taken.has(name))
    return name
  }

  /** This name, or one like it if something has it. */
  claim(name: string): string {
    const free = this.#names.taken.has(name) ? this.fresh(name) : name
    this.#names.taken.add(free)
    return free
  }

  /**
   * The outputs of a node; the one there is already if the same was asked before.
   * @param late write the node only once something reads it: what is never read costs nothing, and what is read on the
   * way back alone is not kept until then
   */
  emit(
    op: string,
    inputs: readonly (Term | undefined)[],
    attributes: Attributes,
    types: readonly TermType[],
    domain = '',
    late = false,
  ): readonly Term[] {
    const names = inputs.map(input => input?.name ?? '')
    while (names.at(-1) === '') names.pop()
    const key = JSON.stringify(
      [op, domain, names, types.length, Object.entries(attributes).sort()],
      bytesAsText,
    )
    const known = this.#made.get(key)
    if (known) return known
    const outputs = types.map(({ dtype, shape }) => ({ name: this.fresh(op), dtype, shape }))
    const made = outputs.map(o => o.name)
    const write = () => {
      this.settle(names)
      this.nodes.push(node(op, names, made, attributes, domain))
    }
    if (late) for (const name of made) this.#late.set(name, write)
    else write()
    this.#made.set(key, outputs)
    this.know(outputs)
    return outputs
  }

  /** Writes what waits to be read. */
  settle(names: Iterable<string>): void {
    for (const name of names) {
      const write = this.#late.get(name)
      this.#late.delete(name)
      write?.()
    }
  }

  /** A node as it stands, with names of its own. */
  place(placed: Node, outputs: readonly Term[] = []): void {
    this.settle(reads(placed))
    this.nodes.push(placed)
    this.know(outputs)
  }

  /** Remembers the types of values that come from elsewhere. */
  know(terms: readonly Term[]): void {
    for (const { name, dtype, shape } of terms) this.types.set(name, { dtype, shape })
  }

  constant(value: Tensor, stem = 'constant'): Term {
    const small = value.bytes.length <= 4096
    const key = small
      ? `${value.dtype}[${value.shape}]${Buffer.from(value.bytes).toString('base64')}`
      : undefined
    const known = key === undefined ? undefined : this.#made.get(key)?.[0]
    if (known) return known
    const term = { name: this.fresh(stem), dtype: value.dtype, shape: value.shape }
    this.constants.set(term.name, value)
    if (key !== undefined) this.#made.set(key, [term])
    return term
  }

  ints(values: readonly number[]): Term {
    return this.constant(tensor('int64', [values.length], values))
  }

  /** A constant full of one number. */
  filled(type: TermType, value: number): Term {
    return this.constant(tensor(type.dtype, type.shape, new Float64Array(elements(type.shape)).fill(value)))
  }
}

/** The one output of a node that has one. */
export const only = (terms: readonly Term[]): Term =>
  terms.length === 1 ? terms[0]! : internal(`expected one output, not ${terms.length}`)

const bytesAsText = (_key: string, value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
