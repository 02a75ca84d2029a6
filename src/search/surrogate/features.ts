// A genome as numbers whose distances mean something: the space's own features where it has some (paths of a cell, say),
// else one axis per ordered choice and one per option of an unordered one.
import { random } from '../../random.ts'
import { type Choice, type Genome, type Space, sample } from '../../space/index.ts'

export type Features = (genome: Genome) => Vector

/** A point with what distances need: its entries that are not 0, where they stand, and its squared length. */
export type Vector = {
  readonly dense: Float64Array
  readonly at: Uint16Array
  readonly values: Float64Array
  readonly square: number
}

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
  const kept = new Map<string, Vector>()
  const features: Features = genome => {
    const key = genome.join()
    const known = kept.get(key)
    if (known) return known
    const made = vector(raw(genome), scale)
    if (kept.size < most) kept.set(key, made)
    return made
  }
  encoders.set(space, features)
  return features
}

const referenceSize = 200

/** `featuresOf` scaled by a sample of the space's own, the same in any process. */
export function featuresOfSpace(space: Space): Features {
  const found = encoders.get(space)
  if (found) return found
  const generator = random(space.id)
  return featuresOf(
    space,
    Array.from({ length: referenceSize }, () => sample(space, generator)),
  )
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

export function vector(entries: readonly number[], scale = 1): Vector {
  const dense = Float64Array.from(entries, value => value * scale)
  const at = Uint16Array.from(entries.flatMap((value, k) => (value === 0 ? [] : [k])))
  const values = Float64Array.from(at, k => dense[k]!)
  return { dense, at, values, square: values.reduce((sum, value) => sum + value * value, 0) }
}

/** Squared distance of two feature vectors. */
export const squaredDistance = (a: Vector, b: Vector): number => distancesTo(a, [b])[0]!

/**
 * The squared distances from one point to each of `others`, into `out`. Runs over the entries of `point` that are not 0:
 * of one-hot and path features most are, and this is the innermost loop of a proposal.
 */
export function distancesTo(
  { at, values, square }: Vector,
  others: readonly Vector[],
  out: Float64Array = new Float64Array(others.length),
): Float64Array {
  for (let i = 0; i < others.length; i++) {
    const { dense, square: length } = others[i]!
    let product = 0
    for (let k = 0; k < at.length; k++) product += values[k]! * dense[at[k]!]!
    out[i] = Math.max(0, square + length - 2 * product)
  }
  return out
}

/** What is kept of a list of vectors: coordinate by coordinate, and the columns asked for. */
type Field = { readonly across: readonly Float64Array[]; readonly columns: Map<Vector, Float64Array> }
const fields = new WeakMap<readonly Vector[], Field>()
/** Columns kept for one list of vectors: what a few searches ask for. */
const mostColumns = 512

/**
 * The squared distances from `point` to each of `vectors`, kept as long as that list: nearly all that a proposal asks for,
 * the last one asked for too. Where a list is asked often, its coordinates side by side spare a jump for each vector.
 */
export function columnOf(point: Vector, vectors: readonly Vector[]): Float64Array {
  const field = fields.get(vectors) ?? { across: transposed(vectors), columns: new Map() }
  fields.set(vectors, field)
  const known = field.columns.get(point)
  if (known) return known
  const product = new Float64Array(vectors.length)
  for (const [k, coordinate] of point.at.entries()) {
    const [value, all] = [point.values[k]!, field.across[coordinate]!]
    for (let i = 0; i < product.length; i++) product[i]! += value * all[i]!
  }
  for (const [i, { square }] of vectors.entries())
    product[i] = Math.max(0, point.square + square - 2 * product[i]!)
  if (field.columns.size >= mostColumns) field.columns.clear()
  field.columns.set(point, product)
  return product
}

function transposed(vectors: readonly Vector[]): Float64Array[] {
  const across = Array.from(vectors[0]?.dense ?? [], () => new Float64Array(vectors.length))
  for (let i = 0; i < vectors.length; i++) {
    const { at, values } = vectors[i]!
    for (let k = 0; k < at.length; k++) across[at[k]!]![i] = values[k]!
  }
  return across
}

/** All squared distances among the points, row-major. */
export function distanceTable(points: readonly Vector[]): Float64Array {
  const n = points.length
  const table = new Float64Array(n * n)
  points.forEach((point, i) => {
    distancesTo(point, points, table.subarray(i * n, i * n + n))
    table[i * n + i] = 0
  })
  return table
}
