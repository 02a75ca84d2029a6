// What else predicts the latency of a genome on one device, for comparison with what ships: each learns from the same
// measurements and is asked about the same architectures. The neural ones are trained by our own engine.

import { apply, ridges } from '../../src/predict/few-shot/ridge.ts'
import { adapt, type Encoding, learnSources } from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import type { Genome } from '../../src/space/index.ts'
import { graphNetwork, perceptron, type Recipe, trainNet } from './predictors-nets.ts'
import { boosted } from './predictors-trees.ts'

export type Sample = {
  readonly encoding: Encoding
  readonly genomes: readonly Genome[]
  readonly ms: Float64Array
}
/** Milliseconds of other genomes. */
export type Answer = (genomes: readonly Genome[]) => Promise<Float64Array>
export type Model = (sample: Sample, seed: string) => Promise<Answer>

/** The predictor that ships, without known devices. */
export const shipped: Model = async ({ encoding, genomes, ms }) => {
  const device = adapt(
    learnSources(encoding, genomes, []),
    genomes.map((genome, i) => ({ genome, ms: ms[i]! })),
  )
  return async asked => Float64Array.from(asked, device.value)
}

const penalties = [1e-6, 1e-4, 1e-2, 0.1, 0.3, 1, 3, 10]

/** A look-up table: one figure per option, ridge regression on the one-hot genome. */
export const additive: Model = async ({ encoding, genomes, ms }) => {
  const linear = linearOn(oneHot(encoding, genomes), genomes.length, ms)
  return async asked => linear(oneHot(encoding, asked), asked.length)
}

/** Ridge regression on sums alone: work, parameters, activations, kernels, counts. What a roofline can tell of a genome. */
export const analytic: Model = async ({ encoding, genomes, ms }) => {
  const centre = standardOf(structureOf(encoding, genomes), encoding.structure)
  const linear = linearOn(centre(structureOf(encoding, genomes)), genomes.length, ms)
  return async asked => linear(centre(structureOf(encoding, asked)), asked.length)
}

/** EdgeNAS's and LightNAS's: 128 and 64 units on the one-hot genome, squared errors of standardised milliseconds. */
export const multilayer: Model = async ({ encoding, genomes, ms }, seed) => {
  const rows = Float32Array.from(oneHot(encoding, genomes))
  const net = perceptron([widthOf(encoding), 128, 64], seed)
  const answer = await trainNet(net, { rows, count: genomes.length, y: ms }, perceptronRecipe, seed)
  return asked => answer(Float32Array.from(oneHot(encoding, asked)), asked.length)
}

/** The look-up table, and a perceptron for what is left. */
export const tableAndRest: Model = async (sample, seed) => {
  const { encoding, genomes, ms } = sample
  const table = await additive(sample, seed)
  const told = await table(genomes)
  const rest = await multilayer({ encoding, genomes, ms: ms.map((value, i) => value - told[i]!) }, seed)
  return async asked => {
    const [sums, more] = [await table(asked), await rest(asked)]
    return sums.map((value, i) => value + more[i]!)
  }
}

/** Boosted trees on all flags, and on whether each sum is beyond 15 of its quantiles. */
export const trees: Model = async ({ encoding, genomes, ms }, seed) => {
  const limits = quantilesOf(structureOf(encoding, genomes), encoding.structure)
  const flagsOf = (some: readonly Genome[]) => some.map(genome => presentFlags(encoding, genome, limits))
  const width = encoding.flags + quantiles * encoding.structure
  const value = boosted(flagsOf(genomes), width, ms, random(seed))
  return async asked => Float64Array.from(flagsOf(asked), value)
}

/** Four layers of graph convolutions on a cell of NAS-Bench-201, read at a node that sees all others (BRP-NAS, HELP). */
export const graph: Model = async ({ genomes, ms }, seed) => {
  const net = graphNetwork(cellNodes, cellFeatures, 64, 4, seed)
  const answer = await trainNet(
    net,
    { rows: cellRows(genomes), count: genomes.length, y: ms },
    graphRecipe,
    seed,
  )
  return asked => answer(cellRows(asked), asked.length)
}

const perceptronRecipe: Recipe = { batch: 64, steps: 800, rate: 2e-3 }
const graphRecipe: Recipe = { batch: 32, steps: 2000, rate: 2e-3 }

