import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { json, judge, markdown, parseVerdict, verdictJsonSchema } from '../../src/report/index.ts'
import { attacks, poisoned } from './hostile.ts'
import { sample } from './sample.ts'

const verdict = judge(sample)
const document = () => JSON.parse(json(verdict))
const parsing = (value: unknown) => () => parseVerdict(JSON.stringify(value))

describe('the JSON form', () => {
  it('has the keys that the command line promises', () => {
    const { status, models } = document()
    expect(status).toBe('fail')
    expect(models[1]).toMatchObject({ name: 'kws', status: 'fail' })
    expect(models[1].checks[1]).toMatchObject({
      metric: 'latency-p95',
      device: 'pi4',
      budget: { limit: 12, maxRegression: null },
      head: { value: 14.2, low: 13.9, high: 14.6, unit: 'ms', source: 'measured' },
      base: { value: 11.2 },
      status: 'fail',
    })
    expect(models[1].checks[2]).toMatchObject({ head: null, base: null, status: 'not-measured' })
  })

  it('reads back as the same verdict', () => {
    expect(parseVerdict(json(verdict))).toEqual(verdict)
  })

  it('of the most hostile names is still accepted, and renders', () => {
    for (const attack of attacks) {
      const { head, ...rest } = poisoned(attack.slice(0, 200)).models[0]!
      const again = parseVerdict(json(judge({ ...poisoned(attack), models: [{ ...rest, head }] })))
      expect(markdown(again)).toContain('Edgewise')
    }
  })

  it('has a JSON Schema that names every part', () => {
    const schema = verdictJsonSchema() as { properties: object; additionalProperties: boolean }
    expect(Object.keys(schema.properties)).toEqual(Object.keys(verdict))
    expect(schema.additionalProperties).toBe(false)
  })
})

describe('an artifact that is not a verdict is refused with the reason', () => {
  it.each([
    ['text', 'not JSON', 'it is not JSON'],
    ['an array', '[]', 'expected object'],
    ['a larger file than any verdict', `"${'x'.repeat(5e6)}"`, 'larger than 4 MiB'],
  ])('%s', (_, text, reason) => {
    expect(() => parseVerdict(text)).toThrow(reason)
  })

  it.each([
    ['a key of its own', { ...document(), extra: 1 }],
    ['an unknown status', { ...document(), status: 'great' }],
    ['a pass over broken budgets', { ...document(), status: 'pass', exitCode: 0 }],
    [
      'a model that passes over broken budgets',
      { ...document(), models: document().models.map((model: object) => ({ ...model, status: 'pass' })) },
    ],
    ['an exit code of its own', { ...document(), exitCode: 3 }],
    [
      'text where a figure belongs',
      { ...document(), models: [{ ...document().models[0], head: { macs: '1' } }] },
    ],
    [
      'a metric that is none',
      { ...document(), models: [{ ...document().models[0], head: { constructor: {} } }] },
    ],
    ['too many models', { ...document(), models: Array(201).fill(document().models[0]) }],
    ['too long a name', { ...document(), models: [{ ...document().models[0], name: 'x'.repeat(1001) }] }],
    [
      'a link with a script',
      { ...document(), context: { ...document().context, runUrl: 'javascript:alert(1)' } },
    ],
    [
      'a link with markup',
      { ...document(), context: { ...document().context, runUrl: 'https://x.y/)[z](https://evil.example' } },
    ],
    ['a date that is none', { ...document(), context: { ...document().context, today: '2026-11-21\n' } }],
  ])('%s', (_, value) => {
    expect(parsing(value)).toThrow(expect.objectContaining({ code: 'verdict-invalid' }))
  })

  it('any JSON at all: a verdict or a message for people, never another error', () => {
    fc.assert(
      fc.property(fc.json(), text => {
        expect(() => parseVerdict(text)).toThrow(expect.objectContaining({ code: 'verdict-invalid' }))
      }),
    )
  })

  it('a document with a prototype in it', () => {
    const text = json(verdict).replace(
      '"head": {',
      '"head": { "__proto__": { "value": 1, "low": 1, "high": 1, "unit": "B", "source": "computed" },',
    )
    expect(() => parseVerdict(text)).toThrow(expect.objectContaining({ code: 'verdict-invalid' }))
  })
})
