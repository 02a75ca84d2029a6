// A space's model as a predictor: of the genomes of its space, and of graphs that are such genomes. Others are refused.
import { userError } from '../../errors.ts'
import type { Genome } from '../../space/index.ts'
import type { Estimate } from '../../units.ts'
import { widthOf } from '../fit/intervals.ts'
import type { Predictor } from '../predictor.ts'
import { knownSpace } from '../space/known-space.ts'
import { modelOf } from './families.ts'
import { encodingFor, type SpaceModel } from './space-model.ts'

/** @throws UserError `predictor-invalid` where the model is for other genomes, and as `knownSpace` */
export function spacePredictor(saved: SpaceModel): Predictor {
  const { device, heldOut, space: ref, learned, floorMs, intervals } = saved
  const { space, genomeOf, unlike, check } = knownSpace(saved)
  const model = modelOf(learned, encodingFor(ref, space), floorMs)
  if (!model)
    throw userError('predictor-invalid', {
      path: `The file of ${device}`,
      reason: `its ${learned.family} is for other genomes than those of ${ref.name}`,
    })
  const told = (genome: Genome): Estimate => {
    const value = model.value(space.canonical?.(genome) ?? genome)
    const factor = Math.exp(widthOf(intervals, value, 0))
    return { value, low: value / factor, high: value * factor, unit: 'ms', source: 'predicted' }
  }
  return {
    facts: { device, form: learned.family, heldOut },
    only: space.architectures,
    predict: graph => {
      const genome = genomeOf(graph)
      if (!genome) throw unlike('it is no architecture')
      return told(genome)
    },
    compare: () => undefined,
    forSpace: other => {
      check(other)
      return told
    },
  }
}
