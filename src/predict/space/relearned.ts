// A transferred device learned anew from what was saved of it, and from what runners have measured of its space since: one
// more measurement is one more row. What was measured of other models says nothing here.
import { median } from '../../device/index.ts'
import type { Genome, Space } from '../../space/index.ts'
import { adapt, type DevicePredictor, type MeasuredGenome } from '../few-shot/adapt.ts'
import { learnSources, type Sources } from '../few-shot/sources.ts'
import { distinct, undrifted } from '../fit/rows.ts'
import type { Measured } from '../measured.ts'
import type { PredictorFacts } from '../predictor.ts'
import type { GenomeFinder } from './genome-of.ts'
import { encodingOf, genomeNamed, type Transferred } from './transfer.ts'

export type Relearned = {
  readonly device: DevicePredictor
  /** What there was of the space, and how far it lies from what all the rest says of it; undefined where there was nothing. */
  readonly since: PredictorFacts['since']
}

/**
 * @param rows of the same device, oldest first
 * @param finder of the block that the file's kernels are of
 * @throws UserError `predict-too-few`
 */
export function relearned(
  saved: Transferred,
  space: Space,
  rows: readonly Measured[],
  finder: GenomeFinder,
): Relearned {
  const sources = sourcesIn(saved, space)
  const own = rows.filter(({ block }) => block === saved.block)
  const newest = genomesAmong(own, space, finder)
  if (newest.length === 0) return { device: adapt(sources, saved.measured, saved.stretch), since: undefined }
  const again = new Set(newest.map(({ genome }) => genome.join()))
  const level = levelOf(saved, own)
  const before = saved.measured
    .filter(({ genome }) => !again.has(genome.join()))
    .map(({ genome, ms }) => ({ genome, ms: ms * level }))
  const device = adapt(sources, [...before, ...newest], saved.stretch)
  const told = device.leftOut().ms.subarray(before.length)
  const mape = newest.reduce((sum, { ms }, i) => sum + Math.abs(told[i]! / ms - 1), 0) / newest.length
  return { device, since: { rows: newest.length, mape } }
}

/** The known devices of a file, learned again. @throws UserError `predict-too-few` */
export function sourcesIn({ genomes, known }: Transferred, space: Space): Sources {
  const devices = known.map(({ name, ms }) => ({ name, ms: Float64Array.from(ms) }))
  return learnSources(encodingOf(space), genomes, devices)
}

/** How much slower the reference model has become since the file was made; 1 where that is not known. */
function levelOf({ referenceMs }: Transferred, rows: readonly Measured[]): number {
  const references = rows.flatMap(row => row.referenceMs ?? [])
  return referenceMs === undefined || references.length === 0 ? 1 : median(references) / referenceMs
}

/** The newest models alone count. */
const mostModels = 60
/** Of those whose names do not say which genome they are, so many are looked for: that takes a while. */
const mostLookedFor = 6
/** No network of a space has more. */
const mostKernels = 10_000

function genomesAmong(rows: readonly Measured[], space: Space, finder: GenomeFinder): MeasuredGenome[] {
  let left = mostLookedFor
  const genomeOf = ({ name, kernels }: Measured): Genome | undefined => {
    if (kernels.reduce((sum, { count }) => sum + count, 0) > mostKernels) return undefined
    const named = genomeNamed(name, space)
    if (named && finder.isOf(kernels, named)) return space.canonical?.(named) ?? named
    return left-- > 0 ? finder.ofCounted(kernels) : undefined
  }
  const newest = distinct(undrifted(rows)).slice(-mostModels).reverse()
  const found = newest.flatMap((row): [string, MeasuredGenome][] => {
    const genome = genomeOf(row)
    return genome ? [[genome.join(), { genome, ms: row.ms }]] : []
  })
  return [...new Map(found.reverse()).values()]
}
