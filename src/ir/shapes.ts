// Shape inference: one walk over the nodes in order, each node's outputs from its inputs by the row of its op.
// Time and memory are bounded by the graph's size: no tensor is made, contents longer than 1,024 are not followed.
import { userError } from '../errors.ts'
import { label } from './attributes.ts'
import type { Body, Graph, Node, Shape, Tensor } from './graph.ts'
import { opKey, ops } from './ops.ts'
import { rewrite } from './rewrite.ts'
import { Call, countContent, type Fact, maxRank, unknown, type Walk } from './shape-rules/call.ts'
import { Dims } from './shape-rules/dims.ts'
import { bindInputs } from './shapes-inputs.ts'
import { numbers } from './tensor.ts'

export type { Fact } from './shape-rules/call.ts'
export { defaultBinding } from './shapes-inputs.ts'

/** Most elements a value may have: nobody's edge device holds 2^36. */
const maxElements = 2 ** 36
/** Steps of one inference: a step is a node, four of its inputs or outputs, or eight lengths of a result. */
const maxSteps = 200_000
/** Elements of small tensors that one inference follows; beyond, contents are no longer known. */
const maxFollowed = 100_000

/**
 * The type of every value of the top-level graph: inputs, constants and outputs of nodes. Symbolic lengths stay
 * names, or become expressions of them ('2*N'); unknown ones are named '?1', '?2'… Elements of small integer
 * tensors are followed, so that shapes computed by the graph itself are found.
 *
 * `overrides` replaces the shapes of graph inputs; a number given for a symbolic length holds wherever its name
 * stands. Declared output shapes are checked, unless `overrides` is given (they may hold for other inputs);
 * declared types of inner values are not read.
 * @throws UserError `shape-op-unknown`, `shape-op-version`, `shape-conflict`, `shape-declared`, `shape-override`…
 * @example inferShapes(graph, { x: [1, 3, 32, 32] }).get('y')?.shape // [1, 10]
 */
export function inferShapes(
  graph: Graph,
  overrides: Readonly<Record<string, Shape>> = {},
): ReadonlyMap<string, Fact> {
  const inputs = bindInputs(graph, overrides)
  const inference = new Inference(graph, new Set(inputs.flatMap(input => (input.shape ?? []).map(String))))
  const facts = inference.scope(graph, inputs, undefined)
  if (Object.keys(overrides).length === 0) checkDeclared(graph, facts)
  return facts
}

/**
 * The graph with the shapes of its inputs fixed, its outputs' inferred from them, and declared inner types dropped.
 * @example bindShapes(graph, defaultBinding(graph)) // a symbolic batch becomes 1
 */
export function bindShapes(graph: Graph, overrides: Readonly<Record<string, Shape>>): Graph {
  const facts = inferShapes(graph, overrides)
  const inputs = bindInputs(graph, overrides).map((input, i) => ({
    ...graph.inputs[i]!,
    shape: input.shape,
  }))
  const outputs = graph.outputs.map(output => {
    const found = facts.get(output.name)
    return { name: output.name, dtype: found?.dtype ?? output.dtype, shape: found?.shape ?? output.shape }
  })
  return rewrite(graph, { inputs, outputs, hints: new Map() })
}

type Scope = { readonly facts: Map<string, Fact>; readonly outer: Scope | undefined }

class Inference implements Walk {
  readonly dims: Dims
  readonly #graph: Graph
  readonly #contents = new WeakMap<Tensor, readonly number[]>()
  #steps = 0
  #followed = 0
  #scope: Scope | undefined

  constructor(graph: Graph, names: ReadonlySet<string>) {
    this.#graph = graph
    this.dims = new Dims(names)
  }

  /** The facts of all values of one body; its inputs' are given. */
  scope(body: Body, inputs: readonly Fact[], outer: Scope | undefined): Map<string, Fact> {
    const facts = new Map<string, Fact>()
    body.inputs.forEach((input, i) => {
      facts.set(input.name, inputs[i] ?? { dtype: input.dtype, shape: input.shape })
    })
    // An input with a default keeps its declared type, and its elements are taken to be the default's.
    for (const [name, constant] of body.constants)
      facts.set(name, { dtype: constant.dtype, shape: constant.shape, constant })
    const caller = this.#scope
    this.#scope = { facts, outer }
    for (const node of body.nodes) this.#visit(node, facts)
    this.#scope = caller
    return facts
  }

