// Predictors and measurements as files that are named on the command line: reading and fitting.
import { resolve } from 'node:path'
import {
  type FitOptions,
  type Fitted,
  fit as fitModel,
  fittedPredictor,
  type Measured,
  mostMeasuredBytes,
  mostPredictorBytes,
  type Predictor,
  readMeasured,
  readPredictor,
  readSaved,
  type Saved,
  transferredPredictor,
} from '../predict/index.ts'
import { readNamed } from './files.ts'

export const textOf = (path: string, cwd: string, limitBytes: number): string =>
  Buffer.from(readNamed(resolve(cwd, path), path, limitBytes)).toString('utf8')

/** The fitted model in a file. @throws UserError `file-not-found`, `file-too-large`, `predictor-invalid` */
export const loadFitted = (path: string, cwd: string): Fitted =>
  readPredictor(textOf(path, cwd, mostPredictorBytes), path)

/** The predictor in a file, of either kind. @throws as `loadFitted`, and as `transferredPredictor` */
export const loadPredictor = (path: string, cwd: string): Predictor =>
  predictorIn(readSaved(textOf(path, cwd, mostPredictorBytes), path))

/** What a file holds, as a predictor. @throws as `transferredPredictor` */
export const predictorIn = (saved: Saved): Predictor =>
  'fitted' in saved ? fittedPredictor(saved.fitted) : transferredPredictor(saved.transferred)

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
