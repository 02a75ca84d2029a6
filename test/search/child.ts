// Another process for the tests: runs a toy search with each of the searchers and prints their trials; with a ledger, slowly,
// so that it can be killed.
import { writeSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { memoryLedger, openLedger } from '../../src/search/index.ts'
import { searchers, toyCosts, toyProblem, toyQuality, toySearch } from './toy.ts'

const [names, trials, ledgerPath] = process.argv.slice(2) as [string, string, string | undefined]
const slowMs = ledgerPath === undefined ? 0 : 4
const tried: Record<string, object[]> = {}
for (const name of JSON.parse(names) as string[]) {
  const result = await toySearch(toyProblem(), {
    searcher: searchers[name]!,
    trials: Number(trials),
    ledger: ledgerPath === undefined ? memoryLedger() : openLedger(ledgerPath, { toy: 1 }),
    evaluate: {
      costs: toyCosts,
      quality: async graph => {
        if (slowMs > 0) await setTimeout(slowMs)
        return toyQuality(graph)
      },
    },
  })
  tried[name] = result.trials.map(({ genome, hash }) => ({ genome, hash }))
}
writeSync(1, JSON.stringify(tried))
