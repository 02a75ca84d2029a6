// The sticky comment against a real HTTP server that speaks GitHub's API.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CommentRequest, client, explainRefusal, upsertComment } from '../../src/github/index.ts'
import { GitHubServer } from './server.ts'

const sha = 'a'.repeat(40)
const pull = {
  owner: 'acme',
  repo: 'net',
  number: 7,
  headSha: sha,
  baseSha: sha,
  baseRef: 'main',
  fork: false,
}
const request = (over: Partial<CommentRequest> = {}): CommentRequest => ({
  body: 'verdict: pass',
  mode: 'update',
  id: 'default',
  run: 1,
  digest: 'd1',
  noteworthy: false,
  ...over,
})

let github: GitHubServer
let warnings: string[]
const api = (paced = false) =>
  client({ token: 'ghs_secret', baseUrl: github.url, paced, warn: text => warnings.push(text) })

beforeEach(async () => {
  github = await GitHubServer.start()
  warnings = []
})
afterEach(() => github.stop())

describe('the sticky comment', () => {
  it('is created on the first run and updated on the second', async () => {
    expect((await upsertComment(await api(), pull, request())).action).toBe('created')
    expect((await upsertComment(await api(), pull, request({ run: 2, body: 'verdict: fail' }))).action).toBe(
      'updated',
    )
    expect(github.comments).toHaveLength(1)
    expect(github.comments[0]!.body).toContain('verdict: fail')
  })

  it('is found on the third page of a busy pull request', async () => {
    for (let i = 0; i < 230; i++) github.addComment(`talk ${i}`, 'someone')
    const mine = github.addComment('<!-- edgewise:default run=1 digest=d0 -->\nold', 'github-actions[bot]')
    for (let i = 0; i < 40; i++) github.addComment(`more ${i}`, 'someone')
    expect((await upsertComment(await api(), pull, request({ run: 2 }))).action).toBe('updated')
    expect(mine.body).toContain('verdict: pass')
    expect(github.requests.filter(r => r.path.endsWith('/comments') && r.method === 'GET').length).toBe(3)
  })

  it("never touches another author's comment that carries the marker", async () => {
    const foreign = github.addComment('<!-- edgewise:default run=99 digest=d0 -->\nmine now', 'mallory')
    expect((await upsertComment(await api(), pull, request())).action).toBe('created')
    expect(foreign.body).toContain('mine now')
    expect(github.comments).toHaveLength(2)
  })

  it('keeps one comment, the newest, when two runs create at once', async () => {
    let waiting = 0
    let release = () => {}
    const both = new Promise<void>(resolve => {
      release = resolve
    })
    github.beforeCreate = async () => {
      if (++waiting === 2) release()
      await both
    }
    await Promise.all([
      upsertComment(await api(), pull, request({ run: 5, body: 'older' })),
      upsertComment(await api(), pull, request({ run: 6, body: 'newer' })),
    ])
    expect(github.comments.map(({ body }) => body.split('\n')[1])).toEqual(['newer'])
  })

  it('is not overwritten by an earlier run that finishes late', async () => {
    await upsertComment(await api(), pull, request({ run: 9, body: 'newest' }))
    expect((await upsertComment(await api(), pull, request({ run: 8, body: 'stale' }))).action).toBe(
      'superseded',
    )
    expect(github.comments[0]!.body).toContain('newest')
  })

  it('is written anew at the end of the talk in recreate mode', async () => {
    await upsertComment(await api(), pull, request())
    github.addComment('talk', 'someone')
    await upsertComment(await api(), pull, request({ run: 2, mode: 'recreate', body: 'again' }))
    expect(github.comments.map(({ body }) => body.split('\n').at(-1))).toEqual(['talk', 'again'])
  })

  it('says nothing in quiet mode until something is worth saying, then only on change', async () => {
    const quiet = async (over: Partial<CommentRequest>) =>
      upsertComment(await api(), pull, request({ mode: 'quiet', ...over }))
    expect((await quiet({})).action).toBe('skipped')
    expect((await quiet({ run: 2, noteworthy: true, digest: 'd2' })).action).toBe('created')
    expect((await quiet({ run: 3, noteworthy: true, digest: 'd2' })).action).toBe('unchanged')
    expect((await quiet({ run: 4, digest: 'd3' })).action).toBe('updated')
    expect(github.comments).toHaveLength(1)
  })

  it('tells two gates of one repository apart by their id', async () => {
    await upsertComment(await api(), pull, request({ id: 'vision' }))
    await upsertComment(await api(), pull, request({ id: 'audio' }))
    expect(github.comments).toHaveLength(2)
  })
})

describe('the client', () => {
  it('tries again after a 500', async () => {
    github.faults.push({ method: 'POST', path: /comments$/, status: 500, times: 1 })
    expect((await upsertComment(await api(), pull, request())).action).toBe('created')
  })

  it('waits out a short rate limit and says so', async () => {
    github.faults.push({
      method: 'POST',
      path: /comments$/,
      status: 429,
      times: 1,
      headers: { 'retry-after': '1' },
      body: { message: 'You have exceeded a secondary rate limit' },
    })
    expect((await upsertComment(await api(true), pull, request())).action).toBe('created')
    expect(warnings.join()).toContain('rate limit')
  }, 20_000)

  it('names the missing permission on a 403', async () => {
    github.faults.push({ method: 'POST', path: /comments$/, status: 403, times: 1 })
    const error = await upsertComment(await api(), pull, request()).catch((e: unknown) => e)
    const explained = explainRefusal(error, 'write the comment', 'pull-requests: write')
    expect(explained.code).toBe('github-forbidden')
    expect(explained.fix).toContain('pull-requests: write')
  })

  it('explains a 404 and an API that does not answer', async () => {
    github.faults.push({ method: 'POST', path: /comments$/, status: 404, times: 1 })
    const missing = await upsertComment(await api(), pull, request()).catch((e: unknown) => e)
    expect(explainRefusal(missing, 'write the comment', 'pull-requests: write').code).toBe('github-not-found')
    const nowhere = await client({ token: 't', baseUrl: 'http://127.0.0.1:9', retries: 0, warn() {} })
    const silent = await upsertComment(nowhere, pull, request()).catch((e: unknown) => e)
    expect(explainRefusal(silent, 'write the comment', 'pull-requests: write').code).toBe(
      'github-unreachable',
    )
  })
})
