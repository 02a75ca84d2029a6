// The surrogate against scikit-learn's recorded answers (fixtures/make/gaussian_process.py), against integrals done by
// brute force, and against what a model of uncertainty must do.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cholesky, solveLower, solveUpper } from '../../src/linear-algebra.ts'
import { random } from '../../src/random.ts'
import {
  expectedImprovement,
  expectedVolume,
  fitProcess,
  hypervolume,
  learn,
  levels,
  vector,
} from '../../src/search/index.ts'
import { columnOf, distanceTable, featuresOf, squaredDistance } from '../../src/search/surrogate/features.ts'
import { toyCosts, toyProblem } from './toy.ts'

type Golden = {
  x: number[][]
  y: number[]
  asked: number[][]
  cases: { lengthScale: number; noise: number; logLikelihood: number; mean: number[]; sd: number[] }[]
}
const file = new URL('../../fixtures/golden/gaussian-process.json', import.meta.url)
const golden = JSON.parse(readFileSync(file, 'utf8')) as Golden
const points = golden.x.map(row => vector(row))
const asked = golden.asked.map(row => vector(row))
const candidates = {
  count: asked.length,
  columns: points.map(point => columnOf(point, asked)),
  between: (a: number, b: number) => squaredDistance(asked[a]!, asked[b]!),
}
const posteriorOf = (grid?: { lengthScales: number[]; noises: number[] }) => {
  const process = fitProcess(distanceTable(points), golden.y, grid)!
  return { process, posterior: process.posterior(candidates) }
}

describe('the Gaussian process', () => {
  it.each(golden.cases)('answers as scikit-learn at length scale $lengthScale, noise $noise', recorded => {
    const { process, posterior } = posteriorOf({
      lengthScales: [recorded.lengthScale],
      noises: [recorded.noise],
    })
    expect(process.logLikelihood).toBeCloseTo(recorded.logLikelihood, 7)
    for (const [i, value] of recorded.mean.entries()) expect(posterior.mean(i)).toBeCloseTo(value, 8)
    for (const [i, value] of recorded.sd.entries()) expect(posterior.sd(i)).toBeCloseTo(value, 8)
  })

  it('chooses the pair of the grid that scikit-learn finds likeliest', () => {
    const best = golden.cases.reduce((a, b) => (b.logLikelihood > a.logLikelihood ? b : a))
    const { process } = posteriorOf({
      lengthScales: golden.cases.map(one => one.lengthScale),
      noises: golden.cases.map(one => one.noise),
    })
    expect(process.logLikelihood).toBeGreaterThanOrEqual(best.logLikelihood - 1e-9)
  })

  it('is as sure after believing an answer as if it had been trained on it', () => {
    const grid = { lengthScales: [1], noises: [0.01] }
    const { posterior } = posteriorOf(grid)
    const signal = posterior.sd(0) / plainSd(points, asked[0]!)
    for (const i of [3, 7]) posterior.believe(i)
    const more = [...points, asked[3]!, asked[7]!]
    for (const [i, point] of asked.entries())
      expect(posterior.sd(i)).toBeCloseTo(signal * plainSd(more, point), 8)
  })

  it.each([
    [0.4, 1e-3],
    [1, 0.01],
    [4, 0.3],
  ])('bounds every deviation from above, at length scale %f and noise %f', (lengthScale, noise) => {
    const { posterior } = posteriorOf({ lengthScales: [lengthScale], noises: [noise] })
    for (let i = 0; i < asked.length; i++) expect(posterior.mostSd(i)).toBeGreaterThanOrEqual(posterior.sd(i))
  })

  it('bounds the deviation at a training point by little more than the noise', () => {
    const process = fitProcess(distanceTable(points), golden.y, { lengthScales: [1], noises: [1e-3] })!
    const columns = points.map(point => columnOf(point, points))
    const between = (a: number, b: number) => squaredDistance(points[a]!, points[b]!)
    const posterior = process.posterior({ count: points.length, columns, between })
    const spread = Math.max(...golden.y) - Math.min(...golden.y)
    expect(posterior.mostSd(0)).toBeLessThan(0.1 * spread)
  })

  it('has nothing to say without examples, and survives equal ones', () => {
    expect(fitProcess(new Float64Array(0), [])).toBeUndefined()
    const same = [points[0]!, points[0]!, points[0]!]
    const process = fitProcess(distanceTable(same), [1, 1, 1])!
    const columns = same.map(point => columnOf(point, [asked[0]!]))
    const posterior = process.posterior({ count: 1, columns, between: () => 0 })
    expect(posterior.mean(0)).toBeCloseTo(1, 9)
  })
})

