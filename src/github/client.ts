// The API client: octokit with its retry and throttling plugins, and the words for what a refusal means.
import type { Octokit } from 'octokit'
import { printable, UserError, userError } from '../errors.ts'

export type ClientOptions = {
  readonly token: string
  /** GITHUB_API_URL; another host on GitHub Enterprise. */
  readonly baseUrl: string
  readonly warn: (message: string) => void
  /** Retries after 5xx and rate limits. Default 3. */
  readonly retries?: number
  /** Space writes as GitHub asks (1 s, 3 s for comments) and wait out rate limits. Default true. */
  readonly paced?: boolean
}

export type Client = Octokit & {
  /** For GraphQL that changes nothing. The paced client takes every GraphQL request for a write and spaces it by 1 s. */
  readonly query: Octokit['graphql']
}

/** Longest wait for a rate limit that is worth holding a job for, in seconds. */
const longestWait = 120

/** A client that retries 5xx with back-off and waits out short rate limits. */
export async function client({
  token,
  baseUrl,
  warn,
  retries = 3,
  paced = true,
}: ClientOptions): Promise<Client> {
  // Loaded when asked for: the gate on the command line never needs it.
  const { Octokit } = await import('octokit')
  const wait = (kind: string) => (seconds: number, request: object, _: unknown, count: number) => {
    const { method, url } = request as { method?: string; url?: string }
    warn(`GitHub ${kind} rate limit on ${method} ${url}: waiting ${seconds} s (attempt ${count + 1})`)
    return count < retries && seconds <= longestWait
  }
  const open = (enabled: boolean) =>
    new Octokit({
      auth: token,
      baseUrl,
      userAgent: 'edgewise',
      // `request.retries` would retry refusals too: this option alone respects doNotRetry.
      retry: { retries, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
      throttle: { enabled, onRateLimit: wait('primary'), onSecondaryRateLimit: wait('secondary') },
      log: { debug() {}, info() {}, warn, error: warn },
    })
  return Object.assign(open(paced), { query: open(false).graphql })
}

/**
 * What to tell the user when a request was refused: names the missing permission on 403 and 404.
 * @param doing what was being done, for the sentence: `write the comment`.
 * @param permission the workflow permission it takes: `pull-requests: write`.
 */
export function explainRefusal(error: unknown, doing: string, permission: string): UserError {
  if (error instanceof UserError) return error
  const options = { cause: error }
  const status = statusOf(error)
  if (status === 403 || status === 401)
    return userError('github-forbidden', { doing, status, permission }, options)
  if (status === 404) return userError('github-not-found', { doing, permission }, options)
  return userError('github-unreachable', { doing, reason: printable(String(error)) }, options)
}

// octokit's plugins each bring their own RequestError class, so the shape is asked, not the class.
function statusOf(error: unknown): number | undefined {
  const { status } = error as { status?: unknown }
  return typeof status === 'number' ? status : undefined
}
