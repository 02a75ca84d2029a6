// A graph made ready for TensorFlow.js: operators looked up, shape arithmetic folded, constants uploaded once.
// Invariants: a run leaves no tensor behind, and a value is freed after the last node that reads it.
import { UserError } from '../../errors.ts'
import {
  bindShapes,
  decode,
  defaultBinding,
  type Fact,
  type Graph,
  inferShapes,
  ints,
  type Node,
  normalise,
  prune,
  reads,
  rewrite,
  type Tensor,
  tensor,
  type Value,
} from '../../ir/index.ts'
import { Call, type Row, refused } from './call.ts'
import { rows } from './rows.ts'
import { asPlain, download, type Held, plain, type Tf, type TfTensor, upload } from './tensors.ts'

/** A model that is ready to run; the counterpart of an ONNX Runtime session. */
export type TfjsSession = {
  readonly inputs: readonly Value[]
  readonly outputs: readonly Value[]
  /** Uploads the feeds; each call then runs the model and reads its outputs. Throws `device-tfjs-op`. */
  bind(feeds: Readonly<Record<string, Tensor>>): () => Record<string, Tensor>
  /** Frees every tensor of it. */
  close(): void
}

/**
 * Opens an ONNX file's bytes; lengths that neither the model nor `shapes` fix are 1. Throws what `decode` throws, and
 * `device-tfjs-op` for an operator without a row.
 * @example openTfjsSession(tf, bytes, { x: [1, 3, 32, 32] }).bind(feeds)()
 */
export function openTfjsSession(
  tf: Tf,
  bytes: Uint8Array,
  shapes: Readonly<Record<string, readonly number[]>> = {},
): TfjsSession {
  const graph = prepared(decode(bytes), shapes)
  const session = new Session(tf, graph)
  return {
    inputs: graph.inputs,
    outputs: graph.outputs,
    bind: feeds => session.bind(feeds),
    close: () => session.close(),
  }
}

/** In one spelling, with fixed shapes; whatever those decide is a constant. */
function prepared(graph: Graph, shapes: Readonly<Record<string, readonly number[]>>): Graph {
  const asked = Object.fromEntries(
    Object.entries(shapes).filter(([name]) => graph.inputs.some(i => i.name === name)),
  )
  const bound = bindShapes(normalise(graph), { ...defaultBinding(graph), ...asked })
  const facts = inferShapes(bound)
  const folded = new Map(
    bound.nodes.flatMap(node => node.outputs.map(name => [name, contentOf(facts.get(name))] as const)),
  )
  const constants = new Map(bound.constants)
  for (const [name, content] of folded) if (content) constants.set(name, content)
  const nodes = bound.nodes.filter(node => !node.outputs.every(name => name === '' || folded.get(name)))
  const kept = new Set(nodes.flatMap(node => node.outputs))
  for (const name of kept) if (folded.get(name)) constants.delete(name)
  const inputs = bound.inputs.filter(input => !bound.constants.has(input.name))
  return prune(rewrite(bound, { nodes, constants, inputs }))
}

function contentOf(fact: Fact | undefined): Tensor | undefined {
  const { content, dtype, shape } = fact ?? {}
  if (!content || !shape || dtype === undefined) return undefined
  const known = [content, shape].every(list => list.every(entry => typeof entry === 'number'))
  return known ? tensor(dtype, shape as number[], content as number[]) : undefined
}

type Step = {
  readonly node: Node
  readonly row: Row
  readonly kept: Map<string, TfTensor>
  /** Values that nobody reads after it. */
  readonly dying: readonly string[]
}

class Session {
  readonly #tf: Tf
  readonly #graph: Graph
  /** Values that are the same in every run, kept until the end; constants come when first asked for. */
  readonly #fixed = new Map<string, Held>()
  readonly #feeds: TfTensor[] = []
  readonly #fixedNames: Set<string>
  readonly #steps: readonly Step[]

  constructor(tf: Tf, graph: Graph) {
    this.#tf = tf
    this.#graph = graph
    this.#fixedNames = new Set(graph.constants.keys())
    const steps = stepsOf(graph)
    const isFixed = ({ node }: Step) => node.inputs.every(name => name === '' || this.#fixedNames.has(name))
    const flowing: Step[] = []
    try {
      for (const step of steps)
        if (isFixed(step)) this.#decide(step)
        else flowing.push(step)
    } catch (error) {
      this.#steps = steps
      this.close()
      throw error
    }
    this.#steps = flowing
  }

  bind(feeds: Readonly<Record<string, Tensor>>): () => Record<string, Tensor> {
    const held = new Map(this.#graph.inputs.map(({ name }) => [name, this.#feed(name, feeds[name])] as const))
    return () => {
      let read: Record<string, Tensor> = {}
      // Not as tidy's result: it would look for tensors in every element of the outputs.
      this.#tf.tidy(() => {
        read = this.#run(held)
      })
      return read
    }
  }

