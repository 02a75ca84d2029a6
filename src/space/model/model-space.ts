// The space around a repository's own model: widths, depth, kernels, forms of convolutions, activations, resolution.
// Widths are cut first, on the model as it came; everything else edits what is left, by the names of values. Every choice
// has been tried alone against shape inference.
import { createHash } from 'node:crypto'
import { UserError } from '../../errors.ts'
import { type Graph, hash, inferShapes, type Shapes } from '../../ir/index.ts'
import { find, resolved } from '../axis.ts'
import { describeGenome } from '../describe.ts'
import type { Choice, ChoiceKind, Genome, Space } from '../space.ts'
import { outline, type WidthOptions, type Widths, widthsOf } from '../width-space.ts'
import { activationEdits } from './activations.ts'
import { type Edit, finished } from './edit.ts'
import { formEdits } from './factorise.ts'
import { kernelEdits } from './kernels.ts'
import { modelParts } from './model-parts.ts'
import { type ResidualBlock, residualBlocks, withoutBlocks } from './residual-blocks.ts'
import { resolutionEdits } from './resolution.ts'

export type ModelOptions = WidthOptions & {
  /** Kinds of choices to offer. Default: all. */
  readonly kinds?: readonly ChoiceKind[]
}

/** Everything that can change about a model. Genes: widths, then blocks, then edits. */
export type ModelChoices = {
  readonly widths: Widths
  readonly blocks: readonly ResidualBlock[]
  readonly edits: readonly Edit[]
  readonly choices: readonly Choice[]
}

/** The graph of a genome, and under which names values of the seed are found in it. */
export type Decoded = { readonly graph: Graph; readonly nameOf: (value: string) => string }

/**
 * The choices around a model; none if nothing of it can change.
 * @throws UserError where the shapes of `graph` cannot be inferred
 * @example const space = modelSpace(graph); space.describe(sample(space, random(1)))
 */
export function modelSpace(graph: Graph, options: ModelOptions = {}): Space {
  const all = choicesOf(graph, options)
  const { widths, choices } = all
  const seed = choices.map(choice => choice.default)
  const isSeed = (genome: Genome) => genome.every((gene, i) => gene === seed[i])
  const active = activity(all)
  const removed = (genome: Genome) => new Set(dropped(all, genome).flatMap(block => block.inner))
  const parts = modelParts(all, genome => decoded(all, genome, false))
  const named = choices.map(({ name, options, labels }) => JSON.stringify([name, options, labels]))
  const id = createHash('sha256')
    .update(`${hash(graph)} ${named.join(' ')}`)
    .digest('hex')
  return {
    id,
    architectures: id,
    choices,
    seed,
    decode: genome => (isSeed(genome) ? graph : decoded(all, genome, true).graph),
    describe: genome => describeGenome(choices, genome),
    kept: genome => {
      const gone = removed(genome)
      return new Map([...widths.kept(genome)].filter(([value]) => !gone.has(value)))
    },
    keptImportance: importanceOf(all),
    active,
    canonical: genome => {
      const matters = active(genome)
      return genome.map((gene, i) => (matters[i] ? gene : seed[i]!))
    },
    ...(parts ? { parts } : {}),
  }
}

/** Every choice is tried on the whole graph, and models are untrusted: later layers of one kind stay as they are. */
const mostPerKind = 200

function choicesOf(graph: Graph, options: ModelOptions): ModelChoices {
  const widths = widthsOf(graph, options)
  const { lifted, shapes } = widths
  const offers = (kind: ChoiceKind) => options.kinds?.includes(kind) ?? true
  const kept: Widths = offers('width') ? widths : { ...widths, choices: [], roots: [], decode: () => lifted }
  const keepsOutputs = outputsKept(lifted, shapes)
  const blocks = (offers('depth') ? residualBlocks(lifted, shapes, mostPerKind) : []).filter(block =>
    keepsOutputs(() => withoutBlocks(lifted, [block]).graph),
  )
  const edits = [
    ...kernelEdits(lifted).slice(0, mostPerKind),
    ...formEdits(lifted, shapes).slice(0, mostPerKind),
    ...activationEdits(lifted),
    ...resolutionEdits(lifted, shapes),
  ].filter(
    edit =>
      offers(edit.choice.kind) &&
      edit.choice.options.every(
        (_, option) =>
          option === edit.choice.default || keepsOutputs(() => finished(edit.apply(lifted, option, false))),
      ),
  )
  const depth = blocks.map(
    ({ name }): Choice => ({
      name: `block to ${name}`,
      kind: 'depth',
      options: [0, 1],
      labels: ['left out', 'kept'],
      default: 1,
      layers: [name],
    }),
  )
  return {
    widths: kept,
    blocks,
    edits,
    choices: [...kept.choices, ...depth, ...edits.map(edit => edit.choice)],
  }
}

