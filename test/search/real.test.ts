// The whole of it on a trained network: widths cut, statistics recalibrated, accuracy from ONNX Runtime.
import { beforeAll, describe, expect, it } from 'vitest'
import {
  memoryLedger,
  nsga2,
  type Problem,
  paretoDocument,
  randomSearch,
  search,
} from '../../src/search/index.ts'
import { type RealTask, realTask } from './real-task.ts'

describe('a search around the over-budget fixture', () => {
  let task: RealTask
  beforeAll(async () => {
    task = await realTask('over-budget', 120)
  })

  const problem = (seed: number, share: number): Problem => ({
    space: task.space,
    objectives: [
      { key: 'top-1', better: 'max' },
      { key: 'macs', better: 'min' },
    ],
    constraints: [{ key: 'macs', limit: task.seedMacs * share, better: 'min' }],
    seed,
  })
  const run = (searcher: typeof randomSearch, seed: number, share: number) =>
    search(problem(seed, share), {
      searcher,
      evaluate: task.evaluate,
      ledger: memoryLedger(),
      trials: 36,
      now: () => performance.now(),
    })

  it('finds a network of half the MACs that is nearly as accurate, without training', async () => {
    const result = await run(nsga2({ population: 14 }), 1, 0.5)
    const head = result.trials[0]!.metrics['top-1']!.value
    expect(head).toBeGreaterThan(0.85)
    expect(result.best!.metrics.macs!.value).toBeLessThanOrEqual(task.seedMacs / 2)
    expect(result.best!.metrics['top-1']!.value).toBeGreaterThan(head - 0.06)
    const document = paretoDocument(result, task.space)
    expect(document.best!.change).toMatch(/Conv \d+→\d+/)
    expect(document).toMatchObject({
      feasible: true,
      trials: 36,
      front: expect.arrayContaining([document.best]),
    })
  })

  it('dominates more by evolution than by chance for the same number of trials', async () => {
    const volumes = { chance: 0, evolution: 0 }
    for (const seed of [1, 2]) {
      volumes.chance += (await run(randomSearch, seed, 1)).hypervolume
      volumes.evolution += (await run(nsga2({ population: 14 }), seed, 1)).hypervolume
    }
    expect(volumes.evolution).toBeGreaterThan(volumes.chance)
  })
})
