// `edgewise predict`: the latency of a model on a device that is not here.
import { printable, userError } from '../errors.ts'
import { bindShapes } from '../ir/index.ts'
import { loadFile, loadPredictor } from '../run/index.ts'
import { formatQuantity } from '../units.ts'
import { exitCodes, type Run } from './command.ts'
import { shapesOf, textOf } from './options.ts'

export const run: Run = async (args, options, io) => {
  const [path] = args
  const file = textOf(options, 'predictor')
  if (path === undefined) throw userError('argument-missing', { argument: 'model.onnx', command: 'predict' })
  if (file === undefined)
    throw userError('argument-missing', { argument: '--predictor predictor.json', command: 'predict' })
  const predictor = loadPredictor(file, io.cwd)
  const shapes = shapesOf(options)
  const { graph } = loadFile(path, io.cwd, shapes)
  const { facts } = predictor
  const { value, low, high, unit } = predictor.predict(shapes ? bindShapes(graph, shapes) : graph)
  if (io.json)
    io.out(`${JSON.stringify({ value, low, high, unit, device: facts.device, form: facts.form })}\n`)
  else {
    const [at, from, to] = [value, low, high].map(each => formatQuantity(each, unit))
    io.out(`${printable(path)} on ${printable(facts.device)}: ${at} predicted (90 %: ${from}–${to})\n`)
  }
  return exitCodes.done
}
