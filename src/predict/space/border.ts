// Where two parts of a network meet, as far as the second one's kernels depend on the first: how the value lies in memory, and,
// where a fusion could reach back across the border, the last kernel itself. A stand-in graph brings such a value about, so that
// a part can be told behind it without the network before it.
import {
  attr,
  bodies,
  build,
  type Dim,
  type Graph,
  type Node,
  node,
  type Tensor,
  type Value,
  value,
} from '../../ir/index.ts'
import { decomposed, type Fusing } from '../kernels/decompose.ts'
import type { Kernel } from '../kernels/kernel.ts'
import type { Step, Steps } from '../kernels/steps.ts'

export type Border = {
  /** Equal for borders that no part can tell apart. */
  readonly key: string
  /** Equal for borders that only a part can tell apart that takes the last kernel in, or is taken in by it. */
  readonly kind: string
  /** A graph that ends in such a value; undefined for one that is given as it lies in a file. */
  standIn(as: Value): Graph | undefined
}

const plain: Border = { key: 'plain', kind: 'plain', standIn: () => undefined }
const inBlocks: Border = { key: 'blocked', kind: 'blocked', standIn: blockedValue }

/** In front of the first part. */
export const start = plain

/** A convolution from one channel is blocked whatever it makes, and takes nothing in any more. */
function blockedValue({ shape }: Value): Graph | undefined {
  if (shape?.length !== 4) return undefined
  const [batch = 1, channels, ...lengths] = shape as readonly number[]
  const weights: Tensor = {
    dtype: 'float32',
    shape: [channels!, 1, 1, 1],
    bytes: new Uint8Array(4 * channels!),
  }
  return build({
    inputs: [value('seed', 'float32', [batch, 1, ...lengths])],
    outputs: [value('made', 'float32', shape)],
    constants: new Map([['weights', weights]]),
    nodes: [
      node('Conv', ['seed', 'weights'], ['raw'], { kernel_shape: attr.ints([1, 1]) }),
      node('Relu', ['raw'], ['made']),
    ],
  })
}

/** What a part comes to behind a border. */
export type Told = {
  /** Its kernels, without bringing the result out of blocks. */
  readonly added: readonly Kernel[]
  /** Kernels in front of it that are others now. */
  readonly lost: readonly Kernel[]
  /** What it takes to bring the result out of blocks, were it the network's. */
  readonly out: readonly Kernel[]
  /** Behind it; undefined where the value passes through unchanged. */
  readonly next: Border | undefined
}

/**
 * @param isLast the result is the network's: nothing comes that could read it
 * @throws UserError as `inferShapes`
 */
export function toldBehind(border: Border, part: Graph, fusing: Fusing, isLast: boolean): Told {
  const given = withNumbers(part.inputs[0]!)
  // What a subgraph captures cannot be given another name.
  const stand = part.nodes.some(each => bodies(each).length > 0) ? undefined : border.standIn(given)
  const joined = chained(stand, part, given)
  const whole = isLast ? joined : read(joined)
  const { kernels, list, steps } = decomposed(whole, fusing)
  const all = isLast ? kernels : kernels.slice(0, -1)
  const isBroughtOut = all.at(-1)?.op === 'ReorderOutput'
  const out = isBroughtOut ? all.slice(-1) : []
  const before = stand ? decomposed(stand, fusing).kernels : []
  if (before.at(-1)?.op === 'ReorderOutput') before.pop()
  const { added, lost } = difference(isBroughtOut ? all.slice(0, -1) : all, before)
  if (isLast) return { added: [...added, ...out], lost, out: [], next: plain }
  const end = list.at(-1)!.inputs[0]!
  const isPassed = end === (stand ? joined.given : given.name)
  const isSame = isPassed && lost.length === 0
  return { added, lost, out, next: isSame ? undefined : borderAfter(end, { whole, list, steps, kernels }) }
}

