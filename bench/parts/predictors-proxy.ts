// One proxy device for others: how far they agree with it as measured, after AdaProxy's adaptation in ridge form, and by
// the shipped few-shot predictor with the proxy as its one known device; beside the figures of the paper.
import {
  adapt,
  chooseToMeasure,
  type DeviceTable,
  fbnet,
  learnSources,
  type MeasuredGenome,
  nb201,
  proxyDevice,
  usableRows,
} from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import { spearman } from '../../src/ranks.ts'
import { mean, round, sd } from './few-shot.ts'
import { publicTable } from './predictors-data.ts'

/** Samples for the adaptation (the paper's demonstration takes 60 and 10), and for the few-shot predictor. */
const adaptedBy = 70
const fewShot = 20
const knownRows = 1500

type Case = {
  readonly table: string
  readonly proxy: string
  readonly encoding: typeof nb201
  readonly published: Readonly<Record<string, readonly [raw: number, adapted: number | undefined]>>
}
const cases: readonly Case[] = [
  {
    table: 'nb201_hwnasbench_cifar10',
    proxy: 'pixel3_latency',
    encoding: nb201,
    published: {
      edgegpu_latency: [0.62, 0.94],
      edgetpu_latency: [0.46, 0.92],
      raspi4_latency: [0.96, undefined],
      eyeriss_latency: [0.72, 0.99],
      fpga_latency: [0.87, 0.99],
    },
  },
  {
    table: 'nb201_hwnasbench_cifar100',
    proxy: 'pixel3_latency',
    encoding: nb201,
    published: {
      edgegpu_latency: [0.62, 0.92],
      edgetpu_latency: [0.46, 0.92],
      raspi4_latency: [0.96, undefined],
      eyeriss_latency: [0.72, 0.99],
      fpga_latency: [0.87, 0.99],
    },
  },
  {
    table: 'nb201_hwnasbench_imagenet16-120',
    proxy: 'pixel3_latency',
    encoding: nb201,
    published: {
      edgegpu_latency: [0.62, 0.93],
      edgetpu_latency: [0.48, 0.92],
      raspi4_latency: [0.91, undefined],
      eyeriss_latency: [0.7, 0.99],
      fpga_latency: [0.88, 0.95],
    },
  },
  {
    table: 'fbnet_help_latency',
    proxy: 'pixel3',
    encoding: fbnet,
    published: { raspi4: [0.95, 0.99], eyeriss: [0.97, 0.99], fpga: [0.9, 0.99] },
  },
  {
    table: 'nb201_oneproxy_subset1999_cifar10',
    proxy: 'true_vpu',
    encoding: nb201,
    published: {
      rice_edgegpu: [0.75, 0.92],
      rice_edgetpu: [0.87, 0.9],
      rice_eyeriss: [0.67, 0.98],
      rice_fpga: [0.67, 0.99],
      rice_pixel3: [0.61, 0.9],
      rice_raspi4: [0.65, 0.91],
      true_630: [0.76, 0.93],
      true_640: [0.76, 0.93],
      true_a76: [0.74, 0.92],
      eagle_gtx: [0.69, 0.9],
      eagle_cpu_855: [0.88, 0.96],
      eagle_dsp_855: [0.89, 0.91],
      eagle_gpu_855: [0.74, 0.91],
      eagle_jetson: [0.84, 0.94],
      eagle_jetson_16: [0.8, 0.9],
    },
  },
]

export function proxies(seeds: readonly number[], say: (text: string) => void) {
  return cases.map(one => {
    const table = publicTable(one.table)
    const targets = Object.fromEntries(
      Object.entries(one.published).map(([target, [raw, adapted]]) => {
        const found = seeds.map(seed => once(one, table, target, seed))
        const of = (pick: (run: (typeof found)[number]) => number) => round(mean(found.map(pick)), 3)
        return [
          target,
          {
            raw: of(run => run.raw),
            adapted: of(run => run.adapted),
            adaptedSd: round(seeds.length > 1 ? sd(found.map(run => run.adapted)) : 0, 3),
            fewShot20: of(run => run.few),
            decisions: found.map(run => run.decision).join(' '),
            published: { raw, adapted },
          },
        ]
      }),
    )
    say(`proxy ${one.proxy} of ${one.table}: ${JSON.stringify(targets)}`)
    return { table: one.table, proxy: one.proxy, samples: adaptedBy, targets }
  })
}

function once({ encoding, proxy }: Case, table: DeviceTable, target: string, seed: number) {
  const generator = random(`proxy/${target}/${seed}`)
  const rows = generator.shuffle(usableRows(table, [proxy, target]))
  const [onProxy, onTarget] = [table.latency(proxy), table.latency(target)]
  const taken = (of: Float64Array, some: readonly number[]): MeasuredGenome[] =>
    some.map(row => ({ genome: table.genomes[row]!, ms: of[row]! }))
  const known = rows.slice(0, knownRows)
  const answer = proxyDevice(encoding, taken(onProxy, known), taken(onTarget, known.slice(0, adaptedBy)))
  const sources = learnSources(
    encoding,
    known.map(row => table.genomes[row]!),
    [{ name: proxy, ms: Float64Array.from(known, row => onProxy[row]!) }],
  )
  const chosen = chooseToMeasure(sources, sources.genomes, fewShot, generator).map(i => known[i]!)
  const model = adapt(sources, taken(onTarget, chosen))
  const actual = rows.map(row => onTarget[row]!)
  const raw = spearman(
    rows.map(row => onProxy[row]!),
    actual,
  )
  return {
    raw,
    decision: answer.decision,
    adapted:
      answer.decision === 'reuse'
        ? raw
        : spearman(
            rows.map(row => answer.bent!(table.genomes[row]!)),
            actual,
          ),
    few: spearman(
      rows.map(row => model.value(table.genomes[row]!)),
      actual,
    ),
  }
}
