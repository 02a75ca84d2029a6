// NAS-Bench-201 against its own records: architecture strings, isomorphism classes, parameters and FLOPs.
import { describe, expect, it } from 'vitest'
import { analyze, costEvaluator } from '../../src/cost/index.ts'
import type { Graph } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import {
  mutate,
  nasBench201,
  nasBench201Form,
  neighbours,
  nth,
  parseNasBench201,
  printNasBench201,
  sample,
} from '../../src/space/index.ts'
import { missing, rowsOf } from './public-data.ts'
import { feeds, run } from './running.ts'

const space = nasBench201({ input: [3, 32, 32], outputs: 10 })
const archTable = 'hwnas/nb201_arch.csv.gz'

describe('a NAS-Bench-201 genome', () => {
  it('is printed and parsed as the benchmark writes it', () => {
    const text =
      '|avg_pool_3x3~0|+|nor_conv_1x1~0|skip_connect~1|+|nor_conv_1x1~0|skip_connect~1|skip_connect~2|'
    expect(parseNasBench201(text)).toEqual([4, 2, 1, 2, 1, 1])
    expect(parseNasBench201('421211')).toEqual(parseNasBench201(text))
    expect(printNasBench201(parseNasBench201(text))).toBe(text)
  })

  it.each(['', '42121', '421215', '|nor_conv_3x3~1|+|none~0|none~1|+|none~0|none~1|none~2|'])(
    'is not read from %j',
    text => {
      expect(() => parseNasBench201(text)).toThrow(/no NAS-Bench-201 architecture/)
    },
  )

  it('is one of 6,466 up to isomorphism', () => {
    const forms = new Set<string>()
    const representatives = new Set<string>()
    const raw = { choices: space.choices }
    for (let i = 0; i < 15_625; i++) {
      const genome = nth(raw, i)
      const own = space.canonical!(genome)
      forms.add(nasBench201Form(genome))
      representatives.add(own.join())
      if (i % 97 === 0) expect(nasBench201Form(own)).toBe(nasBench201Form(genome))
    }
    expect([forms.size, representatives.size]).toEqual([6466, 6466])
  })

  it('has neighbours by every other operation on every edge, each architecture once', () => {
    const all = neighbours(space, [3, 2, 4, 3, 2, 3])
    expect(all.length).toBeGreaterThan(15)
    expect(all.length).toBeLessThanOrEqual(24)
  })

  it('mutates to every other operation alike: none lies between two others', () => {
    const generator = random(9)
    const found = new Map<number, number>()
    for (let i = 0; i < 2000; i++) {
      const [moved = 3, ...rest] = mutate({ choices: space.choices }, [3, 3, 3, 3, 3, 3], generator, 0)
      if (rest.every(op => op === 3)) found.set(moved, (found.get(moved) ?? 0) + 1)
    }
    expect([...found.keys()].sort()).toEqual([0, 1, 2, 4])
    for (const times of found.values()) expect(times).toBeGreaterThan(50)
  })

  it('runs in ONNX Runtime, whatever is cut off', async () => {
    const tiny = nasBench201({ input: [3, 8, 8], outputs: 4 }, { cells: 1, channels: 4 })
    const generator = random(2)
    const genomes = [
      [0, 0, 0, 0, 0, 0],
      [1, 1, 1, 1, 1, 1],
      [3, 0, 0, 0, 0, 4],
      ...[1, 2, 3, 4].map(() => sample(tiny, generator)),
    ]
    for (const genome of genomes) {
      const [found] = await run(tiny.decode(genome), feeds(tiny.decode(genome)))
      expect(found!.shape).toEqual([2, 4])
    }
  })

  it('costs by look-up what its graph costs', () => {
    const evaluator = costEvaluator(space)!
    const generator = random(3)
    for (let i = 0; i < 4; i++) {
      const genome = sample(space, generator)
      const { params, macs, weightBytes, peakActivationBytes } = analyze(space.decode(genome))
      expect(evaluator.costs(genome)).toEqual({ params, macs, weightBytes, peakActivationBytes })
    }
  }, 20_000)
})

describe.skipIf(missing(archTable))('the recorded architectures', () => {
  const rows = rowsOf(archTable)

  it('are the genomes of their digits, in classes that are exactly those of `canonical`', () => {
    const classOf = new Map<string, string>()
    const repOf = new Map<string, string>()
    for (const { ops, iso_rep: rep, arch_str: text } of rows) {
      const genome = parseNasBench201(ops!)
      const own = space.canonical!(genome).join()
      expect(classOf.get(rep!) ?? own).toBe(own)
      expect(repOf.get(own) ?? rep).toBe(rep)
      classOf.set(rep!, own)
      repOf.set(own, rep!)
      if (printNasBench201(genome) !== text) expect(printNasBench201(genome)).toBe(text)
    }
    expect([rows.length, classOf.size]).toEqual([15_625, 6466])
  })
})

/** Statistics of BatchNormalization are stored, but not learned. */
const statistics = (graph: Graph) =>
  [...graph.constants]
    .filter(([name]) => /\.(mean|variance)$/.test(name))
    .reduce((sum, [, { shape }]) => sum + shape[0]!, 0)

// The recorded FLOPs are MACs + 3 per element a convolution of a cell makes (its Relu and BatchNormalization) + 9 per
// element an average pool of a cell makes + what the skeleton's own operations that are no MACs count.
describe.skipIf(missing(archTable)).each([
  ['cifar10', 32, 10, 160_830],
  ['imagenet16-120', 16, 120, 40_510],
] as const)('the recorded costs on %s', (name, side, outputs, skeleton) => {
  const on = nasBench201({ input: [3, side, side], outputs })
  const rows = rowsOf(`accuracy/nb201_zc_proxies_${name}.csv.gz`)
  const elements = 5 * (16 + 8 + 4) * side ** 2

  it('are those of the graphs, on every 200th cell', () => {
    const evaluator = costEvaluator(on)!
    const known = new Map<number, number>()
    for (const row of rows.filter((_, i) => i % 200 === 0)) {
      const genome = parseNasBench201(row['ops']!)
      const count = (op: number) => genome.filter(gene => gene === op).length
      const convs = count(2) + count(3)
      if (!known.has(convs)) known.set(convs, statistics(on.decode(genome)))
      const { params, macs } = evaluator.costs(genome)
      expect(params - known.get(convs)!).toBe(Math.round(Number(row['params']) * 1e6))
      const flops = macs + elements * (3 * convs + 9 * count(4)) + skeleton
      expect(Math.abs(flops - Number(row['flops']) * 1e6)).toBeLessThan(60) // recorded to 7 digits
    }
  }, 30_000)
})
