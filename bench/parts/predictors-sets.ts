// The published device sets under both protocols: every row of the table (NASFLAT's), and HELP's, which tests on a thousand
// others less the fastest and slowest tenth. The two are not comparable with each other.
import {
  checkGenomes,
  type DeviceTable,
  distinctDevices,
  unrelatedRows,
  usableRows,
} from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import { deviceSets, publishedTrimmed } from './device-sets.ts'
import { type Judged, mean, round, runTrial, sd } from './few-shot.ts'
import { ceilingsOf } from './predictors-ceiling.ts'
import { meanCoverage } from './predictors-coverage.ts'
import { encodings, readDeviceTable, tableOf } from './predictors-data.ts'

export type Row = {
  readonly table: string
  readonly protocol: string
  readonly support: number
  readonly spearmanMean: number
  readonly spearmanSd: number
  readonly mapeMean: number
  readonly reference?: number
  readonly coverage90?: number
  readonly coverageBySize?: readonly number[]
  readonly bar?: number | undefined
  readonly published?: object | number | undefined
  readonly lacks?: string | undefined
  readonly devices: Readonly<Record<string, object>>
}

const support = [10, 20]

/** The whole space, the measured ones included, as NASFLAT has it: nothing is cleaned away. */
export function publishedSets(
  seeds: readonly number[],
  only: readonly string[] | undefined,
  say: (text: string) => void,
): Row[] {
  return Object.entries(deviceSets).flatMap(([name, set]) => {
    if (only && !only.includes(name)) return []
    const table = tableOf(set.space, [...set.train, ...set.test])
    const encoding = encodings[set.space]!
    const everyRow = table.genomes.map((_, row) => row)
    const judged = seeds.map(seed =>
      runTrial(
        {
          ...set,
          table,
          encoding,
          support,
          pool: usableRows(table, set.train).filter(row => set.test.every(isKnown(table, row))),
          judged: device => everyRow.filter(row => table.latency(device)[row]! > 0),
          withReference: true,
          withIntervals: true,
        },
        random(`predictors/${name}/${seed}`),
      ),
    )
    const ceiling = ceilingsOf(table, encoding, set.test)
    const rows = summarise(name, 'whole', judged, ceiling).map(row => ({
      ...row,
      published: set.published,
      lacks: set.lacks,
      ...(row.support === 20 && { bar: set.bar }),
    }))
    for (const row of rows)
      say(
        `${name} @${row.support}: ${row.spearmanMean} ± ${row.spearmanSd}, reference ${row.reference}, MAPE ${row.mapeMean}`,
      )
    return rows
  })
}

/** Figures below zero or missing are not there; zero is one. */
const isKnown = (table: DeviceTable, row: number) => (device: string) => table.latency(device)[row]! >= 0

/** HELP's rows, in the order of its table: NAS-Bench-201 900 to 1,899 after 900, FBNet 4,000 to 4,999 after 4,000. */
const helpPool = { ND: 900, FD: 4000 } as const

export function trimmed(seeds: readonly number[], say: (text: string) => void): Row[] {
  return Object.entries(helpPool).flatMap(([name, pool]) => {
    const set = deviceSets[name]!
    const table = tableOf(set.space, set.train)
    const rowsUpTo = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)
    const middleOf = (device: string) => {
      const ms = table.latency(device)
      return rowsUpTo(pool, 1000)
        .sort((a, b) => ms[a]! - ms[b]!)
        .slice(100, 900)
    }
    const judged = seeds.map(seed =>
      runTrial(
        {
          ...set,
          table,
          encoding: encodings[set.space]!,
          support,
          pool: rowsUpTo(0, pool),
          judged: middleOf,
          withReference: true,
        },
        random(`predictors/trimmed/${name}/${seed}`),
      ),
    )
    return summarise(name, 'trimmed', judged, {}).map(row => {
      say(`${name} trimmed @${row.support}: ${row.spearmanMean} ± ${row.spearmanSd}`)
      return { ...row, published: { help: publishedTrimmed[name] } }
    })
  })
}

/** Any table: the devices given for training are known, those given for testing are learned; cleaned as documented. */
export function ownTable(asked: {
  path: string
  encoding: string
  train: readonly string[]
  test: readonly string[]
  support: readonly number[]
  seed: number
}) {
  const table = readDeviceTable(asked.path)
  const encoding = encodings[asked.encoding]
  if (!encoding) throw new Error(`--encoding is one of ${Object.keys(encodings).join(', ')}`)
  checkGenomes(asked.path, table, encoding)
  const train = distinctDevices(table, asked.train)
  const pool = usableRows(table, train)
  const judged = (device: string, measured: readonly number[]) =>
    unrelatedRows(encoding, table.genomes, usableRows(table, [device]), measured)
  const trial = {
    table,
    encoding,
    train,
    test: asked.test,
    support: asked.support,
    pool,
    judged,
    withIntervals: true,
  }
  const found = runTrial(trial, random(`predictors/${asked.seed}`))
  return summarise(asked.path, 'clean', [found], {})
}

/** Mean over devices within a seed, then mean and deviation over seeds. */
export function summarise(
  table: string,
  protocol: string,
  bySeed: readonly (readonly Judged[])[],
  ceiling: Readonly<Record<string, number>>,
): Row[] {
  const counts = [...new Set(bySeed[0]!.map(one => one.support))]
  return counts.map(count => {
    const of = bySeed.map(found => found.filter(one => one.support === count))
    const ranks = of.map(found => mean(found.map(one => one.spearman)))
    const covered = of.flat().flatMap(one => one.covered ?? [])
    const hasReference = of[0]!.every(one => one.reference !== undefined)
    const devices = Object.fromEntries(
      of[0]!.map(({ device }) => {
        const mine = of.map(found => found.find(one => one.device === device)!)
        const rank = mean(mine.map(one => one.spearman))
        return [
          device,
          {
            spearman: round(rank),
            mape: round(mean(mine.map(one => one.mape))),
            ...(mine[0]!.covered && meanCoverage(mine.map(one => one.covered!))),
            ...(ceiling[device] !== undefined && {
              ceiling: round(ceiling[device]),
              below: round(ceiling[device] - rank),
            }),
          },
        ]
      }),
    )
    return {
      table,
      protocol,
      support: count,
      spearmanMean: round(mean(ranks)),
      spearmanSd: round(bySeed.length > 1 ? sd(ranks) : 0),
      mapeMean: round(mean(of.flatMap(found => found.map(one => one.mape)))),
      ...(hasReference && { reference: round(mean(of.flatMap(found => found.map(one => one.reference!)))) }),
      ...(covered.length > 0 && meanCoverage(covered)),
      devices,
    }
  })
}

/** Rank correlations may exceed a ceiling by what a ceiling is uncertain by; beyond, something has leaked. */
const tolerance = 0.01
export function ceilings(rows: readonly Row[]): string[] {
  return rows.flatMap(({ table, support: count, devices }) =>
    Object.entries(devices as Record<string, { below?: number }>)
      .filter(([, { below = 0 }]) => below < -tolerance)
      .map(([device]) => `${table} @${count} ${device}`),
  )
}
