// `edgewise fit`: measurements → a latency predictor, with its quality on models it had not seen.
import { relative, resolve } from 'node:path'
import { printable, userError } from '../errors.ts'
import { predictorText } from '../predict/index.ts'
import { fitFiles, writeWhole } from '../run/index.ts'
import { exitCodes, type Run } from './command.ts'
import { seedOf, textOf } from './options.ts'

export const run: Run = async (args, options, io) => {
  const out = textOf(options, 'out')
  if (args.length === 0)
    throw userError('argument-missing', { argument: 'measurements.jsonl', command: 'fit' })
  if (out === undefined)
    throw userError('argument-missing', { argument: '--out predictor.json', command: 'fit' })
  const fitted = fitFiles(args, { prior: textOf(options, 'prior'), seed: seedOf(options), cwd: io.cwd })
  const path = resolve(io.cwd, out)
  writeWhole(path, Buffer.from(predictorText(fitted)))
  const { heldOut, form, device } = fitted
  const file = relative(io.cwd, path)
  if (io.json) io.out(`${JSON.stringify({ ...heldOut, form, device, file })}\n`)
  else {
    const { mape, spearman, coverage90, rows } = heldOut
    io.out(
      [
        `${printable(device)}: ${form} model of ${rows} measured models`,
        `on models it had not seen: error ${percent(mape)}, rank correlation ${spearman.toFixed(3)}, ${percent(coverage90)} within the 90 % interval`,
        `wrote ${printable(file)}`,
        '',
      ].join('\n'),
    )
  }
  return exitCodes.done
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`
