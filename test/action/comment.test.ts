// The built action and the sticky comment: what reaches the pull request, and what happens when GitHub refuses.
import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { GitHubServer } from '../github/server.ts'
import {
  artifactService,
  type Checkout,
  cleanUp,
  commit,
  config,
  narrow,
  run,
  storedPull,
  token,
  wide,
  widened,
} from './runner.ts'

let github: GitHubServer
beforeEach(async () => {
  github = await GitHubServer.start()
})
afterEach(() => github.stop())
afterAll(cleanUp)

const broken = config('params: 10k\nmacs: { limit: 5M, max-regression: 10% }')
const held = config('params: 20k')
const comments = () => github.comments.map(({ body }) => body)

describe('the action', () => {
  it('comments, annotates, fills summary and outputs, and fails the job on a broken budget', async () => {
    const at = widened(broken)
    const done = await run({ at, github })
    expect(done.code).toBe(1)
    expect(comments()).toHaveLength(1)
    expect(comments()[0]).toContain('<!-- edgewise:default run=1 ')
    expect(comments()[0]).toMatch(/\*\*parameters\*\* \| ≤\s10\.0\sk \| 15\.5\sk \| 6\.01\sk/)
    expect(done.summary).toContain('net')
    expect(done.outputs).toMatchObject({ status: 'fail', 'exit-code': '1', feasible: 'false' })
    expect(done.outputs['comment-url']).toContain('#issuecomment-')
    expect(JSON.parse(readFileSync(done.outputs['verdict-path']!, 'utf8'))).toMatchObject({
      status: 'fail',
      context: { headSha: at.headSha, baseSha: at.baseSha, runUrl: expect.stringContaining('/runs/1') },
    })
    expect(readFileSync(done.outputs['report-path']!, 'utf8')).toContain('<html')
    const errors = done.commands.filter(line => line.startsWith('::error'))
    expect(errors).toHaveLength(2)
    for (const line of errors) expect(line).toContain('file=models/net.onnx')
    expect(done.stderr).toBe('')
  })

  it('passes a model within budget against its base from git, and updates its comment', async () => {
    const at = widened(broken)
    await run({ at, github, runId: 1 })
    commit(at.workspace, { 'edgewise.yml': held }, 'raise the budget')
    const done = await run({ at, github, runId: 2 })
    expect(done.code).toBe(0)
    expect(comments()).toHaveLength(1)
    expect(comments()[0]).toContain('run=2 ')
  })

  it('finds its comment on the third page of 30', async () => {
    github.pageLimit = 30
    for (let i = 0; i < 30; i++) github.addComment(`talk ${i}`, 'someone')
    for (let i = 0; i < 30; i++) github.addComment(`more ${i}`, 'someone')
    const mine = github.addComment('<!-- edgewise:default run=1 digest=d -->\nold', 'github-actions[bot]')
    await run({ at: widened(held), github, runId: 2 })
    expect(github.comments).toHaveLength(61)
    expect(mine.body).toContain('run=2 ')
    expect(
      github.requests.filter(({ method, path }) => method === 'GET' && path.endsWith('/comments')),
    ).toHaveLength(3)
  })

  it('keeps apart two gates of one repository that run at once', async () => {
    const at = widened(held)
    const ids = ['vision', 'audio']
    await Promise.all(ids.map(id => run({ at, github, inputs: { id, out: `out-${id}` } })))
    expect(
      comments()
        .map(body => body.split(' ')[1])
        .sort(),
    ).toEqual(['edgewise:audio', 'edgewise:vision'])
  })

  it('leaves one comment, the newest, when two runs of one gate comment at once', async () => {
    let waiting = 0
    let release = () => {}
    const both = new Promise<void>(resolve => {
      release = resolve
    })
    github.beforeCreate = async () => {
      if (++waiting === 2) release()
      await both
    }
    const at = widened(held)
    await Promise.all([5, 6].map(runId => run({ at, github, runId, inputs: { out: `out-${runId}` } })))
    expect(comments()).toHaveLength(1)
    expect(comments()[0]).toContain('run=6 ')
  })

  it('writes nothing when a newer commit was pushed meanwhile', async () => {
    const at = widened(held)
    github.pulls.push({ ...storedPull(at), headSha: 'f'.repeat(40) })
    const done = await run({ at, github })
    expect(done.stdout).toContain('comment superseded')
    expect(comments()).toEqual([])
    expect(done.code).toBe(0)
  })

  it('says nothing in quiet mode while the budgets hold, and speaks when one breaks', async () => {
    const quiet = { comment: 'quiet' }
    await run({ at: widened(held), github, inputs: quiet })
    expect(comments()).toEqual([])
    await run({ at: widened(broken), github, inputs: quiet, runId: 2 })
    expect(comments()).toHaveLength(1)
  })

  it('takes quiet mode from the configuration, and no comment at all from the input', async () => {
    const at = widened(`${held}comment: { mode: quiet }\n`)
    await run({ at, github })
    await run({ at: widened(broken), github, inputs: { comment: 'off' } })
    expect(comments()).toEqual([])
  })

  it('judges a push without a pull request and comments nowhere', async () => {
    const at = widened(held)
    const event = { name: 'push', payload: { ref: 'refs/heads/main', after: at.headSha } }
    const done = await run({ at, github, event })
    expect(done.code).toBe(0)
    expect(github.requests).toEqual([])
    expect(done.summary).not.toBe('')
  })

  it("compares with the queue's base in a merge queue", async () => {
    const at = widened(config('macs: { max-regression: 10% }'))
    const event = { name: 'merge_group', payload: { merge_group: { base_sha: at.baseSha } } }
    expect((await run({ at, github, event })).code).toBe(1)
  })
})

