import { describe, expect, it } from 'vitest'
import {
  commentCharacters,
  type JudgeInput,
  json,
  judge,
  markdown,
  parseVerdict,
  summaryBytes,
  summaryMarkdown,
} from '../../src/report/index.ts'
import { computed } from '../../src/units.ts'
import { linkableText, tags, toHtml } from './forge.ts'
import { attacks, poisoned } from './hostile.ts'
import { budget, kws, measured, sample, search, vww } from './sample.ts'

const render = (input: JudgeInput) => markdown(judge(input))
const expected = (name: string) => `expected/${name}.md`

const infeasible: JudgeInput = {
  ...sample,
  models: [
    {
      ...kws,
      search: {
        ...search,
        feasible: false,
        best: undefined,
        bestFile: undefined,
        interrupted: true,
        front: [{ ...search.front[2]!, feasible: false }],
        nearest: [
          { key: 'latency-p95@pi4', limit: 12, achieved: 12.6 },
          { key: 'top-1', limit: 0.9, achieved: 0.887 },
        ],
      },
    },
  ],
}

describe('the comment', () => {
  it('leads with the verdict and the rows that need eyes', async () => {
    await expect(render(sample)).toMatchFileSnapshot(expected('fail'))
  })

  it('is short when all budgets hold', async () => {
    await expect(render({ ...sample, models: [vww], waivers: [], warnings: [] })).toMatchFileSnapshot(
      expected('pass'),
    )
  })

  it('says how near the search came when nothing keeps all budgets', async () => {
    await expect(render(infeasible)).toMatchFileSnapshot(expected('infeasible'))
  })

  it('folds passing rows and passing models when there are many', async () => {
    const many = Array.from({ length: 12 }, (_, index) => budget('macs', { limit: 3e6 + index }))
    const models = [
      vww,
      { ...vww, name: 'vww2' },
      { ...kws, search: undefined, layers: undefined, budgets: [...kws.budgets, ...many] },
    ]
    await expect(render({ ...sample, models })).toMatchFileSnapshot(expected('many'))
  })

  it('says for an inconclusive verdict that it does not block', () => {
    const model = { ...kws, budgets: [budget('latency-p50', { device: 'pi4', limit: 12 })] }
    expect(render({ ...sample, models: [model], waivers: [] })).toMatch(
      /^### 🟡 Edgewise · Inconclusive: 1 of 1 budget is too close to call \(does not block\)\n/,
    )
  })

  it('is the same when rendered from the JSON form by another process', () => {
    const verdict = judge(sample)
    expect(markdown(parseVerdict(json(verdict)))).toBe(markdown(verdict))
  })

  it('renders to the tables and folds that it wrote', () => {
    const html = toHtml(render(sample))
    expect([...html.matchAll(/<table>/g)]).toHaveLength(7)
    expect([...html.matchAll(/<details[ >]/g)].length).toBe([...html.matchAll(/<\/details>/g)].length)
  })
})

