// The open table: limits and fronts over Estimates, files that are read back as they were, and hostile ones.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type OpenRow,
  openTable,
  parseBounds,
  parseKeys,
  readTableCsv,
  readTableJson,
  tableCsv,
  tableJson,
} from '../../src/table/index.ts'
import { computed, type Metrics } from '../../src/units.ts'

const rowOf = (id: string, metrics: Metrics, rest: Partial<OpenRow> = {}): OpenRow => ({
  id,
  model: 'kws',
  architecture: `net ${id}`,
  genome: [1, 2],
  hash: 'ab',
  from: 'search auto, seed 1',
  judgedOn: 'test',
  metrics,
  ...rest,
})
const figures = (top1: number, macs: number): Metrics => ({
  'top-1': {
    value: top1,
    low: top1 - 0.02,
    high: top1 + 0.02,
    unit: 'ratio',
    source: 'measured',
    count: 500,
  },
  macs: computed(macs, 'count'),
})
const rows = [
  rowOf('a', figures(0.95, 9e6)),
  rowOf('b', figures(0.91, 4e6)),
  rowOf('c', figures(0.9, 6e6)),
  rowOf('d', { macs: computed(1e6, 'count') }),
]
const ids = (table: { readonly rows: readonly OpenRow[] }) => table.rows.map(({ id }) => id).join('')

describe('an open table', () => {
  it('gives the rows that hold every limit; a figure that is not known holds none', () => {
    expect(ids(openTable(rows).where(parseBounds('top-1>=90,macs<=8M')))).toBe('bc')
    expect(ids(openTable(rows).where(parseBounds('top-1 >= 90.5%, top-1<=0.93')))).toBe('b')
    expect(ids(openTable(rows).where({ macs: { max: 5e6 } }))).toBe('bd')
    expect(ids(openTable(rows).where({ 'top-1': { min: 0.99 } }))).toBe('')
  })

  it('gives the front by the directions of the figures, and an order', () => {
    expect(ids(openTable(rows).front(['top-1', 'macs']))).toBe('ab')
    expect(ids(openTable(rows).sorted('top-1'))).toBe('abcd')
    expect(ids(openTable(rows).sorted('macs'))).toBe('dbca')
  })

  it.each([
    ['top-1', /cannot be "top-1"/],
    ['accuracy>=3', /accuracy>=3/],
    ['latency-p50<=3ms', /--where cannot be/],
    ['macs@pi<=3', /macs@pi/],
    ['macs<=many', /quantity/],
    ['__proto__>=1', /__proto__/],
  ])('refuses the limit %s', (text, message) => {
    expect(() => openTable(rows).where(parseBounds(text))).toThrow(message)
  })

  it('says which figures it has when asked for another', () => {
    expect(() => openTable(rows).front(parseKeys('energy@pi,macs', '--front'))).toThrow(/top-1, macs/)
  })
})

describe('the files of an open table', () => {
  const text = fc.string({ maxLength: 30, unit: 'grapheme' })
  const figure = fc.record({
    value: fc.double({ noNaN: true, noDefaultInfinity: true }).map(v => v + 0),
    low: fc.double({ noNaN: true, noDefaultInfinity: true }).map(v => v + 0),
    high: fc.double({ noNaN: true, noDefaultInfinity: true }).map(v => v + 0),
    source: fc.constantFrom('computed' as const, 'measured' as const, 'predicted' as const),
  })
  const any = fc.record({ id: text, architecture: text, from: text, top1: figure, macs: fc.nat() })

  it('hold the same rows when they are read back, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), found => {
        const written = found.map(({ id, architecture, from, top1, macs }) =>
          rowOf(
            id,
            {
              'top-1': { ...top1, unit: 'ratio' },
              macs: computed(macs, 'count'),
              'latency-p50@pi.4': { ...top1, unit: 'ms' },
            },
            { architecture, from },
          ),
        )
        expect(readTableJson(tableJson(written), 't')).toEqual(JSON.parse(JSON.stringify(written)))
        expect(readTableCsv(tableCsv(written), 't')).toEqual(JSON.parse(JSON.stringify(written)))
      }),
      { seed: 1, numRuns: 50 },
    )
    expect(readTableCsv(tableCsv(rows), 't')).toEqual(rows)
  })

  it('keep a name from being a formula', () => {
    const csv = tableCsv([rowOf('=HYPERLINK("x")', {}, { model: "'quoted" })])
    expect(csv).toContain(`"'=HYPERLINK(""x"")",''quoted`)
    expect(readTableCsv(csv, 't')[0]).toMatchObject({ id: '=HYPERLINK("x")', model: "'quoted" })
  })

  it.each([
    ['', /no column id/],
    ['id,model\n', /no column architecture/],
    [tableCsv(rows).replace('macs', 'secrets'), /"secrets"/],
    [tableCsv(rows).replace('0.95', 'NaN'), /line 2|Line 2/],
    [tableCsv(rows).replace(',measured,', ',guessed,'), /Line 2/],
    [tableCsv(rows).replace('1 2', '1 x'), /genome/],
    [tableCsv(rows).replace('\n', ',macs\n'), /fields|twice/],
  ])('are refused as CSV where they are not what is written: %#', (csv, message) => {
    expect(() => readTableCsv(csv, 't.csv')).toThrow(message)
  })

  it.each(['', '{', '[]', '{"version":2,"rows":[]}', '{"version":1,"rows":[{}]}'])(
    'are refused as JSON where they are not what is written: %s',
    json => {
      expect(() => readTableJson(json, 't.json')).toThrow(/t\.json/)
    },
  )

  it('are refused where a figure has another unit than its name', () => {
    const wrong = tableJson([rowOf('a', { macs: { ...computed(1, 'count'), unit: 'ms' } })])
    expect(() => readTableJson(wrong, 't.json')).toThrow(/t\.json/)
  })
})
