// `edgewise run`: a model on a data set.
import { userError } from '../errors.ts'
import { figureText, metricLabel } from '../report/index.ts'
import { loadFile, openLab } from '../run/index.ts'
import { metrics, type QualityMetric } from '../units.ts'
import { exitCodes, type Options, type Run } from './command.ts'
import { countOf, shapesOf, textOf } from './options.ts'
import { withSetting } from './setting.ts'

export const run: Run = async (args, options, io) => {
  const [path] = args
  const data = textOf(options, 'data')
  if (path === undefined) throw userError('argument-missing', { argument: 'model.onnx', command: 'run' })
  if (data === undefined) throw userError('argument-missing', { argument: '--data', command: 'run' })
  const model = loadFile(path, io.cwd, shapesOf(options))
  const metric = metricOf(options)
  const place = { root: io.cwd, base: undefined }
  const quality = await withSetting(io, options, place, async setting => {
    const lab = openLab(setting, { confined: false })
    try {
      return await lab.evaluate({
        model: model.bytes,
        data: { path: data },
        options: { metric, k: countOf(options, 'k', 1) ?? 5, seed: countOf(options, 'seed') ?? 1 },
        ...partOf(options),
      })
    } finally {
      await lab.close()
    }
  })
  const { estimate, samples, dataSha256 } = quality
  const { value, low, high } = estimate
  if (io.json) io.out(`${JSON.stringify({ metric, value, low, high, samples, dataSha256 })}\n`)
  else io.out(`${metricLabel(metric)}  ${figureText(estimate)}  on ${samples} samples\n`)
  return exitCodes.done
}

function metricOf(options: Options): QualityMetric {
  const text = textOf(options, 'metric') ?? 'top-1'
  const names = Object.entries(metrics).flatMap(([name, { kind }]) => (kind === 'quality' ? [name] : []))
  if (!names.includes(text))
    throw userError('option-invalid', { option: '--metric', text, form: names.join(', ') })
  return text as QualityMetric
}

function partOf(options: Options): { part?: 'test' | 'all' } {
  const text = textOf(options, 'split')
  if (text === undefined) return {}
  if (text !== 'test' && text !== 'all')
    throw userError('option-invalid', { option: '--split', text, form: 'test or all' })
  return { part: text }
}
