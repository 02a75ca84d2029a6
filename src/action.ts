// The Action: inputs and the event in; summary, annotations, outputs, artifact, comment and exit code out.
// Whatever the verdict is, and whatever GitHub refuses, the results are written before the job ends.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import * as core from '@actions/core'
import { context as actionsContext } from '@actions/github'
import { type Inputs, readInputs } from './action/inputs.ts'
import { type Pull, publish } from './action/publish.ts'
import { runtimeFinder } from './action/runtime.ts'
import { printable, UserError } from './errors.ts'
import { type ActionsContext, annotate, ensureCommit, pullRequestOf, runUrl } from './github/index.ts'
import {
  type BaseSource,
  baseSource,
  folderName,
  gate,
  type LoadedPlan,
  loadPlan,
  type Setting,
} from './run/index.ts'
import { progressLine } from './terminal.ts'
import { version } from './version.ts'

const context = actionsContext as unknown as ActionsContext
const interruption = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => interruption.abort(new DOMException('the job was cancelled', 'AbortError')))

// The libraries' sockets may linger; the verdict does not wait for them.
await main().then(code => process.exit(code), fail)

async function main(): Promise<number> {
  const inputs = readInputs(name => core.getInput(name))
  if (inputs.token) core.setSecret(inputs.token)
  const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd()
  const loaded = loadPlan(inputs.config, workspace)
  if (!loaded.plan) return refuseConfig(inputs, loaded)
  const pull = pullRequestOf(context)
  const base = await baseOf(inputs, workspace, pull)
  const out = resolve(workspace, inputs.out)
  const plan = adjusted(loaded.plan, inputs)
  const result = await withSetting(inputs, loaded.root, base, setting =>
    gate(plan, setting, {
      measure: inputs.measure,
      search: inputs.search ?? true,
      searchFolder: model => join(out, folderName(model)),
      context: {
        version,
        today: new Date().toISOString().slice(0, 10),
        headSha: pull?.headSha ?? context.sha,
        baseSha: pull?.baseSha,
        runUrl: runUrl(context),
        artifact: inputs.artifact,
        command: `edgewise gate --config ${inputs.config}`,
      },
    }),
  )
  await publish(result, { inputs, plan, pull, context, out, env: process.env })
  return result.verdict.exitCode
}

async function withSetting<T>(
  inputs: Inputs,
  root: string,
  base: BaseSource | undefined,
  work: (setting: Setting) => Promise<T>,
): Promise<T> {
  const temporary = mkdtempSync(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'edgewise-'))
  const { show } = progressLine({
    write: text => process.stdout.write(text),
    live: false,
    columns: 160,
    now: Date.now,
  })
  const { signal } = interruption
  const roots = [...new Set([root, process.env['GITHUB_WORKSPACE'] ?? root])]
  try {
    return await work({
      root,
      base,
      findRuntime: runtimeFinder({ ...inputs, roots, env: process.env, info: core.info, signal }),
      now: () => performance.now(),
      date: new Date().toISOString(),
      env: process.env,
      temporary,
      signal,
      progress: show,
    })
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** The input, else the base branch's commit, fetched when the checkout is shallow. */
async function baseOf(inputs: Inputs, workspace: string, pull: Pull): Promise<BaseSource | undefined> {
  if (inputs.base !== undefined) return baseSource(inputs.base, workspace)
  if (!pull) return undefined
  await ensureCommit(pull.baseSha, { cwd: workspace, limitBytes: 2 ** 20 })
  return { kind: 'git', ref: pull.baseSha }
}

type Plan = NonNullable<LoadedPlan['plan']>

function adjusted(plan: Plan, { searchTimeMs, seed, comment }: Inputs): Plan {
  const search = searchTimeMs === undefined ? plan.search : { ...plan.search, timeMs: searchTimeMs }
  return {
    ...plan,
    search,
    seed: seed ?? plan.seed,
    comment: comment === undefined || comment === 'off' ? plan.comment : comment,
  }
}

function refuseConfig({ config }: Inputs, { issues }: LoadedPlan): number {
  annotate(
    core,
    issues.map(({ line, path, sentence, fix }) => ({
      level: 'error' as const,
      title: `Edgewise: ${path || config}`,
      message: `${sentence} ${fix}`,
      file: config,
      line,
    })),
  )
  core.error(`${printable(config)} has ${issues.length} mistakes; nothing was judged`)
  return 2
}

function fail(error: unknown): never {
  if (interruption.signal.aborted) {
    core.warning('The job was cancelled; nothing was judged.')
    process.exit(130)
  }
  if (error instanceof UserError) {
    core.error(`${error.message} ${error.fix} (${error.docs})`, { title: `Edgewise: ${error.code}` })
    process.exit(2)
  }
  core.error(
    `internal error, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  )
  process.exit(3)
}
