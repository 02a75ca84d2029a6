// The child's entry for the tests of the sandbox: jobs that behave well, badly, and as a hostile model would.

import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { userError } from '../../src/errors.ts'
import type { Tensor } from '../../src/ir/index.ts'
import { type Job, type JobContext, type SessionOptions, serveWorker } from '../../src/runtime/index.ts'

const surroundings = async () => ({
  env: { ...process.env },
  cwd: process.cwd(),
  files: readdirSync('.'),
  interfaces: Object.keys(networkInterfaces()),
  cpus: /^Cpus_allowed_list:\s+(.*)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1],
})

const echo = async (input: unknown) => input

type Run = { model: Uint8Array; feeds: Record<string, Tensor>; options?: SessionOptions }
const run = async ({ model, feeds, options }: Run, { runtime }: JobContext) =>
  (await runtime.open(model, options)).run(feeds)

const allocate = async ({ bytes }: { bytes: number }) => {
  const held: Buffer[] = []
  for (let sum = 0; sum < bytes; sum += 2 ** 20) {
    held.push(Buffer.alloc(2 ** 20, 1))
    await new Promise(resolve => setImmediate(resolve))
  }
  return held.length
}

/** Blocks this thread as native code does. */
const block = async ({ ms }: { ms: number }) => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
  return 'done'
}

const crash = async ({ signal }: { signal: NodeJS.Signals }) => {
  process.stderr.write('about to crash\nin the middle of Conv_7\n')
  await new Promise(resolve => setTimeout(resolve, 20))
  process.kill(process.pid, signal)
  await new Promise(() => setInterval(() => {}, 1000))
}

const count = async ({ to }: { to: number }, { progress, signal }: JobContext<number>) => {
  let i = 0
  for (; i < to && !signal.aborted; i++) {
    progress(i)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  return i
}

const refuse = async () => {
  throw userError('file-not-found', { path: 'model.onnx' })
}

const bug = async () => {
  throw new Error('internal: a broken invariant')
}

/** Leaves a process behind. */
const straggler = async () => spawn('/bin/sleep', ['60'], { stdio: 'ignore' }).pid ?? 0

export const jobs = {
  surroundings,
  echo,
  run,
  allocate,
  block,
  crash,
  count,
  refuse,
  bug,
  straggler,
} satisfies Record<string, Job>
export type TestJobs = typeof jobs

serveWorker(jobs)
