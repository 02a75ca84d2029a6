// DARTS-Bench: the cost formula against our own graphs and, where it is at hand, against every row on record; the table's answers.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { costEvaluator } from '../../src/cost/index.ts'
import { random } from '../../src/random.ts'
import { darts, genotypeOf, parseGenotype, printGenotype, sample } from '../../src/space/index.ts'
import { dartsBench, dartsCost, genotypeLists, genotypeMatrix } from '../../src/table/index.ts'
import { dataFolder, missing } from '../space/public-data.ts'

// Row 000-00 of DARTS-Bench.
const golden =
  "Genotype(normal=[('sep_conv_5x5',0),('dil_conv_5x5',1),('avg_pool_3x3',1),('dil_conv_5x5',0),('avg_pool_3x3',2),('dil_conv_3x3',3),('sep_conv_3x3',2),('sep_conv_3x3',0)],normal_concat=range(2,6),reduce=[('sep_conv_5x5',1),('max_pool_3x3',0),('max_pool_3x3',0),('max_pool_3x3',1),('dil_conv_3x3',1),('dil_conv_3x3',0),('avg_pool_3x3',0),('sep_conv_3x3',4)],reduce_concat=range(2,6))"

describe('the cost of a DARTS genotype', () => {
  it('is what is on record', () => {
    const { params, flops } = dartsCost(genotypeOf(parseGenotype(golden)))
    expect([params, flops]).toEqual([3_262_942, 536_552_640])
  })

  it('is that of our own graphs, where both count the same', () => {
    const net = { cells: 4, channels: 4, side: 8, outputs: 4 }
    const space = darts({ input: [3, 8, 8], outputs: 4 }, net)
    const { sumOf } = costEvaluator(space)!
    const counts = { Conv: 1, Gemm: 1, BatchNormalization: 0.5 }
    const share = (op: string) => (Object.hasOwn(counts, op) ? counts[op as keyof typeof counts] : 0)
    const macs = sumOf(({ layers }) =>
      layers.reduce((sum, layer) => sum + (share(layer.op) === 1 ? layer.macs : 0), 0),
    )
    const learned = sumOf(({ layers }) =>
      layers.reduce((sum, layer) => sum + share(layer.op) * layer.params, 0),
    )
    for (let seed = 0; seed < 6; seed++) {
      const genome = sample({ choices: space.choices }, random(seed))
      const cost = dartsCost(genotypeOf(genome), net)
      expect([cost.macs, cost.params], printGenotype(genome)).toEqual([macs(genome), learned(genome)])
    }
  })
})

const small = (rows: readonly string[]) =>
  ['weights_index,architecture,flop,params,test_acc50,valid_acc50,gpu_latency,rasp_latency', ...rows].join(
    '\n',
  )
const row = `000-00,"${golden}",536.55264,3.262942,92.03999747,92.04,29.33620105,200`

describe('a table of DARTS-Bench', () => {
  it('has the figures of a row in base units, by its genotype however that is written', () => {
    const bench = dartsBench(small([row]))
    const spaced = golden
      .replaceAll(',', ', ')
      .replace("('sep_conv_5x5', 0), ('dil_conv_5x5', 1)", "('dil_conv_5x5', 1), ('sep_conv_5x5', 0)")
    const found = bench.by(spaced)!
    expect(found).toMatchObject({ id: '000-00', figures: { params: 3_262_942, flops: 536_552_640 } })
    expect(bench.figure(found, 'accuracy')).toBeCloseTo(0.9204, 6)
    expect(bench.figure(found, 'gpuLatencyMs')).toBe(29.33620105)
    expect(bench.by(golden.replace("('sep_conv_5x5',0)", "('sep_conv_3x3',0)"))).toBeUndefined()
  })

  it('refuses the columns without signal with the reason, until it is told to give them', () => {
    const bench = dartsBench(small([row]))
    expect(Object.keys(bench.unreliable)).toEqual(['validAccuracy50', 'raspLatencyMs'])
    expect(() => bench.figure(bench.rows[0]!, 'raspLatencyMs')).toThrow(/not to be relied on: .* R² -0.03/)
    expect(() => bench.where({ raspLatencyMs: { max: 300 } })).toThrow(/uncorrelated/)
    expect(() => bench.front(['accuracy', 'raspLatencyMs'])).toThrow(/drawn at random/)
    const all = dartsBench(small([row]), { allowUnreliable: true })
    expect(all.figure(all.rows[0]!, 'raspLatencyMs')).toBe(200)
    expect(() => bench.where({ mcuLatencyMs: { max: 1 } })).toThrow(/has no figure "mcuLatencyMs"/)
  })

  it.each([
    ["costs that are not its genotype's", row.replace('3.262942', '3.262943'), /has 3262942 params/],
    ['no number', row.replace('29.33620105', 'fast'), /gpuLatencyMs is "fast"/],
    ['an accuracy above 100 %', row.replace('92.03999747', '192'), /accuracy is "192"/],
    ['a negative latency', row.replace('29.33620105', '-1'), /gpuLatencyMs/],
    ['too few fields', '000-01,x', /2 fields and not 8/],
    ['another architecture', row.replace('sep_conv_5x5', '__proto__'), /no DARTS architecture/],
    ['a quote without end', `"${row}`, /quoting|fields/],
  ])('refuses a row with %s', (_, line, message) => {
    expect(() => dartsBench(small([line]))).toThrow(message)
  })

  it('refuses a text that is no such table, or too large', () => {
    expect(() => dartsBench('a,b\n1,2')).toThrow(/no column id or weights_index/)
    expect(() => dartsBench('')).toThrow(/no column/)
    expect(() => dartsBench('x'.repeat(2 ** 24 + 1))).toThrow(/too large/)
  })

  it("writes cells as its authors' functions do: pairs, and a matrix by node and source", () => {
    expect(genotypeLists(golden, 'reduce')[3]).toEqual([
      ['avg_pool_3x3', 0],
      ['sep_conv_3x3', 4],
    ])
    const matrix = genotypeMatrix(golden)
    expect(matrix.map(cell => cell.map(node => node.length))).toEqual([
      [5, 5, 5, 5],
      [5, 5, 5, 5],
    ])
    expect(matrix[0]![0]).toEqual([5, 7, 0, 0, 0])
    expect(matrix[1]![3]).toEqual([2, 0, 0, 0, 4])
  })

  const file = 'hwnas/darts_oncenas545.csv.gz'
  it.skipIf(missing(file))(
    'reads all 545 rows, each with the costs of its genotype, and finds its front',
    () => {
      const bench = dartsBench(gunzipSync(readFileSync(join(dataFolder, file))).toString())
      expect(bench.rows).toHaveLength(545)
      const front = bench.front(['accuracy', 'params', 'gpuLatencyMs']).sorted('params').rows
      expect(front).toHaveLength(18)
      expect([front[0]!, front.at(-1)!].map(({ figures }) => figures.params)).toEqual([1_483_318, 3_454_318])
      expect(front.map(({ id }) => id)).toContain('001-11')
      const fast = bench.where({ accuracy: { min: 0.93 }, params: { max: 2e6 }, gpuLatencyMs: { max: 16 } })
      expect(fast.rows.map(({ id }) => id)).toContain('001-11')
      expect(bench.where({ accuracy: { min: undefined }, params: undefined }).rows).toHaveLength(545)
    },
  )
})
