// `edgewise profile`: measures architectures of a space, or models and their variants, for a latency predictor.
import { relative, resolve } from 'node:path'
import { printable, userError } from '../errors.ts'
import {
  fusingOf,
  groundOf,
  loadFile,
  mostTelling,
  ofModels,
  ofSpaceAndOthers,
  type ProfileRequest,
  planOfSpace,
  profile,
} from '../run/index.ts'
import { exitCodes, type Io, type Options, type Run } from './command.ts'
import { deviceOf } from './device.ts'
import { countOf, durationOf, listOf, seedOf, textOf } from './options.ts'
import { invalidConfig, withSetting } from './setting.ts'

const defaultSamples = 200
/** Where other devices are known. */
const defaultTelling = 20
const defaultEachMs = 1000

export const run: Run = async (args, options, io) => {
  const out = textOf(options, 'out')
  if (out === undefined)
    throw userError('argument-missing', { argument: '--out file.jsonl', command: 'profile' })
  if ((textOf(options, 'space') === undefined) === (args.length === 0)) throw userError('profile-nothing', {})
  const device = deviceOf(options, io)
  if (!device) return invalidConfig
  const result = await withSetting(io, options, { root: io.cwd, base: undefined }, async setting => {
    const fusing = await fusingOf(device, setting)
    const seed = seedOf(options)
    const request: ProfileRequest = {
      device,
      fusing,
      seed,
      ...wanted(args, options, io, seed),
      path: resolve(io.cwd, out),
      eachMs: durationOf(options, 'time') ?? defaultEachMs,
      totalMs: durationOf(options, 'for'),
    }
    return profile(request, setting)
  })
  const file = relative(io.cwd, resolve(io.cwd, out))
  const { rows, seconds, drift, refused } = result
  if (io.json) io.out(`${JSON.stringify({ rows, seconds, drift, refused, file })}\n`)
  else {
    for (const text of refused) io.err(`warning: not measured: ${printable(text, 400)}\n`)
    if (drift > worthTelling) io.err(`warning: ${driftText(drift)}\n`)
    io.out(`${rows} models measured in ${seconds.toFixed(0)} s\nwrote ${printable(file)}\n`)
  }
  return exitCodes.done
}

/** A drift of the reference that people should know of. */
const worthTelling = 0.15
const driftText = (drift: number) =>
  `The device changed speed: the unchanging reference model varied by ${Math.round(100 * drift)} % between batches. Figures are put in relation to it; a quieter device gives a better predictor.`

function wanted(
  args: readonly string[],
  options: Options,
  io: Io,
  seed: number,
): Pick<ProfileRequest, 'candidates' | 'plan'> {
  const name = textOf(options, 'space')
  const known = listOf(options, 'known')
  const samples = countOf(options, 'samples', 1) ?? (known.length > 0 ? defaultTelling : defaultSamples)
  const device = textOf(options, 'device') ?? 'host'
  if (name === undefined) {
    const models = args.map(path => loadFile(path, io.cwd))
    const candidates = ofModels(models, samples, seed)
    return { candidates, plan: { device, seed, models: models.map(({ sha256 }) => sha256).join(' ') } }
  }
  const input = lengthsOf(textOf(options, 'input') ?? '3,32,32')
  const outputs = countOf(options, 'outputs', 1) ?? 10
  const ground = groundOf({ name, input, outputs })
  const plan = { device, seed, ...planOfSpace(ground) }
  if (known.length > 0) {
    const candidates = mostTelling(ground, known, samples, { cwd: io.cwd, seed })
    return { candidates, plan: { ...plan, known: known.join(' ') } }
  }
  return { candidates: ofSpaceAndOthers(ground.space, name, samples, seed), plan }
}

function lengthsOf(text: string): number[] {
  if (!/^\d{1,6}(,\d{1,6}){0,3}$/.test(text)) throw userError('profile-task', { text })
  return text.split(',').map(Number)
}
