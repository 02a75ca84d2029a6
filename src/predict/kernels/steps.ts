// A graph on its way to kernels: a list of steps that fusions shorten, and the questions they ask of it.
// Invariant: values keep their names, so that shapes found once hold to the end.
import { type Graph, type Node, numbers, opKey, reads, type Tensor } from '../../ir/index.ts'

/** One kernel in the making. `nodes`: those of the graph that it does, the first gives attributes. */
export type Step = {
  readonly op: string
  readonly nodes: readonly Node[]
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly activation?: string
  /** Adds this value to its result. */
  readonly adds?: string
  readonly blocked?: boolean
}

/** Shapes by name of value, as far as they are known. */
export type Lengths = (name: string) => readonly number[] | undefined

export class Steps {
  readonly lengths: Lengths
  readonly #constants: ReadonlyMap<string, Tensor>
  readonly #folded: ReadonlySet<string>
  readonly #borders: ReadonlySet<string>
  readonly #places: (Step | undefined)[]
  readonly #at = new Map<Step, number>()
  readonly #makers = new Map<string, Step>()
  readonly #readers = new Map<string, Set<Step>>()

  constructor(graph: Graph, folded: ReadonlySet<Node>, lengths: Lengths) {
    this.#constants = graph.constants
    this.#folded = new Set([...folded].flatMap(node => node.outputs))
    this.#borders = new Set(graph.outputs.map(value => value.name))
    this.lengths = name =>
      lengths(name) ?? (name.endsWith(gateSuffix) ? lengths(name.slice(0, -gateSuffix.length)) : undefined)
    this.#places = graph.nodes.filter(node => !folded.has(node)).flatMap(stepsOf)
    this.#places.forEach((step, i) => {
      this.#enter(step!, i)
    })
  }

  /** In order. */
  list = (): Step[] => this.#places.filter(step => step !== undefined)

  /** Whether the step still stands. */
  has = (step: Step): boolean => this.#at.has(step)

  isConstant = (name: string | undefined): boolean =>
    name !== undefined && (this.#constants.has(name) || this.#folded.has(name))

  /** The inputs that are no constants. */
  data = (step: Step): string[] => step.inputs.filter(name => name !== '' && !this.isConstant(name))

  isOutput = (name: string): boolean => this.#borders.has(name)

  tensor = (name: string | undefined): Tensor | undefined => this.#constants.get(name ?? '')

  /** The number a constant of one element holds. */
  scalar(name: string | undefined): number | undefined {
    const found = this.tensor(name)
    if (found?.shape.reduce((a, b) => a * b, 1) !== 1) return undefined
    const [value] = numbers(found)
    return typeof value === 'number' ? value : undefined
  }

  maker = (name: string | undefined): Step | undefined => this.#makers.get(name ?? '')

  readers = (name: string): readonly Step[] => [...(this.#readers.get(name) ?? [])]

  /** The one step that reads a value, where the value is no output of the graph. */
  onlyReader(name: string | undefined): Step | undefined {
    const found = name === undefined || this.isOutput(name) ? [] : this.readers(name)
    return found.length === 1 ? found[0] : undefined
  }

  /** Puts `next` where the last of `old` stood. */
  replace(old: readonly Step[], next: Step): void {
    const place = Math.max(...old.map(step => this.#at.get(step)!))
    for (const step of old) this.#remove(step)
    this.#enter(next, place)
  }

  /** `step` does nothing: who read its result reads its first input. */
  bypass(step: Step): void {
    const [from = '', to = ''] = [step.inputs[0], step.outputs[0]]
    for (const reader of this.readers(to)) {
      const inputs = reader.inputs.map(name => (name === to ? from : name))
      this.replace([reader], { ...reader, inputs })
    }
    this.#remove(step)
  }

  /** What only made `name` goes, and what only made its inputs, if nobody reads it any more. */
  dropUnread(name: string): void {
    const open = [name]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const maker = this.maker(at)
      const isRead = maker?.outputs.some(output => this.readers(output).length > 0 || this.isOutput(output))
      if (!maker || isRead || !this.has(maker)) continue
      this.#remove(maker)
      open.push(...readsOf(maker))
    }
  }

  #enter(step: Step, place: number): void {
    this.#places[place] = step
    this.#at.set(step, place)
    for (const output of step.outputs) this.#makers.set(output, step)
    for (const input of readsOf(step)) {
      const known = this.#readers.get(input)
      if (known) known.add(step)
      else this.#readers.set(input, new Set([step]))
    }
  }

  #remove(step: Step): void {
    this.#places[this.#at.get(step)!] = undefined
    this.#at.delete(step)
    for (const input of readsOf(step)) this.#readers.get(input)?.delete(step)
  }
}

const readsOf = (step: Step) => (step.adds === undefined ? step.inputs : [...step.inputs, step.adds])

/** Names the value between the two halves of a node, shaped as its result. */
const gateSuffix = ' gate'

/** A node as it stands; HardSwish has no kernel, and runs as the two that define it. */
function stepsOf(node: Node): Step[] {
  const step = {
    op: opKey(node.domain, node.op),
    nodes: [node],
    // What subgraphs capture is read too.
    inputs: [...node.inputs, ...[...reads(node)].filter(name => !node.inputs.includes(name))],
    outputs: node.outputs,
  }
  if (step.op !== 'HardSwish') return [step]
  const [x = '', y = ''] = [node.inputs[0], node.outputs[0]]
  const gate = `${y}${gateSuffix}`
  return [
    { ...step, op: 'HardSigmoid', outputs: [gate] },
    { ...step, op: 'Mul', nodes: [], inputs: [x, gate] },
  ]
}
