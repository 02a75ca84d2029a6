// Which pull request this run is about, from the event file; nothing here is trusted beyond its shape.
import { userError } from '../errors.ts'

/** The part of `@actions/github`'s context that is used. */
export type ActionsContext = {
  readonly eventName: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly sha: string
  readonly runId: number
  readonly runNumber: number
  readonly runAttempt?: number
  readonly repo: { readonly owner: string; readonly repo: string }
  readonly serverUrl: string
}

export type Repository = { readonly owner: string; readonly repo: string }

export type PullRequest = Repository & {
  readonly number: number
  readonly headSha: string
  readonly baseSha: string
  readonly baseRef: string
  /** The head lives in another repository: the token is read-only and device jobs must not run. */
  readonly fork: boolean
}

/** The page of a run of this repository, this one unless told, for links in the comment. */
export const runUrl = (context: ActionsContext, runId = context.runId): string =>
  `${context.serverUrl}/${context.repo.owner}/${context.repo.repo}/actions/runs/${runId}`

/**
 * The pull request of a `pull_request` or `pull_request_target` event; undefined on other events (push, schedule).
 * @throws UserError `event-invalid` when the payload lacks what GitHub always sends.
 */
export function pullRequestOf(context: ActionsContext): PullRequest | undefined {
  const pull = context.payload['pull_request']
  if (pull === undefined || pull === null) return undefined
  const at = reader(pull, context.eventName)
  return {
    ...context.repo,
    number: at.number('number'),
    headSha: at.sha('head.sha'),
    baseSha: at.sha('base.sha'),
    baseRef: at.text('base.ref'),
    fork: at.optional('head.repo.full_name') !== at.text('base.repo.full_name'),
  }
}

/**
 * The commit to compare with: the base branch's on pull requests and in a merge queue; undefined on other events.
 * @throws UserError `event-invalid`
 */
export function baseCommitOf(context: ActionsContext): string | undefined {
  const group = context.payload['merge_group']
  return group ? reader(group, context.eventName).sha('base_sha') : pullRequestOf(context)?.baseSha
}

/** What a `workflow_run` event says of the run that finished. */
export type FinishedRun = Repository & {
  readonly runId: number
  readonly headSha: string
  readonly headBranch: string
  /** `owner/name` of the head repository; undefined when it was deleted. */
  readonly headRepository: string | undefined
  readonly event: string
  /** `success`, `failure`, `cancelled`, …; undefined while it is not known. */
  readonly conclusion: string | undefined
}

/** @throws UserError `event-invalid` on any event but `workflow_run`. */
export function finishedRunOf(context: ActionsContext): FinishedRun {
  const at = reader(context.payload['workflow_run'], context.eventName)
  return {
    ...context.repo,
    runId: at.number('id'),
    headSha: at.sha('head_sha'),
    headBranch: at.text('head_branch'),
    headRepository: at.optional('head_repository.full_name'),
    event: at.text('event'),
    conclusion: at.optional('conclusion'),
  }
}

function reader(root: unknown, event: string) {
  const get = (path: string): unknown =>
    path.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), root)
  const fail = (path: string): never => {
    throw userError('event-invalid', { event, path })
  }
  return {
    number: (path: string): number => {
      const value = get(path)
      return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : fail(path)
    },
    text: (path: string): string => {
      const value = get(path)
      return typeof value === 'string' && value.length > 0 && value.length <= 1000 ? value : fail(path)
    },
    sha: (path: string): string => {
      const value = get(path)
      return typeof value === 'string' && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(value) ? value : fail(path)
    },
    optional: (path: string): string | undefined => {
      const value = get(path)
      return typeof value === 'string' ? value : undefined
    },
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
