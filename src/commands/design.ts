// `edgewise design`: an architecture for a device and its limits, with no search for the device.
import { relative, resolve } from 'node:path'
import { printable, userError } from '../errors.ts'
import { designCosts } from '../predict/index.ts'
import { type DesignAnswer, designFromFiles, writeWhole } from '../run/index.ts'
import { formatQuantity, metrics, parseQuantity } from '../units.ts'
import { exitCodes, type Options, type Run } from './command.ts'
import { durationOf, seedOf, textOf } from './options.ts'
import { withSetting } from './setting.ts'

export const run: Run = async (args, options, io) => {
  const [predictor] = args
  const [search, latencyMs] = [textOf(options, 'search'), durationOf(options, 'limit')]
  const missing = (argument: string) => userError('argument-missing', { argument, command: 'design' })
  if (predictor === undefined) throw missing('predictor.json')
  if (search === undefined) throw missing('--search dir')
  if (latencyMs === undefined) throw missing('--limit 12ms')
  const limits = { latencyMs, costs: costLimits(options) }
  const request = {
    predictor,
    search,
    limits,
    optimiser: textOf(options, 'optimiser'),
    seed: seedOf(options),
    cwd: io.cwd,
  }
  const place = { root: io.cwd, base: undefined }
  const answer = await withSetting(io, options, place, setting => designFromFiles(request, setting))
  const out = textOf(options, 'out')
  if (out !== undefined) writeWhole(resolve(io.cwd, out), answer.model)
  const file = out === undefined ? undefined : relative(io.cwd, resolve(io.cwd, out))
  const { model: _, ...facts } = answer
  if (io.json) io.out(`${JSON.stringify({ ...facts, limits, ...(file === undefined ? {} : { file }) })}\n`)
  else io.out(`${linesOf(answer, latencyMs, file).join('\n')}\n`)
  return exitCodes.done
}

/** `--peak-memory` is `peakMemory` among the options. */
const optionOf = (cost: string) => cost.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

const costLimits = (options: Options): Record<string, number> =>
  Object.fromEntries(
    designCosts.flatMap(cost => {
      const text = textOf(options, optionOf(cost))
      return text === undefined ? [] : [[cost, parseQuantity(text, metrics[cost].unit)]]
    }),
  )

const verdicts = {
  holds: 'holds, with its whole interval',
  inconclusive: 'holds by the prediction, not by its interval: measure it',
  infeasible: 'nothing that was looked at holds the limits; this comes nearest',
}

function linesOf(answer: DesignAnswer, limitMs: number, file: string | undefined): string[] {
  const { device, space, status, latency, costs, told, metric, expected, optimiser } = answer
  const [at, from, to] = [latency.value, latency.low, latency.high].map(ms => formatQuantity(ms, 'ms'))
  const figures = designCosts.flatMap(cost => {
    const value = costs[cost]
    return value === undefined ? [] : [`${metrics[cost].label} ${formatQuantity(value, metrics[cost].unit)}`]
  })
  const [worth, least, most] = [expected.value, expected.low, expected.high].map(value =>
    formatQuantity(value, expected.unit),
  )
  return [
    `${space} for ${printable(device)}: ${verdicts[status]} (limit ${formatQuantity(limitMs, 'ms')})`,
    `  ${told}`,
    `  latency ${at} predicted (90 %: ${from}–${to})${figures.map(text => `, ${text}`).join('')}`,
    `  ${metrics[metric].label} about ${worth} (${least}–${most}), ${restsOn(answer)}; it is untrained`,
    `${optimiser.isNew ? 'trained and wrote' : 'asked'} ${printable(optimiser.file)}, which knows ${optimiser.devices} devices`,
    ...(file === undefined ? [] : [`wrote ${printable(file)}`]),
  ]
}

const restsOn = ({ rests, trainedFor }: DesignAnswer) =>
  trainedFor === undefined
    ? `by ${rests} architectures that the search judged`
    : `after ${trainedFor} steps of training, by ${rests} architectures that the search trained for as many`
