// What lies beside a search's ledger: whether it runs, why it stopped, the layers of its best.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { attr, build, node, value } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { journalFile, openJournal, readJournal } from '../../src/run/journal.ts'
import type { SearchResult, Trial } from '../../src/search/index.ts'
import { widthSpace } from '../../src/space/index.ts'
import { noise } from '../space/running.ts'

const folder = mkdtempSync(join(tmpdir(), 'journal-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, journalFile)

const graph = build({
  inputs: [value('x', 'float32', ['N', 8])],
  outputs: [value('y', 'float32')],
  nodes: [
    node('Gemm', ['x', 'w1'], ['a'], { transB: attr.int(1) }, '', 'hidden'),
    node('Relu', ['a'], ['b']),
    node('Gemm', ['b', 'w2'], ['y'], { transB: attr.int(1) }, '', 'head'),
  ],
  constants: { w1: noise([32, 8], random(1)), w2: noise([4, 32], random(2)) },
})
const space = widthSpace(graph, { fractions: [0.5, 1] })
const trial = (id: number, genome: readonly number[]): Trial => ({
  id,
  genome,
  hash: `hash ${genome.join()}`,
  metrics: {},
  state: 'complete',
  seconds: 0,
})
const [own, narrow] = [trial(0, space.seed), trial(1, [0])]
const request = { method: 'auto', timeMs: 90_000, trials: 12, seed: 1, folder, measure: false } as const
const result = (rest: Partial<SearchResult>) =>
  ({ best: narrow, trials: [own, narrow], interrupted: false, exhausted: false, ...rest }) as SearchResult
const now = () => statSync(path).mtimeMs

describe('the journal of a search', () => {
  it('says of one that goes on that it runs, until it is silent for half a minute', () => {
    const journal = openJournal(request)
    journal.begin(space, graph)
    expect(readJournal(folder, now() + 1000)).toMatchObject({
      isAlive: true,
      stop: undefined,
      asked: { seconds: 90, trials: 12 },
    })
    expect(readJournal(folder, now() + 31_000)?.isAlive).toBe(false)
    journal.close()
    expect(readJournal(folder, now())).toMatchObject({ isAlive: false, stop: 'failed' })
  })

  it('keeps the words that a search was asked with', () => {
    const said = { space: 'ds-cnn', warmStart: 'result', measure: false } as const
    const journal = openJournal({ ...request, said })
    journal.begin(space, graph)
    journal.close()
    expect(readJournal(folder, now())?.said).toEqual(said)
  })

  it('has what the best was told to differ from the model by, and of no other trial', () => {
    const journal = openJournal(request)
    journal.begin(space, graph)
    const change = { value: -0.5, low: -0.6, high: -0.4, unit: 'ratio', source: 'predicted' } as const
    journal.end(result({}), { 'latency-p50@pi4': change })
    journal.close()
    const read = readJournal(folder, now())!
    expect(read.changes(narrow)).toEqual({ 'latency-p50@pi4': change })
    expect(read.changes(own)).toEqual({})
  })

  it('has the layers of the best so far, and of no other trial', () => {
    const journal = openJournal(request)
    journal.begin(space, graph)
    journal.best(narrow)
    const read = readJournal(folder, now())!
    expect(read.diagram(narrow)).toMatchObject({
      trial: 1,
      rows: [{ name: 'hidden', changes: ['width 32→16'] }, {}],
    })
    expect(read.diagram(own)).toBeUndefined()
    journal.close()
  })

  it.each([
    [result({ interrupted: true }), 'interrupted'],
    [result({ exhausted: true }), 'exhausted'],
    [result({ trials: Array(12).fill(own) }), 'trials'],
    [result({}), 'time'],
  ] as const)('says why it ended: %#', (found, stop) => {
    const journal = openJournal(request)
    journal.begin(space, graph)
    journal.end(found, {})
    journal.close()
    expect(readJournal(folder, now())?.stop).toBe(stop)
  })

  it('goes on counting what was looked at where an earlier run left off', () => {
    const costs = { costs: () => ({}) }
    for (const seen of [2, 3]) {
      const journal = openJournal(request)
      journal.begin(space, graph)
      const counting = journal.counting(costs)
      for (let i = 0; i < seen; i++) counting.costs([0])
      journal.close()
    }
    expect(readJournal(folder, now())?.looked).toBeGreaterThanOrEqual(5)
  })

  it.each(['', '{', '{"version":2}', '[]', `{"diagram":${'['.repeat(5000)}`])(
    'is as good as none when it is damaged: %#',
    text => {
      const good = readFileSync(path)
      writeFileSync(path, text)
      expect(readJournal(folder, 0)).toBeUndefined()
      writeFileSync(path, good)
    },
  )
})