/** sd for unit signal, length scale 1, noise 0.01, from the definition with a general inverse by Gauss–Jordan. */
function plainSd(train: typeof points, at: (typeof points)[number]): number {
  const kernel = (a: typeof at, b: typeof at) => {
    const r = Math.sqrt(5 * a.dense.reduce((sum, v, k) => sum + (v - b.dense[k]!) ** 2, 0))
    return (1 + r + r ** 2 / 3) * Math.exp(-r)
  }
  const rows = train.map((a, i) => [
    ...train.map((b, j) => kernel(a, b) + (i === j ? 0.01 : 0)),
    kernel(a, at),
  ])
  const n = train.length
  for (let i = 0; i < n; i++) {
    const pivot = rows[i]![i]!
    rows[i] = rows[i]!.map(value => value / pivot)
    for (let k = 0; k < n; k++) {
      if (k === i) continue
      const factor = rows[k]![i]!
      rows[k] = rows[k]!.map((value, j) => value - factor * rows[i]![j]!)
    }
  }
  return Math.sqrt(1 - train.reduce((sum, a, i) => sum + kernel(a, at) * rows[i]![n]!, 0))
}

describe("Cholesky's factor", () => {
  it('solves a system of any size around its unrolled loop', () => {
    for (const n of [1, 2, 3, 4, 5, 7, 8, 13]) {
      const generator = random(n)
      const half = Float64Array.from({ length: n * n }, () => generator.normal())
      const at = (i: number, j: number) =>
        Array.from({ length: n }, (_, k) => half[i * n + k]! * half[j * n + k]!).reduce((a, b) => a + b, 0)
      const matrix = Float64Array.from(
        { length: n * n },
        (_, k) => at(Math.floor(k / n), k % n) + (k % (n + 1) ? 0 : 1),
      )
      const wanted = Array.from({ length: n }, () => generator.normal())
      const right = wanted.map((_, i) => wanted.reduce((sum, x, j) => sum + matrix[i * n + j]! * x, 0))
      const lower = cholesky(matrix, n)!
      const found = solveUpper(lower, n, solveLower(lower, n, Float64Array.from(right)))
      for (const [i, x] of wanted.entries()) expect(found[i]).toBeCloseTo(x, 9)
    }
  })

  it('refuses what is not positive definite', () => {
    expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeUndefined()
    expect(cholesky(Float64Array.of(Number.NaN), 1)).toBeUndefined()
  })
})

describe('expected improvement', () => {
  /** ∫ f(mean + sd z) φ(z) dz by the trapezoid rule. */
  const expectation = (f: (x: number) => number, mean: number, sd: number, step = 1e-3) => {
    let sum = 0
    for (let z = -6; z <= 6; z += step) sum += f(mean + sd * z) * Math.exp((-z * z) / 2) * step
    return sum / Math.sqrt(2 * Math.PI)
  }

  it.each([
    [0, 1, 0.5],
    [1, 0.2, 0.3],
    [-2, 0.7, 1],
    [0.3, 1e-3, 0.3],
  ])('equals its integral for N(%f, %f²) over %f', (mean, sd, level) => {
    expect(expectedImprovement(mean, sd, level)).toBeCloseTo(
      expectation(x => Math.max(0, x - level), mean, sd),
      6,
    )
  })

  it('is the plain difference when nothing is uncertain', () => {
    expect([expectedImprovement(2, 0, 1), expectedImprovement(1, 0, 2)]).toEqual([1, 0])
  })

  it.each([1, 2, 3])('of the volume equals its integral with %i known costs', costs => {
    const generator = random(costs)
    const front = Array.from({ length: 6 }, () => ({
      costs: Array.from({ length: costs }, () => generator.next()),
      quality: generator.next(),
    }))
    const corner = { costs: Array.from({ length: costs }, () => 1.1), quality: 0.1 }
    const reference = [...corner.costs, -corner.quality]
    const before = front.map(step => [...step.costs, -step.quality])
    for (let i = 0; i < 3; i++) {
      const candidate = {
        costs: Array.from({ length: costs }, () => generator.next()),
        mean: generator.next(),
        sd: 0.2,
      }
      const gained = (quality: number) =>
        hypervolume([...before, [...candidate.costs, -quality]], reference) - hypervolume(before, reference)
      const exact = expectation(gained, candidate.mean, candidate.sd, 0.02)
      expect(expectedVolume(candidate, levels(front, corner), corner)).toBeCloseTo(exact, 4)
    }
  })
})

describe('a learned figure', () => {
  const { space } = toyProblem()
  const generator = random(3)
  const draw = () => space.choices.map(({ options }) => generator.int(options.length))
  const macs = (genome: readonly number[]) => toyCosts(space.decode(genome)).macs!.value
  const features = featuresOf(space, Array.from({ length: 100 }, draw))
  const examples = Array.from({ length: 60 }, draw).map(genome => ({ genome, value: macs(genome) }))

  it('predicts MACs of unseen genomes within a few percent, and its intervals hold about as often as they say', () => {
    const unseen = Array.from({ length: 400 }, draw)
    const predicted = learn(examples, features)!(unseen)
    const errors = unseen
      .map((genome, i) => Math.abs(predicted[i]!.value / macs(genome) - 1))
      .sort((a, b) => a - b)
    expect(errors[200]).toBeLessThan(0.05)
    const inside = unseen.filter((genome, i) => {
      const { low, high } = predicted[i]!
      return low <= macs(genome) && macs(genome) <= high
    })
    expect(inside.length / unseen.length).toBeGreaterThan(0.85)
  })

  it('passes over examples that are no finite number, and says nothing without any', () => {
    expect(learn([{ genome: space.seed, value: Number.NaN }], features)).toBeUndefined()
  })
})
