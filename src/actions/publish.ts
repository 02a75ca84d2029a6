// What the Action makes of a result: files, summary, annotations, outputs, artifact, comment. Each step stands alone:
// what the runner or GitHub refuses becomes a warning that names the fix, and the rest still happens.
import { resolve } from 'node:path'
import * as core from '@actions/core'
import {
  type ActionsContext,
  annotate,
  type CommentMode,
  client,
  commentRequest,
  explainRefusal,
  type PullRequest,
  uploadArtifact,
  upsertComment,
} from '../github/index.ts'
import { annotationsOf, summaryMarkdown, terminal, type Verdict, worst } from '../report/index.ts'
import { type GateFiles, type GateResult, writeGate } from '../run/index.ts'
import type { Inputs } from './inputs.ts'
import { info, warn } from './log.ts'

export type PublishOptions = {
  readonly inputs: Inputs
  readonly mode: CommentMode
  readonly pull: PullRequest | undefined
  readonly context: ActionsContext
  readonly out: string
  /** A file as the configuration names it → as annotations want it. */
  readonly inRepository: (file: string) => string
  readonly env: Readonly<Record<string, string | undefined>>
}

export async function publish(result: GateResult, options: PublishOptions): Promise<void> {
  const { verdict } = result
  const files = writeGate(result, options.out)
  info(terminal(verdict, { columns: logColumns }))
  annotate(
    core,
    annotationsOf(verdict).map(note =>
      note.file ? { ...note, file: options.inRepository(note.file) } : note,
    ),
  )
  setOutputs(verdict, files)
  await summarise(verdict, options)
  await upload(files, options)
  await comment(verdict, options)
}

const logColumns = 120

function setOutputs(verdict: Verdict, files: GateFiles) {
  const searched = verdict.models.filter(model => model.search)
  const found = verdict.models.flatMap(({ architecture }) => (architecture ? [architecture.status] : []))
  const [best] = [...files.best.values()]
  const outputs = {
    status: verdict.status,
    'exit-code': verdict.exitCode,
    architecture: found.length === 0 ? '' : worst(found, verdict.policy),
    feasible: searched.length > 0 && searched.every(model => model.search?.feasible),
    'verdict-path': files.verdict,
    'comment-path': files.comment,
    'report-path': files.report,
    'best-model-path': best ?? '',
  }
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
}

async function summarise(verdict: Verdict, { env }: PublishOptions) {
  if (!env['GITHUB_STEP_SUMMARY']) return
  await core.summary
    .addRaw(summaryMarkdown(verdict))
    .write()
    .catch((error: unknown) => warn(`The job summary could not be written: ${String(error)}`))
}

/** Runners offer the artifact service through these; elsewhere the files simply stay where they are. */
const service = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL']

async function upload(files: GateFiles, { inputs, out, env }: PublishOptions) {
  if (inputs.artifact === undefined) return
  if (service.some(name => !env[name])) return info(`no artifact service here; the results are in ${out}`)
  const paths = [files.verdict, files.comment, files.report, ...files.best.values()]
  await uploadArtifact(
    inputs.artifact,
    paths.map(path => resolve(path)),
    out,
  ).catch((error: unknown) => warn(`The artifact could not be uploaded: ${String(error)}`))
}

async function comment(verdict: Verdict, { inputs, mode, pull, context, env }: PublishOptions) {
  if (!pull || inputs.comment === 'off') return
  try {
    const baseUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com'
    const api = await client({ token: inputs.token, baseUrl, warn: text => warn(text) })
    const request = commentRequest(verdict, { id: inputs.id, mode, run: context.runId })
    const { action, url } = await upsertComment(api, pull, request)
    info(`comment ${action}${url ? `: ${url}` : ''}`)
    core.setOutput('comment-url', url ?? '')
  } catch (error) {
    const { message, fix } = explainRefusal(error, 'write the comment', 'pull-requests: write')
    const why = pull.fork ? 'This pull request comes from a fork, so the token is read-only. ' : ''
    warn(
      `${why}${message} ${fix} The verdict stands in the job summary and the artifact.`,
      'Edgewise: no comment',
    )
  }
}
