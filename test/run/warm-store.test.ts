// The memory of past searches as a folder that anybody may have written: what is ours is found again, what is not is named
// and passed over, and nothing outside the folder is read or written.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { build, defaultLimits, encode, node, tensor, value } from '../../src/ir/index.ts'
import type { Brief } from '../../src/run/ledger-plan.ts'
import { type Conditions, conditionsOf } from '../../src/run/warm-conditions.ts'
import { ignoredWarning, leadsAway, readMemory, remember } from '../../src/run/warm-store.ts'
import { openLedger, type Trial } from '../../src/search/index.ts'
import { computed } from '../../src/units.ts'

const place = mkdtempSync(join(tmpdir(), 'edgewise-memory-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))
let folders = 0
const scratch = () => {
  const folder = join(place, String(folders++))
  mkdirSync(folder)
  return folder
}

const brief: Brief = {
  model: { name: 'net', path: 'net.onnx', sha256: 'a'.repeat(64) },
  space: { id: 'b', choices: [{ name: 'conv', options: [4, 8] }] },
  objectives: [{ key: 'top-1', better: 'max' }],
  constraints: [],
  budgets: [],
  method: 'auto',
  seed: 1,
}
const machine = { platform: 'linux', arch: 'x64', cpu: 'one', cores: 2 }
const conditions = conditionsOf({ key: 'c'.repeat(64), drawn: false }, [], machine)
const ratio = { value: 0.9, low: 0.8, high: 0.95, unit: 'ratio', source: 'measured' } as const
const trialOf = (id: number, changes: Partial<Trial> = {}): Trial => ({
  id,
  genome: [1],
  hash: 'd'.repeat(64),
  metrics: { macs: computed(1000, 'count'), 'top-1': ratio },
  state: 'complete',
  seconds: 1,
  ...changes,
})
const net = encode(
  build({
    inputs: [value('x', 'float32', [2])],
    outputs: [value('y', 'float32', [2])],
    nodes: [node('Add', ['x', 'w'], ['y'])],
    constants: { w: tensor('float32', [2], [1, 2]) },
  }),
)

/** The folder of a search of ours. */
function searched(trials: readonly Trial[] = [trialOf(0)], facts: unknown = conditions): string {
  const folder = scratch()
  const ledger = openLedger(join(folder, 'trials.jsonl'), JSON.parse(JSON.stringify(brief)))
  for (const trial of trials) ledger.append(trial, 10)
  ledger.close()
  writeFileSync(join(folder, 'conditions.json'), JSON.stringify(facts))
  mkdirSync(join(folder, 'candidates'))
  writeFileSync(join(folder, 'candidates/0-50.onnx'), net)
  return folder
}

const name = (i: number) => `net-${i.toString(16).padStart(12, '0')}`

describe('the memory', () => {
  it('finds a search again with its trials and weights, from its own folder and from its copy', () => {
    const [folder, memory] = [searched(), scratch()]
    remember(folder, memory, name(1))
    for (const from of [folder, memory]) {
      const { pasts, ignored } = readMemory(from, defaultLimits)
      expect(ignored).toEqual([])
      expect(pasts).toHaveLength(1)
      expect(pasts[0]!.trials).toEqual([trialOf(0)])
      expect(pasts[0]!.weights(0, false)).toMatchObject({ steps: 50, bytes: net })
      expect(pasts[0]!.weights(0, true)).toBeUndefined()
    }
  })

  it('keeps eight searches, the newest', () => {
    const [folder, memory] = [searched(), scratch()]
    for (let i = 0; i < 10; i++) {
      remember(folder, memory, name(i))
      utimesSync(join(memory, name(i), 'trials.jsonl'), i + 1, i + 1)
    }
    expect(readdirSync(memory).sort()).toEqual(Array.from({ length: 8 }, (_, i) => name(i + 2)))
  })

  it.each([
    [
      'a ledger that is none',
      (folder: string) => writeFileSync(join(folder, 'trials.jsonl'), 'hello\nthere\n'),
    ],
    ['no conditions', (folder: string) => rmSync(join(folder, 'conditions.json'))],
    [
      'conditions of another form',
      (folder: string) => writeFileSync(join(folder, 'conditions.json'), '{"practice":1}'),
    ],
  ])('passes %s over, by name', (_, spoil) => {
    const memory = scratch()
    remember(searched(), memory, name(1))
    spoil(join(memory, name(1)))
    const found = readMemory(memory, defaultLimits)
    expect(found).toEqual({ pasts: [], ignored: [name(1)] })
    const [warning] = ignoredWarning('.edgewise/memory', found.ignored)
    expect(warning).toMatchObject({ code: 'memory-ignored', sentence: expect.stringContaining(name(1)) })
  })

  it.each<[string, Partial<Trial>]>([
    ['a gene beyond its options', { genome: [2] }],
    ['too few genes', { genome: [] }],
    ['a value outside its interval', { metrics: { 'top-1': { ...ratio, value: 2 } } }],
    ['another unit', { metrics: { 'top-1': { ...ratio, unit: 'ms' } } }],
    ['an unknown metric', { metrics: { charm: ratio } as Trial['metrics'] }],
    ['a hash that is none', { hash: '../../etc' }],
  ])('passes over a search with %s', (_, changes) => {
    expect(readMemory(searched([trialOf(0, changes)]), defaultLimits).pasts).toEqual([])
  })

  it('believes nothing of another practice', () => {
    const older: Conditions = { ...conditions, practice: 0 }
    expect(readMemory(searched([trialOf(0)], older), defaultLimits).pasts).toEqual([])
  })

  it('follows no link, to a ledger, to weights or to a folder', () => {
    const [folder, memory] = [searched(), scratch()]
    symlinkSync(folder, join(memory, name(1)))
    expect(readMemory(memory, defaultLimits).pasts).toEqual([])
    const linked = searched()
    rmSync(join(linked, 'trials.jsonl'))
    symlinkSync(join(folder, 'trials.jsonl'), join(linked, 'trials.jsonl'))
    expect(readMemory(linked, defaultLimits).pasts).toEqual([])
    const weights = searched()
    rmSync(join(weights, 'candidates/0-50.onnx'))
    symlinkSync(join(folder, 'candidates/0-50.onnx'), join(weights, 'candidates/0-50.onnx'))
    expect(readMemory(weights, defaultLimits).pasts[0]!.weights(0, false)).toBeUndefined()
  })

  it('takes no weights that are no model, or larger than a model may be', () => {
    const folder = searched()
    expect(
      readMemory(folder, { ...defaultLimits, fileBytes: 10 }).pasts[0]!.weights(0, false),
    ).toBeUndefined()
    writeFileSync(join(folder, 'candidates/0-50.onnx'), 'no model')
    expect(readMemory(folder, defaultLimits).pasts[0]!.weights(0, false)).toBeUndefined()
  })

  it('is not written where a link leads out of the repository', () => {
    const [root, outside] = [scratch(), scratch()]
    symlinkSync(outside, join(root, '.edgewise'))
    expect(leadsAway(join(root, '.edgewise/memory'), root)).toBe(true)
    expect(leadsAway(join(root, 'memory'), root)).toBe(false)
    expect(existsSync(join(outside, 'memory'))).toBe(false)
  })
})
