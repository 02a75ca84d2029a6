import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { floats, numbers, tensor } from '../../src/ir/index.ts'
import { startWorker, type Worker, type WorkerOptions } from '../../src/runtime/index.ts'
import { bundle } from './bundle.ts'
import type { TestJobs } from './jobs.ts'
import { denormal, doubling, located } from './models.ts'

const folder = mkdtempSync(join(tmpdir(), 'edgewise-test-'))
const opened: Worker[] = []
let entry = ''
beforeAll(async () => {
  entry = await bundle(join(import.meta.dirname, 'jobs.ts'), folder)
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map(worker => worker.close()))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function start(options: Partial<WorkerOptions> = {}): Promise<Worker> {
  const worker = await startWorker({ runtime: located, entry, ...options })
  opened.push(worker)
  return worker
}

/** Running, not a zombie that nobody has reaped. */
function alive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
const linux = process.platform === 'linux'

describe('the sandbox', () => {
  it('has an empty environment and an empty folder of its own, which it leaves nothing of', async () => {
    const worker = await start()
    const seen = await worker.call<TestJobs['surroundings']>('surroundings', undefined)
    expect(seen.env).toEqual({})
    expect(seen.files).toEqual([])
    expect(seen.cwd).not.toBe(process.cwd())
    await worker.close()
    expect(existsSync(seen.cwd)).toBe(false)
  })

  it('runs a model', async () => {
    const worker = await start()
    const x = tensor('float32', [1, 4], [1, 2, 3, 4])
    const out = await worker.call<TestJobs['run']>('run', { model: doubling(), feeds: { x } })
    expect([...floats(out['y']!)]).toEqual([2, 4, 6, 8])
    expect(worker.peakRssBytes()).toBeGreaterThan(30e6)
  })

  it('flushes denormal numbers to zero where asked to, decided once for each worker', async () => {
    const product = async (denormalAsZero: boolean) => {
      const worker = await start()
      const feeds = { x: tensor('float32', [1], [1]) }
      const run = { model: denormal(), feeds, options: { denormalAsZero } }
      return numbers((await worker.call<TestJobs['run']>('run', run))['y']!)[0]
    }
    expect(await product(false)).toBe(2 ** -140)
    expect(await product(true)).toBe(0)
  })

  it('names what ONNX Runtime did not like about a malformed model', async () => {
    const worker = await start()
    const call = worker.call<TestJobs['run']>('run', { model: doubling().slice(0, 60), feeds: {} })
    await expect(call).rejects.toMatchObject({ name: 'UserError', code: 'model-rejected' })
  })

  it('carries the error of a job over, with code and fix or with its stack', async () => {
    const worker = await start()
    await expect(worker.call('refuse', undefined)).rejects.toMatchObject({
      name: 'UserError',
      code: 'file-not-found',
      message: 'The file model.onnx does not exist.',
      fix: expect.stringContaining('working directory'),
    })
    const bug: Error = await worker.call('bug', undefined).catch(error => error)
    expect(bug.message).toBe('internal: a broken invariant')
    expect(bug.stack).toContain('worker.js')
    await expect(worker.call('no such job', undefined)).rejects.toThrow('no job "no such job"')
  })

  it('is killed when it takes more memory than its ceiling', async () => {
    const worker = await start({ memoryBytes: 200 * 2 ** 20 })
    const call = worker.call<TestJobs['allocate']>('allocate', { bytes: 2 ** 30 })
    await expect(call).rejects.toMatchObject({
      code: 'worker-memory',
      message: expect.stringContaining('200 MiB'),
    })
    expect(worker.peakRssBytes()).toBeGreaterThan(200 * 2 ** 20)
    expect(worker.peakRssBytes()).toBeLessThan(600 * 2 ** 20)
    expect(alive(worker.pid)).toBe(false)
  })

  it('is killed for memory also where only its own pulse reports it', async () => {
    const worker = await start({ memoryBytes: 200 * 2 ** 20, memoryMeter: 'pulse' })
    const call = worker.call<TestJobs['allocate']>('allocate', { bytes: 4 * 2 ** 30 })
    await expect(call).rejects.toMatchObject({ code: 'worker-memory' })
  })

  it('is killed when a call takes too long, even while native code blocks it', async () => {
    const worker = await start()
    const started = Date.now()
    const call = worker.call<TestJobs['block']>('block', { ms: 20_000 }, { timeMs: 300 })
    await expect(call).rejects.toMatchObject({
      code: 'worker-time',
      message: expect.stringContaining('"block"'),
    })
    expect(Date.now() - started).toBeLessThan(5_000)
    expect(alive(worker.pid)).toBe(false)
  })

  it('reports a native crash with the signal and its last words, then refuses calls', async () => {
    for (const signal of ['SIGSEGV', 'SIGABRT'] as const) {
      const worker = await start()
      await expect(worker.call<TestJobs['crash']>('crash', { signal })).rejects.toMatchObject({
        code: 'worker-died',
        message: expect.stringMatching(new RegExp(`${signal}.*in the middle of Conv_7`)),
      })
      await expect(worker.call('echo', 1)).rejects.toMatchObject({ code: 'worker-died' })
    }
  })

  it.skipIf(!linux)('takes the processes that a job started with it', async () => {
    const worker = await start()
    const pid = await worker.call<TestJobs['straggler']>('straggler', undefined)
    expect(alive(pid)).toBe(true)
    await worker.close()
    await sleep(50)
    expect(alive(pid)).toBe(false)
  })

  it('sends progress in order and stops when the call is aborted', async () => {
    const worker = await start()
    const controller = new AbortController()
    const seen: number[] = []
    const onProgress = (i: number) => {
      seen.push(i)
      if (i === 5) controller.abort()
    }
    const options = { signal: controller.signal, onProgress }
    await expect(worker.call<TestJobs['count']>('count', { to: 1000 }, options)).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(seen.slice(0, 6)).toEqual([0, 1, 2, 3, 4, 5])
    expect(await worker.call('echo', 'still there')).toBe('still there')
  })

  it('is killed when an aborted job does not stop, and when its own signal is aborted', async () => {
    const worker = await start()
    const blocked = worker.call<TestJobs['block']>(
      'block',
      { ms: 20_000 },
      { signal: AbortSignal.timeout(100) },
    )
    await expect(blocked).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(alive(worker.pid)).toBe(false)

    const controller = new AbortController()
    const other = await start({ signal: controller.signal })
    const call = other.call<TestJobs['block']>('block', { ms: 20_000 })
    controller.abort(new Error('cancelled by the user'))
    await expect(call).rejects.toThrow('cancelled by the user')
    await expect(startWorker({ runtime: located, entry, signal: controller.signal })).rejects.toThrow(
      'cancelled',
    )
  })

  it('answers queued calls in order, each within its own time limit', async () => {
    const worker = await start()
    const order: number[] = []
    const calls = [400, 400, 400].map(async (ms, i) => {
      await worker.call<TestJobs['block']>('block', { ms }, { timeMs: 1_000 })
      order.push(i)
    })
    await Promise.all(calls)
    expect(order).toEqual([0, 1, 2])
  })

  it('works twice at once', async () => {
    const workers = await Promise.all([start(), start()])
    const answers = await Promise.all(workers.map((worker, i) => worker.call('echo', i)))
    expect(answers).toEqual([0, 1])
    expect(new Set(workers.map(worker => worker.pid)).size).toBe(2)
  })

  it('carries 10 MB of numbers there and back', async () => {
    const worker = await start()
    const sent = Float32Array.from({ length: 2_500_000 }, (_, i) => i)
    await worker.call('echo', 0)
    const started = performance.now()
    const back = (await worker.call('echo', sent)) as Float32Array
    const ms = performance.now() - started
    expect(Buffer.from(back.buffer, back.byteOffset, back.byteLength).equals(Buffer.from(sent.buffer))).toBe(
      true,
    )
    console.log(`10 MB to the worker and back: ${ms.toFixed(0)} ms`)
  })

  it.skipIf(!linux)('is tied to the processors asked for, and says when it could not be', async () => {
    const worker = await start({ cpus: [0] })
    expect(worker.cpus).toEqual([0])
    expect((await worker.call<TestJobs['surroundings']>('surroundings', undefined)).cpus).toBe('0')
    const loose = await start({ cpus: [0], searchPath: '' })
    expect(loose.cpus).toBeUndefined()
    const impossible = await start({ cpus: [4095] })
    expect(impossible.cpus).toBeUndefined()
  })

  it('has no network where it says so', async () => {
    const worker = await start()
    const { interfaces } = await worker.call<TestJobs['surroundings']>('surroundings', undefined)
    if (worker.offline) expect(interfaces).toEqual([])
    else console.log('unshare is not permitted here: the sandbox has a network')
  })

  it.skipIf(!linux).each(['idle', 'blocked'])(
    'ends with its parent, and nothing is left, when it is %s',
    async mode => {
      const script = await bundle(join(import.meta.dirname, 'parent.ts'), join(folder, 'parent'))
      const parent = spawn(process.execPath, [script, entry, located.folder, mode])
      const [line] = (await once(parent.stdout, 'data')) as [Buffer]
      const { pid, cwd } = JSON.parse(line.toString())
      expect(alive(pid)).toBe(true)
      parent.kill('SIGKILL')
      await expect.poll(() => alive(pid), { timeout: 3_000 }).toBe(false)
      expect(existsSync(cwd)).toBe(false)
    },
  )

  it('reports a child that cannot even start', async () => {
    const broken = startWorker({ runtime: located, entry: join(folder, 'nothing.js') })
    await expect(broken).rejects.toMatchObject({
      code: 'worker-died',
      message: expect.stringContaining('nothing.js'),
    })
  })
})
