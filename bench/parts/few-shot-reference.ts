// B0, the closed-form reference that a shipped few-shot predictor must match: ridge per known device, one Gaussian process
// of linear kernels whose weights and noise have the largest marginal likelihood, architectures by farthest points.
import { cholesky, dot, logDeterminant, solveLower, solveUpper } from '../../src/linear-algebra.ts'
import type { Rows } from '../../src/predict/few-shot/embedding.ts'
import { levelOf, type Sources } from '../../src/predict/few-shot/sources.ts'
import type { Random } from '../../src/random.ts'
import type { Genome } from '../../src/space/index.ts'

const levels = [0, 0.3, 1]
const noises = [0.003, 0.01, 0.03, 0.1, 0.3, 1]
const most = 2000

/** Farthest-point sampling over structure and what the known devices say, each of unit length. */
export function farthestPoints(
  { embedding }: Sources,
  genomes: readonly Genome[],
  count: number,
  generator: Random,
): number[] {
  const drawn = generator.shuffle(genomes.map((_, i) => i)).slice(0, most)
  const { x, width } = embedding.rows(drawn.map(i => genomes[i]!))
  const [, mean, structure, flags] = embedding.blocks
  const used = [...Array(width).keys()].filter(j => j < mean || (j >= structure && j < flags))
  const distances = new Float64Array(drawn.length).fill(Number.POSITIVE_INFINITY)
  const chosen = [0]
  while (chosen.length < count) {
    const last = chosen.at(-1)!
    let farthest = 0
    for (let i = 0; i < drawn.length; i++) {
      let squares = 0
      for (const j of used) squares += (x[i * width + j]! - x[last * width + j]!) ** 2
      distances[i] = Math.min(distances[i]!, squares)
      if (distances[i]! > distances[farthest]!) farthest = i
    }
    chosen.push(farthest)
  }
  return chosen.map(i => drawn[i]!)
}

/** What orders genomes by latency on a device, from its measurements. */
export function referencePredictor(
  { embedding, encoding }: Sources,
  measured: readonly { readonly genome: Genome; readonly ms: number }[],
): (genome: Genome) => number {
  const rows = embedding.rows(measured.map(one => one.genome))
  const { offset, mean, sd } = levelOf(Float64Array.from(measured, one => one.ms))
  const y = Float64Array.from(measured, one => (Math.log(one.ms + offset) - mean) / sd)
  const { intercept, weights } = embedding.fold(bestWeights(rows, embedding.blocks, y))
  const row = new Float64Array(weights.length)
  return genome => {
    row.fill(0)
    encoding.write(genome, row, 0)
    return Math.exp(mean + sd * (intercept + dot(row, 0, weights, 0, row.length))) - offset
  }
}

function bestWeights({ count: n, width, x }: Rows, blocks: readonly number[], y: Float64Array): Float64Array {
  const grams = [0, 1, 2, 3].map(b =>
    Float64Array.from({ length: n * n }, (_, k) => {
      const [i, j, from] = [Math.floor(k / n), k % n, blocks[b]!]
      return dot(x, i * width + from, x, j * width + from, blocks[b + 1]! - from)
    }),
  )
  let [best, found] = [Number.NEGATIVE_INFINITY, new Float64Array(width)]
  for (const shares of combinations()) {
    for (const noise of noises) {
      const matrix = new Float64Array(n * n)
      for (let k = 0; k < n * n; k++) matrix[k] = shares.reduce((sum, a, b) => sum + a * grams[b]![k]!, 0)
      for (let i = 0; i < n; i++) matrix[i * n + i]! += noise
      const lower = cholesky(matrix, n)
      if (!lower) continue
      const known = solveLower(lower, n, y.slice())
      const likelihood = -0.5 * (dot(known, 0, known, 0, n) + logDeterminant(lower, n))
      if (likelihood <= best) continue
      best = likelihood
      const alpha = solveUpper(lower, n, known)
      found = new Float64Array(width)
      shares.forEach((a, b) => {
        for (let i = 0; i < n; i++)
          for (let j = blocks[b]!; j < blocks[b + 1]!; j++) found[j]! += a * alpha[i]! * x[i * width + j]!
      })
    }
  }
  return found
}

const combinations = () =>
  levels
    .flatMap(a => levels.flatMap(b => levels.flatMap(c => levels.map(d => [a, b, c, d]))))
    .filter(shares => shares.some(share => share > 0))
