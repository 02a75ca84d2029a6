// A fork's pull request, from the gate with a read-only token to the companion's comment; and what a hostile fork can
// put into the artifact.
import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unzipOne } from '../../src/github/index.ts'
import { GitHubServer, zip } from '../github/server.ts'
import {
  artifactService,
  type Checkout,
  cleanUp,
  config,
  type Finished,
  pullRequest,
  run,
  storedPull,
  temporaryFolder,
  widened,
  workflowRun,
} from './runner.ts'

const fork = 'mallory/net'
const broken = config('params: 10k')

let github: GitHubServer
beforeEach(async () => {
  github = await GitHubServer.start()
})
afterEach(() => github.stop())
afterAll(cleanUp)

/** The gate on a fork's pull request: the token may read, nothing else. */
async function gate(at: Checkout, inputs = {}, server = github): Promise<Finished> {
  server.faults.push({ method: 'POST', path: /\/repos\//, status: 403, times: 99 })
  const env = artifactService(server)
  const done = await run({ at, github: server, inputs, env, event: pullRequest(at, fork) })
  server.faults = []
  return done
}

let once: ReturnType<typeof judgedOnce> | undefined
async function judgedOnce() {
  const server = await GitHubServer.start()
  const at = widened(broken)
  const done = await gate(at, {}, server)
  await server.stop()
  return { at, done, artifacts: server.artifacts }
}

/** A pull request that the gate has judged, the same one for all tests; its artifact is put on this test's server. */
async function judged() {
  once ??= judgedOnce()
  const { at, done, artifacts } = await once
  github.artifacts = artifacts.map(artifact => ({ ...artifact }))
  return { at, done }
}

/** The companion, started in an empty folder: it checks out nothing. */
const companion = (at: Checkout, over: object = {}, inputs = {}) =>
  run({
    at: { ...at, workspace: temporaryFolder() },
    github,
    companion: true,
    inputs,
    runId: 2,
    event: workflowRun(at, fork, over),
  })

describe("a fork's pull request", () => {
  it('is judged in full, says why there is no comment, and is commented by the companion', async () => {
    const { at, done: gated } = await judged()
    expect(gated.code).toBe(1)
    const warning = gated.commands.find(line => line.startsWith('::warning'))
    expect(warning).toMatch(/comes from a fork.*read-only.*pull-requests: write.*companion/)
    expect(gated.commands.some(line => line.startsWith('::error'))).toBe(true)
    expect(gated.summary).toContain('parameters')
    expect(github.comments).toEqual([])

    github.pulls.push(storedPull(at, fork))
    const done = await companion(at)
    expect(done.code).toBe(0)
    expect(done.outputs['comment-url']).toContain('#issuecomment-')
    expect(github.comments).toHaveLength(1)
    const { body } = github.comments[0]!
    const kept = readFileSync(gated.outputs['comment-path']!, 'utf8')
    expect(body).toBe(`${body.split('\n')[0]}\n${kept}`)
  })

  it('is commented on once, however often the gate and the companion run', async () => {
    const { at } = await judged()
    github.pulls.push(storedPull(at, fork))
    await companion(at)
    const done = await companion(at)
    expect(done.stdout).toContain('comment updated')
    expect(github.comments).toHaveLength(1)
  })

  it('does not run the programs of its command devices', async () => {
    const bench = '#!/bin/sh\ntouch "$HOME/ran"\necho \'{"latencyMs": 1}\'\n'
    const yml = config(
      'params: 20k\nlatency-p50: { board: 5ms }',
      "search: { time: 300ms, trials: 3, objectives: [macs] }\nmeasure: { time: 200ms, reference: false }\ndevices:\n  board: { kind: command, run: 'sh bench.sh {model}', runs: 1 }\n",
    )
    const at = widened(yml, { 'bench.sh': bench })
    const refused = await gate(at)
    expect(refused.code).toBe(1)
    expect(refused.outputs['status']).toBe('not-measured')
    expect(refused.stdout).toContain('allow-fork-devices')
    const ran = () => {
      try {
        return readFileSync(`${at.home}/ran`) !== undefined
      } catch {
        return false
      }
    }
    expect(ran()).toBe(false)
    const allowed = await gate(at, {
      'allow-fork-devices': 'true',
      search: 'false',
      out: 'allowed',
      artifact: '',
    })
    expect(ran()).toBe(true)
    expect(allowed.outputs['status']).not.toBe('not-measured')
  })
})

describe('the artifact of a fork', () => {
  /** The verdict as the gate wrote it, changed. */
  // biome-ignore lint/suspicious/noExplicitAny: it is to be made wrong.
  async function forged(change: (verdict: any) => unknown) {
    const { at } = await judged()
    const [real] = github.artifacts
    const verdict = JSON.parse(Buffer.from(unzipOne(real!.bytes, 'verdict.json', 'edgewise')).toString())
    const content = change(verdict)
    const text = typeof content === 'string' ? content : JSON.stringify(content ?? verdict)
    real!.bytes = zip({ 'verdict.json': text })
    github.pulls.push(storedPull(at, fork))
    return companion(at)
  }
  const refused = (done: Finished, why: RegExp) => {
    expect(done.code).toBe(1)
    expect(done.commands.filter(line => line.startsWith('::error')).join()).toMatch(why)
    expect(github.comments).toEqual([])
  }

  it('is refused when it is not a verdict', async () => {
    refused(await forged(() => '{"status":"pass"}'), /verdict file was refused/)
  })

  it('is refused when a field is added to the schema', async () => {
    refused(await forged(verdict => ({ ...verdict, html: '<script>' })), /verdict file was refused/)
  })

  it('is refused when it judges another commit', async () => {
    refused(
      await forged(verdict => ({ ...verdict, context: { ...verdict.context, headSha: 'e'.repeat(40) } })),
      /judges commit eeee/,
    )
  })

  it('is refused when a file in it is larger than a verdict can be', async () => {
    refused(await forged(() => `"${'a'.repeat(5 * 2 ** 20)}"`), /larger than|too large/)
  })

  it('cannot put markup, mentions or links into the comment', async () => {
    const evil =
      '</details><script>alert(1)</script> @octocat [x](javascript:alert(1)) ![](https://evil.example/p)'
    const done = await forged(verdict => {
      verdict.models[0].name = evil
      verdict.models[0].checks[0].reason = evil
      verdict.models[0].warnings = [
        { code: 'x', sentence: evil, advice: '::error::owned\n::set-output name=a::b' },
      ]
      verdict.context.runUrl = 'https://evil.example/run'
      verdict.context.command = evil
    })
    expect(done.code).toBe(0)
    const body = github.comments[0]!.body.replace(/^```sh\n.*\n```$/m, '(shown as code)')
    expect(body).toContain('(shown as code)')
    expect(body).not.toMatch(/<script|@octocat|\]\(javascript|!\[|https:\/\/evil/)
    expect(body).toContain('https://github.com/acme/net/actions/runs/1')
    expect(done.commands.filter(line => !line.startsWith('::add-mask::'))).toEqual([])
  })

  it('of another run is not taken', async () => {
    const { at } = await judged()
    github.pulls.push(storedPull(at, fork))
    refused(await companion(at, { id: 77 }), /run 77 left no artifact/)
  })

  it('is not needed where the head has moved on or the run was cancelled', async () => {
    const { at } = await judged()
    github.pulls.push({ ...storedPull(at, fork), headSha: 'd'.repeat(40) })
    for (const over of [{}, { conclusion: 'cancelled' }, { event: 'push' }]) {
      const done = await companion(at, over)
      expect(done.code).toBe(0)
      expect(done.commands.join()).toContain('::notice')
    }
    expect(github.comments).toEqual([])
  })

  it('is not commented on a pull request of another repository with the same branch and commit', async () => {
    const { at } = await judged()
    github.pulls.push({ ...storedPull(at, 'mallory/other'), number: 8 })
    expect((await companion(at)).commands.join()).toContain('::notice')
    expect(github.comments).toEqual([])
  })
})

describe('the companion', () => {
  it('names the permission it lacks', async () => {
    const at = widened(broken)
    github.faults.push({ method: 'GET', path: /artifacts$/, status: 403, times: 9 })
    const done = await companion(at)
    expect(done.code).toBe(1)
    expect(done.commands.join()).toContain('actions: read')
  })

  it('refuses a mode it does not know', async () => {
    const done = await companion(widened(broken), {}, { mode: 'shout' })
    expect(done.code).toBe(1)
    expect(done.commands.join()).toContain('update, recreate, quiet')
  })
})
