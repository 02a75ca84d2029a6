import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { random } from '../../src/random.ts'
import { dominates, hypervolume, nonDominatedSort, nsga2, type Point } from '../../src/search/index.ts'
import { bundleChild, describeSearcher, type Tried } from './describe-searcher.ts'
import { searchers, toyProblem, toySearch } from './toy.ts'

const folder = mkdtempSync(join(tmpdir(), 'edgewise-searcher-'))
afterAll(() => rmSync(folder, { recursive: true }))

// One process for all of them: its start takes longer than their trials.
let once: Promise<Tried> | undefined
const elsewhere = () =>
  (once ??= (async () => {
    const command = [await bundleChild(folder), JSON.stringify(Object.keys(searchers)), '70']
    return JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' })) as Tried
  })())

for (const name of Object.keys(searchers)) describeSearcher(name, elsewhere)

describe('evolution', () => {
  it('dominates more than random search for the same number of trials, over five seeds', async () => {
    const volume = async (searcher: string, seed: number) =>
      (await toySearch(toyProblem({ seed }), { searcher: searchers[searcher]!, trials: 150 })).hypervolume
    let wins = 0
    for (let seed = 0; seed < 5; seed++)
      if ((await volume('evolution', seed)) > (await volume('random', seed))) wins++
    expect(wins).toBe(5)
  })

  it('finds its way to a narrow feasible corner from pruned trials alone', async () => {
    // 0.3 % of all genomes are this small, and the ladder of uniform widths is switched off by the population of 1.
    const problem = toyProblem({ constraints: [{ key: 'macs', limit: 900, better: 'min' }], seed: 3 })
    const result = await toySearch(problem, { searcher: nsga2({ population: 1 }), trials: 300 })
    expect(result.feasible).toBe(true)
    expect(result.trials.filter(trial => trial.state === 'pruned').length).toBeGreaterThan(10)
  })
})

const points = (count: number, objectives: number, seed: number): Point[] => {
  const generator = random(seed)
  return Array.from({ length: count }, () => Array.from({ length: objectives }, () => generator.next()))
}

describe('the sort by definition', () => {
  it.each([1, 2, 3, 4])(
    'puts in each front what only earlier fronts dominate (%i objectives)',
    objectives => {
      const cloud = points(150, objectives, 5).map(point => point.map(x => Math.round(x * 12)))
      const fronts = nonDominatedSort(cloud)
      let rest = cloud.map((_, i) => i)
      for (const front of fronts) {
        const expected = rest.filter(i => !rest.some(j => dominates(cloud[j]!, cloud[i]!)))
        expect(front).toEqual(expected)
        rest = rest.filter(i => !front.includes(i))
      }
      expect(rest).toEqual([])
    },
  )
})

describe('hypervolume by definition', () => {
  // Inclusion–exclusion over all subsets: no sweep, no recursion on fronts.
  function inclusionExclusion(cloud: readonly Point[], reference: Point): number {
    let total = 0
    for (let mask = 1; mask < 1 << cloud.length; mask++) {
      const chosen = cloud.filter((_, i) => mask & (1 << i))
      const corner = reference.map((_, m) => Math.max(...chosen.map(point => point[m]!)))
      const volume = corner.reduce((product, x, m) => product * Math.max(0, reference[m]! - x), 1)
      total += chosen.length % 2 === 1 ? volume : -volume
    }
    return total
  }

  it.each([1, 2, 3, 4, 5, 6])('equals inclusion and exclusion in %i objectives', objectives => {
    for (let seed = 0; seed < 5; seed++) {
      const cloud = points(9, objectives, seed)
      const reference = Array.from({ length: objectives }, (_, m) => (m === 0 ? 0.8 : 1.1))
      expect(hypervolume(cloud, reference)).toBeCloseTo(inclusionExclusion(cloud, reference), 12)
    }
  })

  it('approaches the closed form on the front of ZDT1', () => {
    // ∫(1.1 − (1 − √x)) dx over [0, 1], and the strip up to the reference 1.1.
    const exact = 0.1 + 2 / 3 + 0.1 * 1.1
    const front = Array.from({ length: 20_001 }, (_, i) => [i / 20_000, 1 - Math.sqrt(i / 20_000)])
    expect(hypervolume(front, [1.1, 1.1])).toBeCloseTo(exact, 4)
  })

  it('approaches 1.1³ − π/6, the closed form, on the front of DTLZ2', () => {
    const steps = 150
    const front = Array.from({ length: steps * steps }, (_, i) => {
      const [a, b] = [
        ((i % steps) / (steps - 1)) * (Math.PI / 2),
        (Math.floor(i / steps) / (steps - 1)) * (Math.PI / 2),
      ]
      return [Math.cos(a) * Math.cos(b), Math.cos(a) * Math.sin(b), Math.sin(a)]
    })
    expect(hypervolume(front, [1.1, 1.1, 1.1])).toBeCloseTo(1.331 - Math.PI / 6, 1.7)
  })

  it('sorts ten thousand points and measures a front of thousands without being noticed', () => {
    const start = performance.now()
    nonDominatedSort(points(10_000, 2, 1))
    nonDominatedSort(points(10_000, 3, 1))
    const sphere = points(3000, 3, 2).map(p => p.map(x => x / Math.hypot(...p)))
    expect(hypervolume(sphere, [1.1, 1.1, 1.1])).toBeGreaterThan(0.7)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
