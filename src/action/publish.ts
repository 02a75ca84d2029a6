// What the Action makes of a result: files, summary, annotations, outputs, artifact, comment. Each step stands alone:
// what GitHub refuses becomes a warning that names the fix, and the rest still happens.
import { resolve } from 'node:path'
import * as core from '@actions/core'
import type { Plan } from '../config/index.ts'
import type { UserError } from '../errors.ts'
import {
  type ActionsContext,
  annotate,
  client,
  commentRequest,
  explainRefusal,
  type PullRequest,
  uploadArtifact,
  upsertComment,
} from '../github/index.ts'
import { annotationsOf, summaryLine, summaryMarkdown, type Verdict } from '../report/index.ts'
import { type GateFiles, type GateResult, writeGate } from '../run/index.ts'
import type { Inputs } from './inputs.ts'

export type Pull = PullRequest | undefined

export type PublishOptions = {
  readonly inputs: Inputs
  readonly plan: Plan
  readonly pull: Pull
  readonly context: ActionsContext
  readonly out: string
  readonly env: Readonly<Record<string, string | undefined>>
}

export async function publish(result: GateResult, options: PublishOptions): Promise<void> {
  const files = writeGate(result, options.out)
  const { verdict } = result
  core.info(summaryLine(verdict))
  annotate(core, annotationsOf(verdict))
  setOutputs(verdict, files)
  if (options.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(summaryMarkdown(verdict)).write()
  await upload(files, options)
  await comment(verdict, options)
}

function setOutputs(verdict: Verdict, files: GateFiles) {
  const searched = verdict.models.filter(model => model.search)
  const [best] = [...files.best.values()]
  const outputs = {
    status: verdict.status,
    'exit-code': verdict.exitCode,
    feasible: searched.length > 0 && searched.every(model => model.search?.feasible),
    'verdict-path': files.verdict,
    'comment-path': files.comment,
    'report-path': files.report,
    'best-model-path': best ?? '',
  }
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
}

/** Runners offer the artifact service through these; elsewhere the files simply stay where they are. */
const service = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL']

async function upload(files: GateFiles, { inputs, out, env }: PublishOptions) {
  if (inputs.artifact === undefined) return
  if (service.some(name => !env[name]))
    return core.info(`no artifact service here; the results are in ${out}`)
  const paths = [files.verdict, files.comment, files.report, ...files.best.values()]
  await uploadArtifact(
    inputs.artifact,
    paths.map(path => resolve(path)),
    out,
  ).catch((error: unknown) => core.warning(`The artifact could not be uploaded: ${String(error)}`))
}

async function comment(verdict: Verdict, { inputs, plan, pull, context, env }: PublishOptions) {
  if (!pull || inputs.comment === 'off') return
  const request = commentRequest(verdict, { id: inputs.id, mode: plan.comment, run: context.runId })
  try {
    const baseUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com'
    const api = await client({ token: inputs.token, baseUrl, warn: text => core.warning(text) })
    const { action, url } = await upsertComment(api, pull, request)
    core.info(`comment ${action}${url ? `: ${url}` : ''}`)
    core.setOutput('comment-url', url ?? '')
  } catch (error) {
    warn(explainRefusal(error, 'write the comment', 'pull-requests: write'), pull)
  }
}

function warn({ message, fix }: UserError, { fork }: PullRequest) {
  const why = fork ? 'This pull request comes from a fork, so the token is read-only. ' : ''
  core.warning(`${why}${message} ${fix} The verdict stands in the job summary and the artifact.`, {
    title: 'Edgewise: no comment',
  })
}
