// A cancelled job: the runner sends a signal and expects the process to be gone soon, with nothing left behind.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { GitHubServer } from '../github/server.ts'
import { cleanUp, config, fixtureCheckout, type Running, run, runtimePath, start, widened } from './runner.ts'

let github: GitHubServer
beforeEach(async () => {
  github = await GitHubServer.start()
})
afterEach(() => github.stop())
afterAll(cleanUp)

const until = async (isSo: () => boolean, what: string) => {
  for (const end = Date.now() + 20_000; !isSo(); ) {
    if (Date.now() > end) throw new Error(`not within 20 s: ${what}`)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

/** The process and all below it. */
function family(pid: number): number[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid=']).toString().trim().split('\n')
  const pairs = table.map(line => line.trim().split(/\s+/).map(Number) as [number, number])
  const below = (parent: number): number[] =>
    pairs.filter(([, of]) => of === parent).flatMap(([child]) => [child, ...below(child)])
  return [pid, ...below(pid)]
}
const alive = (pid: number) => existsSync(`/proc/${pid}`)

async function cancel(running: Running, signal: NodeJS.Signals) {
  const members = family(running.child.pid!)
  const began = performance.now()
  running.child.kill(signal)
  const done = await running.finished
  await until(() => members.every(pid => !alive(pid)), 'all of its processes are gone')
  return { done, members, seconds: (performance.now() - began) / 1000 }
}

describe('a cancelled job', () => {
  it('during a search ends at once, leaves no process and no half file, and the ledger resumes', async () => {
    // A largest worsening of a measured figure would make each run's limits, and so its search, another one.
    const at = fixtureCheckout('over-budget', yml => yml.replace(/, max-regression: \d+%/, ''))
    const options = { at, github, inputs: { 'onnxruntime-path': runtimePath } }
    const running = start(options)
    const ledger = join(at.workspace, '.edgewise/report/keywords/trials.jsonl')
    const trials = () => (existsSync(ledger) ? readFileSync(ledger, 'utf8').trim().split('\n').length - 1 : 0)
    await until(() => trials() >= 3, 'three trials')
    const { done, members, seconds } = await cancel(running, 'SIGTERM')
    expect(members.length).toBeGreaterThan(1)
    expect(seconds).toBeLessThan(7.5)
    expect(done.code).toBe(130)
    expect(github.requests).toEqual([])
    expect(done.commands.join()).toContain('The job was cancelled')
    expect(readdirSync(join(at.workspace, '.edgewise/report'))).toEqual(['keywords'])
    expect(readdirSync(join(at.home, 'tmp'))).toEqual([])
    const before = readFileSync(ledger, 'utf8')
    expect(before.endsWith('\n')).toBe(true)
    const resumed = await run({ ...options, inputs: { ...options.inputs, 'search-time': '2s' } })
    expect(resumed.code).toBe(1)
    expect(readFileSync(ledger, 'utf8').startsWith(before)).toBe(true)
    expect(github.comments).toHaveLength(1)
  })

  it('during a command device ends the program too', async () => {
    const yml = config(
      'latency-p50: { board: 5ms }',
      "search: false\ndevices:\n  board: { kind: command, run: 'sleep 60' }\n",
    )
    const running = start({ at: widened(yml), github })
    await until(() => family(running.child.pid!).length > 1, 'the program runs')
    const { done, seconds } = await cancel(running, 'SIGINT')
    expect(done.code).toBe(130)
    expect(seconds).toBeLessThan(7.5)
  })

  it('while GitHub does not answer does not wait for it', async () => {
    let asked = () => {}
    const creating = new Promise<void>(resolve => {
      asked = resolve
    })
    github.beforeCreate = () => {
      asked()
      return new Promise(() => {})
    }
    const at = widened(config('params: 20k'))
    const running = start({ at, github })
    await creating
    const { done, seconds } = await cancel(running, 'SIGINT')
    expect(done.code).toBe(130)
    expect(seconds).toBeLessThan(7.5)
    expect(existsSync(join(at.workspace, '.edgewise/report/verdict.json'))).toBe(true)
  })
})

describe('a job whose log nobody reads any more', () => {
  it('still judges, writes its results and ends', async () => {
    const at = widened(config('params: 100M'))
    const running = start({ at, github })
    running.child.stdout!.destroy()
    running.child.stderr!.destroy()
    const done = await running.finished
    expect(done.code).toBe(0)
    expect(done.summary).toContain('Pass')
    expect(existsSync(join(at.workspace, '.edgewise/report/verdict.json'))).toBe(true)
  })
})
