// One sandboxed process: empty environment, fresh empty working directory, own process group, memory ceiling.
// Invariant: once it has ended, for whatever reason, `ended` resolves, no process and no file of it is left.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { printable, UserError, userError } from '../errors.ts'
import { formatQuantity } from '../units.ts'
import { type Launch, launch } from './launch.ts'
import { type MemoryWatch, watchProc, watchPulse } from './memory.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import type { ServeArguments } from './serve.ts'

export type SandboxOptions = {
  readonly entry: string
  readonly runtime: ServeArguments['runtime']
  readonly memoryBytes: number
  readonly cpus: readonly number[] | undefined
  readonly searchPath: string
  /** `proc`: the parent reads /proc; `pulse`: the child reports. */
  readonly memoryMeter: 'proc' | 'pulse'
  /** What Node cannot start without: nothing, but for SystemRoot on Windows. */
  readonly environment: Readonly<Record<string, string>>
}

export type Sandbox = Pick<Launch, 'cpus' | 'offline'> & {
  readonly pid: number
  send(message: ToWorker): void
  onMessage(listener: (message: FromWorker) => void): void
  peakBytes(): number
  /** Kills the process group; `ended` then resolves to this reason unless there was one before. */
  kill(reason: Error): void
  /** Why it ended. */
  readonly ended: Promise<Error>
}

/** Starts the process; it has not said that it is ready yet. */
export function openSandbox(options: SandboxOptions): Sandbox {
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-worker-'))
  const { command, args, cpus, offline } = launch(
    nodeCommand(options, folder),
    options.cpus,
    options.searchPath,
  )
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...options.environment },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
    serialization: 'advanced',
    detached: true,
    windowsHide: true,
  })
  const log = lastLines(child.stderr!)
  let reason: Error | undefined
  const kill = (why: Error) => {
    reason ??= why
    killGroup(child)
  }
  const watch = watchMemory(child, options, kill)
  const killOnExit = () => killGroup(child)
  process.once('exit', killOnExit)
  const ended = death(child).then(how => {
    process.off('exit', killOnExit)
    watch.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    return reason ?? diedError(how, log())
  })
  return {
    pid: child.pid ?? 0,
    cpus,
    offline,
    send: message => void child.send(message, () => {}),
    onMessage: listener => void child.on('message', listener),
    peakBytes: watch.peakBytes,
    kill,
    ended,
  }
}

function nodeCommand({ entry, runtime, memoryBytes, memoryMeter }: SandboxOptions, folder: string) {
  const heapMiB = Math.max(16, Math.floor(memoryBytes / 2 ** 20))
  const served: ServeArguments = { runtime, heartbeat: memoryMeter === 'pulse', folder }
  const flags = [`--max-old-space-size=${heapMiB}`, '--no-warnings']
  return { command: process.execPath, args: [...flags, entry, JSON.stringify(served)] }
}

function watchMemory(child: ChildProcess, options: SandboxOptions, kill: (why: Error) => void): MemoryWatch {
  const { memoryBytes, memoryMeter } = options
  const exceeded = () => kill(userError('worker-memory', { limit: formatQuantity(memoryBytes, 'B') }))
  return memoryMeter === 'proc'
    ? watchProc(child.pid ?? 0, memoryBytes, exceeded)
    : watchPulse(child.stdio[4] as Readable, memoryBytes, exceeded)
}

/** Resolves to how it ended, in words, when it has and its output is drained; takes its process group with it. */
function death(child: ChildProcess): Promise<string> {
  return new Promise(resolve => {
    child.once('error', error => resolve(error.message))
    child.once('exit', () => killGroup(child))
    child.once('close', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`))
  })
}

function killGroup(child: ChildProcess) {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL') // Windows has no process groups; elsewhere it has ended already.
  }
}

const keptLines = 12
const keptCharacters = 8_000

/** Collects the end of a stream; the result is its last lines, without those of stacks, as one printable line. */
function lastLines(stream: Readable): () => string {
  let tail = ''
  stream.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString('utf8')).slice(-keptCharacters)
  })
  return () => {
    const lines = tail.split('\n').filter(line => line.trim() !== '' && !/^\s+at /.test(line))
    return printable(lines.slice(-keptLines).join(' | '), 1_500)
  }
}

/** The catalogue's message and, at greater length than it lets values have, the last words. */
function diedError(how: string, lastWords: string): UserError {
  const { code, message, fix } = userError('worker-died', { how })
  return new UserError(code, lastWords === '' ? message : `${message} Its last words: ${lastWords}`, fix)
}
