// The rows a model is fitted on: an encoding's flags as they are, its structure with mean 0 and variance 1 over the
// architectures that the sources were measured on.
import type { Genome } from '../../space/index.ts'
import { type Encoding, encodeAll, widthOf } from '../tables/encoding.ts'

/** Rows of `width` figures: `flags` flags, then structure. */
export type Design = {
  readonly count: number
  readonly width: number
  readonly flags: number
  readonly x: Float64Array
}

export type Scaling = { readonly mean: Float64Array; readonly factor: Float64Array }

/** How the structure of these genomes is brought to mean 0 and variance 1; what does not vary becomes 0. */
export function scalingOf(encoding: Encoding, genomes: readonly Genome[]): Scaling {
  const [width, { flags }] = [widthOf(encoding), encoding]
  const x = encodeAll(encoding, genomes)
  const mean = new Float64Array(width)
  const factor = new Float64Array(width).fill(1)
  for (let j = flags; j < width; j++) {
    let [sum, squares] = [0, 0]
    for (let i = 0; i < genomes.length; i++) sum += x[i * width + j]!
    mean[j] = sum / genomes.length
    for (let i = 0; i < genomes.length; i++) squares += (x[i * width + j]! - mean[j]!) ** 2
    factor[j] = squares > 0 ? Math.sqrt(genomes.length / squares) : 0
  }
  return { mean, factor }
}

export function designOf(encoding: Encoding, genomes: readonly Genome[], scaling: Scaling): Design {
  const [width, { flags }] = [widthOf(encoding), encoding]
  const x = encodeAll(encoding, genomes)
  for (let i = 0; i < genomes.length; i++)
    for (let j = flags; j < width; j++)
      x[i * width + j] = (x[i * width + j]! - scaling.mean[j]!) * scaling.factor[j]!
  return { count: genomes.length, width, flags, x }
}

/** The rows at `indices`, in their order. */
export function rowsOf({ width, flags, x }: Design, indices: readonly number[]): Design {
  const chosen = new Float64Array(indices.length * width)
  indices.forEach((from, to) => {
    chosen.set(x.subarray(from * width, (from + 1) * width), to * width)
  })
  return { count: indices.length, width, flags, x: chosen }
}
