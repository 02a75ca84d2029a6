// The built command line as a person or a script meets it: a process of its own, its two streams, its exit code.
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll } from 'vitest'

export const root = join(import.meta.dirname, '../..')
export const fixtures = join(root, 'fixtures')
const program = join(root, 'dist/cli.js')

export type Ran = {
  /** Undefined when a signal ended it. */
  readonly code: number | undefined
  readonly out: string
  readonly err: string
  readonly seconds: number
}

export type RunOptions = {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Starts `edgewise` with these arguments; `ended` settles with what it left. */
export function start(
  args: readonly string[],
  { cwd = root, env = {} }: RunOptions = {},
): { process: ChildProcess; ended: Promise<Ran> } {
  const begun = performance.now()
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', text => (texts.out += text))
  child.stderr.setEncoding('utf8').on('data', text => (texts.err += text))
  const ended = new Promise<Ran>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code =>
      resolve({ code: code ?? undefined, ...texts, seconds: (performance.now() - begun) / 1000 }),
    )
  })
  return { process: child, ended }
}

export const edgewise = (args: readonly string[], options?: RunOptions): Promise<Ran> =>
  start(args, options).ended

/** Runs with `--json`; the whole of standard output must be one document. */
export async function json<T>(
  args: readonly string[],
  options?: RunOptions,
): Promise<{ ran: Ran; document: T }> {
  const ran = await edgewise([...args, '--json'], options)
  try {
    return { ran, document: JSON.parse(ran.out) }
  } catch (error) {
    throw new Error(`not one JSON document: ${ran.out.slice(0, 300)}\n${ran.err}`, { cause: error })
  }
}

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A folder that is removed after the file's tests. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-test-'))
  made.push(folder)
  return folder
}

/** A repository of these files beside those of a fixture. */
export function repository(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  fixture?: string,
): string {
  const folder = scratch()
  // Without what a search beside it may have left there.
  const filter = (path: string) => basename(path) !== '.edgewise'
  if (fixture !== undefined) cpSync(join(fixtures, fixture), folder, { recursive: true, filter })
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** A net of 5,540 parameters or so with a data set that it knows. */
export const keywords = join(fixtures, 'within-budget')
