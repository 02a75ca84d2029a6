// `edgewise fit`: measurements → a latency predictor, with its quality on models it had not seen; or whether another device
// stands for the measured one.
import { relative, resolve } from 'node:path'
import { printable, userError } from '../errors.ts'
import { type FamilyName, familyNames, type HeldOut, predictorText, type Saved } from '../predict/index.ts'
import { familyFiles, fitFiles, proxyFiles, transferFiles, writeWhole } from '../run/index.ts'
import { exitCodes, type Io, type Options, type Run } from './command.ts'
import { durationOf, listOf, seedOf, textOf } from './options.ts'
import { withSetting } from './setting.ts'
import { table, wrapped } from './table.ts'

export const run: Run = async (args, options, io) => {
  const out = textOf(options, 'out')
  const proxy = textOf(options, 'proxy')
  if (args.length === 0)
    throw userError('argument-missing', { argument: 'measurements.jsonl', command: 'fit' })
  if (proxy !== undefined) return tellProxy(args, proxy, io)
  if (out === undefined)
    throw userError('argument-missing', { argument: '--out predictor.json', command: 'fit' })
  const { saved, device, form, heldOut, compared } = await fitted(args, options, io)
  const path = resolve(io.cwd, out)
  writeWhole(path, Buffer.from(predictorText(saved)))
  const file = relative(io.cwd, path)
  if (io.json)
    io.out(`${JSON.stringify({ ...heldOut, form, device, file, ...(compared && { families: compared }) })}\n`)
  else {
    const { mape, spearman, coverage90, rows } = heldOut
    io.out(
      [
        `${printable(device)}: ${form} model of ${rows} measured models`,
        `on models it had not seen: error ${percent(mape)}, rank correlation ${spearman.toFixed(3)}, ${percent(coverage90)} within the 90 % interval`,
        ...(compared ? [tableOf(compared, io.columns), wrapped(criterion, io.columns)] : []),
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
  readonly compared?: readonly Compared[]
}

async function fitted(args: readonly string[], options: Options, io: Io): Promise<Made> {
  const { cwd } = io
  if (textOf(options, 'families') !== undefined) return ofFamilies(args, options, io)
  const from = listOf(options, 'from')
  if (from.length > 0) {
    const transferred = transferFiles(args, { from, cwd })
    const { device, heldOut } = transferred
    return { saved: { transferred }, device, heldOut, form: 'few-shot' }
  }
  const made = fitFiles(args, { prior: textOf(options, 'prior'), seed: seedOf(options), cwd })
  return { saved: { fitted: made }, device: made.device, heldOut: made.heldOut, form: made.form }
}

type Compared = {
  readonly family: FamilyName
  readonly mape: number
  readonly usual: number
  readonly spearman: number
  readonly coverage90: number
  readonly seconds: number
  readonly chosen: boolean
}

async function ofFamilies(args: readonly string[], options: Options, io: Io): Promise<Made> {
  const { ofSpace, ...told } = await withSetting(io, options, { root: io.cwd, base: undefined }, setting =>
    familyFiles(
      args,
      {
        families: familiesIn(options),
        seed: seedOf(options),
        budgetMs: durationOf(options, 'for'),
        cwd: io.cwd,
      },
      setting,
    ),
  )
  if (told.untried.length > 0) io.err(`warning: not compared for want of time: ${told.untried.join(', ')}\n`)
  const { device, heldOut, learned } = ofSpace
  const compared = told.compared.map((quality, i) => ({
    ...quality,
    seconds: told.seconds[i]!,
    chosen: quality.family === learned.family,
  }))
  return { saved: { ofSpace }, device, form: learned.family, heldOut, compared }
}

/** Undefined: all of them. */
function familiesIn(options: Options): FamilyName[] | undefined {
  for (const other of ['from', 'prior']) {
    const text = textOf(options, other)
    if (text !== undefined)
      throw userError('option-invalid', { option: `--${other}`, text, form: 'it without --families' })
  }
  const names = listOf(options, 'families')
  if (names.length === 1 && names[0] === 'all') return undefined
  const isFamily = (name: string): name is FamilyName => (familyNames as readonly string[]).includes(name)
  const known = names.filter(isFamily)
  if (known.length === names.length && known.length > 0) return known
  const form = `"all", or some of ${familyNames.join(',')}`
  throw userError('option-invalid', { option: '--families', text: names.join(','), form })
}

const criterion = '* least error but for its largest twentieth, or simpler and within 3 % of that'

const tableOf = (compared: readonly Compared[], columns: number) =>
  table(
    [
      { head: '  family' },
      { head: 'error', align: 'right' },
      { head: 'rank', align: 'right' },
      { head: 'holds', align: 'right' },
      { head: 'time', align: 'right' },
    ],
    compared.map(({ family, mape, spearman, coverage90, seconds, chosen }) => [
      `${chosen ? '*' : ' '} ${family}`,
      percent(mape),
      spearman.toFixed(3).replace(/^0/, ''),
      `${Math.round(100 * coverage90)} %`,
      `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`,
    ]),
    columns,
  )

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
