// Static facts of one model file named on the command line: no runtime, no configuration.
import { dirname, join, resolve } from 'node:path'
import { type AnalysisJson, analysisJson } from '../cost/index.ts'
import { defaultLimits } from '../ir/index.ts'
import { refusePointer } from './base.ts'
import { readInside, readNamed } from './files.ts'
import { type InputShapes, type LoadedModel, loadBytes } from './model.ts'

/** A model file anywhere on this machine. @throws UserError for whatever is wrong with it. */
export function loadFile(path: string, cwd: string, shapes?: InputShapes): LoadedModel {
  const full = resolve(cwd, path)
  const bytes = refusePointer(readNamed(full, path, defaultLimits.fileBytes), path)
  const beside = (name: string) => readInside(dirname(full), name, defaultLimits.fileBytes)
  return loadBytes(bytes, path, { limits: defaultLimits, shapes }, beside)
}

/** The document of `edgewise analyze --json`. */
export function analysisOf({
  analysis,
  sha256,
  fileBytes,
  graph,
  path,
}: LoadedModel): { file: string } & AnalysisJson {
  return { file: join(path), ...analysisJson(analysis, { sha256, fileBytes, opset: graph.opset }) }
}
