// The devices an optimiser practises on: those that are known, and drawn ones between and around them, from the family of
// functions that few-shot prediction has for a device nobody has seen: known devices mixed, structure and flags bent.
import type { Random } from '../../random.ts'
import type { Genome } from '../../space/index.ts'
import type { Sources } from '../few-shot/index.ts'
import type { Linear } from '../few-shot/ridge.ts'
import { encodeAll, widthOf } from '../tables/encoding.ts'
import { type Look, lookOf } from './view.ts'

export type PracticeDevice = {
  readonly look: Look
  ms(row: SparseRow): number
  /** Latencies of some genomes of the space, ascending. */
  readonly spread: Float64Array
}

/** An encoding's row in its entries that are not 0. */
export type SparseRow = { readonly at: Uint32Array; readonly values: Float64Array }

/** Genomes that tell which limits are worth practising. */
const spreadSize = 200
/** How many known devices are mixed at most. */
const mostMixed = 3
/** A drawn device strays from the mixture by up to this much of its deviation, by structure and by flags. */
const strayed = 0.5
/** Its latencies spread by up to this factor more or less than a known device's. */
const stretched = 1.4
/** No practice latency is below this share of the middle one. */
const least = 0.01

export function practiceDevices(
  sources: Sources,
  references: readonly Genome[],
  count: number,
  random: Random,
): PracticeDevice[] {
  const sample = rowsOf(sources, random.shuffle(sources.genomes).slice(0, spreadSize))
  const known = rowsOf(sources, references)
  const device = (ms: (row: SparseRow) => number): PracticeDevice => ({
    ms,
    look: lookOf(known.map(ms)),
    spread: Float64Array.from(sample, ms).sort(),
  })
  const own = sources.devices.map((_, d) =>
    device(latencyOf(mixture(sources, [d], [1]), sources.levels[d]!, 1)),
  )
  const drawn = Array.from({ length: Math.max(0, count - own.length) }, () => device(draw(sources, random)))
  return [...own, ...drawn]
}

/** A linear function of an encoding's own rows: known devices' are of rows with their structure brought to one scale. */
function mixture(
  { embedding, devices }: Sources,
  mixed: readonly number[],
  shares: readonly number[],
  bend: (weights: Float64Array) => void = () => {},
): Linear {
  const weights = new Float64Array(embedding.blocks[4])
  mixed.forEach((d, k) => {
    weights[d] = Math.sqrt(devices.length) * shares[k]!
  })
  bend(weights)
  return embedding.fold(weights)
}

function draw(sources: Sources, random: Random) {
  const { embedding, devices, levels } = sources
  const { blocks } = embedding
  const mixed = random.shuffle(devices.map((_, d) => d)).slice(0, 1 + random.int(mostMixed))
  const shares = mixed.map(() => -Math.log(1 - random.next()))
  const total = shares.reduce((sum, share) => sum + share, 0)
  const [bent, flagged] = [strayed * random.next(), strayed * random.next()]
  const linear = mixture(
    sources,
    mixed,
    shares.map(share => share / total),
    weights => {
      for (let j = blocks[2]; j < blocks[4]; j++)
        weights[j] = (j < blocks[3] ? bent : flagged) * random.normal()
    },
  )
  const level = levels[random.pick(mixed)]!
  return latencyOf(linear, level, stretched ** (2 * random.next() - 1))
}

/** Milliseconds up to a factor: what the network sees does not depend on it. */
function latencyOf(
  { intercept, weights }: Linear,
  { offset, mean, sd }: Sources['levels'][number],
  by: number,
) {
  const share = offset * Math.exp(-mean)
  return ({ at, values }: SparseRow): number => {
    let z = intercept
    for (let k = 0; k < at.length; k++) z += values[k]! * weights[at[k]!]!
    return Math.max(Math.exp(by * sd * z) - share, least)
  }
}

export const rowsOf = (sources: Sources, genomes: readonly Genome[]): SparseRow[] => {
  const width = widthOf(sources.encoding)
  const rows = encodeAll(sources.encoding, genomes)
  return genomes.map((_, i) => sparse(rows.subarray(i * width, (i + 1) * width)))
}

function sparse(row: Float64Array): SparseRow {
  const at = Uint32Array.from([...row.keys()].filter(j => row[j] !== 0))
  return { at, values: Float64Array.from(at, j => row[j]!) }
}