  body(body: Body, inputs: readonly Fact[]): readonly Fact[] {
    const outer = this.#scope
    const facts = this.scope(body, inputs, outer)
    return body.outputs.map(({ name }) => facts.get(name) ?? lookUp(outer, name) ?? unknown)
  }

  elements(constant: Tensor): readonly number[] | undefined {
    if (constant.dtype === 'string' || countContent(constant.shape) === undefined) return undefined
    const known = this.#contents.get(constant)
    if (known !== undefined) return known
    if (!this.#follow(countContent(constant.shape)!)) return undefined
    const read = numbers(constant)
    this.#contents.set(constant, read)
    return read
  }

  fail(node: Node, reason: string): never {
    throw userError('shape-conflict', { node: label(node), op: node.op, reason })
  }

  #visit(node: Node, facts: Map<string, Fact>): void {
    this.#spend(1 + Math.floor((node.inputs.length + node.outputs.length) / 4))
    const outputs = this.#infer(node)
    node.outputs.forEach((name, i) => {
      if (name !== '') facts.set(name, this.#accept(node, outputs[i] ?? unknown))
    })
  }

  #infer(node: Node): readonly Fact[] {
    const row = ops.get(opKey(node.domain, node.op))
    const version = node.domain === '' ? this.#graph.opset : (this.#graph.domains[node.domain] ?? 1)
    if (row === undefined)
      throw userError('shape-op-unknown', { node: label(node), op: opKey(node.domain, node.op) })
    if (version < row.since || version > (row.until ?? version))
      throw userError('shape-op-version', { node: label(node), op: node.op, version })
    const [least, most] = row.inputs
    const count = node.inputs.length
    if (count < least || count > most) this.fail(node, `it has ${count} inputs`)
    const inputs = node.inputs.map(name => (name === '' ? undefined : lookUp(this.#scope, name)))
    for (let i = 0; i < least; i++) if (inputs[i] === undefined) this.fail(node, `its input ${i} is left out`)
    return row.rule(new Call(node, version, inputs, this))
  }

  // A rule's result within bounds: sane lengths, a countable size, contents that fit and are paid for.
  #accept(node: Node, { dtype, shape, content, constant }: Fact): Fact {
    if (shape === undefined) return { dtype, shape }
    if (shape.length > maxRank) this.fail(node, `its result has ${shape.length} dimensions`)
    this.#spend(Math.floor(shape.length / 8))
    let count = 1
    for (const length of shape) {
      if (typeof length !== 'number') continue
      if (!(length >= 0)) this.fail(node, `its result has a length of ${length}`)
      count *= length
    }
    if (
      !(count <= maxElements) ||
      !shape.every(length => typeof length === 'string' || length <= maxElements)
    )
      this.fail(node, `its result [${shape.join(', ')}] has too many elements`)
    if (constant !== undefined) return { dtype, shape, constant }
    if (content === undefined || content.length !== countContent(shape) || !this.#follow(content.length))
      return { dtype, shape }
    return { dtype, shape, content }
  }

  #spend(steps: number): void {
    this.#steps += steps
    if (this.#steps > maxSteps) throw userError('shape-effort', { limit: maxSteps })
  }

  #follow(count: number): boolean {
    this.#followed += count
    return this.#followed <= maxFollowed
  }
}

function lookUp(scope: Scope | undefined, name: string): Fact | undefined {
  for (let at = scope; at !== undefined; at = at.outer) {
    const found = at.facts.get(name)
    if (found !== undefined) return found
  }
  return undefined
}

function checkDeclared(graph: Graph, facts: ReadonlyMap<string, Fact>): void {
  for (const { name, dtype, shape } of graph.outputs) {
    const found = facts.get(name)
    const clash = (declared: string, inferred: string): never => {
      throw userError('shape-declared', { name, declared, inferred })
    }
    if (dtype && found?.dtype && dtype !== found.dtype) clash(dtype, found.dtype)
    if (shape === undefined || found?.shape === undefined) continue
    const differs = shape.some((length, i) => {
      const other = found.shape![i]
      return typeof length === 'number' && length > 0 && typeof other === 'number' && length !== other
    })
    if (differs || shape.length !== found.shape.length)
      clash(`[${shape.join(', ')}]`, `[${found.shape.join(', ')}]`)
  }
}
