// What runners measured, kept from one pull request to the next: a file per device in the memory, in the form that `profile`
// writes and `fit` reads. It is a cache that anybody may have written: what is damaged is named and passed over, links lead
// nowhere, and the file stays bounded. What was known when it was opened is what predictions rest on, all through a run.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Measurement } from '../device/index.ts'
import { printable, UserError } from '../errors.ts'
import type { Graph } from '../ir/index.ts'
import {
  counted,
  decompose,
  type Fitted,
  type Fusing,
  fit as fitModel,
  fittedPredictor,
  type Measured,
  measuredLine,
  type Predictor,
  readMeasured,
  rooflinePredictor,
  transferredPredictor,
} from '../predict/index.ts'
import type { Warning } from '../warnings.ts'
import { measuredRow, runtimeText } from './measured-row.ts'
import type { PredictorSource } from './predictor.ts'
import { readOwn } from './warm-files.ts'
import { leadsAway } from './warm-store.ts'
import { writeWhole } from './write-whole.ts'

/** A measured model with its graph, to learn from. */
export type Learnt = { readonly name: string; readonly group: string; readonly graph: Graph }

export type KeptMeasurements = {
  /** Of one device, oldest first. */
  rows(device: string): readonly Measured[]
  /**
   * What is known of a device: its predictor's file, drawn to or learned anew with what was measured since; from ten
   * different models on, the measurements alone, if no file but a data sheet is given, or nothing. Undefined where there is
   * neither.
   */
  predictor(device: string, prior?: PredictorSource): Predictor | undefined
  /** Lays down what a device measured: a row per model, in the order of `measurement.models`. */
  keep(measurement: Measurement, models: readonly Learnt[], fusing: () => Promise<Fusing>): Promise<void>
  /** What was wrong with what is kept of a device. */
  warnings(device: string): readonly Warning[]
}

/** Where the files lie: below `place`, which no link may lead out of `within`. */
export type KeptPlace = { readonly place: string; readonly within: string }

const folderName = 'measurements'
const fileName = (device: string) => `${encodeURIComponent(device)}.jsonl`

/** The file of a device. */
export const measurementsFile = (place: string, device: string): string =>
  join(place, folderName, fileName(device))

/** Of one device; the oldest go first. */
const mostRows = 300
const mostBytes = 2 ** 23
/** Of one model: what is measured in every pull request must not drive out everything else. */
const mostOfOne = 3
/** Different models below which nothing is fitted: as `fit` asks. */
const fewestAlone = 10
/** Different models from which on a prior is fitted anew, where that predicts better than drawing it to them. */
const fewestAnew = 30

export function openKept({ place, within }: KeptPlace): KeptMeasurements {
  const files = new Map<string, { readonly known: readonly Measured[]; rows: Measured[] }>()
  const predictors = new Map<string, Predictor | undefined>()
  const warnings = new Map<string, Warning>()
  const opened = (device: string) => {
    const found = files.get(device)
    if (found) return found
    const known = attempt(() => readRows(place, within, device), warn(device, 'read'))
    const made = { known: known ?? [], rows: [...(known ?? [])] }
    files.set(device, made)
    return made
  }
  const warn = (device: string, verb: 'read' | 'kept') => (error: unknown) => {
    warnings.set(device, notKept(verb, measurementsFile(place, device), error))
  }
  return {
    rows: device => opened(device).known,
    predictor: (device, prior) => {
      const key = JSON.stringify([device, prior !== undefined])
      if (!predictors.has(key)) predictors.set(key, predictorOf(device, opened(device).known, prior))
      return predictors.get(key)
    },
    keep: async (measurement, models, fusing) => {
      const file = opened(measurement.device)
      const runtime = runtimeText(measurement)
      const block = file.rows.findLast(row => row.runtime === runtime)?.block ?? (await fusing()).block
      file.rows.push(...rowsOf(measurement, models, block))
      file.rows = bounded(file.rows)
      attempt(
        () => {
          writeRows(place, within, measurement.device, file.rows)
        },
        warn(measurement.device, 'kept'),
      )
    },
    warnings: device => [...(warnings.has(device) ? [warnings.get(device)!] : [])],
  }
}

