// The companion's reading side: artifact of a finished run, hostile archives, and the pull request of a head commit.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { client, downloadFile, finishedRunOf, pullRequestOfRun, unzipOne } from '../../src/github/index.ts'
import { GitHubServer, zip } from './server.ts'

const sha = (letter: string) => letter.repeat(40)
const context = (run: object) => ({
  eventName: 'workflow_run',
  payload: { workflow_run: run },
  sha: sha('a'),
  runId: 1,
  runNumber: 1,
  repo: { owner: 'acme', repo: 'net' },
  serverUrl: 'https://github.example',
})
const run = finishedRunOf(
  context({
    id: 55,
    head_sha: sha('b'),
    head_branch: 'patch-1',
    event: 'pull_request',
    head_repository: { full_name: 'mallory/net' },
  }),
)

let github: GitHubServer
const api = () => client({ token: 't', baseUrl: github.url, paced: false, warn() {} })
beforeEach(async () => {
  github = await GitHubServer.start()
})
afterEach(() => github.stop())

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: { code: string }) => error.code,
  )

describe('downloadFile', () => {
  it("takes one file out of the run's artifact", async () => {
    github.addArtifact('edgewise', 55, zip({ 'verdict.json': '{"status":"pass"}', 'report.html': '<html>' }))
    const bytes = await downloadFile(await api(), run, 'edgewise', 'verdict.json')
    expect(Buffer.from(bytes).toString()).toBe('{"status":"pass"}')
  })

  it('does not take the artifact of another run', async () => {
    github.addArtifact('edgewise', 56, zip({ 'verdict.json': '{}' }))
    expect(await codeOf(downloadFile(await api(), run, 'edgewise', 'verdict.json'))).toBe('artifact-missing')
  })

  it('stops a zip bomb at the cap', () => {
    const bomb = zip({ 'verdict.json': new Uint8Array(64 * 2 ** 20) })
    expect(bomb.length).toBeLessThan(2 ** 17)
    expect(() => unzipOne(bomb, 'verdict.json', 'edgewise')).toThrowError(
      /not what the gate writes: .*larger/,
    )
  })

  it('answers any bytes with the file or a UserError', () => {
    const good = zip({ 'verdict.json': '{"status":"pass"}' })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }), edits => {
        const bytes = Buffer.from(good)
        for (const [at, value] of edits) bytes[at] = value
        try {
          unzipOne(bytes, 'verdict.json', 'edgewise')
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
        }
      }),
      { numRuns: 2000, seed: 1 },
    )
  })
})

describe('pullRequestOfRun', () => {
  const pull = {
    number: 12,
    headSha: sha('b'),
    headLabel: 'mallory:patch-1',
    headRepo: 'mallory/net',
    baseSha: sha('c'),
    baseRef: 'main',
    baseRepo: 'acme/net',
  }

  it('finds the fork pull request by branch and exact head commit', async () => {
    github.pulls.push({ ...pull, number: 11, headSha: sha('d') }, pull)
    expect(await pullRequestOfRun(await api(), run)).toMatchObject({ number: 12, fork: true })
  })

  it('finds none when the head has moved on', async () => {
    github.pulls.push({ ...pull, headSha: sha('e') })
    expect(await pullRequestOfRun(await api(), run)).toBeUndefined()
  })
})

describe('finishedRunOf', () => {
  it('refuses an event without a commit', () => {
    expect(() =>
      finishedRunOf(context({ id: 5, head_sha: '$(id)', head_branch: 'x', event: 'y' })),
    ).toThrowError(/lacks head_sha/)
  })
})