describe('text from a pull request', () => {
  const ours = tags(toHtml(render(poisoned('name'))))
  const shape = (html: string) =>
    [...html.matchAll(/<(tr|td|table|details|li|h[1-6]|pre)\b/g)].map(match => match[1]).join(' ')

  it.each(attacks.filter(Boolean).map((attack, number) => [number, attack] as const))(
    'is only ever text: attack %i',
    (_, attack) => {
      const html = toHtml(render(poisoned(attack)))
      expect(tags(html)).toEqual(ours)
      expect(shape(html)).toBe(shape(toHtml(render(poisoned('name')))))
      expect(html).not.toMatch(/<[^>]*(javascript:|onerror|onload)/i)
      expect([...html.matchAll(/href="([^"]*)"/g)].map(match => match[1])).toEqual([sample.context.runUrl])
      expect(linkableText(html)).not.toMatch(/(^|[^\w\u200b])(@[a-z0-9]|#\d|GH-\d)|[a-z0-9]@[a-z0-9]/i)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is the point.
      expect(html).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]|^\s*::/m)
    },
  )
})

describe('a body that is too long', () => {
  const long = (models: number, checks: number, limit: number): JudgeInput => ({
    ...sample,
    models: Array.from({ length: models }, (_, index) => ({
      ...kws,
      name: `model-${index}-${'n'.repeat(80)}`,
      base: {},
      budgets: Array.from({ length: checks }, (_, at) =>
        budget('macs', { limit: at % 2 === 0 ? limit : 9e9 }),
      ),
    })),
  })
  const whole = (text: string) => {
    const html = toHtml(text)
    expect([...html.matchAll(/<details[ >]/g)].length).toBe([...html.matchAll(/<\/details>/g)].length)
    expect([...text.matchAll(/^```/gm)].length % 2).toBe(0)
    expect(html).toMatch(/Edgewise 0\.1\.0/)
  }

  it.each([
    [3, 10],
    [20, 20],
    [200, 60],
    [200, 300],
    [1, 300],
  ])('of %i models with %i budgets keeps the limit and every piece whole', (models, checks) => {
    const text = render(long(models, checks, 1))
    expect(text.length).toBeLessThanOrEqual(commentCharacters)
    expect(text.startsWith('### ❌ Edgewise · Fail: ')).toBe(true)
    whole(text)
  })

  it('drops the details from the last before any row, and points to where they are', () => {
    const verdict = judge(sample)
    const full = markdown(verdict)
    const cut = markdown(verdict, { limit: full.length - 1 })
    expect(cut).toContain('Shortened')
    expect(cut).toContain('[job summary](https://github.com/acme/kws/actions/runs/123456789)')
    expect(cut).toContain('An architecture that fits')
    expect(cut).not.toContain('Where the figures come from')
    expect(cut).toContain('| ✅ pass | file size |')
  })

  it('then drops the passing rows, then the tables of the last models', () => {
    const verdict = judge(sample)
    expect(markdown(verdict, { limit: 2400 })).toContain('✅ 3 more budgets pass')
    const shortest = markdown(verdict, { limit: 1100 })
    expect(shortest).toContain('- ❌ <code>kws</code>')
    whole(shortest)
  })

  it('counts bytes for the job summary', () => {
    const verdict = judge(long(200, 300, 1))
    const bytes = new TextEncoder().encode(summaryMarkdown(verdict)).length
    expect(bytes).toBeLessThanOrEqual(summaryBytes)
    expect(bytes).toBeGreaterThan(summaryBytes / 2)
  })

  it('keeps the limit with the longest hostile names', () => {
    const verdict = judge(poisoned('|`<@'.repeat(400)))
    for (const limit of [65_000, 20_000, 9000])
      expect(markdown(verdict, { limit }).length).toBeLessThanOrEqual(limit)
  })
})

describe('the chart of the front', () => {
  const chartOf = (input: JudgeInput) => /```mermaid\n([\s\S]*?)\n```/.exec(render(input))?.[1]?.split('\n')

  it('has points of the form that Mermaid reads', () => {
    const points = chartOf(sample)!.slice(4)
    expect(points.length).toBeGreaterThan(4)
    for (const point of points)
      expect(point).toMatch(
        /^ {2}"[\p{L}\p{N} .]+": \[0\.\d{3}, 0\.\d{3}\] radius: \d, color: #[0-9a-f]{6}$/u,
      )
  })

  it('stays within the unit square for equal, tiny, huge and negative figures', () => {
    for (const values of [
      [5, 5],
      [1e-12, 2e-12],
      [1e12, 1],
      [-3, 4],
      [0, 0],
    ]) {
      const front = values.map((value, id) => ({
        id,
        description: 'x',
        feasible: true,
        steps: undefined,
        part: undefined,
        metrics: { macs: computed(value, 'count'), 'top-1': measured(value, value, value, 'ratio') },
      }))
      const model = {
        ...kws,
        budgets: [],
        search: { ...search, objectives: ['macs', 'top-1'] as const, front, best: front[0] },
      }
      for (const line of chartOf({ ...sample, models: [model] })!.filter(line => line.includes('[')))
        expect(line).toMatch(/\[0\.\d{3}, 0\.\d{3}\]/)
    }
  })
})
