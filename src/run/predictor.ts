// Predictors and measurements as files: reading, fitting, writing, and keeping what runners measured.
import { appendFileSync, existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Measurement } from '../device/index.ts'
import type { Graph } from '../ir/index.ts'
import {
  counted,
  decompose,
  type FitOptions,
  type Fitted,
  type Fusing,
  fit as fitModel,
  fittedPredictor,
  type Measured,
  measuredLine,
  mostMeasuredBytes,
  mostPredictorBytes,
  type Predictor,
  readMeasured,
  readPredictor,
} from '../predict/index.ts'
import { readNamed } from './files.ts'
import { makeFolder } from './make-folder.ts'
import { measuredRow } from './profile.ts'

const textOf = (path: string, cwd: string, limitBytes: number) =>
  Buffer.from(readNamed(resolve(cwd, path), path, limitBytes)).toString('utf8')

/** The fitted model in a file. @throws UserError `file-not-found`, `file-too-large`, `predictor-invalid` */
export const loadFitted = (path: string, cwd: string): Fitted =>
  readPredictor(textOf(path, cwd, mostPredictorBytes), path)

/** The predictor in a file. @throws as `loadFitted` */
export const loadPredictor = (path: string, cwd: string): Predictor => fittedPredictor(loadFitted(path, cwd))

/** Measurements of several files. @throws UserError `file-not-found`, `profile-damaged` */
export const loadMeasured = (paths: readonly string[], cwd: string): Measured[] =>
  paths.flatMap(path => readMeasured(textOf(path, cwd, mostMeasuredBytes), path))

/** Fits on the measurements of files; `prior`: another predictor's file to start from. */
export function fitFiles(
  paths: readonly string[],
  { prior, seed, cwd }: { readonly prior: string | undefined; readonly seed: number; readonly cwd: string },
): Fitted {
  const measured = loadMeasured(paths, cwd)
  const options: FitOptions = prior === undefined ? { seed } : { seed, prior: loadFitted(prior, cwd).model }
  return fitModel(measured, options)
}

/** Where measurements of a device are kept, below a repository. */
export const measurementsFile = (folder: string, device: string): string =>
  join(folder, 'measurements', `${encodeURIComponent(device)}.jsonl`)

/** A measured model with its graph, to learn from. */
export type Learnt = { readonly name: string; readonly group: string; readonly graph: Graph }

/**
 * Keeps what a device measured: a line per model, in the order of `measurement.models`, appended to the device's file in
 * `folder` (`.edgewise`). `fitFiles` on that file refits the predictor.
 */
export function keepMeasurement(
  folder: string,
  measurement: Measurement,
  models: readonly Learnt[],
  fusing: Fusing,
): string {
  const path = measurementsFile(folder, measurement.device)
  makeFolder(dirname(path))
  const lines = models.map(({ graph, name, group }, i) =>
    measuredLine(
      measuredRow(measurement, i, {
        name,
        group,
        block: fusing.block,
        kernels: counted(decompose(graph, fusing)),
      }),
    ),
  )
  appendFileSync(path, lines.join(''))
  return path
}

/** Different models below which nothing is refitted: as `fit` asks. */
const fewestKept = 10

/**
 * The predictor that all kept measurements of a device make, as a runner adds to them: `prior` is what it was before.
 * Undefined while there are too few.
 */
export function refitKept(folder: string, device: string, prior?: Fitted): Fitted | undefined {
  const path = measurementsFile(folder, device)
  if (!existsSync(path)) return undefined
  const measured = loadMeasured([path], folder)
  const different = new Set(measured.map(row => JSON.stringify(row.kernels)))
  return different.size < fewestKept ? undefined : fitModel(measured, prior ? { prior: prior.model } : {})
}
