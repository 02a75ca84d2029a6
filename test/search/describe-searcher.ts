// What every searcher must hold, whatever its method. A searcher is named, so that another process can run it too.
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'
import { memoryLedger, type Problem, type Trial } from '../../src/search/index.ts'
import { genomeCount } from '../../src/space/index.ts'
import { searchers, toyProblem, toySearch, toySpace } from './toy.ts'

export async function bundleChild(folder: string): Promise<string> {
  const input = join(import.meta.dirname, 'child.ts')
  const bundled = await rolldown({ input, platform: 'node', logLevel: 'silent' })
  const file = join(folder, 'child.mjs')
  await bundled.write({ file, format: 'esm' })
  await bundled.close()
  return file
}

const genomes = (trials: readonly Pick<Trial, 'genome'>[]) => trials.map(trial => trial.genome)

/** The first 70 trials, by searcher. */
export type Tried = Readonly<Record<string, readonly Pick<Trial, 'genome' | 'hash'>[]>>

/** `name`: a key of `searchers` in toy.ts. `elsewhere`: what another process tries. */
export function describeSearcher(name: string, elsewhere: () => Promise<Tried>): void {
  const searcher = searchers[name]!
  const run = (problem: Problem, trials: number, history: readonly Trial[] = []) =>
    toySearch(problem, { searcher, trials, ledger: memoryLedger(history) })

  describe(`the searcher ${name}`, () => {
    it('begins with the model itself', () => {
      const problem = toyProblem()
      expect(searcher(problem, [])[0]).toEqual(problem.space.seed)
    })

    it('proposes the same trials for the same seed, in another process as well', async () => {
      const there = (await elsewhere())[name]!
      expect(there).toHaveLength(70)
      const here = await run(toyProblem(), 70)
      expect(there).toEqual(here.trials.map(({ genome, hash }) => ({ genome, hash })))
    })

    it('proposes other trials for another seed', async () => {
      const [a, b] = [await run(toyProblem(), 40), await run(toyProblem({ seed: 2 }), 40)]
      expect(genomes(a.trials)).not.toEqual(genomes(b.trials))
    })

    it('goes on from a history cut anywhere as if it had not been cut', async () => {
      const whole = await run(toyProblem(), 60)
      for (const cut of [1, 7, 23, 24, 25, 31, 32, 33, 59]) {
        const resumed = await run(toyProblem(), 60, whole.trials.slice(0, cut))
        expect(genomes(resumed.trials)).toEqual(genomes(whole.trials))
      }
    })

    it('never proposes a genome twice, and is done when the space is exhausted', async () => {
      const space = toySpace(3, 4)
      const { trials, exhausted } = await run(toyProblem({ space }), 1000)
      expect(exhausted).toBe(true)
      expect(trials).toHaveLength(genomeCount(space))
      expect(new Set(genomes(trials).map(String)).size).toBe(trials.length)
    })

    it('is done after the model itself when there is nothing to choose', async () => {
      const { trials, exhausted } = await run(toyProblem({ space: toySpace(2, 1) }), 10)
      expect([trials.length, exhausted]).toEqual([1, true])
    })

    it('keeps proposing while trials fail or are pruned', async () => {
      const problem = toyProblem({ constraints: [{ key: 'macs', limit: 1, better: 'min' }] })
      const { trials } = await run(problem, 80)
      expect(trials.filter(trial => trial.state === 'pruned')).toHaveLength(79)
    })

    it('keeps to the number of trials', async () => {
      expect((await run(toyProblem(), 37)).trials).toHaveLength(37)
    })

    it('proposes only options that exist', async () => {
      const { space } = toyProblem()
      for (const genome of genomes((await run(toyProblem(), 90)).trials))
        genome.forEach((gene, i) => {
          expect(Number.isInteger(gene) && gene >= 0 && gene < space.choices[i]!.options.length).toBe(true)
        })
    })
  })
}
