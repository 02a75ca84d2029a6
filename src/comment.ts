// The companion of forks, on workflow_run: takes the finished gate's artifact as hostile, validates it, renders the
// Markdown itself and writes the comment on the pull request whose head was judged. Checks out and runs nothing.
import * as core from '@actions/core'
import { context as actionsContext } from '@actions/github'
import { readCommentMode } from './action/inputs.ts'
import { info, warn } from './action/log.ts'
import { printable, UserError, userError } from './errors.ts'
import {
  type ActionsContext,
  type Client,
  client,
  commentRequest,
  downloadFile,
  explainRefusal,
  type FinishedRun,
  finishedRunOf,
  pullRequestOfRun,
  runUrl,
  upsertComment,
} from './github/index.ts'
import { parseVerdict, plain, type Verdict } from './report/index.ts'

const context = actionsContext as unknown as ActionsContext
await main().catch(fail)

async function main() {
  const token = core.getInput('token', { required: true })
  core.setSecret(token)
  const mode = readCommentMode(core.getInput('mode')) ?? 'update'
  const artifact = core.getInput('artifact') || 'edgewise'
  const run = finishedRunOf(context)
  if (!judged(run)) return notice(`The run ended as ${run.conclusion} on ${run.event}; nothing was judged.`)
  const api = await client({ token, baseUrl: actionsContext.apiUrl, warn: text => warn(text) })
  const verdict = await verdictOf(run, artifact, api)
  const pull = await pullRequestOfRun(api, run).catch(refused('find the pull request', 'pull-requests: read'))
  if (!pull)
    return notice('The pull request was closed or has moved on since this run; nothing to comment on.')
  const request = commentRequest(verdict, { id: core.getInput('id'), mode, run: run.runId })
  const { action, url } = await upsertComment(api, pull, request).catch(
    refused('write the comment', 'pull-requests: write'),
  )
  info(`comment ${action}${url ? `: ${url}` : ''}`)
  if (url) core.setOutput('comment-url', url)
}

/** A cancelled run leaves no verdict, and a push has no pull request. */
function judged({ event, conclusion }: FinishedRun): boolean {
  return event === 'pull_request' && (conclusion === undefined || ['success', 'failure'].includes(conclusion))
}

/** The artifact's verdict, if it is about the run's commit; what GitHub knows itself is not taken from the artifact. */
async function verdictOf(run: FinishedRun, artifact: string, api: Client): Promise<Verdict> {
  const bytes = await downloadFile(api, run, artifact, 'verdict.json').catch(
    refused('read the artifact', 'actions: read'),
  )
  const verdict = parseVerdict(new TextDecoder().decode(bytes))
  const { headSha } = verdict.context
  if (headSha !== run.headSha)
    throw userError('artifact-foreign', { artifact, found: headSha ?? 'none', expected: run.headSha })
  return { ...verdict, context: { ...verdict.context, runUrl: runUrl(context, run.runId), artifact } }
}

function refused(doing: string, permission: string) {
  return (error: unknown): never => {
    throw explainRefusal(error, doing, permission)
  }
}

function notice(text: string) {
  core.notice(plain(text), { title: 'Edgewise' })
}

function fail(error: unknown) {
  if (error instanceof UserError) return core.setFailed(plain(`${error.message} ${error.fix}`, 1000))
  core.setFailed(error instanceof Error ? (error.stack ?? error.message) : printable(String(error)))
}
