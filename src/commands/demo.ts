// `edgewise demo`: a small repository judged as a pull request, with real measurement and a real search on this machine.
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { internal } from '../errors.ts'
import { markdown, terminal } from '../report/index.ts'
import { folderName, gate, loadPlan, writeGate } from '../run/index.ts'
import { exitCodes, type Io, type Options, type Run } from './command.ts'
import { contextOf } from './context.ts'
import { countOf, durationOf, textOf } from './options.ts'
import { withSetting } from './setting.ts'

const example = 'fixtures/over-budget'

export const run: Run = async (_args, options, io) => {
  const repository = mkdtempSync(join(tmpdir(), 'edgewise-demo-'))
  try {
    cpSync(join(packageRoot(), example), repository, { recursive: true })
    const code = await judgeIn(repository, options, io)
    if (!io.json) io.out(`\n${await published(repository, options, io)}`)
    return code
  } finally {
    rmSync(repository, { recursive: true, force: true })
  }
}

async function judgeIn(repository: string, options: Options, io: Io): Promise<number> {
  const out = resolve(io.cwd, textOf(options, 'out') ?? 'demo-report')
  const { plan } = loadPlan('edgewise.yml', repository)
  if (!plan) return internal(`${example} has no valid configuration`)
  const timeMs = durationOf(options, 'time') ?? plan.search.timeMs
  const seeded = { ...plan, search: { ...plan.search, timeMs }, seed: countOf(options, 'seed') ?? plan.seed }
  rmSync(out, { recursive: true, force: true })
  const base = { kind: 'folder', path: join(repository, 'base') } as const
  const result = await withSetting(io, options, { root: repository, base }, setting =>
    gate(seeded, setting, {
      measure: true,
      search: true,
      searchFolder: model => join(out, folderName(model)),
      context: { ...contextOf(io), command: 'edgewise demo' },
    }),
  )
  const { report, comment, best } = writeGate(result, out)
  if (io.json) io.out(`${JSON.stringify({ status: result.verdict.status, report, comment })}\n`)
  // A person sees the verdict laid out for a terminal; what is piped on is the comment itself.
  else
    io.out(
      `${io.color ? terminal(result.verdict, io) : markdown(result.verdict)}\n${next({ report, comment, best: [...best.values()] }, io)}`,
    )
  // The example breaks its budgets on purpose: the demo has done its work when it says so.
  return exitCodes.done
}

function next(
  { report, comment, best }: { report: string; comment: string; best: readonly string[] },
  io: Io,
): string {
  const at = (path: string) => relative(io.cwd, path)
  const model = best.map(path => `  ${at(path)}   the architecture it proposes, ready to run\n`).join('')
  return `Above is what a pull request would be told. Look next at:
  ${at(report)}   the whole report with charts, for a browser
  ${at(comment)}   the comment as Markdown
${model}  npx edgewise init   a configuration for your own model
  npx edgewise init --space ds-cnn   one for a repository that has no model yet
`
}

/** MLPerf Tiny models; the official stimuli fit the first. */
const publicModels = [
  ['kws', 'mlperf_open_alibaba_kws.onnx', { 'peak-memory': { limit: '32KiB', as: 'int8' }, 'top-1': '90%' }],
  ['vww', 'mlperf_open_alibaba_vww.onnx', { 'peak-memory': { limit: '128KiB', as: 'int8' } }],
  ['vww-025', 'mlperf_vww_mobilenetv1_0.25_float.onnx', { macs: '8M' }],
] as const

/** Published models judged beside the example where their folder is there: figures, accuracy, no search. */
async function published(repository: string, options: Options, io: Io): Promise<string> {
  const folder = resolve(packageRoot(), io.env['EDGEWISE_DATA'] ?? '../shared/data')
  if (!publicModels.every(([, file]) => existsSync(join(folder, 'models', file))))
    return 'The MLPerf Tiny models were left out: EDGEWISE_DATA names no folder that holds them.\n'
  for (const [, file] of publicModels) cpSync(join(folder, 'models', file), join(repository, 'public', file))
  for (const part of ['x', 'y'])
    cpSync(
      join(folder, 'datasets/mlperf_tiny', `kws01_${part}.npy.gz`),
      join(repository, 'public', `kws01_${part}.npy.gz`),
    )
  writeFileSync(join(repository, 'public.yml'), JSON.stringify(publicConfig()))
  const { plan } = loadPlan('public.yml', repository)
  if (!plan) return internal('the configuration of the public models is not valid')
  const { verdict } = await withSetting(io, options, { root: repository, base: undefined }, setting =>
    gate(plan, setting, {
      measure: true,
      search: false,
      searchFolder: () => repository,
      context: { ...contextOf(io), command: 'edgewise demo' },
    }),
  )
  const told = terminal({ ...verdict, warnings: [] }, io)
  return `Three published MLPerf Tiny models, judged on this machine:\n\n${told}`
}

const publicConfig = () => ({
  version: 1,
  models: publicModels.map(([name, file, budgets]) => ({
    name,
    path: `public/${file}`,
    // The features as int8; the float model was trained on their real values.
    ...('top-1' in budgets
      ? { data: { path: 'public/kws01', scale: { zeroPoint: 83, divide: 1 / 0.58470290899 } } }
      : {}),
    budgets: { ...budgets, params: '250k', 'latency-p50': { host: '20ms' } },
  })),
  devices: { host: { kind: 'host', threads: 1 } },
  measure: { time: '1s' },
  policy: { inconclusive: 'warn', 'not-measured': 'warn' },
})

/** The package's own folder, from a bundled chunk or from the sources. */
function packageRoot(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, example, 'edgewise.yml'))) return folder
  return internal(`${example} is not beside the program`)
}
