// Learns one figure of genomes from examples, with 95 % intervals, on a scale where its errors look alike everywhere.
import type { Genome } from '../../space/index.ts'
import { columnOf, distanceTable, type Features, squaredDistance } from './features.ts'
import { fitProcess } from './gaussian-process.ts'

export type Example = { readonly genome: Genome; readonly value: number }
export type Learned = (
  genomes: readonly Genome[],
) => { readonly value: number; readonly low: number; readonly high: number }[]

/** A fit costs the cube of the examples: of more, the last so many count. */
const mostExamples = 200
const width = 1.96

/** Undefined without examples. Positive figures are learned as logarithms. */
export function learn(all: readonly Example[], features: Features): Learned | undefined {
  const examples = all.filter(({ value }) => Number.isFinite(value)).slice(-mostExamples)
  const isPositive = examples.every(({ value }) => value > 0)
  const there = isPositive ? Math.log : (x: number) => x
  const back = isPositive ? Math.exp : (x: number) => x
  const points = examples.map(({ genome }) => features(genome))
  const model = fitProcess(
    distanceTable(points),
    examples.map(({ value }) => there(value)),
  )
  if (!model) return undefined
  return genomes => {
    const asked = genomes.map(features)
    const posterior = model.posterior({
      count: asked.length,
      columns: points.map(point => columnOf(point, asked)),
      between: (a, b) => squaredDistance(asked[a]!, asked[b]!),
    })
    return genomes.map((_, i) => {
      const [mean, sd] = [posterior.mean(i), posterior.sd(i)]
      return { value: back(mean), low: back(mean - width * sd), high: back(mean + width * sd) }
    })
  }
}
