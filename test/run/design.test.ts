// From files to a design: invented devices of the space ds-cnn, of which one is new, and a ledger whose accuracies are a rule.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { costEvaluator } from '../../src/cost/index.ts'
import { decode } from '../../src/ir/index.ts'
import {
  counted,
  decompose,
  type JudgedGenome,
  type Measured,
  predictorText,
  sourcesOf,
  type Transferred,
  trainOptimiserJob,
  transfer,
} from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import { type DesignRequest, designFromFiles, ledgerFile, type Setting } from '../../src/run/index.ts'
import { isMissing, loadRuntime, locate } from '../../src/runtime/index.ts'
import { openLedger, type Trial } from '../../src/search/index.ts'
import { builtInSpace, type Genome, sample } from '../../src/space/index.ts'
import { computed } from '../../src/units.ts'

const located = locate({ roots: [join(import.meta.dirname, '../..')] })
if (isMissing(located)) throw new Error('npm ci first')
const ref = { name: 'ds-cnn', input: [1, 16, 10], outputs: 4 }
const space = builtInSpace(ref.name, { input: ref.input, outputs: ref.outputs })
const { costs } = costEvaluator(space)!
const source = random('designs')
const genomes = [
  ...new Map(
    Array.from({ length: 60 }, () => sample(space, source)).map(genome => {
      const own = space.canonical?.(genome) ?? genome
      return [own.join(), own]
    }),
  ).values(),
]
const device = (macs: number, params: number) => (genome: Genome) =>
  0.1 + costs(genome).macs / macs + costs(genome).params / params
const fresh = device(3e6, 2e5)
const accuracy = (genome: Genome) => 1 - 0.5 * (costs(genome).macs / 1e5) ** -0.3

const sources = sourcesOf(
  space,
  [device(8e6, 1e5), device(2e6, 4e5), device(4e6, 9e4)].map((ms, i) => ({
    name: `known ${i}`,
    measured: genomes.map(genome => ({ genome, ms: ms(genome) })),
  })),
)
const rows = genomes.slice(0, 12).map((genome): Measured => {
  const ms = fresh(genome)
  const kernels = counted(decompose(space.decode(genome), { block: 8 }))
  const facts = { device: 'new', group: ref.name, sha256: '', date: '2026-01-01', block: 8 }
  return { ...facts, name: `${ref.name} ${genome.join('.')}`, ms, low: ms, high: ms, kernels }
})
const saved: Transferred = transfer({ ref, space, sources, rows })

