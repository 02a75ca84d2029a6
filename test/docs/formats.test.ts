// File formats that the documentation shows are those that the code writes and reads, and its figures are the code's.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../src/ir/index.ts'
import { type JudgeInput, json, judge } from '../../src/report/index.ts'
import { openLedger, readLedger } from '../../src/search/index.ts'
import { type Budget, computed } from '../../src/units.ts'
import { fencesOf, readPage } from './pages.ts'

const jsonOf = (page: string) =>
  fencesOf(page).flatMap(({ language, text }) => (language === 'json' ? [text] : []))

describe('formats in the documentation', () => {
  it('shows a ledger that can be read and continued', () => {
    const folder = mkdtempSync(join(tmpdir(), 'edgewise-docs-'))
    try {
      const path = join(folder, 'trials.jsonl')
      writeFileSync(path, jsonOf('docs/search.md').join(''))
      const { plan, trials, spentMs } = readLedger(path)
      expect(trials.map(({ state, measured }) => [state, measured !== undefined])).toEqual([
        ['complete', true],
      ])
      const ledger = openLedger(path, plan)
      expect(ledger.spentMs).toBe(spentMs)
      ledger.close()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('shows a verdict as it is judged', () => {
    const [shown] = jsonOf('docs/verdict.md').map(text => JSON.parse(text))
    const check = shown.models[0].checks[0]
    const budget: Budget = { ...check.budget, device: undefined, maxRegression: undefined }
    const none = {
      base: undefined,
      layers: undefined,
      search: undefined,
      warnings: [],
      changes: {},
      missing: {},
    }
    const head = { macs: computed(check.head.value, 'count') }
    const models = [{ name: 'keywords', path: 'keywords.onnx', budgets: [budget], head, ...none }]
    const context = { version: '0', today: '2026-11-21', seed: 1 } as JudgeInput['context']
    expect(JSON.parse(json(judge({ models, context })))).toMatchObject(shown)
  })

  it('states the caps on model files that are in force', () => {
    const table = readPage('docs/security.md').split('## Model files')[1]!.split('## ')[0]!
    const mebibytes = (bytes: number) => `${bytes / 2 ** 20} MiB`
    const count = (n: number) => n.toLocaleString('en')
    const millions = (n: number) => `${Number((n / 1e6).toPrecision(2))} million`
    const { fileBytes, nodes, elements, constantsBytes, nesting, stringBytes } = defaultLimits
    const { attributes, arity, dims, entries, numbers } = defaultLimits
    const stated = [
      ...[fileBytes, constantsBytes, stringBytes].map(mebibytes),
      ...[nodes, nesting, attributes, arity, dims, entries].map(count),
      ...[elements, numbers].map(millions),
    ]
    expect(stated.filter(text => !new RegExp(`(^|[ |])${text}\\b`, 'm').test(table))).toEqual([])
  })
})
