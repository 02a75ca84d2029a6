// Runs one program to its end, with a time limit; what it printed comes back instead of going to the terminal.
import { spawn } from 'node:child_process'

export type ExecOptions = {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly timeMs: number
  readonly signal?: AbortSignal
}
export type ExecResult = {
  /** undefined: it could not be started, or was killed. */
  readonly code: number | undefined
  /** The end of stdout and stderr, mixed. */
  readonly output: string
  readonly timedOut: boolean
}
export type Exec = (command: string, args: readonly string[], options: ExecOptions) => Promise<ExecResult>

const keptCharacters = 20_000

/** The real one; never rejects. */
export const exec: Exec = (command, args, { cwd, env, timeMs, signal }) =>
  new Promise(resolve => {
    let output = ''
    let timedOut = false
    const keep = (chunk: Buffer | string) => {
      output = (output + chunk.toString()).slice(-keptCharacters)
    }
    const child = spawn(command, args, { cwd, env: { ...env }, signal, stdio: ['ignore', 'pipe', 'pipe'] })
    const timer = setTimeout(() => {
      timedOut = true
      child.kill('SIGKILL')
    }, timeMs)
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', error => keep(`${error.message}\n`))
    child.on('close', code => {
      clearTimeout(timer)
      resolve({ code: code ?? undefined, output, timedOut })
    })
  })
