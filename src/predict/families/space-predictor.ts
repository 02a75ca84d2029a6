// A space's model as a predictor: of the genomes of its space, and of graphs that are such genomes. Others are refused.
import { userError } from '../../errors.ts'
import { defaultBinding, type Graph, inferShapes } from '../../ir/index.ts'
import { builtInSpace, type Genome } from '../../space/index.ts'
import type { Estimate } from '../../units.ts'
import { widthOf } from '../fit/intervals.ts'
import { decompose } from '../kernels/decompose.ts'
import type { Predictor } from '../predictor.ts'
import { genomeFinder } from '../space/genome-of.ts'
import { modelOf } from './families.ts'
import { encodingFor, type SpaceModel } from './space-model.ts'

/**
 * @throws UserError `space-unknown`, `space-task`, `predict-space` where the space is not what it was, `predictor-invalid` where
 * the model is for other genomes
 */
export function spacePredictor(saved: SpaceModel): Predictor {
  const { device, block, heldOut, space: ref, spaceId, learned, floorMs, intervals } = saved
  const space = builtInSpace(ref.name, { input: ref.input, outputs: ref.outputs })
  if (space.id !== spaceId) throw userError('predict-space', { device, space: ref.name })
  const model = modelOf(learned, encodingFor(ref, space), floorMs)
  if (!model)
    throw userError('predictor-invalid', {
      path: `The file of ${device}`,
      reason: `its ${learned.family} is for other genomes than those of ${ref.name}`,
    })
  const finder = genomeFinder(space, block)
  const told = (genome: Genome): Estimate => {
    const value = model.value(space.canonical?.(genome) ?? genome)
    const factor = Math.exp(widthOf(intervals, value, 0))
    return { value, low: value / factor, high: value * factor, unit: 'ms', source: 'predicted' }
  }
  const task = lengthsOf(space.decode(space.seed))
  const unlike = (what: string) =>
    userError('predict-unlike', {
      device,
      reason: `${what} of the space ${ref.name} for ${ref.input.join('×')} and ${ref.outputs}`,
    })
  return {
    facts: { device, form: learned.family, heldOut },
    only: space.architectures,
    predict: graph => {
      // What takes or gives something else need not be looked for.
      const genome = lengthsOf(graph) === task ? finder.ofKernels(decompose(graph, { block })) : undefined
      if (!genome) throw unlike('it is no architecture')
      return told(genome)
    },
    compare: () => undefined,
    forSpace: other => {
      if (other.architectures !== space.architectures) throw unlike('these are no architectures')
      return told
    },
  }
}

/** Lengths of the first input and the first output, a symbolic batch being 1. */
function lengthsOf(graph: Graph): string {
  const facts = inferShapes(graph, defaultBinding(graph))
  const of = (name: string | undefined) => String(facts.get(name ?? '')?.shape ?? '')
  return `${of(graph.inputs[0]?.name)} | ${of(graph.outputs[0]?.name)}`
}
