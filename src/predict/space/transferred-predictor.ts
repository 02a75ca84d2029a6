// A transferred device as a predictor: of the genomes of its space, and of graphs that are such genomes. Others are refused.
import type { Genome } from '../../space/index.ts'
import type { Estimate } from '../../units.ts'
import { normal90 } from '../few-shot/stretch.ts'
import type { Measured } from '../measured.ts'
import type { Predictor } from '../predictor.ts'
import { knownSpace } from './known-space.ts'
import { relearned } from './relearned.ts'
import type { Transferred } from './transfer.ts'

/**
 * @param rows what was measured of the same device since, oldest first: genomes of the space among it are learned from too.
 * Default: none
 * @throws UserError `predict-too-few`, and as `knownSpace`
 */
export function transferredPredictor(saved: Transferred, rows: readonly Measured[] = []): Predictor {
  const { device, heldOut, ratioStretch } = saved
  const { space, finder, genomeOf, unlike, check } = knownSpace(saved)
  const { device: learned, since } = relearned(saved, space, rows, finder)
  const told = (genome: Genome): Estimate => learned.predict(space.canonical?.(genome) ?? genome)
  return {
    facts: { device, form: `few-shot from ${saved.known.length} devices`, heldOut, since },
    only: space.architectures,
    predict: graph => {
      const genome = genomeOf(graph)
      if (!genome) throw unlike('it is no architecture')
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
      check(other)
      return told
    },
  }
}