describe('when GitHub refuses', () => {
  const refused = async (status: number, times: number, at: Checkout = widened(broken)) => {
    github.faults.push({ method: 'POST', path: /comments$/, status, times })
    return run({ at, github, env: artifactService(github) })
  }

  it('names the missing permission on a 403, and everything else is still written', async () => {
    const done = await refused(403, 9)
    expect(done.code).toBe(1)
    const warning = done.commands.find(line => line.startsWith('::warning title=Edgewise%3A no comment'))
    expect(warning).toContain('pull-requests: write')
    expect(done.summary).toContain('net')
    expect(done.outputs['verdict-path']).toMatch(/verdict\.json$/)
    expect(github.artifacts.map(({ name }) => name)).toEqual(['edgewise'])
  })

  it('tries again after a 500', async () => {
    const done = await refused(500, 1)
    expect(comments()).toHaveLength(1)
    expect(done.code).toBe(1)
  })

  it('says on a 404 what to check', async () => {
    const done = await refused(404, 9)
    expect(done.commands.join()).toContain('Check that the pull request and the repository exist')
    expect(done.code).toBe(1)
  })

  it('passes by the verdict though the comment fails', async () => {
    expect((await refused(403, 9, widened(held))).code).toBe(0)
  })

  it('keeps the verdict when the artifact service and the summary fail', async () => {
    github.faults.push({ method: 'POST', path: /CreateArtifact$/, status: 403, times: 9 })
    const env = { ...artifactService(github), GITHUB_STEP_SUMMARY: '/nowhere/summary' }
    const done = await run({ at: widened(held), github, env })
    expect(done.code).toBe(0)
    expect(done.commands.join()).toContain('The artifact could not be uploaded')
    expect(done.commands.join()).toContain('The job summary could not be written')
    expect(comments()).toHaveLength(1)
  })
})

describe('secrets', () => {
  it('stand nowhere but in the command that masks them', async () => {
    const env = artifactService(github)
    const done = await run({ at: widened(broken), github, env })
    const log = `${done.stdout}${done.stderr}`.split('\n')
    const unmasked = log.filter(
      (line, i) => !maskedBy(log.slice(0, i), line) && !line.startsWith('::add-mask::'),
    )
    const files = ['verdict-path', 'comment-path', 'report-path'].map(name =>
      readFileSync(done.outputs[name]!, 'utf8'),
    )
    const kept = [done.summary, JSON.stringify(done.outputs), ...files, ...comments()].join('\n')
    for (const secret of [token, env.ACTIONS_RUNTIME_TOKEN, 's1gnature']) {
      expect(unmasked.filter(line => line.includes(secret))).toEqual([])
      expect(kept.indexOf(secret)).toBe(-1)
    }
    expect(log.filter(line => line.includes(token))).toEqual([`::add-mask::${token}`])
    expect(github.requests.some(({ authorization }) => authorization === `token ${token}`)).toBe(true)
  })
})

/** The runner hides a line's secret once an earlier line has named it. */
const maskedBy = (earlier: readonly string[], line: string) =>
  earlier.some(mask => mask.startsWith('::add-mask::') && line.includes(mask.slice('::add-mask::'.length)))

it('the models of these tests differ as the tests assume', () => {
  expect(wide.byteLength).toBeGreaterThan(2 * narrow.byteLength)
})
