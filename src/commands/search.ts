// `edgewise search`: architectures that hold every budget. The folder's ledger is the state: the same command resumes.
import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { type Plan, spaceByName } from '../config/index.ts'
import { userError } from '../errors.ts'
import { terminal } from '../report/index.ts'
import {
  ledgerFile,
  loadSubjects,
  type MemoryPlace,
  memoryFolder,
  openLab,
  type Proposal,
  propose,
  readSearch,
  type Said,
  type SearchRequest,
  type Setting,
  searchers,
  searchJson,
  searchVerdict,
  unusual,
  writeSearch,
  writeWhole,
} from '../run/index.ts'
import { exitCodes, type Io, type Options, type Run } from './command.ts'
import { contextOf } from './context.ts'
import { countOf, durationOf, textOf } from './options.ts'
import { invalidConfig, planOf, withSetting } from './setting.ts'

const bestName = 'best.onnx'

export const run: Run = async (_args, options, io) => {
  const loaded = planOf(options, io)
  if (!loaded) return invalidConfig
  const plan = spaceAsAsked(
    trainingAsAsked(onlyModel(loaded.plan, textOf(options, 'model')), options),
    options,
  )
  const memory = memoryOf(textOf(options, 'warmStart'), loaded.root, io)
  const request = { ...requestOf(plan, options, io), memory, said: saidIn(options) }
  const goesOn = existsSync(join(request.folder, ledgerFile))
  const {
    best,
    warmStarted,
    warnings = [],
  } = await withSetting(io, options, { root: loaded.root, base: undefined }, setting =>
    searchModel(plan, request, setting),
  )
  for (const { sentence, advice } of warnings) io.err(`warning: ${sentence} ${advice}\n`)
  if (best) writeWhole(join(request.folder, bestName), best)
  return show(request.folder, best !== undefined, goesOn || warmStarted === true, io)
}

async function searchModel(
  plan: Plan,
  request: SearchRequest,
  setting: Setting,
): Promise<Pick<Proposal, 'best' | 'warnings' | 'warmStarted'>> {
  const [subject] = await loadSubjects(plan, setting)
  const lab = openLab(setting)
  try {
    const proposal = await propose(subject!, { head: {}, base: {} }, request, { plan, lab, setting })
    if (!proposal) throw userError('search-nothing-free', { model: subject!.plan.name })
    return proposal
  } finally {
    await lab.close()
  }
}

function onlyModel(plan: Plan, name: string | undefined): Plan {
  const found = name === undefined ? plan.models[0] : plan.models.find(model => model.name === name)
  const known = plan.models.map(model => model.name).join(', ')
  if (!found) throw userError('model-unknown', { model: name ?? '', known })
  return { ...plan, models: [found] }
}

const trainingAsAsked = (plan: Plan, options: Options): Plan =>
  options['train'] === false ? { ...plan, search: { ...plan.search, train: false } } : plan

/** `--space` goes before what the configuration says, of the model or in general. */
function spaceAsAsked(plan: Plan, options: Options): Plan {
  const text = textOf(options, 'space')
  if (text === undefined) return plan
  const space = spaceByName(text)
  return { ...plan, models: plan.models.map(model => ({ ...model, space })) }
}

function requestOf(plan: Plan, options: Options, io: Io): SearchRequest {
  const method = textOf(options, 'method') ?? plan.search.method
  if (!Object.hasOwn(searchers, method))
    throw userError('option-invalid', {
      option: '--method',
      text: method,
      form: Object.keys(searchers).join(' or '),
    })
  const trials = countOf(options, 'trials', 1)
  const time = durationOf(options, 'time')
  return {
    method: method as SearchRequest['method'],
    // Either limit alone is enough; the configuration's fill in only where the command line gives none.
    timeMs: time ?? (trials === undefined ? plan.search.timeMs : undefined),
    trials: trials ?? (time === undefined ? plan.search.trials : undefined),
    seed: countOf(options, 'seed') ?? plan.seed,
    folder: resolve(io.cwd, textOf(options, 'out') ?? '.edgewise/search'),
    measure: options['measure'] !== false,
  }
}

const saidIn = (options: Options): Said => ({
  config: unusual(textOf(options, 'config')),
  space: textOf(options, 'space'),
  warmStart: textOf(options, 'warmStart'),
  ...(options['train'] === false ? { train: false } : {}),
  ...(options['measure'] === false ? { measure: false } : {}),
})

/** What is remembered: the searches of `--warm-start`, or those of this repository. */
function memoryOf(from: string | undefined, root: string, io: Io): MemoryPlace {
  if (from === 'none') return 'none'
  const named = from === undefined ? undefined : resolve(io.cwd, from)
  if (named !== undefined && !existsSync(named))
    throw userError('file-not-found', { path: relative(io.cwd, named) })
  return { from: named, place: join(root, memoryFolder), within: root }
}

function show(folder: string, hasBest: boolean, warmStarted: boolean, io: Io): number {
  const record = readSearch(folder, io.now())
  const verdict = searchVerdict(record, {
    context: contextOf(io),
    bestFile: hasBest ? relative(io.cwd, join(folder, bestName)) : undefined,
  })
  const written = [...writeSearch(folder, record, verdict), ...(hasBest ? [join(folder, bestName)] : [])]
  if (io.json) io.out(`${JSON.stringify(searchJson(record, warmStarted))}\n`)
  else {
    const files = written.map(path => `wrote ${relative(io.cwd, path)}`).join('\n')
    io.out(`${terminal(verdict, io)}\n${files}\n`)
  }
  return exitCodes.done
}
