// The companion of forks, on workflow_run: takes the finished gate's artifact as hostile, validates it, renders the
// Markdown itself and writes the comment on the pull request whose head was judged. Checks out and runs nothing.
import * as core from '@actions/core'
import { context } from '@actions/github'
import { UserError } from './errors.ts'
import {
  type ActionsContext,
  type CommentMode,
  client,
  commentRequest,
  downloadFile,
  explainRefusal,
  finishedRunOf,
  pullRequestOfRun,
  upsertComment,
} from './github/index.ts'
import { parseVerdict } from './report/index.ts'

await main().catch(fail)

async function main() {
  const token = core.getInput('token', { required: true })
  core.setSecret(token)
  const run = finishedRunOf(context as unknown as ActionsContext)
  const api = await client({ token, baseUrl: context.apiUrl, warn: text => core.warning(text) })
  const artifact = core.getInput('artifact') || 'edgewise'
  const bytes = await downloadFile(api, run, artifact, 'verdict.json').catch(
    refused('read the artifact', 'actions: read'),
  )
  const verdict = parseVerdict(new TextDecoder().decode(bytes))
  const pull = await pullRequestOfRun(api, run).catch(refused('find the pull request', 'pull-requests: read'))
  if (!pull)
    return core.notice('The pull request was closed or has moved on since this run; nothing to comment on.')
  const request = commentRequest(verdict, {
    id: core.getInput('id'),
    mode: (core.getInput('mode') || 'update') as CommentMode,
    run: run.runId,
  })
  const outcome = await upsertComment(api, pull, request).catch(
    refused('write the comment', 'pull-requests: write'),
  )
  core.info(`comment ${outcome.action}${outcome.url ? `: ${outcome.url}` : ''}`)
  if (outcome.url) core.setOutput('comment-url', outcome.url)
}

function refused(doing: string, permission: string) {
  return (error: unknown): never => {
    throw explainRefusal(error, doing, permission)
  }
}

function fail(error: unknown) {
  if (error instanceof UserError) return core.setFailed(`${error.message} ${error.fix}`)
  core.setFailed(error instanceof Error ? (error.stack ?? error.message) : String(error))
}
