// Emits nodes whose values may stand in ONNX Runtime's blocked layout: such a value has a name in the ordinary order too,
// and is put in that order once something reads it under this name. Invariant: both names mean the same numbers.
import { type Attribute, attr } from '../ir/index.ts'
import { blockedDomain } from './blocked.ts'
import { Emitter, only, type Term, type TermType } from './emitter.ts'

type Attributes = Readonly<Record<string, Attribute>>

export class Layouts extends Emitter {
  /** Values that exist in ONNX Runtime's blocked layout, by the name they have in the ordinary one; same shape. */
  readonly #blocked = new Map<string, Term>()
  /** Of affine maps in blocks: the same with a Relu at no cost. */
  readonly #rectified = new Map<string, () => Term>()

  /** `outer`: the emitter of the graph around this subgraph, whose values it reads in either layout. */
  constructor(taken: Iterable<string>, outer?: Layouts) {
    super(taken, outer)
    for (const [name, blocks] of outer ? outer.#blocked : []) this.#blocked.set(name, blocks)
  }

  /** Whether a value exists in the blocked layout. */
  hasBlocks(x: Term): boolean {
    return this.#blocked.has(x.name)
  }
  /** `x` in the blocked layout, whose shape says nothing of the order of its elements. */
  toBlocks(x: Term): Term {
    const known = this.#blocked.get(x.name)
    if (known) return known
    const blocks = this.node('ReorderInput', [x], x, { channels_last: attr.int(0) }, blockedDomain)
    this.#blocked.set(x.name, blocks)
    return blocks
  }
  /**
   * The value that `blocks` is in the blocked layout. It is put in order only if something reads it so: elementwise
   * operators, convolutions and normalisation carry on in blocks, and most reorderings never happen.
   * @param rectified `blocks` with a Relu, where whoever makes it can do that in passing
   */
  fromBlocks(blocks: Term, rectified?: () => Term): Term {
    const attributes = { channels: attr.int(blocks.shape[1]!), channels_last: attr.int(0) }
    const x = this.late('ReorderOutput', [blocks], blocks, attributes, blockedDomain)
    this.#blocked.set(x.name, blocks)
    if (rectified) this.#rectified.set(x.name, rectified)
    return x
  }
  /** The blocks of Relu(x), where whoever made x can make them in passing. */
  rectified(x: Term): Term | undefined {
    return this.#rectified.get(x.name)?.()
  }

  /** One node with one output. */
  node(
    op: string,
    inputs: readonly (Term | undefined)[],
    type: TermType,
    attributes: Attributes = {},
    domain = '',
  ) {
    return only(this.emit(op, inputs, attributes, [type], domain))
  }

  /** One node that is written once something reads it. */
  late(
    op: string,
    inputs: readonly (Term | undefined)[],
    type: TermType,
    attributes: Attributes = {},
    domain = '',
  ) {
    return only(this.emit(op, inputs, attributes, [type], domain, true))
  }
}
