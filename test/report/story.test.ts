// What a report tells of how a search went, worked out from its ledger's lines.
import { describe, expect, it } from 'vitest'
import { adoptSteps, coldNote, shellWord } from '../../src/report/adopt.ts'
import { effortLines, openText } from '../../src/report/effort.ts'
import {
  html,
  json,
  judge,
  layerDiagramOf,
  markdown,
  parseVerdict,
  storyOf,
  terminal,
} from '../../src/report/index.ts'
import { layerLines } from '../../src/report/layer-text.ts'
import { versus } from '../../src/report/proposal.ts'
import type { StoryFacts } from '../../src/report/story.ts'
import { wrapCommand } from '../../src/report/wrap.ts'
import type { LedgerRecord, TrainedTo, Trial } from '../../src/search/index.ts'
import { computed } from '../../src/units.ts'
import { kws, measured, sample, search, story } from './sample.ts'

const rung = (steps: number, part: TrainedTo['part'], accuracy: number, paced = true): TrainedTo => ({
  steps,
  part,
  metrics: { 'top-1': measured(accuracy, accuracy - 0.1, accuracy + 0.05, 'ratio') },
  ...(paced ? { paces: { startMs: 100, stepMs: 10, judgeMs: 50 } } : {}),
})
const trial = (id: number, macs: number, rest: Partial<Trial> = {}): Trial => ({
  id,
  genome: [id],
  hash: String(id),
  metrics: { macs: computed(macs, 'count') },
  state: 'complete',
  seconds: 0,
  ...rest,
})

const first = rung(50, 'held-out', 0.8)
const second = rung(150, 'held-out', 0.85)
const last = rung(400, 'test', 0.84)
const pruned = trial(3, 900, { state: 'pruned', reason: 'MACs 900 over the limit of 500 (computed)' })
const twin = trial(4, 100, { state: 'pruned', reason: 'the same graph as trial 1' })
const records: LedgerRecord[] = [
  { trial: trial(0, 800, { seconds: 0.4 }), elapsedMs: 500 },
  { id: 0, measured: {}, elapsedMs: 1500 },
  { trial: trial(1, 400, { seconds: 0.65, rungs: [first] }), elapsedMs: 2500 },
  { trial: trial(2, 300, { seconds: 0.65, rungs: [first] }), elapsedMs: 3200 },
  { trial: pruned, elapsedMs: 3200 },
  { trial: twin, elapsedMs: 3200 },
  { id: 1, trained: second, elapsedMs: 4500 },
  { id: 1, trained: last, elapsedMs: 7500 },
]
const trials = [
  trial(0, 800),
  trial(1, 400, {
    rungs: [first, second, last],
    measured: { 'latency-p50@pi4': measured(2, 1.9, 2.1, 'ms') },
  }),
  trial(2, 300, { rungs: [first] }),
  pruned,
  twin,
]
const task = {
  objectives: [{ key: 'top-1' as const, better: 'max' as const }],
  constraints: [{ key: 'macs' as const, limit: 500, better: 'min' as const }],
}
const facts: StoryFacts = {
  task,
  records,
  trials,
  dropped: [],
  looked: 900,
  state: 'ended',
  stop: 'trials',
  asked: { seconds: undefined, trials: 5 },
  diagram: undefined,
}
const told = storyOf(facts)

describe('the account of a search', () => {
  it('says what each stage took, and the rest is the search itself: together all of the time', () => {
    const { seconds } = told.account
    expect(seconds.evaluating).toBeCloseTo(0.4, 9)
    expect(seconds.measuring).toBeCloseTo(1, 9)
    // Two first stretches of 0.65 s, one of 100 steps and one of 250.
    expect(seconds.training).toBeCloseTo(1.3 + 1.15 + 2.65, 9)
    expect(Object.values(seconds).reduce((a, b) => a + b)).toBeCloseTo(7.5, 9)
  })

  it('counts candidates by rung, and those left out by the limit they broke', () => {
    expect(told.account).toMatchObject({
      looked: 900,
      complete: 3,
      timed: 1,
      rungs: [
        { steps: 50, part: 'held-out', candidates: 2 },
        { steps: 150, part: 'held-out', candidates: 1 },
        { steps: 400, part: 'test', candidates: 1 },
      ],
      endings: [
        { state: 'pruned', reason: 'MACs over the limit', count: 1 },
        { state: 'pruned', reason: 'the same graph as an earlier one', count: 1 },
      ],
    })
  })

  it('draws a curve for every candidate that was trained, of the first quality asked for', () => {
    expect(told.curves.map(({ trial, points }) => [trial, points.map(({ figure }) => figure.value)])).toEqual(
      [
        [1, [0.8, 0.85, 0.84]],
        [2, [0.8]],
      ],
    )
  })

  it('is told in lines', () => {
    const summary = { ...search, trials: 5, seconds: 7.5, story: told }
    expect(effortLines(summary).map(({ label, value }) => `${label}: ${value}`)).toMatchInlineSnapshot(`
      [
        "looked at by cost: 900 architectures",
        "left out: 1: MACs over the limit; 1: the same graph as an earlier one",
        "trained: 2 for 50 steps → 1 for 150 → the best to the end, 400 steps",
        "timed on devices: 1",
        "time: 7.5 s: training 68 %, evaluating 5.3 %, timing on devices 13 %, the search itself 13 %",
        "ended because: the number of trials was reached",
      ]
    `)
  })
})

