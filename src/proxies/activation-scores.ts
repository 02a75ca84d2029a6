// Scores read from activations on a minibatch, with no way back: NASWOT, SWAP, MeCo.
import { cholesky, dot, logDeterminant, smallestEigenvalue } from '../linear-algebra.ts'
import { type Codes, type MapShape, type Maps, missing, type Score, scored } from './score.ts'
import { bitsPerRow } from './watch.ts'

/**
 * log det K with K[i, j] the units in which samples i and j have the same code: the more samples a net tells apart
 * before training, the higher. Mellor, Turner, Storkey and Crowley, "Neural Architecture Search without Training", ICML
 * 2021.
 */
export function naswot({ samples, units, together }: Codes): Score {
  const on = (i: number) => together[i * samples + i]!
  // Both on, or both off.
  const same = Float64Array.from(
    together,
    (both, at) => 2 * both + units - on(Math.floor(at / samples)) - on(at % samples),
  )
  const lower = cholesky(same, samples)
  return lower
    ? { value: logDeterminant(lower, samples) }
    : missing('its kernel is singular: too few units, or samples with the same codes')
}

/**
 * How many different patterns units show over the minibatch. Peng, Song, Fayek, Ciesielski and Chang, "SWAP-NAS:
 * Sample-Wise Activation Patterns for Ultra-fast NAS", ICLR 2024, definition 3.2; not regularised by size.
 */
export function swap({ units, patterns }: Codes): Score {
  const high = 2 ** bitsPerRow
  const rows = patterns.length / units
  const key = (unit: number) => patterns[unit]! + (rows > 1 ? high * patterns[units + unit]! : 0)
  return { value: countDistinct(units, key) }
}

/** Open addressing, since a Set of numbers took five times as long. */
function countDistinct(count: number, key: (i: number) => number): number {
  const size = 2 ** Math.ceil(Math.log2(2 * count + 1))
  const table = new Float64Array(size).fill(-1)
  let found = 0
  for (let i = 0; i < count; i++) {
    const wanted = key(i)
    let at = (Math.imul(wanted | 0, 0x9e3779b1) ^ Math.imul((wanted / 2 ** 24) | 0, 0x85ebca6b)) >>> 0
    at = (at ^ (at >>> 15)) & (size - 1)
    while (table[at] !== -1 && table[at] !== wanted) at = (at + 1) & (size - 1)
    if (table[at] === wanted) continue
    table[at] = wanted
    found++
  }
  return found
}

/** Channels of one map that are looked at together; of more, evenly spaced ones. */
const mostChannels = 128

/**
 * Σ over feature maps of the smallest eigenvalue of their channels' Pearson correlations, on one sample. Jiang, Wang and
 * Bie, "MeCo: Zero-Shot NAS with One Data and Single Forward Pass via Minimum Eigenvalue of Correlation", NeurIPS 2023.
 * A map with no more positions than channels has 0. A constant channel correlates with none, not with itself either.
 * Maps with more than 128 channels are sampled and weighted as `mecoOpt` does.
 */
export const meco = (maps: Maps): Score => sumOverMaps(maps, mostChannels)

const optChannels = 8

/**
 * MeCo_opt of the same paper: of 8 channels each, weighted by channels / 8. The paper draws them at random, we take
 * evenly spaced ones. Its values do not vanish in narrow maps with many channels.
 */
export const mecoOpt = (maps: Maps): Score => sumOverMaps(maps, optChannels)

function sumOverMaps({ layers, values }: Maps, most: number): Score {
  let [sum, offset] = [0, 0]
  for (const layer of layers) {
    const smallest = smallestCorrelation(values, offset, layer, Math.min(most, layer.channels))
    sum += (smallest * layer.channels) / Math.min(most, layer.channels)
    offset += layer.channels * layer.positions
  }
  return scored(sum, 'its feature maps hold values that are no numbers')
}

/** Of `count` channels, evenly spaced. */
function smallestCorrelation(
  values: Float32Array,
  offset: number,
  { channels, positions }: MapShape,
  count: number,
) {
  if (positions <= count) return 0
  const rows = new Float64Array(count * positions)
  for (let c = 0; c < count; c++) {
    const from = offset + Math.floor((c * channels) / count) * positions
    const row = rows.subarray(c * positions, (c + 1) * positions)
    row.set(values.subarray(from, from + positions))
    if (!standardise(row)) return Number.isNaN(row[0]!) ? Number.NaN : 0
  }
  const correlations = new Float64Array(count * count)
  for (let i = 0; i < count; i++)
    for (let j = 0; j <= i; j++) {
      const both = dot(rows, i * positions, rows, j * positions, positions)
      correlations[i * count + j] = both
      correlations[j * count + i] = both
    }
  return Math.max(0, smallestEigenvalue(correlations, count))
}

/** To mean 0 and length 1; false for what is constant (its correlations are 0, so the smallest eigenvalue is), or NaN. */
function standardise(row: Float64Array): boolean {
  let sum = 0
  for (const x of row) sum += x
  const mean = sum / row.length
  let square = 0
  for (let i = 0; i < row.length; i++) {
    row[i] = row[i]! - mean
    square += row[i]! * row[i]!
  }
  const length = Math.sqrt(square)
  // Rounding of a constant channel is no variation.
  if (!(length > 1e-6 * Math.abs(mean) * Math.sqrt(row.length))) return false
  for (let i = 0; i < row.length; i++) row[i] = row[i]! / length
  return true
}
