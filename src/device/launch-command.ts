// One launch of the user's program: without a shell, with an environment from an allow-list, a time limit and capped
// output; it and all it started are gone when this settles.
import { spawn } from 'node:child_process'
import { isSecret } from '../environment.ts'
import { userError } from '../errors.ts'
import { outputLimits } from './command-output.ts'

export type Launch = {
  readonly device: string
  readonly argv: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

// What programs need to run at all, and nothing that grants access: no token, no key, no agent socket.
const allowed = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'SHELL',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'TEMP',
  'TMP',
  'LD_LIBRARY_PATH',
  'SystemRoot',
  'USERPROFILE',
  'PATHEXT',
]

/** The part of `env` that a program gets; names of `further` that hold a runner's secrets are passed over. */
export function allowedEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  further: readonly string[] = [],
): Record<string, string> {
  const names = [...allowed, ...further.filter(name => !isSecret(name))]
  return Object.fromEntries(names.flatMap(name => (env[name] === undefined ? [] : [[name, env[name]]])))
}

/** Its standard output. Throws `device-command-failed`; rejects with the signal's reason when aborted. */
export function launchCommand(launch: Launch): Promise<string> {
  const [program, ...words] = launch.argv as [string, ...string[]]
  return new Promise((resolve, reject) => {
    launch.signal.throwIfAborted()
    // A process group of its own, so that what the program starts ends with it.
    const child = spawn(program, words, {
      cwd: launch.cwd,
      env: { ...launch.env },
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [out, err, ending] = ['', '', undefined as Error | undefined]
    const end = (error: Error) => {
      ending ??= error
      killGroup(child.pid)
      child.stdout.destroy()
      child.stderr.destroy()
    }
    const fail = (how: string) => failure(launch, how, err)
    const timer = setTimeout(
      () => end(fail(`was not done after ${launch.timeoutMs / 1000} s`)),
      launch.timeoutMs,
    )
    const abort = () => end(launch.signal.reason)
    launch.signal.addEventListener('abort', abort, { once: true })
    child.stdout.setEncoding('utf8').on('data', text => {
      out += text
      if (out.length > outputLimits.bytes) end(fail(`printed more than ${outputLimits.bytes / 2 ** 20} MiB`))
    })
    child.stderr.setEncoding('utf8').on('data', text => {
      err = (err + text).slice(-4000)
    })
    const settle = (how: string | undefined) => {
      clearTimeout(timer)
      launch.signal.removeEventListener('abort', abort)
      killGroup(child.pid)
      if (ending) reject(ending)
      else if (how !== undefined) reject(fail(how))
      else resolve(out)
    }
    child.on('error', error => settle(`did not start: ${error.message}`))
    child.on('close', (code, signal) =>
      settle(code === 0 ? undefined : `ended with ${signal ?? `exit code ${code}`}`),
    )
  })
}

function failure({ device, argv }: Launch, how: string, stderr: string): Error {
  const last = stderr.trim().split('\n').slice(-3).join(' / ')
  return userError('device-command-failed', {
    device,
    how,
    stderr: last === '' ? 'It printed nothing to standard error.' : `Standard error ends with: ${last}`,
    command: argv.join(' '),
  })
}

function killGroup(pid: number | undefined) {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // Nothing of it is left.
  }
}