const rowsOf = (measurement: Measurement, models: readonly Learnt[], block: number): Measured[] =>
  models.map(({ graph, name, group }, i) =>
    measuredRow(measurement, i, { name, group, block, kernels: counted(decompose(graph, { block })) }),
  )

function predictorOf(
  device: string,
  all: readonly Measured[],
  source: PredictorSource | undefined,
): Predictor | undefined {
  const rows = ofLastMachine(all)
  // Rows that nothing can be learned from cost themselves alone.
  if (source && 'transferred' in source) return attempt(() => transferredPredictor(source.transferred, rows))
  // It is as it was fitted: new rows are for whoever fits it again.
  if (source && 'ofSpace' in source) return undefined
  const different = new Set(rows.map(row => row.sha256)).size
  if (source && 'fitted' in source) return refitted(device, source.fitted, rows, different)
  const alone = different < fewestAlone ? undefined : attempt(() => fittedPredictor(fitModel(rows)))
  return alone ?? (source && rooflinePredictor(device, source.roofline, rows))
}

function refitted(device: string, prior: Fitted, rows: readonly Measured[], different: number): Predictor {
  const drawn = fittedPredictor(prior, rows, device)
  if (different < fewestAnew) return drawn
  const anew = attempt(() => fitModel(rows, { prior: prior.model }))
  const isBetter = anew && anew.heldOut.mape < (drawn.facts.since?.mape ?? Number.POSITIVE_INFINITY)
  return isBetter ? fittedPredictor(anew) : drawn
}

/** Runners come and go, and the next one may have another processor: what the last one measured is of one machine. */
const ofLastMachine = (rows: readonly Measured[]): Measured[] =>
  rows.filter(row => row.runtime === rows.at(-1)?.runtime && row.block === rows.at(-1)?.block)

/** At most three rows of a model on a machine, and so many rows and bytes of all, the newest. */
function bounded(rows: readonly Measured[]): Measured[] {
  const found = new Map<string, number>()
  let bytes = 0
  const newest = rows.toReversed().filter(row => {
    const key = JSON.stringify([row.sha256, row.runtime])
    const count = (found.get(key) ?? 0) + 1
    found.set(key, count)
    if (count > mostOfOne) return false
    bytes += measuredLine(row).length
    return bytes <= mostBytes
  })
  return newest.slice(0, mostRows).reverse()
}

/** @throws UserError `profile-damaged` */
function readRows(place: string, within: string, device: string): Measured[] {
  if (leadsAway(measurementsFile(place, device), within)) return []
  const bytes = readOwn(join(place, folderName), fileName(device), 2 * mostBytes)
  const text = bytes === undefined ? '' : Buffer.from(bytes).toString('utf8')
  return bounded(readMeasured(text, measurementsFile(place, device)).filter(row => row.device === device))
}

function writeRows(place: string, within: string, device: string, rows: readonly Measured[]): void {
  const path = measurementsFile(place, device)
  if (leadsAway(path, within)) return
  // A link in the place of the neighbour would be written through.
  rmSync(`${path}.part`, { force: true })
  writeWhole(path, rows.map(measuredLine).join(''))
}

function attempt<T>(work: () => T, otherwise: (error: unknown) => void = () => {}): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof UserError) && !(error as NodeJS.ErrnoException).code?.startsWith('E')) throw error
    otherwise(error)
    return undefined
  }
}

const notKept = (verb: 'read' | 'kept', path: string, error: unknown): Warning => ({
  code: 'measurements-ignored',
  sentence: `What was measured before is not ${verb === 'read' ? 'used' : 'kept'} in ${printable(path)}: ${printable(String((error as Error).message ?? error))}`,
  advice: 'Delete the file, and see whether its folder can be written: the next measurement is kept anew.',
})
