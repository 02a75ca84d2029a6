// Collects the nodes and constants of a graph under construction. Equal nodes are made once, names never collide,
// and every value's type is known, so that rules can choose forms by shape.
import { internal } from '../errors.ts'
import { type Attribute, type DType, elements, type Node, node, type Tensor, tensor } from '../ir/index.ts'

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

  /** `taken`: names that are in use already. `outer`: the emitter of the graph around this subgraph. */
  constructor(taken: Iterable<string>, outer?: Emitter) {
    this.constants = outer?.constants ?? new Map()
    this.types = outer?.types ?? new Map()
    this.#names = outer ? outer.#names : { taken: new Set(taken), next: 0 }
    this.#made = new Map(outer ? outer.#made : [])
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

  /** The outputs of a node; the one there is already if the same was asked before. */
  emit(
    op: string,
    inputs: readonly (Term | undefined)[],
    attributes: Attributes,
    types: readonly TermType[],
    domain = '',
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
    this.nodes.push(
      node(
        op,
        names,
        outputs.map(o => o.name),
        attributes,
        domain,
      ),
    )
    this.#made.set(key, outputs)
    this.know(outputs)
    return outputs
  }

  /** A node as it stands, with names of its own. */
  place(placed: Node, outputs: readonly Term[] = []): void {
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