describe('a search that remembered', () => {
  const trialsThen = trials.map(t => (t.id < 2 ? { ...t, recalled: { search: 'past', trial: t.id } } : t))
  const { account } = storyOf({ ...facts, trials: trialsThen })
  const again = 'edgewise search --model kws --warm-start none --out edgewise-search'
  const summary = { ...search, trials: 5, story: { ...told, account }, command: again }

  it('says how many trials earlier searches knew, and that its command begins without them', () => {
    const { value } = effortLines(summary).find(({ label }) => label === 'known before')!
    expect(value).toBe('2 of 5 trials recalled from earlier searches')
    const models = sample.models.map(model => ({ ...model, search: summary }))
    const verdict = judge({ ...sample, models })
    for (const text of [terminal(verdict, { columns: 200 }), markdown(verdict), html(verdict)])
      expect(text).toContain('It begins without the 2 trials recalled from earlier searches')
    expect(parseVerdict(json(verdict)).models[0]!.search!.story!.account.recalled).toBe(2)
  })

  it('says nothing of it where the command names the same memory, or nothing was known', () => {
    expect(coldNote({ ...summary, command: again.replace('none', 'result') })).toBeUndefined()
    expect(coldNote({ ...summary, story: told })).toBeUndefined()
  })
})

describe('a search that has not ended', () => {
  it('says whether it still runs, and how far it is', () => {
    const open = (state: 'running' | 'interrupted') => openText({ ...search, story: { ...story, state } })
    expect(open('running')).toBe('The search is still running: 1 min 28 s of 1 min 30 s, 64 trials.')
    expect(open('interrupted')).toContain('was interrupted after 1 min 28 s of 1 min 30 s, 64 trials')
    expect(openText(search)).toBeUndefined()
  })
})

describe('the layers as text', () => {
  const diagram = story.diagram!

  it('have a line each where there is room', () => {
    expect(layerLines(diagram, 110).join('\n')).toMatchInlineSnapshot(`
      "  /conv1/Conv                         Conv 3×3 1→16
      + /conv2/Conv/depthwise               Conv 3×3 s2 depthwise 16→16
      ~ /conv2/Conv                         Conv 1×1 16→32               made separable
      ~ /conv3/Conv                         Conv 3×3 32→40               kernel 5→3, width 64→40
      - …ith/a/rather/long/path/conv4/Conv  Conv 3×3 64→64
        3 layers as they were"
    `)
  })

  it('fit any width', () => {
    const long = layerDiagramOf(
      1,
      diagram.rows.map(row => ({
        ...row,
        name: row.name.repeat(20),
        changes: row.changes.map(c => c.repeat(9)),
      })),
    )
    for (const columns of [40, 60, 100])
      for (const line of layerLines(long, columns)) expect([...line].length).toBeLessThanOrEqual(columns)
  })

  it('are cut to what a verdict may hold', () => {
    const many = Array.from({ length: 900 }, () => diagram.rows[0]!)
    const { rows, more } = layerDiagramOf(1, many)
    expect([rows.length, more]).toEqual([200, 700])
  })
})

describe('how to adopt it', () => {
  it('takes the artifact of this very run', () => {
    expect(adoptSteps(kws, search, sample.context)[0]).toBe(
      'gh run download 123456789 --repo acme/kws --name edgewise-report --dir edgewise-report',
    )
  })

  it.each(['a b', '$(reboot)', "'; reboot; '", '`reboot`', '-rf', 'a\nreboot', '../x*', '"'])(
    'keeps %j one word of a shell',
    name => {
      const word = shellWord(name)
      expect(word).toMatch(/^(?:[\w./@:+,=%][\w./@:+,=%-]*|'(?:[^'\n]|'\\'')*')$/)
      expect(word).not.toMatch(/^'?-/)
    },
  )

  it('breaks a command only where a shell goes on, never inside quotes', () => {
    const command = `edgewise search --model 'a --b' --seed 7 --time 90s`
    const lines = wrapCommand(command, 34)
    expect(lines).toEqual(["edgewise search --model 'a --b' \\", '  --seed 7 --time 90s'])
  })
})

describe('best beside head', () => {
  const key = 'latency-p50@pi4'
  const change = { value: -0.2, low: -0.22, high: -0.18, unit: 'ratio', source: 'predicted' } as const
  const predicted = (value: number) => ({
    ...measured(value, 0.5 * value, 2 * value, 'ms'),
    source: 'predicted' as const,
  })
  const best = { ...search.best!, metrics: { ...search.best!.metrics, [key]: predicted(8) } }
  const rowWith = (changes: object) => {
    const told = { ...search, best, story: { ...story, changes } }
    const verdict = judge({
      ...sample,
      models: [{ ...kws, head: { ...kws.head, [key]: predicted(10) }, search: told }],
    })
    const [model] = parseVerdict(json(verdict)).models
    return versus(model!, model!.search!).find(row => row.key === key)
  }

  it('differs by what the two were told to differ by together', () => {
    expect(rowWith({ [key]: change })).toMatchObject({ change, sure: 'better', basis: 'predicted' })
  })

  it('is unsure where nobody compared them and their intervals overlap', () => {
    expect(rowWith({})).toMatchObject({ sure: 'unsure' })
  })
})
