// `edgewise measure`: models timed side by side on a device.
import { basename, resolve } from 'node:path'
import { type MeasurementJson, measurementJson, openDevice, protocol } from '../device/index.ts'
import { printable, userError } from '../errors.ts'
import { loadFile, measureIo } from '../run/index.ts'
import { formatQuantity } from '../units.ts'
import { exitCodes, type Io, type Run } from './command.ts'
import { deviceOf } from './device.ts'
import { countOf, durationOf, shapesOf } from './options.ts'
import { findRuntime, invalidConfig, withSetting } from './setting.ts'
import { table, wrapped } from './table.ts'

const defaultTimeMs = 10_000

export const run: Run = async (args, options, io) => {
  if (args.length === 0) throw userError('argument-missing', { argument: 'model.onnx', command: 'measure' })
  const shapes = shapesOf(options) ?? {}
  const loaded = args.map(path => loadFile(path, io.cwd, shapes))
  const names = namesOf(loaded.map(({ path }) => path))
  const files = Object.fromEntries(loaded.map(({ path }, i) => [names[i]!, path]))
  const models = loaded.map(({ bytes, analysis, path }, i) => ({
    name: names[i]!,
    bytes,
    path: resolve(io.cwd, path),
    shapes,
    macs: analysis.macs,
  }))
  const spec = deviceOf(options, io)
  if (!spec) return invalidConfig
  const settings = {
    timeMs: durationOf(options, 'time') ?? defaultTimeMs,
    seed: countOf(options, 'seed') ?? 1,
  }
  const measurement = await withSetting(io, options, { root: io.cwd, base: undefined }, async setting => {
    const runtime = findRuntime(io, options, io.cwd)
    const device = openDevice(spec, { runtime, cwd: io.cwd, env: io.env, temporary: setting.temporary })
    return device.measure({ models, pairs: pairsOf(names) }, protocol(settings), measureIo(setting))
  })
  const result = measurementJson(measurement, files)
  io.out(io.json ? `${JSON.stringify(result)}\n` : describe(result, io))
  return exitCodes.done
}

/** File names without `.onnx`, as devices of the configuration know models; numbered where two are alike (A against A). */
function namesOf(paths: readonly string[]): string[] {
  const plain = paths.map(path => basename(path).replace(/\.onnx$/, ''))
  return plain.map((name, i) => {
    const isAlone = plain.indexOf(name) === i && plain.lastIndexOf(name) === i
    return isAlone ? name : `${name} (${i + 1})`
  })
}

/** Each model against the first. */
const pairsOf = (names: readonly string[]) => names.slice(1).map(name => [name, names[0]!] as const)

function describe({ device, models, comparisons, warnings }: MeasurementJson, io: Io): string {
  const ms = (value: number) => formatQuantity(value, 'ms')
  const right = 'right' as const
  const heads = ['p50', '95 % interval', 'p95', 'runs'].map(head => ({ head, align: right }))
  const rows = models.map(m => [
    printable(basename(m.file)),
    ms(m.p50Ms),
    `${ms(m.low)}–${ms(m.high)}`,
    ms(m.p95Ms),
    String(m.runs),
  ])
  const against = comparisons.map(
    ({ a, b, ratio, low, high, verdict }) =>
      `${printable(a)} takes ${ratio.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)}) times as long as ${printable(b)}: ${verdict}`,
  )
  const all = [...warnings, ...models.flatMap(model => model.warnings)]
  const said = all.map(
    ({ sentence, advice }) => `warning: ${printable(sentence, 400)} ${printable(advice, 400)}`,
  )
  return `${[`on ${printable(device)}`, table([{ head: 'model' }, ...heads], rows, io.columns), ...[...against, ...said].map(line => wrapped(line, io.columns))].join('\n')}\n`
}
