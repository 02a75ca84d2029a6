// DARTS cells against the published cost records: exact parameters and FLOPs, genotype texts, relabelled cells.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyze, costEvaluator, type LayerCost } from '../../src/cost/index.ts'
import { random } from '../../src/random.ts'
import {
  type Choices,
  darts,
  type Genome,
  genotypeOf,
  parseGenotype,
  printGenotype,
  sample,
} from '../../src/space/index.ts'
import { missing, rowsOf } from './public-data.ts'
import { feeds, run } from './running.ts'

const space = darts({ input: [3, 32, 32], outputs: 10 })
const tiny = darts({ input: [3, 8, 8], outputs: 4 }, { cells: 4, channels: 4 })
const evaluator = costEvaluator(space)!
const raw: Choices = { choices: space.choices }

// Row 000-00 of DARTS-Bench, its first: 3,262,942 parameters, 536,552,640 FLOPs.
const golden =
  "Genotype(normal=[('sep_conv_5x5',0),('dil_conv_5x5',1),('avg_pool_3x3',1),('dil_conv_5x5',0),('avg_pool_3x3',2),('dil_conv_3x3',3),('sep_conv_3x3',2),('sep_conv_3x3',0)],normal_concat=range(2,6),reduce=[('sep_conv_5x5',1),('max_pool_3x3',0),('max_pool_3x3',0),('max_pool_3x3',1),('dil_conv_3x3',1),('dil_conv_3x3',0),('avg_pool_3x3',0),('sep_conv_3x3',4)],reduce_concat=range(2,6))"

const size = ({ outputShape }: LayerCost) =>
  outputShape!.reduce<number>((product, length) => product * (typeof length === 'number' ? length : 1), 1)

/** The count of the benchmark: MACs, 4 per normalised element, 1 per average-pooled one, 65 per channel of the last pool. */
const counted: Record<string, (layer: LayerCost) => number> = {
  Conv: layer => layer.macs,
  Gemm: layer => layer.macs,
  BatchNormalization: layer => 4 * size(layer),
  AveragePool: size,
  GlobalAveragePool: layer => 65 * size(layer),
}
const flops = evaluator.sumOf(part =>
  part.layers.reduce((sum, layer) => sum + (counted[layer.op]?.(layer) ?? 0), 0),
)
/** Scale and shift of a normalisation are learned, mean and variance are not; nor is the 0 that makes zeros. */
const share: Record<string, number> = { Conv: 1, Gemm: 1, BatchNormalization: 0.5 }
const learned = evaluator.sumOf(part =>
  part.layers.reduce((sum, layer) => sum + (share[layer.op] ?? 0) * layer.params, 0),
)

describe('a DARTS genome', () => {
  it('has the parameters and FLOPs on record', () => {
    const genome = parseGenotype(golden)
    expect([learned(genome), flops(genome)]).toEqual([3_262_942, 536_552_640])
  })

  it('is printed and parsed without loss', () => {
    fc.assert(
      fc.property(fc.nat(), seed => {
        const genome = sample(raw, random(seed))
        expect(parseGenotype(printGenotype(genome))).toEqual(genome)
      }),
      { seed: 1 },
    )
  })

  it.each([
    golden.replace("('sep_conv_5x5',0)", "('sep_conv_9x9',0)"),
    golden.replace("('dil_conv_5x5',1)", "('dil_conv_5x5',0)"),
    golden.replace("('dil_conv_5x5',1)", "('dil_conv_5x5',2)"),
    golden.replace('normal_concat=range(2,6)', 'normal_concat=range(3,6)'),
    golden.slice(0, 200),
    '',
  ])('is not read from a text that is none', text => {
    expect(() => parseGenotype(text)).toThrow(/no DARTS architecture/)
  })

  it('has one canonical form under any relabelling of its nodes', () => {
    fc.assert(
      fc.property(fc.nat(), seed => {
        const genome = sample(raw, random(seed))
        const own = space.canonical!(genome)
        expect(space.canonical!(own)).toEqual(own)
        expect(space.canonical!(swapped(genome))).toEqual(own)
        expect(evaluatorOfTiny.costs(own)).toEqual(evaluatorOfTiny.costs(genome))
      }),
      { seed: 2, numRuns: 40 },
    )
  })

  it('runs in ONNX Runtime and costs by look-up what its graph costs', async () => {
    for (const seed of [1, 2, 3]) {
      const genome = sample(tiny, random(seed))
      const graph = tiny.decode(genome)
      const [found] = await run(graph, feeds(graph))
      expect(found!.shape).toEqual([2, 4])
      const { params, macs, weightBytes } = analyze(graph)
      expect(evaluatorOfTiny.costs(genome)).toEqual({
        params,
        macs,
        weightBytes,
        peakActivationBytes: undefined,
      })
    }
  })
})

const evaluatorOfTiny = costEvaluator(tiny)!

/** The first two nodes of the normal cell change places, where the second does not read the first. */
function swapped(genome: Genome): Genome {
  const { normal } = genotypeOf(genome)
  if (normal[1]!.some(({ source }) => source === 2)) return genome
  const relabel = (source: number) => (source === 2 ? 3 : source === 3 ? 2 : source)
  const cells = [normal[1]!, normal[0]!, normal[2]!, normal[3]!].map(pair =>
    pair.map(({ op, source }) => `('${op}',${relabel(source)})`),
  )
  const [, reduce] = printGenotype(genome).split(',reduce=')
  return parseGenotype(`Genotype(normal=[${cells.flat()}],normal_concat=range(2,6),reduce=${reduce}`)
}

const table = 'hwnas/darts_oncenas545.csv.gz'
describe.skipIf(missing(table))('the 545 recorded genotypes', () => {
  // All of them with EDGEWISE_EXHAUSTIVE, every sixth without.
  const every = process.env['EDGEWISE_EXHAUSTIVE'] ? 1 : 6
  const rows = rowsOf(table).filter((_, i) => i % every === 0)

  it('have exactly their parameters and FLOPs', () => {
    const wrong = rows.filter(row => {
      const genome = parseGenotype(row['genotype']!)
      const near = (value: number, recorded: string | undefined) =>
        Math.abs(value - Number(recorded) * 1e6) < 1
      return !near(learned(genome), row['mparams']) || !near(flops(genome), row['mflops'])
    })
    expect(wrong.map(row => row['id'])).toEqual([])
    expect(rows.length).toBeGreaterThan(90)
  }, 60_000)
})