const widthOf = ({ options }: Encoding) => options.reduce((sum, count) => sum + count, 0)

function rowOf(encoding: Encoding, genome: Genome): Float64Array {
  const row = new Float64Array(encoding.flags + encoding.structure)
  encoding.write(genome, row, 0)
  return row
}

/** Both encodings begin with the one-hot genome. */
function oneHot(encoding: Encoding, genomes: readonly Genome[]): Float64Array {
  const width = widthOf(encoding)
  const rows = new Float64Array(width * genomes.length)
  for (const [i, genome] of genomes.entries()) rows.set(rowOf(encoding, genome).subarray(0, width), i * width)
  return rows
}

function structureOf(encoding: Encoding, genomes: readonly Genome[]): Float64Array {
  const rows = new Float64Array(encoding.structure * genomes.length)
  for (const [i, genome] of genomes.entries())
    rows.set(rowOf(encoding, genome).subarray(encoding.flags), i * encoding.structure)
  return rows
}

function linearOn(x: Float64Array, count: number, ms: Float64Array) {
  const width = x.length / count
  const [model] = ridges({ count, width, flags: width, x }, [ms], penalties)
  return (rows: Float64Array, asked: number) => {
    const design = { count: asked, width, flags: width, x: rows }
    return Float64Array.from({ length: asked }, (_, i) => apply(model!, design, i))
  }
}

function standardOf(x: Float64Array, width: number) {
  const count = x.length / width
  const columns = Array.from({ length: width }, (_, j) => {
    const column = Float64Array.from({ length: count }, (_, i) => x[i * width + j]!)
    const mean = column.reduce((a, b) => a + b, 0) / count
    return { mean, sd: Math.sqrt(column.reduce((sum, v) => sum + (v - mean) ** 2, 0) / count) || 1 }
  })
  return (rows: Float64Array) =>
    rows.map((value, k) => (value - columns[k % width]!.mean) / columns[k % width]!.sd)
}

const quantiles = 15
function quantilesOf(x: Float64Array, width: number): Float64Array[] {
  const count = x.length / width
  return Array.from({ length: width }, (_, j) => {
    const column = Float64Array.from({ length: count }, (_, i) => x[i * width + j]!).sort()
    return Float64Array.from(
      { length: quantiles },
      (_, q) => column[Math.floor(((q + 1) * count) / (quantiles + 1))]!,
    )
  })
}

function presentFlags(encoding: Encoding, genome: Genome, limits: readonly Float64Array[]): Uint16Array {
  const row = rowOf(encoding, genome)
  const present = [...row.subarray(0, encoding.flags).keys()].filter(j => row[j] !== 0)
  limits.forEach((of, s) => {
    const at = encoding.flags + s * quantiles
    for (let q = 0; q < quantiles; q++) if (row[encoding.flags + s]! >= of[q]!) present.push(at + q)
  })
  return Uint16Array.from(present)
}

/** Of a cell: its input, six operations, its output, and one that sees them all. */
const cellNodes = 9
const cellFeatures = 8
const [none, edgeFrom, edgeTo] = [0, [0, 0, 1, 0, 1, 2], [1, 2, 2, 3, 3, 3]]

/** By node: what it hears of others (rows that add up to 1, itself included; nothing through `none`), then what it is. */
function cellRows(genomes: readonly Genome[]): Float32Array {
  const width = cellNodes + cellFeatures
  const rows = new Float32Array(genomes.length * cellNodes * width)
  for (const [g, genome] of genomes.entries()) {
    const hears = Array.from({ length: cellNodes }, (_, i) => new Set([i]))
    edgeFrom.forEach((from, e) => {
      if (genome[e] === none) return
      if (from === 0) hears[e + 1]!.add(0)
      if (edgeTo[e] === 3) hears[7]!.add(e + 1)
      edgeTo.forEach((to, before) => {
        if (to === from && genome[before] !== none) hears[e + 1]!.add(before + 1)
      })
    })
    for (let i = 0; i < cellNodes; i++) hears[8]!.add(i)
    hears.forEach((of, i) => {
      const at = (g * cellNodes + i) * width
      for (const j of of) rows[at + j] = 1 / of.size
      const kind = i === 0 ? 5 : i === 7 ? 6 : i === 8 ? 7 : genome[i - 1]!
      rows[at + cellNodes + kind] = 1
    })
  }
  return rows
}