/** Both without what they have in common. */
function difference(whole: readonly Kernel[], before: readonly Kernel[]) {
  if (before.length === 0) return { added: whole, lost: before }
  const texts = whole.map(textOf)
  const open = new Set(whole.keys())
  const lost = before.filter(kernel => {
    const text = textOf(kernel)
    const at = [...open].find(i => texts[i] === text)
    return at === undefined || !open.delete(at)
  })
  return { added: [...open].map(i => whole[i]!), lost }
}

const textOf = (kernel: Kernel) => JSON.stringify(Object.values(kernel))

type Chained = Graph & { readonly given: string }

/** The part behind the stand-in, whose names are made others than the part's. */
function chained(stand: Graph | undefined, part: Graph, given: Value): Chained {
  if (!stand) return { ...part, inputs: [given], given: given.name }
  const before = renamed(stand, mark(part))
  const [from, to] = [part.inputs[0]!.name, before.outputs[0]!.name]
  const nodes = part.nodes.map(each => ({
    ...each,
    inputs: each.inputs.map(name => (name === from ? to : name)),
  }))
  const graph = build({
    ...part,
    inputs: before.inputs,
    nodes: [...before.nodes, ...nodes],
    constants: new Map([...before.constants, ...part.constants]),
    hints: new Map(),
  })
  return { ...graph, given: to }
}

/** A prefix that no name of the graph has. */
function mark(graph: Graph): string {
  const names = [
    ...graph.constants.keys(),
    ...graph.inputs.map(({ name }) => name),
    ...graph.nodes.flatMap(({ outputs }) => outputs),
  ]
  let prefix = 'before '
  while (names.some(name => name.startsWith(prefix))) prefix += '~'
  return prefix
}

/** Values and constants by number. */
function renamed(graph: Graph, prefix: string): Graph {
  const numbers = new Map<string, string>([['', '']])
  const named = (name: string) => {
    const known = numbers.get(name) ?? `${prefix}${numbers.size}`
    numbers.set(name, known)
    return known
  }
  const all = (names: readonly string[]) => names.map(named)
  return build({
    ...graph,
    inputs: graph.inputs.map(each => ({ ...each, name: named(each.name) })),
    outputs: graph.outputs.map(each => ({ ...each, name: named(each.name) })),
    nodes: graph.nodes.map(each => ({ ...each, inputs: all(each.inputs), outputs: all(each.outputs) })),
    constants: new Map([...graph.constants].map(([name, tensor]) => [named(name), tensor])),
    hints: new Map(),
  })
}

/** Somebody reads the result who takes nothing in and is taken in by nobody, and is the last kernel. */
function read(graph: Graph): Graph {
  const [{ name, dtype }] = graph.outputs as readonly [Value]
  const end = `${mark(graph)}end`
  return build({
    ...graph,
    outputs: [value(end, dtype)],
    nodes: [...graph.nodes, node('Neg', [name], [end])],
    hints: new Map(),
  })
}

const withNumbers = ({ name, dtype, shape }: Value): Value =>
  value(
    name,
    dtype,
    shape?.map((length: Dim) => (typeof length === 'number' ? length : 1)),
  )

type Decomposed = {
  readonly whole: Graph
  readonly list: readonly Step[]
  readonly steps: Steps
  readonly kernels: readonly Kernel[]
}

/** Results that no later step is joined with. */
const closed = new Set(
  'Relu Clip Sigmoid Tanh LeakyRelu Elu HardSwish Softmax MaxPool AveragePool GlobalAveragePool GlobalMaxPool Concat Resize Upsample Flatten'.split(
    ' ',
  ),
)
const sums = new Set(['Add', 'Sum', 'Mul'])

