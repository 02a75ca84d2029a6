// One sticky comment per pull request and configuration, known by a hidden marker and its author.
// Invariant: whatever the number of runs at once, one comment remains, and it is the newest run's. GitHub has no
// conditional update, so a run whose commit is no longer the pull request's head writes nothing.
import type { Client } from './client.ts'
import type { PullRequest } from './pull-request.ts'

export type CommentMode = 'update' | 'recreate' | 'quiet'

export type CommentRequest = {
  readonly body: string
  readonly mode: CommentMode
  /** Tells several Edgewise gates of one repository apart: letters, digits, `-`, `_`, `.`. */
  readonly id: string
  /** Orders runs: a comment of a later run is never overwritten by an earlier one. */
  readonly run: number
  /** Changes when the verdict does; quiet mode compares it. */
  readonly digest: string
  /** Something is broken or unsure: quiet mode speaks. */
  readonly noteworthy: boolean
}

export type CommentOutcome = {
  readonly action: 'created' | 'updated' | 'unchanged' | 'skipped' | 'superseded'
  readonly url: string | undefined
}

type Found = { readonly id: number; readonly url: string; readonly body: string; readonly mark: Mark }
type Mark = { readonly run: number; readonly digest: string }

/** Not worth waiting for: there is something to fall back to. */
const once = { request: { retries: 0 } }
const pageSize = 100
/** 100 pages of 100: GitHub's own lists end there in practice, and every loop has a budget. */
const mostPages = 100

/** Creates, updates or leaves the comment; see `CommentMode`. */
export async function upsertComment(
  api: Client,
  pull: PullRequest,
  request: CommentRequest,
): Promise<CommentOutcome> {
  const login = await ownLogin(api)
  if (await hasMovedOn(api, pull)) return { action: 'superseded', url: undefined }
  const own = await ownComments(api, pull, request.id, login)
  const newest = own.at(-1)
  if (own.some(comment => comment.mark.run > request.run)) return { action: 'superseded', url: newest?.url }
  if (request.mode === 'quiet' && !newest && !request.noteworthy) return { action: 'skipped', url: undefined }
  if (request.mode === 'quiet' && newest?.mark.digest === request.digest)
    return { action: 'unchanged', url: newest.url }

  const body = `${markOf(request)}\n${request.body}`
  if (newest && request.mode !== 'recreate') {
    await api.rest.issues.updateComment({ ...target(pull), comment_id: newest.id, body })
    await removeAll(api, pull, own.slice(0, -1))
    return { action: 'updated', url: newest.url }
  }
  const created = await api.rest.issues.createComment({ ...target(pull), issue_number: pull.number, body })
  await removeAll(api, pull, own)
  await settle(api, pull, request, login)
  return { action: 'created', url: created.data.html_url }
}

/** After a creation another run may have created too: the latest run's comment stays. */
async function settle(api: Client, pull: PullRequest, request: CommentRequest, login: string) {
  const own = await ownComments(api, pull, request.id, login)
  const keep = own.reduce((best, next) => (next.mark.run >= best.mark.run ? next : best), own[0]!)
  await removeAll(
    api,
    pull,
    own.filter(comment => comment !== keep),
  )
}

/** Whether a newer commit was pushed; its own run will comment. */
async function hasMovedOn(api: Client, { owner, repo, number, headSha }: PullRequest): Promise<boolean> {
  const found = await api.rest.pulls.get({ owner, repo, pull_number: number, ...once }).catch(() => undefined)
  return found !== undefined && found.data.head.sha !== headSha
}

async function removeAll(api: Client, pull: PullRequest, comments: readonly Found[]) {
  for (const { id } of comments)
    await api.rest.issues.deleteComment({ ...target(pull), comment_id: id }).catch(ignoreGone)
}

function ignoreGone(error: unknown) {
  if ((error as { status?: number }).status !== 404) throw error
}

/** The token's own login; an Actions token may not ask REST who it is, GraphQL answers. */
async function ownLogin(api: Client): Promise<string> {
  try {
    const answer = await api.query<{ viewer: { login: string } }>('query { viewer { login } }', once)
    return answer.viewer.login
  } catch {
    return 'github-actions[bot]'
  }
}

async function ownComments(api: Client, pull: PullRequest, id: string, login: string): Promise<Found[]> {
  const pages = api.paginate.iterator(api.rest.issues.listComments, {
    ...target(pull),
    issue_number: pull.number,
    per_page: pageSize,
  })
  const found: Found[] = []
  let page = 0
  for await (const { data } of pages) {
    for (const comment of data) {
      const mark = readMark(comment.body ?? '', id)
      if (mark && sameLogin(comment.user?.login, login))
        found.push({ id: comment.id, url: comment.html_url, body: comment.body ?? '', mark })
    }
    if (++page >= mostPages) break
  }
  return found
}

// REST writes `github-actions[bot]`, GraphQL `github-actions`.
const sameLogin = (a: string | undefined, b: string) => bare(a ?? '') === bare(b)
const bare = (login: string) => login.replace(/\[bot\]$/, '').toLowerCase()

const target = ({ owner, repo }: PullRequest) => ({ owner, repo })

function markOf({ id, run, digest }: CommentRequest): string {
  return `<!-- edgewise:${slug(id)} run=${run} digest=${slug(digest)} -->`
}

function readMark(body: string, id: string): Mark | undefined {
  const match = /^<!-- edgewise:([\w.-]+) run=(\d{1,15}) digest=([\w.-]+) -->/.exec(body)
  return match && match[1] === slug(id) ? { run: Number(match[2]), digest: match[3]! } : undefined
}

const slug = (text: string) => text.replace(/[^\w.-]+/g, '-').slice(0, 80) || 'default'
