// The Action: inputs and the event in; summary, annotations, outputs, artifact, comment and exit code out.
// Whatever the verdict is, and whatever GitHub refuses, the results are written before the job ends.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import * as core from '@actions/core'
import { context as actionsContext } from '@actions/github'
import {
  adjusted,
  baseOf,
  checkConfig,
  exit,
  exitCodes,
  explain,
  fromWorkspace,
  harmless,
  type Inputs,
  info,
  isInstalled,
  memoryPlace,
  outFolder,
  publish,
  readInputs,
  refuseConfig,
  runtimeFinder,
  warn,
} from './actions/index.ts'
import { type ActionsContext, baseCommitOf, type PullRequest, pullRequestOf, runUrl } from './github/index.ts'
import { folderName, gate, gateCommand, loadPlan, type Setting, unusual } from './run/index.ts'
import { progressLine } from './terminal.ts'
import { version } from './version.ts'

const context = actionsContext as unknown as ActionsContext
const workspace = resolve(process.env['GITHUB_WORKSPACE'] ?? process.cwd())
/** A cancelled job has 7.5 s between the first signal and the second, and 2.5 s more. */
const graceMs = 5000
const interruption = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupt)
// A log that nobody reads any more must not keep the results from being written; unheard, its errors would be told to it again.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => void exit(explain(error, interruption.signal.aborted)))

// The libraries' sockets may linger; the verdict does not wait for them.
await exit(await main().catch((error: unknown) => explain(error, interruption.signal.aborted)))

async function main(): Promise<number> {
  const token = core.getInput('token').trim()
  if (token) core.setSecret(token)
  const inputs = readInputs(name => core.getInput(name))
  checkConfig(inputs.config, workspace)
  const { plan, issues, root } = loadPlan(inputs.config, workspace)
  const inRepository = (file: string) => fromWorkspace(workspace, root, file)
  if (!plan) return refuseConfig(issues, relative(workspace, resolve(workspace, inputs.config)))
  return judge(adjusted(plan, inputs), root, inputs, inRepository).catch((error: unknown) =>
    explain(error, interruption.signal.aborted, inRepository),
  )
}

async function judge(
  plan: ReturnType<typeof adjusted>,
  root: string,
  inputs: Inputs,
  inRepository: (file: string) => string,
): Promise<number> {
  const pull = pullRequestOf(context)
  const baseSha = inputs.base === undefined ? baseCommitOf(context) : undefined
  const out = await outFolder(inputs.out, workspace)
  const memory = await memoryPlace(inputs.memory, workspace, warn)
  const base = await baseOf(inputs, workspace, baseSha)
  const result = await withSetting(inputs, { root, base, pull }, setting =>
    gate(plan, setting, {
      measure: inputs.measure,
      search: true,
      memory,
      searchFolder: model => join(out, folderName(model)),
      context: {
        version,
        today: new Date().toISOString().slice(0, 10),
        headSha: pull?.headSha ?? context.sha,
        baseSha,
        runUrl: runUrl(context),
        artifact: inputs.artifact,
        command: gateCommand(unusual(inputs.config)),
      },
      said: { config: unusual(inputs.config), space: inputs.spaceName },
    }),
  )
  interruption.signal.throwIfAborted()
  await publish(result, { inputs, mode: plan.comment, pull, context, out, inRepository, env: process.env })
  return result.verdict.exitCode
}

type Place = Pick<Setting, 'root' | 'base'> & { readonly pull: PullRequest | undefined }

async function withSetting<T>(
  inputs: Inputs,
  { root, base, pull }: Place,
  work: (setting: Setting) => Promise<T>,
): Promise<T> {
  const temporary = mkdtempSync(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'edgewise-'))
  const { show } = progressLine({
    write: text => process.stdout.write(harmless(text)),
    live: false,
    columns: 160,
    now: Date.now,
  })
  const { signal } = interruption
  const roots = [...new Set([root, workspace])]
  try {
    return await work({
      root,
      base,
      findRuntime: runtimeFinder({ ...inputs, roots, env: process.env, info, signal }),
      mayLoad: isInstalled,
      mayRunPrograms: !pull?.fork || inputs.allowForkDevices,
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

/** Work in progress ends by the signal; whatever does not, ends with the process. */
function interrupt() {
  if (interruption.signal.aborted) return
  interruption.abort(new DOMException('the job was cancelled', 'AbortError'))
  setTimeout(() => void exit(exitCodes.cancelled), graceMs).unref()
}
