// `edgewise demo`: a small repository judged as a pull request, with real measurement and a real search on this machine.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { internal } from '../errors.ts'
import { markdown } from '../report/index.ts'
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
    return await judgeIn(repository, options, io)
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
  else io.out(`${markdown(result.verdict)}\n${next({ report, comment, best: [...best.values()] }, io)}`)
  // The example breaks its budgets on purpose: the demo has done its work when it says so.
  return exitCodes.done
}

function next(
  { report, comment, best }: { report: string; comment: string; best: readonly string[] },
  io: Io,
): string {
  const at = (path: string) => relative(io.cwd, path)
  const model = best.map(path => `  ${at(path)}   the architecture it proposes, ready to run\n`).join('')
  return `Above is the comment a pull request would get. Look next at:
  ${at(report)}   the whole report with charts, for a browser
  ${at(comment)}   the comment as Markdown
${model}  npx edgewise init   a configuration for your own model
`
}

/** The package's own folder, from a bundled chunk or from the sources. */
function packageRoot(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, example, 'edgewise.yml'))) return folder
  return internal(`${example} is not beside the program`)
}