const folder = mkdtempSync(join(tmpdir(), 'design-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
writeFileSync(join(folder, 'new.json'), predictorText({ transferred: saved }))

type Stages = (genome: Genome, i: number) => Trial['rungs']

// A search's seed is that of its space's first weights.
const searched = builtInSpace(ref.name, { input: ref.input, outputs: ref.outputs }, 1).id

function writeLedger(count: number, id = searched, stages: Stages = () => undefined): void {
  const path = join(folder, ledgerFile)
  rmSync(path, { force: true })
  const ledger = openLedger(path, {
    model: { name: 'kws', sha256: '' },
    space: { id, name: ref.name, choices: [] },
    objectives: [{ key: 'top-1', better: 'max' }],
    constraints: [],
    budgets: [],
    method: 'random',
    seed: 1,
  })
  genomes.slice(0, count).forEach((genome, id) => {
    const rungs = stages(genome, id)
    const value = rungs ? 0.99 : accuracy(genome)
    const metrics = { 'top-1': computed(value, 'ratio') }
    const own = { id, genome, hash: String(id), metrics, state: 'complete', seconds: 0 } as const
    ledger.append({ ...own, ...(rungs ? { rungs } : {}) }, id)
  })
  ledger.close()
}

const middle = genomes.map(fresh).sort((a, b) => a - b)[genomes.length >> 1]!
const request: DesignRequest = {
  predictor: 'new.json',
  search: '.',
  limits: { latencyMs: middle },
  optimiser: undefined,
  seed: 1,
  cwd: folder,
}
const setting: Setting = {
  root: folder,
  base: undefined,
  findRuntime: async () => ({ missing: true, reason: 'designs need none', tried: [], fixes: [] }),
  now: () => 0,
  date: '',
  env: {},
  temporary: folder,
  signal: undefined,
  progress: () => {},
}
const ask = (limits: DesignRequest['limits']) => designFromFiles({ ...request, limits }, setting)

describe('a design from files', () => {
  beforeAll(async () => {
    writeLedger(40)
    const judged = genomes
      .slice(0, 40)
      .map((genome): JudgedGenome => ({ genome, error: 1.001 - accuracy(genome) }))
    const told: unknown[] = []
    const context = {
      runtime: loadRuntime(located),
      progress: (one: unknown) => told.push(one),
      signal: new AbortController().signal,
    }
    writeFileSync(
      join(folder, 'optimiser.json'),
      await trainOptimiserJob({ saved, judged, seed: 1, steps: 30 }, context),
    )
    expect(told).toHaveLength(2)
  }, 60_000)

  it('holds the limit with its whole interval and on the device, and is worth nearly what the best of the known is', async () => {
    const found = await ask({ latencyMs: middle })
    expect(found).toMatchObject({ status: 'holds', device: 'new', space: 'ds-cnn', rests: 40 })
    expect(found.latency.high).toBeLessThanOrEqual(middle)
    expect(fresh(found.genome)).toBeLessThanOrEqual(middle)
    const best = Math.max(...genomes.filter(genome => fresh(genome) <= middle).map(accuracy))
    expect(accuracy(found.genome)).toBeGreaterThan(best - 0.03)
    expect(found.expected.low).toBeLessThanOrEqual(found.expected.value)
    expect(decode(found.model).inputs).toHaveLength(1)
  })

  it('holds limits of exact costs beside it', async () => {
    const params = costs((await ask({ latencyMs: middle })).genome).params / 2
    const found = await ask({ latencyMs: middle, costs: { params } })
    expect(found.status).toBe('holds')
    expect(costs(found.genome).params).toBe(found.costs['params'])
    expect(costs(found.genome).params).toBeLessThanOrEqual(params)
  })

  it('refuses a limit of a cost that it cannot tell', async () => {
    await expect(ask({ latencyMs: middle, costs: { beauty: 1 } })).rejects.toMatchObject({
      code: 'optimiser-cost',
    })
  })

  it('needs a runtime for training alone, and leaves no file where there is none', async () => {
    const other = { ...request, optimiser: 'other.json' }
    await expect(designFromFiles(other, setting)).rejects.toMatchObject({ code: 'runtime-missing' })
    expect(() => readFileSync(join(folder, 'other.json'))).toThrow('ENOENT')
  })

  it('compares what was trained for as long, however much further some went', async () => {
    const stage = (steps: number, value: number) =>
      ({ steps, part: 'held-out', metrics: { 'top-1': computed(value, 'ratio') } }) as const
    writeLedger(40, searched, (genome, i) => [
      stage(50, accuracy(genome)),
      ...(i % 5 === 0 ? [stage(500, 0.99)] : []),
    ])
    const found = await ask({ latencyMs: middle })
    expect(found).toMatchObject({ status: 'holds', rests: 40, trainedFor: 50 })
    expect(Math.abs(found.expected.value - accuracy(found.genome))).toBeLessThan(0.06)
  })

  it('refuses a search of another space, and one that judged too little', async () => {
    writeLedger(40, 'another')
    await expect(ask({ latencyMs: middle })).rejects.toMatchObject({ code: 'optimiser-search' })
    writeLedger(19)
    await expect(ask({ latencyMs: middle })).rejects.toMatchObject({ code: 'optimiser-search' })
  })
})