function borderAfter(name: string, found: Decomposed): Border {
  const { list, steps, kernels } = found
  const at = makerOf(name, list)
  const step = list[at]
  const usual = step?.blocked ? inBlocks : plain
  if (!step || step.nodes.length === 0 || step.activation !== undefined || closed.has(step.op)) return usual
  if (sums.has(step.op) && !step.inputs.some(steps.isConstant)) return usual
  if (step.nodes.some(each => bodies(each).length > 0)) return usual
  const sources = [...steps.data(step), ...(step.adds === undefined ? [] : [step.adds])]
  if (!isWhole(name, step, sources, steps)) return usual
  const layouts = [...new Set(sources)].map(source => [source, layoutOf(source, list)] as const)
  const key = JSON.stringify([
    step.nodes.map(each => each.op),
    textOf(kernels[at]!),
    layouts.map(([, border]) => border.key),
    step.inputs.filter(steps.isConstant).map(steps.lengths),
  ])
  const kind = `${usual.key} ${step.op} ${step.nodes[0]!.op} ${step.adds !== undefined} ${steps.data(step).length}`
  const end = value(name, found.whole.outputs[0]!.dtype, steps.lengths(name))
  return openBorder(key, kind, () => lastKernel(step, layouts, found, end))
}

/** What it is made from is let go with the first stand-in: there are thousands of such borders in a space. */
function openBorder(key: string, kind: string, make: () => Graph): Border {
  let open: (() => Graph) | undefined = make
  let made: Graph | undefined
  return {
    key,
    kind,
    standIn: () => {
      made ??= open?.()
      open = undefined
      return made
    },
  }
}

/** Whether its nodes make `name` from nothing but these values, each other's, and constants. */
function isWhole(name: string, { nodes }: Step, sources: readonly string[], steps: Steps): boolean {
  const made = nodes.flatMap(({ outputs }) => outputs)
  const known = new Set(['', ...sources, ...made])
  const isKnown = (each: string) => known.has(each) || steps.isConstant(each)
  return made.includes(name) && nodes.every(({ inputs }) => inputs.every(isKnown))
}

/** Reorderings have their value's own name. */
const makerOf = (name: string, list: readonly Step[]) =>
  list.findIndex(({ op, outputs }) => outputs.includes(name) && !op.startsWith('Reorder'))

const layoutOf = (name: string, list: readonly Step[]): Border =>
  list[makerOf(name, list)]?.blocked ? inBlocks : plain

/** The nodes of the last kernel behind values that lie as its own do. */
function lastKernel(
  step: Step,
  layouts: readonly (readonly [name: string, border: Border])[],
  { whole, steps }: Decomposed,
  end: Value,
): Graph {
  const places = new Map(whole.nodes.map(({ outputs }, i) => [outputs[0]!, i]))
  const own = step.nodes.toSorted((a, b) => places.get(a.outputs[0]!)! - places.get(b.outputs[0]!)!)
  const fixed = constantsOf(own, whole, steps)
  const fronts = layouts.map(([name, border], i) => {
    const given = value(name, end.dtype, steps.lengths(name))
    const stand = border.standIn(given)
    if (!stand) return { inputs: [given], nodes: [], constants: [] }
    const front = renamed(stand, `${mark(whole)}${i} `)
    const made = front.outputs[0]!.name
    const all = front.nodes.map(each => ({
      ...each,
      outputs: each.outputs.map(one => (one === made ? name : one)),
    }))
    return { inputs: front.inputs, nodes: all, constants: [...front.constants] }
  })
  return build({
    opset: whole.opset,
    domains: whole.domains,
    inputs: fronts.flatMap(front => front.inputs),
    outputs: [end],
    nodes: [...fixed.nodes, ...fronts.flatMap(front => front.nodes), ...own],
    constants: new Map([...fixed.tensors, ...fronts.flatMap(front => front.constants)]),
  })
}

/** The constants that nodes read, and the nodes that make them from others. */
function constantsOf(readers: readonly Node[], { nodes }: Graph, steps: Steps) {
  const wanted = new Set(readers.flatMap(({ inputs }) => inputs.filter(steps.isConstant)))
  const makers: Node[] = []
  for (const each of nodes.toReversed()) {
    if (readers.includes(each) || !each.outputs.some(name => wanted.has(name))) continue
    makers.unshift(each)
    for (const name of each.inputs) wanted.add(name)
  }
  const tensors = [...wanted].flatMap(name => {
    const tensor = steps.tensor(name)
    return tensor ? [[name, tensor] as const] : []
  })
  return { nodes: makers, tensors }
}
