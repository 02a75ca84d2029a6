// A transferred device as a predictor: of the genomes of its space, and of graphs that are such genomes. Others are refused.
import { userError } from '../../errors.ts'
import { defaultBinding, type Graph, inferShapes } from '../../ir/index.ts'
import { builtInSpace, type Genome } from '../../space/index.ts'
import type { Estimate } from '../../units.ts'
import { normal90 } from '../few-shot/stretch.ts'
import { decompose } from '../kernels/decompose.ts'
import type { Measured } from '../measured.ts'
import type { Predictor } from '../predictor.ts'
import { genomeFinder } from './genome-of.ts'
import { relearned } from './relearned.ts'
import type { Transferred } from './transfer.ts'

/**
 * @param rows what was measured of the same device since, oldest first: genomes of the space among it are learned from too.
 * Default: none
 * @throws UserError `space-unknown`, `space-task`, `predict-too-few`, `predict-space` where the space is not what it was
 */
export function transferredPredictor(saved: Transferred, rows: readonly Measured[] = []): Predictor {
  const { device, block, heldOut, space: ref, spaceId, ratioStretch } = saved
  const space = builtInSpace(ref.name, { input: ref.input, outputs: ref.outputs })
  if (space.id !== spaceId) throw userError('predict-space', { device, space: ref.name })
  const finder = genomeFinder(space, block)
  const { device: learned, since } = relearned(saved, space, rows, finder)
  const told = (genome: Genome): Estimate => learned.predict(space.canonical?.(genome) ?? genome)
  const where = `${ref.name} for ${ref.input.join('×')} and ${ref.outputs}`
  const [from, to] = lengthsOf(space.decode(space.seed))
  // What takes or gives something else need not be looked for.
  const isForTask = (graph: Graph) => lengthsOf(graph).join(' | ') === `${from} | ${to}`
  const genomeOf = (graph: Graph) =>
    isForTask(graph) ? finder.ofKernels(decompose(graph, { block })) : undefined
  return {
    facts: { device, form: `few-shot from ${saved.known.length} devices`, heldOut, since },
    only: space.architectures,
    predict: graph => {
      const genome = genomeOf(graph)
      if (!genome)
        throw userError('predict-unlike', { device, reason: `it is no architecture of the space ${where}` })
      return told(genome)
    },
    compare: (head, base) => {
      const [a, b] = [genomeOf(head), genomeOf(base)]
      if (!a || !b || ratioStretch === undefined) return undefined
      const { value, sd } = learned.logRatio(a, b)
      const width = normal90 * ratioStretch * sd
      const at = (figure: number) => Math.expm1(figure)
      return {
        value: at(value),
        low: at(value - width),
        high: at(value + width),
        unit: 'ratio',
        source: 'predicted',
      }
    },
    forSpace: other => {
      if (other.architectures === space.architectures) return told
      throw userError('predict-unlike', {
        device,
        reason: `these are no architectures of the space ${where}`,
      })
    },
  }
}

/** Lengths of the first input and the first output, a symbolic batch being 1. */
function lengthsOf(graph: Graph): [input: string, output: string] {
  const facts = inferShapes(graph, defaultBinding(graph))
  const of = (name: string | undefined) => String(facts.get(name ?? '')?.shape ?? '')
  return [of(graph.inputs[0]?.name), of(graph.outputs[0]?.name)]
}
