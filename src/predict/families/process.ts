// The Gaussian process of sums that ships for few measurements (../few-shot), on a device alone. What it learned is what it was
// taught: it is a closed form, and learned again from the same rows it is the same.
import { adapt, type MeasuredGenome } from '../few-shot/adapt.ts'
import { learnSources } from '../few-shot/sources.ts'
import type { Encoding } from '../tables/encoding.ts'
import type { FamilySetting, Latencies, Value } from './family.ts'

export type ProcessState = { readonly family: 'process'; readonly measured: readonly MeasuredGenome[] }

/** Time goes with the cube of the rows, also whenever a file is opened: of more, so many are drawn. */
export const mostOfProcess = 1000

export function fitProcess({ genomes, ms }: Latencies, { random }: FamilySetting): ProcessState {
  const measured = genomes.map((genome, i) => ({ genome, ms: ms[i]! }))
  const drawn = measured.length > mostOfProcess ? random.shuffle(measured).slice(0, mostOfProcess) : measured
  return { family: 'process', measured: drawn }
}

/** @throws UserError `predict-too-few` below 20 rows */
export function processValue({ measured }: ProcessState, encoding: Encoding): Value | undefined {
  const isGenome = ({ genome }: MeasuredGenome) =>
    genome.length === encoding.options.length &&
    genome.every((option, gene) => option < encoding.options[gene]!)
  if (!measured.every(isGenome)) return undefined
  const sources = learnSources(
    encoding,
    measured.map(({ genome }) => genome),
    [],
  )
  return adapt(sources, measured).value
}
