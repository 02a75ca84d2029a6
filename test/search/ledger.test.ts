// The ledger outlives its process: whatever byte a death falls on, the same search goes on to the same trials.
import { spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openLedger, outcome, readLedger, type Trial } from '../../src/search/index.ts'
import { bundleChild } from './describe-searcher.ts'
import { toyProblem, toySearch } from './toy.ts'

const folder = mkdtempSync(join(tmpdir(), 'edgewise-ledger-'))
afterAll(() => rmSync(folder, { recursive: true }))
const plan = { toy: 1 }
let path = ''
let count = 0
beforeEach(() => {
  path = join(folder, `${count++}.jsonl`)
})

async function run(trials: number) {
  const ledger = openLedger(path, plan)
  try {
    return await toySearch(toyProblem(), { ledger, trials })
  } finally {
    ledger.close()
  }
}

const essence = (trials: readonly Trial[]) => trials.map(({ seconds: _, ...trial }) => trial)

describe('a ledger', () => {
  it('holds the plan in its first line and a trial in each other', async () => {
    await run(5)
    const lines = readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines[0]).toEqual({ ledger: 'edgewise', version: 1, plan })
    expect(lines.slice(1).map(line => line.trial.id)).toEqual([0, 1, 2, 3, 4])
  })

  it('renders the same outcome again from the file alone', async () => {
    const { trials, front, best, hypervolume, nearest } = await run(60)
    expect(outcome(toyProblem(), readLedger(path).trials)).toMatchObject({
      trials,
      front,
      best,
      hypervolume,
      nearest,
    })
  })

  it('goes on to the same trials whatever byte of its last lines it was cut at', async () => {
    const whole = await run(40)
    const bytes = readFileSync(path)
    for (let cut = bytes.length - 900; cut < bytes.length; cut += 37) {
      writeFileSync(path, bytes)
      truncateSync(path, cut)
      expect(essence((await run(40)).trials)).toEqual(essence(whole.trials))
    }
  })

  it('starts anew if even the plan was torn', async () => {
    writeFileSync(path, '{"ledger":"edgew')
    expect((await run(3)).trials).toHaveLength(3)
    expect(readLedger(path).trials).toHaveLength(3)
  })

  it('drops a last line of zeros, as a power cut leaves it', async () => {
    const whole = await run(10)
    appendFileSync(path, Buffer.alloc(512))
    expect(essence((await run(10)).trials)).toEqual(essence(whole.trials))
  })

  it('joins what a device said to its trial, also after opening again', async () => {
    await run(3)
    const ledger = openLedger(path, plan)
    const measured = {
      'latency-p50@pi4': { value: 3, low: 2, high: 4, unit: 'ms', source: 'measured' },
    } as const
    ledger.appendMeasured(1, measured, 99)
    ledger.close()
    const again = readLedger(path)
    expect(again.trials[1]!.measured).toEqual(measured)
    expect(again.trials[1]!.metrics).not.toHaveProperty('latency-p50@pi4')
    expect(again.spentMs).toBe(99)
  })

  it('refuses another plan and names what differs, whatever the order of keys', () => {
    openLedger(path, { seed: 1, model: { sha256: 'a', file: 'm' } }).close()
    openLedger(path, { model: { file: 'm', sha256: 'a' }, seed: 1 }).close()
    expect(() => openLedger(path, { seed: 1, model: { sha256: 'b', file: 'm' } })).toThrow(
      /"model.sha256" differs/,
    )
  })

  it.each([
    [
      'a line in the middle is no JSON',
      (text: string) => text.replace('{"trial":{"id":1', '{"trial":{"id":1,,'),
      /line 3/,
    ],
    ['a trial is missing', (text: string) => text.replace(/\{"trial":\{"id":1.*\n/, ''), /line 3/],
    ['it is another kind of file', () => 'a,b\n1,2\n', /line 1/],
    [
      'it is of a newer version',
      (text: string) => text.replace('"version":1', '"version":2'),
      /ledger version 2/,
    ],
  ])('refuses a file in which %s', async (_, change, message) => {
    await run(4)
    writeFileSync(path, change(readFileSync(path, 'utf8')))
    expect(() => openLedger(path, plan)).toThrow(message)
  })

  it('notices another process that writes to it', async () => {
    await run(2)
    const ledger = openLedger(path, plan)
    appendFileSync(path, '{}\n')
    expect(() => ledger.append(ledger.trials()[0]!, 1)).toThrow(/Another process/)
    ledger.close()
  })

  it('survives kill -9 of a real process, several times, and ends as if unbroken', async () => {
    const child = await bundleChild(folder)
    const unbroken = await toySearch(toyProblem(), { trials: 60 })
    let deaths = 0
    for (let attempt = 0; attempt < 12 && trialsIn(path) < 45; attempt++) {
      const running = spawn(process.execPath, [child, '["evolution"]', '60', path], { stdio: 'ignore' })
      const ended = new Promise<NodeJS.Signals | null>(resolve =>
        running.on('exit', (_, signal) => resolve(signal)),
      )
      const before = trialsIn(path)
      for (let waits = 0; waits < 500 && trialsIn(path) < before + 12; waits++) await setTimeout(10)
      running.kill('SIGKILL')
      if ((await ended) === 'SIGKILL') deaths++
    }
    expect(deaths).toBeGreaterThanOrEqual(2)
    expect(essence((await run(60)).trials)).toEqual(essence(unbroken.trials))
  })
})

function trialsIn(file: string): number {
  try {
    return readFileSync(file, 'utf8').split('\n').length - 2
  } catch {
    return 0
  }
}