  close(): void {
    const derived = this.#steps.flatMap(({ kept }) => [...kept.values()])
    const own = [...this.#fixed.values()].map(({ tensor }) => tensor)
    for (const tensor of [...derived, ...own, ...this.#feeds]) tensor.dispose()
    this.#fixed.clear()
  }

  #feed(name: string, given: Tensor | undefined): Held {
    const { tf, refusal } = {
      tf: this.#tf,
      refusal: (reason: string) => unfit(this.#graph, name, reason),
    }
    if (!given) throw refusal('it was given no tensor')
    const made = upload(tf, given)
    if (typeof made === 'string') throw refusal(made)
    this.#feeds.push(tf.keep(made))
    return plain(made)
  }

  #run(feeds: ReadonlyMap<string, Held>): Record<string, Tensor> {
    const values = new Map(feeds)
    for (const step of this.#steps) {
      const made = this.#outputs(step, values)
      step.node.outputs.forEach((name, i) => {
        if (name !== '' && made[i]) values.set(name, made[i])
      })
      for (const name of step.dying) {
        if (!feeds.has(name)) values.get(name)?.tensor.dispose()
        values.delete(name)
      }
    }
    const read = ({ name, dtype = 'float32' }: Value) =>
      [name, download(this.#tf, values.get(name) ?? this.#constant(name), dtype)] as const
    return Object.fromEntries(this.#graph.outputs.map(read))
  }

  /** Runs a node whose inputs never change, once. */
  #decide(step: Step): void {
    for (const [i, held] of this.#outputs(step, new Map()).entries()) {
      const name = step.node.outputs[i] ?? ''
      this.#fixed.set(name, { ...held, tensor: this.#tf.keep(held.tensor) })
      this.#fixedNames.add(name)
    }
    for (const tensor of step.kept.values()) tensor.dispose()
    step.kept.clear()
  }

  /** The outputs of one node, as tensors of their own. */
  #outputs({ node, row, kept }: Step, values: ReadonlyMap<string, Held>): Held[] {
    const held = (name: string) => values.get(name) ?? this.#constant(name)
    const call = new Call(
      this.#tf,
      node,
      { held, isFixed: name => this.#fixedNames.has(name), ints: name => this.#ints(name, held) },
      kept,
    )
    try {
      return this.#tf.tidy(() => [row(call)].flat().map(made => this.#own(made, node, values)))
    } catch (error) {
      if (error instanceof UserError) throw error
      throw refused(node, firstLine(error), [], error)
    }
  }

  /** A row may hand back what it was given: two values must not share one tensor, or freeing one frees both. */
  #own(made: Held, node: Node, values: ReadonlyMap<string, Held>): Held {
    const isGiven = made.tensor.kept || node.inputs.some(name => values.get(name)?.tensor === made.tensor)
    return isGiven ? { ...made, tensor: this.#tf.clone(made.tensor) } : made
  }

  #constant(name: string): Held {
    const known = this.#fixed.get(name)
    if (known) return known
    const constant = this.#graph.constants.get(name)
    const made = constant ? upload(this.#tf, constant) : 'it has no value'
    if (typeof made === 'string') throw unfit(this.#graph, name, made)
    const held = plain(this.#tf.keep(made))
    this.#fixed.set(name, held)
    return held
  }

  #ints(name: string, held: (name: string) => Held): readonly number[] {
    const constant = this.#graph.constants.get(name)
    return constant ? ints(constant) : [...asPlain(this.#tf, held(name)).dataSync()]
  }
}

/** The nodes in order, with what dies after each. Throws `device-tfjs-op`. */
function stepsOf({ nodes, outputs }: Graph): Step[] {
  const readLater = new Set(outputs.map(output => output.name))
  const backwards = nodes.toReversed().map((node): Step => {
    const row = node.domain === '' && Object.hasOwn(rows, node.op) ? rows[node.op] : undefined
    if (!row) throw refused(node, 'it has no counterpart there yet', Object.keys(rows).toSorted())
    const dying = [...new Set([...reads(node), ...node.outputs])].filter(
      name => name !== '' && !readLater.has(name),
    )
    for (const name of dying) readLater.add(name)
    return { node, row, kept: new Map(), dying }
  })
  return backwards.reverse()
}

/** The error about a value that cannot be a tensor there. */
function unfit({ nodes }: Graph, name: string, reason: string): UserError {
  const reader = nodes.find(node => node.inputs.includes(name)) ?? nodes[0]!
  return refused(reader, `${name}: ${reason}`)
}

const firstLine = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n')[0]!
