// A genome as numbers whose distances mean something: the space's own features where it has some (paths of a cell, say),
// else one axis per ordered choice and one per option of an unordered one.
import type { Choice, Genome, Space } from '../../space/index.ts'

export type Features = (genome: Genome) => Float64Array

/** Kept by space: encoding every genome of a countable space again for each proposal would cost more than the model. */
const encoders = new WeakMap<object, Features>()
/** Genomes kept encoded; beyond, they are encoded again. */
const most = 20_000

/**
 * The features of a space's genomes, scaled so that two random genomes lie about 2 apart (squared), whatever their number:
 * then one grid of length scales fits all spaces.
 */
export function featuresOf(
  space: Pick<Space, 'choices' | 'features'>,
  reference: readonly Genome[],
): Features {
  const found = encoders.get(space)
  if (found) return found
  const raw = (genome: Genome) => space.features?.(genome) ?? encode(space.choices, genome)
  const scale = Math.sqrt(1 / (totalVariance(reference.map(raw)) || 1))
  const kept = new Map<string, Float64Array>()
  const features: Features = genome => {
    const key = genome.join()
    const known = kept.get(key)
    if (known) return known
    const made = Float64Array.from(raw(genome), value => value * scale)
    if (kept.size < most) kept.set(key, made)
    return made
  }
  encoders.set(space, features)
  return features
}

function encode(choices: readonly Choice[], genome: Genome): number[] {
  return choices.flatMap(({ options, ordered = true }, i) => {
    if (options.length < 2) return []
    if (ordered) return [genome[i]! / (options.length - 1)]
    // One half for each of two coordinates that differ: as far apart as the ends of an ordered choice.
    return options.map((_, option) => (option === genome[i] ? Math.SQRT1_2 : 0))
  })
}

function totalVariance(rows: readonly (readonly number[])[]): number {
  const [first] = rows
  if (!first) return 0
  let total = 0
  for (let j = 0; j < first.length; j++) {
    const mean = rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length
    total += rows.reduce((sum, row) => sum + (row[j]! - mean) ** 2, 0) / rows.length
  }
  return total
}

/** Squared distance of two feature vectors. */
export function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) {
    const difference = a[k]! - b[k]!
    sum += difference * difference
  }
  return sum
}

/** All squared distances among the points, row-major. */
export function distanceTable(points: readonly Float64Array[]): Float64Array {
  const n = points.length
  const table = new Float64Array(n * n)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      table[i * n + j] = squaredDistance(points[i]!, points[j]!)
      table[j * n + i] = table[i * n + j]!
    }
  return table
}

/** The squared distances from one point to each of `others`. */
export const distancesTo = (point: Float64Array, others: readonly Float64Array[]): Float64Array =>
  Float64Array.from(others, other => squaredDistance(point, other))
