// Predictors and measurements as files that are named on the command line: reading and fitting.
import { resolve } from 'node:path'
import { userError } from '../errors.ts'
import {
  type FitOptions,
  type Fitted,
  fit as fitModel,
  fittedPredictor,
  type Measured,
  mostMeasuredBytes,
  mostPredictorBytes,
  type Predictor,
  type RoofName,
  readMeasured,
  readPredictor,
  readSaved,
  rooflinePredictor,
  roofs,
  type Saved,
  spacePredictor,
  transferredPredictor,
} from '../predict/index.ts'
import { readNamed } from './files.ts'

export const textOf = (path: string, cwd: string, limitBytes: number): string =>
  Buffer.from(readNamed(resolve(cwd, path), path, limitBytes)).toString('utf8')

/** The fitted model in a file. @throws UserError `file-not-found`, `file-too-large`, `predictor-invalid` */
export const loadFitted = (path: string, cwd: string): Fitted =>
  readPredictor(textOf(path, cwd, mostPredictorBytes), path)

/** What a predictor is made from: a file's contents, or a data sheet. */
export type PredictorSource = Saved | { readonly roofline: RoofName }

const rooflinePrefix = 'roofline:'

/**
 * What `predictor:` and `--predictor` name: `roofline:raspberry-pi-4`, or a file.
 * @throws UserError `predict-roofline`, `predictor-invalid`, and as `read`
 */
export function predictorSource(name: string, read: (path: string) => string): PredictorSource {
  if (!name.startsWith(rooflinePrefix)) return readSaved(read(name), name)
  const roofline = name.slice(rooflinePrefix.length)
  const known = Object.keys(roofs)
  if (!known.includes(roofline))
    throw userError('predict-roofline', { name: roofline, known: known.join(', ') })
  return { roofline: roofline as RoofName }
}

/** The predictor of that name. @throws as `predictorSource`, and as `transferredPredictor` */
export const loadPredictor = (name: string, cwd: string): Predictor =>
  predictorIn(predictorSource(name, path => textOf(path, cwd, mostPredictorBytes)))

/**
 * @param device the one asked about: what a data sheet's is called, and whether a file's is another. Default: the file's.
 * @throws as `transferredPredictor`
 */
export function predictorIn(source: PredictorSource, device?: string): Predictor {
  if ('roofline' in source) return rooflinePredictor(device ?? source.roofline, source.roofline)
  if ('ofSpace' in source) return spacePredictor(source.ofSpace)
  return 'fitted' in source
    ? fittedPredictor(source.fitted, [], device)
    : transferredPredictor(source.transferred)
}

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
