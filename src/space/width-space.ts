// The space of widths around a model: one choice per free channel group; a candidate keeps the most important channels
// with their weights. Every choice has been tried alone against shape inference, so no genome breaks the graph.
import { createHash } from 'node:crypto'
import { UserError } from '../errors.ts'
import { byteLength, elements, type Graph, hash, inferShapes, type Shapes } from '../ir/index.ts'
import { find, type Group, gcd, type KeptOf, positions } from './axis.ts'
import { type Traced, traceGroups } from './channel-groups.ts'
import { describeGenome } from './describe.ts'
import type { Norm } from './importance.ts'
import { liftConstants } from './lift-constants.ts'
import { type Gather, gathered, slice } from './slice.ts'
import type { Choice, Genome, Kept, Space } from './space.ts'

export type WidthOptions = {
  /** Types of all values, if they are known already. */
  readonly shapes?: Shapes
  /** Shares of a group's width to offer, beside the whole. Default: eighths. */
  readonly fractions?: readonly number[]
  /** Fewest channels to keep of a group. Default 4. */
  readonly minimum?: number
  /** How filters are compared. Default 'l2'. */
  readonly norm?: Norm
}

type WidthChoice = Omit<Choice, 'group'> & { readonly group: Traced['groups'][number] }

/** The widths of a model, for spaces that have other choices beside them. */
export type Widths = {
  /** The model with all its constants in one place: what `decode` cuts. */
  readonly lifted: Graph
  readonly shapes: Shapes
  readonly traced: Traced
  readonly choices: readonly Choice[]
  /** The root of each choice's group. */
  readonly roots: readonly Group[]
  /** The lifted model with the widths of a genome; `make` as `slice` takes it. */
  decode(genome: Genome, make?: Gather): Graph
  kept(genome: Genome): ReadonlyMap<string, Kept>
  keptImportance(genome: Genome): number
}

export function widthsOf(graph: Graph, options: WidthOptions = {}): Widths {
  const lifted = liftConstants(graph)
  const shapes = options.shapes ?? inferShapes(graph)
  const traced = traceGroups(lifted, shapes, options.norm ?? 'l2')
  const offered = traced.groups.flatMap(group => choiceFor(group, options))
  const choices = offered.filter(choice => survivesAlone(choice, lifted, shapes, traced))
  const keptAt = (genome: Genome) => keptOf(choices, genome)
  const isSeed = (genome: Genome) => choices.every((choice, i) => genome[i] === choice.default)
  return {
    lifted,
    shapes,
    traced,
    choices: choices.map(({ group: _, ...choice }) => choice),
    roots: choices.map(choice => choice.group.root),
    decode: (genome, make) => (isSeed(genome) ? lifted : slice(lifted, traced.trace, keptAt(genome), make)),
    kept: genome => keptChannels(traced, keptAt(genome)),
    keptImportance: genome => keptImportance(choices, genome),
  }
}

/**
 * The width choices of a model; none if everything is frozen.
 * @throws UserError where the shapes of `graph` cannot be inferred
 * @example const space = widthSpace(graph); space.decode(uniform(space, 0.5))
 */
export function widthSpace(graph: Graph, options: WidthOptions = {}): Space {
  const widths = widthsOf(graph, options)
  const { choices, kept, keptImportance } = widths
  const seed = choices.map(choice => choice.default)
  const id = createHash('sha256')
    .update(`${hash(graph)} ${choices.map(describeChoice).join(' ')}`)
    .digest('hex')
  return {
    id,
    architectures: id,
    choices,
    seed,
    decode: genome => (genome.join() === seed.join() ? graph : widths.decode(genome)),
    describe: genome => describeGenome(choices, genome),
    kept,
    keptImportance,
  }
}

const eighths = [0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875]

function choiceFor(group: Traced['groups'][number], options: WidthOptions): WidthChoice[] {
  const { size, block, frozen, name, layers } = group
  const { fractions = eighths, minimum = 4 } = options
  const step = lcm(block, size >= 64 ? 8 : size >= 16 ? 4 : 1)
  const least = Math.min(size, Math.max(block, Math.ceil(minimum / block) * block))
  const rounded = fractions.map(share =>
    Math.min(size, Math.max(least, Math.round((share * size) / step) * step)),
  )
  const widths = [...new Set([...rounded, size])].sort((a, b) => a - b)
  if (frozen || widths.length < 2) return []
  return [{ name, kind: 'width', options: widths, default: widths.length - 1, layers, group }]
}

const lcm = (a: number, b: number) => (a * b) / gcd(a, b)
const describeChoice = ({ name, options }: Pick<Choice, 'name' | 'options'>) =>
  JSON.stringify([name, options])

function keptOf(choices: readonly WidthChoice[], genome: Genome): KeptOf {
  const kept = new Map<Group, readonly number[]>()
  choices.forEach(({ group, options }, i) => {
    const best = group.ranking.slice(0, options[genome[i]!]!)
    kept.set(
      group.root,
      best.sort((a, b) => a - b),
    )
  })
  return group => {
    const root = find(group)
    const found = kept.get(root) ?? Array.from({ length: root.size }, (_, i) => i)
    kept.set(root, found)
    return found
  }
}

/** True if shapes stay consistent, and the outputs' theirs, with only this group at its narrowest. */
function survivesAlone(choice: WidthChoice, graph: Graph, shapes: Shapes, traced: Traced): boolean {
  const narrow = keptOf([choice], [0])
  try {
    const found = inferShapes(slice(graph, traced.trace, narrow, outline(graph)))
    return graph.outputs.every(
      ({ name }) => String(found.get(name)?.shape) === String(shapes.get(name)?.shape),
    )
  } catch (error) {
    if (error instanceof UserError) return false
    throw error
  }
}

/** Large weights become zeros of the sliced shape, all on one buffer: where only shapes matter nothing large is copied. */
export function outline(graph: Graph): Gather {
  const zeros = new Uint8Array(
    [...graph.constants.values()].reduce((most, t) => Math.max(most, t.bytes.length), 0),
  )
  return (name, source, left) => {
    if (source.bytes.length <= 4096) return gathered(name, source, left)
    const shape = source.shape.map((length, i) => left[i]?.length ?? length)
    return { dtype: source.dtype, shape, bytes: zeros.subarray(0, byteLength(source.dtype, elements(shape))) }
  }
}

/** By output value of each filter: the channels that are left. */
export function keptChannels({ trace }: Traced, kept: KeptOf): Map<string, Kept> {
  const out = new Map<string, Kept>()
  for (const { node, outAxis, channels } of trace.filters) {
    const indices = positions(channels, kept)
    if (indices) out.set(node.outputs[0]!, { axis: outAxis, indices })
  }
  return out
}

/** Layers follow each other, so shares multiply: the geometric mean over the choices of the share each one keeps. */
function keptImportance(choices: readonly WidthChoice[], genome: Genome): number {
  const logs = choices.map(({ group, options }, i) => {
    const width = options[genome[i]!]!
    const total = sum(group.scores)
    const kept = sum(group.ranking.slice(0, width).map(channel => group.scores[channel]!))
    return Math.log(width === group.size ? 1 : total > 0 ? kept / total : width / group.size)
  })
  return logs.length === 0 ? 1 : Math.exp(sum(logs) / logs.length)
}

const sum = (values: Iterable<number>): number => {
  let total = 0
  for (const value of values) total += value
  return total
}