/** Whether a changed graph is consistent and puts out what the model does. */
function outputsKept(graph: Graph, shapes: Shapes): (change: () => Graph) => boolean {
  return change => {
    try {
      const found = inferShapes(change())
      return graph.outputs.every(
        ({ name }) => String(found.get(name)?.shape) === String(shapes.get(name)?.shape),
      )
    } catch (error) {
      if (error instanceof UserError) return false
      throw error
    }
  }
}

function dropped({ widths, blocks }: ModelChoices, genome: Genome): ResidualBlock[] {
  return blocks.filter((_, i) => genome[widths.choices.length + i] === 0)
}

function decoded(all: ModelChoices, genome: Genome, isExact: boolean): Decoded {
  const { widths, blocks, edits } = all
  const cut = widths.decode(genome, isExact ? undefined : outline(widths.lifted))
  const { graph, nameOf } = withoutBlocks(cut, dropped(all, genome))
  const first = widths.choices.length + blocks.length
  const edited = edits.reduce((now, edit, i) => {
    const gene = genome[first + i]!
    return gene === edit.choice.default ? now : edit.apply(now, gene, isExact)
  }, graph)
  return { graph: edited === cut ? cut : finished(edited), nameOf }
}

/** Which genes matter: not those of layers in a block that is left out, nor the form of a convolution of one tap. */
function activity(all: ModelChoices): (genome: Genome) => boolean[] {
  const { widths, blocks, edits, choices } = all
  const makers = widths.roots.map(root =>
    widths.traced.trace.filters
      .filter(({ channels }) => resolved(channels)?.parts.some(({ group }) => find(group) === root))
      .map(({ node }) => node.outputs[0]!),
  )
  const nodesOf = [...makers, ...blocks.map(block => [block.output]), ...edits.map(edit => edit.targets)]
  const kernelOf = edits.map(({ choice, targets }) =>
    choice.kind === 'op'
      ? edits.findIndex(other => other.choice.kind === 'kernel' && other.targets[0] === targets[0])
      : -1,
  )
  const first = widths.choices.length + blocks.length
  return genome => {
    const gone = new Set(
      dropped(all, genome).flatMap(block => block.inner.filter(value => value !== block.output)),
    )
    return choices.map((_, i) => {
      const own = nodesOf[i]!
      if (own.length > 0 && own.every(value => gone.has(value))) return false
      const kernel = i < first ? -1 : kernelOf[i - first]!
      return kernel < 0 || edits[kernel]!.choice.options[genome[first + kernel]!] !== 1
    })
  }
}

/** A block that is left out keeps its shortcut: half. */
const droppedShare = 0.5

/** Layers follow each other, so shares multiply: the geometric mean over all choices of what each one keeps. */
function importanceOf(all: ModelChoices): (genome: Genome) => number {
  const { widths, edits, choices } = all
  const known = new Map<string, number>()
  const keeps = (edit: Edit, i: number, gene: number) => {
    const share = known.get(`${i} ${gene}`) ?? Math.max(1e-6, edit.keeps(gene))
    known.set(`${i} ${gene}`, share)
    return share
  }
  return genome => {
    const first = choices.length - edits.length
    const logs = edits.map((edit, i) => {
      const gene = genome[first + i]!
      return gene === edit.choice.default ? 0 : Math.log(keeps(edit, i, gene))
    })
    const count = widths.choices.length
    const inWidths = count === 0 ? 0 : count * Math.log(widths.keptImportance(genome))
    const inDepth = dropped(all, genome).length * Math.log(droppedShare)
    const total = logs.reduce((sum, log) => sum + log, inWidths + inDepth)
    return choices.length === 0 ? 1 : Math.exp(total / choices.length)
  }
}
