// `edgewise fit`: measurements → a latency predictor, with its quality on models it had not seen; or whether another device
// stands for the measured one.
import { relative, resolve } from 'node:path'
import { printable, userError } from '../errors.ts'
import { type HeldOut, predictorText, type Saved } from '../predict/index.ts'
import { fitFiles, proxyFiles, transferFiles, writeWhole } from '../run/index.ts'
import { exitCodes, type Io, type Options, type Run } from './command.ts'
import { listOf, seedOf, textOf } from './options.ts'

export const run: Run = async (args, options, io) => {
  const out = textOf(options, 'out')
  const proxy = textOf(options, 'proxy')
  if (args.length === 0)
    throw userError('argument-missing', { argument: 'measurements.jsonl', command: 'fit' })
  if (proxy !== undefined) return tellProxy(args, proxy, io)
  if (out === undefined)
    throw userError('argument-missing', { argument: '--out predictor.json', command: 'fit' })
  const { saved, device, form, heldOut } = fitted(args, options, io)
  const path = resolve(io.cwd, out)
  writeWhole(path, Buffer.from(predictorText(saved)))
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

type Made = {
  readonly saved: Saved
  readonly device: string
  readonly form: string
  readonly heldOut: HeldOut
}

function fitted(args: readonly string[], options: Options, { cwd }: Io): Made {
  const from = listOf(options, 'from')
  if (from.length > 0) {
    const transferred = transferFiles(args, { from, cwd })
    const { device, heldOut } = transferred
    return { saved: { transferred }, device, heldOut, form: 'few-shot' }
  }
  const made = fitFiles(args, { prior: textOf(options, 'prior'), seed: seedOf(options), cwd })
  return { saved: { fitted: made }, device: made.device, heldOut: made.heldOut, form: made.form }
}

/** Exit code 0 whatever the answer: it is one. */
function tellProxy(args: readonly string[], path: string, io: Io): number {
  const { decision, raw, adapted, reason, proxy, device } = proxyFiles(args, { proxy: path, cwd: io.cwd })
  if (io.json)
    io.out(`${JSON.stringify({ decision, raw, adapted: adapted ?? null, reason, proxy, device })}\n`)
  else {
    const answer = { reuse: 'stands for', adapt: 'stands, once adapted, for', refuse: 'does not stand for' }
    io.out(`${printable(proxy)} ${answer[decision]} ${printable(device)}\n${reason}\n`)
  }
  return exitCodes.done
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`
