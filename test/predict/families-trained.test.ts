// The families that our own engine trains.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { modelOf } from '../../src/predict/families/families.ts'
import {
  type FamilyName,
  type FamilyState,
  families,
  fitFamily,
  type Latencies,
  nb201,
} from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import { isMissing, loadRuntime, locate } from '../../src/runtime/index.ts'
import type { Genome } from '../../src/space/index.ts'

const located = locate({ roots: [join(import.meta.dirname, '../..')] })
if (isMissing(located)) throw new Error('npm ci first')
const runtime = loadRuntime(located)

const source = random('cells')
const cells = Array.from({ length: 260 }, () => Array.from({ length: 6 }, () => source.int(5)))
const [known, unseen] = [cells.slice(0, 160), cells.slice(160)]
const costs = [0, 0.2, 1, 3, 0.5]
/** Convolutions in a row cost more than one by one. */
const ms = (genome: Genome) =>
  4 + genome.reduce((sum, op) => sum + costs[op]!, 0) + (genome[0] === 3 && genome[2] === 3 ? 3 : 0)
const latencies: Latencies = { encoding: nb201, genomes: known, ms: Float64Array.from(known, ms) }
const fitted = (name: FamilyName) =>
  fitFamily(families.find(one => one.name === name)!, latencies, {
    random: random(1),
    runtime: () => runtime,
  })

const squared = (told: ArrayLike<number>) =>
  unseen.reduce((sum, genome, i) => sum + (told[i]! - ms(genome)) ** 2, 0) / unseen.length
const mean = known.reduce((sum, genome) => sum + ms(genome), 0) / known.length
const constant = squared(unseen.map(() => mean))

describe('a family that is trained', () => {
  let perceptron: FamilyState | undefined
  for (const [name, share] of [
    ['perceptron', 0.2],
    ['table+perceptron', 0.08],
    ['graph-network', 0.2],
  ] as const)
    it(`${name} learns what a constant does not know, and is the same from its data`, async () => {
      const model = await fitted(name)
      if (name === 'perceptron') perceptron = model.state
      const told = model.values(unseen)
      expect(squared(told) / constant).toBeLessThan(share)
      const again = modelOf(JSON.parse(JSON.stringify(model.state)), nb201, model.floorMs)!
      expect(again.values(unseen)).toEqual(told)
    })

  it('gives the same figures for the same seed', async () => {
    expect((await fitted('perceptron')).state).toEqual(perceptron)
  })
})
